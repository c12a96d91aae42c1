import CivilTime
import ICalendar
import Participation
import Planning
import Store

// Calendar messages to participants, and what they answer.

extension Samples {
    struct NoMessage: Error {}

    /// What somebody answers.
    enum Answer: String {
        case accepted = "ACCEPTED"
        case declined = "DECLINED"
        case tentative = "TENTATIVE"
        case counted = "X-COUNTED"
    }

    /// The three Tuesdays of January 2027 in Copenhagen, as somebody is asked to them.
    ///
    /// - `place`: Where they are; another place is a change that people must know of.
    /// - `title`: What they are called; another title is none.
    /// - `sequence`: What a file without memory would say.
    static func tuesdays(
        at place: String = "Salen",
        called title: String = "Jobklub",
        _ sequence: Int = 0
    ) throws -> CalendarEvent {
        guard
            let (rules, _) = Town.frederiksberg,
            let start = ClockTime("09:30"), let end = ClockTime("12:00")
        else { throw NoMessage() }
        let first = day("2027-01-05")
        return try CalendarEvent(
            uid: "frederiksberg-2027-01@jobklub",
            sequence: sequence,
            stamp: Town.now,
            summary: title,
            schedule: .series(
                first: .local(
                    from: CivilDateTime(first, start),
                    to: CivilDateTime(first, end),
                    in: CalendarZone(rules.zone)
                ),
                rule: RecurrenceRule(.weekly, byDay: [.init(nil, .tuesday)], end: .after(3))
            ),
            location: place
        )
    }

    /// Writes to a participant what they are asked to.
    ///
    /// - `target`: The cycle that it is about.
    static func sending(
        to id: Int,
        about target: String = Town.january,
        _ event: @escaping @Sendable () throws -> CalendarEvent = { try tuesdays() }
    ) -> UseCase<CalendarObject> {
        .sendEvent(to: id, about: target) { history in
            guard
                let roster = history.registrations.first(where: { $0.roster.text == target }),
                let address = history.stored.person.participant.mailbox
                    .flatMap({ CalendarAddress(mailbox: $0) }),
                let mailbox = CalendarAddress(mailbox: "jobklub@eksempel.example")
            else { throw NoMessage() }
            return PreparedInvitation(
                about: roster.roster,
                try event(),
                from: Organizer(mailbox, commonName: "Jobklub"),
                to: Attendee(address, commonName: history.stored.person.participant.fullName)
            )
        }
    }

    /// What somebody's mail program sends back.
    ///
    /// - Parameters:
    ///   - answer: What they say.
    ///   - address: Whose answer it is.
    ///   - stamp: When it was written, in UTC.
    ///   - sequence: Which version they were asked by.
    ///   - occurrence: Which Tuesday it is about, by the clocks of Copenhagen; nothing for all of them.
    ///   - uid: Which event.
    ///   - method: What kind of message it is.
    /// - Returns: The calendar of the mail.
    static func reply(
        _ answer: Answer,
        from address: String = "person@eksempel.example",
        at stamp: String = "20270106T120000Z",
        sequence: Int = 0,
        about occurrence: String? = nil,
        uid: String = "frederiksberg-2027-01@jobklub",
        method: String = "REPLY"
    ) -> CalendarTree {
        let place = occurrence.map { "RECURRENCE-ID;TZID=Europe/Copenhagen:\($0)T093000\n" } ?? ""
        let text = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Example//EN
            METHOD:\(method)
            BEGIN:VEVENT
            UID:\(uid)
            DTSTAMP:\(stamp)
            SEQUENCE:\(sequence)
            \(place)ATTENDEE;PARTSTAT=\(answer.rawValue):mailto:\(address)
            END:VEVENT
            END:VCALENDAR

            """
        guard let tree = try? CalendarTree.read(OctetArray(Array(text.utf8))).tree else {
            preconditionFailure("no calendar: \(text)")
        }
        return tree
    }
}
