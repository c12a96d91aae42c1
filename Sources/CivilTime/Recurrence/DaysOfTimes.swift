/// What recurs by the clocks of one zone, as the days that it takes where people live by others.
///
/// The rule is followed in its own zone and each time turned into days afterwards: every Sunday at
/// 23:00 in UTC is every Monday in Denmark.
public struct DaysOfTimes: Hashable, Sendable {
    /// The rule, of any kind.
    public let rule: RecurrenceRule

    /// The first time, by the clock of ``zone``; it is one of them whether or not the rule names it.
    public let start: CivilDateTime

    /// Whose clocks the rule is followed by.
    public let zone: Zone

    /// How long each is, by the clock of ``zone``.
    public let length: NominalDuration

    /// Moments that are left out.
    public let exceptMoments: Set<Instant>

    /// Days that are left out, whatever begins on them by the clock of ``exceptionZone``.
    public let exceptDays: Set<Day>

    /// Whose days the days that are left out are.
    public let exceptionZone: Zone

    /// The zone to which the days belong.
    public let home: Zone

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - rule: The rule, of any kind.
    ///   - start: The first time, by the clock of the zone.
    ///   - zone: Whose clocks the rule is followed by.
    ///   - length: How long each is, not negative.
    ///   - exceptMoments: Moments that are left out.
    ///   - exceptDays: Days that are left out.
    ///   - exceptionZone: Whose days these are; nothing means those of `zone`.
    ///   - home: The zone to which the days belong.
    public init(
        _ rule: RecurrenceRule,
        start: CivilDateTime,
        in zone: Zone,
        length: NominalDuration,
        exceptMoments: Set<Instant> = [],
        exceptDays: Set<Day> = [],
        exceptionZone: Zone? = nil,
        home: Zone
    ) {
        self.rule = rule
        self.start = start
        self.zone = zone
        self.length = length
        self.exceptMoments = exceptMoments
        self.exceptDays = exceptDays
        self.exceptionZone = exceptionZone ?? zone
        self.home = home
    }

    /// The days of each time that touches a span of days.
    ///
    /// - Parameter span: The days asked about.
    /// - Returns: The days of one time each, by their beginning.
    /// - Complexity: As for ``ZonedRecurrence`` from a day before the span to its end.
    public func days(touching span: DaySpan) -> [DaySpan] {
        let begin = home.instant(CivilDateTime(span.first, .midnight)).secondsSinceEpoch
        // By another clock it may begin a day earlier or later.
        let longest = (length.days + 2) * 86_400 + length.seconds
        let times = ZonedRecurrence(
            rule,
            start: start,
            in: zone,
            from: Instant(secondsSinceEpoch: begin - longest),
            includesStart: true
        )
        var clock = Clock(home), exceptionClock = Clock(exceptionZone)
        var found: [DaySpan] = []
        for time in times {
            let first = clock.day(time.instant)
            guard first <= span.last else { break }
            if exceptMoments.contains(time.instant) { continue }
            if !exceptDays.isEmpty, exceptDays.contains(exceptionClock.day(time.instant)) {
                continue
            }
            let end = end(of: time)
            // The last second that belongs to it decides its last day.
            let last = end > time.instant ? clock.day(end.before) : first
            guard last >= span.first, let days = DaySpan(first, through: max(first, last)) else {
                continue
            }
            found.append(days)
        }
        return found
    }

    private func end(of time: ZonedRecurrence.Instance) -> Instant {
        let days =
            length.days == 0
            ? time.instant : zone.instant(time.local.adding(NominalDuration(days: length.days)))
        return Instant(secondsSinceEpoch: days.secondsSinceEpoch + length.seconds)
    }

    /// Adds what most often differs; zones have long tables.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(rule)
        hasher.combine(start)
    }

    /// The days of moments that most often rise.
    private struct Clock {
        let zone: Zone
        var here: Zone.Stretch

        init(_ zone: Zone) {
            self.zone = zone
            here = zone.stretch(at: 0)
        }

        mutating func day(_ instant: Instant) -> Day {
            let second = instant.secondsSinceEpoch
            if second < here.start || second >= here.end { here = zone.stretch(at: second) }
            return Day(number: floorDivide(second + here.offset, 86_400))
        }
    }
}

extension Instant {
    fileprivate var before: Instant { Instant(secondsSinceEpoch: secondsSinceEpoch - 1) }
}
