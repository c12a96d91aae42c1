public import CivilTime
internal import Correspondence
internal import Foundation
internal import GRDB
internal import Participation
internal import Planning
internal import Synchronization

/// One thing that was looked at, and how it is.
public struct Finding: Hashable, Sendable {
    /// What was looked at.
    public let check: Check
    /// Whether it is as it should be.
    public let isFine: Bool
    /// What was found, in technical words.
    public let detail: String

    /// Makes a finding.
    ///
    /// - Parameters:
    ///   - check: What was looked at.
    ///   - isFine: Whether it is as it should be.
    ///   - detail: What was found, in technical words.
    public init(check: Check, isFine: Bool, detail: String) {
        self.check = check
        self.isFine = isFine
        self.detail = detail
    }

    /// The things that are looked at.
    public enum Check: String, CaseIterable, Hashable, Sendable {
        /// SQLite's own check of the whole file.
        case integrity
        /// Whether every reference leads somewhere.
        case references
        /// Whether the schema is the one of this version.
        case migrations
        /// Whether what is promised is on the disk when it is promised.
        case durability
        /// Whether the file says what it should of itself.
        case settings
        /// Whether the stories of all seats can be told again and end as they stand.
        case seats
        /// Whether answers belong to those who are on a meeting, interpreters to talks that are held, and
        /// nothing is kept of closed meetings.
        case assignments
        /// Whether the rules that are kept can be read, and say what stands in their columns.
        case rules
        /// Whether meetings to come stand in each other's way, but for what a person has moved.
        case meetings
        /// Whether the log has run ahead of now.
        case clock
        /// Whether there is room for a copy on the disk.
        case disk
        /// Whether there is a backup, and from when.
        case backup
    }
}

/// Looks a file through, from the octets to the promises.
public enum Doctor {
    /// Looks at everything that a file can show without being changed.
    ///
    /// The rules are left alone; ``Store/examine()`` reads them too.
    ///
    /// - Parameter path: The file.
    /// - Returns: One finding for each check, in order.
    /// - Throws: ``FileError`` if the file cannot be opened at all.
    public static func examine(_ path: String) throws -> [Finding] {
        guard FileManager.default.fileExists(atPath: path) else { throw FileError.noFile(path) }
        return try Store.explained(path) {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(20)
            let queue = try DatabaseQueue(
                path: DatabasePath.plain(path),
                configuration: configuration
            )
            let findings = Mutex<[Finding]>([])
            do {
                try queue.read { database in
                    guard try database.tableExists("use_case") else {
                        throw FileError.notOurs(path)
                    }
                    // Earlier files write what happened to seats otherwise, and have no answers.
                    let isOlder = try !Migrations.migrator().hasCompletedMigrations(database)
                    let found = looks(path).map { check, look in
                        if isOlder, check == .seats || check == .assignments {
                            return finding(check, ["older"], "")
                        }
                        // A page that cannot be read is what was looked for, so the rest goes on.
                        do { return try look(database) } catch {
                            return finding(check, ["\(error)"], "")
                        }
                    }
                    findings.withLock { $0 = found }
                }
            } catch let error as DatabaseError {
                // After such a page the reading itself cannot end well.
                guard findings.withLock({ $0.contains { !$0.isFine } }) else { throw error }
            }
            return findings.withLock { $0 }
        }
    }

    private static func looks(
        _ path: String
    ) -> [(check: Finding.Check, look: (Database) throws -> Finding)] {
        [
            (.integrity, integrity), (.references, references), (.migrations, migrations),
            (.settings, settings), (.seats, seats), (.assignments, assignments),
            (.disk, { _ in disk(path) }), (.backup, backup),
        ]
    }

    static func finding(_ check: Finding.Check, _ problems: [String], _ fine: String)
        -> Finding
    {
        Finding(
            check: check,
            isFine: problems.isEmpty,
            detail: problems.isEmpty ? fine : problems.prefix(10).joined(separator: "; ")
        )
    }

    private static func integrity(_ database: Database) throws -> Finding {
        let lines = try String.fetchAll(database, sql: "PRAGMA integrity_check(10)")
        return finding(.integrity, lines.filter { $0 != "ok" }, "integrity_check ok")
    }

    private static func references(_ database: Database) throws -> Finding {
        let problems = try database.rows("PRAGMA foreign_key_check").map {
            "\(try $0.text("table")) \(try $0.longKeyIfAny("rowid") ?? 0)"
        }
        return finding(.references, problems, "foreign_key_check ok")
    }

    private static func migrations(_ database: Database) throws -> Finding {
        let migrator = Migrations.migrator()
        let applied = try migrator.appliedMigrations(database)
        var problems: [String] = []
        if try migrator.hasBeenSuperseded(database) { problems.append("newer") }
        if try !migrator.hasCompletedMigrations(database) { problems.append("older") }
        return finding(.migrations, problems, applied.joined(separator: ", "))
    }

    private static func settings(_ database: Database) throws -> Finding {
        var problems: [String] = []
        for name in [Settings.Name.instance, .delivery]
        where try Settings.value(name, in: database) == nil {
            problems.append("\(name.rawValue) missing")
        }
        let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? ""
        let delivery = try Settings.value(.delivery, in: database) ?? ""
        return finding(.settings, problems, "delivery \(delivery), journal \(mode)")
    }

    /// Reads the rules of every programme and holds the columns to them.
    fileprivate static func rules(_ database: Database, _ reader: any RuleReader) throws -> Finding
    {
        let files = try RuleFile.all(database)
        let ids = try database.rows("SELECT id FROM programme ORDER BY id").map {
            try $0.identifier("id")
        }
        let problems = try ids.flatMap { id -> [String] in
            let rules: ProgrammeRules
            do {
                rules = try reader.rules(of: id, in: files)
            } catch let error as FileMistakes {
                return error.mistakes.map { "\($0.file):\($0.line):\($0.column)" }
            } catch {
                return ["\(id): \(error)"]
            }
            return try RuleColumns(rules).differences(database)
        }
        return finding(.rules, problems, "")
    }

    /// Asks the judge whether meetings clash; the moment is that of the last thing that was done.
    fileprivate static func meetings(
        _ database: Database,
        _ reader: any RuleReader
    ) throws -> Finding {
        let last = try database.row("SELECT max(at) AS at FROM use_case")?.instantIfAny("at")
        let work = Work(
            database,
            actor: Actor(name: "doctor", role: .administrator),
            now: last ?? Instant(secondsSinceEpoch: 0),
            random: SystemRandomNumberGenerator(),
            reader: reader
        )
        let problems: [String]
        do {
            problems = try work.unintendedClashes().flatMap { clash in
                clash.reasons.map { reason in
                    let other = reason.otherMeeting.map { " \($0)" } ?? ""
                    return "\(clash.meeting.id): \(reason.code)\(other)"
                }
            }
        } catch let error as FileMistakes {
            // Rules that cannot be read are told of by their own check.
            return finding(.meetings, [], "\(error.mistakes.count)")
        }
        return finding(.meetings, problems, "")
    }

    private static func disk(_ path: String) -> Finding {
        let manager = FileManager.default
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let free =
            (try? manager.attributesOfFileSystem(forPath: folder)[.systemFreeSize] as? Int) ?? 0
        let size = (try? manager.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        let problems = free < 2 * size + 50_000_000 ? ["\(free / 1_000_000) MB"] : []
        return finding(.disk, problems, "\(free / 1_000_000) MB, \(size / 1_000) kB")
    }

    private static func backup(_ database: Database) throws -> Finding {
        let moment = try Settings.value(.lastBackup, in: database)
        return finding(.backup, [], moment ?? "")
    }
}

extension Store {
    /// Looks the open file through, the way it is written included.
    ///
    /// - Parameter now: The moment that the log should not be ahead of; nothing leaves that out.
    /// - Returns: One finding for each check, in order.
    /// - Throws: ``FileError``.
    public func examine(at now: Instant? = nil) throws -> [Finding] {
        let durability = try explained {
            try pool.writeWithoutTransaction { database in
                let synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? 0
                let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? ""
                let keys = try Int.fetchOne(database, sql: "PRAGMA foreign_keys") ?? 0
                return Finding(
                    check: .durability,
                    isFine: synchronous == 2 && mode == "wal" && keys == 1,
                    detail: "synchronous \(synchronous), journal \(mode), foreign keys \(keys)"
                )
            }
        }
        let rules = try explained { try pool.read { try Doctor.rules($0, reader) } }
        let meetings = try explained { try pool.read { try Doctor.meetings($0, reader) } }
        let clock = try now.map { now in
            try explained { try pool.read { try Doctor.clock($0, reader, at: now) } }
        }
        return try Doctor.examine(path) + [durability, rules, meetings]
            + [clock].compactMap(\.self)
    }

    /// Closes the file; nothing can be asked of it any more.
    ///
    /// - Throws: ``FileError``.
    public func close() throws {
        try explained {
            // A reader that is closed last would leave the files of the journal behind.
            pool.invalidateReadOnlyConnections()
            // As a statement, since asking a closed connection for a checkpoint ends the program.
            try pool.writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
            try pool.close()
        }
    }
}
