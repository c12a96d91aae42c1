import CivilTime
import Testing

@testable import ICalendar

@Suite("The history of every zone as VTIMEZONE")
struct ZoneHistoryPropertyTests {
    @Test("Every zone of this machine, written and read back, shows what the zone shows")
    func everyZone() throws {
        let names = ZoneSamples.distinctNames()
        #expect(names.count > 300)
        var compared = 0
        for name in names {
            let zone = Samples.zone(name)
            let definition = try ZoneDefinition(zone)
            let read = try definition.zone()
            for instant in ZoneSamples.instants(zone) {
                compared += 1
                if read.type(at: instant) != zone.type(at: instant) {
                    Issue.record(
                        "\(name) at \(instant.utc): \(read.type(at: instant)), not \(zone.type(at: instant))"
                    )
                    break
                }
            }
            // What goes on by a rule goes on in the definition too.
            if zone.tail?.daylight != nil {
                let later = Samples.instant("26500701T000000Z")
                #expect(read.offset(at: later) == zone.offset(at: later), "\(name)")
            }
        }
        #expect(compared > 250_000)
    }
}
