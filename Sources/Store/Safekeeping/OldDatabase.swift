internal import Disk
internal import Foundation
internal import GRDB

/// The database that stands where another one is to be put.
///
/// It is held with the lock that SQLite's writers take, so that nobody works with it meanwhile.
final class OldDatabase {
    static let mark = ".before-restore-"

    private let place: FilePlace
    private let identity: FileIdentity?
    private var lock: Int32 = -1
    private var aside: String?

    /// - Throws: ``FileError/inUse(_:)`` where somebody has it open.
    init(_ place: FilePlace) throws {
        self.place = place
        guard case .file(let status) = place.content else {
            identity = nil
            return
        }
        identity = status.identity
        try takeLock()
    }

    deinit { letGo() }

    private func letGo() {
        if lock >= 0 { close(lock) }
        lock = -1
    }

    private func takeLock() throws {
        guard let identity else { return }
        guard !DatabaseFiles.isInUse(identity) else { throw FileError.inUse(place.name) }
        lock = open(place.path, O_RDWR | O_CLOEXEC)
        guard lock >= 0 else { throw DiskError(place.name, code: errno, while: .using) }
        // The octets that SQLite locks (its file format, "Pending byte"): whoever has the file open holds
        // a lock on some of them.
        var range = flock()
        range.l_type = Int16(F_WRLCK)
        range.l_whence = Int16(SEEK_SET)
        range.l_start = 0x4000_0000
        range.l_len = 512
        guard fcntl(lock, F_SETLK, &range) == 0, FileIdentity(place.path) == identity else {
            throw FileError.inUse(place.name)
        }
    }

    /// Gives the file a second name, under which it stays when another takes its place.
    ///
    /// - Returns: The second name; nothing where there is no file.
    func putAside() throws -> String? {
        guard identity != nil else {
            // A log that was left without its file would be played into the new one.
            if hasCompanions() { try moveCompanions(to: nextName { !exists($0) }) }
            return nil
        }
        if try fold() {
            try takeLock()
            guard !hasCompanions() else { throw FileError.inUse(place.name) }
        }
        let aside = try nextName { link(self.place.path, $0) == 0 }
        self.aside = aside
        do {
            try moveCompanions(to: aside)
            try Folder.sync(place)
        } catch {
            putBack()
            throw error
        }
        // Beside a link it is called as the link's end is, since it lies there.
        return isOwnName ? place.name + aside.dropFirst(place.path.count) : aside
    }

    /// Whether the name that was given is not that of a link.
    private var isOwnName: Bool {
        var status = stat()
        return lstat(place.name, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Makes way for a file that replaces this one for good.
    func makeWay() throws {
        guard identity != nil else { return }
        if try fold() { try takeLock() }
        for suffix in DatabaseFiles.suffixes.dropFirst() { unlink(place.path + suffix) }
    }

    /// Takes the second name away again.
    func putBack() {
        guard let aside else { return }
        for suffix in DatabaseFiles.suffixes.dropFirst() {
            rename(aside + suffix, place.path + suffix)
        }
        unlink(aside)
    }

    /// Writes what lies in the log into the file, so that the file alone is whole.
    ///
    /// - Returns: Whether the file is sound enough for that; a damaged one is put aside with its log.
    private func fold() throws -> Bool {
        letGo()
        do {
            let file = try DatabaseFile(place.path)
            let queue = try DatabaseQueue(
                path: file.address("mode=rw"),
                configuration: Configuration()
            )
            defer { try? queue.close() }
            try queue.inDatabase { database in
                // What comes first is whether others were in the way.
                if try Int.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)") != 0 {
                    throw FileError.inUse(place.name)
                }
            }
            return true
        } catch let error as DatabaseError {
            guard error.resultCode.primaryResultCode != .SQLITE_BUSY else {
                throw FileError.inUse(place.name)
            }
            try takeLock()
            return false
        } catch FileError.notOurs {
            try takeLock()
            return false
        }
    }

    /// The first name beside the file that can be had.
    private func nextName(_ take: (String) -> Bool) throws -> String {
        for number in 1...9_999 {
            let name = "\(place.path)\(OldDatabase.mark)\(number)"
            let isFree = DatabaseFiles.suffixes.allSatisfy { !exists(name + $0) }
            if isFree, take(name) { return name }
            guard errno == EEXIST || !isFree else { throw DiskError(place.name, code: errno) }
        }
        throw FileError.exists("\(place.name)\(OldDatabase.mark)9999")
    }

    private func hasCompanions() -> Bool {
        DatabaseFiles.suffixes.dropFirst().contains { exists(place.path + $0) }
    }

    private func moveCompanions(to aside: String) throws {
        for suffix in DatabaseFiles.suffixes.dropFirst() where exists(place.path + suffix) {
            guard rename(place.path + suffix, aside + suffix) == 0 else {
                throw DiskError(place.name, code: errno)
            }
        }
    }

    private func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }
}
