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
        ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", nil), ("FREQ=HOURLY", nil),
        ("FREQ=MONTHLY;BYDAY=1TU,TH", nil),
        ("FREQ=MONTHLY;INTERVAL=2;BYMONTH=3", "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=5;BYMONTH=3"),
        ("FREQ=WEEKLY;INTERVAL=2;BYMONTH=3", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;BYMONTH=3"),
        ("FREQ=YEARLY;BYWEEKNO=20;WKST=SU", nil), ("FREQ=DAILY;INTERVAL=2;BYDAY=MO", nil),
        ("FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1", nil), ("FREQ=MONTHLY;BYMONTHDAY=-6", nil),
        ("FREQ=DAILY;BYHOUR=9", nil),
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
