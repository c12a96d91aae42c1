public import CivilTime
internal import Correspondence
internal import Disk
internal import GRDB
internal import Participation
internal import Planning
internal import Synchronization

/// Looks a file through, from the octets to the promises.
public enum Doctor {
    /// Looks at everything that a file and its surroundings can show without being changed.
    ///
    /// The rules are left alone; ``Store/examine(at:)`` reads them too.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - now: The moment that ages are counted to.
    /// - Returns: One finding for each check, in order.
    /// - Throws: ``FileError`` or `DiskError` if the file cannot be opened at all.
    public static func examine(_ path: String, at now: Instant) throws -> [Finding] {
        try Store.explained(path) {
            let file = try DatabaseFile(path)
            let reading = try file.openForReading()
            defer { try? reading.queue.close() }
            return try examine(file, reading, at: now)
        }
    }

    private static func examine(
        _ file: DatabaseFile,
        _ reading: ReadingConnection,
        at now: Instant
    ) throws -> [Finding] {
        let looked = Mutex<(findings: [Finding], digest: String?)>(([], nil))
        do {
            try reading.read { database in
                guard try database.tableExists("use_case") else {
                    throw FileError.notOurs(file.name)
                }
                let digest = try? Settings.value(.digest, in: database)
                let findings = inside(database) + [found(.backup) { try copies(database, now) }]
                looked.withLock { $0 = (findings, digest) }
            }
        } catch let error as DatabaseError {
            // After a page that cannot be read the reading itself cannot end well.
            guard looked.withLock({ !$0.findings.allSatisfy(\.isFine) }) else { throw error }
        }
        let (findings, digest) = looked.withLock { $0 }
        // The file is opened once more for its digest, so SQLite's connection goes first.
        try? reading.queue.close()
        let seal = digest.map { [sealed(file, $0)] } ?? []
        return seal + findings + [disk(file), drafts(file)]
    }

    /// The first fault inside a database; disk, drafts and backups around it are not looked at.
    static func firstFault(_ database: Database) throws -> Finding? {
        inside(database).first { $0.state == .wrong }
    }

    private static func inside(_ database: Database) -> [Finding] {
        // Earlier files write what happened to seats otherwise, and have no answers and no outcomes.
        let isOlder = (try? Migrations.migrator().hasCompletedMigrations(database)) == false
        let looks: [(check: Finding.Check, look: (Database) throws -> Finding)] = [
            (.integrity, integrity), (.references, references), (.migrations, migrations),
            (.settings, settings), (.seats, seats), (.assignments, assignments),
            (.outcomes, outcomes),
        ]
        return looks.map { check, look in
            if isOlder, [.seats, .assignments, .outcomes].contains(check) {
                return Finding(check, ["older"])
            }
            return found(check) { try look(database) }
        }
    }

    /// A page that cannot be read is what was looked for, so the rest goes on.
    private static func found(_ check: Finding.Check, _ look: () throws -> Finding) -> Finding {
        do { return try look() } catch { return Finding(check, stoppedBy: error) }
    }

    private static func integrity(_ database: Database) throws -> Finding {
        let lines = try String.fetchAll(database, sql: "PRAGMA integrity_check(10)")
        return Finding(.integrity, lines.filter { $0 != "ok" }, "integrity_check ok")
    }

    private static func references(_ database: Database) throws -> Finding {
        let problems = try database.rows("PRAGMA foreign_key_check").map {
            "\(try $0.text("table")) \(try $0.longKeyIfAny("rowid") ?? 0)"
        }
        return Finding(.references, problems, "foreign_key_check ok")
    }

    private static func migrations(_ database: Database) throws -> Finding {
        let migrator = Migrations.migrator()
        let applied = try migrator.appliedMigrations(database)
        var problems: [String] = []
        if try migrator.hasBeenSuperseded(database) { problems.append("newer") }
        if try !migrator.hasCompletedMigrations(database) { problems.append("older") }
        return Finding(.migrations, problems, applied.joined(separator: ", "))
    }

    private static func settings(_ database: Database) throws -> Finding {
        var problems: [String] = []
        for name in [Settings.Name.instance, .delivery]
        where try Settings.value(name, in: database) == nil {
            problems.append("\(name.rawValue) missing")
        }
        let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? ""
        let delivery = try Settings.value(.delivery, in: database) ?? ""
        return Finding(.settings, problems, "delivery \(delivery), journal \(mode)")
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
        return Finding(.rules, problems, "")
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
            return Finding(.meetings, [], "\(error.mistakes.count)")
        }
        return Finding(.meetings, problems, "")
    }
}

extension Store {
    /// Looks the open file through, its rules and the way it is written included.
    ///
    /// - Parameter now: The moment that ages are counted to.
    /// - Returns: One finding for each check, in order.
    /// - Throws: ``FileError`` or `DiskError`.
    public func examine(at now: Instant) throws -> [Finding] {
        let findings = try Doctor.examine(path, at: now)
        let rules = try explained { try connections.read { try Doctor.rules($0, reader) } }
        let meetings = try explained { try connections.read { try Doctor.meetings($0, reader) } }
        // A backup is left as it is: it loses its digest when it is opened for work.
        let isBackup = findings.contains { $0.check == .digest }
        let clock = try explained { try connections.read { try Doctor.clock($0, reader, at: now) } }
        return findings + (isBackup ? [] : [durability()]) + [rules, meetings, clock]
    }

    private func durability() -> Finding {
        do {
            return try explained {
                // A doctor only looks, so it does not wait until others have written.
                let working = try WorkingConnections(connections.file, reader, patience: 0.5)
                defer { working.release() }
                return try working.pool.writeWithoutTransaction { database in
                    let synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? 0
                    let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? ""
                    let keys = try Int.fetchOne(database, sql: "PRAGMA foreign_keys") ?? 0
                    let isFine = synchronous == 2 && mode == "wal" && keys == 1
                    return Finding(
                        check: .durability,
                        state: isFine ? .fine : .wrong,
                        detail: "synchronous \(synchronous), journal \(mode), foreign keys \(keys)"
                    )
                }
            }
        } catch FileError.busy {
            return Finding(check: .durability, state: .fine, detail: "others write")
        } catch {
            // Where nothing can be written, nothing is promised either.
            return Finding(.durability, stoppedBy: error)
        }
    }
}
