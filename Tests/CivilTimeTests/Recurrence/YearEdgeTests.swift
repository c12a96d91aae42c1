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
        ]
    )
    func theFastWayGivesWhatThePlainWayGives(text: String) throws {
        let rule = try RecurrenceRule(text)
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
                let counted = try RecurrenceRule("\(text);COUNT=\(plain.count)")
                let found = Array(Recurrence(counted, start: start, from: from))
                #expect(found == rest, "\(counted) from \(start), window \(from)")
            }
        }
    }
}
