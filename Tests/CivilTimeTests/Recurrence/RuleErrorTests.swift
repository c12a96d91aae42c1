import CivilTime
import TestSupport
import Testing

@Suite struct RuleErrorTests {
    private func error(_ text: String) -> RuleError? {
        do {
            _ = try RecurrenceRule(text)
            return nil
        } catch {
            return error
        }
    }

    private func expect(_ text: String, _ offset: Int, _ problem: RuleError.Problem) {
        #expect(error(text)?.offset == offset, "\(text)")
        #expect(error(text)?.problem == problem, "\(text)")
    }

    @Test(
        arguments: [
            ("", 0, .malformedPart("")), ("FREQ", 0, .malformedPart("FREQ")),
            ("=DAILY", 0, .malformedPart("=DAILY")), ("FREQ=DAILY;", 11, .malformedPart("")),
            ("FREQ=DAILY;;COUNT=1", 11, .malformedPart("")), (";FREQ=DAILY", 0, .malformedPart("")),
            ("FREQ=DAILY;COUNT", 11, .malformedPart("COUNT")),
            ("RRULE:FREQ=DAILY", 0, .unknownPart("RRULE:FREQ")),
            ("FREQ=DAILY;BYEASTER=0", 11, .unknownPart("BYEASTER")),
            ("FREQ=DAILY;X-A=1", 11, .unknownPart("X-A")),
            ("FREQ=DAILY;xaz`{=1", 11, .unknownPart("XAZ`{")),
            (" FREQ=DAILY", 0, .unknownPart(" FREQ")),
            ("FREQ=DAILY;FREQ=DAILY", 11, .repeatedPart("FREQ")),
            ("FREQ=DAILY;COUNT=1;COUNT=1", 19, .repeatedPart("COUNT")),
            ("FREQ=DAILY;COUNT=1;UNTIL=20270101", 19, .repeatedPart("UNTIL")),
            ("FREQ=DAILY;UNTIL=20270101;COUNT=1", 26, .repeatedPart("COUNT")),
            ("FREQ=WEEKLY;BYDAY=MO;byday=TU", 21, .repeatedPart("BYDAY")),
            ("COUNT=1", 0, .missingFrequency), ("BYDAY=MO;WKST=MO", 0, .missingFrequency),
        ] as [(String, Int, RuleError.Problem)]
    )
    func parts(text: String, offset: Int, problem: RuleError.Problem) {
        expect(text, offset, problem)
    }

    /// Items that are missing in a list, which a lenient reader passes over, and tells where the first is.
    @Test(arguments: [
        ("FREQ=WEEKLY;BYDAY=MO,,TU", "FREQ=WEEKLY;BYDAY=MO,TU", 21),
        ("FREQ=WEEKLY;BYDAY=,MO,", "FREQ=WEEKLY;BYDAY=MO", 18),
        ("FREQ=WEEKLY;BYDAY=MO,TU,", "FREQ=WEEKLY;BYDAY=MO,TU", 24),
        ("FREQ=WEEKLY;BYDAY=", "FREQ=WEEKLY", 18), ("FREQ=WEEKLY;BYDAY=,", "FREQ=WEEKLY", 18),
    ])
    func missingItems(text: String, meant: String, offset: Int) throws {
        var tolerated: [RuleError] = []
        let rule = try RecurrenceRule(lenient: text, tolerated: &tolerated)
        #expect(try rule == RecurrenceRule(meant))
        #expect(tolerated.map(\.offset) == [offset])
        #expect(tolerated.map(\.problem) == [.badValue(part: "BYDAY", value: "")])
        #expect((try? RecurrenceRule(text)) == nil)
    }

    /// Each value stands after `FREQ=…;NAME=`.
    @Test(arguments: [
        ("YEARLY", "INTERVAL", ["", "0", "-1", "+1", "1.5", "x", "1000001", "1 ", "١"]),
        ("YEARLY", "COUNT", ["", "0", "-1", "+5", "x", "9999999999999999999"]),
        ("YEARLY", "WKST", ["", "MON", "1MO", "M", "MO,TU", "ſu"]),
        (
            "YEARLY", "BYDAY",
            [
                "", "XX", "0MO", "54MO", "-54MO", "MO,", ",MO", "1", "1 MO", "++1MO", "1.MO", "MO1",
                "ſu",
            ]
        ),
        ("YEARLY", "BYMONTH", ["", "0", "13", "-1", "+1", "1,", "1,,2", "1L", "١"]),
        ("YEARLY", "BYMONTHDAY", ["", "0", "32", "-32", "-0", "--1", "1-", "+", "-"]),
        ("YEARLY", "BYYEARDAY", ["", "0", "367", "-367"]),
        ("YEARLY", "BYWEEKNO", ["", "0", "54", "-54"]),
        ("DAILY", "BYHOUR", ["", "24", "-1", "+1"]), ("DAILY", "BYMINUTE", ["", "60", "-1"]),
        ("DAILY", "BYSECOND", ["", "61", "-1"]),
        ("DAILY", "BYSETPOS", ["", "0", "367", "-367"]),
        (
            "DAILY", "UNTIL",
            [
                "", "Z", "2027", "20270229", "20271301", "2027-01-05", "20270105Z", "20270105T09",
                "20270105T0930", "20270105T240000", "20270105T096000", "20270105T093061",
                "20270105T093000ZZ", "20270105 093000", "20270105T093000+0100", "٢٠٢٧٠١٠٥",
                "00000101",
            ]
        ),
    ])
    func values(frequency: String, name: String, values: [String]) {
        let start = "FREQ=\(frequency);\(name)="
        for value in values {
            let problem = RuleError.Problem.badValue(part: name, value: value)
            expect(start + value, start.utf8.count, problem)
        }
    }

    @Test(arguments: ["", "FORTNIGHTLY", "daily ", "DAıLY", "ＤＡＩＬＹ", "MONTHLY,DAILY"])
    func frequencies(value: String) {
        let problem = RuleError.Problem.badValue(part: "FREQ", value: value)
        expect("FREQ=\(value)", 5, problem)
    }

    // RFC 5545 §3.3.10 on parts that may not stand together.
    @Test(arguments: [
        ("FREQ=MONTHLY;BYWEEKNO=1", 13, "BYWEEKNO", "FREQ=MONTHLY"),
        ("FREQ=DAILY;BYWEEKNO=1", 11, "BYWEEKNO", "FREQ=DAILY"),
        ("BYWEEKNO=1;FREQ=WEEKLY", 0, "BYWEEKNO", "FREQ=WEEKLY"),
        ("FREQ=WEEKLY;BYMONTHDAY=1", 12, "BYMONTHDAY", "FREQ=WEEKLY"),
        ("FREQ=DAILY;BYYEARDAY=1", 11, "BYYEARDAY", "FREQ=DAILY"),
        ("FREQ=WEEKLY;BYYEARDAY=1", 12, "BYYEARDAY", "FREQ=WEEKLY"),
        ("FREQ=MONTHLY;BYYEARDAY=1", 13, "BYYEARDAY", "FREQ=MONTHLY"),
        ("FREQ=DAILY;BYDAY=1MO", 11, "BYDAY", "FREQ=DAILY"),
        ("FREQ=WEEKLY;BYDAY=MO,-1TU", 12, "BYDAY", "FREQ=WEEKLY"),
        ("FREQ=HOURLY;BYDAY=1MO", 12, "BYDAY", "FREQ=HOURLY"),
        ("FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO", 23, "BYDAY", "BYWEEKNO"),
        ("FREQ=MONTHLY;BYSETPOS=1", 13, "BYSETPOS", "FREQ=MONTHLY"),
        ("FREQ=YEARLY;COUNT=3;BYSETPOS=-1;WKST=SU", 20, "BYSETPOS", "FREQ=YEARLY"),
    ])
    func combinations(text: String, offset: Int, part: String, with other: String) {
        let problem = RuleError.Problem.partNotAllowed(part: part, with: other)
        expect(text, offset, problem)
    }

    @Test func longTextIsRefusedAndAKibibyteIsNot() throws {
        let list = Array(repeating: "01", count: 400).joined(separator: ",")
        let text = "FREQ=YEARLY;BYMONTH=" + list.prefix(1004)
        #expect(text.utf8.count == 1024)
        #expect(try RecurrenceRule(text).byMonth == [1])
        #expect(error(text + "1")?.offset == 1024)
    }

    @Test func damagedTextNeverTraps() {
        var generator = SeededGenerator(seed: 1024)
        let characters = Array("FREQUNTILBYDAYMOSETPOS=;,+-0123456789TZé٣\u{301}ſ\r\n")
        for _ in 0..<3000 {
            var text = Array(RandomRule(using: &generator).text)
            for _ in 0..<Int.random(in: 1...5, using: &generator) {
                let place = Int.random(in: text.indices, using: &generator)
                text[place] = characters.randomElement(using: &generator) ?? "x"
            }
            if let error = error(String(text)), !(0...1024).contains(error.offset) {
                Issue.record("\(String(text)): \(error)")
            }
        }
    }
}
