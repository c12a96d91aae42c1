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

    @Test(
        "Forms of the last rules that hold for ever",
        arguments: [
            "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=FR",
            "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SU",
            "FREQ=YEARLY;BYYEARDAY=-280,-279,-278,-277,-276,-275,-274;BYDAY=FR",
            "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=20", "FREQ=YEARLY", "FREQ=YEARLY;BYYEARDAY=-280",
            "FREQ=YEARLY;BYYEARDAY=80", "FREQ=YEARLY;BYYEARDAY=40",
            "FREQ=YEARLY;BYMONTH=3;BYDAY=4TH",
        ]
    )
    func tails(rule: String) throws {
        let exact = try ZoneSamples.obeyed(
            ZoneSamples.observance(
                .standard,
                "19991101T000000",
                "+0200 +0100",
                "FREQ=YEARLY;BYMONTH=11"
            ),
            ZoneSamples.observance(.daylight, "20000321T020000", "+0100 +0200", rule)
        )
        #expect(exact.tail?.daylight != nil)
        // The same rule in a form that has no tail: both must agree.
        let listed = try ZoneSamples.obeyed(
            ZoneSamples.observance(
                .standard,
                "19991101T000000",
                "+0200 +0100",
                "FREQ=YEARLY;BYMONTH=11;UNTIL=23000101T000000Z"
            ),
            ZoneSamples.observance(
                .daylight,
                "20000321T020000",
                "+0100 +0200",
                rule + ";UNTIL=23000101T000000Z"
            )
        )
        #expect(listed.tail == nil)
        let start = Samples.instant("19980101T000000Z")
        let end = Samples.instant("21990101T000000Z")
        let changes = exact.changes(after: start, through: end)
        #expect(changes.count > 390)
        #expect(changes == listed.changes(after: start, through: end))
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
