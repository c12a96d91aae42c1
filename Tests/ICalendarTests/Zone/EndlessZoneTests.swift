import CivilTime
import TestSupport
import Testing

@testable import ICalendar

@Suite("Definitions of zones without an end")
struct EndlessZoneTests {
    @Test("What POSIX cannot say is followed through the last year of the limits")
    func horizon() throws {
        let definition = ZoneDefinition(
            identifier: "Own/Zone",
            observances: [
                try ZoneSamples.observance(
                    .standard,
                    "20001001T030000",
                    "+0200 +0100",
                    "FREQ=YEARLY;BYMONTH=10;BYDAY=-2SU"
                ),
                try ZoneSamples.observance(
                    .daylight,
                    "20000401T020000",
                    "+0100 +0200",
                    "FREQ=MONTHLY;INTERVAL=12"
                ),
            ]
        )
        let zone = try definition.zone()
        #expect(zone.tail == nil)
        ZoneSamples.expect(zone, [("21990401T010000Z", 1, 2), ("22001019T010000Z", 2, 1)])
        ZoneSamples.expect(zone, [("22010701T000000Z", 1, 1)])
        var limits = ZoneDefinition.Limits()
        limits.lastYear = 2100
        let shorter = try definition.zone(limits: limits)
        ZoneSamples.expect(shorter, [("21000401T010000Z", 1, 2), ("21010701T000000Z", 1, 1)])
    }

    /// A rule, and whether POSIX can say it for ever; what it cannot is followed year by year.
    static let forms: [(rule: String, isForEver: Bool)] = [
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=FR", true),
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SU", true),
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1,2,3,4,5,6,7;BYDAY=MO", true),
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=7,8,9,10,11,12,13;BYDAY=SA", true),
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=25,26,27,28,29,30,31;BYDAY=SU", true),
        ("FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=24,25,26,27,28,29,30;BYDAY=WE", true),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=22,23,24,25,26,27,28;BYDAY=TU", true),
        ("FREQ=YEARLY;BYYEARDAY=-280,-279,-278,-277,-276,-275,-274;BYDAY=FR", true),
        ("FREQ=YEARLY;BYYEARDAY=-306,-305,-304,-303,-302,-301,-300;BYDAY=SU", true),
        ("FREQ=YEARLY;BYYEARDAY=-75,-74,-73,-72,-71,-70,-69;BYDAY=MO", true),
        ("FREQ=YEARLY;BYYEARDAY=1,2,3,4,5,6,7;BYDAY=TH", true),
        ("FREQ=YEARLY;BYYEARDAY=53,54,55,56,57,58,59;BYDAY=SA", true),
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=20", true), ("FREQ=YEARLY", true),
        ("FREQ=YEARLY;BYMONTH=5", true), ("FREQ=YEARLY;BYYEARDAY=-280", true),
        ("FREQ=YEARLY;BYYEARDAY=-306", true), ("FREQ=YEARLY;BYYEARDAY=-70", true),
        ("FREQ=YEARLY;BYYEARDAY=80", true), ("FREQ=YEARLY;BYYEARDAY=40", true),
        ("FREQ=YEARLY;BYYEARDAY=1", true), ("FREQ=YEARLY;BYYEARDAY=59", true),
        ("FREQ=YEARLY;BYYEARDAY=60", true), ("FREQ=YEARLY;BYMONTH=3;BYDAY=4TH", true),
        ("FREQ=YEARLY;BYMONTH=3;BYDAY=1SU", true), ("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SA", true),
        ("FREQ=YEARLY;BYMONTH=3;BYDAY=1SU;BYHOUR=4;BYMINUTE=5;BYSECOND=6", true),
        // Days that are others in leap years, or weeks that are counted otherwise.
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=TU", false),
        ("FREQ=YEARLY;BYYEARDAY=54,55,56,57,58,59,60;BYDAY=SA", false),
        ("FREQ=YEARLY;BYYEARDAY=-307,-306,-305,-304,-303,-302,-301;BYDAY=SU", false),
        ("FREQ=YEARLY;BYYEARDAY=-307", false), ("FREQ=YEARLY;BYMONTH=3;BYDAY=-2SU", false),
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-7,-6,-5,-4,-3,-2,-1;BYDAY=SU", false),
        // Six days or eight, with a gap, or with more that says which.
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8,9,10,11,12,13;BYDAY=SU", false),
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8,9,10,11,12,13,15;BYDAY=SU", false),
        ("FREQ=YEARLY;BYYEARDAY=8,9,10,11,12,13,14;BYMONTH=1;BYDAY=SU", false),
        ("FREQ=YEARLY;BYYEARDAY=68,69,70,71,72,73,74;BYMONTHDAY=10;BYDAY=SU", false),
        ("FREQ=YEARLY;BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SU;BYMONTH=3,4", false),
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1,2,3,4,5,6,7;BYDAY=1SU", false),
        ("FREQ=YEARLY;BYMONTH=3;BYYEARDAY=60,61,62,63,64,65,66;BYDAY=1SU", false),
        ("FREQ=YEARLY;BYDAY=10SU", false), ("FREQ=YEARLY;BYMONTH=3;BYDAY=1SU,2SU", false),
        ("FREQ=YEARLY;BYMONTH=3,4", false), ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=20,21", false),
        ("FREQ=YEARLY;BYYEARDAY=80,81", false), ("FREQ=YEARLY;BYYEARDAY=80;BYMONTH=3", false),
        ("FREQ=YEARLY;BYYEARDAY=80;BYMONTHDAY=20,21", false), ("FREQ=YEARLY;INTERVAL=2", false),
        ("FREQ=YEARLY;BYWEEKNO=12;BYDAY=SU", false), ("FREQ=YEARLY;BYMONTHDAY=20", false),
        ("FREQ=YEARLY;BYMONTH=3;BYDAY=SU;BYSETPOS=2", false), ("FREQ=MONTHLY;BYMONTH=3", false),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", false),
    ]

    @Test("Forms of the last rules, for ever or year by year", arguments: forms)
    func tails(rule: String, isForEver: Bool) throws {
        func zone(_ end: String) throws -> Zone {
            try ZoneSamples.obeyed(
                ZoneSamples.observance(
                    .standard,
                    "19991101T000000",
                    "+0200 +0100",
                    "FREQ=YEARLY;BYMONTH=11" + end
                ),
                ZoneSamples.observance(.daylight, "20000321T020000", "+0100 +0200", rule + end)
            )
        }
        let exact = try zone("")
        #expect((exact.tail?.daylight != nil) == isForEver)
        // The same rule in a form that has no tail: both must agree.
        let listed = try zone(";UNTIL=23000101T000000Z")
        #expect(listed.tail == nil)
        let start = Samples.instant("19980101T000000Z")
        let end = Samples.instant("21990101T000000Z")
        let changes = exact.changes(after: start, through: end)
        #expect(!isForEver || changes.count > 390)
        #expect(changes == listed.changes(after: start, through: end))
    }

    @Test("So does a rule that is counted beyond it", arguments: [(200, true), (202, false)])
    func farCount(count: Int, isForEver: Bool) throws {
        let zone = try ZoneSamples.obeyed(
            ZoneSamples.observance(
                .standard,
                "20000101T000000",
                "+0100 +0100",
                "FREQ=YEARLY;COUNT=\(count)"
            ),
            ZoneSamples.observance(.daylight, "20000326T020000", "+0100 +0200", "FREQ=YEARLY")
        )
        #expect((zone.tail != nil) == isForEver)
    }

    @Test("A date beyond the last year costs the rules their exact form, not the definition")
    func farDate() throws {
        let zone = try ZoneSamples.obeyed(
            ZoneSamples.observance(
                .standard,
                "20001029T030000",
                "+0200 +0100",
                "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                dates: ["99990101T000000"]
            ),
            ZoneSamples.observance(
                .daylight,
                "20000326T020000",
                "+0100 +0200",
                "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"
            )
        )
        #expect(zone.tail == nil)
        ZoneSamples.expect(zone, [("21990331T010000Z", 1, 2)])
    }
}
