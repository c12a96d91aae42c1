internal import CivilTime

/// What one `VEVENT` says about when it is.
struct EventComponent {
    let id: CalendarTree.ComponentID
    let uid: String
    let sequence: Int
    let stamp: Instant?
    let start: ZonedDate
    let length: EventLength
    let recurrenceID: ZonedDate?
    let appliesToFuture: Bool
    let summary: String
    let status: String?
}

/// How long an event is (RFC 5545 §3.8.5.3): every event of a series the same.
enum EventLength: Hashable {
    /// As `DTEND` says it: whole days, or exact seconds.
    case days(Int)
    case seconds(Int)
    /// As `DURATION` says it: days by the calendar, then seconds by the clock.
    case nominal(NominalDuration)

    /// The end of an event that begins at a date or time.
    func end(from start: ZonedDate) -> ZonedDate {
        switch self {
        case .days(let days):
            return start.with(local: start.local.adding(NominalDuration(days: days)))
        case .seconds(let seconds):
            let instant = Instant(secondsSinceEpoch: start.instant.secondsSinceEpoch + seconds)
            return start.with(instant: instant)
        case .nominal(let duration):
            let days = start.with(local: start.local.adding(NominalDuration(days: duration.days)))
            guard duration.seconds != 0 else { return days }
            let seconds = days.instant.secondsSinceEpoch + duration.seconds
            return days.with(instant: Instant(secondsSinceEpoch: seconds))
        }
    }

    /// Seconds that no event of this length is longer than.
    var bound: Int {
        switch self {
        case .days(let days): (days + 1) * 86_400
        case .seconds(let seconds): seconds
        case .nominal(let duration): (duration.days + 1) * 86_400 + max(0, duration.seconds)
        }
    }
}

extension DateReading {
    /// Reads when a `VEVENT` is; nothing where that cannot be known.
    mutating func event(
        _ id: CalendarTree.ComponentID,
        of tree: CalendarTree
    ) -> EventComponent? {
        guard let start = date(tree.first(.dtstart, in: id)) else {
            if tree.first(.dtstart, in: id) == nil {
                let problem = ReadingError.Problem.missingProperty("DTSTART", component: "VEVENT")
                diagnostics.add(.error, tree.position(id), problem)
            }
            return nil
        }
        let recurrence = tree.first(.recurrenceID, in: id)
        return EventComponent(
            id: id,
            uid: tree.first(.uid, in: id).map { TextValue.unescaped($0.value) } ?? "",
            sequence: tree.first(.sequence, in: id).flatMap { Int($0.value) } ?? 0,
            stamp: tree.first(.dtstamp, in: id).flatMap { DateValue($0.value) }.map {
                Instant(utc: $0.local(in: .utc))
            },
            start: start,
            length: length(id, of: tree, start),
            recurrenceID: date(recurrence),
            appliesToFuture: recurrence?.parameter("RANGE")?.uppercased() == "THISANDFUTURE",
            summary: tree.first(.summary, in: id).map { TextValue.unescaped($0.value) } ?? "",
            status: tree.first(.status, in: id)?.value.uppercased()
        )
    }

    private mutating func length(
        _ id: CalendarTree.ComponentID,
        of tree: CalendarTree,
        _ start: ZonedDate
    ) -> EventLength {
        let none = EventLength.days(start.isDay ? 1 : 0)
        if let line = tree.first(.dtend, in: id), let end = date(line) {
            if start.isDay || end.isDay {
                let days = start.local.day.distance(to: end.local.day)
                guard days >= 0, start.isDay == end.isDay else {
                    diagnostics.add(.error, line.position(), .endNotAfterStart)
                    return none
                }
                return .days(max(1, days))
            }
            let seconds = end.instant.secondsSinceEpoch - start.instant.secondsSinceEpoch
            guard seconds >= 0 else {
                diagnostics.add(.error, line.position(), .endNotAfterStart)
                return .seconds(0)
            }
            return .seconds(seconds)
        }
        guard let line = tree.first(.duration, in: id) else {
            return start.isDay ? none : .seconds(0)
        }
        guard let duration = DurationValue.duration(line.value), duration.days >= 0,
            duration.seconds >= 0
        else {
            diagnostics.add(.error, line.position(), .badDuration(excerpt(line.valueOctets)))
            return start.isDay ? none : .seconds(0)
        }
        // A date has no clock, so what is left of a day counts as none of it.
        if start.isDay { return .days(max(1, duration.days + duration.seconds / 86_400)) }
        return .nominal(duration)
    }
}
