import CivilTime
import Testing

/// Rules whose days lie where one year or month ends and the next begins, for all kinds of years.
@Suite struct YearEdgeTests {
    @Test(
        arguments: [
            "FREQ=YEARLY;BYWEEKNO=1,53;BYYEARDAY=1,2,3,364,365,366,-1,-2,-3,-364,-365,-366",
            "FREQ=YEARLY;BYWEEKNO=-1,52;BYYEARDAY=1,-1,366,-366;WKST=SU",
            "FREQ=YEARLY;BYWEEKNO=-1,-53,53;BYDAY=MO,TH,SU",
            "FREQ=YEARLY;BYWEEKNO=1,-52;BYDAY=TU,SA;WKST=TH",
            "FREQ=YEARLY;BYWEEKNO=1,52;BYMONTH=1,12",
            "RSCALE=GREGORIAN;SKIP=FORWARD;FREQ=YEARLY;BYYEARDAY=366,1",
            "RSCALE=GREGORIAN;SKIP=BACKWARD;FREQ=YEARLY;BYYEARDAY=-366,366",
            "RSCALE=GREGORIAN;SKIP=FORWARD;FREQ=MONTHLY;BYMONTHDAY=31,1",
            "RSCALE=GREGORIAN;SKIP=FORWARD;FREQ=MONTHLY;BYMONTHDAY=30",
            "RSCALE=GREGORIAN;SKIP=BACKWARD;FREQ=MONTHLY;BYMONTHDAY=30,-31",
            "RSCALE=GREGORIAN;SKIP=FORWARD;FREQ=YEARLY;BYMONTH=2,4,11;BYMONTHDAY=31",
            "RSCALE=GREGORIAN;SKIP=BACKWARD;FREQ=YEARLY;BYMONTH=1,2,3;BYMONTHDAY=30,-30,-31",
            "RSCALE=GREGORIAN;SKIP=FORWARD;FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=31,30,29",
            "RSCALE=GREGORIAN;SKIP=FORWARD;FREQ=MONTHLY;BYMONTHDAY=31,-31;BYDAY=1MO,-1TU,1SU,-1SA",
            // What may not stand together is a limit each.
            "FREQ=WEEKLY;BYYEARDAY=1,2,7,-1,-2,-7,-363,-364,-365,-366,363,364,365,366",
            "FREQ=WEEKLY;BYWEEKNO=1,52,53,-1,-53;BYDAY=SU,MO,TH;WKST=TH",
            "FREQ=WEEKLY;INTERVAL=2;BYMONTH=12,1;BYDAY=MO,WE,SU",
            "FREQ=WEEKLY;BYMONTHDAY=1,31,-1,-31,-30,-28",
            "FREQ=MONTHLY;BYYEARDAY=1,32,-1,-31,-32,366,-366,-365,365",
            "FREQ=MONTHLY;BYWEEKNO=1,53,-1,-53;BYDAY=MO,SU",
            "FREQ=DAILY;BYWEEKNO=1,52,53,-53;WKST=WE",
            "FREQ=DAILY;INTERVAL=3;BYYEARDAY=-1,1,2,3,366,-366,60,61",
            // Places of weekdays, and what is picked.
            "FREQ=MONTHLY;BYDAY=1MO,-1MO,5FR,-5SU",
            "FREQ=MONTHLY;INTERVAL=7;BYDAY=5MO,-1SU",
            "FREQ=YEARLY;BYDAY=1MO,53SU,-1TU,-53WE,52TH",
            "FREQ=YEARLY;BYMONTH=2,12;BYDAY=5TU,-5MO,1SU",
            "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1,-1,9,10",
            "FREQ=YEARLY;BYDAY=MO;BYSETPOS=53,-53,1",
            "FREQ=WEEKLY;BYDAY=MO,FR,SU;BYSETPOS=1,-1,3;WKST=SU",
            "FREQ=MONTHLY;BYMONTHDAY=1,-1;BYHOUR=0,9,23;BYMINUTE=0,59;BYSETPOS=1,3,-1,-12,13",
            "FREQ=DAILY;BYMONTH=1,2,12;BYMONTHDAY=1,29,31,-1;BYHOUR=8,9;BYMINUTE=0,1",
        ]
    )
    func theFastWayGivesWhatThePlainWayGives(text: String) throws {
        let rule = try read(text)
        // 28 years hold every kind of year, and 2100 is one that is no leap year.
        for year in Array(1999...2026) + [2099, 2100, 2101] {
            let start = try CivilDateTime.read("\(year)0101T090000")
            let last = try CivilDateTime.read("\(year + 2)1231T235959")
            let plain = NaiveRecurrence(rule: rule, start: start).times(through: last)
            let all = Recurrence(rule, start: start).prefix { $0 <= last }
            #expect(Array(all) == plain, "from \(start)")
            for day in ["0101", "0228", "0301", "0430", "0501", "1229", "1231"] {
                let from = try CivilDateTime.read("\(year + 1)\(day)T090000")
                let rest = plain.filter { $0 >= from }
                let jumped = Recurrence(rule, start: start, from: from).prefix(rest.count)
                #expect(Array(jumped) == rest, "from \(start), window \(from)")
                guard !plain.isEmpty else { continue }
                let counted = try read("\(text);COUNT=\(plain.count)")
                let found = Array(Recurrence(counted, start: start, from: from))
                #expect(found == rest, "\(counted) from \(start), window \(from)")
            }
        }
    }

    private func read(_ text: String) throws -> RecurrenceRule {
        var tolerated: [RuleError] = []
        return try RecurrenceRule(lenient: text, tolerated: &tolerated)
    }
}
