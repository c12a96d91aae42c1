public import CivilTime
internal import Crypto
internal import Foundation
internal import GRDB

/// Everything of one municipality as text, out and in again.
///
/// The text is JSON lines: a first line with the format and the migrations of the schema, then one
/// line for each row, table by table, and a last line that counts the rows of each table and holds a
/// digest (SHA-256) of all octets before it. The tables and columns are those that the file has, so
/// that nothing can be forgotten; the last line is there, so that nothing can be cut off unseen.
public enum Everything {
    /// The format that is written.
    static let format = "jobklub-everything/2"
    /// The first format, which ended without counts and digest.
    static let firstFormat = "jobklub-everything/1"

    /// Tables that hold no data of the municipality, or hold them for this file only.
    private static let left: Set<String> = [
        "undo_last", "undo_step", "undo_ground", "grdb_migrations",
    ]

    struct Head: Codable {
        let format: String
        let migrations: [String]
    }

    /// The last line.
    struct End: Codable {
        let end: Sums

        struct Sums: Codable {
            /// Lines by table.
            let counts: [String: Int]
            /// Hexadecimal digits.
            let sha256: String
        }
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
    /// - Throws: ``AccessError``, ``FileError``, or what `write` throws.
    public static func export(
        _ store: Store,
        by actor: Actor,
        at now: Instant,
        to write: ([UInt8]) throws -> Void
    ) throws {
        try Action.exportEverything.requireAllowed(actor)
        // A text that breaks off has been read as well.
        let result = Result { try store.explained { try self.write(store, to: write) } }
        let note = UseCase<Void>(.exportEverything, .readsPeople) { work in
            work.noteReading(try work.rows("SELECT id FROM participant").map { try $0.key("id") })
            work.noteReading(of: try work.staffKeys())
        }
        try store.perform(note, by: actor, at: now)
        try result.get()
    }

    private static func write(_ store: Store, to write: ([UInt8]) throws -> Void) throws {
        try store.connections.read { database in
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            var (counts, digest) = ([String: Int](), SHA256())
            func put(_ line: some Encodable) throws {
                let octets = Array(try encoder.encode(line)) + [0x0A]
                digest.update(data: octets)
                try write(octets)
            }
            func put(_ row: StoredRow, of table: String) throws {
                var cells: [String: Cell] = [:]
                for (column, value) in zip(row.columns, row.values) {
                    // No column should hold a fraction, and JSON cannot write an infinite number.
                    if case .double = value.storage { throw row.damaged(column) }
                    cells[column] = Cell(value)
                }
                counts[table, default: 0] += 1
                try put(RowLine(row: cells, table: table))
            }
            let migrations = try Migrations.migrator().appliedMigrations(database)
            try put(Head(format: format, migrations: migrations))
            for table in try tables(database) {
                counts[table] = 0
                try database.eachRow("SELECT rowid AS rowid_, * FROM \(table) ORDER BY rowid") {
                    try put($0, of: table)
                }
            }
            try database.eachRow("SELECT name, seq FROM \(sequences) ORDER BY name") {
                try put($0, of: sequences)
            }
            let sums = End.Sums(counts: counts, sha256: digest.finalize().digits)
            try write(Array(try encoder.encode(End(end: sums))) + [0x0A])
        }
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

extension SHA256Digest {
    /// The digest in hexadecimal digits.
    var digits: String {
        map { octet in (octet < 16 ? "0" : "") + String(octet, radix: 16) }.joined()
    }
}
