import Testing

@testable import ICalendar

/// One reader that reads many texts, each as if it were the first.
@Suite struct RestartTests {
    private static let event = "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:a\r\n b\r\nEND:VEVENT\r\n"

    private static let texts = [
        "", "nonsense", "\u{FEFF}BEGIN:VCALENDAR\r\n\(event)END:VCALENDAR\r\n",
        "BEGIN:VCALENDAR\n\(event)END:VCALENDAR", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:2\r\n",
        "BEGIN:VCALENDAR\r\nDESCRIPTION:\(String(repeating: "long ", count: 60_000))\r\n",
        "BEGIN:VCALENDAR\r\nSUMMARY:\u{01}x\r\nEND:VCALENDAR\r\n", "\r\n\r\n", "END:VCALENDAR\r\n",
    ]

    /// What a reader says, with all that there is to know of a line.
    private enum Told: Equatable {
        case text(String)
        case line(UnfoldedLine, nameEnd: Int, valueStart: Int, PropertyName)
    }

    private func told(_ reader: inout CalendarReader) throws -> [Told] {
        var told: [Told] = []
        while let step = try reader.next() {
            told.append(
                .text("\(step) \(reader.position) \(reader.depth) \(reader.componentName)")
            )
            guard case .property = step else { continue }
            let line = reader.contentLine
            told.append(
                .line(
                    line.text,
                    nameEnd: line.nameEnd,
                    valueStart: line.valueStart,
                    line.property
                )
            )
        }
        return told + reader.diagnostics.entries.map { .text("\($0)") }
            + [.text("\(reader.position)")]
    }

    @Test(arguments: [ReadingMode.strict, .repairing])
    func everyTextIsReadAsIfItWereTheFirst(mode: ReadingMode) throws {
        let texts = try RestartTests.texts.map { text in
            let octets = Array(text.utf8)
            var new = CalendarReader(octets, mode: mode)
            return (octets: octets, told: try told(&new))
        }
        var again = CalendarReader([], mode: mode)
        for first in texts {
            for second in texts {
                for text in [first, second] {
                    again.restart(OctetArray(text.octets))
                    #expect(try told(&again) == text.told)
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
