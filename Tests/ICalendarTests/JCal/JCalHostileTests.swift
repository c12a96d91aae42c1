import ICalendar
import TestSupport
import Testing

@Suite("jCal, hostile input")
struct JCalHostileTests {
    private static let sample: [UInt8] = {
        let tree = try? JCals.tree(Array(ClosedDayFiles.outlook))
        return tree?.jCal().octets ?? []
    }()

    @Test("Each limit has a mistake of its own")
    func limits() {
        var limits = ReadingLimits()
        func refusal(_ text: String) -> JCalError.Problem? {
            JCals.refusal(Array(text.utf8), limits: limits)?.problem
        }
        let property = #"["x-a",{"a":"1","b":"2"},"text","xxxxxxxxxx"]"#
        let whole = #"["vcalendar",[\#(property),\#(property)],[["vevent",[],[["valarm",[],[]]]]]]"#
        #expect(refusal(whole) == nil)
        limits.octets = whole.utf8.count
        #expect(refusal(whole) == nil)
        limits.octets -= 1
        #expect(refusal(whole) == .tooManyOctets(limit: limits.octets))
        limits = ReadingLimits()
        limits.depth = 2
        #expect(refusal(whole) == .tooDeep(limit: 2))
        limits.depth = 3
        limits.components = 2
        #expect(refusal(whole) == .tooManyComponents(limit: 2))
        limits.components = 3
        limits.propertiesPerComponent = 1
        #expect(refusal(whole) == .tooManyProperties(limit: 1))
        limits.propertiesPerComponent = 2
        limits.parametersPerProperty = 1
        #expect(refusal(whole) == .tooManyParameters(limit: 1))
        limits.parametersPerProperty = 2
        limits.lineLength = 33
        #expect(refusal(whole) == nil)
        limits.lineLength = 32
        #expect(refusal(whole) == .textTooLong(limit: 32))
        limits.lineLength = 9
        #expect(refusal(whole) == .textTooLong(limit: 9))
        limits = ReadingLimits()
        // Values, lists, parts of rules and values of parameters share one limit for a property.
        limits.valuesPerProperty = 1
        limits.parametersPerProperty = 2
        for (start, item, end, room) in [
            ("[\"x-a\",{},\"text\"", ",\"x\"", "]", 20),
            ("[\"geo\",{},\"float\",[1", ",1", "]]", 19),
            ("[\"x-a\",{},\"text\",[\"x\"", ",\"x\"", "]]", 19),
            ("[\"rrule\",{},\"recur\",{\"freq\":\"DAILY\",\"bymonth\":[1", ",1", "]}]", 16),
            ("[\"x-a\",{\"a\":[\"x\"", ",\"x\"", "]},\"text\",\"x\"]", 17),
        ] {
            func text(_ count: Int) -> String {
                "[\"vcalendar\",[\(start + String(repeating: item, count: count) + end)],[]]"
            }
            #expect(refusal(text(room)) != .tooManyListValues(limit: 20))
            #expect(refusal(text(room + 1)) == .tooManyListValues(limit: 20))
        }
        let parts = (0..<40).map { ",\"x\($0)\":\"a\"" }.joined()
        #expect(
            refusal("[\"vcalendar\",[[\"rrule\",{},\"recur\",{\"freq\":\"DAILY\"\(parts)}]],[]]")
                == .tooManyListValues(limit: 20)
        )
        limits = ReadingLimits()
        // Texts of one property count together, before they are put into one line.
        limits.lineLength = 100
        let texts = String(repeating: ",\"" + String(repeating: "x", count: 50) + "\"", count: 10)
        #expect(
            refusal("[\"vcalendar\",[[\"geo\",{},\"float\",[1\(texts)]]],[]]")
                == .textTooLong(limit: 100)
        )
        limits = ReadingLimits()
        let number = String(repeating: "1", count: 401)
        #expect(
            refusal("[\"vcalendar\",[[\"x-a\",{},\"float\",\(number)]],[]]")
                == .textTooLong(limit: 400)
        )
    }

    @Test(
        "A hundred thousand lists, objects or components in each other are refused",
        arguments: [
            "[", "[\"vcalendar\",[],[", "[{\"a\":", "[\"vcalendar\",[[\"x-a\",{},\"text\",[",
        ]
    )
    func depth(piece: String) throws {
        let error = try #require(
            JCals.refusal(Array(String(repeating: piece, count: 100_000).utf8))
        )
        #expect(error.position.octet < 1000)
    }

    @Test("Ten thousand components in each other are written and read, where the limit allows it")
    func deepTree() throws {
        var limits = ReadingLimits()
        limits.depth = 100_000
        let begins = String(repeating: "BEGIN:X\r\n", count: 10_000)
        let ends = String(repeating: "END:X\r\n", count: 10_000)
        let text = "BEGIN:VCALENDAR\r\n" + begins + ends + "END:VCALENDAR\r\n"
        let tree = try CalendarTree.read(OctetArray(Array(text.utf8)), limits: limits).tree
        let octets = tree.jCal().octets
        #expect(try CalendarTree.read(jCal: octets, limits: limits) == tree)
        #expect(JCals.refusal(octets)?.problem == .tooDeep(limit: 8))
        limits.depth = .max
        #expect(try CalendarTree.read(jCal: octets, limits: limits) == tree)
    }

    struct Size: CustomStringConvertible, Sendable {
        let start: String
        let repeated: String
        let count: Int

        init(_ start: String, _ repeated: String, _ count: Int) {
            self.start = start
            self.repeated = repeated
            self.count = count
        }

        var description: String { "\(start)\(repeated)… × \(count)" }
    }

    private static let repetitions: [Size] = [
        Size("[\"vcalendar\",[[\"x-a\",{},\"text\",\"", "x", 500_000),
        Size("[\"vcalendar\",[[\"x-a\",{},\"text\",\"", "\\u00e6", 1 << 17),
        Size("[\"vcalendar\",[[\"x-a\",{},\"text\",\"", "æ", 1 << 18),
        Size("[\"vcalendar\",[[\"x-a\",{},\"text\"", ",\"x\"", 1 << 16),
        Size("[\"vcalendar\",[[\"x-a\",{},\"text\"", ",[\"x\",\"y\"]", 1 << 15),
        Size("[\"vcalendar\",[[\"x-a\",{\"a\":[\"x\"", ",\"x\"", 1 << 16),
        Size("[\"vcalendar\",[[\"x-a\",{},\"recur\",{\"freq\":[\"x\"", ",\"x\"", 1 << 16),
        Size("[\"vcalendar\",[[\"x-a\",{},\"text\",\"\"]", ",[\"x-a\",{},\"text\",\"\"]", 9_000),
        Size("", " ", 1 << 19),
        Size("", "\r", 1 << 19),
        Size("[", "[", 1 << 19),
    ]

    @Test(
        "A megabyte of one thing costs no more for each octet than a kilobyte",
        arguments: Self.repetitions
    )
    func sizes(size: Size) {
        func octets(_ count: Int) -> [UInt8] {
            Array(size.start.utf8) + Array(String(repeating: size.repeated, count: count).utf8)
        }
        let growth = Allocations.growth(upTo: size.count, of: octets) {
            #expect(JCals.refusal($0) != nil)
        }
        #expect(growth < Allocations.linear)
    }

    @Test("What is written is read, also where a line is as long as a reader takes")
    func longLines() throws {
        let limits = ReadingLimits()
        func repeated(_ text: String, _ octets: Int) -> String {
            String(repeating: text, count: octets / text.utf8.count)
        }
        let room = limits.lineLength - 100
        let lines: [(String, isTold: Bool)] = [
            ("SUMMARY:" + repeated(",", room), true), ("SUMMARY:" + repeated("\\", room), false),
            ("CATEGORIES:" + repeated(",", room), true),
            ("X-A;VALUE=TEXT:" + repeated("a;", room), true),
            ("X-A;VALUE=INTEGER:1" + repeated(",1", room), true),
            ("X-A:" + repeated("\\,;", room), false),
            ("EXDATE:20270105" + repeated(",20270105", room), true),
            ("GEO:1" + repeated(";1", room), true),
            ("RRULE:FREQ=DAILY;BYHOUR=1" + repeated(",1", room), true),
            ("SUMMARY;X-A=a" + repeated(",a", room) + ":x", true),
            ("SUMMARY;X-A=æ" + repeated(",æ", room) + ":x", true),
            ("SUMMARY;X-A=" + repeated("^", room) + ":x", false),
            ("RRULE:FREQ=DAILY" + (0..<9000).map { ";X\($0)=1" }.joined(), true),
        ]
        for (line, isTold) in lines {
            let text = "BEGIN:VCALENDAR\r\n\(line)\r\nEND:VCALENDAR\r\n"
            let tree = try JCals.tree(Array(text.utf8), mode: .strict)
            #expect(tree.calendars.first.map { tree.properties(in: $0).count } == 1)
            let (octets, log) = tree.jCal()
            let name = "\(line.prefix(30))"
            #expect(log.entries.isEmpty == !isTold, "\(name)")
            let back = try CalendarTree.read(jCal: octets)
            // Both are long, and not to be shown.
            let isSame = back.jCal().octets == octets
            #expect(isSame, "\(name)")
            let isRead = try JCals.tree(JCals.written(back), mode: .strict) == back
            #expect(isRead, "\(name)")
        }
    }

    @Test("Every beginning of a good text is refused at its end")
    func prefixes() throws {
        for length in 0..<Self.sample.count {
            let error = try #require(JCals.refusal(Array(Self.sample.prefix(length))))
            let isCut =
                error.problem == .notJSON("") || error.problem == .invalidUTF8
                || error.problem == .badEscape
            #expect(isCut)
            #expect(error.position.octet >= length - 3)
        }
        #expect(JCals.refusal(Self.sample) == nil)
    }

    @Test(
        "Damaged texts are read or refused, and what is read is written and read again",
        arguments: 0..<20
    )
    func mutations(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "\"", "\\", "[", "]", "{", "}", ",", ":", "null", "true", "1e9", "-", "\\u", "\\ud83d",
            "\"freq\":", "\"recur\",", "\"date\",", "\"unknown\",", "\"text\",", "0", "ø", "\u{0}",
            "\"2027-01-05\"", "{}", "[]", "[[", "]]", "\"vevent\"", "\n", "\\n", "\\r", ";", "=",
        ]
        var kept = 0
        for _ in 0..<150 {
            var file = Self.sample
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let index = Int.random(in: 0..<file.count, using: &generator)
                let end = min(file.count, index + Int.random(in: 1...30, using: &generator))
                switch Int.random(in: 0..<5, using: &generator) {
                case 0: file[index] = UInt8.random(in: 0...255, using: &generator)
                case 1: file.remove(at: index)
                case 2:
                    let piece = pieces.randomElement(using: &generator) ?? ""
                    file.insert(contentsOf: Array(piece.utf8), at: index)
                case 3: file.removeSubrange(index..<end)
                default: file.insert(contentsOf: Array(file[index..<end]), at: index)
                }
            }
            guard let tree = try? CalendarTree.read(jCal: file) else { continue }
            kept += 1
            let octets = tree.jCal().octets
            #expect(try CalendarTree.read(jCal: octets).jCal().octets == octets)
            #expect(Written(JCals.written(tree)).faults == [])
        }
        #expect(kept > 0)
    }
}
