internal import CivilTime
internal import Foundation
internal import GRDB

/// A row as the file has it.
///
/// Each cell is asked for as what it should be, and one that is something else throws ``DamagedRow``:
///
///     let row = try work.row("SELECT * FROM attendance WHERE meeting = ?", [id])
///     let mark: Mark? = try row?.word("mark")
///
/// GRDB's own subscripts end the program at such a cell, so its rows are handed to nobody.
struct StoredRow {
    private let row: Row
    private let query: Query

    /// What a row came from, for whoever has to say where a damaged cell is.
    final class Query {
        let database: Database
        let sql: String

        init(_ database: Database, _ sql: String) {
            self.database = database
            self.sql = sql
        }
    }

    /// More than any number of rows in a file.
    private static let mostRows: Int64 = 1_000_000_000_000

    init(_ row: Row, of query: Query) {
        self.row = row
        self.query = query
    }

    /// The columns, in order.
    var columns: [String] { Array(row.columnNames) }

    /// All cells, in order.
    var values: [DatabaseValue] { Array(row.databaseValues) }

    /// A cell whatever it holds.
    func raw(_ column: String) -> DatabaseValue { row[column] }

    // MARK: Cells as what SQLite knows

    func text(_ column: String) throws -> String { try value(column) }

    func textIfAny(_ column: String) throws -> String? {
        try ifAny(column) { try text(column) }
    }

    /// A count, or a length in minutes or days.
    func number(_ column: String, in range: ClosedRange<Int> = 0...10_000_000) throws -> Int {
        let number: Int = try value(column)
        guard range.contains(number) else { throw damaged(column) }
        return number
    }

    func numberIfAny(_ column: String) throws -> Int? {
        try ifAny(column) { try number(column) }
    }

    /// The number of a row: of a participant, a use case, or the version of something.
    func key(_ column: String) throws -> Int { Int(try longKey(column)) }

    func keyIfAny(_ column: String) throws -> Int? { try ifAny(column) { try key(column) } }

    func longKey(_ column: String) throws -> Int64 {
        let number: Int64 = try value(column)
        guard (0...StoredRow.mostRows).contains(number) else { throw damaged(column) }
        return number
    }

    func longKeyIfAny(_ column: String) throws -> Int64? {
        try ifAny(column) { try longKey(column) }
    }

    /// Yes or no.
    func flag(_ column: String) throws -> Bool { try number(column, in: 0...1) == 1 }

    func flagIfAny(_ column: String) throws -> Bool? { try ifAny(column) { try flag(column) } }

    func octets(_ column: String) throws -> [UInt8] { Array(try value(column) as Data) }

    /// A cell read with a reader that gives nothing for what it cannot read.
    func value<Value>(_ column: String, _ read: (String) -> Value?) throws -> Value {
        guard let value = read(try text(column)) else { throw damaged(column) }
        return value
    }

    /// Nothing for an empty cell.
    func ifAny<Value>(_ column: String, _ read: () throws -> Value) rethrows -> Value? {
        raw(column).isNull ? nil : try read()
    }

    private func value<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
        guard let value = Value.fromDatabaseValue(raw(column)) else { throw damaged(column) }
        return value
    }

    // MARK: Damage

    /// The error for a cell that does not fit what it stands for.
    ///
    /// - `value`: What it holds, if it was read under another name.
    func damaged(_ column: String, holding value: DatabaseValue? = nil) -> DamagedRow {
        let database = query.database
        let names = try? String.fetchAll(
            database,
            sql: "SELECT name FROM sqlite_schema WHERE type = 'table'"
        )
        let tables = (names ?? []).compactMap { table in
            query.sql.range(of: "\\b\(table)\\b", options: .regularExpression).map { range in
                (name: table, position: range.lowerBound)
            }
        }.sorted { $0.position < $1.position }.map(\.name)
        let own = tables.filter { columns(of: $0).contains(column) }
        // The whole row says best which one it is; a row of several tables has cells of others.
        if value == nil {
            for table in own {
                let shared = Set(self.columns).intersection(columns(of: table)).sorted()
                let cells = shared.map { (column: $0, value: raw($0)) }
                if let row = find(cells, in: table) { return DamagedRow(table, row, column) }
            }
        }
        let cell = value ?? (self.columns.contains(column) ? raw(column) : .null)
        for table in own {
            if let row = find([(column: column, value: cell)], in: table) {
                return DamagedRow(table, row, column)
            }
        }
        return DamagedRow(own.first ?? tables.first ?? "", nil, column)
    }

    private func columns(of table: String) -> Set<String> {
        Set(((try? query.database.columns(in: table)) ?? []).map(\.name))
    }

    /// The first row with these cells.
    private func find(_ cells: [(column: String, value: DatabaseValue)], in table: String) -> Int64?
    {
        // The sign takes the column's type away, so that a text is no number here.
        let conditions = cells.map { "+\"\($0.column)\" IS ?" }.joined(separator: " AND ")
        let found = try? Int64.fetchOne(
            query.database,
            sql: "SELECT rowid FROM \(table) WHERE \(conditions) ORDER BY rowid LIMIT 1",
            arguments: StatementArguments(cells.map(\.value))
        )
        return found ?? nil
    }
}

extension Database {
    /// The rows of a query.
    func rows(
        _ sql: String,
        _ arguments: StatementArguments = StatementArguments()
    ) throws -> [StoredRow] {
        let query = StoredRow.Query(self, sql)
        return try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments).map {
            StoredRow($0, of: query)
        }
    }

    /// The first row of a query.
    func row(
        _ sql: String,
        _ arguments: StatementArguments = StatementArguments()
    ) throws -> StoredRow? {
        let query = StoredRow.Query(self, sql)
        return try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments).map {
            StoredRow($0, of: query)
        }
    }

    /// Goes through the rows of a query without copying them; each is good until the next one is read.
    func eachRow(
        _ sql: String,
        _ arguments: StatementArguments = StatementArguments(),
        _ read: (StoredRow) throws -> Void
    ) throws {
        let query = StoredRow.Query(self, sql)
        let cursor = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        while let row = try cursor.next() { try read(StoredRow(row, of: query)) }
    }
}
