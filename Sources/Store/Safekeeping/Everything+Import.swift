public import CivilTime
internal import Crypto
internal import Disk
internal import Foundation
internal import GRDB
public import Planning

extension Everything {
    /// Why a text is not taken in; nothing of it has been kept then.
    public struct Mistake: Error, Hashable, Sendable {
        /// Counted from 1; the last line for what only the whole shows.
        public let line: Int
        /// What is wrong.
        public let problem: Problem

        /// What can be wrong with a text.
        public enum Problem: Hashable, Sendable {
            /// It is no export of this program.
            case noExport
            /// A newer version of the program has written it.
            case newer
            /// It is of the first format, which cannot show whether it is whole.
            case unverifiable
            /// A line is no row.
            case noRow
            /// A row is of a table that the schema does not have.
            case noTable(String)
            /// A row has a column that its table does not have.
            case noColumn(String, table: String)
            /// A value is one that no way in takes.
            case value(TextMistake, column: String, table: String)
            /// The database does not take a row in, with what it says.
            case row(String)
            /// The text ends in the middle of a line, or without the line that counts it.
            case cutOff
            /// A table has another number of lines than were written.
            case count(table: String, lines: Int, written: Int)
            /// Some octets are not those that were written.
            case digest
            /// The rows do not make a sound database, with what was found.
            case unsound(String)
        }
    }

    /// Makes a file from everything that was written by ``export(_:by:at:to:)``.
    ///
    /// The schema of the text is built first and filled, then brought up to date, so that a text of
    /// an earlier version can be read. A text that is not whole is refused.
    ///
    /// - Parameters:
    ///   - octets: The whole text.
    ///   - path: Where nothing is yet.
    ///   - reader: Reads the rules that lie in it.
    ///   - actor: Who wants it.
    ///   - now: The moment that it counts as, for the log.
    ///   - takingUnverified: Whether a text of the first format is taken, which has no counts.
    /// - Throws: ``Mistake`` with the line, ``AccessError`` or ``FileError``; nothing stands at the
    ///   path then.
    public static func restore(
        _ octets: [UInt8],
        to path: String,
        reading reader: any RuleReader,
        by actor: Actor,
        at now: Instant,
        takingUnverified: Bool = false
    ) throws {
        try Action.importEverything.requireAllowed(actor)
        let new = try NewDatabase(path)
        var text = ExportText(octets)
        var configuration = DatabaseFile.configuration
        configuration.foreignKeysEnabled = false
        try new.fill(configuration: configuration) { queue in
            try text.fill(queue, takingUnverified: takingUnverified)
            try Migrations.migrator(reader).migrate(queue)
            if let wrong = try queue.read(Doctor.firstFault) {
                throw Mistake(
                    line: text.line,
                    problem: .unsound("\(wrong.check.rawValue): \(wrong.detail)")
                )
            }
            try queue.write { try Log.note(.importEverything, by: actor, at: now, $0) }
            try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        }
        try new.put(.whereNothingIs)
    }
}

/// A text of everything, read line by line.
private struct ExportText {
    private let octets: [UInt8]
    private var offset = 0
    private var digest = SHA256()
    private var counts: [String: Int] = [:]
    private let decoder = JSONDecoder()

    /// What every text of everything begins with.
    private static let beginning = Array("{\"format\":\"jobklub-everything/".utf8)

    /// What the last line begins with, and no other.
    private static let beginningOfEnd = Array("{\"end\":".utf8)

    /// The line that was read last, counted from 1.
    private(set) var line = 0

    init(_ octets: [UInt8]) {
        self.octets = octets
    }

    private func mistake(_ problem: Everything.Mistake.Problem) -> Everything.Mistake {
        Everything.Mistake(line: max(1, line), problem: problem)
    }

    /// The next line with its line end; nothing after the last one.
    private mutating func next() throws -> ArraySlice<UInt8>? {
        guard offset < octets.count else { return nil }
        line += 1
        guard let end = octets[offset...].firstIndex(of: 0x0A) else { throw mistake(.cutOff) }
        defer { offset = end + 1 }
        return octets[offset...end]
    }

    mutating func fill(_ queue: DatabaseQueue, takingUnverified: Bool) throws {
        guard
            octets.starts(with: ExportText.beginning), let first = try next(),
            let head = try? decoder.decode(Everything.Head.self, from: Data(first)),
            let last = head.migrations.last
        else { throw Everything.Mistake(line: 1, problem: .noExport) }
        switch head.format {
        case Everything.format: break
        case Everything.firstFormat:
            guard takingUnverified else { throw mistake(.unverifiable) }
        default:
            let isLater = head.format.hasPrefix("jobklub-everything/")
            throw mistake(isLater ? .newer : .noExport)
        }
        let migrator = Migrations.migrator()
        guard Set(migrator.migrations).isSuperset(of: head.migrations) else {
            throw mistake(.newer)
        }
        digest.update(data: first)
        try migrator.migrate(queue, upTo: last)
        let isCounted = head.format == Everything.format
        var reading = self
        try queue.write { try reading.rows(into: $0, isCounted: isCounted) }
        self = reading
    }

    private mutating func rows(into database: Database, isCounted: Bool) throws {
        // Rows come in any order of seats; the whole is looked through at the end.
        let triggers = try database.rows(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        )
        for trigger in triggers {
            try database.execute(sql: "DROP TRIGGER \(try trigger.text("name"))")
        }
        let known = try ExportText.columns(database)
        var end: Everything.End.Sums?
        while let octets = try next() {
            do {
                if isCounted, octets.starts(with: ExportText.beginningOfEnd) {
                    end = try decoder.decode(Everything.End.self, from: Data(octets)).end
                    break
                }
                digest.update(data: octets)
                let row = try decoder.decode(Everything.RowLine.self, from: Data(octets))
                counts[row.table, default: 0] += 1
                try insert(row, known, database)
            } catch let error as DatabaseError {
                throw mistake(.row(error.message ?? "\(error)"))
            } catch is DecodingError {
                throw mistake(.noRow)
            }
        }
        if isCounted { try requireWhole(end) }
        for trigger in triggers { try database.execute(sql: trigger.text("sql")) }
    }

    /// Lets nothing in that is not to the octet what was written.
    private mutating func requireWhole(_ end: Everything.End.Sums?) throws {
        guard let end else { throw mistake(.cutOff) }
        for table in Set(end.counts.keys).union(counts.keys).sorted() {
            let (lines, written) = (counts[table] ?? 0, end.counts[table] ?? 0)
            guard lines == written else {
                throw mistake(.count(table: table, lines: lines, written: written))
            }
        }
        guard digest.finalize().digits == end.sha256, offset == octets.count else {
            throw mistake(.digest)
        }
    }

    private static func columns(_ database: Database) throws -> [String: Set<String>] {
        var known: [String: Set<String>] = [:]
        for table in try Everything.tables(database) {
            known[table] = Set(try database.columns(in: table).map(\.name)).union(["rowid_"])
        }
        return known
    }

    /// Only names of tables and columns that the schema has reach SQL.
    private func insert(
        _ line: Everything.RowLine,
        _ known: [String: Set<String>],
        _ database: Database
    ) throws {
        guard line.table != Everything.sequences else { return try count(line, database) }
        guard let columns = known[line.table] else { throw mistake(.noTable(line.table)) }
        let names = line.row.keys.sorted()
        if let strange = names.first(where: { !columns.contains($0) }) {
            throw mistake(.noColumn(strange, table: line.table))
        }
        if let (mistake, column) = HeldColumns.mistake(in: line) {
            throw self.mistake(.value(mistake, column: column, table: line.table))
        }
        let listed = names.map { $0 == "rowid_" ? "rowid" : $0 }.joined(separator: ", ")
        let holes = names.map { _ in "?" }.joined(separator: ", ")
        let cells = names.map { line.row[$0]?.value ?? .null }
        try database.cachedStatement(
            sql: "INSERT INTO \(line.table) (\(listed)) VALUES (\(holes))"
        ).execute(arguments: StatementArguments(cells))
    }

    /// Goes on counting where the file stopped, so that no number is given twice.
    private func count(_ line: Everything.RowLine, _ database: Database) throws {
        let name = String.fromDatabaseValue(line.row["name"]?.value ?? .null)
        let last = Int64.fromDatabaseValue(line.row["seq"]?.value ?? .null)
        guard line.row.count == 2, let name, let last, last >= 0 else {
            throw mistake(.noRow)
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
