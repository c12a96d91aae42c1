import ICalendar
import TestSupport
import Testing

@Suite("Checking of hostile text")
struct HostileCheckTests {
    struct Text: Sendable, CustomTestStringConvertible {
        let name: String
        let count: Int
        /// What follows the beginning of an event, so many times over.
        let text: @Sendable (Int) -> String

        init(_ name: String, _ count: Int, _ text: @escaping @Sendable (Int) -> String) {
            (self.name, self.count, self.text) = (name, count, text)
        }

        var testDescription: String { name }

        func octets(_ count: Int) -> [UInt8] {
            Array("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n\(text(count))".utf8)
        }
    }

    static let texts = [
        Text("nesting", 10_000) { String(repeating: "BEGIN:VEVENT\r\n", count: $0) },
        Text("carriage returns", 1 << 20) { String(repeating: "\r", count: $0) },
        Text("parameters", 100_000) {
            "DTSTART" + String(repeating: ";TZID=a", count: $0) + ":20270105T000000"
        },
        Text("values of a parameter", 100_000) {
            "DTSTART;TZID=" + String(repeating: "a,", count: $0) + ":x"
        },
        Text("times", 50_000) { "EXDATE:" + String(repeating: "20270105T000000Z,", count: $0) },
        Text("texts", 500_000) { "CATEGORIES:" + String(repeating: "a,", count: $0) },
        Text("backslashes", 1_000_000) { "SUMMARY:" + String(repeating: "\\", count: $0) },
        Text("semicolons", 1_000_000) { "REQUEST-STATUS:" + String(repeating: ";", count: $0) },
        Text("degrees", 1_000_000) { "GEO:" + String(repeating: "1", count: $0) + ";1" },
        Text("a number", 1_000_000) { "PRIORITY:" + String(repeating: "9", count: $0) },
        Text("a rule", 90_000) { "RRULE:" + String(repeating: "FREQ=DAILY;", count: $0) },
        Text("base64", 1_000_000) {
            "ATTACH;VALUE=BINARY;ENCODING=BASE64:" + String(repeating: "=", count: $0)
        },
        Text("zones", 20_000) {
            (0..<$0).map { "EXDATE;TZID=z\($0):20270105T000000" }.joined(separator: "\r\n")
        },
        Text("rules", 9_000) {
            String(repeating: "RRULE:FREQ=DAILY;UNTIL=20270101\r\n", count: $0)
        },
        Text("a folded line", 100_000) { "SUMMARY:" + String(repeating: "\r\n ,", count: $0) },
    ]

    @Test("Four times as much costs no more than that, also without an end", arguments: texts)
    func ends(text: Text) throws {
        var found = 0
        let growth = try Allocations.growth(upTo: text.count, of: text.octets) {
            found = try Checks.diagnostics($0).count
        }
        #expect(growth < Allocations.linear)
        #expect(found > 0 && found < 50_000)
    }

    @Test("Damaged calendars are checked, and every place lies in the text", arguments: 0..<10)
    func mutations(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "\r\n", "\n", "\r", " ", ":", ";", "=", ",", "\"", "\\", "BEGIN:", "END:", "VEVENT",
            "VALARM", "20270105", "T000000Z", ";VALUE=", "DATE", ";TZID=",
            "RRULE:FREQ=DAILY;UNTIL=",
            "DURATION:-P999999999W", "GEO:", "%", "REPEAT:99", "99999999999999999999", "ø", "\u{0}",
            "ATTACH;ENCODING=BASE64;VALUE=BINARY:A===", "REQUEST-STATUS:", "/", "P1D",
            "VALUE=PERIOD:",
        ]
        let rows = CheckRow.structure + CheckRow.times + CheckRow.values
        for _ in 0..<100 {
            var octets = rows.randomElement(using: &generator)?.written(.crlf).octets ?? []
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let index = Int.random(in: 0..<octets.count, using: &generator)
                if Bool.random(using: &generator) {
                    let piece = pieces.randomElement(using: &generator) ?? ""
                    octets.insert(contentsOf: Array(piece.utf8), at: index)
                } else {
                    octets[index] = UInt8.random(in: 0...255, using: &generator)
                }
            }
            for diagnostic in try Checks.diagnostics(octets) {
                #expect((0...octets.count).contains(diagnostic.position.octet))
                #expect(diagnostic.position.line >= 1 && diagnostic.position.column >= 1)
            }
        }
    }
}
