import CivilTime
import Foundation
import Participation
import Planning
import Store
import Testing

/// A process that runs while a newer version takes the file over.
@Suite struct SchemaWatchTests {
    /// What a newer version of the program does when it opens the file.
    private static let newer = [
        "ALTER TABLE participant ADD COLUMN shoe_size INTEGER",
        "INSERT INTO grdb_migrations VALUES ('999')",
    ].joined(separator: "; ")

    @Test func itStopsWritingAndSaysSo() async throws {
        let town = try Town.filled()
        let now = Town.moment("2027-01-06 13:00")
        try SQL.run(SchemaWatchTests.newer, at: town.path)
        let before = try SQL.state(at: town.path, without: [])
        #expect(throws: FileError.newer(town.path)) {
            try town.later(.register(3, at: "frederiksberg/2027-04"))
        }
        await #expect(throws: FileError.newer(town.path)) {
            try await town.store.perform(.undo(), by: Samples.facilitator, at: now)
        }
        // Reading of people needs a line in the log, so it stops too.
        #expect(throws: FileError.newer(town.path)) { try town.later(.readPerson(1)) }
        #expect(try SQL.state(at: town.path, without: []) == before)
        // Nothing is opened by a version that does not know it.
        #expect(throws: FileError.newer(town.path)) { try town.opened() }
    }

    /// The schema's count changes for other reasons too, which are no reason to stop.
    @Test func anotherIndexIsNoNewerVersion() throws {
        let town = try Town.filled()
        try SQL.run("CREATE INDEX of_somebody ON participant (given_name)", at: town.path)
        try town.later(.register(3, at: "frederiksberg/2027-04"))
        try town.later(.undo())
    }
}
