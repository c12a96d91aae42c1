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
            name: "a participant of RFC 9073",
            mistake: .otherParticipant,
            old: end,
            new: "BEGIN:PARTICIPANT\r\nUID:p\r\nPARTICIPANT-TYPE:SPEAKER\r\n"
                + "CALENDAR-ADDRESS:mailto:bo@example.org\r\nEND:PARTICIPANT\r\n" + end
        ),
        RefusedRow(
            name: "a participant in a zone",
            mistake: .otherParticipant,
            old: "TZID:Europe/Copenhagen\r\n",
            new: "TZID:Europe/Copenhagen\r\nATTENDEE:mailto:bo@example.org\r\n"
        ),
        RefusedRow(
            name: "a participant deep inside, by telephone",
            mistake: .otherParticipant,
            old: end,
            new: "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:x\r\nTRIGGER:-PT5M\r\n"
                + "BEGIN:X-A\r\nATTENDEE:tel:+4512345678\r\nEND:X-A\r\nEND:VALARM\r\n" + end
        ),
        RefusedRow(
            name: "an address in a property of a program",
            mistake: .otherAddress("X-ATTENDEE"),
            old: end,
            new: "X-ATTENDEE:mailto:BO@example.org\r\n" + end
        ),
        RefusedRow(
            name: "an address with percent signs",
            mistake: .otherAddress("X-A"),
            old: end,
            new: "X-A:mailto:bo%40example.org?x\r\n" + end
        ),
        RefusedRow(
            name: "an address after a backslash",
            mistake: .otherAddress("X-A"),
            old: end,
            new: "X-A:a\\nbo\\@example.org\r\n" + end
        ),
        RefusedRow(
            name: "an address in a property of the calendar",
            mistake: .otherAddress("X-WR-CALNAME"),
            old: "METHOD:REQUEST\r\n",
            new: "METHOD:REQUEST\r\nX-WR-CALNAME:bo@example.org\r\n"
        ),
        RefusedRow(
            name: "an address in a parameter of a text",
            mistake: .otherAddress("SUMMARY;X-BY"),
            old: "SUMMARY:",
            new: "SUMMARY;X-BY=bo@example.org:"
        ),
        RefusedRow(
            name: "REQUEST-STATUS has no place in an invitation",
            mistake: .badCalendar(.misplacedProperty("REQUEST-STATUS", component: "REQUEST")),
            old: end,
            new: "REQUEST-STATUS:2.0;ok\r\n" + end
        ),
        RefusedRow(
            name: "no start",
            mistake: .badCalendar(.missingProperty("DTSTART", component: "VEVENT")),
            old: "DTSTART;TZID=Europe/Copenhagen:20270330T100000\r\n"
        ),
        RefusedRow(
            name: "no stamp",
            mistake: .badCalendar(.missingProperty("DTSTAMP", component: "VEVENT")),
            old: "DTSTAMP:20270301T080000Z\r\n"
        ),
        RefusedRow(
            name: "a cancellation that says confirmed",
            mistake: .badCalendar(.unknownWord("CONFIRMED", name: "STATUS")),
            old: "METHOD:REQUEST",
            new: "METHOD:CANCEL"
        ),
        RefusedRow(
            name: "an invitation that says cancelled",
            mistake: .badCalendar(.unknownWord("CANCELLED", name: "STATUS")),
            old: "STATUS:CONFIRMED",
            new: "STATUS:CANCELLED"
        ),
        RefusedRow(
            name: "a zone that is not there",
            mistake: .badCalendar(.unknownZone("Europe/Berlin")),
            old: "DTEND;TZID=Europe/Copenhagen",
            new: "DTEND;TZID=Europe/Berlin"
        ),
        RefusedRow(
            name: "a time that floats",
            mistake: .floatingTime("DTEND"),
            old: "DTEND;TZID=Europe/Copenhagen",
            new: "DTEND"
        ),
        RefusedRow(
            name: "a series in UTC",
            mistake: .recurringInUTC,
            old: "DTSTART;TZID=Europe/Copenhagen:20270330T100000",
            new: "RRULE:FREQ=WEEKLY;COUNT=3\r\nDTSTART:20270330T080000Z"
        ),
        RefusedRow(
            name: "somebody sends for the organizer",
            mistake: .sentBy,
            old: "ORGANIZER;",
            new: "ORGANIZER;SENT-BY=\"mailto:jobklub@example.dk\";"
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

    @Test(
        "No parameter names another participant",
        arguments: [
            "DELEGATED-FROM=\"mailto:bo@example.org\"", "DELEGATED-TO=\"mailto:bo@example.org\"",
            "MEMBER=\"mailto:hold@example.org\"", "EMAIL=bo@example.org",
            "DIR=\"x:bo@example.org\"",
            "SENT-BY=\"mailto:bo@example.org\"", "CN=\"Bo (bo@example.org)\"",
            "X-A=a,bo@example.org",
            "SENT-BY=\"mailto:bo%40example.org\"",
        ]
    )
    func parameters(text: String) {
        let calendar = String(decoding: Mails.invitation, as: UTF8.self)
            .replacing("ATTENDEE;CN=Anna;", with: "ATTENDEE;\(text);")
        let name = text.prefix { $0 != "=" }
        #expect(throws: SchedulingMail.Mistake.otherAddress("ATTENDEE;\(name)")) {
            try SchedulingMailTests.mail(calendar: Array(calendar.utf8))
        }
    }

    @Test("Where people write for people, the organizer may name an address")
    func free() throws {
        let calendar = String(decoding: Mails.invitation, as: UTF8.self)
            .replacing("END:VEVENT", with: "CONTACT:Bo\\, bo@example.org\r\nEND:VEVENT")
            .replacing("CN=Anna", with: "CN=\"anna@example.org\"")
            .replacing("SUMMARY:", with: "DESCRIPTION:Spørg bo@example.org\r\nSUMMARY:")
        #expect(try SchedulingMailTests.mail(calendar: Array(calendar.utf8)).method == "REQUEST")
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
