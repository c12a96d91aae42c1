internal import ICalendar

/// What a calendar must be for a mail program to offer its buttons, and to tell nobody of others.
enum MailedCalendar {
    /// The method of a calendar that may be sent.
    ///
    /// - `from`: The address of the sender.
    /// - `to`: The address of the one whom it is to.
    static func method(
        of octets: [UInt8],
        from: String,
        to: String
    ) throws(SchedulingMail.Mistake) -> String {
        var limits = ReadingLimits()
        limits.octets = MailLimits().contentOctets
        let read = try? CalendarTree.read(OctetArray(octets), limits: limits, mode: .strict)
        guard let (tree, log) = read else { throw .badCalendar(.notACalendar) }
        // What a reader would have to put right is not sent.
        if let first = log.entries.first { throw .badCalendar(first.problem) }
        guard hasOnlyCRLF(octets) else { throw .badCalendar(.otherLineEnd) }
        guard let calendar = tree.calendars.first else { throw .badCalendar(.notACalendar) }
        guard tree.calendars.count == 1 else { throw .severalCalendars }
        let methods = tree.properties(in: calendar, .method)
        guard methods.count == 1, let line = methods.first,
            MailedCalendar.methods.contains(line.value)
        else { throw .noMethod }
        let components = tree.components(in: calendar)
        if let first = components.first, tree.position(first) < line.position { throw .noMethod }

        let events = components.filter { tree.component($0) != .vtimezone }
        let uids = Set(events.map { tree.text(.uid, in: $0) ?? "" })
        guard let uid = uids.first, !uid.isEmpty else { throw .noEvent }
        guard uids.count == 1 else { throw .severalUIDs }
        // Also where a property of the same name stands beside the events, or in an alarm.
        var people = People(tree)
        try people.look(into: calendar, events: events)
        try people.check(method: line.value, from: from.lowercased(), to: to.lowercased())
        try NamedAddresses(allowed: people.allowed(from: from.lowercased(), to: to.lowercased()))
            .check(tree)
        // A word that does not fit the method is what other programs act on, so it counts too.
        if let first = SchedulingCheck.faults(in: tree).entries.first {
            throw .badCalendar(first.problem)
        }
        let times = MailedTimes(tree, calendar)
        for event in events { try times.check(event) }
        return line.value
    }

    /// Whether every line ends as RFC 5545 has it, which even strict reading does not ask for.
    private static func hasOnlyCRLF(_ octets: [UInt8]) -> Bool {
        var previous: UInt8 = 0
        for octet in octets {
            if (octet == ASCII.lineFeed) != (previous == ASCII.carriageReturn) { return false }
            previous = octet
        }
        return previous == ASCII.lineFeed
    }

    private static let methods: Set = [
        "PUBLISH", "REQUEST", "REPLY", "ADD", "CANCEL", "REFRESH", "COUNTER", "DECLINECOUNTER",
    ]
}

/// Who stands in a calendar.
private struct People {
    private let tree: CalendarTree
    private var organizers: Set<String> = []
    private var attendees: Set<String> = []
    private var everyEventHasAttendee = true
    private var hasSeveral = false
    private var hasDeputy = false

    init(_ tree: CalendarTree) {
        self.tree = tree
    }

    mutating func look(
        into calendar: CalendarTree.ComponentID,
        events: [CalendarTree.ComponentID]
    ) throws(SchedulingMail.Mistake) {
        for event in events {
            let organizer = tree.properties(in: event, .organizer)
            guard organizer.count == 1, let line = organizer.first else { throw .noOrganizer }
            organizers.insert(try address(line))
            if line.parameter("SENT-BY") != nil { hasDeputy = true }
            let attendee = tree.properties(in: event, .attendee)
            if attendee.isEmpty { everyEventHasAttendee = false }
            if attendee.count > 1 { hasSeveral = true }
            for line in attendee { attendees.insert(try address(line)) }
            // An alarm by mail names people too.
            for inner in tree.components(in: event) {
                for line in tree.properties(in: inner, .attendee) {
                    attendees.insert(try address(line))
                }
            }
        }
        for line in tree.properties(in: calendar, .attendee) {
            attendees.insert(try address(line))
        }
    }

    func check(method: String, from: String, to: String) throws(SchedulingMail.Mistake) {
        guard organizers.count == 1, let organizer = organizers.first else {
            throw .badOrganizer(organizers.sorted().joined(separator: ", "))
        }
        switch method {
        case "REPLY", "COUNTER", "REFRESH":
            guard organizer == to else { throw .notAddressed(to) }
            guard attendees.isSubset(of: [from]), !hasSeveral else { throw .otherParticipant }
            guard everyEventHasAttendee else { throw .notAddressed(from) }
        case "PUBLISH":
            guard attendees.isEmpty else { throw .otherParticipant }
        default:
            guard organizer != to else { throw .badOrganizer(organizer) }
            guard !hasDeputy else { throw .sentBy }
            guard People.domain(organizer) == People.domain(from) else {
                throw .otherDomain(organizer)
            }
            guard attendees.isSubset(of: [to]), !hasSeveral else { throw .otherParticipant }
            guard everyEventHasAttendee else { throw .notAddressed(to) }
        }
    }

    /// The addresses that the reader knows: the organizer's and the two of the mail.
    func allowed(from: String, to: String) -> Set<String> { organizers.union([from, to]) }

    private func address(_ line: ContentLine) throws(SchedulingMail.Mistake) -> String {
        guard let address = CalendarAddress(uri: line.value) else {
            throw .badAddress(field: line.name, String(line.value.prefix(80)))
        }
        return address.mailbox.lowercased()
    }

    private static func domain(_ address: String) -> Substring {
        address.lastIndex(of: "@").map { address[address.index(after: $0)...] } ?? ""
    }
}
