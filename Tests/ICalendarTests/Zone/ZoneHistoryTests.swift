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
