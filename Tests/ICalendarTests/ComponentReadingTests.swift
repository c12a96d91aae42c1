import ICalendar
import Testing

/// Components that end where they should not, or do not end; what is given is always balanced.
@Suite struct ComponentReadingTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let lines: [String]
        let steps: String
        let told: [String]
        let strictly: [String]

        var testDescription: String { lines.joined(separator: " ") }

        init(_ lines: String, _ steps: String, _ told: [String], strict: [String]? = nil) {
            self.lines = lines.split(separator: "|").map(String.init)
            (self.steps, self.told) = (steps, told)
            strictly = strict ?? told
        }
    }

    private static let begin = "BEGIN:VCALENDAR|BEGIN:VEVENT|X:1|END:VEVENT"
    private static let steps = "+VCALENDAR +VEVENT 1 -VEVENT"

    static let rows: [Row] = [
        Row(begin + "|END:VCALENDAR", steps + " -VCALENDAR", []),
        // With the last line nothing is lost, if all before it was whole.
        Row(
            begin,
            steps + " -VCALENDAR",
            ["5 repair missing-end"],
            strict: ["5 error missing-end"]
        ),
        Row(begin + "|X:2", steps + " 2 -VCALENDAR", ["6 error missing-end"]),
        Row(
            begin + "|NO COLON",
            steps + " -VCALENDAR",
            ["5 warning malformed-line", "6 error missing-end"],
            strict: ["5 error malformed-line", "6 error missing-end"]
        ),
        Row(
            "BEGIN:VCALENDAR|BEGIN:VEVENT|NO COLON|END:VEVENT",
            "+VCALENDAR +VEVENT -VEVENT -VCALENDAR",
            ["3 warning malformed-line", "5 repair missing-end"],
            strict: ["3 error malformed-line", "5 error missing-end"]
        ),
        Row(
            "BEGIN:VCALENDAR|BEGIN:VTIMEZONE|END:VTIMEZONE",
            "+VCALENDAR +VTIMEZONE -VTIMEZONE -VCALENDAR",
            ["4 error missing-end"]
        ),
        Row("BEGIN:VCALENDAR", "+VCALENDAR -VCALENDAR", ["2 error missing-end"]),
        Row(
            begin + "|BEGIN:VEVENT",
            steps + " +VEVENT -VEVENT -VCALENDAR",
            ["6 error missing-end"]
        ),
        Row(
            "BEGIN:VCALENDAR|BEGIN:VEVENT|BEGIN:VALARM|END:VALARM",
            "+VCALENDAR +VEVENT +VALARM -VALARM -VEVENT -VCALENDAR",
            ["5 error missing-end"]
        ),
        // An end closes what lies inside; one of what is not open closes nothing.
        Row(
            "BEGIN:VCALENDAR|BEGIN:VEVENT|BEGIN:VALARM|X:1|END:VEVENT|X:2|END:VCALENDAR",
            "+VCALENDAR +VEVENT +VALARM 1 -VALARM -VEVENT 2 -VCALENDAR",
            ["5 repair mismatched-end"],
            strict: ["5 error mismatched-end"]
        ),
        Row(
            "BEGIN:VCALENDAR|BEGIN:VEVENT|BEGIN:VALARM|END:VCALENDAR",
            "+VCALENDAR +VEVENT +VALARM -VALARM -VEVENT -VCALENDAR",
            ["4 repair mismatched-end"],
            strict: ["4 error mismatched-end"]
        ),
        Row(
            "BEGIN:VCALENDAR|BEGIN:VEVENT|END:VALARM|X:1|END:VEVENT|END:VCALENDAR",
            steps + " -VCALENDAR",
            ["3 error mismatched-end"]
        ),
        // Names that nobody knows are the same in both cases of letters.
        Row(
            "BEGIN:VCALENDAR|BEGIN:x-Own|X:1|END:X-oWN|END:VCALENDAR",
            "+VCALENDAR +X-OWN 1 -X-OWN -VCALENDAR",
            []
        ),
        Row(
            "BEGIN:VCALENDAR|BEGIN:X-A|END:X-AB|END:X-B|END:X-|END:X-A|END:VCALENDAR",
            "+VCALENDAR +X-A -X-A -VCALENDAR",
            ["3 error mismatched-end", "4 error mismatched-end", "5 error mismatched-end"]
        ),
        Row(
            "BEGIN:VCALENDAR|BEGIN:X_A|END:X_A|END:VCALENDAR",
            "+VCALENDAR +X_A -X_A -VCALENDAR",
            []
        ),
        // Spaces around a name are no part of it; inside it they are, and make it none.
        Row(
            "BEGIN: \tVCALENDAR \t|BEGIN:VEVENT\t|X:1|END:\tVEVENT |END: VCALENDAR",
            steps + " -VCALENDAR",
            []
        ),
        Row(
            "BEGIN:VCALENDAR|BEGIN:V EVENT|X:1|END:V EVENT|BEGIN:|END:|END:VCALENDAR",
            "+VCALENDAR 1 -VCALENDAR",
            ["2", "4", "5", "6"].map { $0 + " error malformed-line" }
        ),
        // What stands outside every calendar ends the reading.
        Row(
            "BEGIN:VCALENDAR|END:VCALENDAR|BEGIN:VEVENT|END:VEVENT",
            "+VCALENDAR -VCALENDAR",
            ["3 error not-a-calendar"]
        ),
        Row(
            "BEGIN:VCALENDAR|END:VCALENDAR|BEGIN:X Y|BEGIN:VCALENDAR",
            "+VCALENDAR -VCALENDAR",
            ["3 error not-a-calendar"]
        ),
        Row(
            "BEGIN:VCALENDAR|END:VCALENDAR|BEGIN:VCALENDAR|X:1|END:VCALENDAR",
            "+VCALENDAR -VCALENDAR +VCALENDAR 1 -VCALENDAR",
            []
        ),
    ]

    @Test(arguments: rows)
    func eachIsReadAndTold(row: Row) throws {
        let text = row.lines.map { $0 + "\r\n" }.joined()
        for mode in [ReadingMode.repairing, .strict] {
            var reader = CalendarReader(Array(text.utf8), mode: mode)
            var steps: [String] = []
            var open: [String] = []
            while let step = try reader.next() {
                switch step {
                case .begin:
                    open.append(reader.componentName)
                    steps.append("+\(reader.componentName)")
                case .property: steps.append(reader.contentLine.value)
                case .end: steps.append("-\(open.popLast() ?? "")")
                }
                #expect(reader.depth == open.count)
            }
            let told = reader.diagnostics.entries.map {
                "\($0.position.line) \($0.severity) \($0.problem.code)"
            }
            #expect(steps.joined(separator: " ") == row.steps, "\(mode)")
            #expect(told == (mode == .strict ? row.strictly : row.told), "\(mode)")
        }
    }
}
