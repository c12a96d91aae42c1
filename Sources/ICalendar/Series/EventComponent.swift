internal import CivilTime

/// What one `VEVENT` says about when it is.
struct EventComponent {
    let id: CalendarTree.ComponentID
    let uid: String
    let sequence: Int
    let stamp: Instant?
    let start: ZonedDate
    let length: EventLength
    var recurrenceID: ZonedDate?
    let appliesToFuture: Bool
    let summary: String
    let status: String?

    /// What tells which of two texts is the newer (RFC 5546 §2.1.5).
    var age: Age {
        Age(sequence: sequence, stamp: stamp?.secondsSinceEpoch ?? .min)
    }

    struct Age: Comparable {
        let sequence: Int
        let stamp: Int

        static func < (left: Age, right: Age) -> Bool {
            (left.sequence, left.stamp) < (right.sequence, right.stamp)
        }
    }
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

    /// Whether it is one day or more of 24 hours each.
    var isOfWholeDays: Bool {
        let length = nominal
        return length.seconds % 86_400 == 0 && length.days + length.seconds > 0
    }

    /// The same as days by the calendar and seconds by the clock.
    var nominal: NominalDuration {
        switch self {
        case .days(let days): NominalDuration(days: days)
        case .seconds(let seconds): NominalDuration(days: 0, seconds: seconds)
        case .nominal(let duration): duration
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
            // RFC 5545 §3.6.1: a message may leave it out.
            let isNeeded = !isMessage || tree.first(.rrule, in: id) != nil
            if tree.first(.dtstart, in: id) == nil, isNeeded {
                let problem = ReadingError.Problem.missingProperty("DTSTART", component: "VEVENT")
                diagnostics.add(tree.position(id), problem)
            }
            return nil
        }
        let recurrence = tree.first(.recurrenceID, in: id)
        return EventComponent(
            id: id,
            uid: tree.uid(of: id),
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
        func said(_ property: PropertyName) -> ContentLine? {
            // An end that says nothing is none.
            tree.properties(in: id, property).first { !$0.valueOctets.isEmpty }
        }
        if let line = said(.dtend), let end = date(line) {
            return length(to: end, line, start)
        }
        let none = start.isDay ? EventLength.days(1) : .seconds(0)
        guard let line = said(.duration) else { return none }
        guard let duration = DurationValue.duration(line.value), duration.days >= 0,
            duration.seconds >= 0
        else {
            let problem = ReadingError.Problem.badDuration(excerpt(line.valueOctets))
            diagnostics.add(line.position(), problem, in: .duration)
            return none
        }
        if duration == NominalDuration(days: 0) { diagnostics.add(line.position(), .endAtStart) }
        guard start.isDay else { return .nominal(duration) }
        if duration.seconds != 0 {
            diagnostics.add(line.position(), .notWholeDays(DurationValue.text(duration)))
        }
        // A date has no clock, so what is left of a day counts as none of it.
        return .days(max(1, duration.days + duration.seconds / 86_400))
    }

    /// The length to an end, which may be of another form than the start.
    private mutating func length(
        to end: ZonedDate,
        _ line: ContentLine,
        _ start: ZonedDate
    ) -> EventLength {
        let isSameForm =
            start.isDay == end.isDay
            && (start.isDay || start.isFloating == end.isFloating)
        if !isSameForm { diagnostics.add(line.position(), .otherForm("DTEND", than: "DTSTART")) }
        let span: Int
        if start.isDay {
            // A time on a day means that the day belongs to it.
            let isInDay = !end.isDay && end.local.time > .midnight
            span = start.local.day.distance(to: end.local.day) + (isInDay ? 1 : 0)
        } else {
            // A date is its midnight; without a zone of its own it is by the clock of the start.
            let isByClock = end.isDay || start.isFloating != end.isFloating
            let place = isByClock ? start.with(local: end.local) : end
            span = place.instant.secondsSinceEpoch - start.instant.secondsSinceEpoch
        }
        if span <= 0, !start.isDay, end.zone == start.zone, start.local < end.local {
            // Clocks skip the start, so that it comes no sooner than the end.
            diagnostics.add(line.position(), .endAtStart)
            return .seconds(0)
        }
        if span < 0 || span == 0 && !isSameForm {
            diagnostics.add(line.position(), .endNotAfterStart, in: .duration)
            return start.isDay ? .days(1) : .seconds(0)
        }
        if span == 0 { diagnostics.add(line.position(), .endAtStart) }
        return start.isDay ? .days(max(1, span)) : .seconds(span)
    }
}

extension FindingTable.Place {
    /// How long an event is.
    static let duration = FindingTable.Place(property: .duration)
}

extension CalendarTree {
    /// The UID of a component; a blank one is none.
    func uid(of id: ComponentID) -> String {
        guard let line = first(.uid, in: id), !line.valueOctets.allSatisfy(isBlank) else {
            return ""
        }
        return TextValue.unescaped(line.value)
    }
}
