import ICalendar
import Mail
import Testing

/// A calendar that is not sent, and why.
struct RefusedRow: Sendable, CustomTestStringConvertible {
    let name: String
    let mistake: SchedulingMail.Mistake
    var old = ""
    var new = ""
    var to = "anna@example.org"

    var testDescription: String { name }

    private static let attendee =
        "ATTENDEE;CN=Anna;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto\r\n :anna@example.org\r\n"
    private static let organizer = "ORGANIZER;CN=Jobklub Vejle:mailto:jobklub@example.dk\r\n"
    private static let other =
        "BEGIN:VEVENT\r\nUID:2@example.dk\r\nDTSTAMP:20270301T080000Z\r\nDTSTART:20270401T080000Z\r\n\(organizer)\(attendee)END:VEVENT\r\n"
    private static let end = "END:VEVENT\r\nEND:VCALENDAR\r\n"

    /// Each changes one thing in a calendar that may be sent.
    static let rows: [RefusedRow] = [
        RefusedRow(name: "no method", mistake: .noMethod, old: "METHOD:REQUEST\r\n"),
        RefusedRow(
            name: "two methods",
            mistake: .noMethod,
            old: "METHOD:REQUEST\r\n",
            new: "METHOD:REQUEST\r\nMETHOD:REQUEST\r\n"
        ),
        RefusedRow(name: "a strange method", mistake: .noMethod, old: "REQUEST", new: "ASK"),
        RefusedRow(
            name: "no participant",
            mistake: .notAddressed("anna@example.org"),
            old: attendee
        ),
        RefusedRow(name: "another participant", mistake: .otherParticipant, to: "bo@example.org"),
        RefusedRow(
            name: "two participants",
            mistake: .otherParticipant,
            old: organizer,
            new: organizer + "ATTENDEE:mailto:bo@example.org\r\n"
        ),
        RefusedRow(
            name: "somebody twice",
            mistake: .otherParticipant,
            old: organizer,
            new: organizer + attendee
        ),
        RefusedRow(
            name: "another participant in an alarm",
            mistake: .otherParticipant,
            old: end,
            new: "BEGIN:VALARM\r\nACTION:EMAIL\r\nTRIGGER:-PT1H\r\nSUMMARY:x\r\nDESCRIPTION:x\r\n"
                + "ATTENDEE:mailto:bo@example.org\r\nEND:VALARM\r\n" + end
        ),
        RefusedRow(name: "no organizer", mistake: .noOrganizer, old: organizer),
        RefusedRow(
            name: "the organizer is the recipient",
            mistake: .badOrganizer("anna@example.org"),
            old: "mailto:jobklub@example.dk",
            new: "mailto:anna@example.org"
        ),
        RefusedRow(
            name: "another domain",
            mistake: .otherDomain("jobklub@example.com"),
            old: "mailto:jobklub@example.dk",
            new: "mailto:jobklub@example.com"
        ),
        RefusedRow(
            name: "two events",
            mistake: .severalUIDs,
            old: end,
            new: "END:VEVENT\r\n\(other)END:VCALENDAR\r\n"
        ),
        RefusedRow(
            name: "no UID",
            mistake: .noEvent,
            old: "UID:vejle/2027-03/network@jobklub.example.dk\r\n"
        ),
        RefusedRow(
            name: "two calendars",
            mistake: .severalCalendars,
            old: end,
            new: end + "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n"
        ),
        RefusedRow(
            name: "other line ends",
            mistake: .badCalendar(.otherLineEnd),
            old: "\r\n",
            new: "\n"
        ),
        RefusedRow(
            name: "no address",
            mistake: .badAddress(field: "ORGANIZER", "http://example.dk"),
            old: "mailto:jobklub@example.dk",
            new: "http://example.dk"
        ),
    ]
}

@Suite("Calendars that are not sent")
struct RefusedMailTests {
    @Test("What is refused, and why", arguments: RefusedRow.rows)
    func refused(row: RefusedRow) throws {
        let text = String(decoding: Mails.invitation, as: UTF8.self)
        let changed = row.old.isEmpty ? text : text.replacing(row.old, with: row.new)
        #expect(row.old.isEmpty || changed != text)
        #expect(throws: row.mistake) {
            try SchedulingMailTests.mail(
                to: Mailbox(address: row.to),
                calendar: Array(changed.utf8)
            )
        }
    }

    @Test("The method stands before the events, or programs do not find it")
    func methodLast() {
        let text = String(decoding: Mails.invitation, as: UTF8.self)
            .replacing("METHOD:REQUEST\r\n", with: "")
            .replacing("END:VCALENDAR", with: "METHOD:REQUEST\r\nEND:VCALENDAR")
        #expect(throws: SchedulingMail.Mistake.noMethod) {
            try SchedulingMailTests.mail(calendar: Array(text.utf8))
        }
    }

    @Test("What is no calendar is refused", arguments: ["", "hello", "BEGIN:VCALENDAR\r\n"])
    func noCalendar(text: String) {
        #expect(throws: SchedulingMail.Mistake.self) {
            try SchedulingMailTests.mail(calendar: Array(text.utf8))
        }
    }

    @Test(
        "Addresses that servers do not agree on are refused",
        arguments: ["", "anna", "anna@", "@example.org", "a b@example.org", "ænna@example.org"]
    )
    func addresses(address: String) {
        #expect(throws: SchedulingMail.Mistake.badAddress(field: "To", address)) {
            try SchedulingMailTests.mail(to: Mailbox(address: address))
        }
    }

    @Test(
        "Identifiers are left@right",
        arguments: ["", "a", "@b", "a@", "a@b@c", "<a@b>", "a b@c", "æ@b", "a@b>"]
    )
    func identifiers(text: String) {
        #expect(throws: SchedulingMail.Mistake.badIdentifier(field: "Message-ID")) {
            try SchedulingMailTests.mail(messageID: text)
        }
    }
}
