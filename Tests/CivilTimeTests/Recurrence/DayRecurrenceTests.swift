import CivilTime
import Testing

@Suite struct DayRecurrenceTests {
    private func days(
        _ text: String,
        start: String,
        from: String? = nil,
        count: Int = 12
    ) throws -> [String] {
        let rule = try RecurrenceRule(text)
        let from = try from.map { try #require(Day($0)) }
        let recurrence = DayRecurrence(rule, start: try #require(Day(start)), from: from)
        return try #require(recurrence).prefix(count).map(\.description)
    }

    // RFC 5545 §3.8.5.3, the examples that are about days, by their first days.
    @Test(arguments: [
        ("FREQ=DAILY;COUNT=10", "1997-09-02", "1997-09-02 1997-09-03 1997-09-04"),
        ("FREQ=DAILY;INTERVAL=10;COUNT=5", "1997-09-02", "1997-09-02 1997-09-12 1997-09-22"),
        ("FREQ=WEEKLY;INTERVAL=2;WKST=SU", "1997-09-02", "1997-09-02 1997-09-16 1997-09-30"),
        (
            "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH", "1997-09-02",
            "1997-09-02 1997-09-04 1997-09-09"
        ),
        ("FREQ=MONTHLY;COUNT=10;BYDAY=1FR", "1997-09-05", "1997-09-05 1997-10-03 1997-11-07"),
        (
            "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", "1997-09-07",
            "1997-09-07 1997-09-28 1997-11-02 1997-11-30"
        ),
        ("FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "1997-09-22", "1997-09-22 1997-10-20 1997-11-17"),
        ("FREQ=MONTHLY;BYMONTHDAY=-3", "1997-09-28", "1997-09-28 1997-10-29 1997-11-28"),
        (
            "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", "1997-09-30",
            "1997-09-30 1997-10-01 1997-10-31 1997-11-01"
        ),
        (
            "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", "1997-09-10",
            "1997-09-10 1997-09-11 1997-09-12 1997-09-13 1997-09-14 1997-09-15 1999-03-10"
        ),
        ("FREQ=YEARLY;COUNT=10;BYMONTH=6,7", "1997-06-10", "1997-06-10 1997-07-10 1998-06-10"),
        (
            "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", "1997-01-01",
            "1997-01-01 1997-04-10 1997-07-19 2000-01-01 2000-04-09"
        ),
        ("FREQ=YEARLY;BYDAY=20MO", "1997-05-19", "1997-05-19 1998-05-18 1999-05-17"),
        ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997-05-12", "1997-05-12 1998-05-11 1999-05-17"),
        ("FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1997-03-13", "1997-03-13 1997-03-20 1997-03-27"),
        (
            "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1997-09-02",
            "1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13"
        ),
        (
            "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "1996-11-05",
            "1996-11-05 2000-11-07 2004-11-02"
        ),
        (
            "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04",
            "1997-09-04 1997-10-07 1997-11-06"
        ),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997-09-29", "1997-09-29 1997-10-30"),
        (
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05",
            "1997-08-05 1997-08-10 1997-08-19 1997-08-24"
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05",
            "1997-08-05 1997-08-17 1997-08-19 1997-08-31"
        ),
        ("FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007-01-15", "2007-01-15 2007-01-30 2007-02-15"),
    ])
    func examplesOfTheStandard(text: String, start: String, expected: String) throws {
        let expected = expected.split(separator: " ").map(String.init)
        #expect(try days(text, start: start, count: expected.count) == expected)
    }

    // RFC 5545 §3.3.10: "These rule parts MUST be ignored" beside a start that is a date.
    @Test(arguments: [
        (
            "FREQ=DAILY;BYMINUTE=1,2,3,4;INTERVAL=2;COUNT=3", "2024-10-18",
            "2024-10-18 2024-10-20 2024-10-22"
        ),
        ("FREQ=DAILY;BYHOUR=9,15;COUNT=3", "2027-01-05", "2027-01-05 2027-01-06 2027-01-07"),
        ("FREQ=WEEKLY;BYSECOND=0,30;COUNT=2", "2027-01-05", "2027-01-05 2027-01-12"),
        (
            "FREQ=MONTHLY;BYDAY=1TU;BYHOUR=9,10;BYMINUTE=0,30;COUNT=2", "2027-01-05",
            "2027-01-05 2027-02-02"
        ),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU;BYHOUR=9,10;BYSETPOS=-1;COUNT=2", "2027-01-05",
            "2027-01-26 2027-02-23"
        ),
        ("FREQ=YEARLY;BYHOUR=1,2;UNTIL=20290105", "2027-01-05", "2027-01-05 2028-01-05 2029-01-05"),
    ])
    func timesOfTheDayAreIgnoredBesideADate(text: String, start: String, expected: String) throws {
        let rule = try RecurrenceRule(text)
        let first = try #require(Day(start))
        #expect(DayRecurrence(rule, start: first) == nil)
        let found = try #require(DayRecurrence(rule.forDates, start: first))
        #expect(found.prefix(10).map(\.description).joined(separator: " ") == expected)
        // They count again beside a time, and all else of the rule is as it was.
        #expect(rule.forDates.ending(rule.end) == rule.forDates && rule.ending(rule.end) == rule)
    }

    // What dateutil reads in another way; each row says what RFC 5545 §3.3.10 asks for.
    @Test(arguments: [
        // The weekday that the rule leaves out is that of the start.
        ("FREQ=YEARLY;BYWEEKNO=20", "1997-05-12", "1997-05-12 1998-05-11 1999-05-17"),
        ("FREQ=YEARLY;BYWEEKNO=1;BYMONTH=1", "2026-01-01", "2026-01-01 2027-01-07 2028-01-06"),
        // Weekdays with and without a position add up.
        ("FREQ=MONTHLY;BYDAY=1TU,FR", "2027-01-01", "2027-01-01 2027-01-05 2027-01-08 2027-01-15"),
        // The last week of a year reaches into January of the next.
        ("FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR", "2020-01-01", "2021-01-01 2027-01-01 2032-12-31"),
        ("FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU", "2026-06-01", "2027-01-03 2028-01-02 2028-12-31"),
        ("FREQ=YEARLY;BYWEEKNO=52;BYDAY=SU", "2021-01-01", "2022-01-02 2023-01-01 2023-12-31"),
        // Week 1 can begin in December, and is then the 52nd or 53rd from the end too.
        ("FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO", "2024-02-01", "2024-12-30 2025-12-29 2027-01-04"),
        ("FREQ=YEARLY;BYWEEKNO=1;BYYEARDAY=365", "2020-01-01", "2024-12-30 2025-12-31 2029-12-31"),
        (
            "FREQ=YEARLY;BYWEEKNO=1,52;BYYEARDAY=2,-363", "2020-01-01",
            "2020-01-02 2020-01-04 2022-01-02"
        ),
        ("FREQ=YEARLY;BYWEEKNO=-52;BYDAY=MO", "2024-02-01", "2024-12-30 2026-01-05 2027-01-04"),
        // A start in January that lies in the last week of the year before: INTERVAL counts from
        // the year of the week, and each year's last week is kept whole.
        (
            "FREQ=YEARLY;BYWEEKNO=53;BYDAY=TU,SA;UNTIL=20170101;INTERVAL=6", "2010-01-02",
            "2010-01-02 2015-12-29 2016-01-02"
        ),
        (
            "FREQ=YEARLY;BYWEEKNO=53;BYDAY=TU,SA;UNTIL=20170101", "2010-01-02",
            "2010-01-02 2015-12-29 2016-01-02"
        ),
        (
            "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;INTERVAL=2", "2021-01-01",
            "2022-01-03 2024-01-01 2025-12-29"
        ),
        (
            "FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=FR;INTERVAL=6", "2021-01-01",
            "2021-01-01 2026-01-02 2027-01-01 2032-01-02 2032-12-31"
        ),
        // A start in December that lies in week 1 of the next year.
        (
            "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO,TU;INTERVAL=3", "2024-12-31",
            "2024-12-31 2028-01-03 2028-01-04 2030-12-30 2030-12-31"
        ),
        (
            "FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU;INTERVAL=4;COUNT=3", "2023-01-01",
            "2023-01-01 2027-01-03 2030-12-29"
        ),
        // The first week counts as a whole, so its second day may be before the start.
        ("FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=2", "2027-01-07", "2027-01-13 2027-01-20"),
    ])
    func readings(text: String, start: String, expected: String) throws {
        let expected = expected.split(separator: " ").map(String.init)
        #expect(try days(text, start: start, count: expected.count) == expected)
    }

    // What cannot be is left out (RFC 5545 §3.3.10), and a start that does not fit is not a day.
    @Test(arguments: [
        ("FREQ=MONTHLY", "2027-01-31", "2027-01-31 2027-03-31 2027-05-31"),
        ("FREQ=YEARLY", "2024-02-29", "2024-02-29 2028-02-29 2032-02-29"),
        ("FREQ=YEARLY", "2096-02-29", "2096-02-29 2104-02-29"),
        ("FREQ=YEARLY;BYYEARDAY=366", "2027-01-01", "2028-12-31 2032-12-31"),
        ("FREQ=YEARLY;BYYEARDAY=-366", "2027-01-01", "2028-01-01 2032-01-01"),
        ("FREQ=YEARLY;BYMONTH=2;BYDAY=5MO", "2027-01-01", "2044-02-29 2072-02-29"),
        ("FREQ=WEEKLY;BYDAY=TU", "2027-01-06", "2027-01-12 2027-01-19"),
        ("FREQ=DAILY;BYMONTHDAY=-1", "2027-02-01", "2027-02-28 2027-03-31"),
    ])
    func impossibleDays(text: String, start: String, expected: String) throws {
        let expected = expected.split(separator: " ").map(String.init)
        #expect(try days(text, start: start, count: expected.count) == expected)
    }

    @Test(arguments: [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=YEARLY;BYMONTH=5;BYWEEKNO=53;BYDAY=MO", "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTH=5", "FREQ=YEARLY;BYYEARDAY=100;BYMONTH=12",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3", "FREQ=DAILY;UNTIL=20261231",
        "FREQ=YEARLY;INTERVAL=9000;BYMONTH=2;BYMONTHDAY=29", "FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=8",
    ])
    func rulesThatAreNeverMetEnd(text: String) throws {
        #expect(try days(text, start: "2027-01-01") == [])
    }

    @Test(arguments: ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
    func nothingLiesPastTheYear9999(frequency: String) throws {
        let last = try days(
            "FREQ=\(frequency)",
            start: "9990-12-31",
            from: "9998-12-31",
            count: 900
        )
        #expect(last.last?.hasPrefix("9999-12") == true)
        #expect(try days("FREQ=\(frequency)", start: "9999-12-31") == ["9999-12-31"])
        #expect(
            try days("FREQ=\(frequency);INTERVAL=1000000", start: "2027-01-01").first
                == "2027-01-01"
        )
    }

    @Test(arguments: ["FREQ=HOURLY", "FREQ=DAILY;BYHOUR=9", "FREQ=DAILY;BYMINUTE=0"])
    func rulesAboutTimesOfDayAreNotForDays(text: String) throws {
        let start = try #require(Day("2027-01-01"))
        #expect(DayRecurrence(try RecurrenceRule(text), start: start) == nil)
    }

    @Test(arguments: [
        ("FREQ=DAILY;UNTIL=20270102", "2027-01-01 2027-01-02"),
        ("FREQ=DAILY;UNTIL=20270102T000000", "2027-01-01 2027-01-02"),
        ("FREQ=DAILY;UNTIL=20270102T235959Z", "2027-01-01 2027-01-02"),
        ("FREQ=DAILY;UNTIL=20270101", "2027-01-01"), ("FREQ=DAILY;COUNT=1", "2027-01-01"),
    ])
    func ends(text: String, expected: String) throws {
        #expect(try days(text, start: "2027-01-01").joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("2027-01-01", "2027-01-01 2027-01-02 2027-01-03"), ("2027-01-03", "2027-01-03"),
        ("2027-01-04", ""), ("2026-01-01", "2027-01-01 2027-01-02 2027-01-03"),
    ])
    func aCountIsCountedFromTheStart(from: String, expected: String) throws {
        let found = try days("FREQ=DAILY;COUNT=3", start: "2027-01-01", from: from)
        #expect(found.joined(separator: " ") == expected)
    }
}
