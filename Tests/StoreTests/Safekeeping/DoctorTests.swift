import Disk
import Foundation
import Store
import Testing

@Suite struct DoctorTests {
    /// Damage that somebody could do past the program, and where it must show.
    private static let damages: [(sql: String, check: Finding.Check)] = [
        ("DELETE FROM registration WHERE participant = 7", .seats),
        ("UPDATE registration SET state = 'invited' WHERE participant = 7", .seats),
        ("UPDATE registration SET children = 1 WHERE participant = 7", .seats),
        ("UPDATE registration SET until = until + 1 WHERE state = 'offered'", .seats),
        ("DELETE FROM guest", .seats),
        ("DELETE FROM roster_event WHERE kind = 'registered' AND participant = 7", .seats),
        ("DELETE FROM roster_event WHERE kind = 'waiting' AND participant = 13", .seats),
        ("DELETE FROM roster_event WHERE kind = 'capacity'", .seats),
        ("UPDATE roster_event SET kind = 'strange' WHERE participant = 7", .seats),
        ("UPDATE roster SET capacity = capacity - 1", .seats),
        ("DELETE FROM participant WHERE id = 7", .references),
        ("UPDATE meeting SET venue = 'nowhere' WHERE session = 1", .references),
        ("DELETE FROM setting WHERE name = 'instance'", .settings),
        ("DELETE FROM setting WHERE name = 'delivery'", .settings),
        ("INSERT INTO grdb_migrations VALUES ('999')", .migrations),
        ("DROP INDEX meeting_by_day; DELETE FROM grdb_migrations", .migrations),
    ]

    @Test(arguments: damages.indices) func damageIsFound(_ index: Int) throws {
        let (sql, check) = DoctorTests.damages[index]
        let town = try Town.filled()
        #expect(try Doctor.faults(town.path) == [])
        try town.store.close()
        try SQL.run(sql, at: town.path)
        let findings = try Doctor.faults(town.path)
        #expect(findings.map(\.check).contains(check), "\(sql): \(findings)")
    }

    /// Rules that cannot be read, and columns that say something else than the rules.
    @Test(arguments: [
        "UPDATE step SET slot_minutes = 20 WHERE slot_minutes IS NOT NULL",
        "UPDATE step SET slot_breaks = '' WHERE slot_minutes IS NOT NULL",
        "UPDATE step SET kind = 'info' WHERE id = 'network'",
        "UPDATE programme SET offer_seconds = offer_seconds + 1",
        "UPDATE programme SET network_entry = 'target-group'",
        "UPDATE programme SET sessions = sessions + 1",
        "UPDATE programme SET time_zone = 'Europe/London'",
        "UPDATE venue SET outside = 1 - outside",
        "DELETE FROM rule_file WHERE folder = 'venues'",
        "UPDATE rule_file SET octets = x'00' WHERE folder = 'calendars'",
    ]) func rulesAndTheirColumnsAreCompared(_ sql: String) throws {
        let town = try Town.filled()
        #expect(try town.store.faults() == [])
        try town.store.close()
        try SQL.run(sql, at: town.path)
        let again = try town.opened()
        let wrong = try again.faults()
        #expect(wrong.map(\.check).contains(.rules), "\(sql): \(wrong)")
        try again.close()
    }

    @Test func whatIsClosedStaysClosed() throws {
        let town = try Town.filled()
        try town.store.close()
        #expect(throws: DiskError.self) { try town.store.close() }
        #expect(throws: DiskError.self) { try town.later(.readPerson(1)) }
        #expect(throws: DiskError.self) { try town.later(.readMeetings()) }
        #expect(throws: DiskError.self) { try town.later(.settleOffers()) }
    }

    @Test func everyCheckIsMadeOnce() throws {
        let town = try Town.filled()
        let checks = try town.store.examine(at: Town.now).map(\.check)
        // Only a backup has a digest.
        #expect(checks.count == Finding.Check.allCases.count - 1)
        #expect(Set(checks) == Set(Finding.Check.allCases).subtracting([.digest]))
        let durability = try #require(
            try town.store.examine(at: Town.now).first { $0.check == .durability }
        )
        #expect(durability.isFine)
        #expect(durability.detail == "synchronous 2, journal wal, foreign keys 1")
    }

    @Test func theSizeOfAFileInUseIsThatOfItsLogToo() throws {
        let town = try Town.filled()
        func size() throws -> Int {
            let sizes = try ["", "-wal"].map { suffix in
                let attributes = try FileManager.default
                    .attributesOfItem(atPath: town.path + suffix)
                return try #require(attributes[.size] as? Int)
            }
            #expect(sizes[1] > 2000)
            return sizes.reduce(0, +)
        }
        let before = try size() / 1000
        let disk = try #require(
            try Doctor.examine(town.path, at: Town.now).first { $0.check == .disk }
        )
        #expect(disk.detail.hasSuffix(" MB, \(before) kB"), "\(disk.detail)")
        #expect(try size() / 1000 == before)
    }

    @Test func aPageThatWasOverwrittenIsFound() throws {
        let town = try Town.filled()
        try town.store.close()
        let sound = try Data(contentsOf: URL(filePath: town.path))
        let tables = ["participant", "registration", "roster_event", "meeting", "use_case"]
        for table in tables {
            let page = try SQL.number(
                "SELECT rootpage FROM sqlite_schema WHERE name = '\(table)'",
                at: town.path
            )
            var broken = sound
            let start = (page - 1) * 4096
            for place in start..<start + 64 { broken[place] ^= 0xFF }
            let path = town.folder.appending(path: "broken-\(table).sqlite").path
            try broken.write(to: URL(filePath: path))
            let wrong = try Doctor.faults(path).map(\.check)
            #expect(wrong.contains(.integrity), "\(table)")
            #expect(throws: (any Error).self) {
                try Backup.restore(
                    path,
                    to: town.folder.appending(path: "r.sqlite").path,
                    replacing: false,
                    reading: town.reader,
                    by: Samples.administrator,
                    at: Town.now
                )
            }
        }
    }
}
