/// The moments that a rule names by the clocks of a zone, rising and each once.
///
/// The rule is followed on the local clock, the zone comes last. A time that clocks skip takes the
/// offset before the gap (RFC 5545 §3.3.5; §3.3.10 would leave it out), a time that they show twice
/// is the first of the two. So a skipped time can be the same moment as a later one of the rule:
/// it is given and counted once, with what the clock shows then.
public struct ZonedRecurrence: Sequence, IteratorProtocol, Sendable {
    /// A moment and the local time of the rule that it stands for.
    public struct Instance: Hashable, Sendable {
        /// The local time that the rule names, which clocks may skip.
        public let local: CivilDateTime
        /// The moment.
        public let instant: Instant
        /// What the clock shows at the moment: another time than the named one where clocks skip it.
        public let shown: CivilDateTime
    }

    /// What is found: moments in rising order.
    public typealias Element = Instance

    private let zone: Zone
    private var times: Recurrence
    private var remaining: Int
    private let from: Int
    private let last: Int
    private var latest = Int.min

    /// Moments that came before the first wanted one.
    private var passed = 0

    /// The offset in force and the local second at which it ends.
    private var offset = 0
    private var localEnd = Int.min
    private var stretch: Zone.Stretch?

    /// The times that clocks skip, while they are mixed with those after the gap.
    private var skipped: Skipped?
    private var ahead: Int?

    private struct Skipped: Sendable {
        var times: Recurrence
        var next: Int
        let offset: Int
        let end: Int
    }

    /// Begins an expansion.
    ///
    /// - Parameters:
    ///   - rule: Any rule. `UNTIL` as a moment is compared as such, else by what the clock shows.
    ///   - start: The first local time that the rule may name.
    ///   - zone: Whose clocks are followed.
    ///   - from: Moments before this one are passed over, though a `COUNT` counts them.
    ///   - includesStart: Whether the start is given first, and counted, where the rule does not name it.
    ///   - stepLimit: How many units without a hit to go through before giving up.
    /// - Complexity: As for ``Recurrence``; a `COUNT` also looks at each gap on the way.
    public init(
        _ rule: RecurrenceRule,
        start: CivilDateTime,
        in zone: Zone,
        from: Instant? = nil,
        includesStart: Bool = false,
        stepLimit: Int = Recurrence.defaultStepLimit
    ) {
        self.zone = zone
        let first = from?.secondsSinceEpoch ?? .min
        self.from = first
        let bound: Int
        switch rule.end.until {
        case .day(let day): (bound, last) = (day.number * 86_400 + 86_399, .max)
        case .local(let local): (bound, last) = (local.secondsSinceEpoch, .max)
        case .utc(let instant):
            // No offset from UTC is larger than 26 hours (RFC 9636 §3.2).
            (bound, last) = (instant.secondsSinceEpoch + 26 * 3600, instant.secondsSinceEpoch)
        case nil: (bound, last) = (.max, .max)
        }
        let local = first == .min ? nil : ZonedRecurrence.local(from: first, in: zone)
        times = Recurrence(
            rule,
            start: start,
            from: local,
            last: bound,
            count: rule.end.count == nil ? nil : .max,
            includesStart: includesStart,
            stepLimit: stepLimit
        )
        remaining = rule.end.count ?? .max
        guard let local, rule.end.count != nil, local > start.secondsSinceEpoch else { return }
        let all = Recurrence(
            rule,
            start: start,
            from: nil,
            last: bound,
            count: nil,
            includesStart: includesStart,
            stepLimit: stepLimit
        )
        let twice = zone.namedTwice(all, from: start.secondsSinceEpoch, to: local)
        remaining = Swift.max(0, remaining - (times.passed - twice))
    }

    /// True when there is no next moment only because the step limit was reached.
    public var isTruncated: Bool { times.isTruncated || skipped?.times.isTruncated ?? false }

    /// How many units of the rule were looked at and gave nothing, or nothing wanted.
    var unitsInVain: Int { times.unitsInVain + passed }

    /// The next moment, or nothing when the rule has ended or can never be met again.
    ///
    /// - Complexity: That of ``Recurrence/next()``, and a search in the zone for each change of the
    ///   offset on the way.
    public mutating func next() -> Instance? {
        while remaining > 0, let (local, instant) = nextPair() {
            guard instant <= last else { break }
            guard instant > latest else { continue }
            latest = instant
            remaining -= 1
            guard instant >= from else {
                passed += 1
                continue
            }
            // The moment of a skipped time lies past the gap, and so does the offset found last.
            return Instance(
                local: CivilDateTime(secondsSinceEpoch: local),
                instant: Instant(secondsSinceEpoch: instant),
                shown: CivilDateTime(secondsSinceEpoch: instant + offset)
            )
        }
        remaining = 0
        return nil
    }

    /// The first local second whose times need looking at for the moments from one on.
    private static func local(from instant: Int, in zone: Zone) -> Int {
        let here = zone.stretch(at: instant)
        guard here.start != .min else { return instant + here.offset }
        let before = zone.stretch(at: here.start - 1).offset
        // Soon after a gap, the times in it can stand for moments still to come.
        let isNearGap = instant - here.start < here.offset - before
        return isNearGap ? here.start + before : instant + here.offset
    }
}

extension ZonedRecurrence {
    /// The next time with its moment, rising, two of one moment next to each other.
    private mutating func nextPair() -> (Int, Int)? {
        if skipped != nil { return nextNearGap() }
        guard let local = ahead ?? times.nextSeconds() else { return nil }
        ahead = nil
        if local < localEnd { return (local, local - offset) }
        guard let gap = goTo(local) else { return (local, local - offset) }
        // From here on two rows of times run side by side.
        skipped = Skipped(times: times, next: local, offset: gap.offset, end: gap.end)
        times.jump(to: gap.end)
        ahead = times.nextSeconds()
        return nextNearGap()
    }

    /// The next of the skipped times and those after the gap; of two alike the one clocks show.
    private mutating func nextNearGap() -> (Int, Int)? {
        guard var gap = skipped else { return nil }
        let instant = gap.next - gap.offset
        if let after = ahead, after < localEnd, after - offset <= instant {
            ahead = times.nextSeconds()
            return (after, after - offset)
        }
        let found = (gap.next, instant)
        if let next = gap.times.nextSeconds(), next < gap.end {
            gap.next = next
            skipped = gap
        } else {
            skipped = nil
        }
        return found
    }

    /// Finds the offset at a local time, or the gap that the time lies in.
    ///
    /// - Returns: The offset before the gap and its end on the local clock.
    private mutating func goTo(_ local: Int) -> (offset: Int, end: Int)? {
        var here = stretch ?? zone.stretch(at: local - 26 * 3600)
        if here.end != .max, local - here.end > 4 * 86_400 {
            here = zone.stretch(at: local - 26 * 3600)
        }
        var gap: (offset: Int, end: Int)?
        while here.end != .max, local >= here.end + here.offset {
            let next = zone.stretch(at: here.end)
            gap = local < next.start + next.offset ? (here.offset, next.start + next.offset) : nil
            here = next
            if gap != nil { break }
        }
        stretch = here
        offset = here.offset
        localEnd = here.end == .max ? .max : here.end + here.offset
        return gap
    }
}

extension Zone {
    /// How many moments a rule names by two local times, with both before a local second.
    fileprivate func namedTwice(_ rule: Recurrence, from start: Int, to end: Int) -> Int {
        var found = 0
        var here = stretch(at: start - 26 * 3600)
        while here.end != .max, here.end + here.offset < end {
            let next = stretch(at: here.end)
            let (gap, length) = (here.end + here.offset, next.offset - here.offset)
            here = next
            guard length > 0, gap + length > start else { continue }
            var (skipped, shown) = (rule, rule)
            skipped.jump(to: gap)
            shown.jump(to: gap + length)
            var (left, right) = (skipped.nextSeconds(), shown.nextSeconds())
            while let one = left, let other = right, one < gap + length, other < end {
                if one + length == other { found += 1 }
                if one + length <= other {
                    left = skipped.nextSeconds()
                } else {
                    right = shown.nextSeconds()
                }
            }
        }
        return found
    }
}
