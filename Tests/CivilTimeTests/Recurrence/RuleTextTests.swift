import CivilTime
import TestSupport
import Testing

@Suite struct RuleTextTests {
    // RFC 5545 §3.3.10; the second column is what is written, where it is not what was read.
    @Test(arguments: [
        ("FREQ=DAILY", nil), ("FREQ=SECONDLY", nil), ("FREQ=MINUTELY;INTERVAL=90", nil),
        ("FREQ=HOURLY;UNTIL=19970902T170000Z;INTERVAL=3", nil),
        ("freq=weekly;byday=tu,th", "FREQ=WEEKLY;BYDAY=TU,TH"),
        ("INTERVAL=2;FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2"),
        ("FREQ=WEEKLY;INTERVAL=1;WKST=MO", "FREQ=WEEKLY"),
        ("FREQ=WEEKLY;WKST=SU", nil), ("FREQ=DAILY;COUNT=10", nil),
        ("FREQ=DAILY;UNTIL=20270105", nil), ("FREQ=DAILY;UNTIL=20270105T093000", nil),
        ("FREQ=DAILY;UNTIL=20270105T083000Z", nil),
        ("FREQ=DAILY;UNTIL=20161231T235960Z", "FREQ=DAILY;UNTIL=20161231T235959Z"),
        ("FREQ=MONTHLY;BYDAY=1TU", nil), ("FREQ=MONTHLY;BYDAY=+1TU", "FREQ=MONTHLY;BYDAY=1TU"),
        ("FREQ=MONTHLY;BYDAY=-1FR,MO", nil), ("FREQ=YEARLY;BYDAY=20MO", nil),
        ("FREQ=YEARLY;BYDAY=-53SU", nil),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15,-1", "FREQ=MONTHLY;BYMONTHDAY=-1,1,15"),
        ("FREQ=MONTHLY;BYMONTHDAY=+13,13", "FREQ=MONTHLY;BYMONTHDAY=13"),
        ("FREQ=YEARLY;BYYEARDAY=-366,1,100,366", nil), ("FREQ=YEARLY;BYWEEKNO=-53,20,53", nil),
        ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "FREQ=YEARLY;BYDAY=MO;BYWEEKNO=20"),
        ("FREQ=YEARLY;BYMONTH=1,12", nil), ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1,3", nil),
        ("FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,20,40", "FREQ=DAILY;BYMINUTE=0,20,40;BYHOUR=9,10"),
        ("FREQ=MINUTELY;BYSECOND=0,60", nil), ("FREQ=HOURLY;BYYEARDAY=1", nil),
        ("FREQ=SECONDLY;BYMONTHDAY=-1", nil), ("FREQ=MONTHLY;BYMONTHDAY=1;BYSETPOS=366", nil),
        ("FREQ=DAILY;BYMONTH=6;BYSETPOS=1", "FREQ=DAILY;BYMONTH=6;BYSETPOS=1"),
    ])
    func text(text: String, written: String?) throws {
        let rule = try RecurrenceRule(text)
        #expect(rule.description == written ?? text)
        #expect(try RecurrenceRule(rule.description) == rule)
    }

    @Test func partsAreRead() throws {
        let rule = try RecurrenceRule(
            "FREQ=MONTHLY;INTERVAL=2;BYDAY=-2WE,FR;BYMONTH=3;WKST=SU;COUNT=7"
        )
        #expect(rule.frequency == .monthly)
        #expect(rule.interval == 2)
        #expect(rule.byDay == [.init(-2, .wednesday), .init(nil, .friday)])
        #expect(rule.byMonth == [3])
        #expect(rule.weekStart == .sunday)
        #expect(rule.end == .after(7))
        #expect(rule.end.count == 7)
        #expect(rule.end.until == nil)
    }

    @Test func aRuleOfPartsIsTheRuleOfItsText() throws {
        let day = try #require(Day("2027-06-30"))
        let rule = RecurrenceRule(
            .monthly,
            interval: 3,
            byDay: [.init(1, .tuesday)],
            end: .until(.day(day))
        )
        #expect(rule.description == "FREQ=MONTHLY;UNTIL=20270630;INTERVAL=3;BYDAY=1TU")
        #expect(try RecurrenceRule(rule.description) == rule)
        #expect(RecurrenceRule(.daily, interval: 0).interval == 1)
    }

    @Test func seededRulesReadWhatTheyWrite() throws {
        var generator = SeededGenerator(seed: 3310)
        for _ in 0..<2000 {
            let text = RandomRule(using: &generator).text
            let rule = try RecurrenceRule(text)
            let again = try RecurrenceRule(rule.description)
            if again != rule || again.description != rule.description {
                Issue.record("\(text) became \(rule)")
            }
        }
    }
}
