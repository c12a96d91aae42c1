public import CivilTime

/// When an event is, once or as a series with its exceptions.
///
/// What cannot be meant cannot be made: an exception without a series, a series whose first event
/// its own rule does not name (undefined by RFC 5545 §3.8.5.3), an event moved that never was.
public struct EventSchedule: Hashable, Sendable {
    /// The event, or the first one of the series.
    public let first: EventTime

    /// The rule of a series, its end in the form that RFC 5545 §3.3.10 asks for.
    public let rule: RecurrenceRule?

    /// Events of the series that do not exist, in rising order.
    public let exceptions: [CivilDateTime]

    /// Events of the series that are otherwise, in the order of when they should have been.
    public let overrides: [EventOverride]

    /// How many events of a series are compared with the zone's history.
    private static let checked = 1000

    /// An event that happens once.
    ///
    /// - Parameter time: When it is.
    /// - Returns: The schedule.
    public static func once(_ time: EventTime) -> EventSchedule {
        EventSchedule(first: time, rule: nil, exceptions: [], overrides: [])
    }

    /// A series of events at the same time of day.
    ///
    /// - Parameters:
    ///   - first: The first event, which the rule must name.
    ///   - rule: A rule of days. An end is taken by the clock of the series and written in UTC.
    ///   - exceptions: Events of the series that do not exist, by its clock.
    ///   - overrides: Events of the series that are otherwise.
    /// - Returns: The schedule.
    /// - Throws: ``EventError`` when these contradict each other, or when the zone as written would
    ///   tell a wrong offset for one of the first thousand events.
    public static func series(
        first: EventTime,
        rule: RecurrenceRule,
        exceptions: [CivilDateTime] = [],
        overrides: [EventOverride] = []
    ) throws(EventError) -> EventSchedule {
        let occurrences = try SeriesDays(first: first, rule: rule)
        var seen: Set<CivilDateTime> = []
        for occurrence in exceptions + overrides.map(\.recurrenceID) {
            guard occurrences.contains(occurrence) else { throw .notAnOccurrence(occurrence) }
            guard seen.insert(occurrence).inserted else { throw .repeatedOccurrence(occurrence) }
        }
        if first.zone != nil {
            for day in occurrences.days.prefix(checked) {
                try first.checkZone(movedBy: first.start.day.distance(to: day))
            }
        }
        return EventSchedule(
            first: first,
            rule: occurrences.written,
            exceptions: exceptions.sorted(),
            overrides: overrides.sorted { $0.recurrenceID < $1.recurrenceID }
        )
    }

    /// The zones that are named, the first event's first, each once.
    var zones: [CalendarZone] {
        var zones: [CalendarZone] = []
        for zone in [first.zone] + overrides.map(\.time.zone) {
            guard let zone, !zones.contains(where: { $0.identifier == zone.identifier }) else {
                continue
            }
            zones.append(zone)
        }
        return zones
    }
}

/// The days of a series, and its rule as it is written.
private struct SeriesDays {
    let days: DayRecurrence
    let written: RecurrenceRule
    private let counting: RecurrenceRule
    private let first: EventTime

    init(first: EventTime, rule: RecurrenceRule) throws(EventError) {
        self.first = first
        let ends = try SeriesDays.ends(of: rule, first: first)
        written = try rule.ending(ends?.written)
        counting = try rule.ending(ends?.counting)
        guard let days = DayRecurrence(counting, start: first.start.day) else {
            throw .ruleNotOfDays
        }
        self.days = days
        guard contains(first.start) else { throw .startNotInRule(first.start) }
    }

    func contains(_ occurrence: CivilDateTime) -> Bool {
        guard occurrence.time == first.start.time else { return false }
        var days = DayRecurrence(counting, start: first.start.day, from: occurrence.day)
        return days?.next() == occurrence.day
    }

    /// The end as it is written, and as a day to count up to.
    private static func ends(
        of rule: RecurrenceRule,
        first: EventTime
    ) throws(EventError) -> (written: RecurrenceRule.Until, counting: RecurrenceRule.Until)? {
        guard let until = rule.end.until else { return nil }
        guard let zone = first.zone?.zone else {
            if case .utc = until { throw .endOfOtherForm }
            return (written: .day(until.day), counting: .day(until.day))
        }
        // A day as the end includes the event of that day.
        let local =
            switch until {
            case .day(let day): CivilDateTime(day, first.start.time)
            case .local(let local): local
            case .utc(let instant): zone.local(instant)
            }
        let isReached = local.time >= first.start.time
        let last = local.day.advanced(by: isReached ? 0 : -1)
        guard case .utc(let instant) = until else {
            return (written: .utc(zone.instant(local)), counting: .day(last))
        }
        return (written: .utc(instant), counting: .day(last))
    }
}

extension RecurrenceRule {
    /// The rule with another `UNTIL`; the rule itself where it had none.
    fileprivate func ending(_ until: Until?) throws(EventError) -> RecurrenceRule {
        guard let until else { return self }
        let parts = description.split(separator: ";").map {
            $0.hasPrefix("UNTIL=") ? "UNTIL=\(until)" : String($0)
        }
        guard let rule = try? RecurrenceRule(parts.joined(separator: ";")) else {
            throw .yearOutOfRange
        }
        return rule
    }
}
