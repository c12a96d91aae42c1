import Testing

@testable import CivilTime

/// Both sides of clock changes, RFC 5545 §3.3.5.
@Suite struct ZonedRecurrenceTests {
    private func moments(
        _ text: String,
        _ start: String,
        in zone: String,
        from: String? = nil,
        count: Int = 8
    ) throws -> [String] {
        let found = ZonedRecurrence(
            try RecurrenceRule(text),
            start: try .read(start),
            in: try ZoneFiles.zone(zone),
            from: try from.map { Instant(utc: try .read($0)) }
        )
        return found.prefix(count).map { RandomTimeRule.compact($0.instant.utc) }
    }

    @Test(arguments: [
        // The gap: 02:30 is the moment that clocks show as 03:30.
        (
            "FREQ=DAILY;COUNT=3", "20270327T023000", "Europe/Copenhagen",
            "20270327T013000 20270328T013000 20270329T003000"
        ),
        // Skipped times come among those after the gap, and are not given again.
        (
            "FREQ=MINUTELY;INTERVAL=30;COUNT=6", "20270328T013000", "Europe/Copenhagen",
            "20270328T003000 20270328T010000 20270328T013000 20270328T020000 20270328T023000 20270328T030000"
        ),
        (
            "FREQ=DAILY;BYHOUR=2,3;BYMINUTE=15,45;COUNT=5", "20270328T000000", "Europe/Copenhagen",
            "20270328T011500 20270328T014500 20270329T001500 20270329T004500 20270329T011500"
        ),
        // The fold: the first of the two.
        (
            "FREQ=HOURLY;COUNT=4", "20271031T013000", "Europe/Copenhagen",
            "20271030T233000 20271031T003000 20271031T023000 20271031T033000"
        ),
        // Half an hour.
        (
            "FREQ=MINUTELY;INTERVAL=15;COUNT=5", "20271003T014500", "Australia/Lord_Howe",
            "20271002T151500 20271002T153000 20271002T154500 20271002T160000 20271002T161500"
        ),
        // A whole day.
        (
            "FREQ=DAILY;COUNT=4", "20111228T100000", "Pacific/Apia",
            "20111228T200000 20111229T200000 20111230T200000 20111231T200000"
        ),
        // Ends: a moment, what the clock shows, a whole day.
        (
            "FREQ=HOURLY;UNTIL=20271031T003000Z", "20271031T013000", "Europe/Copenhagen",
            "20271030T233000 20271031T003000"
        ),
        (
            "FREQ=HOURLY;UNTIL=20271031T033000", "20271031T013000", "Europe/Copenhagen",
            "20271030T233000 20271031T003000 20271031T023000"
        ),
        (
            "FREQ=HOURLY;INTERVAL=12;UNTIL=20271031", "20271031T000000", "Europe/Copenhagen",
            "20271030T220000 20271031T110000"
        ),
        // Soon before and after a change that lies far from the time before.
        (
            "FREQ=YEARLY;COUNT=2", "20261031T023000", "Europe/Copenhagen",
            "20261031T013000 20271031T003000"
        ),
        (
            "FREQ=YEARLY;COUNT=2", "20261101T000000", "Europe/Copenhagen",
            "20261031T230000 20271031T230000"
        ),
        (
            "FREQ=DAILY;INTERVAL=300;COUNT=2", "20260601T013000", "Europe/Copenhagen",
            "20260531T233000 20270328T003000"
        ),
    ])
    func clockChanges(text: String, start: String, zone: String, expected: String) throws {
        #expect(try moments(text, start, in: zone).joined(separator: " ") == expected)
    }

    @Test(arguments: [
        (
            "FREQ=DAILY;COUNT=3", "20270327T023000", "Europe/Copenhagen",
            "20270327T023000 20270328T033000 20270329T023000"
        ),
        (
            "FREQ=DAILY;COUNT=2", "20270328T023000", "Europe/Copenhagen",
            "20270328T033000 20270329T023000"
        ),
        ("FREQ=YEARLY;COUNT=1", "20270328T020000", "Europe/Copenhagen", "20270328T030000"),
        (
            "FREQ=MINUTELY;INTERVAL=30;COUNT=4", "20270328T013000", "Europe/Copenhagen",
            "20270328T013000 20270328T030000 20270328T033000 20270328T040000"
        ),
        // Half an hour, a whole day, and the other side of the world.
        ("FREQ=DAILY;COUNT=1", "20271003T021500", "Australia/Lord_Howe", "20271003T024500"),
        (
            "FREQ=DAILY;COUNT=3", "20111229T100000", "Pacific/Apia",
            "20111229T100000 20111231T100000 20120101T100000"
        ),
        // An hour that clocks show twice is shown as it is named.
        (
            "FREQ=DAILY;COUNT=2", "20271031T023000", "Europe/Copenhagen",
            "20271031T023000 20271101T023000"
        ),
    ])
    func aTimeThatClocksSkipIsShownAsTheClockThenShows(
        text: String,
        start: String,
        zone: String,
        expected: String
    ) throws {
        let zone = try ZoneFiles.zone(zone)
        let found = ZonedRecurrence(try RecurrenceRule(text), start: try .read(start), in: zone)
        let all = Array(found)
        #expect(all.map { RandomTimeRule.compact($0.shown) }.joined(separator: " ") == expected)
        for one in all { #expect(zone.local(one.instant) == one.shown) }
    }

    @Test(arguments: [
        "Europe/Copenhagen", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca",
    ])
    func aCountIsCountedFromTheStartWhateverTheWindow(zone: String) throws {
        for (text, start) in [
            ("FREQ=HOURLY;INTERVAL=5;BYMINUTE=15,45;COUNT=2500", "20110301T011500"),
            ("FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=0,30;COUNT=2500", "20110301T011500"),
            ("FREQ=MINUTELY;INTERVAL=30;BYHOUR=1,2,3,10;COUNT=3000", "20110901T000000"),
        ] {
            let zone = try ZoneFiles.zone(zone)
            let rule = try RecurrenceRule(text)
            let start = try CivilDateTime.read(start)
            let all = Array(ZonedRecurrence(rule, start: start, in: zone))
            #expect(all.count == rule.end.count)
            for index in stride(from: 0, to: all.count, by: 97) {
                for shift in [0, 1800] {
                    let from = Instant(
                        secondsSinceEpoch: all[index].instant.secondsSinceEpoch + shift
                    )
                    let found = ZonedRecurrence(rule, start: start, in: zone, from: from)
                    let wanted = all[index...].drop { $0.instant < from }
                    let same = found.next(3) == Array(wanted.prefix(3))
                    if !same { Issue.record("\(text) in \(zone.identifier) from \(from.utc)") }
                    if index % 970 == 0 { #expect(Array(found) == Array(wanted)) }
                }
            }
        }
    }

    /// Soon after a gap, what it skips is looked at, since it stands for moments after it.
    @Test func aWindowSoonAfterAGap() throws {
        var found = ZonedRecurrence(
            try RecurrenceRule("FREQ=MINUTELY;INTERVAL=5"),
            start: try .read("20270101T000000"),
            in: try ZoneFiles.zone("Europe/Copenhagen"),
            from: Instant(utc: try .read("20270328T011000"))
        )
        #expect(found.next()?.instant == Instant(utc: try .read("20270328T011000")))
        #expect(found.next()?.instant == Instant(utc: try .read("20270328T011500")))
        #expect(found.unitsInVain == 2)
        // An hour after a gap of one hour nothing of it is still to come.
        var later = ZonedRecurrence(
            try RecurrenceRule("FREQ=MINUTELY;INTERVAL=5"),
            start: try .read("20270101T000000"),
            in: try ZoneFiles.zone("Europe/Copenhagen"),
            from: Instant(utc: try .read("20270328T020000"))
        )
        #expect(later.next()?.instant == Instant(utc: try .read("20270328T020000")))
        #expect(later.unitsInVain == 0)
    }

    /// Starts soon before a gap, in it and after it; what it skips is counted once.
    @Test(arguments: [
        "20270327T013000", "20270328T003000", "20270328T013000", "20270328T020000",
        "20270328T023000", "20270328T030000", "20270328T033000",
    ])
    func aCountIsCountedThroughAGap(start: String) throws {
        let zone = try ZoneFiles.zone("Europe/Copenhagen")
        let start = try CivilDateTime.read(start)
        for text in [
            "FREQ=MINUTELY;INTERVAL=30;COUNT=70", "FREQ=HOURLY;BYMINUTE=0,30;COUNT=9",
            "FREQ=DAILY;BYHOUR=1,2,3,4;BYMINUTE=0,30;COUNT=12",
        ] {
            let rule = try RecurrenceRule(text)
            let all = Array(ZonedRecurrence(rule, start: start, in: zone))
            #expect(all.count == rule.end.count)
            for instance in all {
                for shift in [-1, 0, 1] {
                    let from = Instant(
                        secondsSinceEpoch: instance.instant.secondsSinceEpoch + shift
                    )
                    let found = ZonedRecurrence(rule, start: start, in: zone, from: from)
                    let wanted = all.filter { $0.instant >= from }
                    if Array(found) != wanted {
                        Issue.record("\(text) from \(start), window \(from.utc)")
                    }
                }
            }
        }
    }

    /// Before the first change that a zone lists, its clocks show local mean time.
    @Test func aWindowBeforeAllChanges() throws {
        let zone = try ZoneFiles.zone("Europe/Copenhagen")
        let day = try CivilDateTime.read("18000201T090000")
        for second in [-1, 0, 1] {
            let moment = zone.instant(day).secondsSinceEpoch + second
            var found = ZonedRecurrence(
                try RecurrenceRule("FREQ=DAILY"),
                start: try .read("18000101T090000"),
                in: zone,
                from: Instant(secondsSinceEpoch: moment)
            )
            let wanted = second > 0 ? try CivilDateTime.read("18000202T090000") : day
            #expect(found.next()?.local == wanted)
            #expect(found.unitsInVain == 0)
        }
    }

    @Test func aHugeCountFromLongAgoIsReckoned() throws {
        let zone = try ZoneFiles.zone("Europe/Copenhagen")
        // One day first: were it gone through second by second, so would be the years before it.
        for start in ["20270327T000000", "19970101T000000"] {
            var found = ZonedRecurrence(
                try RecurrenceRule("FREQ=SECONDLY;COUNT=1000000000"),
                start: try .read(start),
                in: zone,
                from: Instant(utc: try .read("20270328T005959"))
            )
            #expect(found.next()?.local == (try .read("20270328T015959")))
            #expect(found.next()?.local == (try .read("20270328T030000")))
            try #require(found.unitsInVain == 0)
        }
    }
}

extension Sequence {
    fileprivate func next(_ count: Int) -> [Element] { Array(prefix(count)) }
}
