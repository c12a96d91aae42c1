import Foundation
import GRDB

/// Looks at a file, and does to it what no program should, past the door of the store.
enum SQL {
    static func run(_ sql: String, at path: String) throws {
        let queue = try open(path)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    /// The cells of each row as text; `NULL` for none.
    static func rows(_ sql: String, at path: String) throws -> [[String]] {
        let queue = try open(path)
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

    /// Opens the file, and waits for whoever opens or closes it at the same time.
    private static func open(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(20)
        configuration.foreignKeysEnabled = false
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    static func number(_ sql: String, at path: String) throws -> Int {
        Int(try rows(sql, at: path).first?.first ?? "") ?? 0
    }

    /// Tables that tell what happened, beside what is.
    static let story: Set<String> = [
        "use_case", "reading", "staff_reading", "undo_last", "undo_step", "undo_ground", "setting",
        "sqlite_sequence", "grdb_migrations", "sent_event", "received_answer",
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
        let listed = try rows(
            """
            SELECT tables.name, columns.name FROM sqlite_schema AS tables
            JOIN pragma_table_info(tables.name) AS columns
            WHERE tables.type = 'table' ORDER BY tables.name, columns.cid
            """,
            at: path
        ).filter { !story.contains($0[0]) }
        let columns = Dictionary(grouping: listed) { $0[0] }.mapValues { $0.map { $0[1] } }
        let texts = columns.sorted { $0.key < $1.key }.map { table, columns in
            let counted: Set<String> = table == "meeting" ? ["sequence", "version"] : []
            let cells = columns.filter { !left.union(counted).contains($0) }.map { column in
                let holdsNumber = ["participant", "merged_into", "other"].contains(column)
                guard let last, holdsNumber || (table, column) == ("participant", "id") else {
                    return "quote(\(column))"
                }
                return """
                    iif(typeof(\(column)) = 'integer' AND \(column) > \(last), \(last) + (
                        SELECT count(*) FROM participant AS own
                        WHERE own.id BETWEEN \(last + 1) AND \(table).\(column)),
                        quote(\(column)))
                    """
            }
            return """
                SELECT '\(table)|' || \(cells.joined(separator: " || '|' || ")) AS line FROM \(table)
                """
        }
        return try rows(texts.joined(separator: " UNION ALL ") + " ORDER BY line", at: path)
            .compactMap(\.first)
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
