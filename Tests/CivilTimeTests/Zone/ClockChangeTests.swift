import CivilTime
import Testing

/// Both sides of the clock changes in Denmark.
@Suite struct ClockChangeTests {
    /// Reads `2027-03-28T02:30`.
    private func local(_ text: String) throws -> CivilDateTime {
        let parts = text.split(separator: "T")
        return CivilDateTime(try #require(Day(parts[0])), try #require(ClockTime(parts[1])))
    }

    // RFC 5545 §3.3.5: a missing time takes the offset before the gap, a repeated one the first.
    @Test(arguments: [
        ("2027-03-28T01:59", "2027-03-28T00:59"), ("2027-03-28T02:00", "2027-03-28T01:00"),
        ("2027-03-28T02:30", "2027-03-28T01:30"), ("2027-03-28T03:00", "2027-03-28T01:00"),
        ("2027-03-28T03:30", "2027-03-28T01:30"), ("2027-10-31T01:59", "2027-10-30T23:59"),
        ("2027-10-31T02:00", "2027-10-31T00:00"), ("2027-10-31T02:30", "2027-10-31T00:30"),
        ("2027-10-31T03:00", "2027-10-31T02:00"), ("2026-10-25T02:30", "2026-10-25T00:30"),
        ("2060-07-01T12:00", "2060-07-01T10:00"), ("1944-07-01T12:00", "1944-07-01T10:00"),
    ])
    func copenhagen(text: String, utc: String) throws {
        let zone = try ZoneFiles.zone("Europe/Copenhagen")
        #expect(try zone.instant(local(text)).utc.description == utc)
    }

    @Test func missingAndRepeatedHoursAreToldApart() throws {
        let zone = try ZoneFiles.zone("Europe/Copenhagen")
        #expect(
            try zone.resolve(local("2027-03-28T02:30"))
                == .missing(Instant(utc: local("2027-03-28T01:30")))
        )
        #expect(
            try zone.resolve(local("2027-10-31T02:30"))
                == .repeated(
                    first: Instant(utc: local("2027-10-31T00:30")),
                    second: Instant(utc: local("2027-10-31T01:30"))
                )
        )
        #expect(
            try zone.resolve(local("2027-10-31T03:00"))
                == .unique(Instant(utc: local("2027-10-31T02:00")))
        )
    }

    // Directive 2000/84/EC: 01:00 UTC on the last Sundays of March and October.
    @Test(arguments: 2026...2040)
    func bothSidesOfEachChange(year: Int) throws {
        let zone = try ZoneFiles.zone("Europe/Copenhagen")
        for (month, before, after) in [(3, 3600, 7200), (10, 7200, 3600)] {
            let lastDay = try #require(Day(year: year, month: month, day: 31))
            let sunday = lastDay.advanced(by: -lastDay.weekday.days(after: .sunday))
            let change = sunday.number * 86_400 + 3600
            #expect(zone.offset(at: Instant(secondsSinceEpoch: change - 1)) == before)
            #expect(zone.offset(at: Instant(secondsSinceEpoch: change)) == after)
            let shown = zone.local(Instant(secondsSinceEpoch: change))
            #expect(shown.day == sunday)
            #expect(shown.time.description == (month == 3 ? "03:00" : "02:00"))
            #expect(zone.type(at: Instant(secondsSinceEpoch: change)).isDaylight == (month == 3))
        }
    }

    @Test func anHourOnTheClockIsMissingOrTwiceAsLong() throws {
        let zone = try ZoneFiles.zone("Europe/Copenhagen")
        let dayLengths = try ["2027-03-27", "2027-03-28", "2027-10-31"].map { text in
            let day = try #require(Day(text))
            let start = zone.instant(CivilDateTime(day, .midnight))
            let end = zone.instant(CivilDateTime(day, .endOfDay))
            return (end.secondsSinceEpoch - start.secondsSinceEpoch) / 3600
        }
        #expect(dayLengths == [24, 23, 25])
    }

    /// A time that is skipped takes the offset just before it, though another one held that day.
    @Test func aGapSoonAfterAnotherChange() {
        func type(_ hours: Int) -> Zone.LocalTimeType {
            Zone.LocalTimeType(offset: hours * 3600, isDaylight: false, abbreviation: "X")
        }
        func change(_ at: Int, _ hours: Int) -> Zone.Change {
            Zone.Change(instant: Instant(secondsSinceEpoch: at * 3600), type: type(hours))
        }
        let zone = Zone(
            identifier: "X",
            initial: type(0),
            changes: [change(0, 1), change(20, 3), change(40, -2)],
            tail: nil
        )
        for (minutes, expected) in [(21 * 60, 20 * 60), (21 * 60 + 90, 21 * 60 + 30)] {
            let local = CivilDateTime(secondsSinceEpoch: minutes * 60)
            #expect(
                zone.resolve(local) == .missing(Instant(secondsSinceEpoch: expected * 60))
            )
        }
    }

    /// The first second of a stretch belongs to it, though another change comes within a day.
    @Test func theFirstSecondOfAShortStretch() {
        func type(_ hours: Int) -> Zone.LocalTimeType {
            Zone.LocalTimeType(offset: hours * 3600, isDaylight: false, abbreviation: "X")
        }
        let changes = [(0, 1), (20, 3)].map { at, hours in
            Zone.Change(instant: Instant(secondsSinceEpoch: at * 3600), type: type(hours))
        }
        let zone = Zone(identifier: "X", initial: type(0), changes: changes, tail: nil)
        for (local, instant) in [(1, 0), (20, 19), (23, 20), (24, 21)] {
            #expect(
                zone.resolve(CivilDateTime(secondsSinceEpoch: local * 3600))
                    == .unique(Instant(secondsSinceEpoch: instant * 3600))
            )
        }
        #expect(
            zone.resolve(CivilDateTime(secondsSinceEpoch: 3599))
                == .missing(Instant(secondsSinceEpoch: 3599))
        )
    }

    /// A change that is listed last and named by the rule too is one change.
    @Test func theLastListedChangeIsNotRepeated() throws {
        let rule = try #require(PosixRule("AAA0BBB,M3.5.0/2,M10.5.0/2"))
        let summer = try #require(rule.daylight).type
        let change = Instant(utc: try local("2027-03-28T02:00"))
        let zone = Zone(
            identifier: "X",
            initial: rule.standard,
            changes: [Zone.Change(instant: change, type: summer)],
            tail: rule
        )
        func count(after start: Int, through end: Int) -> Int {
            zone.changes(
                after: Instant(secondsSinceEpoch: change.secondsSinceEpoch + start),
                through: Instant(secondsSinceEpoch: change.secondsSinceEpoch + end)
            ).count
        }
        #expect(count(after: -1, through: 0) == 1 && count(after: -1, through: 1) == 1)
        #expect(count(after: 0, through: 1) == 0)
        #expect(count(after: -1, through: 86_400 * 366) == 3)
        // Before the first listed change the rule does not hold.
        #expect(count(after: -86_400 * 366, through: -1) == 0)
    }

    /// Changes that are listed, and those of the rule for later years.
    @Test(arguments: ["2027-03-28T01:00", "2060-03-28T01:00"])
    func changesAfterOneMomentAndUpToAnother(text: String) throws {
        let zone = try ZoneFiles.zone("Europe/Copenhagen")
        let change = try local(text).secondsSinceEpoch
        func count(after start: Int, through end: Int) -> Int {
            zone.changes(
                after: Instant(secondsSinceEpoch: change + start),
                through: Instant(secondsSinceEpoch: change + end)
            ).count
        }
        #expect(count(after: -1, through: 0) == 1)
        #expect(count(after: 0, through: 86_400) == 0)
        #expect(count(after: -86_400, through: -1) == 0)
        #expect(count(after: 0, through: -1) == 0)
        #expect(count(after: -1, through: 86_400 * 366) == 3)
    }

    /// A zone that lists no changes and has a rule for all years.
    @Test func aZoneOfNothingButARule() throws {
        let copenhagen = try ZoneFiles.zone("Europe/Copenhagen")
        let rule = try #require(copenhagen.tail)
        let zone = Zone(identifier: "X", initial: rule.standard, changes: [], tail: rule)
        let clock = ZoneClock(zone)
        for text in ["2060-03-28T02:00", "2060-10-31T03:00", "2059-12-31T23:00"] {
            for minutes in stride(from: -360, through: 360, by: 30) {
                let near = CivilDateTime(
                    secondsSinceEpoch: try local(text).secondsSinceEpoch + minutes * 60
                )
                #expect(clock.instant(near) == copenhagen.resolve(near).instant)
            }
        }
        for text in [
            "2060-03-28T01:59", "2060-03-28T02:30", "2060-03-28T03:00", "2060-07-01T12:00",
            "2060-10-31T01:59", "2060-10-31T02:30", "2060-10-31T03:00", "2060-12-31T23:59",
        ] {
            let local = try local(text)
            #expect(zone.resolve(local) == copenhagen.resolve(local))
            let instant = copenhagen.instant(local)
            #expect(zone.type(at: instant) == copenhagen.type(at: instant))
            let end = Instant(secondsSinceEpoch: instant.secondsSinceEpoch + 86_400 * 400)
            #expect(
                zone.changes(after: instant, through: end)
                    == copenhagen.changes(after: instant, through: end)
            )
        }
    }

    @Test func utcNeverChanges() throws {
        for text in ["1900-01-01T00:00", "2027-03-28T02:30", "2100-12-31T23:59"] {
            #expect(try Zone.utc.resolve(local(text)) == .unique(Instant(utc: local(text))))
        }
    }
}
