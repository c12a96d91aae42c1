import CSQLite
import Foundation

/// The fewest milliseconds that a promise can cost: one row a transaction, each on the disk.
///
/// The journal is a WAL and `synchronous` is FULL, as in the program. A disk can be fast now and a
/// hundred times slower later, so only a ratio to what was measured in the same run says something.
enum DiskLimit {
    static let commits = 500

    struct Failed: Error {}

    /// Milliseconds of wall time a commit.
    static func measure(in folder: URL) throws -> Double {
        let path = folder.appendingPathComponent("limit-\(UUID().uuidString).sqlite").path
        var database: OpaquePointer?
        func run(_ sql: String) throws {
            guard sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK else { throw Failed() }
        }
        guard sqlite3_open(path, &database) == SQLITE_OK else { throw Failed() }
        defer { sqlite3_close(database) }
        try run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        try run("CREATE TABLE line (number INTEGER PRIMARY KEY, text TEXT)")
        let cost = try Meter.cost {
            for _ in 0..<commits { try run("INSERT INTO line (text) VALUES ('one sign-up')") }
        }
        return cost.wall / Double(commits)
    }
}
