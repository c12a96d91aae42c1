internal import GRDB

/// Notes which rows a use case writes, and the statement that takes each change back.
///
/// Triggers do it. They are made from the tables and columns that the file has when it is opened, so a
/// new table is watched without anybody thinking of it; the schema of the file holds none of them.
enum RowWatch {
    /// Facts: what has happened, which undo never takes back.
    static let facts: Set<String> = [
        "use_case", "reading", "staff_reading", "setting", "undo_last", "undo_step", "undo_ground",
        "sent_event", "received_answer", "grdb_migrations", "sqlite_sequence",
    ]

    /// Tables that follow from the events of rosters, each of which names its use case.
    static let rosterTables: Set<String> = ["roster_event", "registration", "guest"]

    /// Counts up for life, so that calendars see what is newer: undo raises it again.
    private static let sequence = "sequence"

    /// Puts the triggers on a connection; they live as long as it does.
    static func start(_ database: Database) throws {
        try database.execute(
            sql: "CREATE TEMP TABLE undo_watch (use_case INTEGER NOT NULL, keeps INTEGER NOT NULL)"
        )
        let columns = try columns(database)
        let keys = try keys(database)
        for table in try tables(database) where !rosterTables.contains(table) {
            for (moment, body) in bodies(table, columns[table] ?? [], keys[table] ?? ["rowid"]) {
                try database.execute(
                    sql: """
                        CREATE TEMP TRIGGER undo_\(moment)_\(table) AFTER \(moment) ON main.\(table)
                        BEGIN \(body) END
                        """
                )
            }
        }
    }

    /// Tables whose rows can be taken back.
    static func tables(_ database: Database) throws -> [String] {
        try String.fetchAll(
            database,
            sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
        ).filter { !facts.contains($0) && !$0.hasPrefix("sqlite_") }
    }

    /// The columns that rows go by, by table: the primary key, or else the first that are unique.
    static func keys(_ database: Database) throws -> [String: [String]] {
        let primary = try grouped(
            """
            SELECT tables.name AS in_table, columns.name AS member FROM sqlite_schema AS tables
            JOIN pragma_table_info(tables.name) AS columns ON columns.pk > 0
            WHERE tables.type = 'table' ORDER BY columns.pk
            """,
            database
        )
        // The first that was declared comes last in the list of indices.
        let unique = try grouped(
            """
            SELECT tables.name AS in_table, columns.name AS member FROM sqlite_schema AS tables
            JOIN pragma_index_list(tables.name) AS indices ON indices.origin = 'u'
                AND indices.seq = (SELECT max(seq) FROM pragma_index_list(tables.name)
                    WHERE origin = 'u')
            JOIN pragma_index_info(indices.name) AS columns
            WHERE tables.type = 'table' ORDER BY columns.seqno
            """,
            database
        )
        return unique.merging(primary) { $1 }
    }

    private static func columns(_ database: Database) throws -> [String: [String]] {
        try grouped(
            """
            SELECT tables.name AS in_table, columns.name AS member FROM sqlite_schema AS tables
            JOIN pragma_table_info(tables.name) AS columns
            WHERE tables.type = 'table' ORDER BY columns.cid
            """,
            database
        )
    }

    private static func grouped(_ sql: String, _ database: Database) throws -> [String: [String]] {
        try Dictionary(grouping: try database.rows(sql)) { try $0.text("in_table") }
            .mapValues { try $0.map { try $0.text("member") } }
    }

    /// What the triggers of a table write: nothing while no use case is watched.
    private static func bodies(
        _ table: String,
        _ columns: [String],
        _ key: [String]
    ) -> [(moment: String, body: String)] {
        let new = place(key, in: "new")
        let old = place(key, in: "old")
        let set = columns.filter { $0 != sequence }.map { "'\($0) = ' || quote(old.\($0))" }
            .joined(separator: " || ', ' || ")
        let raised =
            columns.contains(sequence)
            ? " || ', \(sequence) = \(sequence) + ' || (old.\(sequence) <> new.\(sequence))" : ""
        let values = columns.map { "quote(old.\($0))" }.joined(separator: " || ', ' || ")
        let names = columns.joined(separator: ", ")
        func note(_ place: String, _ statement: String, if condition: String = "1") -> String {
            """
            INSERT INTO undo_step (use_case, in_table, place, statement)
            SELECT use_case, '\(table)', \(place), iif(keeps, \(statement), NULL)
            FROM undo_watch WHERE \(condition);
            """
        }
        return [
            ("INSERT", note(new, "'DELETE FROM \(table) WHERE ' || \(new)")),
            (
                "UPDATE",
                note(new, "'UPDATE \(table) SET ' || \(set)\(raised) || ' WHERE ' || \(new)")
                    // A row that goes by another key was written under both.
                    + note(old, "NULL", if: "\(old) <> \(new)")
            ),
            ("DELETE", note(old, "'INSERT INTO \(table) (\(names)) VALUES (' || \(values) || ')'")),
        ]
    }

    /// An SQL expression that gives the condition by which a row is found again.
    static func place(_ key: [String], in row: String) -> String {
        key.map { "'\($0) IS ' || quote(\(row).\($0))" }.joined(separator: " || ' AND ' || ")
    }
}
