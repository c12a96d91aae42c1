public import CivilTime
internal import Foundation
internal import GRDB
public import Planning

/// Copies of the file, taken while people work with it.
public enum Backup {
    /// Copies a file as it is at one moment, while others go on reading and writing.
    ///
    /// The copy is looked through before it takes its name, so that what stands there is whole.
    ///
    /// - Parameters:
    ///   - store: The file.
    ///   - path: Where nothing is yet.
    ///   - actor: Who wants it; the log keeps that.
    ///   - now: The moment, which the file keeps as that of its last backup.
    /// - Throws: ``AccessError`` or ``FileError``; nothing stands at the path then.
    public static func make(
        of store: Store,
        to path: String,
        by actor: Actor,
        at now: Instant
    ) throws {
        try store.requireNotAhead(now)
        try store.perform(.noteBackup(), by: actor, at: now)
        guard !FileManager.default.fileExists(atPath: path) else { throw FileError.exists(path) }
        let draft = path + ".part"
        try? FileManager.default.removeItem(atPath: draft)
        defer { Backup.remove(draft) }
        try Store.explained(path) {
            try Store.makeFile(at: draft)
            let copy = try DatabaseQueue(path: DatabasePath.plain(draft))
            try store.pool.backup(to: copy)
            try copy.inDatabase { database in
                // What can be undone holds what was deleted; a copy undoes nothing.
                try UndoLog.clear(database)
                try database.execute(sql: "VACUUM")
                // One file, that can be carried away alone.
                try database.execute(sql: "PRAGMA journal_mode = DELETE")
            }
            try copy.close()
        }
        let findings = try Doctor.examine(draft)
        guard findings.allSatisfy(\.isFine) else { throw FileError.notOurs(draft) }
        try Backup.flush(draft)
        try Backup.put(draft, at: path)
        try store.explained {
            try store.commits.perform { database in
                try Settings.set(.lastBackup, to: "\(now.secondsSinceEpoch)", in: database)
            }
        }
    }

    /// Puts a backup in the place of a file.
    ///
    /// - Parameters:
    ///   - backup: The backup; it stays where it is.
    ///   - path: Where the file is to be.
    ///   - replacing: Whether a file that is there is put aside.
    ///   - reader: Reads the rules that lie in the backup.
    ///   - actor: Who wants it.
    /// - Returns: Where the file that was there has been put; nothing where there was none.
    /// - Throws: ``AccessError`` or ``FileError``; what was there is still there then.
    public static func restore(
        _ backup: String,
        to path: String,
        replacing: Bool,
        reading reader: any RuleReader,
        by actor: Actor
    ) throws -> String? {
        try Action.restore.requireAllowed(actor)
        let manager = FileManager.default
        let isThere = manager.fileExists(atPath: path)
        guard replacing || !isThere else { throw FileError.exists(path) }
        let draft = path + ".part"
        remove(draft)
        defer { remove(draft) }
        do {
            guard manager.fileExists(atPath: backup) else { throw FileError.noFile(backup) }
            try manager.copyItem(atPath: backup, toPath: draft)
            try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: draft)
        } catch let error as FileError {
            throw error
        } catch {
            throw FileError.inputOutput(draft, problem: error.localizedDescription)
        }
        // Opening brings a backup of an earlier version up to date, on the copy only.
        try Store(at: draft, reading: reader).close()
        guard try Doctor.examine(draft).allSatisfy(\.isFine) else {
            throw FileError.notOurs(backup)
        }
        try flush(draft)
        // A log that was left behind without its file would be played into the new one.
        let aside = unused(path + ".before-restore")
        for suffix in suffixes where manager.fileExists(atPath: path + suffix) {
            try put(path + suffix, at: aside + suffix)
        }
        try put(draft, at: path)
        return isThere ? aside : nil
    }

    /// The files that belong to a database beside the one that gives it its name.
    private static let suffixes = ["", "-wal", "-shm"]

    private static func remove(_ path: String) {
        for suffix in suffixes + ["-journal"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
    }

    private static func unused(_ path: String) -> String {
        var number = 1
        while suffixes.contains(where: {
            FileManager.default.fileExists(atPath: "\(path)-\(number)\($0)")
        }) { number += 1 }
        return "\(path)-\(number)"
    }

    private static func put(_ path: String, at target: String) throws {
        guard rename(path, target) == 0 else {
            throw FileError.inputOutput(target, problem: String(cString: strerror(errno)))
        }
        // A name is on the disk when its folder is.
        try flush(URL(fileURLWithPath: target).deletingLastPathComponent().path)
    }

    /// Waits until a file or folder is on the disk.
    private static func flush(_ path: String) throws {
        let file = open(path, O_RDONLY)
        guard file >= 0 else {
            throw FileError.inputOutput(path, problem: String(cString: strerror(errno)))
        }
        defer { close(file) }
        guard fsync(file) == 0 else {
            throw FileError.inputOutput(path, problem: String(cString: strerror(errno)))
        }
    }
}

extension UseCase where Outcome == Void {
    /// Puts into the log that everything was copied.
    fileprivate static func noteBackup() -> UseCase {
        UseCase(.backUp, .readsPeople) { work in
            work.noteReading(try work.rows("SELECT id FROM participant").map { try $0.key("id") })
            work.noteReading(of: try work.staffMembers().map { StaffKey($0.member) })
        }
    }
}
