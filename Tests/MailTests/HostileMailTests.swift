import ICalendar
import Mail
import TestSupport
import Testing

@Suite("Hostile mails")
struct HostileMailTests {
    private static let start = "From: a@example.org\r\nDate: 2 Mar 2027 07:15 +0000\r\n"

    /// A mail that grows with a number.
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let count: Int
        let make: @Sendable (Int) -> String
        var code: String?
    }

    private static let rows = [
        Row(
            testDescription: "ten thousand multiparts in each other",
            count: 10_000,
            make: { count in
                (0..<count).map {
                    "Content-Type: multipart/mixed; boundary=b\($0)\r\n\r\n--b\($0)\r\n"
                }.joined()
            },
            code: "limit-depth"
        ),
        Row(
            testDescription: "ten thousand mails in each other",
            count: 10_000,
            make: { String(repeating: "Content-Type: message/rfc822\r\n\r\n", count: $0) },
            code: "limit-depth"
        ),
        Row(
            testDescription: "a hundred thousand parts",
            count: 100_000,
            make: {
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                    + String(repeating: "--b\r\n\r\n\r\n", count: $0)
            },
            code: "limit-parts"
        ),
        Row(
            testDescription: "a field of a megabyte",
            count: 1 << 20,
            make: { "Subject: " + String(repeating: "a", count: $0) + "\r\n\r\n" },
            code: "limit-header-length"
        ),
        Row(
            testDescription: "a field of nothing but folds",
            count: 1 << 18,
            make: { "Subject: a" + String(repeating: "\r\n b", count: $0) + "\r\n\r\n" },
            code: "limit-header-length"
        ),
        Row(
            testDescription: "a hundred thousand fields",
            count: 100_000,
            make: { String(repeating: "Subject: a\r\n", count: $0) + "\r\n" },
            code: "limit-fields"
        ),
        Row(
            testDescription: "words that never end",
            count: 80_000,
            make: { "Subject: " + String(repeating: "=?a?Q?", count: $0 / 2) + "\r\n\r\n" }
        ),
        Row(
            testDescription: "words that begin everywhere",
            count: 80_000,
            make: { "Subject: " + String(repeating: "=?", count: $0) + "\r\n\r\n" }
        ),
        Row(
            testDescription: "many short words",
            count: 14_000,
            make: { "Subject: " + String(repeating: "=?utf-8?Q?a?= ", count: $0) + "\r\n\r\n" }
        ),
        Row(
            testDescription: "words of two charsets in turn",
            count: 6000,
            make: {
                "Subject: "
                    + String(repeating: "=?utf-8?Q?a?= =?iso-8859-1?Q?b?= ", count: $0) + "\r\n\r\n"
            }
        ),
        Row(
            testDescription: "comments in comments",
            count: 200_000,
            make: { "Sender: x\r\nReply-To: " + String(repeating: "(", count: $0) + "\r\n\r\n" }
        ),
        Row(
            testDescription: "lines that begin like the end of parts",
            count: 40_000,
            make: { count in
                let boundary = String(repeating: "b", count: 70)
                return "Content-Type: multipart/mixed; boundary=\(boundary)\r\n\r\n"
                    + "--\(boundary)\r\n\r\n"
                    + String(repeating: "--\(boundary)b\r\n", count: count / 2)
                    + String(repeating: "--" + boundary.dropLast() + "c\r\n", count: count / 2)
            },
            code: "unclosed-parts"
        ),
        Row(
            testDescription: "one line that begins like the end of parts and never ends",
            count: 1 << 20,
            make: {
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n--b"
                    + String(repeating: "b", count: $0)
            },
            code: "unclosed-parts"
        ),
        Row(
            testDescription: "a megabyte of bare CR",
            count: 1 << 20,
            make: { "\r\n" + String(repeating: "\r", count: $0) }
        ),
        Row(
            testDescription: "a calendar of nothing but equals signs",
            count: 1 << 19,
            make: {
                "Content-Type: text/calendar; method=REPLY\r\n"
                    + "Content-Transfer-Encoding: quoted-printable\r\n\r\nx"
                    + String(repeating: "=", count: $0)
            },
            code: "not-a-calendar"
        ),
        Row(
            testDescription: "many pieces of a parameter",
            count: 20_000,
            make: { count in
                "Content-Type: text/plain"
                    + (0..<count).map { "; name*\($0)=a" }.joined() + "\r\n\r\n"
            },
            code: nil
        ),
        Row(
            testDescription: "many senders",
            count: 20_000,
            make: {
                "Reply-To: " + String(repeating: "a@example.org, ", count: $0) + "\r\n\r\n"
            }
        ),
        Row(
            testDescription: "many calendars",
            count: 2000,
            make: {
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                    + String(
                        repeating: "--b\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n",
                        count: $0
                    )
            },
            code: "limit-parts"
        ),
        Row(
            testDescription: "a long calendar and many short ones",
            count: 60_000,
            make: { count in
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                    + "Content-Type: text/calendar\r\n\r\n"
                    + String(repeating: "BEGIN:A\r\n", count: count)
                    + String(
                        repeating: "--b\r\nContent-Type: text/calendar\r\n\r\nBEGIN:B\r\n",
                        count: count / 80
                    )
            },
            code: "other-calendar"
        ),
        Row(
            testDescription: "many texts of a server with many fields",
            count: 900,
            make: {
                "Content-Type: multipart/mixed; boundary=b\r\n"
                    + "References: " + String(repeating: "(", count: $0 * 200) + "\r\n\r\n"
                    + String(repeating: "--b\r\n\r\n\r\n", count: $0)
            },
            code: "unclosed-parts"
        ),
        Row(
            testDescription: "many addresses in a report",
            count: 20_000,
            make: {
                "Content-Type: message/delivery-status\r\n\r\n"
                    + String(
                        repeating: "Final-Recipient: rfc822; a@example.org\r\n\r\n",
                        count: $0
                    )
            },
            code: "limit-recipients"
        ),
        Row(
            testDescription: "many lines of no field",
            count: 50_000,
            make: { String(repeating: "no field\r\n", count: $0) + "\r\n" }
        ),
    ]

    @Test("Work grows with the length, memory hardly", arguments: rows)
    func grows(row: Row) throws {
        func octets(_ count: Int) -> [UInt8] { Array((Self.start + row.make(count)).utf8) }
        let whole = ReceivedMail.read(octets(row.count))
        if let code = row.code { #expect(Mails.codes(whole).contains(code)) }
        let growth = Allocations.growth(upTo: row.count, of: octets) { _ = ReceivedMail.read($0) }
        #expect(growth < Allocations.linear)
        let input = octets(row.count)
        let used = Allocations.count { _ = ReceivedMail.read(input) }
        #expect(used.peak < 24 << 20)
    }

    private static let seeds = [KindRow.calendars, KindRow.servers].flatMap { $0 }.map(\.octets)

    @Test("Every beginning of a good mail is read")
    func beginnings() {
        for octets in Self.seeds.prefix(12) {
            for count in stride(from: 0, to: octets.count, by: 7) {
                let mail = ReceivedMail.read(Array(octets.prefix(count)))
                #expect(mail.problems.allSatisfy { (0...count).contains($0.position.octet) })
            }
        }
    }

    @Test("Two thousand damaged mails are read", arguments: 0..<20)
    func damaged(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "\r\n", "\n", "\r", " ", "--", "--x", ":", ";", "=", "\"", "(", ")", "<", ">", "=?",
            "?=",
            "=?utf-8?Q?", "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n", "boundary=",
            "Content-Transfer-Encoding: base64\r\n", "*0*=", "\u{0}", "ø", "From ",
            "message/rfc822",
        ]
        for _ in 0..<100 {
            var octets = Self.seeds.randomElement(using: &generator) ?? []
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let place = Int.random(in: 0..<octets.count, using: &generator)
                let end = min(octets.count, place + Int.random(in: 1...80, using: &generator))
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: octets[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: octets.removeSubrange(place..<end)
                case 2: octets.insert(contentsOf: Array(octets[place..<end]), at: place)
                default:
                    let piece = pieces.randomElement(using: &generator) ?? ""
                    octets.insert(contentsOf: Array(piece.utf8), at: place)
                }
                if octets.isEmpty { octets = [0x0A] }
            }
            let mail = ReceivedMail.read(octets)
            #expect(mail.problems.allSatisfy { (0...octets.count).contains($0.position.octet) })
            let positions = mail.problems.map(\.position.octet)
            #expect(positions == positions.sorted())
        }
    }
}
