internal import Foundation
internal import GRDB
internal import Participation
internal import Planning

/// A row of the file that is about a participant.
public struct KeptRow: Hashable, Sendable {
    /// The table that it stands in.
    public let table: String
    /// The participant's number that it stands under: their own, or one that was merged into it.
    public let participant: Int
    /// What stands in it, in the order of the table; empty cells are left out.
    public let cells: [Cell]

    /// A cell.
    public struct Cell: Hashable, Sendable {
        /// The column.
        public let column: String
        /// What stands there.
        public let value: Value
    }

    /// What a cell can hold.
    public enum Value: Hashable, Sendable {
        /// A text.
        case text(String)
        /// A number.
        case number(Int)
    }

    /// What stands in a column.
    public subscript(column: String) -> Value? {
        cells.first { $0.column == column }?.value
    }
}

extension Work {
    /// Every row of the file that is about a participant, table by table.
    ///
    /// The tables are those that the schema has, so that none can be left out.
    func keptRows(of id: Int) throws -> [KeptRow] {
        let ids = try numbers(of: id)
        let list = ids.map(String.init).joined(separator: ", ")
        let kept = try columnsOfParticipants().flatMap { table, columns -> [KeptRow] in
            let condition = columns.map { "\"\($0)\" IN (\(list))" }.joined(separator: " OR ")
            let found = try rows("SELECT * FROM \"\(table)\" WHERE \(condition) ORDER BY rowid")
            return found.map { row in
                let cells = cells(of: row)
                let own = cells.first { cell in
                    columns.contains(cell.column)
                        && ids.contains { cell.value == .number($0) }
                }
                let number: Int = if case .number(let number)? = own?.value { number } else { id }
                return KeptRow(table: table, participant: number, cells: cells)
            }
        }
        let log = try (kept.filter { $0.table == "use_case" } + makers(of: kept, id))
            .sorted { number(of: $0) < number(of: $1) }
        let rest = kept.filter { $0.table != "use_case" }
        return try (rest + log + undoable(ids)).filter(isShown)
    }

    /// The lines of the log of those who wrote rows about a participant, where the line names nobody: who
    /// read them in from a list, ticked several at once, or invited all of a kind.
    private func makers(of kept: [KeptRow], _ id: Int) throws -> [KeptRow] {
        func numbers(_ columns: [String]) -> [Int] {
            kept.flatMap { row in
                columns.compactMap { column in
                    if case .number(let number)? = row[column] { number } else { nil }
                }
            }
        }
        let known = Set(kept.filter { $0.table == "use_case" }.map(number))
        let missing = Set(numbers(["version", "use_case", "undone_by"])).subtracting(known)
        let list = missing.sorted().map(String.init).joined(separator: ", ")
        // A line about somebody else, whose seat was then offered to this one, is theirs alone.
        let sql = "SELECT * FROM use_case WHERE number IN (\(list)) AND participant IS NULL"
        return try rows("\(sql) ORDER BY number").map {
            KeptRow(table: "use_case", participant: id, cells: cells(of: $0))
        }
    }

    /// Earlier values that are kept so that somebody can undo a change, with how long.
    private func undoable(_ ids: [Int]) throws -> [KeptRow] {
        try ids.flatMap { id in
            try rows(
                """
                SELECT undo_last.at AS at, undo_last.at + ?2 AS kept_until, in_table, place, statement
                FROM undo_step JOIN undo_last ON undo_last.use_case = undo_step.use_case
                WHERE statement IS NOT NULL AND statement NOT LIKE 'DELETE %'
                    AND (in_table = 'participant' AND place = 'id IS ' || ?1
                        OR ' AND ' || place || ' AND ' LIKE '% AND participant IS ' || ?1 || ' AND %')
                ORDER BY undo_step.number
                """,
                [id, UndoLog.seconds]
            ).map { KeptRow(table: "undo_step", participant: id, cells: cells(of: $0)) }
        }
    }

    /// The number of a line of the log.
    private func number(of row: KeptRow) -> Int {
        if case .number(let number)? = row["number"] { number } else { 0 }
    }

    private func cells(of row: StoredRow) -> [KeptRow.Cell] {
        zip(row.columns, row.values).compactMap { column, value in
            KeptRow.Value(value).map { KeptRow.Cell(column: column, value: $0) }
        }
    }

    /// A participant's number and those that were merged into it.
    func numbers(of id: Int) throws -> [Int] {
        let merged = try rows("SELECT id FROM participant WHERE merged_into = ?", [id])
        return try [id] + merged.flatMap { try numbers(of: try $0.key("id")) }
    }

    /// The columns that hold numbers of participants, by table, in the order of their names.
    private func columnsOfParticipants() throws -> [(table: String, columns: [String])] {
        let found = try rows(
            """
            SELECT tables.name AS in_table, columns.name AS in_column
            FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
            WHERE tables.type = 'table' AND (columns.name = 'participant'
                OR tables.name = 'participant' AND columns.name = 'id'
                OR tables.name <> 'participant' AND EXISTS (
                    SELECT 1 FROM pragma_foreign_key_list(tables.name) AS key
                    WHERE key."from" = columns.name AND key."table" = 'participant'))
            ORDER BY tables.name, columns.cid
            """
        )
        let pairs = try found.map { (try $0.text("in_table"), try $0.text("in_column")) }
        return Dictionary(grouping: pairs, by: \.0).sorted { $0.key < $1.key }
            .map { (table: $0.key, columns: $0.value.map(\.1)) }
    }

    /// Whether a row is of a programme that the actor works with, or of none.
    private func isShown(_ row: KeptRow) -> Bool {
        ["roster", "meeting"].allSatisfy { column in
            guard case .text(let id)? = row[column] else { return true }
            return RosterID(stored: id).programme.map(actor.reaches) ?? true
        } && isPlaceShown(row)
    }

    /// Whether what can be undone is about a programme that the actor works with, or about none.
    private func isPlaceShown(_ row: KeptRow) -> Bool {
        guard
            row.table == "undo_step", case .text(let place)? = row["place"],
            let match = place.firstMatch(of: /(?:roster|meeting) IS '([^']+)'/)
        else { return true }
        return RosterID(stored: String(match.output.1)).programme.map(actor.reaches) ?? true
    }
}

extension KeptRow.Value {
    /// Nothing for an empty cell.
    fileprivate init?(_ value: DatabaseValue) {
        switch value.storage {
        case .null: return nil
        case .int64(let number): self = .number(Int(number))
        case .double(let number): self = .text("\(number)")
        case .string(let text): self = .text(text)
        case .blob(let data): self = .text(data.base64EncodedString())
        }
    }
}
