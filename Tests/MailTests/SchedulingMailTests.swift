import CivilTime
import ICalendar
import Mail
import Testing

@Suite("A mail with a calendar, by its octets")
struct SchedulingMailTests {
    static func mail(
        from: Mailbox = Mailbox(name: "Jobklub Vejle", address: "jobklub@example.dk"),
        to: Mailbox = Mailbox(name: "Anna", address: "anna@example.org"),
        replyTo: Mailbox? = nil,
        subject: String = "Invitation",
        text: String = "Hej Anna\n\nKom.",
        html: String? = nil,
        calendar: [UInt8] = Mails.invitation,
        messageID: String = "1.vejle@example.dk",
        inReplyTo: String? = nil,
        isAutomatic: Bool = false,
        seed: UInt64? = nil
    ) throws -> SchedulingMail {
        try SchedulingMail(
            from: from,
            to: to,
            replyTo: replyTo,
            subject: subject,
            text: text,
            html: html,
            calendar: calendar,
            messageID: messageID,
            date: Instant(secondsSinceEpoch: 1_803_888_000),
            inReplyTo: inReplyTo,
            isAutomatic: isAutomatic,
            seed: seed
        )
    }

    private static func lines(_ mail: SchedulingMail) -> [String] {
        String(decoding: mail.octets, as: UTF8.self)
            .split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The lines with what is base64 between.
    private static func blocks(_ lines: [String]) -> [String] {
        lines.split { $0.isEmpty || $0.hasPrefix("--") }.map(Array.init)
            .filter { block in
                block.allSatisfy { line in
                    line.utf8.allSatisfy {
                        UInt8(ascii: "=") == $0 || (0x2F...0x39).contains($0)
                            || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                            || $0 == UInt8(ascii: "+")
                    }
                } && block.count > 5
            }
            .map { $0.joined(separator: "\n") }
    }

    @Test("Trap 1: the method stands in the calendar and beside it, and is the same")
    func methods() throws {
        for method in ["REQUEST", "CANCEL"] {
            let text = String(decoding: Mails.invitation, as: UTF8.self)
                .replacing("METHOD:REQUEST", with: "METHOD:\(method)")
                .replacing(
                    "STATUS:CONFIRMED",
                    with: method == "CANCEL" ? "STATUS:CANCELLED" : "STATUS:CONFIRMED"
                )
            let mail = try Self.mail(calendar: Array(text.utf8))
            let lines = Self.lines(mail)
            #expect(mail.method == method)
            #expect(
                lines.filter { $0.contains("text/calendar") } == [
                    "Content-Type: text/calendar; charset=UTF-8; method=\(method)"
                ]
            )
            let read = ReceivedMail.read(mail.octets)
            #expect(read.kind == (method == "CANCEL" ? .cancel : .request))
            #expect(read.calendar?.method == method && read.problems.isEmpty)
        }
    }

    @Test("Trap 2: the shape, the calendar last, the same octets twice")
    func shape() throws {
        let lines = Self.lines(try Self.mail())
        let types = lines.filter { $0.hasPrefix("Content-Type: ") }
            .map { $0.dropFirst(14).prefix { $0 != ";" } }
        #expect(
            types == [
                "multipart/mixed", "multipart/alternative", "text/plain", "text/html",
                "text/calendar", "application/ics",
            ]
        )
        #expect(lines.contains("Content-Disposition: attachment; filename=\"invite.ics\""))
        let blocks = Self.blocks(lines)
        #expect(blocks.count == 2 && blocks.first == blocks.last)
        // Each part is ended, the inner ones before the outer.
        let marks = lines.filter { $0.hasPrefix("--") }
        #expect(marks.count == 7)
        let (outer, inner) = (marks[0], marks[1])
        #expect(marks == [outer, inner, inner, inner, inner + "--", outer, outer + "--"])
    }

    @Test("Trap 3: base64 in lines of 76, UTF-8 said, seven bits all over")
    func encoding() throws {
        let mail = try Self.mail(subject: "Møde", text: "Kære Anna æøå")
        #expect(mail.octets.allSatisfy { $0 < 0x80 && $0 != 0 })
        let lines = Self.lines(mail)
        for block in Self.blocks(lines) {
            let rows = block.split(separator: "\n")
            #expect(rows.dropLast().allSatisfy { $0.count == 76 } && (rows.last?.count ?? 0) <= 76)
        }
        #expect(lines.count { $0 == "Content-Transfer-Encoding: base64" } == 2)
        let typed = lines.filter { $0.contains("calendar;") || $0.contains("ics;") }
        #expect(typed.count == 2 && typed.allSatisfy { $0.contains("charset=UTF-8") })
        let octets = mail.octets
        for (index, octet) in octets.enumerated() where octet == 0x0A || octet == 0x0D {
            #expect(octet == 0x0A ? octets[index - 1] == 0x0D : octets[index + 1] == 0x0A)
        }
    }

    @Test("Traps 4 to 6: one participant, to whom it is; the organizer of the sender's domain")
    func people() throws {
        let mail = try Self.mail()
        let read = ReceivedMail.read(mail.octets)
        #expect(read.summary.attendee == "anna@example.org")
        #expect(read.calendar?.organizer == "jobklub@example.dk")
        let lines = Self.lines(mail)
        #expect(lines.filter { $0.contains("anna@example.org") } == ["To: Anna <anna@example.org>"])
        #expect(!lines.contains { $0.lowercased().hasPrefix("bcc") || $0.hasPrefix("Cc") })
    }

    @Test("Fields that may be there, and those that are asked for")
    func fields() throws {
        let names = { (mail: SchedulingMail) in
            Self.lines(mail).prefix { !$0.isEmpty }.filter { !$0.hasPrefix(" ") }
                .map { String($0.prefix { $0 != ":" }) }
        }
        #expect(
            names(try Self.mail()) == [
                "Date", "From", "To", "Subject", "Message-ID", "MIME-Version", "Content-Type",
            ]
        )
        let full = try Self.mail(
            replyTo: Mailbox(address: "svar@example.dk"),
            inReplyTo: "0@example.dk",
            isAutomatic: true
        )
        #expect(
            names(full) == [
                "Date", "From", "Reply-To", "To", "Subject", "Message-ID", "In-Reply-To",
                "References", "Auto-Submitted", "MIME-Version", "Content-Type",
            ]
        )
        let read = ReceivedMail.read(full.octets)
        #expect(read.kind == .request && read.replyTo?.address == "svar@example.dk")
        #expect(read.inReplyTo == ["0@example.dk"] && read.messageID == "1.vejle@example.dk")
        #expect(read.date == full.date)
    }

    private static let awkward = [
        "", "a", "Invitation til netværksmøde i Vejle", " space before and after ", "two  spaces",
        "=?utf-8?Q?not_encoded?=", String(repeating: "lang ord ", count: 40) + "x",
        String(repeating: "æøå", count: 60), String(repeating: "x", count: 300),
        "دعوة إلى الاجتماع", "🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈", "Re: [a] <b> \"c\" (d), e; f: g@h",
        "\\", "\"", "a\u{301}e\u{301}", ".",
    ]

    @Test("Subjects and names come back as they were, in lines of at most 78", arguments: awkward)
    func texts(text: String) throws {
        let mail = try Self.mail(
            from: Mailbox(name: text, address: "jobklub@example.dk"),
            subject: text
        )
        let read = ReceivedMail.read(mail.octets)
        #expect(read.subject == text && read.from == mail.from)
        let header = Self.lines(mail).prefix { !$0.isEmpty }
        #expect(header.allSatisfy { $0.utf8.count <= 78 && !$0.allSatisfy(\.isWhitespace) })
    }

    @Test(
        "Nothing ends a line in a field",
        arguments: [
            "\r\nBcc: x@example.net", "\n", "\r", "\0", "\u{85}", "\u{2028}", "\t", "\u{7F}",
        ]
    )
    func injection(text: String) throws {
        typealias Mistake = SchedulingMail.Mistake
        let named = Mailbox(name: "a\(text)b", address: "jobklub@example.dk")
        let addressed = Mailbox(address: "jobklub@example.dk\(text)")
        #expect(throws: Mistake.controlCharacter(field: "From")) { try Self.mail(from: named) }
        #expect(throws: Mistake.controlCharacter(field: "To")) { try Self.mail(to: named) }
        #expect(throws: Mistake.controlCharacter(field: "Reply-To")) {
            try Self.mail(replyTo: named)
        }
        #expect(throws: Mistake.controlCharacter(field: "Subject")) {
            try Self.mail(subject: "a\(text)")
        }
        #expect(throws: Mistake.self) { try Self.mail(from: addressed) }
        #expect(throws: Mistake.badIdentifier(field: "Message-ID")) {
            try Self.mail(messageID: "a@b\(text)")
        }
        #expect(throws: Mistake.badIdentifier(field: "In-Reply-To")) {
            try Self.mail(inReplyTo: "a\(text)@b")
        }
    }

    @Test("The same value gives the same octets; the lines between parts stand in no part")
    func boundaries() throws {
        let first = try Self.mail()
        #expect(try Self.mail().octets == first.octets)
        #expect(try Self.mail(seed: 7).octets != first.octets)
        let mark = try #require(Self.lines(first).first { $0.hasPrefix("--") })
        let tricky = try Self.mail(text: "\(mark)\n\(mark)--\nFrom here\n.\n--", html: mark)
        #expect(Self.lines(tricky).count { $0.hasPrefix(mark) } == 3)
        #expect(ReceivedMail.read(tricky.octets).kind == .request)
        #expect(!Self.lines(tricky).contains { $0 == "." || $0.hasPrefix("From here") })
    }

    @Test("HTML made of the text is escaped; HTML that is given is taken as it is")
    func html() throws {
        let lines = Self.lines(try Self.mail(subject: "<b>", text: "a <i> & \"b\"\nc\n\nd"))
        #expect(lines.contains("<p>a &lt;i&gt; &amp; &quot;b&quot;<br>"))
        #expect(lines.contains("c</p>") && lines.contains("<p>d</p>"))
        #expect(lines.contains { $0.contains("<title>&lt;b&gt;</title>") })
        #expect(Self.lines(try Self.mail(html: "<p><i>x</i></p>")).contains("<p><i>x</i></p>"))
    }

    @Test("An answer goes to the organizer")
    func reply() throws {
        let calendar = Array(
            Mails.calendar("REPLY", attendees: ["PARTSTAT=ACCEPTED:mailto:anna@example.org"]).utf8
        )
        let mail = try Self.mail(
            from: Mailbox(address: "Anna@example.org"),
            to: Mailbox(address: "jobklub@example.dk"),
            calendar: calendar
        )
        let read = ReceivedMail.read(mail.octets)
        #expect(read.kind == .reply && read.calendar?.octets == calendar)
    }
}
