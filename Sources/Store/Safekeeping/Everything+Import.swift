internal import Foundation
internal import GRDB

extension Everything {
    /// Makes a file from everything that was written by ``export(_:to:)``.
    ///
    /// The schema of the text is built first and filled, then brought up to date, so that a text of
    /// an earlier version can be read.
    ///
    /// - Parameters:
    ///   - octets: The whole text.
    ///   - path: Where nothing is yet.
    /// - Throws: ``Mistake`` with the line, or ``StoreError``; nothing stands at the path then.
    public static func restore(_ octets: [UInt8], to path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { throw StoreError.exists(path) }
        let draft = path + ".part"
        func clear() {
            for suffix in ["", "-wal", "-shm", "-journal"] {
                try? FileManager.default.removeItem(atPath: draft + suffix)
            }
        }
        clear()
        defer { clear() }
        try Store.explained(path) {
            var configuration = Configuration()
            configuration.foreignKeysEnabled = false
            try Store.makeFile(at: draft)
            let queue = try DatabaseQueue(path: draft, configuration: configuration)
            try fill(queue, octets)
            try queue.close()
        }
        try Store(at: draft).close()
        if let wrong = try Doctor.examine(draft).first(where: { !$0.isFine }) {
            throw Mistake(line: 1, problem: "\(wrong.check.rawValue): \(wrong.detail)")
        }
        guard rename(draft, path) == 0 else {
            throw StoreError.inputOutput(path, problem: String(cString: strerror(errno)))
        }
    }

    /// A line that cannot be taken in.
    public struct Mistake: Error, Hashable, Sendable {
        /// Counted from 1.
        public let line: Int
        /// What is wrong with it, in technical words.
        public let problem: String
    }

    private static func fill(_ queue: DatabaseQueue, _ octets: [UInt8]) throws {
        let decoder = JSONDecoder()
        var lines = octets.split(separator: 0x0A, omittingEmptySubsequences: false)
            .enumerated().makeIterator()
        guard
            let first = lines.next(),
            let head = try? decoder.decode(Head.self, from: Data(first.element)),
            head.format == format, let last = head.migrations.last
        else { throw Mistake(line: 1, problem: "no \(format)") }
        guard Set(Migrations.migrator.migrations).isSuperset(of: head.migrations) else {
            throw Mistake(line: 1, problem: "written by a newer version")
        }
        try Migrations.migrator.migrate(queue, upTo: last)
        try queue.write { database in
            // Rows come in any order of seats; the whole is looked through at the end.
            let triggers = try Row.fetchAll(
                database,
                sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
            )
            for trigger in triggers {
                try database.execute(sql: "DROP TRIGGER \(trigger["name"] as String)")
            }
            let known = try columns(database)
            while let (index, line) = lines.next() {
                // The last line ends as all others do.
                guard line.endIndex < octets.endIndex || !line.isEmpty else { break }
                do {
                    try insert(try decoder.decode(RowLine.self, from: Data(line)), known, database)
                } catch let error as DatabaseError {
                    throw Mistake(line: index + 1, problem: error.message ?? "\(error)")
                } catch is DecodingError {
                    throw Mistake(line: index + 1, problem: "no row")
                } catch let problem as Problem {
                    throw Mistake(line: index + 1, problem: problem.text)
                }
            }
            for trigger in triggers { try database.execute(sql: trigger["sql"]) }
        }
    }

    private struct Problem: Error {
        let text: String
    }

    private static func columns(_ database: Database) throws -> [String: Set<String>] {
        var known: [String: Set<String>] = [:]
        for table in try tables(database) {
            known[table] = Set(try database.columns(in: table).map(\.name)).union(["rowid_"])
        }
        return known
    }

    /// Only names of tables and columns that the schema has reach SQL.
    private static func insert(
        _ line: RowLine,
        _ known: [String: Set<String>],
        _ database: Database
    ) throws {
        guard line.table != sequences else { return try count(line, database) }
        guard let columns = known[line.table] else { throw Problem(text: "table \(line.table)") }
        let names = line.row.keys.sorted()
        if let strange = names.first(where: { !columns.contains($0) }) {
            throw Problem(text: "column \(strange)")
        }
        let listed = names.map { $0 == "rowid_" ? "rowid" : $0 }.joined(separator: ", ")
        let holes = names.map { _ in "?" }.joined(separator: ", ")
        let cells = names.map { line.row[$0]?.value ?? .null }
        try database.cachedStatement(
            sql: "INSERT INTO \(line.table) (\(listed)) VALUES (\(holes))"
        ).execute(arguments: StatementArguments(cells))
    }

    /// Goes on counting where the file stopped, so that no number is given twice.
    private static func count(_ line: RowLine, _ database: Database) throws {
        let name = String.fromDatabaseValue(line.row["name"]?.value ?? .null)
        let last = Int64.fromDatabaseValue(line.row["seq"]?.value ?? .null)
        guard line.row.count == 2, let name, let last, last >= 0 else {
            throw Problem(text: "table \(line.table)")
        }
        try database.execute(
            sql: "DELETE FROM sqlite_sequence WHERE name = ?",
            arguments: [name]
        )
        try database.execute(
            sql: "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)",
            arguments: [name, last]
        )
    }
}
