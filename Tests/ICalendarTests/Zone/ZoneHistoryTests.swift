import CivilTime
import Foundation
import TestSupport
import Testing

@testable import ICalendar

@Suite("The history of zones as VTIMEZONE")
struct ZoneHistoryTests {
    @Test("Copenhagen in both forms, as golden files")
    func golden() throws {
        let history = try ZoneDefinition(Samples.zone)
        try Golden.check(Data(ZoneSamples.calendar(history)), "copenhagen-history.ics")
        try Golden.check(
            Data(ZoneSamples.calendar(Samples.copenhagen.definition)),
            "copenhagen-mail.ics"
        )
    }

    @Test("The mail form read back holds for ever, by the rule in force today")
    func mailForm() throws {
        for name in ["Europe/Copenhagen", "America/New_York", "Asia/Gaza", "Africa/Cairo"] {
            let mail = try CalendarZone(Samples.zone(name))
            let zone = try mail.definition.zone()
            #expect(zone.tail != nil, "\(name)")
            for month in stride(from: 1972 * 12, to: 2500 * 12, by: 1) {
                let day = Samples.day("1970-01-01").firstOfMonth(adding: month - 1970 * 12)
                let instant = Instant(utc: CivilDateTime(day, .midnight))
                let expected = mail.zone.tail?.type(at: instant).offset
                if zone.offset(at: instant) != expected { Issue.record("\(name) at \(day)") }
            }
        }
    }

    @Test(
        "Other years, the days of local mean time among them",
        arguments: [(1850, 2100), (1900, 1950), (1976, 1978), (2026, 2026), (2100, 2110)]
    )
    func years(first: Int, last: Int) throws {
        for name in ["Europe/Copenhagen", "Africa/Casablanca", "Asia/Gaza", "America/Caracas"] {
            let zone = Samples.zone(name)
            let definition = try ZoneDefinition(zone, from: first, through: last)
            let read = try definition.zone()
            let days = Samples.day("\(first)-01-01").number...Samples.day("\(last)-12-31").number
            for day in days {
                let instant = Instant(secondsSinceEpoch: day * 86_400)
                guard read.type(at: instant) != zone.type(at: instant) else { continue }
                Issue.record("\(name) at \(instant.utc)")
                break
            }
        }
    }

    @Test("Weeks of the month that laws have named are found, the last ones as such")
    func weeks() throws {
        let definition = try ZoneDefinition(Samples.zone("America/New_York"))
        let rules = Written(ZoneSamples.calendar(definition)).properties("RRULE")
        let days = ["BYMONTH=4;BYDAY=-1SU", "BYMONTH=4;BYDAY=1SU", "BYMONTH=10;BYDAY=-1SU"]
        for day in days + ["BYMONTH=3;BYDAY=2SU", "BYMONTH=11;BYDAY=1SU"] {
            #expect(rules.contains { ($0 + ";").contains(";\(day);") }, "\(rules)")
        }
    }

    @Test(
        "Changes on one day of three years are a rule, those of two are dates",
        arguments: [
            ("1980 1981 - Apr 1", []),
            ("1980 1982 - Apr 1", ["BYMONTH=4;BYMONTHDAY=1;UNTIL=19820331T230000Z"]),
            // The last Sunday for three years, the fourth for all of them.
            ("1999 2003 - Mar Sun>=22", ["BYMONTH=3;BYDAY=4SU;UNTIL=20030322T230000Z"]),
        ]
    )
    func runs(rule: String, rules: [String]) throws {
        // Clocks go back on days that no rule names.
        let back = [
            "1980 only - Sep 3", "1981 only - Oct 12", "1982 only - Nov 23", "1999 only - Dec 9",
            "2000 only - Aug 14", "2001 only - Sep 6", "2002 only - Jul 17", "2003 only - Nov 1",
        ].map { "Rule R \($0) 0:00 0 -" }.joined(separator: "\n")
        let zone = try ZoneSamples.compiled(
            "Rule R \(rule) 0:00 1:00 S\n\(back)\nZone Test/Unruly 1:00 R AAA%s\n"
        )
        let definition = try ZoneDefinition(zone, from: 1979, through: 2010)
        let found = Written(ZoneSamples.calendar(definition)).properties("RRULE")
        #expect(found == rules.map { "RRULE:FREQ=YEARLY;" + $0 })
    }

    @Test("A history begins with what holds at its first moment")
    func beginnings() throws {
        // Clocks change in the first moment of 1980.
        let zone = try ZoneSamples.compiled(
            """
            Rule R 1975 only - Jan 1 0:00u 1:00 S
            Rule R 1980 only - Jan 1 0:00u 0 -
            Zone Test/Unruly 1:00 R AAA%s

            """
        )
        let changed = try ZoneDefinition(zone, from: 1980, through: 1990).observances
        #expect(changed.map(\.start) == [Samples.local("19800101T020000")])
        #expect(changed.map(\.offsetFrom.seconds) == [7200])
        // Where nothing ever changes, it is midnight by the clock there.
        let fixed = try ZoneSamples.compiled("Zone Test/Unruly 9:00 - AAA\n")
        let always = try ZoneDefinition(fixed, from: 1970, through: 1990).observances
        #expect(always.map(\.start) == [Samples.local("19700101T000000")])
    }

    @Test("Local mean time is written with its seconds, a bad name not at all")
    func forms() throws {
        let definition = try ZoneDefinition(Samples.zone, from: 1850, through: 1900)
        let lines = Written(ZoneSamples.calendar(definition)).lines
        #expect(lines.contains("TZOFFSETFROM:+005020") && lines.contains("TZOFFSETTO:+0100"))
        #expect(lines.filter { $0.hasPrefix("DTSTART") }.contains("DTSTART:18500101T000000"))
        let data = try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/Asia/Tokyo"))
        let zone = try Zone(identifier: "Asia Tokyo", tzif: Array(data))
        #expect(throws: ZoneError.badName("Asia Tokyo")) { try ZoneDefinition(zone) }
        #expect(try ZoneDefinition(.utc).observances.count == 1)
    }
}
