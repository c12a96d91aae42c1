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
        "use_case", "reading", "staff_reading", "undo_step", "setting", "sqlite_sequence",
        "grdb_migrations",
    ]

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
