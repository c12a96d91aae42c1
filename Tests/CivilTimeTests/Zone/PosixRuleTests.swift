import CivilTime
import Testing

@Suite struct PosixRuleTests {
    /// The moment at which a clock in UTC shows `2027-03-28T01:00`.
    private func instant(_ text: String) throws -> Instant {
        let parts = text.split(separator: "T")
        return Instant(
            utc: CivilDateTime(try #require(Day(parts[0])), try #require(ClockTime(parts[1])))
        )
    }

    // Each row: the rule, a moment of change in UTC, and the offsets on both sides of it.
    @Test(arguments: [
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2027-03-28T01:00", 3600, 7200),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2027-10-31T01:00", 7200, 3600),
        // The southern half of the world: summer spans the New Year.
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2027-10-02T16:00", 36_000, 39_600),
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2027-04-03T16:00", 39_600, 36_000),
        // Half an hour of summer time.
        ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2027-10-02T15:30", 37_800, 39_600),
        // Greenland until 2023: the change lies on the day before, at 22:00.
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2027-03-28T01:00", -7200, -3600),
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2027-10-31T01:00", -3600, -7200),
        // Israel: a time past 24:00 moves the change to the next day.
        ("IST-2IDT,M3.4.4/26,M10.5.0", "2027-03-26T00:00", 7200, 10_800),
        // Ireland: winter time is the one that saves, so the difference is negative.
        ("IST-1GMT0,M10.5.0,M3.5.0/1", "2027-10-31T01:00", 3600, 0),
        ("IST-1GMT0,M10.5.0,M3.5.0/1", "2027-03-28T01:00", 0, 3600),
        // Jn never counts 29 February, n does and begins with 0.
        ("AAA0BBB,J60,J300", "2027-03-01T02:00", 0, 3600),
        ("AAA0BBB,J60,J300", "2028-03-01T02:00", 0, 3600),
        ("AAA0BBB,J59,J300", "2028-02-28T02:00", 0, 3600),
        ("AAA0BBB,59,300", "2027-03-01T02:00", 0, 3600),
        ("AAA0BBB,59,300", "2028-02-29T02:00", 0, 3600),
        ("AAA0BBB,0/0,300", "2027-01-01T00:00", 0, 3600),
        ("AAA0BBB,60,J365/2:30:00", "2027-12-31T01:30", 3600, 0),
        ("AAA0BBB-2:30,J60/1:15,J300", "2027-03-01T01:15", 0, 9000),
        // Week 5 is the last, also where the month has four.
        ("AAA0BBB,M2.5.1/0,M11.1.0", "2027-02-22T00:00", 0, 3600),
        ("AAA0BBB,M2.5.2/0,M11.1.0", "2028-02-29T00:00", 0, 3600),
        // A change of next year's rule that lies in this year.
        ("AAA0BBB,0/-1,300", "2026-12-31T23:00", 0, 3600),
        // The bounds of months, weekdays, days and letters.
        ("AAA0BBB,M3.2.6,M11.1.0", "2027-03-13T02:00", 0, 3600),
        ("AAA0BBB,M1.1.0,M12.1.0", "2027-01-03T02:00", 0, 3600),
        ("AAA0BBB,M1.1.0,M12.1.0", "2027-12-05T01:00", 3600, 0),
        ("AAA0BBB,60,365/0", "2028-12-30T23:00", 3600, 0),
        ("AZA0ZAZ,M3.2.6,M11.1.0", "2027-03-13T02:00", 0, 3600),
        ("aza0zaz,M3.2.6,M11.1.0", "2027-03-13T02:00", 0, 3600),
        ("AAA0BBB,M3.1.0/-167,M11.1.0", "2027-02-28T01:00", 0, 3600),
        ("AAA0BBB,M3.1.0/167,M11.1.0", "2027-03-13T23:00", 0, 3600),
    ])
    func changes(text: String, moment: String, before: Int, after: Int) throws {
        let rule = try #require(PosixRule(text))
        let change = try instant(moment)
        let justBefore = Instant(secondsSinceEpoch: change.secondsSinceEpoch - 1)
        #expect(rule.type(at: justBefore).offset == before)
        #expect(rule.type(at: change).offset == after)
    }

    @Test(arguments: [
        ("UTC0", "UTC", 0), ("<+0330>-3:30", "+0330", 12_600), ("EST5", "EST", -18_000),
        ("<-00>0", "-00", 0), ("<+1345>-13:45:00", "+1345", 49_500), ("AAA+24", "AAA", -86_400),
        ("XXX-24:59:59", "XXX", 89_999), ("<UTC+3>-3", "UTC+3", 10_800),
    ])
    func withoutSummerTime(text: String, name: String, offset: Int) throws {
        let rule = try #require(PosixRule(text))
        #expect(rule.daylight == nil)
        #expect(rule.standard.abbreviation == name)
        #expect(rule.standard.offset == offset)
        #expect(try rule.type(at: instant("2027-07-01T00:00")) == rule.standard)
    }

    // RFC 9636 §3.3.1 writes summer time all year as an end that meets the next start.
    @Test(arguments: [
        ("EST5EDT,0/0,J365/25", -14_400), ("XXX3EDT4,0/0,J365/23", -14_400),
        ("AAA0BBB,J1/0,J365/25", 3600),
    ])
    func summerAllYear(text: String, offset: Int) throws {
        let rule = try #require(PosixRule(text))
        for year in 2026...2030 {
            let newYear = try instant("\(year)-01-01T00:00").secondsSinceEpoch
            for hours in [-30, -1, 0, 2, 3, 4, 5, 6, 30, 4000] {
                let moment = Instant(secondsSinceEpoch: newYear + hours * 3600)
                #expect(rule.type(at: moment).offset == offset, "\(year), \(hours) hours in")
                #expect(rule.type(at: moment).isDaylight)
            }
        }
    }

    @Test func aNewYearInSummerAllYearIsOneMoment() throws {
        let own = Array("\n<+0545>-5:45\n".utf8)
        let whole = try ZoneFiles.bytes("Asia/Kathmandu")
        try #require(Array(whole.suffix(own.count)) == own)
        let footer = Array("\nEST5EDT,0/0,J365/25\n".utf8)
        let zone = try Zone(identifier: "x", tzif: whole.dropLast(own.count) + footer)
        let newYear = try instant("2050-01-01T00:00").utc.secondsSinceEpoch
        for minutes in stride(from: -120, through: 120, by: 15) {
            let local = CivilDateTime(secondsSinceEpoch: newYear + minutes * 60)
            let expected = Instant(secondsSinceEpoch: newYear + minutes * 60 + 14_400)
            #expect(zone.resolve(local) == .unique(expected))
        }
    }

    @Test(arguments: [
        "", "CET", "CE-1", "-1", "CET-", "CET-25", "CET-1:60", "CET-1:00:60", "CET-1CEST",
        "CET-1CEST,", "CET-1CEST,M3.5.0", "CET-1CEST,M3.5.0,", "CET-1CEST,M3.5.0,M10.5.0/3,",
        "CET-1CEST,M3.5.0,M10.5.0/3 ", "CET-1CEST,M0.5.0,M10.5.0", "CET-1CEST,M13.5.0,M10.5.0",
        "CET-1CEST,M3.0.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0",
        "CET-1CEST,M3.5,M10.5.0", "CET-1CEST,M3.5.0/168,M10.5.0", "CET-1CEST,M3.5.0/,M10.5.0",
        "AAA0BBB,J0,J300", "AAA0BBB,J366,J300", "AAA0BBB,366,300", "AAA0BBB,-1,300",
        "<+0330-3:30", "<+0>0", "<>0", "CET-1CE,M3.5.0,M10.5.0", "C3T-1", "@@@0", "[[[0", "```0",
        "{{{0", "CET--1", "CÆT-1",
        "CET-1111111111111111111111", "AAA0BBB,J60,J300/2:60",
    ])
    func badTextIsRefused(text: String) {
        #expect(PosixRule(text) == nil)
    }
}
