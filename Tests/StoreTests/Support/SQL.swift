import Foundation
import GRDB

/// Looks at a file, and does to it what no program should, past the door of the store.
enum SQL {
    static func run(_ sql: String, at path: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    /// The cells of each row as text; `NULL` for none.
    static func rows(_ sql: String, at path: String) throws -> [[String]] {
        let queue = try DatabaseQueue(path: path)
        let rows = try queue.read { try Row.fetchAll($0, sql: sql) }
        try queue.close()
        return rows.map { row in
            row.map { _, value in
                switch value.storage {
                case .null: "NULL"
                case .int64(let number): "\(number)"
                case .double(let number): "\(number)"
                case .string(let text): text
                case .blob(let data): data.base64EncodedString()
                }
            }
        }
    }

    static func number(_ sql: String, at path: String) throws -> Int {
        Int(try rows(sql, at: path).first?.first ?? "") ?? 0
    }

    /// Tables that tell what happened, beside what is.
    static let story: Set<String> = [
        "use_case", "reading", "staff_reading", "undo_last", "undo_step", "undo_ground", "setting",
        "sqlite_sequence", "grdb_migrations",
    ]

    /// How things are: the rows of all tables in no order, without how often a meeting was changed and
    /// in which use case last.
    ///
    /// - `left`: Columns that are left out too.
    /// - `last`: Participants that came after this one are numbered from there on, without gaps.
    static func things(
        at path: String,
        without left: Set<String> = [],
        numberedAfter last: Int? = nil
    ) throws -> [String] {
        let tables = try rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
            at: path
        ).compactMap(\.first).filter { !story.contains($0) }
        return try tables.flatMap { table in
            let counted: Set<String> = table == "meeting" ? ["sequence", "version"] : []
            let columns = try rows("SELECT name FROM pragma_table_info('\(table)')", at: path)
                .compactMap(\.first).filter { !left.union(counted).contains($0) }
            let cells = columns.map { column in
                let holdsNumber = ["participant", "merged_into", "other"].contains(column)
                guard let last, holdsNumber || (table, column) == ("participant", "id") else {
                    return column
                }
                return """
                    iif(typeof(\(column)) = 'integer' AND \(column) > \(last), \(last) + (
                        SELECT count(*) FROM participant AS own
                        WHERE own.id BETWEEN \(last + 1) AND \(table).\(column)), \(column))
                    """
            }
            return try rows("SELECT \(cells.joined(separator: ", ")) FROM \(table)", at: path)
                .map { "\(table)|" + $0.joined(separator: "|") }.sorted()
        }
    }

    /// Every row of every table that says how things are, each with its table and its place.
    static func state(at path: String, without left: Set<String> = story) throws -> [String] {
        let tables = try rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
            at: path
        ).compactMap(\.first).filter { !left.contains($0) }
        return try tables.flatMap { table in
            try rows("SELECT rowid, * FROM \(table) ORDER BY rowid", at: path).map {
                "\(table)|" + $0.joined(separator: "|")
            }
        }
    }
}
