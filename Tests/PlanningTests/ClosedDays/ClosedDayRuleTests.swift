import CivilTime
import Planning
import Testing

/// On which days closed days begin.
@Suite struct ClosedDayRuleTests {
    struct Row: CustomTestStringConvertible {
        let testDescription: String
        let date: ClosedDayRule.Date
        var firstYear: Int?
        var lastYear: Int?
        let span: DaySpan
        let expected: [Day]

        init(
            _ name: String,
            _ date: ClosedDayRule.Date,
            firstYear: Int? = nil,
            lastYear: Int? = nil,
            _ span: DaySpan,
            _ expected: [Day]
        ) {
            testDescription = name
            self.date = date
            self.firstYear = firstYear
            self.lastYear = lastYear
            self.span = span
            self.expected = expected
        }
    }

    static let rows = [
        Row(
            "fixed, every year",
            .fixed(month: 6, day: 5),
            "2027-01-01/2029-12-31",
            ["2027-06-05", "2028-06-05", "2029-06-05"]
        ),
        Row(
            "fixed, at both ends of the span",
            .fixed(month: 1, day: 1),
            "2027-01-01/2028-01-01",
            ["2027-01-01", "2028-01-01"]
        ),
        Row("fixed, outside", .fixed(month: 1, day: 1), "2027-01-02/2027-12-31", []),
        Row(
            "29 February",
            .fixed(month: 2, day: 29),
            "2027-01-01/2032-12-31",
            ["2028-02-29", "2032-02-29"]
        ),
        Row(
            "before Easter",
            .easter(offset: -2),
            "2027-01-01/2029-12-31",
            ["2027-03-26", "2028-04-14", "2029-03-30"]
        ),
        Row(
            "so long before Easter that it falls in the year before",
            .easter(offset: -100),
            "2026-12-01/2026-12-31",
            ["2026-12-18"]
        ),
        Row(
            "an early and a late Easter, 100 days before",
            .easter(offset: -100),
            "2026-01-01/2028-12-31",
            ["2026-12-18", "2028-01-07", "2028-12-22"]
        ),
        Row(
            "so long after Easter that it falls in the year after",
            .easter(offset: 270),
            "2039-01-01/2039-01-31",
            ["2039-01-20"]
        ),
        // 1 Ramadan 1451 and 1452: the Islamic year is 11 days shorter.
        Row(
            "twice in one year",
            .islamic(month: 9, day: 1),
            "2030-01-01/2030-12-31",
            ["2030-01-06", "2030-12-26"]
        ),
        Row("30 Safar is no day", .islamic(month: 2, day: 30), "2027-01-01/2030-12-31", []),
        Row("once", .once("2027-03-01"), "2027-01-01/2027-12-31", ["2027-03-01"]),
        Row("once, outside", .once("2027-03-01"), "2027-03-02/2027-12-31", []),
        Row(
            "a rule without the days it leaves out",
            .recurring("FREQ=WEEKLY;BYDAY=FR", start: "2027-01-01", except: ["2027-01-15"]),
            "2026-12-01/2027-01-31",
            ["2027-01-01", "2027-01-08", "2027-01-22", "2027-01-29"]
        ),
        Row(
            "a rule whose start is left out",
            .recurring("FREQ=YEARLY", start: "2026-12-27", except: ["2026-12-27"]),
            "2026-01-01/2028-12-31",
            ["2027-12-27", "2028-12-27"]
        ),
        Row(
            "a start that the rule does not name",
            .recurring("FREQ=MONTHLY;BYDAY=1MO", start: "2027-01-01", except: []),
            "2027-01-01/2027-02-28",
            ["2027-01-01", "2027-01-04", "2027-02-01"]
        ),
        Row(
            "a count that ended before the span",
            .recurring("FREQ=YEARLY;COUNT=2", start: "2026-12-27", except: []),
            "2027-12-01/2031-12-31",
            ["2027-12-27"]
        ),
        Row(
            "a rule with an end",
            .recurring("FREQ=DAILY;UNTIL=20270103", start: "2027-01-01", except: []),
            "2027-01-02/2027-02-28",
            ["2027-01-02", "2027-01-03"]
        ),
        Row(
            "until a year",
            .easter(offset: 26),
            lastYear: 2023,
            "2022-01-01/2025-12-31",
            ["2022-05-13", "2023-05-05"]
        ),
        Row(
            "from a year",
            .fixed(month: 6, day: 5),
            firstYear: 2028,
            "2026-01-01/2029-12-31",
            ["2028-06-05", "2029-06-05"]
        ),
        Row(
            "from a year until a year",
            .fixed(month: 6, day: 5),
            firstYear: 2028,
            lastYear: 2028,
            "2026-01-01/2031-12-31",
            ["2028-06-05"]
        ),
    ]

    @Test(arguments: rows)
    func beginsOnTheseDays(row: Row) {
        let rule = Sample.closed(
            "closed",
            row.date,
            firstYear: row.firstYear,
            lastYear: row.lastYear
        )
        #expect(rule.starts(in: row.span) == row.expected)
    }
}
