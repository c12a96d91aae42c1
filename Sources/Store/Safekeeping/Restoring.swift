public import CivilTime
internal import Disk
internal import Foundation
internal import GRDB
public import Planning

extension Backup {
    /// Puts a backup in the place of a file.
    ///
    /// - `backup`: The backup, or a file that was put aside; it stays as it is.
    /// - `path`: Where the file is to be.
    /// - `replacing`: Whether a file that is there is put aside.
    /// - `reader`: Reads the rules that lie in the backup.
    /// - `actor`: Who wants it; the log of the restored file keeps that.
    /// - `now`: The moment.
    ///
    /// Returns: Where the file that was there has been put; nothing where there was none.
    ///
    /// Throws: ``AccessError``, ``FileError`` or `DiskError`; what was there is still there then.
    public static func restore(
        _ backup: String,
        to path: String,
        replacing: Bool,
        reading reader: any RuleReader,
        by actor: Actor,
        at now: Instant
    ) throws -> String? {
        try Action.restore.requireAllowed(actor)
        let source = try RestoreSource(backup)
        defer { source.close() }
        let new = try NewDatabase(path, isReplacing: replacing)
        guard source.file.status.identity != FileIdentity(new.place.path) else {
            throw FileError.exists(path)
        }
        let old = try OldDatabase(new.place)
        try Folder.requireRoom(source.size, for: new.place)
        try new.fill { queue in
            try source.copy(to: queue)
            try bringUpToDate(queue, backup, reader)
            try queue.write { try Log.note(.restore, by: actor, at: now, $0) }
            try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        }
        let aside = try old.putAside()
        do {
            try new.put(aside == nil ? .whereNothingIs : .overWhatIsThere)
        } catch {
            old.putBack()
            throw error
        }
        return aside
    }

    /// Tries whether a backup can be restored, on a copy that is gone when this is over.
    ///
    /// Throws: As ``restore(_:to:replacing:reading:by:at:)``.
    public static func verify(
        _ backup: String,
        reading reader: any RuleReader,
        by actor: Actor
    ) throws {
        try Action.restore.requireAllowed(actor)
        let source = try RestoreSource(backup)
        defer { source.close() }
        try Store.explained(backup) {
            // A database without a name lies in a file that has none either.
            let queue = try DatabaseQueue(path: "", configuration: DatabaseFile.configuration)
            try source.copy(to: queue)
            try bringUpToDate(queue, backup, reader)
            try queue.close()
        }
    }

    private static func bringUpToDate(
        _ queue: DatabaseQueue,
        _ backup: String,
        _ reader: any RuleReader
    ) throws {
        // A draft need not survive a kill; it is on the disk before it takes its place.
        try queue.inDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
        try Migrations.migrator(reader).migrate(queue)
        try queue.write { database in
            try Seal.lift(database)
            guard try Doctor.firstFault(database) == nil else { throw FileError.notOurs(backup) }
        }
    }

    /// The files that earlier restores have put aside, oldest first.
    ///
    /// - `path`: Where the file is, or should be.
    public static func putAside(beside path: String) -> [String] {
        guard let place = try? FilePlace(path) else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.folder)) ?? []
        let start = place.lastName + OldDatabase.mark
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        let numbers = names.filter { $0.hasPrefix(start) }.compactMap {
            Int($0.dropFirst(start.count))
        }
        return numbers.sorted().map { number in
            let name = "\(start)\(number)"
            return path.contains("/") ? folder.appending(path: name).path : name
        }
    }
}

/// A database that is copied from, together with the log that lies beside it.
private struct RestoreSource {
    let file: DatabaseFile
    /// How much will be copied, in octets; not what the file seems to hold where it has holes.
    let size: Int

    private let reading: ReadingConnection

    /// Looks at the file before anything is copied.
    ///
    /// Throws: ``FileError`` or `DiskError`.
    init(_ backup: String) throws {
        do {
            file = try DatabaseFile(backup)
        } catch FileError.noFile {
            throw DiskError(backup, .noFile, while: .using)
        }
        (reading, size) = try Store.explained(backup) { [file] in
            let reading = try file.openUntouched()
            let (digest, size) = try reading.read { database in
                _ = try Probe.requireKnown(database, backup)
                let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
                let octets = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0
                return (try Settings.value(.digest, in: database), pages * octets)
            }
            if let digest, try !Seal.holds(file.path, digest) { throw FileError.changed(backup) }
            return (reading, size)
        }
    }

    func copy(to queue: DatabaseQueue) throws {
        do {
            try reading.queue.backup(to: queue)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            throw FileError.notOurs(file.name)
        }
        try reading.requireUnchanged()
    }

    func close() { try? reading.close() }
}
