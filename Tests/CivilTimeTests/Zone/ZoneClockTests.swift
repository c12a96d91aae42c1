import CivilTime
import TestSupport
import Testing

/// The table of a zone against the search for each time.
@Suite struct ZoneClockTests {
    @Test func agreesAtAnyTimeAndBeyondTheTable() throws {
        var random = SeededGenerator(seed: 22)
        for name in ["Europe/Copenhagen", "Africa/Casablanca", "Pacific/Apia", "Etc/GMT+12"] {
            let zone = try ZoneFiles.zone(name)
            let clock = ZoneClock(zone)
            for _ in 0..<2000 {
                let second = Int.random(in: -10_000_000_000...20_000_000_000, using: &random)
                let local = CivilDateTime(secondsSinceEpoch: second)
                try #require(clock.instant(local) == zone.instant(local), "\(name) \(local)")
            }
        }
        for second in [Int.min / 2, -2_208_988_801, -2_208_988_800, 7_289_654_399, 7_289_654_400] {
            let local = CivilDateTime(secondsSinceEpoch: second / 86_400 * 86_400)
            #expect(ZoneClock(.utc).instant(local) == Zone.utc.instant(local))
        }
    }

    /// Clocks that change every few hours, as no law wants it but a file may say.
    @Test func agreesWhereClocksChangeEveryDay() {
        let type = { (hours: Int) in
            Zone.LocalTimeType(offset: hours * 3600, isDaylight: false, abbreviation: "X")
        }
        let changes = (0..<40).map { number in
            Zone.Change(
                instant: Instant(secondsSinceEpoch: number * 30_000),
                type: type(number % 3 * 7 - 7)
            )
        }
        let zone = Zone(identifier: "X", initial: type(1), changes: changes, tail: nil)
        let clock = ZoneClock(zone)
        for second in stride(from: -100_000, to: 1_400_000, by: 900) {
            let local = CivilDateTime(secondsSinceEpoch: second)
            #expect(clock.instant(local) == zone.instant(local))
        }
    }

    /// A change near the first and the last second of the table, and beyond the last.
    @Test(arguments: [-2_208_988_800, 7_291_109_760])
    func agreesAtBothEndsOfTheTable(edge: Int) {
        for hours in stride(from: -120, through: 312, by: 12) {
            for (before, after) in [(-11, 13), (13, -11)] {
                let type = { (hours: Int) in
                    Zone.LocalTimeType(offset: hours * 3600, isDaylight: false, abbreviation: "X")
                }
                let change = Zone.Change(
                    instant: Instant(secondsSinceEpoch: edge + hours * 3600),
                    type: type(after)
                )
                let zone = Zone(
                    identifier: "X",
                    initial: type(before),
                    changes: [change],
                    tail: nil
                )
                let clock = ZoneClock(zone)
                for near in [0, edge] {
                    let middle = near == 0 ? change.instant.secondsSinceEpoch : near
                    for hour in -16...16 {
                        for second in [-1, 0] {
                            let local = CivilDateTime(
                                secondsSinceEpoch: middle + hour * 3600 + second
                            )
                            if clock.instant(local) != zone.instant(local) {
                                Issue.record("change at \(hours), \(before) to \(after): \(local)")
                            }
                        }
                    }
                }
            }
        }
    }

    /// Algiers has the clocks of a Danish winter all the year round.
    @Test func zonesAgreeUntilTheMomentAtWhichOneChanges() throws {
        let copenhagen = try ZoneFiles.zone("Europe/Copenhagen")
        let algiers = try ZoneFiles.zone("Africa/Algiers")
        let winter = Instant(secondsSinceEpoch: 1_800_000_000)
        // 28 March 2027, 01:00 UTC.
        let change = Instant(secondsSinceEpoch: 1_806_195_600)
        let before = Instant(secondsSinceEpoch: change.secondsSinceEpoch - 1)
        for (one, other) in [(copenhagen, algiers), (algiers, copenhagen)] {
            #expect(one.agrees(with: other, from: winter, through: before))
            #expect(!one.agrees(with: other, from: winter, through: change))
            #expect(one.agrees(with: other, from: winter, through: winter))
            #expect(!one.agrees(with: other, from: change, through: change))
        }
    }
}
