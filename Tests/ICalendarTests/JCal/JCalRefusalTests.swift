import ICalendar
import Testing

@Suite("jCal that is none")
struct JCalRefusalTests {
    struct Row: CustomStringConvertible, Sendable {
        /// With `¦` where the mistake is told; without one at the end of the text.
        let text: String
        let problem: JCalError.Problem

        init(_ text: String, _ problem: JCalError.Problem) {
            self.text = text
            self.problem = problem
        }

        var description: String { text }
    }

    private static func inEvent(_ property: String) -> String {
        "[\"vcalendar\",[],\n [[\"vevent\",[\(property)],[]]]]"
    }

    private static let json: [Row] = [
        .init("", .notJSON("")),
        .init(" \n", .notJSON("")),
        .init("¦BEGIN:VCALENDAR", .notJSON("B")),
        .init("¦x", .notJSON("x")),
        .init("[¦,", .notJSON(",")),
        .init("[\"vcalendar\" ¦\"x\"", .notJSON("\"")),
        .init("[\"vcalendar\",¦]", .notJSON("]")),
        .init("[\"vcalendar\"¦}", .notJSON("}")),
        .init("[\"vcalendar\",\n\t¦ø]", .notJSON("ø")),
        .init("[\"vcalendar\",[],[]]¦[", .notJSON("[")),
        .init("[\"vcalendar\",[],[]", .notJSON("")),
        .init("[\"vcal", .notJSON("")),
        .init("[tru¦x", .notJSON("x")),
        .init("[\"vcalendar\",¦\u{1}", .notJSON("U+0001")),
        .init("[\"vcalendar\",¦'x'", .notJSON("'")),
        .init("[\"vcalendar\",[[\"a\",{¦x:1}]]]", .notJSON("x")),
        .init("[\"vcalendar\",[[\"a\",{\"b\"¦,", .notJSON(",")),
        .init("[\"vcalendar\",[[\"a\",{\"b\":\"c\",¦}", .notJSON("}")),
        .init(inEvent("[\"x-a\",{},\"integer\",0¦1]"), .notJSON("1")),
        .init(inEvent("[\"x-a\",{},\"integer\",-¦]"), .notJSON("]")),
        .init(inEvent("[\"x-a\",{},\"integer\",-¦:]"), .notJSON(":")),
        .init(inEvent("[\"x-a\",{},\"integer\",¦+1]"), .notJSON("+")),
        .init(inEvent("[\"x-a\",{},\"float\",1.¦]"), .notJSON("]")),
        .init(inEvent("[\"x-a\",{},\"float\",1e¦x]"), .notJSON("x")),
        .init(inEvent("[\"x-a\",{},\"float\",¦.5]"), .notJSON(".")),
        .init(inEvent("[\"x-a\",{},\"float\",¦NaN]"), .notJSON("N")),
        .init(inEvent("[\"summary\",{},\"text\",\"æ¦\\x\"]"), .badEscape),
        .init(inEvent("[\"summary\",{},\"text\",\"¦\\u12g4\"]"), .badEscape),
        .init(inEvent("[\"summary\",{},\"text\",\"¦\\ud83d\"]"), .badEscape),
        .init(inEvent("[\"summary\",{},\"text\",\"¦\\ud83d\\n\"]"), .badEscape),
        .init(inEvent("[\"summary\",{},\"text\",\"¦\\ud83dx\"]"), .badEscape),
        .init(inEvent("[\"summary\",{},\"text\",\"¦\\ud83d\\u0041\"]"), .badEscape),
        .init(inEvent("[\"summary\",{},\"text\",\"¦\\ude00\"]"), .badEscape),
        .init(inEvent("[\"summary\",{},\"text\",\"a¦\nb\"]"), .controlCharacter),
        .init(
            inEvent("[\"summary\",{\"a\":\"1\",\"b\":\"2\",¦\"a\":\"3\"},\"text\",\"\"]"),
            .repeatedKey("a")
        ),
        .init(
            inEvent("[\"summary\",{\"a\":\"1\",¦\"\\u0061\":\"3\"},\"text\",\"\"]"),
            .repeatedKey("a")
        ),
        .init(
            inEvent("[\"rrule\",{},\"recur\",{\"freq\":\"DAILY\",¦\"freq\":\"DAILY\"}]"),
            .repeatedKey("freq")
        ),
    ]

    private static let shapes: [Row] = [
        .init(
            inEvent("¦[\"attach\",{\"encoding\":\"8BIT\"},\"binary\",\"SGVq\"]"),
            .badValue("8BIT", type: "binary")
        ),
        .init("¦{}", .notJCal(.component)),
        .init("[¦]", .notJCal(.component)),
        .init("[\"vcalendar\",[],[[¦\"vcalendar\",[],[]]]]", .badName("vcalendar")),
        .init(
            "[\"vcalendar\",[],[[\"vevent\",[],[[¦\"vcalendar\",[],[]]]]]]",
            .badName("vcalendar")
        ),
        .init(inEvent("[\"url\",{},\"uri\",¦\"a\\rb\"]"), .controlCharacter),
        .init("¦\"vcalendar\"", .notJCal(.component)),
        .init("[¦1]", .notJCal(.component)),
        .init("[¦\"vevent\",[],[]]", .notACalendar("vevent")),
        .init("[¦\"VCALENDAR\",[],[]]", .notACalendar("VCALENDAR")),
        .init("[\"vcalendar\"¦]", .notJCal(.component)),
        .init("[\"vcalendar\",[]¦]", .notJCal(.component)),
        .init("[\"vcalendar\",[],[],¦[]]", .notJCal(.component)),
        .init("[\"vcalendar\",¦{},[]]", .notJCal(.component)),
        .init("[\"vcalendar\",[],[¦\"vevent\",[],[]]]", .notJCal(.component)),
        .init("[\"vcalendar\",[],[[¦\"VEVENT\",[],[]]]]", .badName("VEVENT")),
        .init("[\"vcalendar\",[],[[¦\"a b\",[],[]]]]", .badName("a b")),
        .init("[\"vcalendar\",[],[[¦\"\",[],[]]]]", .badName("")),
        .init("[[\"vcalendar\",[],[]],¦\"x\"]", .notJCal(.component)),
        .init("[\"vcalendar\",[¦\"summary\"],[]]", .notJCal(.property)),
        .init(inEvent("[¦]"), .notJCal(.name)),
        .init(inEvent("[¦1,{},\"text\",\"\"]"), .notJCal(.name)),
        .init(inEvent("[¦\"Summary\",{},\"text\",\"\"]"), .badName("Summary")),
        .init(inEvent("[¦\"begin\",{},\"text\",\"vevent\"]"), .badName("begin")),
        .init(inEvent("[¦\"x\\r\\ny\",{},\"text\",\"\"]"), .badName("x\r\ny")),
        .init(inEvent("[\"summary\",¦\"text\",\"x\"]"), .notJCal(.parameters)),
        .init(inEvent("[\"summary\",{\"a\":¦1},\"text\",\"x\"]"), .notJCal(.parameterValue)),
        .init(inEvent("[\"summary\",{\"a\":[¦]},\"text\",\"x\"]"), .notJCal(.parameterValue)),
        .init(
            inEvent("[\"summary\",{\"a\":[\"b\",¦[]]},\"text\",\"x\"]"),
            .notJCal(.parameterValue)
        ),
        .init(inEvent("[\"summary\",{¦\"A\":\"b\"},\"text\",\"x\"]"), .badName("A")),
        .init(inEvent("[\"summary\",{¦\"a:b\":\"b\"},\"text\",\"x\"]"), .badName("a:b")),
        .init(inEvent("[\"summary\",{¦\"value\":\"TEXT\"},\"text\",\"x\"]"), .typeAmongParameters),
        .init(
            inEvent("[\"organizer\",{\"cn\":[\"a\",\"b\"¦]},\"cal-address\",\"x:\"]"),
            .tooManyValues("cn")
        ),
        .init(inEvent("[\"summary\",{\"a\":¦\"\\u0000\"},\"text\",\"x\"]"), .controlCharacter),
        .init(inEvent("[\"summary\",{},¦{},\"x\"]"), .notJCal(.type)),
        .init(inEvent("[\"summary\",{},¦\"TEXT\",\"x\"]"), .badName("TEXT")),
        .init(inEvent("[\"summary\",{},\"text\"¦]"), .notJCal(.value)),
        .init(inEvent("[\"summary\",{},\"text\",¦null]"), .notJCal(.value)),
        .init(inEvent("[\"geo\",{},\"float\",[1,¦[2]]]"), .notJCal(.value)),
        .init(inEvent("[\"summary\",{},\"text\",\"x\",¦\"y\"]"), .tooManyValues("summary")),
        .init(inEvent("[\"x-a\",{},\"unknown\",\"x\",¦\"y\"]"), .tooManyValues("x-a")),
        .init(inEvent("[\"x-a\",{},\"uri\",\"x:\",¦\"y:\"]"), .tooManyValues("x-a")),
    ]

    private static func value(_ text: String, _ excerpt: String, _ type: String) -> Row {
        .init(inEvent("[\"x-a\",{},\"\(type)\",¦\(text)]"), .badValue(excerpt, type: type))
    }

    private static let values: [Row] = [
        value("1", "1", "text"), value("true", "true", "uri"), value("[\"a\"]", "[…]", "text"),
        value("{\"freq\":\"DAILY\"}", "{…}", "text"), value("\"SGV\"", "SGV", "binary"),
        value("\"TRUE\"", "TRUE", "boolean"), value("\"20270105\"", "20270105", "date"),
        value("\"2027-02-29\"", "2027-02-29", "date"), value("\"2027-1-05\"", "2027-1-05", "date"),
        value("\"2027-01-05T09:30\"", "2027-01-05T09:30", "date-time"),
        value("\"2027-01-05T09:30:00+01:00\"", "2027-01-05T09:30:00+01:00", "date-time"),
        value("\"2027-01-05\"", "2027-01-05", "date-time"), value("\"1D\"", "1D", "duration"),
        value("\"1.5\"", "1.5", "float"), value("1e999999999", "1e999999999", "float"),
        value("1.5", "1.5", "integer"), value("2147483648", "2147483648", "integer"),
        value("1e400", "1e400", "integer"), value("\"1\"", "1", "integer"),
        value("[\"2027-01-05T09:30:00\"]", "[…]", "period"),
        value("[\"2027-01-05T09:30:00\",1]", "[…]", "period"),
        value("[\"2027-01-05T09:30:00\",\"x\"]", "[…]", "period"),
        value("\"x\"", "x", "recur"), value("{}", "{…}", "recur"),
        value("{\"count\":1}", "{…}", "recur"),
        value("{\"freq\":\"DAILY\",\"count\":\"1\"}", "{…}", "recur"),
        value("{\"freq\":\"DAILY\",\"count\":[1,2]}", "{…}", "recur"),
        value("{\"freq\":\"DAILY\",\"bymonth\":[]}", "{…}", "recur"),
        value("{\"freq\":\"DAILY;COUNT=1\"}", "{…}", "recur"),
        value("{\"freq\":\"DAILY\",\"byday\":\"MO,TU\"}", "{…}", "recur"),
        value("{\"freq\":\"DAILY\",\"until\":\"20270105\"}", "{…}", "recur"),
        value("{\"FREQ\":\"DAILY\"}", "{…}", "recur"),
        // Names are of small letters, of which A and Z are none.
        value("{\"freq\":\"DAILY\",\"xA\":\"1\"}", "{…}", "recur"),
        value("{\"freq\":\"DAILY\",\"xZ\":\"1\"}", "{…}", "recur"),
        value("{\"freq\":\"DAILY\",\"x=y\":\"1\"}", "{…}", "recur"),
        value("\"9:30:00\"", "9:30:00", "time"), value("\"+0100\"", "+0100", "utc-offset"),
        value("\"-00:00\"", "-00:00", "utc-offset"), value("1", "1", "unknown"),
        value("1", "1", "x-own"),
        .init(inEvent("[\"geo\",{},\"float\",¦1]"), .badValue("1", type: "float")),
        .init(inEvent("[\"geo\",{},\"float\",¦[1]]"), .badValue("[…]", type: "float")),
        .init(inEvent("[\"geo\",{},\"float\",¦[1,2,3]]"), .badValue("[…]", type: "float")),
        .init(
            inEvent("[\"request-status\",{},\"text\",¦[\"2.0\",\"a\",\"b\",\"c\"]]"),
            .badValue("[…]", type: "text")
        ),
        .init(inEvent("[\"geo\",{},\"float\",[1,2],¦[1,2]]"), .tooManyValues("geo")),
        .init(
            inEvent("[\"request-status\",{},\"text\",¦\"2.0;x\"]"),
            .badValue("2.0;x", type: "text")
        ),
        .init(
            inEvent("[\"request-status\",{},\"text\",¦[\"2.0\"]]"),
            .badValue("[…]", type: "text")
        ),
        .init(
            inEvent("[\"url\",{},\"uri\",¦\"x:\\r\\nATTENDEE:mailto:a@example.dk\"]"),
            .controlCharacter
        ),
        .init(inEvent("[\"x-a\",{},\"unknown\",¦\"a\\nb\"]"), .controlCharacter),
        .init(inEvent("[\"summary\",{},\"text\",¦\"a\\u0007\"]"), .controlCharacter),
        .init(inEvent("[\"summary\",{},\"text\",¦\"a\\u0000\"]"), .controlCharacter),
        .init(inEvent("[\"rrule\",{},\"recur\",¦{\"freq\":\"a\\nb\"}]"), .controlCharacter),
    ]

    @Test("Each mistake is told with its place", arguments: json + shapes + values)
    func rows(row: Row) throws {
        let parts = row.text.split(separator: "¦", omittingEmptySubsequences: false)
        let before = parts.count > 1 ? String(parts[0]) : row.text
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        let error = try #require(JCals.refusal(Array(parts.joined().utf8)))
        #expect(error.problem == row.problem)
        let place = TextPosition(
            line: lines.count,
            column: (lines.last?.unicodeScalars.count ?? 0) + 1,
            octet: before.utf8.count
        )
        #expect(error.position == place)
    }

    @Test("Every mistake has a word of its own for programs")
    func codes() {
        let problems = Set((Self.json + Self.shapes + Self.values).map(\.problem.code))
        let told: Set = [
            "not-json", "bad-escape", "control-character", "repeated-key", "not-jcal", "bad-name",
            "misplaced-parameter", "not-a-calendar", "bad-value", "too-many-values",
        ]
        #expect(problems == told)
    }

    @Test(
        "Octets that are no UTF-8 are refused where they stand",
        arguments: [
            [0xFF], [0xC3], [0xC3, 0x28], [0xE2, 0x82], [0xED, 0xA0, 0x80],
            [0xF4, 0x90, 0x80, 0x80],
            [0x80], [0xC0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
        ] as [[UInt8]]
    )
    func notUTF8(octets: [UInt8]) throws {
        let before = Array("[\"vcalendar\",[[\"summary\",{},\"text\",\"æ".utf8)
        for after in [[], Array("\"]],[]]".utf8)] {
            let error = try #require(JCals.refusal(before + octets + after))
            #expect(error.problem == .invalidUTF8)
            #expect(error.position.octet == before.count)
            #expect(error.position.column == before.count)
        }
        #expect(JCals.refusal(octets)?.problem == .invalidUTF8)
        #expect(JCals.refusal([0xEF, 0xBB] + octets)?.problem == .invalidUTF8)
    }
}
