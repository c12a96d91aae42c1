import CivilTime
import Foundation
import TestSupport
import Testing

@testable import ICalendar

@Suite("Zones in calendars")
struct CalendarZoneTests {
    static func calendar(_ zone: CalendarZone) -> [UInt8] {
        var writer = ContentLineWriter()
        writer.begin("VCALENDAR")
        writer.write("VERSION", value: "2.0")
        writer.write("PRODID", value: "-//jobklub//jobklub//DA")
        writer.write(zone)
        writer.end("VCALENDAR")
        return writer.octets
    }

    private static func rules(_ name: String) throws -> [String] {
        Written(calendar(try CalendarZone(Samples.zone(name)))).properties("RRULE")
            .map { String($0.dropFirst("RRULE:".count)) }
    }

    @Test("Copenhagen has one STANDARD and one DAYLIGHT with yearly rules from 1970")
    func copenhagen() {
        #expect(
            Written(Self.calendar(Samples.copenhagen)).components("VTIMEZONE").first == [
                "BEGIN:VTIMEZONE", "TZID:Europe/Copenhagen",
                "BEGIN:STANDARD", "DTSTART:19701025T030000", "TZOFFSETFROM:+0200",
                "TZOFFSETTO:+0100", "TZNAME:CET", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                "END:STANDARD",
                "BEGIN:DAYLIGHT", "DTSTART:19700329T020000", "TZOFFSETFROM:+0100",
                "TZOFFSETTO:+0200", "TZNAME:CEST", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                "END:DAYLIGHT", "END:VTIMEZONE",
            ]
        )
    }

    @Test(
        "Rules of other shapes",
        arguments: [
            ("America/New_York", "BYMONTH=11;BYDAY=1SU", "BYMONTH=3;BYDAY=2SU"),
            ("Australia/Sydney", "BYMONTH=4;BYDAY=1SU", "BYMONTH=10;BYDAY=1SU"),
            // Beyond 24:00: the day after the fourth Thursday, and two days after it.
            (
                "Asia/Jerusalem", "BYMONTH=10;BYDAY=-1SU",
                "BYMONTH=3;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=FR"
            ),
            (
                "Asia/Gaza", "BYMONTH=10;BYMONTHDAY=24,25,26,27,28,29,30;BYDAY=SA",
                "BYMONTH=3;BYMONTHDAY=24,25,26,27,28,29,30;BYDAY=SA"
            ),
            // Across the end of October: the day after its last Thursday.
            (
                "Africa/Cairo", "BYYEARDAY=-67,-66,-65,-64,-63,-62,-61;BYDAY=FR",
                "BYMONTH=4;BYDAY=-1FR"
            ),
            // Before 00:00: the evening before the last Sunday.
            (
                "America/Nuuk", "BYMONTH=10;BYDAY=-1SU",
                "BYMONTH=3;BYMONTHDAY=24,25,26,27,28,29,30;BYDAY=SA"
            ),
            // Winter is the exception by law there; for readers it is the standard time.
            ("Europe/Dublin", "BYMONTH=10;BYDAY=-1SU", "BYMONTH=3;BYDAY=-1SU"),
        ]
    )
    func shapes(name: String, standard: String, daylight: String) throws {
        #expect(try Self.rules(name) == [standard, daylight].map { "FREQ=YEARLY;" + $0 })
    }

    @Test("Days behind midnight that end with their month are days of that month")
    func endOfMonth() throws {
        // Two days after the fourth Thursday of April, which may be the 24th to the 30th.
        let rule = try #require(PosixRule("AAA0BBB,M4.4.4/50,J300"))
        let start = try #require(rule.daylight?.start)
        let days = "BYMONTHDAY=24,25,26,27,28,29,30"
        #expect(YearlyRule(start)?.text == "FREQ=YEARLY;BYMONTH=4;\(days);BYDAY=SA")
        // A week before the second Sunday, which may be the 1st to the 7th.
        let early = try #require(PosixRule("AAA0BBB,M4.2.0/-167,J300"))
        let first = try #require(early.daylight?.start)
        #expect(
            YearlyRule(first)?.text == "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1,2,3,4,5,6,7;BYDAY=SU"
        )
    }

    @Test("A zone without daylight saving time has one STANDARD, UTC has nothing")
    func withoutChanges() throws {
        let lines = Written(Self.calendar(try CalendarZone(Samples.zone("Asia/Tokyo")))).lines
        #expect(lines.filter { $0.hasPrefix("BEGIN:") }.count == 3)
        #expect(lines.contains("TZOFFSETFROM:+0900") && lines.contains("TZOFFSETTO:+0900"))
        #expect(try CalendarZone(.utc).isUTC)
        #expect(try CalendarZone(Samples.zone("Etc/UTC")).isUTC)
        #expect(try !CalendarZone(Samples.zone("Atlantic/Reykjavik")).isUTC)
    }

    @Test(
        "Every form of a yearly change names exactly its days",
        arguments: [
            "J1/0", "J1/30", "J31/25", "J59/2", "J59/26", "J60/-1", "J60/2", "J60/-25", "J90/30",
            "J181/24", "J365/2", "J365/-30", "0/3", "58/2", "59/2", "200/26", "364/1", "360/-50",
            "M1.1.0/30", "M1.5.3/49", "M2.1.1/-20", "M2.4.6/30", "M2.5.0/2", "M2.5.0/26",
            "M2.5.0/-26", "M3.1.0/-1", "M3.1.0/-49", "M3.5.0/167", "M6.5.5/24", "M10.5.4/24",
            "M12.5.0/-30", "M12.4.0/72", "M7.1.2/-167",
        ]
    )
    func forms(change: String) throws {
        let rule = try #require(PosixRule("AAA0BBB,\(change),J200"))
        let start = try #require(rule.daylight?.start)
        let yearly = try #require(YearlyRule(start), "not expressible")
        let recurrence = try RecurrenceRule(yearly.text)
        let found = try #require(DayRecurrence(recurrence, start: yearly.first.day))
        let days = Array(found.prefix(41))
        // POSIX itself decides: at which second of a year does the type change?
        try #require(days.count == 41)
        for (day, year) in zip(days, 1970...2010) {
            let local = CivilDateTime(day, yearly.first.time).secondsSinceEpoch
            #expect(day.year == year)
            #expect(NaivePosix.seconds(start, year) == local, "\(year)")
        }
    }

    @Test(
        "What no yearly rule names is refused",
        arguments: [
            "J365/24", "J1/-1", "365/2", "364/24", "M12.5.0/49", "M1.1.0/-1", "M12.5.0/167",
        ]
    )
    func notExpressible(change: String) throws {
        let rule = try #require(PosixRule("AAA0BBB,\(change),J200"))
        #expect(YearlyRule(try #require(rule.daylight?.start)) == nil)
    }

    @Test("A zone whose clocks follow no rule is not covered in those years")
    func notCovered() throws {
        // Clocks that go back for Ramadan only, which no yearly rule says.
        let zone = try CalendarZone(ZoneSamples.unruly())
        #expect(!zone.covers(Samples.instant("20250310T120000Z")))
        #expect(zone.covers(Samples.instant("20270701T120000Z")))
        let start = Samples.local("20250310T100000")
        #expect(throws: EventError.zoneNotCovered(zone: "Test/Unruly", at: start)) {
            try EventTime.local(from: start, to: Samples.local("20250310T110000"), in: zone)
        }
        // Daylight saving time ended in September then.
        #expect(!Samples.copenhagen.covers(Samples.instant("19901010T120000Z")))
        #expect(Samples.copenhagen.covers(Samples.instant("20270710T120000Z")))
    }

}

/// When a POSIX rule changes clocks, counted day by day.
private enum NaivePosix {
    static func seconds(_ change: PosixRule.YearlyChange, _ year: Int) -> Int {
        let days = (1...366).compactMap { number -> Day? in
            let day = Samples.day("\(year)-01-01").advanced(by: number - 1)
            return day.year == year ? day : nil
        }
        let day: Day? =
            switch change.date {
            case .weekday(let month, let week, let weekday):
                week == 5
                    ? days.last { $0.month == month && $0.weekday == weekday }
                    : days.filter { $0.month == month && $0.weekday == weekday }[week - 1]
            case .dayWithoutLeapDay(let number):
                days.filter { !($0.month == 2 && $0.dayOfMonth == 29) }[number - 1]
            case .dayFromZero(let number): days[number]
            }
        return (day?.number ?? .min / 86_400) * 86_400 + change.seconds
    }
}
