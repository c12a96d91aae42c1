import ICalendar
import Testing

/// A calendar with one thing wrong, and what is to be said of it at the mark `¦`.
struct CheckRow: Sendable, CustomTestStringConvertible {
    let code: String
    let severity: Diagnostic.Severity
    let lines: [String]

    var testDescription: String { "\(code): \(lines.first { $0.contains("¦") } ?? "")" }

    init(_ code: String, _ severity: Diagnostic.Severity, _ lines: [String]) {
        self.code = code
        self.severity = severity
        self.lines = lines
    }

    /// How the same text is written.
    enum Form: CaseIterable {
        case lf
        case crlf
        /// Each line is folded after every seventh character.
        case folded
    }

    /// The text in a form, with the place of the mark found while it is written.
    func written(_ form: Form) -> (octets: [UInt8], mark: TextPosition) {
        var octets: [UInt8] = []
        var mark = TextPosition(line: 0, column: 0, octet: 0)
        var (line, column) = (1, 1)
        func end() {
            octets += form == .lf ? [10] : [13, 10]
            line += 1
            column = 1
        }
        for text in lines {
            var count = 0
            var rest = text.unicodeScalars[...]
            while let scalar = rest.popFirst() {
                if form == .folded, count > 0, count % 7 == 0, scalar != "¦" || !rest.isEmpty {
                    end()
                    octets.append(32)
                    column = 2
                    count = 0
                }
                if scalar == "¦" {
                    mark = TextPosition(line: line, column: column, octet: octets.count)
                    continue
                }
                octets += Array(String(scalar).utf8)
                column += 1
                count += 1
            }
            end()
        }
        return (octets: octets, mark: mark)
    }

    // MARK: What stands around the thing that is wrong

    static let stamp = ["UID:a", "DTSTAMP:20270101T000000Z"]
    static let start = "DTSTART:20270105T090000Z"

    static func calendar(_ lines: [String]) -> [String] {
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x"] + lines + ["END:VCALENDAR"]
    }

    static func component(_ name: String, _ lines: [String]) -> [String] {
        ["BEGIN:\(name)"] + lines + ["END:\(name.filter { $0 != "¦" })"]
    }

    static func event(_ lines: String..., start: String = start) -> [String] {
        calendar(component("VEVENT", stamp + [start] + lines))
    }

    static func todo(_ lines: String...) -> [String] {
        calendar(component("VTODO", stamp + lines))
    }

    static func alarm(_ lines: String...) -> [String] {
        let alarm = component("VALARM", lines)
        return calendar(component("VEVENT", stamp + [start] + alarm))
    }

    static func observance(_ lines: String...) -> [String] {
        let standard = component("STANDARD", lines)
        return calendar(component("VTIMEZONE", ["TZID:Z"] + standard))
    }
}

/// What a check says, in a list.
enum Checks {
    static func diagnostics(
        _ octets: [UInt8],
        limits: ReadingLimits = .streaming
    ) throws -> [Diagnostic] {
        var found: [Diagnostic] = []
        let summary = try CalendarChecker.check(
            OctetArray(octets),
            limits: limits,
            load: { $0.hasPrefix("Europe/") ? ZoneSamples.load($0) : nil },
            tell: { found.append($0) }
        )
        let all = summary.errors + summary.warnings + summary.repairs
        #expect(all == found.count)
        return found
    }
}
