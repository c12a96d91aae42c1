internal import Disk
internal import GRDB

/// Looks at a file before it is opened for work, which would change one that others made.
enum Probe {
    /// How a file of this program stands to this version of it.
    enum Age: Hashable {
        case current
        case older
    }

    /// Lets nothing be a file of this program that is not.
    ///
    /// - `path`: The file as somebody named it.
    ///
    /// Throws: ``FileError``: not one of this program, or one of a newer version.
    static func requireKnown(_ database: Database, _ path: String) throws -> Age {
        guard
            try database.tableExists("grdb_migrations"), try database.tableExists("use_case")
        else { throw FileError.notOurs(path) }
        let migrator = Migrations.migrator()
        if try migrator.hasBeenSuperseded(database) { throw FileError.newer(path) }
        return try migrator.hasCompletedMigrations(database) ? .current : .older
    }

    /// Reads from a file of this program and leaves every other file as it is.
    ///
    /// - `path`: The file.
    /// - `read`: Reads.
    ///
    /// Returns: What was read.
    ///
    /// Throws: ``FileError``: no file, not one of this program, or one of a newer version.
    static func read<Value>(_ path: String, _ read: (Database) throws -> Value) throws -> Value {
        try Store.explained(path) {
            let reading = try DatabaseFile(path).openForReading()
            defer { try? reading.queue.close() }
            return try reading.read { database in
                _ = try requireKnown(database, path)
                return try read(database)
            }
        }
    }
}

extension Store {
    /// What a file says of itself, asked without opening it for work.
    ///
    /// - `name`: Which setting.
    /// - `path`: The file.
    ///
    /// Returns: Nothing where it is not set.
    ///
    /// Throws: ``FileError``.
    public static func setting(_ name: Settings.Name, at path: String) throws -> String? {
        try Probe.read(path) { try Settings.value(name, in: $0) }
    }
}
