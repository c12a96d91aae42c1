internal import CivilTime

/// One state of an event, prepared for questions about what each person sees of it.
struct EventView {
    let event: ScheduledEvent
    private(set) var times: EventTimes?

    /// The lines of those who are invited to the series or the single event.
    let masterAttendees: [String: ContentLine]

    /// The changed events of the series by their places, in the order of the text.
    let overrides: [Override]
    private let byPlace: [Instant: Int]

    /// Whether the series names places that were asked for, since each recipient is asked the same.
    private var named: [Instant: Bool] = [:]

    /// What any event of the series says that is not changed.
    private var template: PartContent?

    /// The places that the event's own exceptions take out.
    let excluded: [Instant: ZonedDate]

    struct Override {
        let place: Instant
        let part: EventPart
        let attendees: [String: ContentLine]
        let isCancelled: Bool
    }

    /// What one person sees.
    struct Personal {
        var hasMaster = false
        /// Changed events that the person is invited to.
        var visible: [Instant] = []
        /// Events of the series that the person does not go to; true where nobody does.
        var excluded: [Instant: Bool] = [:]

        var isEmpty: Bool { !hasMaster && visible.isEmpty }
    }

    init(_ event: ScheduledEvent, loadZone: @escaping (String) -> Zone?) {
        self.event = event
        times = EventTimes(event, loadZone: loadZone)
        masterAttendees = event.master.map(EventView.attendees) ?? [:]
        var overrides: [Override] = []
        var byPlace: [Instant: Int] = [:]
        for part in event.overrides {
            guard let written = part.recurrence else { continue }
            let place = times?.place(of: written).place.instant ?? written.instant
            guard byPlace[place] == nil else { continue }
            byPlace[place] = overrides.count
            overrides.append(
                Override(
                    place: place,
                    part: part,
                    attendees: EventView.attendees(part),
                    isCancelled: part.isCancelled
                )
            )
        }
        self.overrides = overrides
        self.byPlace = byPlace
        excluded = Dictionary(
            (times?.excluded ?? []).map { ($0.instant, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    private static func attendees(_ part: EventPart) -> [String: ContentLine] {
        Dictionary(
            part.all(.attendee).map { (MailboxName.normalized($0.value), $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    func override(at place: Instant) -> Override? { byPlace[place].map { overrides[$0] } }

    /// What somebody sees of it.
    func personal(_ address: String) -> Personal {
        var seen = Personal()
        seen.hasMaster = masterAttendees[address] != nil && event.master?.isCancelled == false
        for override in overrides where excluded[override.place] == nil {
            if override.isCancelled {
                seen.excluded[override.place] = true
            } else if override.attendees[address] != nil {
                seen.visible.append(override.place)
            } else {
                seen.excluded[override.place] = false
            }
        }
        for place in excluded.keys { seen.excluded[place] = true }
        if !seen.hasMaster { seen.excluded = [:] }
        return seen
    }

    /// Whether the series names a place, or has a changed event there.
    mutating func has(_ place: Instant) -> Bool {
        if byPlace[place] != nil { return true }
        if let known = named[place] { return known }
        let isNamed = times?.names(place) == true
        named[place] = isNamed
        return isNamed
    }

    /// The event at a place: the changed one, or else as the series has it.
    mutating func part(at place: Instant) -> EventPart? {
        if let override = override(at: place) { return override.part }
        guard times?.names(place) == true, let times else { return nil }
        return times.part(at: times.start(at: place))
    }

    /// What an event says at a place where it takes place.
    mutating func content(at place: Instant) -> PartContent? {
        if let override = override(at: place) {
            return override.isCancelled ? nil : PartContent(override.part)
        }
        guard excluded[place] == nil else { return nil }
        guard times?.names(place) == true, let start = times?.start(at: place) else { return nil }
        if template == nil, let times { template = PartContent(times.part(at: start)) }
        return template?.starting(
            at: start,
            times?.ownLength(at: place) ?? event.master?.length,
            like: event.master?.first(.dtstart)
        )
    }

    /// The line of somebody in an event, or else in the series.
    func attendee(_ name: String, of part: EventPart) -> ContentLine? {
        let override = part.recurrence.flatMap { self.override(at: $0.instant) }
        return override?.attendees[name] ?? masterAttendees[name]
            ?? overrides.lazy.compactMap { $0.attendees[name] }.first
    }

    /// The place in the form of the series' start; as it was written where there is no series.
    mutating func recurrenceLine(of part: EventPart) -> ContentLine? {
        guard let written = part.recurrence else { return nil }
        guard let place = times?.place(of: written).place else {
            return part.first(.recurrenceID)
        }
        return ContentLine.date(.recurrenceID, place, like: event.master?.first(.dtstart))
    }
}
