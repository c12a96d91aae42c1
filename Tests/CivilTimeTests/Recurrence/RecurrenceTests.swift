import TestSupport
import Testing

@testable import CivilTime

@Suite struct RecurrenceTests {
    private func times(
        _ text: String,
        _ start: String,
        from: String? = nil,
        includesStart: Bool = false,
        count: Int
    ) throws -> String {
        let recurrence = Recurrence(
            try RecurrenceRule(text),
            start: try CivilDateTime.read(start),
            from: try from.map(CivilDateTime.read),
            includesStart: includesStart
        )
        return recurrence.prefix(count).map(RandomTimeRule.compact).joined(separator: " ")
    }

    private func expect(_ text: String, _ start: String, _ expected: String) throws {
        let count = expected.split(separator: " ").count
        #expect(try times(text, start, count: count) == expected, "\(text)")
    }

    // Parts that RFC 5545 §3.3.10 does not let stand together: each is a limit, as in dateutil.
    @Test(arguments: [
        ("FREQ=WEEKLY;BYMONTHDAY=5,12", "20270105 20270112 20270205 20270212"),
        ("FREQ=WEEKLY;BYYEARDAY=5,40,41", "20270105 20270209 20270210 20280105"),
        ("FREQ=WEEKLY;BYDAY=TU;BYMONTHDAY=5,12,13", "20270105 20270112 20270413 20270713"),
        ("FREQ=WEEKLY;INTERVAL=2;BYMONTHDAY=5,12,19", "20270105 20270119 20270205"),
        ("FREQ=WEEKLY;BYWEEKNO=1,6;BYDAY=TU", "20270105 20270209 20280104"),
        ("FREQ=MONTHLY;BYYEARDAY=5,40,41", "20270105 20270209 20270210 20280105"),
        ("FREQ=MONTHLY;BYDAY=TU;BYYEARDAY=5,40,41,47", "20270105 20270209 20270216"),
        ("FREQ=MONTHLY;BYWEEKNO=1,6;BYDAY=TU", "20270105 20270209 20280104"),
        ("FREQ=MONTHLY;INTERVAL=5;BYYEARDAY=5,152,160", "20270105 20270601 20270609"),
        ("FREQ=DAILY;BYYEARDAY=5,40", "20270105 20270209 20280105"),
    ])
    func partsThatMayNotStandTogetherAreLimits(text: String, expected: String) throws {
        var tolerated: [RuleError] = []
        let rule = try RecurrenceRule(lenient: text, tolerated: &tolerated)
        #expect(tolerated.count == 1 && (try? RecurrenceRule(text)) == nil)
        let start = try CivilDateTime.read("20270105T093000")
        let count = expected.split(separator: " ").count
        func found(from: String?) throws -> [String] {
            let times = Recurrence(rule, start: start, from: try from.map(CivilDateTime.read))
            return times.prefix(count).map { String(RandomTimeRule.compact($0).prefix(8)) }
        }
        #expect(try found(from: nil).joined(separator: " ") == expected)
        #expect(
            try found(from: "20270106T000000").dropLast(1)
                == expected.split(separator: " ")
                .dropFirst().map(String.init)
        )
    }

    // RFC 5545 §3.8.5.3, the examples that are about times.
    @Test(arguments: [
        (
            "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z", "19970902T090000",
            "19970902T090000 19970902T120000 19970902T150000"
        ),
        (
            "FREQ=MINUTELY;INTERVAL=15;COUNT=6", "19970902T090000",
            "19970902T090000 19970902T091500 19970902T093000 19970902T094500 19970902T100000 19970902T101500"
        ),
        (
            "FREQ=MINUTELY;INTERVAL=90;COUNT=4", "19970902T090000",
            "19970902T090000 19970902T103000 19970902T120000 19970902T133000"
        ),
        (
            "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40", "19970902T090000",
            "19970902T090000 19970902T092000 19970902T094000 19970902T100000"
        ),
        (
            "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16", "19970902T163000",
            "19970902T163000 19970902T165000 19970903T091000 19970903T093000"
        ),
        (
            "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
            "19980131T090000", "19980131T090000 19990101T090000"
        ),
        (
            "FREQ=WEEKLY;UNTIL=19971224T000000Z", "19971209T090000",
            "19971209T090000 19971216T090000 19971223T090000"
        ),
        (
            "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10;BYHOUR=2,3;BYMINUTE=0,30", "20270101T000005",
            "20271031T020005 20271031T023005 20271031T030005 20271031T033005 20281029T020005"
        ),
    ])
    func examplesOfTheStandard(text: String, start: String, expected: String) throws {
        try expect(text, start, expected)
    }

    // RFC 7529 §4.1 and §5; invalid dates are moved before the weekdays are looked at.
    @Test(arguments: [
        (
            "FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=FORWARD", "20140131T000000",
            "20140131T000000 20140301T000000 20140331T000000 20140501T000000"
        ),
        (
            "FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=BACKWARD", "20140131T000000",
            "20140131T000000 20140228T000000 20140331T000000 20140430T000000"
        ),
        (
            "FREQ=YEARLY;RSCALE=GREGORIAN;SKIP=FORWARD", "20120229T000000",
            "20120229T000000 20130301T000000 20140301T000000 20150301T000000 20160229T000000"
        ),
        (
            "FREQ=YEARLY;RSCALE=GREGORIAN;SKIP=BACKWARD", "20120229T000000",
            "20120229T000000 20130228T000000 20140228T000000 20150228T000000 20160229T000000"
        ),
        // Two dates of two months that become the same day are one.
        (
            "FREQ=MONTHLY;BYMONTHDAY=1,31;RSCALE=GREGORIAN;SKIP=FORWARD", "20140401T000000",
            "20140401T000000 20140501T000000 20140531T000000 20140601T000000"
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=29,30;BYDAY=SA;RSCALE=GREGORIAN;SKIP=FORWARD",
            "20140129T000000", "20140301T000000 20140329T000000"
        ),
        (
            "FREQ=YEARLY;BYYEARDAY=366;RSCALE=GREGORIAN;SKIP=FORWARD", "20110601T000000",
            "20120101T000000 20121231T000000 20140101T000000"
        ),
    ])
    func skippedDatesAreMoved(text: String, start: String, expected: String) throws {
        try expect(text, start, expected)
    }

    // Rules that no time ever meets, or hardly any, or too many, and after how many units that is clear:
    // at once, after a turn of the calendar in years, weeks or days, or in each year up to 9999.
    @Test(arguments: [
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 401),
        ("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", 401),
        ("FREQ=MONTHLY;INTERVAL=5;BYMONTH=2;BYMONTHDAY=30", 4_801),
        ("FREQ=DAILY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=30", 7_973),
        ("FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2", 20_872),
        ("FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30", 7_973),
        ("FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30", 7_973),
        ("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", 7_973), ("FREQ=HOURLY;INTERVAL=24;BYHOUR=7", 0),
        ("FREQ=MINUTELY;INTERVAL=2;BYMINUTE=1", 0),
        ("FREQ=SECONDLY;INTERVAL=86400;BYSECOND=59", 0),
        ("FREQ=SECONDLY;INTERVAL=1000000;BYHOUR=1;BYMINUTE=1;BYSECOND=1", 0),
        ("FREQ=SECONDLY;BYSECOND=1;BYSETPOS=2", 0), ("FREQ=HOURLY;INTERVAL=168;BYDAY=TU", 146_098),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=TU", 146_098),
        ("FREQ=WEEKLY;INTERVAL=1000000;BYMONTH=2;BYDAY=TU", 1),
        ("FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1000000000", 7_973),
    ])
    func whatIsNeverMetEnds(text: String, units: Int) throws {
        let start = try CivilDateTime.read("20270101T000000")
        let rule = try RecurrenceRule(text)
        var times = Recurrence(rule, start: start)
        #expect(times.next() == nil)
        #expect(!times.isTruncated)
        #expect(times.unitsInVain == units)
        var again = Recurrence(rule, start: start, from: try .read("20900101T000000"))
        #expect(again.next() == nil)
        #expect(again.unitsInVain <= units)
    }

    @Test func aSearchThatIsGivenUpSaysSo() throws {
        let rule = try RecurrenceRule("FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30")
        let start = try CivilDateTime.read("20270101T000000")
        var times = Recurrence(rule, start: start, stepLimit: 10)
        #expect(!times.isTruncated)
        #expect(times.next() == nil)
        #expect(times.isTruncated)
        var zoned = ZonedRecurrence(rule, start: start, in: .utc, stepLimit: 10)
        #expect(zoned.next() == nil)
        #expect(zoned.isTruncated)
        var ended = Recurrence(try RecurrenceRule("FREQ=DAILY;COUNT=1"), start: start, stepLimit: 1)
        #expect(ended.next() != nil)
        #expect(ended.next() == nil)
        #expect(!ended.isTruncated)
        var zonedEnd = ZonedRecurrence(
            try RecurrenceRule("FREQ=DAILY;COUNT=1"),
            start: start,
            in: .utc
        )
        #expect(zonedEnd.next() != nil && zonedEnd.next() == nil && !zonedEnd.isTruncated)
    }

    // The cost does not depend on how far back the start lies, nor on how many times are counted: what
    // is counted takes one look at each unit of a day or longer, or at each day that limits let through.
    @Test(arguments: [
        ("FREQ=SECONDLY", "20270328T015959", 0),
        ("FREQ=SECONDLY;COUNT=999999999999999999", "20270328T015959", 0),
        ("FREQ=SECONDLY;INTERVAL=7;BYDAY=SU;BYHOUR=1,2;COUNT=1000000000", "20270328T015959", 3_036),
        ("FREQ=MINUTELY;BYMINUTE=59;BYMONTH=3", "20270328T025900", 2),
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=28;BYHOUR=2", "20270328T020000", 0),
        ("FREQ=WEEKLY;BYDAY=SU;BYHOUR=2", "20270328T020000", 0),
        (
            "RSCALE=GREGORIAN;SKIP=FORWARD;FREQ=MONTHLY;BYMONTHDAY=29;BYHOUR=2",
            "20270329T020000", 1
        ),
        ("FREQ=MINUTELY;BYSECOND=1,2,3;BYSETPOS=-1;COUNT=1000000000", "20270328T020003", 1),
        (
            "FREQ=DAILY;BYSECOND=1,2;BYMINUTE=0,1,2;BYHOUR=1,2,3;COUNT=1000000", "20270328T020001",
            57
        ),
    ])
    func jumpsAreInstantaneous(text: String, expected: String, units: Int) throws {
        let rule = try RecurrenceRule(text)
        let window = try CivilDateTime.read("20270328T015959")
        // Three days first: were they gone through unit by unit, so would be the years before them.
        for start in ["20270325T000000", "19700101T000000"] {
            var times = Recurrence(rule, start: try .read(start), from: window)
            #expect(times.next().map(RandomTimeRule.compact) == expected)
            try #require((0...units).contains(times.unitsInVain))
        }
    }

    @Test(arguments: [
        ("FREQ=DAILY;COUNT=2;BYHOUR=8", false, "20270106T083000 20270107T083000"),
        ("FREQ=DAILY;COUNT=2;BYHOUR=8", true, "20270105T093000 20270106T083000"),
        ("FREQ=DAILY;COUNT=2", true, "20270105T093000 20270106T093000"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", true, "20270105T093000"),
        ("FREQ=HOURLY;INTERVAL=24;BYHOUR=7", true, "20270105T093000"),
    ])
    func theStart(text: String, includesStart: Bool, expected: String) throws {
        #expect(
            try times(text, "20270105T093000", includesStart: includesStart, count: 2) == expected
        )
    }

    @Test(arguments: [
        ("FREQ=DAILY;UNTIL=20270107", 3), ("FREQ=DAILY;UNTIL=20270107T092959", 2),
        ("FREQ=DAILY;UNTIL=20270107T093000", 3), ("FREQ=DAILY;UNTIL=20270107T093000Z", 3),
        ("FREQ=DAILY;UNTIL=20270105T092959Z", 0), ("FREQ=DAILY;UNTIL=20260101", 0),
    ])
    func ends(text: String, count: Int) throws {
        let found = try times(text, "20270105T093000", count: 10)
        #expect(found.split(separator: " ").count == count)
    }

    @Test(arguments: ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
    func nothingLiesPastTheYear9999(frequency: String) throws {
        let text = "FREQ=\(frequency)"
        let start = "99991231T235959"
        #expect(try times(text, start, count: 3) == start)
        #expect(try times("\(text);INTERVAL=1000000", start, count: 3) == start)
        let rule = RecurrenceRule(.secondly, interval: .max)
        #expect(Array(Recurrence(rule, start: try .read("20270101T000000"))).count == 1)
    }

    // A wide product of lists costs nothing until it is walked.
    @Test func aUnitOfManyTimesIsNotWrittenOut() throws {
        let all = (0..<60).map(String.init).joined(separator: ",")
        let hours = (0..<24).map(String.init).joined(separator: ",")
        let text =
            "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=\(hours);BYMINUTE=\(all);BYSECOND=\(all)"
        #expect(
            try times("\(text);BYSETPOS=-1", "20270101T000000", count: 2)
                == "20271231T235959 20281231T235959"
        )
        #expect(
            try times(
                "\(text);COUNT=100000000",
                "20270101T000000",
                from: "20280101T000000",
                count: 1
            )
                == "20280101T000000"
        )
    }
}

extension CivilDateTime {
    /// Reads `20270105T093000`.
    static func read(_ text: String) throws -> CivilDateTime {
        let until = try RecurrenceRule("FREQ=DAILY;UNTIL=\(text)").end.until
        guard case .local(let local)? = until else {
            throw Peer.Failure(description: "\(text) is not a local time")
        }
        return local
    }
}
