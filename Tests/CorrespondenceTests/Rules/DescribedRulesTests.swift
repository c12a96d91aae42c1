import CivilTime
import Correspondence
import ICalendar
import TestSupport
import Testing

@Suite("Rules as sentences")
struct DescribedRulesTests {
    /// Each with its start.
    static let rules = [
        "20270105T093000 FREQ=MONTHLY;BYDAY=1TU;COUNT=12",
        "20270105T093000 FREQ=WEEKLY",
        "20270105T093000 FREQ=WEEKLY;INTERVAL=2",
        "20270105T093000 FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH;COUNT=1",
        "20270105 FREQ=WEEKLY;INTERVAL=3;BYDAY=TH",
        "20270105T090000 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20271231T090000",
        "20270105 FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR",
        "20270105 FREQ=WEEKLY;BYDAY=MO,WE,FR;UNTIL=20270630",
        "20270105 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
        "20270105 FREQ=DAILY",
        "20270105 FREQ=DAILY;INTERVAL=2",
        "20270105 FREQ=DAILY;INTERVAL=10;COUNT=5",
        "20270101T093000 FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR",
        "20270101T093000 FREQ=MONTHLY;INTERVAL=3;BYDAY=2TH",
        "20270101T093000 FREQ=MONTHLY;BYDAY=1TU,3TU",
        "20270101 FREQ=MONTHLY;BYDAY=1TH,3TU,-2MO",
        "20270101 FREQ=MONTHLY;BYDAY=5WE",
        "20270101 FREQ=MONTHLY;BYDAY=4TU;BYMONTH=1,2,3,4,5",
        "20270115 FREQ=MONTHLY",
        "20270131 FREQ=MONTHLY",
        "20270101 FREQ=MONTHLY;BYMONTHDAY=1,15,-1",
        "20270101 FREQ=MONTHLY;BYMONTHDAY=-1",
        "20270131 RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD",
        "20280229 RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD",
        "20270101 FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",
        "20270101T140000 FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "20270101 FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
        "20270605 FREQ=YEARLY",
        "20270605 FREQ=YEARLY;INTERVAL=2;BYMONTH=6,12",
        "20280229 FREQ=YEARLY",
        "20270101 FREQ=YEARLY;INTERVAL=5;BYMONTH=2;BYMONTHDAY=-1",
        "20270101 FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU",
        "20270101 FREQ=WEEKLY;BYDAY=TU;BYMONTH=6,7,8",
        "20270101 FREQ=YEARLY;BYWEEKNO=20,53;BYDAY=MO",
        "20270101 FREQ=YEARLY;BYYEARDAY=1,100,200",
        "20270105T093000 FREQ=DAILY;BYHOUR=9,15;UNTIL=20271231T120000",
        "20270105T083000Z FREQ=WEEKLY;UNTIL=20271231T083000Z",
        "20270105T093000 FREQ=WEEKLY;UNTIL=20271231T083000Z",
        "20270105T093015 FREQ=DAILY;COUNT=3",
        "20270105T093000 FREQ=HOURLY;INTERVAL=2;BYDAY=MO;COUNT=8",
        "20270105T093000 FREQ=MINUTELY;INTERVAL=15;BYHOUR=9,10",
        "20270105T093000 FREQ=SECONDLY",
        "20270101T090000 FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "20270101 FREQ=YEARLY;BYDAY=20MO,1TU",
        "20270101 FREQ=MONTHLY;BYDAY=1TU,TH",
        "20270101 FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
        "20270101 FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3,-1",
        "20270101 FREQ=YEARLY;BYWEEKNO=-1;BYDAY=FR;WKST=SU",
        "20270101 FREQ=YEARLY;BYYEARDAY=-1",
        "20270106 FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;BYMONTH=1,2,3,4,5,6,8,9,10,11,12",
        "20270106 FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;BYMONTH=1,2",
        "20270106 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;BYMONTH=1,2,3,4,5,6,9,10,11,12",
        "20270105 FREQ=WEEKLY;BYDAY=TU;BYMONTH=1,2,3,4,5,6,8,9,10,11,12",
        "20270105 FREQ=WEEKLY;BYDAY=TU;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12",
        "20270105 FREQ=DAILY;INTERVAL=3;BYMONTH=1,2,3,4,5,6,8,9,10,11",
        "20270105 FREQ=MONTHLY;BYDAY=1TU;BYMONTH=1,2,3,4,5,6,8,9,10,11,12",
        "20270131 FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=31;BYMONTH=1,3,5,9,10,11,12",
        "20270105 FREQ=MONTHLY;BYMONTHDAY=5,13;BYDAY=TU;BYMONTH=1,2,3,4,5,6,8,9,10,11,12",
        "20270105 FREQ=DAILY;INTERVAL=2;BYDAY=TU;BYMONTH=1,2,3,4,5,6,8,9,10,11,12",
    ]

    @Test("Each is said as a person would say it")
    func sentences() throws {
        var lines: [String] = []
        for row in DescribedRulesTests.rules {
            let description = try DescribedRulesTests.description(row)
            lines += [
                row, "  " + Catalogue.danish.describe(description),
                "  " + Sample.english.describe(description),
            ]
        }
        try Golden.check(lines.joined(separator: "\n") + "\n", "rules.txt")
    }

    /// What stands in a rule that has no everyday words: signs, ends of ranges, and what the start says already.
    @Test(arguments: [
        // The full minute goes without saying; every second does not.
        (
            "20270105T093000 FREQ=MINUTELY;BYSECOND=0",
            "Hvert minut, fra den 5. januar 2027 kl. 9.30."
        ),
        (
            "20270105T093000 FREQ=MINUTELY;BYSECOND=0,30",
            "Hvert minut, kun når sekundtallet er 0 og 30, fra den 5. januar 2027 kl. 9.30."
        ),
        (
            "20270105T093000 FREQ=SECONDLY;BYSECOND=0",
            "Hvert sekund, kun når sekundtallet er 0, fra den 5. januar 2027 kl. 9.30."
        ),
        (
            "20270105T003000 FREQ=MINUTELY;BYHOUR=0",
            "Hvert minut, kun når timetallet er 0, fra den 5. januar 2027 kl. 0.30."
        ),
        (
            "20270101 FREQ=YEARLY;BYYEARDAY=1,-1,366",
            "Hvert år på dag 1, 366 og nr. 1 fra slutningen i året, fra den 1. januar 2027."
        ),
        (
            "20270101 FREQ=DAILY;BYMONTHDAY=1;BYMONTH=1,2,3,4,5,6",
            "Hver dag, kun i januar, februar, marts, april, maj og juni, kun på dag 1 i måneden, "
                + "fra den 1. januar 2027."
        ),
        (
            "20270101 FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=5,6,-5,-6",
            "Hver måned om mandagen og tirsdagen, men kun den femte, nr. 6, nr. 6 fra "
                + "slutningen og den femtesidste af dem, fra den 11. januar 2027."
        ),
        (
            "20270101 FREQ=YEARLY;BYDAY=5MO,-5MO,6MO,-6MO,31MO,32MO",
            "Hvert år den femte mandag i året, den femtesidste mandag i året, den 6. mandag i året, "
                + "mandag nr. 6 fra slutningen i året, den 31. mandag i året og mandag nr. 32 i året, "
                + "fra den 1. februar 2027."
        ),
        (
            "20270105T093009 FREQ=DAILY;COUNT=1",
            "Hver dag kl. 9.30.09, i alt 1 gang, fra den 5. januar 2027."
        ),
        ("20270105T093010 FREQ=DAILY", "Hver dag kl. 9.30.10, fra den 5. januar 2027."),
        ("20270101 FREQ=MONTHLY;INTERVAL=31", "Den 1. i hver 31. måned, fra den 1. januar 2027."),
        (
            "20270101 FREQ=MONTHLY;INTERVAL=32",
            "Den 1. i hver nr. 32 måned, fra den 1. januar 2027."
        ),
        // Of more than six months those are said that are not among them.
        (
            "20270101 FREQ=YEARLY;BYMONTH=1,2,3,4,5,6",
            "Hvert år den 1. i januar, februar, marts, april, maj og juni, fra den 1. januar 2027."
        ),
        (
            "20270101 FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7",
            "Den 1. i hver måned, ikke i august, september, oktober, november og december, "
                + "fra den 1. januar 2027."
        ),
        // Up to four dates are said one by one.
        (
            "20270101 FREQ=YEARLY;BYMONTH=1,2;BYMONTHDAY=1,2",
            "Hvert år den 1. januar, den 2. januar, den 1. februar og den 2. februar, "
                + "fra den 1. januar 2027."
        ),
        (
            "20270101 FREQ=YEARLY;BYMONTH=1,2,3;BYMONTHDAY=1,2",
            "Hvert år den 1. og den 2. i januar, februar og marts, fra den 1. januar 2027."
        ),
        // A day that a month does not have is left out, and that is said.
        ("20270128 FREQ=MONTHLY", "Den 28. i hver måned, fra den 28. januar 2027."),
        (
            "20270129 FREQ=MONTHLY",
            "Den 29. i hver måned (kun når den dag findes), fra den 29. januar 2027."
        ),
        ("20270430 FREQ=YEARLY", "Hvert år den 30. april, fra den 30. april 2027."),
        (
            "20270101 FREQ=MONTHLY;BYDAY=4TU,5TU",
            "Den fjerde og femte tirsdag i hver måned (kun når den dag findes), "
                + "fra den 26. januar 2027."
        ),
        (
            "20270101 FREQ=MONTHLY;BYDAY=-4TU",
            "Den fjerdesidste tirsdag i hver måned, fra den 5. januar 2027."
        ),
        (
            "20270101 FREQ=MONTHLY;BYDAY=-5TU",
            "Den femtesidste tirsdag i hver måned (kun når den dag findes), "
                + "fra den 2. marts 2027."
        ),
        (
            "20270101 FREQ=YEARLY;BYYEARDAY=365",
            "Hvert år på dag 365 i året, fra den 31. december 2027."
        ),
        (
            "20270101 FREQ=YEARLY;BYYEARDAY=366",
            "Hvert år på dag 366 i året (kun når den dag findes), fra den 31. december 2028."
        ),
        (
            "20270101 FREQ=YEARLY;BYWEEKNO=52;BYDAY=MO",
            "Hvert år mandag i uge 52, fra den 27. december 2027."
        ),
    ])
    func isSaidAsItStands(row: String, sentence: String) throws {
        let description = try DescribedRulesTests.description(row)
        #expect(Catalogue.danish.describe(description) == sentence)
    }

    /// An end that is no moment of the world is one of the clock on the wall.
    @Test func anEndWithoutAStartIsLocal() throws {
        let end = CivilDateTime(try Sample.day("2027-12-31"), try #require(ClockTime("12:00")))
        let description = RuleDescription(.daily(.each), end: .until(end))
        #expect(
            Catalogue.danish.describe(description)
                == "Hver dag, til og med den 31. december 2027 kl. 12.00."
        )
    }

    @Test("No sentence has a place that was not filled or a key for a word")
    func whole() throws {
        for row in DescribedRulesTests.rules {
            let description = try DescribedRulesTests.description(row)
            for catalogue in [Catalogue.danish, Sample.english] {
                let sentence = catalogue.describe(description)
                #expect(!sentence.contains { "{}".contains($0) } && !sentence.contains("rule."))
            }
        }
    }

    static func description(_ row: String) throws -> RuleDescription {
        let parts = row.split(separator: " ")
        let start: RuleDescription.Start =
            switch try #require(DateValue(parts[0])) {
            case .day(let day): .day(day)
            case .local(let local): .local(local)
            case .utc(let instant): .utc(instant.utc)
            }
        return RuleDescription(try RecurrenceRule(parts[1]), start: start)
    }
}
