public import CivilTime
internal import Disk
internal import Foundation
internal import GRDB

/// Copies of the file, taken while people work with it.
public enum Backup {
    /// Copies a file as it is at one moment, while others go on reading and writing.
    ///
    /// The copy is looked through and sealed with a digest before it takes its name, so that what stands
    /// there is whole.
    ///
    ///     try Backup.make(of: store, to: "backup/2027-01-08.sqlite", by: admin, at: now, keeping: 30)
    ///
    /// - Parameters:
    ///   - store: The file.
    ///   - path: Where nothing is yet, or a pipe that takes the copy.
    ///   - actor: Who wants it; the log keeps that.
    ///   - now: The moment, which the file keeps as that of its last backup.
    ///   - count: How many copies of this file are kept in the folder, this one included; older ones are
    ///     removed. All are kept if left out.
    /// - Returns: The copies that were removed, oldest first.
    /// - Throws: ``AccessError``, ``FileError`` or `DiskError`; nothing stands at the path then.
    @discardableResult
    public static func make(
        of store: Store,
        to path: String,
        by actor: Actor,
        at now: Instant,
        keeping count: Int? = nil
    ) throws -> [String] {
        try Action.backUp.requireAllowed(actor)
        try store.requireNotAhead(now)
        let place = try FilePlace(path)
        guard let stream = place.stream else {
            let copy = try NewDatabase(path)
            try fill(copy, with: store, at: now)
            try copy.put(.whereNothingIs)
            do {
                try note(store, by: actor, at: now)
            } catch {
                // A copy that nobody knows of must not lie around.
                unlink(place.path)
                throw error
            }
            return try count.map { try Copies.keep($0, beside: place, of: store) } ?? []
        }
        let copy = try NewDatabase(for: stream, in: FileManager.default.temporaryDirectory.path)
        try fill(copy, with: store, at: now)
        try note(store, by: actor, at: now)
        try WrittenFile.writeThrough(stream) { write in
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: copy.path))
            defer { try? file.close() }
            while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
                try write(Array(piece))
            }
        }
        return []
    }

    private static func fill(_ copy: NewDatabase, with store: Store, at now: Instant) throws {
        // Once for the copy, and once for what SQLite needs to tidy it up.
        try Folder.requireRoom(
            2 * store.connections.file.size,
            for: copy.place,
            in: copy.folder
        )
        try copy.fill { queue in
            try store.connections.copy(to: queue)
            try queue.inDatabase { database in
                // What can be undone holds what was deleted; a copy undoes nothing.
                try UndoLog.clear(database)
                try Settings.set(.lastBackup, to: "\(now.secondsSinceEpoch)", in: database)
                try Settings.set(.copiedAt, to: "\(now.secondsSinceEpoch)", in: database)
                try Seal.prepare(database)
                try database.execute(sql: "VACUUM")
                // One file, that can be carried away alone.
                try database.execute(sql: "PRAGMA journal_mode = DELETE")
            }
            guard try queue.read(Doctor.firstFault) == nil else {
                throw FileError.notOurs(store.path)
            }
        }
        do {
            try Seal.close(copy.path)
        } catch let error as NSError where error.domain == NSCocoaErrorDomain {
            throw DiskError(copy.place.name, .broken("\(error.code)"))
        }
    }

    /// One line, whoever is in the copy: everybody is.
    private static func note(_ store: Store, by actor: Actor, at now: Instant) throws {
        let note = UseCase<Void>(.backUp, .changesForGood) { work in
            try Settings.set(
                .lastBackup,
                to: "\(work.now.secondsSinceEpoch)",
                in: work.database
            )
        }
        try store.perform(note, by: actor, at: now)
    }
}

extension FilePlace {
    /// The place itself, if it is a stream, a pipe or a device.
    fileprivate var stream: FilePlace? {
        switch content {
        case .stream, .special: self
        case .nothing, .file, .folder: nil
        }
    }
}

/// The copies of a file that lie in one folder.
private enum Copies {
    private struct Copy {
        let path: String
        let made: Int
    }

    /// Removes the oldest copies, so that so many are left.
    ///
    /// Only sealed copies of the same file are counted and removed; one that somebody has worked with is
    /// no copy any more.
    static func keep(_ count: Int, beside place: FilePlace, of store: Store) throws -> [String] {
        let instance = try store.explained {
            try store.connections.read { try Settings.value(.instance, in: $0) }
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: place.folder)
        let copies = names.map { "\(place.folder)/\($0)" }
            .filter { $0 != place.path }
            .compactMap { path in (try? copy(path, of: instance)).flatMap(\.self) }
            .sorted { ($0.made, $0.path) < ($1.made, $1.path) }
        let old = copies.dropLast(max(0, count - 1))
        for copy in old { unlink(copy.path) }
        return old.map(\.path)
    }

    private static func copy(_ path: String, of instance: String?) throws -> Copy? {
        // A link is not the copy, and may lead anywhere.
        guard try FilePlace(path).path == path else { return nil }
        return try Probe.read(path) { database in
            guard
                try Settings.value(.digest, in: database) != nil,
                try Settings.value(.instance, in: database) == instance,
                let made = try Settings.value(.copiedAt, in: database).flatMap({ Int($0) })
            else { return nil }
            return Copy(path: path, made: made)
        }
    }
}
