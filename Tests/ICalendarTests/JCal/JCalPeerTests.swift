import Foundation
import ICalendar
import TestSupport
import Testing

/// Our jCal beside that of python-icalendar, of the same calendars.
///
/// Where RFC 7265 leaves a choice, both are brought into one form before they are compared: a single
/// part of a rule alone or in a list (§3.6.10), a number with or without decimals (§3.6.7), a duration
/// in larger or smaller units (§3.6.6), properties in another order (§3.3). What python-icalendar does
/// otherwise beyond that is ``differences``, row by row, with the paragraph that we follow.
@Suite("jCal, against python-icalendar")
struct JCalPeerTests {
    private struct Question: Encodable {
        let ics: String
        let jcal: String
    }

    private struct Answer: Decodable {
        let differs: [[String]]
        let theirs: String
        let back: String
        let errors: [String]
    }

    /// What the two make of one property of an event.
    struct Difference: CustomStringConvertible, Sendable {
        let line: String
        let ours: String
        let theirs: String
        /// The line that they make of our jCal; nothing where they cannot read it.
        let back: String?
        var description: String { line }

        init(_ line: String, _ ours: String, _ theirs: String, back: String?) {
            self.line = line
            self.ours = ours
            self.theirs = theirs
            self.back = back
        }
    }

    static let differences: [Difference] = [
        // RFC 7265 §3.4 has every value of a property that has several (RFC 5545 §3.8.1.10) as one
        // element; they keep one text with a comma, and of our two they keep the first.
        .init(
            "RESOURCES:a,b",
            #"["resources", {}, "text", "a", "b"]"#,
            #"["resources", {}, "text", "a,b"]"#,
            back: "RESOURCES:a"
        ),
        // §3.4 again: an unknown property that names its type may have several values.
        .init(
            "X-A;VALUE=INTEGER:1,2",
            #"["x-a", {}, "integer", 1, 2]"#,
            #"["x-a", {}, "integer", "1,2"]"#,
            back: "X-A;VALUE=INTEGER:1"
        ),
        .init(
            "X-A;VALUE=TEXT:a,b",
            #"["x-a", {}, "text", "a", "b"]"#,
            #"["x-a", {}, "text", "a,b"]"#,
            back: "X-A;VALUE=TEXT:a"
        ),
        // §3.5: all parameters are kept, those of REQUEST-STATUS too; and §3.4.1.2 wants semicolons
        // between its parts that are not escaped.
        .init(
            "REQUEST-STATUS;LANGUAGE=da:2.0;Fint",
            #"["request-status", {"language": "da"}, "text", ["2.0", "Fint"]]"#,
            #"["request-status", {}, "text", ["2.0", "Fint"]]"#,
            back: "REQUEST-STATUS;LANGUAGE=da:2.0\\;Fint"
        ),
        // RFC 5545 §3.2 has no escapes in parameters.
        .init(
            "SUMMARY;X-A=\"a\\\\b\":x",
            #"["summary", {"x-a": "a\\\\b"}, "text", "x"]"#,
            #"["summary", {"x-a": "a\\b"}, "text", "x"]"#,
            back: "SUMMARY;X-A=a\\\\b:x"
        ),
        .init(
            "SUMMARY;X-A= a :x",
            #"["summary", {"x-a": " a "}, "text", "x"]"#,
            #"["summary", {"x-a": "a"}, "text", "x"]"#,
            back: "SUMMARY;X-A= a :x"
        ),
        // RFC 7986 §5.1 gives NAME the type TEXT, and §5.7 gives REFRESH-INTERVAL none that may be left
        // out, so that VALUE has to come back (RFC 7265 §3.5.1).
        .init(
            "NAME:a",
            #"["name", {}, "text", "a"]"#,
            #"["name", {}, "unknown", "a"]"#,
            back: "NAME;VALUE=TEXT:a"
        ),
        .init(
            "REFRESH-INTERVAL:PT6H",
            #"["refresh-interval", {}, "unknown", "PT6H"]"#,
            #"["refresh-interval", {}, "duration", "21600 s"]"#,
            back: "REFRESH-INTERVAL:PT6H"
        ),
        // RFC 5545 §3.3.5 allows a second of 60.
        .init(
            "DTSTART:20270105T093060Z",
            #"["dtstart", {}, "date-time", "2027-01-05T09:30:60Z"]"#,
            #"["dtstart", {}, "text", "20270105T093060Z"]"#,
            back: nil
        ),
        // §3.3.11: a backslash and an N are no line end once the backslash is escaped.
        .init("COMMENT:a\\\\Nb", "", "", back: "COMMENT:a\\nb"),
    ]

    @Test(
        "What python-icalendar makes otherwise, with the paragraph for ours",
        arguments: differences
    )
    func differs(row: Difference) throws {
        let calendar = try JCals.tree([
            "BEGIN:VCALENDAR", "BEGIN:VEVENT", row.line, "END:VEVENT", "END:VCALENDAR",
        ])
        let answer = try #require(try ask([(calendar, JCals.json(calendar))]).first)
        let differs = Dictionary(grouping: answer.differs) { $0[2] }.mapValues { $0.map { $0[1] } }
        #expect(differs["ours"] ?? [] == (row.ours.isEmpty ? [] : [row.ours]))
        #expect(differs["theirs"] ?? [] == (row.theirs.isEmpty ? [] : [row.theirs]))
        let back = Written(Array(answer.back.utf8)).lines
        #expect((back.count > 2 ? back[2] : nil) == row.back)
        #expect(row.back != row.line || !differs.isEmpty)
    }

    /// Asks about pairs of a calendar and jCal that is to say the same.
    private func ask(_ pairs: [(calendar: CalendarTree, jCal: String)]) throws -> [Answer] {
        let encoder = JSONEncoder()
        let lines = try pairs.map { calendar, jCal in
            let ics = String(decoding: JCals.written(calendar), as: UTF8.self)
            return try encoder.encode(Question(ics: ics, jcal: jCal))
        }
        let input = Data(lines.joined(separator: [0x0A]))
        let answers = try Peer.python("jcal.py", input: input).split(separator: "\n")
        try #require(answers.count == pairs.count)
        return try answers.map { try JSONDecoder().decode(Answer.self, from: Data($0.utf8)) }
    }

    /// Our jCal is theirs, and each reads the jCal of the other as the calendar that it came from.
    private func compare(
        _ calendars: [CalendarTree],
        _ name: String,
        except known: [String] = []
    ) throws {
        func differs(_ answer: Answer) -> [[String]] {
            answer.differs.filter { row in !known.contains { row[1].hasPrefix("[\"\($0)\",") } }
        }
        let answers = try ask(calendars.map { ($0, JCals.json($0)) })
        for (calendar, answer) in zip(calendars, answers) {
            #expect(answer.errors.isEmpty && differs(answer).isEmpty, "\(JCals.json(calendar))")
        }
        let back = try zip(calendars, answers).map { calendar, answer in
            (calendar, JCals.json(try JCals.tree(Array(answer.back.utf8))))
        }
        let theirs = try zip(calendars, answers).map { calendar, answer in
            (calendar, JCals.json(try JCals.read(answer.theirs)))
        }
        for ((calendar, _), answer) in zip(back + theirs, try ask(back + theirs)) {
            #expect(differs(answer).isEmpty, "\(JCals.json(calendar))")
        }
        let properties = calendars.map { JCalPropertyTests.Meaning($0).lines.count }.reduce(0, +)
        print("\(name): \(calendars.count) calendars of \(properties) lines compared")
    }

    @Test("Random series with zones, exceptions and changed events")
    func series() throws {
        var generator = SeededGenerator(seed: Histories.seed(usually: 20_270_503))
        let calendars = try (0..<Histories.count(usually: 60)).map { _ in
            let text = RandomCalendar(using: &generator).text
            return try JCals.tree(Array(text.replacing("\n", with: "\r\n").utf8))
        }
        try compare(calendars, "series")
    }

    @Test("Random properties of every type")
    func properties() throws {
        var generator = SeededGenerator(seed: Histories.seed(usually: 20_270_504))
        let calendars = try (0..<Histories.count(usually: 100)).map { _ in
            try RandomProperties.tree(isForPeer: true, using: &generator)
        }
        try compare(calendars, "properties")
    }

    @Test("The files of this project")
    func files() throws {
        try #require(RandomProperties.files.count > 8)
        try compare(
            RandomProperties.files.map { try JCals.tree(RandomProperties.octets(of: $0)) },
            "files",
            except: ["name", "refresh-interval"]
        )
    }
}
