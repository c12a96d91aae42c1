import CivilTime
import Testing

/// The table of every zone against the search for each time.
@Suite struct ZoneClockPropertyTests {
    @Test func agreesAroundEveryChangeOfEveryZone() throws {
        var compared = 0
        for name in try ZoneFiles.distinctNames() {
            let zone = try ZoneFiles.zone(name)
            let clock = ZoneClock(zone)
            let changes = zone.changes(
                after: Instant(secondsSinceEpoch: -2_300_000_000),
                through: Instant(secondsSinceEpoch: 7_400_000_000)
            )
            for change in changes {
                let second = change.instant.secondsSinceEpoch
                for offset in [
                    change.type.offset, zone.offset(at: Instant(secondsSinceEpoch: second - 1)),
                ] {
                    for near in [-7200, -1, 0, 1, 1800, 3599, 3600] {
                        let local = CivilDateTime(secondsSinceEpoch: second + offset + near)
                        guard clock.instant(local) == zone.resolve(local).instant else {
                            Issue.record("\(name) \(local)")
                            return
                        }
                        compared += 1
                    }
                }
            }
        }
        #expect(compared > 100_000)
    }
}
