public import CivilTime

/// One event as a calendar keeps it: the series or the single event, and the events of the series that
/// are otherwise.
///
/// ```swift
/// let event = try ScheduledEvent(tree) { name in zones[name] }
/// event.uid  // "cycle-1@example.dk"
/// ```
public struct ScheduledEvent: Sendable {
    /// Which event it is.
    public let uid: String

    /// The properties of the calendar around it, without `METHOD`.
    var head: [ContentLine]

    /// What else lies in the calendar, such as zones, in its order.
    var others: [[CalendarTree.Step]]

    /// The series or the single event; nothing where only some events of a series are known.
    var master: EventPart?

    /// Events of the series that are otherwise, in the order of the text.
    var overrides: [EventPart]

    /// Events of one series that are followed at most.
    public static let partLimit = 1000

    /// Reads the event of a calendar.
    ///
    /// - Parameters:
    ///   - tree: A text with one calendar; of two versions of the same event the newer counts.
    ///   - loadZone: Gives the zone of an IANA name where the text does not define it, or nothing.
    /// - Throws: ``SchedulingError`` where it is none or several.
    /// - Complexity: O(*n*) in the size of the text.
    public init(
        _ tree: CalendarTree,
        loadZone: @escaping (String) -> Zone?
    ) throws(SchedulingError) {
        guard let calendar = tree.calendars.first else { throw .noEvent }
        guard tree.calendars.count == 1 else { throw .severalCalendars }
        let events = tree.components(in: calendar, .vevent)
        guard let first = events.first else { throw .noEvent }
        guard events.count <= ScheduledEvent.partLimit else {
            throw .tooManyParts(limit: ScheduledEvent.partLimit)
        }
        let uid = tree.uid(of: first)
        guard !uid.isEmpty else { throw .noUID }
        for event in events where tree.uid(of: event) != uid {
            throw .severalUIDs(uid, other: tree.uid(of: event))
        }
        self.uid = uid
        head = tree.properties(in: calendar).filter { $0.property != .method }
        others = tree.components(in: calendar).filter { tree.component($0) != .vevent }
            .map { tree.steps(of: $0) }
        var reading = DateReading(of: tree, calendar, loadZone: loadZone)
        let parts = events.map { EventPart($0, of: tree, &reading) }
        master = parts.filter { $0.first(.recurrenceID) == nil }.newest
        overrides = []
        var places: [Instant: Int] = [:]
        for part in parts where part.first(.recurrenceID) != nil {
            guard let instant = part.recurrence?.instant else { continue }
            if let place = places[instant] {
                if part.age >= overrides[place].age { overrides[place] = part }
            } else {
                places[instant] = overrides.count
                overrides.append(part)
            }
        }
        guard master != nil || !overrides.isEmpty else { throw .noStart }
    }

    init(uid: String, head: [ContentLine], others: [[CalendarTree.Step]], master: EventPart?) {
        self.uid = uid
        self.head = head
        self.others = others
        self.master = master
        overrides = []
    }

    /// The event as a calendar, in the form in which calendars are kept: without `METHOD`.
    public var tree: CalendarTree {
        var maker = TreeMaker()
        maker.add([.begin("VCALENDAR")] + head.map { .property($0) })
        for block in others { maker.add(block) }
        for part in parts { maker.add(part.steps) }
        return maker.tree
    }

    /// The event as octets of calendar text.
    public var octets: [UInt8] {
        var writer = ContentLineWriter()
        writer.write(tree)
        return writer.octets
    }

    /// The master, if there is one, and then the events of the series that are otherwise.
    var parts: [EventPart] { (master.map { [$0] } ?? []) + overrides }

    /// Who invites: an address in small letters without `mailto:`, or nothing.
    public var organizer: String? { parts.lazy.compactMap(\.organizer).first }

    /// Who is invited to any of it: addresses in small letters without `mailto:`, each once, in the
    /// order of the text.
    public var attendees: [String] {
        var seen: Set<String> = []
        return parts.flatMap { $0.all(.attendee) }.map { MailboxName.normalized($0.value) }
            .filter { seen.insert($0).inserted }
    }

    /// The highest `SEQUENCE` of any of its parts.
    public var sequence: Int { parts.map(\.sequence).max() ?? 0 }

    /// Whether all of it is called off.
    public var isCancelled: Bool {
        master.map { $0.isCancelled && overrides.allSatisfy(\.isCancelled) }
            ?? overrides.allSatisfy(\.isCancelled)
    }

    /// What somebody has answered.
    ///
    /// - Parameters:
    ///   - address: Whose answer; `mailto:` before it and capital letters do not matter.
    ///   - occurrence: The moment at which the series has the event that is meant; a date and a time
    ///     without a zone are taken for UTC. Nothing means the whole series.
    /// - Returns: `PARTSTAT` in upper case, `NEEDS-ACTION` where there is none; nothing for
    ///   somebody who is not invited.
    public func participation(of address: String, at occurrence: Instant? = nil) -> String? {
        let name = MailboxName.normalized(address)
        let part = occurrence.flatMap { override(at: $0) } ?? master
        return part?.attendee(name).map { $0.participation }
    }

    /// The changed event at a place of the series.
    func override(at instant: Instant) -> EventPart? {
        overrides.first { $0.recurrence?.instant == instant }
    }

    /// Puts a changed event at its place, or takes it out.
    mutating func setOverride(at instant: Instant, _ part: EventPart?) {
        let place = overrides.firstIndex { $0.recurrence?.instant == instant }
        switch (place, part) {
        case (let place?, let part?): overrides[place] = part
        case (let place?, nil): overrides.remove(at: place)
        case (nil, let part?): overrides.append(part)
        case (nil, nil): break
        }
    }
}

extension ContentLine {
    /// What an attendee has answered, in upper case.
    var participation: String { parameter("PARTSTAT")?.uppercased() ?? "NEEDS-ACTION" }
}

extension [EventPart] {
    /// Of several versions the newest, of equal ones the last.
    var newest: EventPart? {
        var newest: EventPart?
        for part in self where newest.map({ part.age >= $0.age }) ?? true { newest = part }
        return newest
    }
}

extension EventPart {
    /// Takes an event out of a text.
    init(
        _ id: CalendarTree.ComponentID,
        of tree: CalendarTree,
        _ reading: inout DateReading
    ) {
        lines = tree.properties(in: id)
        inner = tree.components(in: id).flatMap { tree.steps(of: $0) }
        position = tree.position(id)
        let event = reading.event(id, of: tree)
        start = event?.start
        length = event?.length
        endDate = reading.date(tree.first(.dtend, in: id))
        recurrence = event?.recurrenceID ?? reading.date(tree.first(.recurrenceID, in: id))
    }

    /// All of it in the order of its text.
    var steps: [CalendarTree.Step] {
        [.begin("VEVENT")] + lines.map { .property($0) } + inner + [.end("VEVENT")]
    }
}
