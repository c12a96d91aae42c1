import CivilTime
import Testing

/// Windows that open, and rules that end, at a time of the rule and one second beside it, for every way to
/// go from unit to unit.
@Suite struct RecurrenceWindowTests {
    /// A rule without an end, and for how many days it is followed.
    struct Row: CustomStringConvertible, Sendable {
        let text: String
        let days: Int
        var description: String { text }

        init(_ text: String, days: Int) { (self.text, self.days) = (text, days) }
    }

    static let rows = [
        Row("FREQ=SECONDLY;INTERVAL=3001", days: 1),
        Row("FREQ=SECONDLY;INTERVAL=25;BYHOUR=0,23;BYMINUTE=0,59", days: 1),
        Row("FREQ=SECONDLY;BYSECOND=0,59,60;BYMINUTE=0,59;BYHOUR=0,9,23", days: 1),
        Row("FREQ=SECONDLY;INTERVAL=7;BYDAY=TU;BYHOUR=0;BYMINUTE=0", days: 2),
        Row("FREQ=MINUTELY;INTERVAL=77;BYSECOND=0,1,59", days: 1),
        Row("FREQ=MINUTELY;BYHOUR=0,23;BYMINUTE=0,59;BYSECOND=0,30,59;BYSETPOS=1,-1", days: 2),
        Row("FREQ=MINUTELY;INTERVAL=7;BYHOUR=23,0,1;BYMONTHDAY=1,-1", days: 3),
        Row("FREQ=HOURLY;INTERVAL=5;BYMINUTE=0,59", days: 2),
        Row("FREQ=HOURLY;BYHOUR=0,23;BYMINUTE=0,30;BYSECOND=0,59", days: 2),
        Row("FREQ=HOURLY;INTERVAL=3;BYDAY=SU,MO,TU;BYSECOND=0,59", days: 4),
        Row("FREQ=HOURLY;BYMINUTE=0,59;BYSETPOS=-1,2", days: 1),
        Row("FREQ=HOURLY;BYMINUTE=0,30;BYSETPOS=-2,3,-3,1", days: 1),
        Row("FREQ=MINUTELY;INTERVAL=77;BYSECOND=0,30;BYSETPOS=2,3,-3", days: 1),
        Row("FREQ=MINUTELY;INTERVAL=2;BYMINUTE=1,59;BYHOUR=0,23", days: 1),
        Row("FREQ=HOURLY;BYHOUR=0,9,23;BYMINUTE=15,30;BYSECOND=5", days: 2),
        Row("FREQ=MINUTELY;BYHOUR=0,23;BYMINUTE=0,58;BYSECOND=5,50", days: 2),
        Row("FREQ=DAILY", days: 20),
        Row("FREQ=DAILY;INTERVAL=3;BYHOUR=0,23", days: 30),
        Row("FREQ=DAILY;BYHOUR=0,23;BYMINUTE=0,59;BYSECOND=0,59", days: 3),
        Row("FREQ=DAILY;BYHOUR=1,2;BYMINUTE=0,59;BYSETPOS=-1,1", days: 9),
        Row("FREQ=DAILY;INTERVAL=2;BYMONTHDAY=1,2,3,-1,-2;BYHOUR=0,9,23", days: 60),
        Row("FREQ=WEEKLY;BYDAY=MO,SU;BYHOUR=0,23", days: 40),
        Row("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO,WE;WKST=SU", days: 70),
        Row("FREQ=WEEKLY;BYDAY=MO,SU;BYHOUR=0,23;BYSETPOS=1,-1,4", days: 50),
        Row("FREQ=WEEKLY;BYMONTH=1,3;BYDAY=MO,TU,SU;BYHOUR=9,10", days: 70),
        Row("FREQ=MONTHLY;BYMONTHDAY=1,31,-1;BYHOUR=0,23;BYMINUTE=0,59", days: 95),
        Row("FREQ=MONTHLY;INTERVAL=5;BYDAY=1MO,-1SU", days: 1_000),
        Row("FREQ=MONTHLY;BYDAY=MO,SU;BYHOUR=0,23;BYSETPOS=1,-1,-2", days: 150),
        Row("FREQ=MONTHLY;INTERVAL=7;BYMONTHDAY=31,29;BYHOUR=0,23", days: 2_000),
        Row("FREQ=MONTHLY;INTERVAL=5;BYMONTH=1,6,11;BYMONTHDAY=1,-1;BYHOUR=0,23", days: 3_000),
        Row("RSCALE=GREGORIAN;SKIP=FORWARD;FREQ=MONTHLY;BYMONTHDAY=31,1;BYHOUR=0,23", days: 200),
        Row("RSCALE=GREGORIAN;SKIP=BACKWARD;FREQ=MONTHLY;BYMONTHDAY=30;BYHOUR=0,23", days: 300),
        Row("RSCALE=GREGORIAN;SKIP=FORWARD;FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=31", days: 900),
        Row("FREQ=YEARLY;BYMONTH=1,12;BYMONTHDAY=1,31;BYHOUR=0,23", days: 800),
        Row("FREQ=YEARLY;BYWEEKNO=1,53,-1;BYDAY=MO,SU;BYHOUR=0,23", days: 1_200),
        Row("FREQ=YEARLY;BYYEARDAY=1,-1,366;BYHOUR=0,23", days: 1_500),
        Row("FREQ=YEARLY;INTERVAL=3;BYDAY=MO;BYSETPOS=1,-1", days: 5_000),
        Row("FREQ=YEARLY;BYDAY=MO,-1SU;BYHOUR=0,23;BYSETPOS=1,2,-1,60", days: 1_200),
        Row("RSCALE=GREGORIAN;SKIP=FORWARD;FREQ=YEARLY;BYYEARDAY=366;BYHOUR=0,23", days: 2_500),
        Row("RSCALE=GREGORIAN;SKIP=BACKWARD;FREQ=YEARLY;BYYEARDAY=-366", days: 6_000),
    ]

    @Test(arguments: rows)
    func aWindowOpensAtItsFirstSecond(row: Row) throws {
        for text in ["20241230T235959", "20240131T000000"] {
            let start = try CivilDateTime.read(text)
            let last = CivilDateTime(secondsSinceEpoch: start.secondsSinceEpoch + row.days * 86_400)
            let rule = try RecurrenceRule(row.text)
            let all = NaiveRecurrence(rule: rule, start: start).times(through: last)
            let isNamed = all.first == start
            func check(_ written: String, _ from: CivilDateTime?, _ all: [CivilDateTime]) throws {
                let rule = try RecurrenceRule(written)
                let wanted = all.filter { $0 >= from ?? start }
                // A rule without an end goes on.
                let most = wanted.count + (rule.end == .never ? 0 : 1)
                let found = Array(Recurrence(rule, start: start, from: from).prefix(most))
                if found != wanted {
                    Issue.record("\(written) from \(start), window \(from ?? start): \(found)")
                }
                guard rule.end != .never else { return }
                let withStart =
                    isNamed || all.isEmpty && rule.end.count == nil
                    ? all : [start] + (rule.end.count == nil ? all[...] : all.dropLast())
                let given = Array(
                    Recurrence(rule, start: start, from: from, includesStart: true)
                )
                if !all.isEmpty, given != withStart.filter({ $0 >= from ?? start }) {
                    Issue.record("\(written) with its start \(start), window \(from ?? start)")
                }
            }
            try check(row.text, nil, all)
            for (index, time) in all.enumerated() where index < 4 || index % 13 == 0 {
                for shift in [-1, 0, 1] {
                    let near = CivilDateTime(secondsSinceEpoch: time.secondsSinceEpoch + shift)
                    try check(row.text, near, all)
                    for count in [index, index + 1] where count > 0 {
                        try check("\(row.text);COUNT=\(count)", near, Array(all.prefix(count)))
                    }
                    let until = "\(row.text);UNTIL=\(RandomTimeRule.compact(near))"
                    for from in [nil, time] {
                        try check(until, from, all.filter { $0 <= near })
                    }
                }
            }
        }
    }

    /// Which units are looked at in vain, and that no more are than were allowed.
    @Test(arguments: [
        ("FREQ=WEEKLY;BYMONTH=3;BYDAY=MO", "20270104T090000", "20270301T090000", 8),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "20250101T090000", "20280229T090000", 3),
        ("FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=31", "20270201T090000", "20270731T090000", 1),
        ("FREQ=DAILY;INTERVAL=2;BYMONTH=2", "20270101T090000", "20270202T090000", 1),
        ("FREQ=HOURLY;BYMONTH=2;BYHOUR=7", "20270101T090000", "20270201T070000", 2),
    ])
    func asManyUnitsInVainAsAreAllowed(
        text: String,
        start: String,
        expected: String,
        units: Int
    ) throws {
        let (rule, start) = (try RecurrenceRule(text), try CivilDateTime.read(start))
        var enough = Recurrence(rule, start: start, stepLimit: units)
        #expect(enough.next() == (try .read(expected)))
        #expect(!enough.isTruncated)
        for limit in [units - 1, -1] where limit != 0 {
            var tooFew = Recurrence(rule, start: start, stepLimit: limit)
            guard max(1, limit) < units else { continue }
            #expect(tooFew.next() == nil)
            #expect(tooFew.isTruncated)
        }
    }

    @Test func nothingLiesBeforeTheYearMinus9999() throws {
        let beginning = -377_705_116_800
        for text in ["FREQ=YEARLY", "FREQ=MONTHLY", "FREQ=WEEKLY", "FREQ=HOURLY"] {
            let rule = try RecurrenceRule(text)
            let first = CivilDateTime(secondsSinceEpoch: beginning)
            #expect(Array(Recurrence(rule, start: first).prefix(1)) == [first])
            let before = CivilDateTime(secondsSinceEpoch: beginning - 1)
            #expect(Array(Recurrence(rule, start: before).prefix(1)).isEmpty)
        }
    }
}
