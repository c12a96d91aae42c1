import CivilTime
import Foundation
import TestSupport
import Testing

@testable import ICalendar

@Suite("Definitions of zones obeyed")
struct ZoneDefinitionTests {
    @Test("Outlook's form: starts in 1601 that the rules do not name; exact for ever")
    func outlook() throws {
        let zone = try ZoneSamples.obeyed(
            ZoneSamples.observance(
                .standard,
                "16010101T030000",
                "+0200 +0100",
                "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"
            ),
            ZoneSamples.observance(
                .daylight,
                "16010101T020000",
                "+0100 +0200",
                "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"
            )
        )
        #expect(zone.tail != nil)
        #expect(zone.identifier == "Own/Zone")
        ZoneSamples.expect(
            zone,
            [("20270328T010000Z", 1, 2), ("20271031T010000Z", 2, 1), ("99970330T010000Z", 1, 2)]
        )
    }

    @Test("The time of the change may stand in the rule, as Lotus Notes writes it")
    func lotus() throws {
        let zone = try ZoneSamples.obeyed(
            ZoneSamples.observance(
                .standard,
                "19501105T020000",
                "-0400 -0500",
                "FREQ=YEARLY;BYMINUTE=0;BYHOUR=2;BYDAY=1SU;BYMONTH=11"
            ),
            ZoneSamples.observance(
                .daylight,
                "19500312T020000",
                "-0500 -0400",
                "FREQ=YEARLY;BYMINUTE=0;BYHOUR=2;BYDAY=2SU;BYMONTH=3"
            )
        )
        #expect(zone.tail != nil)
        ZoneSamples.expect(zone, [("20270314T070000Z", -5, -4), ("20271107T060000Z", -4, -5)])
    }

    @Test("One observance alone, with and without a change")
    func single() throws {
        ZoneSamples.expect(
            try ZoneSamples.obeyed(
                ZoneSamples.observance(.standard, "19700101T000000", "+0900 +0900")
            ),
            [("19000101T000000Z", 9, 9), ("29000101T000000Z", 9, 9)]
        )
        let zone = try ZoneSamples.obeyed(
            ZoneSamples.observance(.standard, "20160327T020000", "+0200 +0300", "FREQ=YEARLY")
        )
        ZoneSamples.expect(
            zone,
            [
                ("19000101T000000Z", 2, 2), ("20160327T000000Z", 2, 3), ("29000101T000000Z", 3, 3),
            ]
        )
        #expect(zone.type(at: Samples.instant("20200101T000000Z")).abbreviation == "+0300")
        #expect(zone.tail?.daylight == nil && zone.tail != nil)
    }

    @Test(
        "UNTIL in UTC counts its own moment, also where local time is already on the next day",
        arguments: [
            ("19951001T000000", "+1000 +1100", "19970930T140000Z", true),
            ("19951001T000000", "+1000 +1100", "19970930T135959Z", false),
            ("19951001T230000", "-1000 -0900", "19971002T090000Z", true),
            ("19951001T230000", "-1000 -0900", "19971002T085959Z", false),
            // Wrongly local, or only a date: compared with the clock.
            ("19951001T000000", "+1000 +1100", "19971001T000000", true),
            ("19951001T000000", "+1000 +1100", "19970930T235959", false),
            ("19951001T000000", "+1000 +1100", "19971001", true),
        ]
    )
    func until(start: String, offsets: String, until: String, isIn: Bool) throws {
        let rule = "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=1;UNTIL=\(until)"
        let back = String(offsets.split(separator: " ").reversed().joined(separator: " "))
        let zone = try ZoneSamples.obeyed(
            ZoneSamples.observance(.daylight, start, offsets, rule),
            ZoneSamples.observance(.standard, "19960301T000000", back, "FREQ=YEARLY;COUNT=2")
        )
        let types = [1995, 1996, 1997].map {
            zone.type(at: Samples.instant("\($0)1201T000000Z")).isDaylight
        }
        #expect(types == [true, true, isIn])
    }

    @Test("RDATE local, in UTC and as a date; EXDATE takes one away")
    func dates() throws {
        let zone = try ZoneSamples.obeyed(
            ZoneSamples.observance(
                .daylight,
                "20000401T020000",
                "+0100 +0200",
                dates: ["20010401T020000", "20020401T010000Z", "20030401", "20040401T020000"],
                exceptions: ["20040401T020000"]
            ),
            ZoneSamples.observance(
                .standard,
                "20001001T030000",
                "+0200 +0100",
                "FREQ=YEARLY;COUNT=4"
            )
        )
        ZoneSamples.expect(
            zone,
            [
                ("20000401T010000Z", 1, 2), ("20010401T010000Z", 1, 2),
                ("20020401T010000Z", 1, 2), ("20030331T230000Z", 1, 2),
                ("20031001T010000Z", 2, 1), ("20040401T010000Z", 1, 1),
            ]
        )
    }

    @Test(
        "The start is an onset, whether the rule names it or not",
        arguments: [
            // Standard time begins on a day in January, and in October from then on.
            ("20270115T030000", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", 1),
            ("20270115T030000", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10;UNTIL=20401028T010000Z", 1),
            ("20270115T030000", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10;COUNT=3", 1),
            ("20270115T030000", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=16", 1),
            // The rule names it, or there is none.
            ("20270115T030000", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=15", 1),
            ("20270115T030000", "FREQ=YEARLY", 1),
            // It has not begun yet.
            ("20270215T030000", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", 2),
        ]
    )
    func startIsAnOnset(start: String, rule: String, hours: Int) throws {
        let zone = try ZoneSamples.obeyed(
            ZoneSamples.observance(.daylight, "20200101T000000", "+0100 +0200"),
            ZoneSamples.observance(.standard, start, "+0200 +0100", rule)
        )
        let type = zone.type(at: Samples.instant("20270120T000000Z"))
        #expect(type.offset == hours * 3600)
    }

    @Test("A count counts the start, though the rule does not name it")
    func countOfOnsets() throws {
        let observance = try ZoneSamples.observance(
            .standard,
            "20270115T030000",
            "+0200 +0100",
            "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10;COUNT=3"
        )
        var finder = OnsetFinder(zone: "Own", limits: ZoneDefinition.Limits())
        let found = try finder.onsets(of: observance, through: 2100).map(\.instant).sorted()
        #expect(
            found.map { DateValue.utc($0).description } == [
                "20270115T010000Z", "20271031T010000Z", "20281029T010000Z",
            ]
        )
    }

    @Test("Of two that begin at one moment the later in the file stands, or the end of a chain")
    func sameMoment() throws {
        let first = try ZoneSamples.observance(.standard, "20000101T000000", "+0100 +0200")
        let second = try ZoneSamples.observance(.standard, "20000101T010000", "+0200 +0300")
        let third = try ZoneSamples.observance(.standard, "20000101T000000", "+0100 +0400")
        let moment = "19991231T230000Z"
        ZoneSamples.expect(try ZoneSamples.obeyed(first, second), [(moment, 1, 3)])
        ZoneSamples.expect(try ZoneSamples.obeyed(second, first), [(moment, 1, 3)])
        ZoneSamples.expect(try ZoneSamples.obeyed(first, third), [(moment, 1, 4)])
    }

    @Test("A period among the dates of an observance stands for its start")
    func periods() throws {
        let text = """
            BEGIN:VCALENDAR
            BEGIN:VTIMEZONE
            TZID:Own
            BEGIN:STANDARD
            DTSTART:20261025T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:20260329T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RDATE;VALUE=PERIOD:20270328T020000/PT1H,20280326T020000/PT1H
            END:DAYLIGHT
            END:VTIMEZONE
            END:VCALENDAR
            """
        let (tree, _) = try CalendarTree.read(OctetArray(Array(text.utf8)))
        let id = try #require(tree.components(in: tree.calendars[0], .vtimezone).first)
        var log = DiagnosticLog()
        let definition = try #require(ZoneDefinition(id, of: tree, &log))
        #expect(log.entries.isEmpty)
        ZoneSamples.expect(
            try definition.zone(),
            [("20260329T010000Z", 1, 2), ("20261025T010000Z", 2, 1), ("20270328T010000Z", 1, 2)]
        )
    }

    @Test("The order of the two observances says nothing", arguments: [false, true])
    func orderOfObservances(isReversed: Bool) throws {
        let winter = try ZoneSamples.observance(
            .standard,
            "19701025T030000",
            "+0200 +0100",
            "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"
        )
        let summer = try ZoneSamples.observance(
            .daylight,
            "19700329T020000",
            "+0100 +0200",
            "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"
        )
        let zone =
            isReversed
            ? try ZoneSamples.obeyed(summer, winter) : try ZoneSamples.obeyed(winter, summer)
        let tail = try #require(zone.tail)
        #expect(tail.standard.offset == 3600 && !tail.standard.isDaylight)
        #expect(tail.daylight?.type.offset == 7200 && tail.daylight?.type.isDaylight == true)
    }

    @Test("Dublin: daylight saving time may lie behind standard time")
    func dublin() throws {
        let dublin = Samples.zone("Europe/Dublin")
        for definition in [try ZoneDefinition(dublin), try CalendarZone(dublin).definition] {
            let zone = try definition.zone()
            ZoneSamples.expect(zone, [("20270328T010000Z", 0, 1), ("24001029T010000Z", 1, 0)])
        }
    }

    @Test("A definition that is written and obeyed again is the same zone")
    func written() throws {
        let observance = try ZoneSamples.observance(
            .standard,
            "20000101T000000",
            "-0044 -004430",
            "FREQ=YEARLY;BYDAY=1SU;BYMONTH=3;UNTIL=20100101T000000Z",
            dates: ["20010101T000000", "20020101T000000Z", "20030101", "20040101T000000"],
            exceptions: ["20040101T000000"]
        )
        let lines = Written(
            ZoneSamples.calendar(.init(identifier: "Own, Zone", observances: [observance]))
        ).components("VTIMEZONE").first
        #expect(
            lines == [
                "BEGIN:VTIMEZONE", "TZID:Own\\, Zone", "BEGIN:STANDARD",
                "DTSTART:20000101T000000", "TZOFFSETFROM:-0044", "TZOFFSETTO:-004430",
                "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=1SU;UNTIL=20100101T000000Z",
                "RDATE:20010101T000000,20040101T000000", "RDATE:20020101T000000Z",
                "RDATE;VALUE=DATE:20030101", "EXDATE:20040101T000000", "END:STANDARD",
                "END:VTIMEZONE",
            ]
        )
    }
}
