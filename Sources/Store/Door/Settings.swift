internal import GRDB

/// What a file says of itself.
public enum Settings {
    /// The settings there are.
    public enum Name: String, CaseIterable, Hashable, Sendable {
        /// A random name of the file, the same in its copies.
        case instance
        /// The command that made the file, if it may be made anew by it.
        case madeBy = "made-by"
        /// Where messages may go: ``example`` for a file with example people, else `everywhere`.
        case delivery
        /// When the last backup was taken, in seconds since 1970.
        case lastBackup = "last-backup"
        /// In a backup: when it was taken, in seconds since 1970.
        case copiedAt = "copied-at"
        /// In a backup: the digest of its octets.
        case digest
    }

    static func remove(_ name: Name, in database: Database) throws {
        try database.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name.rawValue])
    }

    /// Where messages of a file with example people may go: to this machine.
    public static let example = "loopback"

    static func set(_ name: Name, to value: String, in database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO setting (name, value) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """,
            arguments: [name.rawValue, value]
        )
    }

    static func value(_ name: Name, in database: Database) throws -> String? {
        try database.row("SELECT value FROM setting WHERE name = ?", [name.rawValue])?
            .text("value")
    }
}
