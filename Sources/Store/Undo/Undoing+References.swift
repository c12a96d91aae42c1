internal import GRDB

extension Undoing {
    /// Every reference leads somewhere: from the rows of some tables, and to them.
    func requireReferences(around tables: Set<String>) throws {
        let database = work.database
        var violations: [Violation] = []
        for table in try RowWatch.tables(database) {
            let targets = try database.foreignKeys(on: table).map(\.destinationTable)
            guard tables.contains(table) || !tables.isDisjoint(with: targets) else { continue }
            violations += try database.rows("PRAGMA foreign_key_check(\(table))").map {
                Violation(
                    table: table,
                    row: try $0.longKey("rowid"),
                    key: try $0.number("fkid")
                )
            }
        }
        // The events say who; the rows of registrations and guests follow from them.
        let first =
            violations.first { $0.table == "roster_event" }
            ?? violations.first { !RowWatch.rosterTables.contains($0.table) } ?? violations.first
        guard let first else { return }
        guard let later = try writer(of: first) ?? remover(of: first) else {
            throw ConstraintError(message: "FOREIGN KEY constraint failed: \(first.table)")
        }
        throw try builtUpon(by: later)
    }

    /// A reference that leads nowhere.
    private struct Violation {
        let table: String
        let row: Int64
        let key: Int
    }

    /// The last use case that wrote the row which refers.
    private func writer(of violation: Violation) throws -> Int64? {
        if violation.table == "roster_event" {
            let sql = "SELECT use_case FROM roster_event WHERE number = ?"
            return try work.row(sql, [violation.row])?.longKey("use_case")
        }
        let columns = try RowWatch.keys(work.database)[violation.table] ?? ["rowid"]
        let place = RowWatch.place(columns, in: violation.table)
        return try lastWriter(of: violation.table, place, violation)
    }

    /// The last use case that wrote the row which is referred to, and so took it away.
    private func remover(of violation: Violation) throws -> Int64? {
        let parts = try work.rows(
            """
            SELECT "table" AS target, "from" AS own, coalesce("to", 'id') AS other
            FROM pragma_foreign_key_list(?) WHERE id = ? ORDER BY seq
            """,
            [violation.table, violation.key]
        )
        guard let target = try parts.first?.text("target") else { return nil }
        let place = try parts.map {
            "'\(try $0.text("other")) IS ' || quote(\(try $0.text("own")))"
        }.joined(separator: " || ' AND ' || ")
        return try lastWriter(of: target, place, violation)
    }

    /// - `place`: An expression that the row which refers gives the condition with.
    private func lastWriter(
        of table: String,
        _ place: String,
        _ violation: Violation
    ) throws -> Int64? {
        try work.row(
            """
            SELECT max(use_case) AS last FROM undo_step WHERE in_table = ? AND use_case > ?
                AND place = (SELECT \(place) FROM \(violation.table) WHERE rowid = ?)
            """,
            [table, number, violation.row]
        )?.longKeyIfAny("last")
    }
}
