internal import Foundation
internal import GRDB

/// Looks at a file before it is opened for work, which would change one that others made.
enum Probe {
    /// What every SQLite file begins with (SQLite's file format, 1.3).
    private static let beginning = Data("SQLite format 3\0".utf8)

    /// Reads from a file of this program and leaves every other file as it is.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - read: Reads.
    /// - Returns: What was read.
    /// - Throws: ``FileError``: no file, not one of this program, or one of a newer version.
    static func read<Value>(_ path: String, _ read: (Database) throws -> Value) throws -> Value {
        guard FileManager.default.fileExists(atPath: path) else { throw FileError.noFile(path) }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw FileError.inputOutput(path, problem: String(cString: strerror(errno)))
        }
        let octets: Data?
        do {
            octets = try handle.read(upToCount: beginning.count)
            try handle.close()
        } catch {
            throw FileError.inputOutput(path, problem: error.localizedDescription)
        }
        guard octets == beginning else { throw FileError.notOurs(path) }
        return try Store.explained(path) {
            var configuration = Configuration()
            configuration.busyMode = .timeout(20)
            // A queue leaves the journal as it is, where a pool would turn it to its own.
            let queue = try DatabaseQueue(
                path: DatabasePath.plain(path),
                configuration: configuration
            )
            defer { try? queue.close() }
            return try queue.read { database in
                guard
                    try database.tableExists("grdb_migrations"),
                    try database.tableExists("use_case")
                else { throw FileError.notOurs(path) }
                if try Migrations.migrator().hasBeenSuperseded(database) {
                    throw FileError.newer(path)
                }
                return try read(database)
            }
        }
    }
}

extension Store {
    /// What a file says of itself, asked without opening it for work.
    ///
    /// - Parameters:
    ///   - name: Which setting.
    ///   - path: The file.
    /// - Returns: Nothing where it is not set.
    /// - Throws: ``FileError``.
    public static func setting(_ name: Settings.Name, at path: String) throws -> String? {
        try Probe.read(path) { try Settings.value(name, in: $0) }
    }
}
