/// Minutes of a day, from the first to the one after the last.
public struct MinuteSpan: Hashable, Sendable {
    /// Minutes after midnight.
    public let from: Int

    /// Minutes after midnight, after `from`.
    public let to: Int

    /// Makes a span.
    ///
    /// - Parameters:
    ///   - from: Minutes after midnight.
    ///   - to: Minutes after midnight.
    public init(_ from: Int, _ to: Int) {
        self.from = from
        self.to = to
    }
}

/// When a venue, a facilitator or a speaker is free of its own accord.
public struct FreeTimes: Hashable, Sendable {
    package let weekly: [[MinuteSpan]]
    package let away: [ClosedRange<Int>]
    package let busy: [Int: [MinuteSpan]]

    /// Makes the times.
    ///
    /// - Parameters:
    ///   - weekly: Spans for Monday to Sunday, seven lists; a meeting has to lie within one span.
    ///   - away: Days on which nothing is free, as day numbers.
    ///   - busy: Spans taken by others, by day number.
    public init(
        weekly: [[MinuteSpan]],
        away: [ClosedRange<Int>] = [],
        busy: [Int: [MinuteSpan]] = [:]
    ) {
        self.weekly = weekly
        self.away = away
        self.busy = busy
    }

    /// The free spans of one day, so that many times can be asked for.
    func day(_ day: Int) -> FreeDay {
        guard !away.contains(where: { $0.contains(day) }) else { return FreeDay() }
        return FreeDay(open: weekly[PlanningProblem.weekday(day)], busy: busy[day] ?? [])
    }
}

/// What is free on one day.
struct FreeDay {
    var open: [MinuteSpan] = []
    var busy: [MinuteSpan] = []

    func allows(_ from: Int, _ to: Int) -> Bool {
        for span in open where span.from <= from && to <= span.to {
            return !busy.contains { from < $0.to && $0.from < to }
        }
        return false
    }
}
