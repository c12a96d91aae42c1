import ICalendar
import Testing

/// Calendar text and jCal, one made of the other.
enum JCals {
    static func tree(_ lines: [String], mode: ReadingMode = .repairing) throws -> CalendarTree {
        try tree(Array((lines.joined(separator: "\r\n") + "\r\n").utf8), mode: mode)
    }

    static func tree(_ octets: [UInt8], mode: ReadingMode = .repairing) throws -> CalendarTree {
        try CalendarTree.read(OctetArray(octets), mode: mode).tree
    }

    static func json(_ tree: CalendarTree) -> String {
        String(decoding: tree.jCal().octets, as: UTF8.self)
    }

    static func read(_ json: String) throws(JCalError) -> CalendarTree {
        try CalendarTree.read(jCal: Array(json.utf8))
    }

    static func written(_ tree: CalendarTree) -> [UInt8] {
        var writer = ContentLineWriter()
        writer.write(tree)
        return writer.octets
    }

    static func lines(_ tree: CalendarTree) -> [String] { Written(written(tree)).lines }

    /// The jCal of one property in an event.
    static func property(
        _ line: String,
        mode: ReadingMode = .repairing
    ) throws -> (json: String, problems: [ReadingError.Problem]) {
        let lines = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", line, "END:VEVENT", "END:VCALENDAR"]
        let (octets, diagnostics) = try tree(lines, mode: mode).jCal()
        let json = String(decoding: octets, as: UTF8.self)
        let before = #"["vcalendar",[],[["vevent",["#
        try #require(json.hasPrefix(before) && json.hasSuffix("],[]]]]"))
        return (
            json: String(json.dropFirst(before.count).dropLast(7)),
            problems: diagnostics.entries.map(\.problem)
        )
    }

    /// The line of one property in an event of jCal.
    static func line(_ property: String) throws -> String {
        let tree = try read("[\"vcalendar\",[],[[\"vevent\",[\(property)],[]]]]")
        let lines = lines(tree)
        try #require(lines.count == 5)
        return lines[2]
    }

    /// How a reader refuses a text; nothing where it does not.
    static func refusal(
        _ octets: [UInt8],
        limits: ReadingLimits = ReadingLimits()
    ) -> JCalError? {
        do throws(JCalError) {
            _ = try CalendarTree.read(jCal: octets, limits: limits)
            return nil
        } catch {
            return error
        }
    }
}
