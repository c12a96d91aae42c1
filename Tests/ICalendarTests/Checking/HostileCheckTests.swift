import ICalendar
import TestSupport
import Testing

@Suite("Checking of hostile text")
struct HostileCheckTests {
    static let texts: [(String, String)] = [
        ("nesting", String(repeating: "BEGIN:VEVENT\r\n", count: 10_000)),
        ("carriage returns", String(repeating: "\r", count: 1 << 20)),
        (
            "parameters",
            "DTSTART" + String(repeating: ";TZID=a", count: 100_000) + ":20270105T000000"
        ),
        ("values of a parameter", "DTSTART;TZID=" + String(repeating: "a,", count: 100_000) + ":x"),
        ("times", "EXDATE:" + String(repeating: "20270105T000000Z,", count: 50_000)),
        ("texts", "CATEGORIES:" + String(repeating: "a,", count: 500_000)),
        ("backslashes", "SUMMARY:" + String(repeating: "\\", count: 1_000_000)),
        ("semicolons", "REQUEST-STATUS:" + String(repeating: ";", count: 1_000_000)),
        ("degrees", "GEO:" + String(repeating: "1", count: 1_000_000) + ";1"),
        ("a number", "PRIORITY:" + String(repeating: "9", count: 1_000_000)),
        ("a rule", "RRULE:" + String(repeating: "FREQ=DAILY;", count: 90_000)),
        (
            "base64",
            "ATTACH;VALUE=BINARY;ENCODING=BASE64:" + String(repeating: "=", count: 1_000_000)
        ),
        (
            "zones",
            (0..<20_000).map { "EXDATE;TZID=z\($0):20270105T000000" }.joined(separator: "\r\n")
        ),
        ("rules", String(repeating: "RRULE:FREQ=DAILY;UNTIL=20270101\r\n", count: 9_000)),
        ("a folded line", "SUMMARY:" + String(repeating: "\r\n ,", count: 100_000)),
    ]

    @Test("It ends soon, also without an end", arguments: texts)
    func ends(name: String, text: String) throws {
        let octets = Array("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n\(text)".utf8)
        let clock = ContinuousClock()
        var count = 0
        let time = try clock.measure { count = try Checks.diagnostics(octets).count }
        #expect(count > 0 && count < 50_000)
        #expect(time < .seconds(HostileCheckTests.seconds), "\(name)")
    }

    #if DEBUG
        // Nothing is inlined in a debug build, which is ten times slower.
        static let seconds = 10
    #else
        static let seconds = 1
    #endif

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
