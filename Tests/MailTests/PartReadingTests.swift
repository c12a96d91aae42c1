import CivilTime
import Foundation
import ICalendar
import Mail
import Testing

@Suite("Parts of a mail")
struct PartReadingTests {
    private static let calendar = Mails.calendar("REPLY")

    /// What the calendar is after all that mail does to it.
    private func read(_ octets: [UInt8]) throws -> CarriedCalendar {
        let mail = ReceivedMail.read(octets)
        #expect(Mails.codes(mail) == [])
        return try #require(mail.calendar)
    }

    private static func mail(_ encoding: String, _ body: [UInt8], charset: String = "utf-8")
        -> [UInt8]
    {
        Mails.mail(
            "Content-Type: text/calendar; method=REPLY; charset=\(charset)\n"
                + "Content-Transfer-Encoding: \(encoding)"
        ) + body
    }

    @Test("Transfer encodings give back the octets", arguments: ["7bit", "8bit", "BINARY", ""])
    func plain(encoding: String) throws {
        let octets = Self.mail(encoding, Array(Self.calendar.utf8))
        #expect(try read(octets).octets == Array(Self.calendar.utf8))
        // Before a boundary the last line end belongs to that.
        let part =
            "Content-Type: text/calendar; method=REPLY\nContent-Transfer-Encoding: \(encoding)\n\n"
        let inside = Mails.mail(
            "Content-Type: multipart/mixed; boundary=x",
            body: Mails.multipart("x", [part + Self.calendar.dropLast()])
        )
        #expect(try read(inside).octets == Array(Self.calendar.dropLast().utf8))
    }

    @Test("Base64 in lines, in one line, without its end, with space in it")
    func base64() throws {
        let lines = Mails.base64(Self.calendar)
        let one = lines.replacing("\r\n", with: "")
        let spaced = one.map { "\($0) " }.joined()
        let bare = one.filter { $0 != "=" }
        for text in [lines, one, spaced, bare] {
            #expect(
                try read(Self.mail("base64", Array(text.utf8))).octets == Array(Self.calendar.utf8)
            )
        }
        let two =
            Mails.base64(String(Self.calendar.prefix(100)))
            + Mails.base64(String(Self.calendar.dropFirst(100)))
        #expect(try read(Self.mail("Base64 ", Array(two.utf8))).octets == Array(Self.calendar.utf8))
    }

    @Test("Quoted-printable: soft line ends, letters in small, space that was added")
    func quotedPrintable() throws {
        let text = Self.calendar.replacing("=", with: "=3d").replacing("æ", with: "=c3=A6")
            .replacing("ø", with: "=C3=B8").replacing("SUMMARY", with: "SUM=  \r\nMARY")
            .replacing("END:VEVENT\r\n", with: "END:VEVENT  \t\r\n")
        let octets = Self.mail("quoted-printable", Array(text.utf8))
        #expect(try read(octets).octets == Array(Self.calendar.utf8))
    }

    @Test(
        "Charsets become UTF-8",
        arguments: [
            ("ISO-8859-1", [0xE6, 0xF8]), ("iso-8859-15", [0xE6, 0xF8]),
            ("windows-1252", [0xE6, 0xF8]), ("cp850", [0x91, 0x9B]),
            ("iso-8859-4", [0xE6, 0xF8]), ("ISO-8859-10", [0xE6, 0xF8]),
            ("UTF-8", [0xC3, 0xA6, 0xC3, 0xB8]),
        ] as [(String, [UInt8])]
    )
    func charsets(name: String, letters: [UInt8]) throws {
        let parts = Self.calendar.split(separator: "æ")
        let rest = parts[1].split(separator: "ø")
        let half = letters.count / 2
        let body =
            Array(parts[0].utf8) + letters[..<half] + Array(rest[0].utf8) + letters[half...]
            + Array(rest[1].utf8)
        let calendar = try read(Self.mail("8bit", body, charset: "\"\(name)\""))
        #expect(calendar.octets == Array(Self.calendar.utf8))
    }

    @Test(
        "Units of two and four octets, with a mark and without",
        arguments: [
            ("utf-16", false, true, 2), ("utf-16", true, true, 2), ("utf-16", false, false, 2),
            ("utf-16", true, false, 2), ("UTF-16LE", true, false, 2), ("utf-16be", false, false, 2),
            ("utf-8", true, true, 2), ("", false, true, 2), ("utf-32", true, true, 4),
            ("utf-32", false, false, 4), ("utf-32le", true, false, 4), ("", true, true, 4),
        ]
    )
    func wide(name: String, isLittle: Bool, isMarked: Bool, size: Int) throws {
        let text = Self.calendar.replacing("Netværksmøde", with: "Møde på Ærø, Москва 🎈")
        let scalars = (isMarked ? "\u{FEFF}" : "") + text
        let units = size == 4 ? scalars.unicodeScalars.map(\.value) : scalars.utf16.map(UInt32.init)
        let octets = units.flatMap { unit in
            let unit = (0..<size).map { UInt8(truncatingIfNeeded: unit >> (8 * UInt32($0))) }
            return isLittle ? unit : unit.reversed()
        }
        let type = "text/calendar; method=REPLY" + (name.isEmpty ? "" : "; charset=\(name)")
        let body = Data(octets).base64EncodedString(options: .lineLength76Characters)
        let mail = Mails.mail(
            "Content-Type: \(type)\nContent-Transfer-Encoding: \"base64\"",
            body: body
        )
        let found = try read(mail).octets
        let expected = Array(text.utf8)
        #expect(found == expected)
    }

    @Test(
        "Cyrillic letters before UTF-8",
        arguments: [
            ("koi8-r", "\u{44E}Ж"), ("KOI8-U", "\u{44E}Ж"), ("windows-1251", "А\u{446}"),
        ]
    )
    func cyrillic(name: String, letters: String) throws {
        let parts = Self.calendar.split(separator: "Netværksmøde")
        let body = Array(parts[0].utf8) + [0xC0, 0xF6] + Array(parts[1].utf8)
        let calendar = try read(Self.mail("8bit", body, charset: name))
        #expect(
            String(decoding: calendar.octets, as: UTF8.self) == parts.joined(separator: letters)
        )
    }

    @Test("The euro sign is where ISO 8859-15 and Windows have it")
    func euro() throws {
        for (name, octet) in [("iso-8859-15", UInt8(0xA4)), ("windows-1252", 0x80)] {
            let parts = Self.calendar.split(separator: "æ")
            let body = Array(parts[0].utf8) + [octet] + Array("END".utf8)
            let mail = ReceivedMail.read(Self.mail("8bit", body, charset: name))
            let text = String(decoding: mail.calendar?.octets ?? [], as: UTF8.self)
            #expect(text.hasSuffix("Netv€END"))
        }
    }

    @Test("The calendar is found however deep it lies, and whatever stands around the parts")
    func nested() throws {
        var part = Mails.part("text/calendar; method=REPLY", Self.calendar)
        for depth in 0..<18 {
            part =
                "Content-Type: multipart/mixed; boundary=\"b\(depth)\"\n\nBefore all parts\n"
                + Mails.multipart("b\(depth)", ["Content-Type: text/plain\n\n--b\(depth)x", part])
                + "After them\n--b\(depth) no\n"
        }
        let mail = Mails.octets("From: a@example.org\nDate: 2 Mar 2027 07:15 +0000\n" + part)
        #expect(try read(mail).octets == Array(Self.calendar.utf8))
    }

    @Test("A part of another part's boundary with more behind it is no boundary")
    func prefixes() throws {
        let inner =
            "Content-Type: multipart/alternative; boundary=abc\n\n"
            + Mails.multipart("abc", [Mails.part("text/calendar; method=REPLY", Self.calendar)])
        let octets = Mails.mail(
            "Content-Type: multipart/mixed; boundary=ab",
            body: Mails.multipart("ab", [inner])
        )
        #expect(try read(octets).octets == Array(Self.calendar.utf8))
    }

    @Test("The best of several calendars is taken, and another one is told")
    func several() {
        let other = Mails.calendar("PUBLISH")
        let octets = Mails.mail(
            "Content-Type: multipart/mixed; boundary=m",
            body: Mails.multipart(
                "m",
                [
                    Mails.part("application/ics", other),
                    Mails.part("text/calendar; method=REPLY", Self.calendar),
                ]
            )
        )
        let mail = ReceivedMail.read(octets)
        #expect(mail.kind == .reply)
        #expect(Mails.codes(mail) == ["other-calendar", "contradiction"])
    }

    @Test("A calendar in a mail that was passed on is told with a warning; an own one comes first")
    func enclosed() {
        let inner =
            "Content-Type: message/rfc822\n\nFrom: bo@example.org\nSubject: x\n"
            + "Content-Type: text/calendar; method=REPLY\n\n" + Self.calendar
        func mail(_ parts: [String]) -> ReceivedMail {
            ReceivedMail.read(
                Mails.mail(
                    "Content-Type: multipart/mixed; boundary=m",
                    body: Mails.multipart("m", parts)
                )
            )
        }
        let passedOn = mail(["Content-Type: text/plain\n\nSe her", inner])
        #expect(passedOn.kind == .reply && passedOn.from?.address == "anna@example.org")
        #expect(passedOn.calendar?.isEnclosed == true)
        #expect(Mails.codes(passedOn) == ["enclosed-calendar"])

        let own = mail([
            inner, Mails.part("text/calendar; method=CANCEL", Mails.calendar("CANCEL")),
        ])
        #expect(own.kind == .cancel && own.calendar?.isEnclosed == false && own.problems.isEmpty)
    }

    @Test("What programs put before a mail, or make of its line ends, is no part of it")
    func whatIsAround() throws {
        let mail = String(decoding: Self.mail("8bit", Array(Self.calendar.utf8)), as: UTF8.self)
        let lf = mail.replacing("\r\n", with: "\n")
        for text in [
            "\u{FEFF}" + mail, "1234  \n" + lf, "\u{FEFF}4321\r\n" + mail,
            mail.replacing("From:", with: "From :"), lf.replacing("From:", with: "From \t :"),
            mail.replacing("\r\n", with: "\r\r\n"), mail.replacing("\r\n", with: "\r"),
        ] {
            // Also where the octets come one at a time.
            for most in [1, 7, 1 << 16] {
                let read = try ReceivedMail.read(from: Pieces(Array(text.utf8), most: most))
                #expect(read.problems.isEmpty && read.kind == .reply)
                #expect(read.from?.address == "anna@example.org")
                #expect(read.date?.secondsSinceEpoch == 1_803_971_705)
            }
        }
        // Only the first line decides: elsewhere the empty line is one.
        let once = ReceivedMail.read(
            Array(mail.replacing("+0100\r\n", with: "+0100\r\r\n").utf8)
        )
        #expect(once.calendar == nil)
        // Two CR that no LF follows end a line and an empty one.
        let old = ReceivedMail.read(Array("From: anna@example.org\r\rDate: x\r".utf8))
        #expect(Mails.codes(old) == ["missing-field"])
    }

    @Test("A line that looks like the beginning of another mail belongs to the text")
    func separators() {
        let separator = "From anna@example.org Tue Mar  2 08:15:05 2027\n"
        func codes(_ body: String, _ header: String = "") -> [String] {
            let mail = Mails.mail(header, body: body)
            return Mails.codes(ReceivedMail.read(Array(separator.utf8) + mail))
        }
        #expect(codes("Hej\n\n\(separator)Subject: x\n\nHej\n") == ["several-mails"])
        #expect(codes("Hej\n\n\(separator)skrev jeg\n\nHej\n") == [])
        #expect(codes("Hej\n\n\(separator)") == [])
        // While parts are open, the mail is not over.
        let inside = Mails.multipart(
            "x",
            [
                "Content-Type: text/plain\n\nHej\n\n\(separator)Subject: x\n",
                Mails.part("text/calendar; method=REPLY", Self.calendar),
            ]
        )
        let header = "Content-Type: multipart/mixed; boundary=x"
        #expect(codes(inside, header) == [])
        #expect(codes(inside + "\n\(separator)Subject: x\n", header) == ["several-mails"])
        let mail = Mails.mail(header, body: inside)
        #expect(ReceivedMail.read(Array(separator.utf8) + mail).kind == .reply)
    }

    @Test("Lines between parts may look like the end of others; the innermost is meant")
    func innermost() throws {
        let inner =
            "Content-Type: multipart/alternative; boundary=\"ab--\"\n\n"
            + Mails.multipart("ab--", [Mails.part("text/calendar; method=REPLY", Self.calendar)])
        let octets = Mails.mail(
            "Content-Type: multipart/mixed; boundary=ab",
            body: Mails.multipart("ab", [inner])
        )
        #expect(try read(octets).octets == Array(Self.calendar.utf8))
        let same = inner.replacing("ab--\"", with: "ab\"").replacing("--ab--\n", with: "--ab\n")
        let again = Mails.mail(
            "Content-Type: multipart/mixed; boundary=ab",
            body: "--ab\n" + same
        )
        #expect(ReceivedMail.read(again).kind == .reply)
    }

    @Test("Subject, senders and identifiers are told as people read them")
    func header() {
        let mail = ReceivedMail.read(
            Mails.mail(
                """
                Reply-To: =?utf-8?Q?S=C3=B8ren?= <s@example.org>
                Subject: En lang
                 =?utf-8?Q?overskrift_p=C3=A5?=
                \t=?utf-8?Q?_to_linjer?=
                Message-ID:
                 <abc@example.org>
                In-Reply-To: <1@example.dk> <2@example.dk>
                """
            )
        )
        #expect(mail.subject == "En lang overskrift på to linjer")
        #expect(mail.replyTo == Mailbox(name: "Søren", address: "s@example.org"))
        #expect(mail.messageID == "abc@example.org")
        #expect(mail.inReplyTo == ["1@example.dk", "2@example.dk"])
        #expect(mail.date?.secondsSinceEpoch == 1_803_971_705)
        #expect(mail.problems.isEmpty)
    }
}

/// A source that gives few octets at a time.
private struct Pieces: OctetSource {
    private var rest: ArraySlice<UInt8>
    private let most: Int

    init(_ octets: [UInt8], most: Int) {
        rest = octets[...]
        self.most = most
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let piece = rest.prefix(min(most, buffer.count))
        buffer.copyBytes(from: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
    }
}
