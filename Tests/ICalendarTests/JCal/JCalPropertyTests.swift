import ICalendar
import TestSupport
import Testing

/// Calendars made up by chance, through jCal and back.
@Suite("jCal, random calendars")
struct JCalPropertyTests {
    /// A calendar as what it says: what jCal may change is left out, by means of its own.
    ///
    /// The properties of a component stand before what lies in it, each with its parameters in the
    /// order of their names; `VALUE` only where the type is not the usual one.
    struct Meaning: Equatable, CustomStringConvertible {
        var lines: [String]

        init(_ tree: CalendarTree) {
            lines = []
            var stack: [(CalendarTree.ComponentID?, String)] =
                tree.calendars.reversed().map { ($0, "") }
            while let (component, end) = stack.popLast() {
                guard let component else {
                    lines.append(end)
                    continue
                }
                let name = tree.name(component)
                lines.append("BEGIN:\(name)")
                lines += tree.properties(in: component).map(Meaning.text)
                stack.append((nil, "END:\(name)"))
                stack += tree.components(in: component).reversed().map { ($0, "") }
            }
        }

        private static func text(_ line: ContentLine) -> String {
            let parameters = line.parameters.filter { $0.name != "VALUE" }.map {
                "\($0.name)=\($0.values)"
            }
            let type = line.parameter("VALUE")?.uppercased()
            let isText = ["SUMMARY", "DESCRIPTION", "COMMENT", "UID"].contains(line.name)
            let value = isText ? TextValue.unescaped(line.value) : line.value
            let list =
                ["CATEGORIES", "RESOURCES"].contains(line.name)
                ? "\(TextValue.list(line.value))" : value
            return "\(line.name) \(type ?? "") \(parameters.sorted()) \(list)"
        }

        var description: String { lines.joined(separator: "\n") }
    }

    private func check(_ tree: CalendarTree) throws {
        let (octets, diagnostics) = tree.jCal()
        #expect(diagnostics.entries.isEmpty)
        let back = try CalendarTree.read(jCal: octets)
        #expect(Meaning(back) == Meaning(tree))
        #expect(back.jCal().octets == octets)
        // Through calendar text the jCal is the same too, and the text is sound.
        let text = JCals.written(back)
        #expect(Written(text).faults == [])
        let (again, log) = try CalendarTree.read(OctetArray(text))
        #expect(log.entries.isEmpty)
        #expect(again == back)
        #expect(again.jCal().octets == octets)
    }

    @Test("Series, exceptions and changed events", arguments: 0..<100)
    func series(seed: Int) throws {
        let base = Histories.seed(usually: 20_270_501)
        var generator = SeededGenerator(seed: base &+ UInt64(seed))
        let text = RandomCalendar(using: &generator).text
        try check(JCals.tree(Array(text.replacing("\n", with: "\r\n").utf8)))
    }

    @Test("Properties of every type with awkward texts and parameters", arguments: 0..<100)
    func properties(seed: Int) throws {
        let base = Histories.seed(usually: 20_270_502)
        var generator = SeededGenerator(seed: base &+ UInt64(seed))
        try check(RandomProperties.tree(using: &generator))
    }

    @Test("The files of this project", arguments: RandomProperties.files)
    func files(path: String) throws {
        let octets = try RandomProperties.octets(of: path)
        let tree = try JCals.tree(octets)
        let json = tree.jCal().octets
        let back = try CalendarTree.read(jCal: json)
        #expect(Meaning(back) == Meaning(tree))
        #expect(back.jCal().octets == json)
    }
}
