public import CivilTime
internal import Foundation
internal import GRDB

/// Everything of one municipality as text, out and in again.
///
/// The text is JSON lines: a first line with the format and the migrations of the schema, then one
/// line for each row, table by table. The tables and columns are those that the file has, so that
/// nothing can be forgotten.
public enum Everything {
    static let format = "jobklub-everything/1"

    /// Tables that hold no data of the municipality.
    private static let left: Set<String> = ["undo_step", "grdb_migrations"]

    struct Head: Codable {
        let format: String
        let migrations: [String]
    }

    /// The table in which SQLite keeps the highest numbers that were ever given.
    static let sequences = "sqlite_sequence"

    /// Writes everything; the log keeps who had it, and of whom.
    ///
    /// - Parameters:
    ///   - store: The file.
    ///   - actor: Who wants it.
    ///   - now: The moment that it counts as.
    ///   - write: Takes the text piece by piece.
    /// - Throws: ``StoreError``, or what `write` throws.
    public static func export(
        _ store: Store,
        by actor: Actor,
        at now: Instant,
        to write: ([UInt8]) throws -> Void
    ) throws {
        guard Action.exportEverything.roles.contains(actor.role) else {
            throw StoreError.notAllowed(.exportEverything, actor.role)
        }
        // A text that breaks off has been read as well.
        let result = Result { try store.protect(store.path) { try self.write(store, to: write) } }
        let note = UseCase<Void>(.exportEverything, .readsPeople) { work in
            work.noteReading(try work.rows("SELECT id FROM participant").map { $0["id"] })
            work.noteReading(of: try work.staffKeys())
        }
        try store.perform(note, by: actor, at: now)
        try result.get()
    }

    private static func write(_ store: Store, to write: ([UInt8]) throws -> Void) throws {
        try store.pool.read { database in
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let migrations = try Migrations.migrator.appliedMigrations(database)
            try write(
                Array(try encoder.encode(Head(format: format, migrations: migrations))) + [0x0A]
            )
            for table in try tables(database) {
                let rows = try Row.fetchCursor(
                    database,
                    sql: "SELECT rowid AS rowid_, * FROM \(table) ORDER BY rowid"
                )
                while let row = try rows.next() {
                    try write(try line(table, row, encoder))
                }
            }
            let counters = try Row.fetchAll(
                database,
                sql: "SELECT name, seq FROM \(sequences) ORDER BY name"
            )
            for row in counters { try write(try line(sequences, row, encoder)) }
        }
    }

    private static func line(_ table: String, _ row: Row, _ encoder: JSONEncoder) throws -> [UInt8]
    {
        var cells: [String: Cell] = [:]
        for (column, value) in row { cells[column] = Cell(value) }
        return Array(try encoder.encode(RowLine(row: cells, table: table))) + [0x0A]
    }

    static func tables(_ database: Database) throws -> [String] {
        try String.fetchAll(
            database,
            sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid"
        ).filter { !left.contains($0) && !$0.hasPrefix("sqlite_") }
    }

    struct RowLine: Codable {
        let row: [String: Cell]
        let table: String
    }

    /// A cell as JSON: text, a whole number, nothing, or octets in base 64.
    struct Cell: Codable {
        let value: DatabaseValue

        init(_ value: DatabaseValue) {
            self.value = value
        }

        private struct Octets: Codable {
            let base64: Data
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                value = .null
            } else if let number = try? container.decode(Int64.self) {
                value = number.databaseValue
            } else if let text = try? container.decode(String.self) {
                value = text.databaseValue
            } else {
                value = try container.decode(Octets.self).base64.databaseValue
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch value.storage {
            case .null: try container.encodeNil()
            case .int64(let number): try container.encode(number)
            case .double(let number): try container.encode(number)
            case .string(let text): try container.encode(text)
            case .blob(let data): try container.encode(Octets(base64: data))
            }
        }
    }
}
