import CivilTime
import Testing

/// Which days events with times touch, by the clock of a place.
@Suite struct DaysOfTimesTests {
    struct Row: CustomTestStringConvertible {
        let testDescription: String
        var rule = "FREQ=WEEKLY;COUNT=3"
        var start = "2027-01-04T22:00"
        var zone = "UTC"
        let length: String
        var exceptMoments: [String] = []
        var exceptDays: [String] = []
        var exceptionZone: String?
        var home = "UTC"
        var span = "2027-01-01/2027-03-31"
        /// First and last day of each.
        let expected: [String]
    }

    static let weekly = ["2027-01-04/2027-01-04", "2027-01-11/2027-01-11", "2027-01-18/2027-01-18"]
    static let twoDays = [
        "2027-01-04/2027-01-05", "2027-01-11/2027-01-12", "2027-01-18/2027-01-19",
    ]

    static let rows = [
        Row(testDescription: "no time at all", length: "PT0S", expected: weekly),
        Row(testDescription: "until midnight", length: "PT2H", expected: weekly),
        Row(testDescription: "a second more", length: "PT2H1S", expected: twoDays),
        Row(testDescription: "a day", length: "P1D", expected: twoDays),
        Row(
            testDescription: "a day from midnight",
            start: "2027-01-04T00:00",
            length: "P1D",
            expected: weekly
        ),
        Row(testDescription: "backwards", length: "-PT23H", expected: weekly),
        Row(
            testDescription: "begun before the span, and reaching into it",
            length: "P1D",
            span: "2027-01-05/2027-01-05",
            expected: ["2027-01-04/2027-01-05"]
        ),
        Row(
            testDescription: "over before the span",
            length: "PT2H",
            span: "2027-01-05/2027-01-10",
            expected: []
        ),
        Row(
            testDescription: "on the last day of the span",
            length: "PT2H",
            span: "2027-01-05/2027-01-11",
            expected: ["2027-01-11/2027-01-11"]
        ),
        Row(
            testDescription: "begun long before the span",
            length: "P10D",
            span: "2027-01-28/2027-01-28",
            expected: ["2027-01-18/2027-01-28"]
        ),
        Row(
            testDescription: "begun so many hours before the span",
            length: "PT240H",
            span: "2027-01-28/2027-01-28",
            expected: ["2027-01-18/2027-01-28"]
        ),
        Row(
            testDescription: "no time at all on the first midnight of the span",
            start: "2027-01-04T00:00",
            length: "PT0S",
            span: "2027-01-18/2027-01-31",
            expected: [weekly[2]]
        ),
        Row(
            testDescription: "a start that the rule does not name",
            rule: "FREQ=MONTHLY;BYDAY=1MO;COUNT=2",
            start: "2027-01-05T10:00",
            length: "PT1H",
            expected: ["2027-01-05/2027-01-05", "2027-02-01/2027-02-01"]
        ),
        Row(
            testDescription: "another day by the clock of the place",
            start: "2027-01-04T23:30",
            length: "PT1H",
            home: "Europe/Copenhagen",
            expected: ["2027-01-05/2027-01-05", "2027-01-12/2027-01-12", "2027-01-19/2027-01-19"]
        ),
        // On 28 March clocks go on by an hour: a day has 23 hours.
        Row(
            testDescription: "a day of 23 hours",
            rule: "FREQ=DAILY;COUNT=1",
            start: "2027-03-28T00:00",
            zone: "Europe/Copenhagen",
            length: "P1D",
            home: "Europe/Copenhagen",
            expected: ["2027-03-28/2027-03-28"]
        ),
        Row(
            testDescription: "24 hours from then",
            rule: "FREQ=DAILY;COUNT=1",
            start: "2027-03-28T00:00",
            zone: "Europe/Copenhagen",
            length: "PT24H",
            home: "Europe/Copenhagen",
            expected: ["2027-03-28/2027-03-29"]
        ),
        Row(
            testDescription: "without one moment",
            length: "PT1H",
            exceptMoments: ["2027-01-11T22:00", "2027-01-18T21:59"],
            expected: [weekly[0], weekly[2]]
        ),
        Row(
            testDescription: "without the day by the clock of the event",
            start: "2027-01-04T23:30",
            length: "PT0S",
            exceptDays: ["2027-01-04", "2027-01-12"],
            home: "Europe/Copenhagen",
            expected: ["2027-01-12/2027-01-12", "2027-01-19/2027-01-19"]
        ),
        Row(
            testDescription: "without the day by another clock",
            start: "2027-01-04T23:30",
            length: "PT0S",
            exceptDays: ["2027-01-04", "2027-01-12"],
            exceptionZone: "Europe/Copenhagen",
            home: "Europe/Copenhagen",
            expected: ["2027-01-05/2027-01-05", "2027-01-19/2027-01-19"]
        ),
    ]

    private func local(_ text: String) throws -> CivilDateTime {
        let parts = text.split(separator: "T")
        return CivilDateTime(try #require(Day(parts[0])), try #require(ClockTime(parts[1])))
    }

    private func zone(_ name: String) throws -> Zone {
        name == "UTC" ? .utc : try ZoneFiles.zone(name)
    }

    @Test(arguments: rows) func touchesTheseDays(row: Row) throws {
        let times = DaysOfTimes(
            try RecurrenceRule(row.rule),
            start: try local(row.start),
            in: try zone(row.zone),
            length: try #require(NominalDuration(row.length)),
            exceptMoments: Set(try row.exceptMoments.map { Instant(utc: try local($0)) }),
            exceptDays: Set(row.exceptDays.compactMap { Day($0) }),
            exceptionZone: try row.exceptionZone.map(zone),
            home: try zone(row.home)
        )
        let ends = try row.span.split(separator: "/").map { try #require(Day($0)) }
        let days = times.days(touching: DaySpan(ends[0]...ends[1]))
        #expect(days.map { "\($0.first)/\($0.last)" } == row.expected)
    }
}
