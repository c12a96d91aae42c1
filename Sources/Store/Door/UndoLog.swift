internal import GRDB

/// Keeps what it takes to undo the last use case.
///
/// Triggers on every table write the opposite of each change; undoing runs them backwards. They are
/// made from the tables that are there, so a new table is watched without anybody thinking of it.
enum UndoLog {
    /// Tables that tell what happened and so are never undone.
    private static let untouched: Set<String> = [
        "use_case", "reading", "staff_reading", "undo_step", "setting", "grdb_migrations",
        "sqlite_sequence",
    ]

    /// Puts the triggers on a connection; they live as long as it does.
    static func watch(_ database: Database) throws {
        try database.execute(sql: "CREATE TEMP TABLE undo_watch (is_on INTEGER NOT NULL)")
        let tables = try String.fetchAll(
            database,
            sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
        ).filter { !untouched.contains($0) && !$0.hasPrefix("sqlite_") }
        for table in tables {
            let columns = try database.columns(in: table).map(\.name)
            for (moment, statement) in opposites(table, columns) {
                try database.execute(
                    sql: """
                        CREATE TEMP TRIGGER undo_\(moment)_\(table) AFTER \(moment) ON main.\(table)
                        WHEN EXISTS (SELECT 1 FROM undo_watch) BEGIN
                            INSERT INTO undo_step (statement) VALUES (\(statement));
                        END
                        """
                )
            }
        }
    }

    /// SQL expressions that give the opposite of a change to a row.
    private static func opposites(
        _ table: String,
        _ columns: [String]
    ) -> [(moment: String, statement: String)] {
        let set = columns.map { "'\($0) = ' || quote(old.\($0))" }.joined(separator: " || ', ' || ")
        let names = (["rowid"] + columns).joined(separator: ", ")
        let values = (["rowid"] + columns).map { "quote(old.\($0))" }
            .joined(separator: " || ', ' || ")
        return [
            ("INSERT", "'DELETE FROM \(table) WHERE rowid = ' || new.rowid"),
            ("UPDATE", "'UPDATE \(table) SET ' || \(set) || ' WHERE rowid = ' || new.rowid"),
            ("DELETE", "'INSERT INTO \(table) (\(names)) VALUES (' || \(values) || ')'"),
        ]
    }

    /// Begins to watch, and says after which step the new ones come.
    static func begin(_ database: Database) throws -> Int {
        try database.execute(sql: "INSERT INTO undo_watch VALUES (1)")
        return try Int.fetchOne(database, sql: "SELECT max(number) FROM undo_step") ?? 0
    }

    /// Stops watching; only the last use case that changed something can be undone.
    ///
    /// - Returns: Whether anything has changed.
    static func end(_ database: Database, after last: Int) throws -> Bool {
        try database.execute(sql: "DELETE FROM undo_watch")
        let hasChanged = try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM undo_step WHERE number > ?)",
            arguments: [last]
        )
        guard hasChanged == true else { return false }
        try database.execute(sql: "DELETE FROM undo_step WHERE number <= ?", arguments: [last])
        return true
    }

    /// Does what cannot be taken back in the middle of what can; nothing before it can be either.
    ///
    /// What is deleted for good must not lie in the steps of an undo.
    static func unwatched(_ database: Database, _ body: () throws -> Void) throws {
        let isOn = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM undo_watch)")
        try clear(database)
        guard isOn == true else { return try body() }
        try database.execute(sql: "DELETE FROM undo_watch")
        try body()
        try database.execute(sql: "INSERT INTO undo_watch VALUES (1)")
    }

    /// Forgets how to undo.
    static func clear(_ database: Database) throws {
        try database.execute(sql: "DELETE FROM undo_step")
    }

    /// Takes back what the steps say; a file that came as text has none.
    static func rewind(_ database: Database) throws {
        try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
        let statements = try String.fetchAll(
            database,
            sql: "SELECT statement FROM undo_step ORDER BY number DESC"
        )
        guard !statements.isEmpty else { throw UndoError.nothing }
        for statement in statements { try database.execute(sql: statement) }
        // What others do in the same transaction is held to its references at once.
        try database.execute(sql: "PRAGMA defer_foreign_keys = OFF")
    }
}
