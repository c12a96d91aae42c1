import CivilTime
import TestSupport
import Testing

@Suite("Rules as descriptions")
struct RuleDescriptionTests {
    /// Rules in the left column have the days of the rule in the right one, read from 5 January
    /// 2027, a Tuesday; nothing stands for the general form.
    static let forms: [(rule: String, same: String?)] = [
        ("FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=TU"),
        ("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("FREQ=WEEKLY;BYDAY=SU,SA,FR,TH,WE,TU,MO", "FREQ=DAILY"),
        ("FREQ=WEEKLY;BYDAY=TU;WKST=SU", "FREQ=WEEKLY;BYDAY=TU"),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU"
        ),
        ("FREQ=MONTHLY", "FREQ=MONTHLY;BYMONTHDAY=5"),
        ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2", "FREQ=MONTHLY;BYDAY=2TU"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("FREQ=MONTHLY;BYDAY=TU", "FREQ=WEEKLY;BYDAY=TU"),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"
        ),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-1",
            "FREQ=MONTHLY;BYMONTHDAY=-1"
        ),
        ("FREQ=MONTHLY;BYMONTH=6;BYDAY=1TU", "FREQ=YEARLY;BYDAY=1TU;BYMONTH=6"),
        (
            "FREQ=MONTHLY;BYMONTH=3,6;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",
            "FREQ=MONTHLY;BYMONTH=3,6;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1"
        ),
        ("FREQ=YEARLY", "FREQ=YEARLY;BYMONTHDAY=5;BYMONTH=1"),
        ("FREQ=YEARLY;BYMONTHDAY=5", "FREQ=MONTHLY;BYMONTHDAY=5"),
        ("FREQ=YEARLY;BYDAY=TU", "FREQ=WEEKLY;BYDAY=TU"),
        ("FREQ=YEARLY;BYWEEKNO=20", "FREQ=YEARLY;BYDAY=TU;BYWEEKNO=20"),
        ("FREQ=YEARLY;BYYEARDAY=100", "FREQ=YEARLY;BYYEARDAY=100"),
        ("FREQ=YEARLY;BYDAY=20MO", nil), ("FREQ=YEARLY;BYDAY=1TU", nil),
        ("FREQ=YEARLY;BYMONTH=3,6;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1", nil),
        (
            "FREQ=YEARLY;INTERVAL=2;BYMONTH=6;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",
            "FREQ=YEARLY;INTERVAL=2;BYMONTH=6;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1"
        ),
        ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", nil), ("FREQ=HOURLY", nil),
        ("FREQ=MONTHLY;BYDAY=1TU,TH", nil),
        ("FREQ=MONTHLY;INTERVAL=2;BYMONTH=3", "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=5;BYMONTH=3"),
        ("FREQ=WEEKLY;INTERVAL=2;BYMONTH=3", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;BYMONTH=3"),
        ("FREQ=YEARLY;BYWEEKNO=20;WKST=SU", nil), ("FREQ=DAILY;INTERVAL=2;BYDAY=MO", nil),
        ("FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1", nil), ("FREQ=MONTHLY;BYMONTHDAY=-6", nil),
        ("FREQ=DAILY;BYHOUR=9", nil),
        ("FREQ=DAILY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12", "FREQ=DAILY"),
        (
            "FREQ=WEEKLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11",
            "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11;BYDAY=TU"
        ),
        (
            "RSCALE=GREGORIAN;SKIP=FORWARD;FREQ=MONTHLY;BYMONTHDAY=31",
            "RSCALE=GREGORIAN;SKIP=FORWARD;FREQ=MONTHLY;BYMONTHDAY=31"
        ),
        ("FREQ=MONTHLY;BYDAY=-1FR,2MO,1TH,1MO,-2SU", "FREQ=MONTHLY;BYDAY=1MO,2MO,1TH,-2SU,-1FR"),
    ]

    private static let start = Day(number: 20_823)

    @Test("Each form", arguments: forms)
    func form(rule: String, same: String?) throws {
        let description = RuleDescription(
            try RecurrenceRule(rule),
            start: .day(RuleDescriptionTests.start)
        )
        #expect(try description.rule() == same.map { try RecurrenceRule($0) })
        if case .other = description.days { #expect(same == nil) } else { #expect(same != nil) }
    }

    @Test("A rule read from its own description names the same days")
    func sameDays() throws {
        var generator = SeededGenerator(seed: 27)
        var described = 0
        for _ in 0..<2_000 {
            let text = RandomForm(using: &generator)
            let rule = try RecurrenceRule(text.rule)
            let description = RuleDescription(rule, start: .day(text.start))
            guard let back = description.rule() else { continue }
            described += 1
            let last = text.start.advanced(by: 366 * 9)
            let days = DayRecurrence(rule, start: text.start)?.prefix { $0 <= last }
            let again = DayRecurrence(back, start: text.start)?.prefix { $0 <= last }
            if days.map(Array.init) != again.map(Array.init) {
                Issue.record("\(rule) and \(back) from \(text.start)")
            }
            var found = DayRecurrence(rule, start: text.start)
            // A rule that is over before its first day has none to compare.
            guard let first = found?.next() else { continue }
            #expect(description.firstDay == first, "\(rule) from \(text.start)")
        }
        #expect(described > 700)
    }

    @Test("A bound is said as the last day, where no time of that day lies on the other side")
    func bounds() throws {
        let start = CivilDateTime(RuleDescriptionTests.start, try #require(ClockTime("09:30")))
        let copenhagen = try ZoneFiles.zone("Europe/Copenhagen")
        func end(_ rule: String, zone: Zone? = nil) throws -> RuleDescription.End {
            RuleDescription(try RecurrenceRule(rule), start: .local(start), zone: zone).end
        }
        let last = try #require(Day("2027-12-31"))
        let before = last.advanced(by: -1)
        #expect(try end("FREQ=DAILY;UNTIL=20271231T093000") == .through(last))
        #expect(try end("FREQ=DAILY;UNTIL=20271231T092959") == .through(before))
        #expect(try end("FREQ=DAILY;UNTIL=20271231T083000Z", zone: copenhagen) == .through(last))
        #expect(try end("FREQ=DAILY;UNTIL=20271230T230000Z", zone: copenhagen) == .through(before))
        let noon = try #require(ClockTime("12:00"))
        #expect(
            try end("FREQ=DAILY;BYHOUR=9,15;UNTIL=20271231T120000")
                == .until(CivilDateTime(last, noon))
        )
        let moment = Instant(utc: CivilDateTime(last, noon))
        #expect(try end("FREQ=DAILY;UNTIL=20271231T120000Z") == .moment(moment))
    }

    /// Times of day, and the first day on which one of them is not over, from 5 January 2027, a Tuesday,
    /// at 09:30; no times are those of the general form.
    @Test(
        "Up to twelve times a day are named",
        arguments: [
            ("FREQ=DAILY", 1, "2027-01-05"), ("FREQ=DAILY;BYHOUR=9", 1, "2027-01-05"),
            ("FREQ=DAILY;BYHOUR=8", 1, "2027-01-06"), ("FREQ=DAILY;BYHOUR=8,9", 2, "2027-01-05"),
            ("FREQ=DAILY;BYDAY=MO;BYHOUR=8", 1, "2027-01-11"),
            ("FREQ=DAILY;BYDAY=TU;BYHOUR=8", 1, "2027-01-12"),
            ("FREQ=DAILY;BYHOUR=8,9,10;BYMINUTE=0,15,30,45", 12, "2027-01-05"),
            ("FREQ=DAILY;BYHOUR=8,9,10,11,12,13;BYMINUTE=0,15;BYSECOND=0", 12, "2027-01-05"),
            ("FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12", 0, "2027-01-05"),
            // What is picked of a month is a day if the day has one time, and a time if it has two.
            ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", 1, "2027-01-29"),
        ]
    )
    func timesOfTheDay(rule: String, count: Int, firstDay: String) throws {
        let start = CivilDateTime(RuleDescriptionTests.start, try #require(ClockTime("09:30")))
        let description = RuleDescription(try RecurrenceRule(rule), start: .local(start))
        #expect(description.times.count == count)
        #expect(description.firstDay == Day(firstDay))
        if case .other = description.days { #expect(count == 0) } else { #expect(count > 0) }
    }

    @Test("Of two times a day, what BYSETPOS picks is a time")
    func pickedTimes() throws {
        let start = CivilDateTime(RuleDescriptionTests.start, try #require(ClockTime("09:30")))
        let rule = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=8,9;BYSETPOS=-1"
        let description = RuleDescription(try RecurrenceRule(rule), start: .local(start))
        if case .other = description.days { return }
        Issue.record("\(description.days)")
    }

    @Test("A bound at the first of two times of a day is none of the day before")
    func boundAtTheFirstTime() throws {
        let start = CivilDateTime(RuleDescriptionTests.start, try #require(ClockTime("09:30")))
        let last = try #require(Day("2027-12-31"))
        for (text, end) in [
            ("092959", RuleDescription.End.through(last.advanced(by: -1))),
            ("093000", .until(CivilDateTime(last, try #require(ClockTime("09:30"))))),
            ("153000", .through(last)),
        ] {
            let rule = try RecurrenceRule("FREQ=DAILY;BYHOUR=9,15;UNTIL=20271231T\(text)")
            #expect(RuleDescription(rule, start: .local(start)).end == end)
        }
    }

    /// Rules of the general form, and with all that a start on 5 January 2027, a Tuesday, at 09:30:15
    /// supplies.
    @Test(
        "The general form has everything in it that the start supplies",
        arguments: [
            ("FREQ=HOURLY", "FREQ=HOURLY;BYMINUTE=30;BYSECOND=15"),
            ("FREQ=HOURLY;BYMINUTE=7", "FREQ=HOURLY;BYMINUTE=7;BYSECOND=15"),
            ("FREQ=MINUTELY", "FREQ=MINUTELY;BYSECOND=15"), ("FREQ=SECONDLY", "FREQ=SECONDLY"),
            ("FREQ=SECONDLY;BYHOUR=7", "FREQ=SECONDLY;BYHOUR=7"),
            ("FREQ=YEARLY;BYDAY=20MO", "FREQ=YEARLY;BYDAY=20MO;BYHOUR=9;BYMINUTE=30;BYSECOND=15"),
            (
                "FREQ=YEARLY;BYDAY=20MO;BYHOUR=8;BYSECOND=0",
                "FREQ=YEARLY;BYDAY=20MO;BYHOUR=8;BYMINUTE=30;BYSECOND=0"
            ),
            (
                "FREQ=YEARLY;BYHOUR=8,9;BYSETPOS=1",
                "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=5;BYHOUR=8,9;BYMINUTE=30;BYSECOND=15;BYSETPOS=1"
            ),
            (
                "FREQ=YEARLY;BYMONTH=3,4;BYHOUR=8,9;BYSETPOS=1",
                "FREQ=YEARLY;BYMONTH=3,4;BYMONTHDAY=5;BYHOUR=8,9;BYMINUTE=30;BYSECOND=15;BYSETPOS=1"
            ),
            (
                "FREQ=YEARLY;BYWEEKNO=20;WKST=SU",
                "FREQ=YEARLY;BYWEEKNO=20;BYDAY=TU;WKST=SU;BYHOUR=9;BYMINUTE=30;BYSECOND=15"
            ),
            (
                "FREQ=WEEKLY;BYHOUR=8,9;BYSETPOS=1",
                "FREQ=WEEKLY;BYDAY=TU;BYHOUR=8,9;BYMINUTE=30;BYSECOND=15;BYSETPOS=1"
            ),
            (
                "FREQ=MONTHLY;BYHOUR=8,9;BYSETPOS=1",
                "FREQ=MONTHLY;BYMONTHDAY=5;BYHOUR=8,9;BYMINUTE=30;BYSECOND=15;BYSETPOS=1"
            ),
            (
                "FREQ=MONTHLY;BYMONTHDAY=1,2;BYHOUR=8,9;BYSETPOS=1",
                "FREQ=MONTHLY;BYMONTHDAY=1,2;BYHOUR=8,9;BYMINUTE=30;BYSECOND=15;BYSETPOS=1"
            ),
            (
                "FREQ=DAILY;BYHOUR=8,9;BYSETPOS=1",
                "FREQ=DAILY;BYHOUR=8,9;BYMINUTE=30;BYSECOND=15;BYSETPOS=1"
            ),
        ]
    )
    func writtenOut(rule: String, expected: String) throws {
        let start = try CivilDateTime.read("20270105T093015")
        let description = RuleDescription(try RecurrenceRule(rule), start: .local(start))
        #expect(try description.days == .other(RecurrenceRule(expected)))
        #expect(description.rule() == nil)
    }

    /// What a rule becomes that is read from a start at 09:30 and written again for that start.
    @Test(
        "Times and ends are written in the form that the start wants",
        arguments: [
            ("FREQ=DAILY", "FREQ=DAILY", nil), ("FREQ=DAILY;COUNT=3", "FREQ=DAILY;COUNT=3", nil),
            ("FREQ=DAILY;BYHOUR=9", "FREQ=DAILY", nil),
            ("FREQ=DAILY;BYHOUR=8", "FREQ=DAILY;BYHOUR=8;BYMINUTE=30;BYSECOND=0", nil),
            (
                "FREQ=DAILY;BYHOUR=9,15;BYMINUTE=0,30;BYSECOND=5,7",
                "FREQ=DAILY;BYHOUR=9,15;BYMINUTE=0,30;BYSECOND=5,7", nil
            ),
            (
                "FREQ=DAILY;UNTIL=20271231T120000", "FREQ=DAILY;UNTIL=20271231T235959",
                "FREQ=DAILY;UNTIL=20271231T225959Z"
            ),
            (
                "FREQ=DAILY;UNTIL=20271231", "FREQ=DAILY;UNTIL=20271231T235959",
                "FREQ=DAILY;UNTIL=20271231T225959Z"
            ),
            (
                "FREQ=DAILY;BYHOUR=9,15;UNTIL=20271231T120000",
                "FREQ=DAILY;BYHOUR=9,15;BYMINUTE=30;BYSECOND=0;UNTIL=20271231T120000",
                "FREQ=DAILY;BYHOUR=9,15;BYMINUTE=30;BYSECOND=0;UNTIL=20271231T110000Z"
            ),
        ] as [(String, String, String?)]
    )
    func writtenAgain(rule: String, local: String, zoned: String?) throws {
        let start = CivilDateTime(RuleDescriptionTests.start, try #require(ClockTime("09:30")))
        let copenhagen = try ZoneFiles.zone("Europe/Copenhagen")
        let description = RuleDescription(try RecurrenceRule(rule), start: .local(start))
        #expect(try description.rule() == RecurrenceRule(local))
        let inZone = RuleDescription(
            try RecurrenceRule(rule),
            start: .local(start),
            zone: copenhagen
        )
        #expect(try inZone.rule(in: copenhagen) == RecurrenceRule(zoned ?? local))
    }

    @Test("Ends of what recurs in UTC, of whole days, and where no zone is known")
    func writtenEnds() throws {
        let start = CivilDateTime(RuleDescriptionTests.start, try #require(ClockTime("09:30")))
        func again(_ rule: String, _ start: RuleDescription.Start) throws -> RecurrenceRule? {
            RuleDescription(try RecurrenceRule(rule), start: start).rule()
        }
        let utc = "FREQ=DAILY;UNTIL=20271231T120000Z"
        #expect(!RuleDescription.Start.local(start).isUTC && RuleDescription.Start.utc(start).isUTC)
        #expect(
            try again(utc, .utc(start)) == RecurrenceRule("FREQ=DAILY;UNTIL=20271231T235959Z")
        )
        #expect(try again(utc, .local(start)) == RecurrenceRule(utc))
        #expect(
            try again(utc, .day(start.day)) == RecurrenceRule("FREQ=DAILY;UNTIL=20271231")
        )
    }

    @Test("Values that say nothing cannot be made")
    func contradictions() {
        #expect(RuleDescription.Weekdays([]) == nil)
        #expect(RuleDescription.Numbers([], most: 5) == nil)
        #expect(RuleDescription.Numbers([0], most: 5) == nil)
        #expect(RuleDescription.Numbers([-1], most: 5) == nil)
        #expect(RuleDescription.Positions([.init(nil, .monday)]) == nil)
        #expect(RuleDescription.Positions([.init(6, .monday)]) == nil)
        #expect(RuleDescription.Every(0) == .each)
    }
}

/// Rules near the forms that people speak of, more often than chance would have them.
private struct RandomForm {
    let rule: String
    let start: Day

    init(using generator: inout SeededGenerator) {
        start = Day(number: Int.random(in: 19_000...24_000, using: &generator))
        let codes = Weekday.allCases.map(\.code)
        func some<Value>(_ values: [Value], most: Int = 3) -> [Value] {
            (0..<Int.random(in: 1...most, using: &generator)).compactMap { _ in
                values.randomElement(using: &generator)
            }
        }
        func joined(_ values: [Int]) -> String { values.map(String.init).joined(separator: ",") }
        let frequency = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"].randomElement(using: &generator)
        var parts = ["FREQ=\(frequency ?? "DAILY")"]
        let isLong = frequency == "MONTHLY" || frequency == "YEARLY"
        func perhaps() -> Bool { Int.random(in: 0..<3, using: &generator) == 0 }
        if perhaps() { parts.append("INTERVAL=\(Int.random(in: 2...4, using: &generator))") }
        if perhaps() { parts.append("BYMONTH=\(joined(some(Array(1...12))))") }
        if perhaps(), isLong {
            parts.append("BYMONTHDAY=\(joined(some([1, 5, 15, 29, 30, 31, -1, -2])))")
        }
        if perhaps(), isLong {
            let places = some([1, 2, 3, 4, 5, -1, -2])
            parts.append("BYDAY=" + places.map { "\($0)\(some(codes)[0])" }.joined(separator: ","))
        } else if perhaps() || perhaps() {
            let weekdays = perhaps() ? Array(codes.prefix(5)) : perhaps() ? codes : some(codes)
            parts.append("BYDAY=" + weekdays.joined(separator: ","))
            if perhaps(), isLong {
                parts.append("BYSETPOS=\(joined(some([1, 2, -1])))")
            }
        } else if perhaps(), frequency == "YEARLY" {
            parts.append(
                perhaps()
                    ? "BYYEARDAY=\(joined(some([1, 100, 366])))"
                    : "BYWEEKNO=\(joined(some([1, 20, 52, 53])))"
            )
        }
        if perhaps() { parts.append("WKST=\(some(codes)[0])") }
        if perhaps() {
            parts.append("COUNT=\(Int.random(in: 1...20, using: &generator))")
        } else if perhaps() {
            let last = start.advanced(by: Int.random(in: 0...2_000, using: &generator))
            parts.append("UNTIL=\(last.description.filter { $0 != "-" })")
        }
        rule = parts.joined(separator: ";")
    }
}
