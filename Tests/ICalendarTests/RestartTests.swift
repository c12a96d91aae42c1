import ICalendar
import Testing

/// One reader that reads many texts, each as if it were the first.
@Suite struct RestartTests {
    private static let event = "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:a\r\n b\r\nEND:VEVENT\r\n"

    private static let texts = [
        "", "nonsense", "\u{FEFF}BEGIN:VCALENDAR\r\n\(event)END:VCALENDAR\r\n",
        "BEGIN:VCALENDAR\n\(event)END:VCALENDAR", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:2\r\n",
        "BEGIN:VCALENDAR\r\nDESCRIPTION:\(String(repeating: "long ", count: 60_000))\r\n",
        "BEGIN:VCALENDAR\r\nSUMMARY:\u{01}x\r\nEND:VCALENDAR\r\n", "\r\n\r\n", "END:VCALENDAR\r\n",
    ]

    private func told(_ reader: inout CalendarReader) throws -> [String] {
        var told: [String] = []
        while let step = try reader.next() {
            told.append("\(step) \(reader.position) \(reader.depth) \(reader.componentName)")
            if case .property = step { told.append("\(reader.contentLine)") }
        }
        return told + reader.diagnostics.entries.map { "\($0)" } + ["\(reader.position)"]
    }

    @Test(arguments: [ReadingMode.strict, .repairing])
    func everyTextIsReadAsIfItWereTheFirst(mode: ReadingMode) throws {
        var again = CalendarReader([], mode: mode)
        for first in RestartTests.texts {
            for second in RestartTests.texts {
                for text in [first, second] {
                    let octets = Array(text.utf8)
                    var new = CalendarReader(octets, mode: mode)
                    again.restart(OctetArray(octets))
                    #expect(try told(&again) == told(&new))
                }
            }
        }
    }

    @Test func aTextMayBeLeftInItsMiddle() throws {
        let text = Array(RestartTests.texts[4].utf8)
        var reader = CalendarReader(text)
        _ = try reader.next()
        _ = try reader.next()
        var new = CalendarReader(text)
        reader.restart(OctetArray(text))
        #expect(try told(&reader) == told(&new))
    }
}
