import Mail
import Testing

/// A calendar that says something in two ways, and what.
struct ContradictionRow: Sendable, CustomTestStringConvertible {
    let name: String
    let says: String
    let calendar: String

    var testDescription: String { name }

    static let calendar = Mails.calendar("REPLY")

    init(_ name: String, _ says: String, _ old: String, _ new: String) {
        self.name = name
        self.says = says
        calendar = Self.calendar.replacing(old, with: new)
    }

    private static let end = "END:VEVENT\r\n"
    private static let event = calendar.split(separator: "VERSION:2.0\r\nMETHOD:REPLY\r\n")[1]
        .replacing("END:VCALENDAR\r\n", with: "")

    static let rows: [ContradictionRow] = [
        ContradictionRow("two methods", "METHOD", "METHOD:REPLY", "METHOD:REPLY\r\nMETHOD:CANCEL"),
        ContradictionRow("two UIDs", "UID", "UID:", "UID:x@example.dk\r\nUID:"),
        ContradictionRow(
            "two stamps",
            "DTSTAMP",
            "DTSTAMP:",
            "DTSTAMP:20270101T000000Z\r\nDTSTAMP:"
        ),
        ContradictionRow("two revisions", "SEQUENCE", "SEQUENCE:2", "SEQUENCE:2\r\nSEQUENCE:3"),
        ContradictionRow(
            "two organizers",
            "ORGANIZER",
            "ORGANIZER:",
            "ORGANIZER:mailto:x@example.dk\r\nORGANIZER:"
        ),
        ContradictionRow(
            "two places in a series",
            "RECURRENCE-ID",
            "SEQUENCE:2",
            "SEQUENCE:2\r\nRECURRENCE-ID:20270330T080000Z\r\nRECURRENCE-ID:20270406T080000Z"
        ),
        ContradictionRow(
            "a parameter twice",
            "PARTSTAT",
            "PARTSTAT=ACCEPTED",
            "PARTSTAT=ACCEPTED;PARTSTAT=DECLINED"
        ),
        ContradictionRow("two words", "PARTSTAT", "=ACCEPTED", "=ACCEPTED,DECLINED"),
        ContradictionRow(
            "another event",
            "UID",
            end,
            end + event.replacing("network-1", with: "network-2")
        ),
        ContradictionRow(
            "the same event answered twice",
            "PARTSTAT",
            end,
            end + event.replacing("ACCEPTED", with: "DECLINED")
        ),
        ContradictionRow(
            "two people",
            "ATTENDEE",
            end,
            end
                + event.replacing("anna@", with: "bo@").replacing(
                    "SEQUENCE:2",
                    with: "SEQUENCE:2\r\nRECURRENCE-ID:20270406T080000Z"
                )
        ),
        ContradictionRow(
            "two calendars in one text",
            "PARTSTAT",
            "END:VCALENDAR\r\n",
            "END:VCALENDAR\r\n" + calendar.replacing("ACCEPTED", with: "DECLINED")
        ),
        ContradictionRow(
            "two calendars with two methods",
            "METHOD",
            "END:VCALENDAR\r\n",
            "END:VCALENDAR\r\n" + calendar.replacing("METHOD:REPLY", with: "METHOD:COUNTER")
        ),
    ]

    /// What a second calendar says that differs from the first.
    static let pairs: [ContradictionRow] = [
        ContradictionRow("another answer", "PARTSTAT", "ACCEPTED", "DECLINED"),
        ContradictionRow("another person", "ATTENDEE", "anna@", "bo@"),
        ContradictionRow("another event", "UID", "network-1", "network-2"),
        ContradictionRow("another method", "METHOD", "METHOD:REPLY", "METHOD:COUNTER"),
        ContradictionRow("another revision", "SEQUENCE", "SEQUENCE:2", "SEQUENCE:1"),
        ContradictionRow("another stamp", "DTSTAMP", "DTSTAMP:2027", "DTSTAMP:2026"),
    ]
}

@Suite("What says two things")
struct ContradictionTests {
    private func problems(_ mail: ReceivedMail) -> [MailProblem] { mail.problems.map(\.problem) }

    @Test("Nobody acts on a calendar of two meanings", arguments: ContradictionRow.rows)
    func inside(row: ContradictionRow) {
        #expect(row.calendar != ContradictionRow.calendar)
        for type in ["text/calendar; method=REPLY", "text/calendar", "application/ics"] {
            let mail = ReceivedMail.read(Mails.mail("Content-Type: \(type)", body: row.calendar))
            #expect(problems(mail).contains(.contradiction(row.says)) && mail.hasErrors)
        }
    }

    private func mail(_ first: String, _ second: String, _ type: String) -> ReceivedMail {
        ReceivedMail.read(
            Mails.mail(
                "Content-Type: multipart/mixed; boundary=x",
                body: Mails.multipart(
                    "x",
                    [
                        Mails.part("text/calendar; method=REPLY", first),
                        Mails.part(type, second),
                    ]
                )
            )
        )
    }

    @Test(
        "Two calendars that differ in what decides",
        arguments: ContradictionRow.pairs,
        ["text/calendar; method=REPLY", "application/ics"]
    )
    func between(row: ContradictionRow, type: String) {
        let one = mail(ContradictionRow.calendar, row.calendar, type)
        #expect(problems(one) == [.otherCalendar, .contradiction(row.says)])
        #expect(one.kind == .reply && one.hasErrors)
    }

    @Test("Two mails that were passed on are told as two calendars")
    func passedOn() {
        func inner(_ calendar: String) -> String {
            "Content-Type: message/rfc822\n\nFrom: bo@example.org\nSubject: x\n"
                + "Content-Type: text/calendar; method=REPLY\n\n" + calendar
        }
        let other = ContradictionRow.calendar.replacing("ACCEPTED", with: "DECLINED")
        let parts = [inner(ContradictionRow.calendar), inner(other)]
        let mail = ReceivedMail.read(
            Mails.mail(
                "Content-Type: multipart/mixed; boundary=m",
                body: Mails.multipart("m", parts)
            )
        )
        #expect(
            problems(mail) == [.enclosedCalendar, .otherCalendar, .contradiction("PARTSTAT")]
        )
    }

    @Test("The same twice is one meaning, however it is written")
    func same() {
        let text = ContradictionRow.calendar
        let folded = text.replacing("SUMMARY:Netværk", with: "SUM\r\n MARY:Net\r\n\tværk")
        for second in [text, text.replacing("\r\n", with: "\n"), folded] {
            #expect(mail(text, second, "application/ics").problems.isEmpty)
        }
        // What decides nothing may differ, and is told.
        let other = text.replacing("SUMMARY:", with: "SUMMARY:Et ")
        let told = mail(text, other, "application/ics")
        #expect(Mails.codes(told) == ["other-calendar"] && !told.hasErrors)
        let twice = text.replacing("SEQUENCE:2", with: "SEQUENCE:2\r\nSEQUENCE:2")
            .replacing("METHOD:REPLY", with: "METHOD:REPLY\r\nMETHOD:reply")
        let repeated = ReceivedMail.read(
            Mails.mail("Content-Type: text/calendar; method=REPLY", body: twice)
        )
        #expect(repeated.problems.isEmpty)
    }

    @Test("Two dates of a series may be answered in two ways")
    func dates() {
        let text = ContradictionRow.calendar
        let event = text.split(separator: "METHOD:REPLY\r\n")[1]
            .replacing("END:VCALENDAR\r\n", with: "")
            .replacing("SEQUENCE:2", with: "SEQUENCE:2\r\nRECURRENCE-ID:20270406T080000Z")
            .replacing("ACCEPTED", with: "DECLINED")
        let both = text.replacing("END:VCALENDAR", with: event + "END:VCALENDAR")
        let mail = ReceivedMail.read(
            Mails.mail("Content-Type: text/calendar; method=REPLY", body: both)
        )
        #expect(mail.problems.isEmpty && mail.kind == .reply)
    }

    @Test("The method that only the part says stands in the message that is handed on")
    func message() throws {
        for end in ["\r\n", "\n"] {
            let text = Mails.calendar(nil).replacing("\r\n", with: end)
            let octets = Array(
                "From: anna@example.org\(end)Date: 2 Mar 2027 07:15 +0000\(end)Content-Type: text/calendar; method=reply\(end)\(end)\(text)"
                    .utf8
            )
            let calendar = try #require(ReceivedMail.read(octets).calendar)
            #expect(calendar.octets == Array(text.utf8))
            let message = String(decoding: calendar.message, as: UTF8.self)
            let expected = text.replacing(
                "BEGIN:VCALENDAR\(end)",
                with: "BEGIN:VCALENDAR\(end)METHOD:REPLY\r\n"
            )
            #expect(message == expected)
        }
        let whole = ReceivedMail.read(
            Mails.mail("Content-Type: text/calendar; method=REPLY", body: ContradictionRow.calendar)
        )
        #expect(whole.calendar?.message == whole.calendar?.octets)
    }
}
