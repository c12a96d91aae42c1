public import ICalendar

/// The calendar that a mail carries, with what says for whom and what it is (RFC 6047).
///
/// Where several events lie in it, the first is told.
public struct CarriedCalendar: Hashable, Sendable {
    /// The calendar as UTF-8, its transfer encoding undone.
    public let octets: [UInt8]

    /// The method that the calendar says, or else its part, in capitals.
    public let method: String?

    /// The UID of the event.
    public let uid: String?

    /// Which event of a series it is, as calendars write it.
    public let recurrenceID: String?

    /// The revision; nothing where none is said, which means 0.
    public let sequence: Int?

    /// When the message was made, as calendars write it.
    public let stamp: String?

    /// The address of the first participant, in small letters.
    public let attendee: String?

    /// What that participant answers, in capitals, for example `ACCEPTED`.
    public let participation: String?

    /// The address of the organizer, in small letters; Outlook.com leaves it out of answers.
    public let organizer: String?

    /// The calendar with the method in it, also where only its part says it.
    ///
    /// It is ``octets`` where the calendar says its method itself, or nobody does.
    public let message: [UInt8]

    /// What it says in two ways, for example `PARTSTAT`; nothing where all has one meaning.
    public let contradiction: String?

    /// Where the part begins to say what it is.
    public let position: TextPosition

    /// Whether it lies in a mail that was sent along, and not in the mail itself.
    public let isEnclosed: Bool
}

extension CarriedCalendar {
    private static let components: [ComponentName] = [.vevent, .vtodo, .vjournal, .vfreebusy]

    /// Looks into a calendar; nothing where there is none.
    init?(_ candidate: CalendarCandidate, isEnclosed: Bool, log: inout MailLog) {
        var limits = ReadingLimits()
        limits.octets = candidate.octets.count + 1
        guard
            let (tree, found) = try? CalendarTree.read(
                OctetArray(candidate.octets),
                limits: limits
            ),
            let calendar = tree.calendars.first
        else {
            if !isEnclosed { log.add(candidate.position, .notACalendar) }
            return nil
        }
        if found.hasErrors, !isEnclosed { log.add(candidate.position, .brokenCalendar) }
        func word(_ property: PropertyName, _ id: CalendarTree.ComponentID) -> String? {
            tree.text(property, in: id).map { $0.trimmed }.flatMap { $0.isEmpty ? nil : $0 }
        }
        let own = word(.method, calendar)?.uppercased()
        if !isEnclosed {
            switch (candidate.method, own) {
            case (nil, nil): break
            // Only the form of RFC 6047 has to say it; an attachment does not.
            case (nil, _?):
                if candidate.rank == 1 {
                    log.add(candidate.position, .missingMethodParameter)
                }
            case (_?, nil): log.add(candidate.position, .missingMethod)
            case (let part?, let own?):
                if part != own {
                    let problem = MailProblem.differentMethods(
                        part: String(part.prefix(40)),
                        calendar: String(own.prefix(40))
                    )
                    log.add(candidate.position, problem)
                }
            }
        }
        let first = tree.components(in: calendar).first {
            CarriedCalendar.components.contains(tree.component($0))
        }
        let attendees = first.map { tree.properties(in: $0, .attendee) } ?? []
        method = own ?? candidate.method
        uid = first.flatMap { word(.uid, $0) }
        recurrenceID = first.flatMap { word(.recurrenceID, $0) }
        sequence = first.flatMap { word(.sequence, $0) }.flatMap { Int($0) }
        stamp = first.flatMap { word(.dtstamp, $0) }
        attendee = attendees.first.flatMap { CarriedCalendar.address($0) }
        participation = attendees.first?.parameter("PARTSTAT")?.trimmed.uppercased()
        organizer = first.flatMap { tree.first(.organizer, in: $0) }.flatMap {
            CarriedCalendar.address($0)
        }
        octets = candidate.octets
        message =
            own == nil
            ? CarriedCalendar.adding(
                candidate.method,
                to: octets,
                at: tree.position(calendar).octet
            )
            : octets
        contradiction = SchedulingMeaning(tree, method: candidate.method).contradiction
        if !isEnclosed, let contradiction {
            log.add(candidate.position, .contradiction(contradiction))
        }
        position = candidate.position
        self.isEnclosed = isEnclosed
        if method == "REPLY", attendees.count > 1, !isEnclosed {
            log.add(candidate.position, .severalParticipants)
        }
    }

    /// The octets with the method after the line that begins the calendar.
    private static func adding(_ method: String?, to octets: [UInt8], at start: Int) -> [UInt8] {
        guard let method, SchedulingMethod(rawValue: method) != nil else { return octets }
        var end = start
        while end < octets.count {
            guard octets[end] == ASCII.lineFeed || octets[end] == ASCII.carriageReturn else {
                end += 1
                continue
            }
            if octets[end] == ASCII.carriageReturn, end + 1 < octets.count,
                octets[end + 1] == ASCII.lineFeed
            {
                end += 1
            }
            end += 1
            // The line goes on where the next one begins with space.
            guard end < octets.count, octets[end] == ASCII.space || octets[end] == ASCII.tab else {
                break
            }
        }
        guard end < octets.count else { return octets }
        return octets[..<end] + Array("METHOD:\(method)\r\n".utf8) + octets[end...]
    }

    /// The address of a line; whatever stands there, where it is no mailbox that we could write to.
    private static func address(_ line: ContentLine) -> String? {
        if let address = CalendarAddress(uri: line.value.trimmed) {
            return address.mailbox.lowercased()
        }
        let text = line.value.trimmed.lowercased()
        let rest = text.hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
        return rest.isEmpty ? nil : rest
    }
}

extension String {
    fileprivate var trimmed: String {
        String(decoding: ASCII.trimmed(Array(utf8)), as: UTF8.self)
    }
}
