public import CivilTime

/// The clock times at which a meeting may begin, beside its own.
public struct StartWindow: Hashable, Sendable {
    /// The first of them.
    public let earliest: ClockTime

    /// The last moment at which it may begin.
    public let latest: ClockTime

    /// Minutes from one to the next; 1 or more.
    public let everyMinutes: Int

    /// Makes the window, or nothing where it ends before it begins.
    ///
    /// - Parameters:
    ///   - earliest: The first time.
    ///   - latest: No time comes after it.
    ///   - everyMinutes: Minutes from one to the next.
    public init?(earliest: ClockTime, latest: ClockTime, everyMinutes: Int) {
        guard earliest <= latest, everyMinutes > 0 else { return nil }
        self.earliest = earliest
        self.latest = latest
        self.everyMinutes = everyMinutes
    }

    /// The times, first to last.
    public var times: [ClockTime] {
        let first = earliest.secondsSinceMidnight
        return stride(from: first, through: latest.secondsSinceMidnight, by: everyMinutes * 60)
            .compactMap { ClockTime(secondsSinceMidnight: $0) }
    }
}

/// What is wished of the speaker at a meeting; wishes, of which none has to be met.
public struct SpeakerWish: Hashable, Sendable {
    /// BCP 47 tags of languages of which one is wished for; none for any.
    public let languages: [String]

    /// Lines of work of which one is wished for; none for any.
    public let lines: [String]

    /// Makes the wish.
    ///
    /// - Parameters:
    ///   - languages: BCP 47 tags.
    ///   - lines: Lines of work, as they stand with the speakers.
    public init(languages: [String] = [], lines: [String] = []) {
        self.languages = languages
        self.lines = lines
    }
}

extension Step {
    /// The times of day at which a meeting of the step may be held, in order.
    ///
    /// All are as long as the step's own time, which is always among them.
    public var possibleSpans: [ClockSpan] {
        guard let starts else { return [span] }
        let others = starts.times.compactMap { start in
            start.adding(seconds: span.seconds).flatMap { ClockSpan(start, to: $0) }
        }
        return (others.contains(span) ? others : others + [span]).sorted { $0.start < $1.start }
    }
}
