import CivilTime
import TestSupport
import Testing

/// The zones of the operating system.
@Suite struct ZoneFilesTests {
    @Test func everyFileIsRead() throws {
        let names = ZoneFiles.names()
        #expect(names.count > 400)
        for name in names {
            #expect(throws: Never.self, "\(name)") { try ZoneFiles.zone(name) }
        }
    }

    @Test func momentsSurviveTheClockOnTheWall() throws {
        var generator = SeededGenerator(seed: 5545)
        for name in ["Europe/Copenhagen", "Australia/Lord_Howe", "America/Nuuk", "Asia/Kabul"] {
            let zone = try ZoneFiles.zone(name)
            for _ in 0..<300 {
                let seconds = Int.random(in: -2_200_000_000...4_100_000_000, using: &generator)
                let instant = Instant(secondsSinceEpoch: seconds)
                let isFound =
                    switch zone.resolve(zone.local(instant)) {
                    case .unique(let found): found == instant
                    case .repeated(let first, let second): first == instant || second == instant
                    case .missing: false
                    }
                if !isFound { Issue.record("\(name) at \(seconds)") }
            }
        }
    }
}
