import Foundation
import GRDB

/// Puts into a cell what no program of ours would: another type, nothing, or what a check refuses.
struct Damage: CustomStringConvertible {
    let table: String
    let column: String
    /// SQLite's `rowid`.
    let row: Int64
    /// An SQL expression.
    let value: String

    var description: String { "\(table).\(column) of row \(row) = \(value)" }

    /// A cell that SQLite does not let be anything else, such as a second row of the same key.
    struct Impossible: Error {}

    /// Does it: the types, checks and triggers of the table are away while it is done.
    func put(at path: String) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(20)
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { database in
            let schema = try Row.fetchAll(
                database,
                sql: "SELECT rowid, type, name, sql FROM sqlite_schema WHERE tbl_name = ?",
                arguments: [table]
            )
            try database.execute(
                sql: "PRAGMA ignore_check_constraints = ON; PRAGMA writable_schema = ON"
            )
            for row in schema where row["type"] == "trigger" {
                try database.execute(
                    sql: "DELETE FROM sqlite_schema WHERE rowid = ?",
                    arguments: [row["rowid"] as Int64]
                )
            }
            try database.execute(
                sql: """
                    UPDATE sqlite_schema SET sql = replace(
                        replace(replace(sql, ') STRICT', ')'), ' IS NOT NULL', ' NOTNULL'),
                        ' NOT NULL', '')
                    WHERE type = 'table' AND name = ?
                    """,
                arguments: [table]
            )
            try database.execute(sql: "PRAGMA writable_schema = RESET")
            do {
                try database.execute(
                    sql: "UPDATE \(table) SET \(column) = \(value) WHERE rowid = ?",
                    arguments: [row]
                )
            } catch is DatabaseError {
                throw Impossible()
            }
            try database.execute(sql: "PRAGMA writable_schema = ON")
            for row in schema {
                try database.execute(
                    sql: """
                        INSERT INTO sqlite_schema (rowid, type, name, tbl_name, rootpage, sql)
                        VALUES (?, ?, ?, ?, 0, ?)
                        ON CONFLICT (rowid) DO UPDATE SET sql = excluded.sql
                        """,
                    arguments: [
                        row["rowid"] as Int64, row["type"] as String, row["name"] as String, table,
                        row["sql"] as String?,
                    ]
                )
            }
            try database.execute(sql: "PRAGMA writable_schema = RESET")
        }
    }

    /// Every value for every column of every table, in the first and the last row.
    static func all(of values: [String], at path: String) throws -> [Damage] {
        let columns = try SQL.rows(
            """
            SELECT tables.name, columns.name FROM sqlite_schema AS tables
            JOIN pragma_table_info(tables.name) AS columns
            WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'
                AND tables.name <> 'grdb_migrations'
            ORDER BY tables.name, columns.cid
            """,
            at: path
        )
        return try columns.flatMap { names in
            let rows = try SQL.rows(
                "SELECT min(rowid), max(rowid) FROM \(names[0])",
                at: path
            )[0].compactMap { Int64($0) }
            return Set(rows).sorted().flatMap { row in
                values.map {
                    Damage(table: names[0], column: names[1], row: row, value: $0)
                }
            }
        }
    }
}
