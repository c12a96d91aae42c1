import ICalendar
import TestSupport
import Testing

/// Properties of awkward texts that we write, as python-icalendar and libical read them.
@Suite("Properties, against python-icalendar and libical")
struct PropertyPeerTests {
    private struct Property {
        let name: String
        let parameters: [ContentLine.Parameter]
        let text: String
    }

    @Test("python-icalendar reads the names, parameters and texts that we meant")
    func pythonICalendar() throws {
        var generator = SeededGenerator(seed: Histories.seed(usually: 20_270_406))
        let events = events(valuesAtMost: 3, using: &generator)
        let answer = try Peer.python("properties.py", input: try written(events))
        try compare(events, answer, peer: "python-icalendar")
    }

    /// Without lists of values, which libical 3.0.16 leaves as they stand.
    @Test("libical reads the names, parameters and texts that we meant")
    func libical() throws {
        var generator = SeededGenerator(seed: Histories.seed(usually: 20_270_407))
        let events = events(valuesAtMost: 1, using: &generator)
        let octets = Array(try written(events).utf8)
        let answer = try CalendarPeers.libical(["properties"], input: octets)
        try compare(events, answer, peer: "libical")
    }

    private func compare(_ events: [[Property]], _ answer: String, peer: String) throws {
        let theirs = answer.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        let ours = events.joined().map(shown)
        try #require(ours.count == theirs.count)
        for (property, (ours, theirs)) in zip(events.joined(), zip(ours, theirs))
        where ours != theirs {
            Issue.record("\(property)\nours: \(ours)\n\(peer): \(theirs)")
        }
        print("\(peer): \(ours.count) properties compared")
    }

    private func events(
        valuesAtMost count: Int,
        using generator: inout SeededGenerator
    ) -> [[Property]] {
        (0..<Histories.count(usually: 150)).map { _ in
            ["DESCRIPTION", "SUMMARY", "LOCATION", "COMMENT", "CONTACT"].map { name in
                var parameters: [ContentLine.Parameter] = []
                for parameter in ["LANGUAGE", "X-OWN"] where Bool.random(using: &generator) {
                    let values = (0..<Int.random(in: 1...count, using: &generator)).map { _ in
                        parameterText(using: &generator)
                    }
                    parameters.append(.init(parameter, values))
                }
                let text = "t" + AwkwardText.random(using: &generator) + "t"
                return Property(name: name, parameters: parameters, text: text)
            }
        }
    }

    /// With letters at both ends, as libical takes out what is empty and cuts spaces off, and without
    /// backslashes, which both take for escapes in parameters, where RFC 5545 §3.2 has none, and
    /// without `=`, after which python-icalendar cuts spaces off.
    private func parameterText(using generator: inout SeededGenerator) -> String {
        let text = AwkwardText.random(using: &generator, pieces: 6)
        return "p" + text.filter { $0 != "\\" && $0 != "=" } + "p"
    }

    /// A calendar that our tree makes and our writer writes.
    private func written(_ events: [[Property]]) throws -> String {
        var tree = CalendarTree()
        let calendar = try tree.add("VCALENDAR")
        try tree.add("VERSION", value: "2.0", in: calendar)
        try tree.add("PRODID", value: "-//jobklub//test//DA", in: calendar)
        for properties in events {
            let event = try tree.add("VEVENT", to: calendar)
            for property in properties {
                let text = TextValue.escaped(property.text)
                try tree.add(property.name, value: text, property.parameters, in: event)
            }
        }
        var writer = ContentLineWriter()
        writer.write(tree)
        return String(decoding: writer.octets, as: UTF8.self)
    }

    /// The form that both peers answer in: parts in hexadecimal, as no separator can stand there.
    private func shown(_ property: Property) -> String {
        func code(_ text: String) -> String {
            text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
        func meant(_ text: String) -> String { code(AwkwardText.expected(text)) }
        let parameters = property.parameters.map { parameter in
            " " + code(parameter.name) + "=" + parameter.values.map(meant).joined(separator: ",")
        }
        return code(property.name) + parameters.joined() + " " + meant(property.text)
    }
}
