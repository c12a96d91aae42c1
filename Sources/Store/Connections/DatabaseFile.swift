internal import Disk
internal import Foundation
internal import GRDB

/// The file of a municipality, as it lies on the disk.
struct DatabaseFile: Sendable {
    /// As somebody named it; messages name it so.
    let name: String
    /// The same without links.
    let path: String
    /// Which file it was when it was looked at.
    let status: FileStatus

    /// That this process has it open.
    let use: DatabaseFiles.Use

    /// Looks whether there is a file that could be a database, without opening a pipe, a folder or anything
    /// else that only seems to be one.
    ///
    /// Throws: ``FileError`` or ``DiskError``.
    init(_ name: String) throws {
        let place: FilePlace
        do {
            place = try FilePlace(name)
        } catch let error as DiskError where error.problem == .noFolder {
            throw FileError.noFile(name)
        } catch let error as DiskError {
            throw DiskError(name, error.problem, while: .using)
        }
        switch place.content {
        case .nothing: throw FileError.noFile(name)
        case .folder: throw DiskError(name, .isFolder, while: .using)
        case .stream, .special: throw DiskError(name, .noPlainFile, while: .using)
        case .file(let status): self.status = status
        }
        self.name = name
        path = place.path
        guard access(path, R_OK) == 0 else { throw DiskError(name, code: errno, while: .using) }
        guard DatabaseFiles.isDatabase(path) else { throw FileError.notOurs(name) }
        use = DatabaseFiles.Use(status.identity)
    }

    /// Lets nobody be answered from a file that does not stand at its name any more.
    ///
    /// Throws: ``FileError/moved(_:)``.
    func requireSame() throws {
        guard FileIdentity(name) == status.identity else { throw FileError.moved(name) }
    }

    /// Its size together with its log, in octets.
    var size: Int { (size(of: "") ?? 0) + (size(of: "-wal") ?? 0) }

    /// The size of one of its files in octets; nothing where it is not there.
    func size(of suffix: String) -> Int? {
        guard case .file(let status) = (try? FilePlace(path + suffix))?.content else { return nil }
        return status.size
    }

    // MARK: Connections

    /// How long somebody waits for a file that others hold, in seconds.
    private static let patience: TimeInterval = 20

    /// What every connection has in common.
    static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.label = "jobklub"
        configuration.maximumReaderCount = 4
        return configuration
    }

    /// The address of the file for SQLite, which takes names that begin with `file:` for addresses anyway.
    ///
    /// - `options`: What SQLite is to do, such as `mode=rw`: open what is there and make nothing.
    func address(_ options: String) -> String { DatabaseFile.address(path, options) }

    static func address(_ path: String, _ options: String) -> String {
        let plain = CharacterSet(
            charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-"
        )
        let encoded = path.addingPercentEncoding(withAllowedCharacters: plain) ?? path
        return "file:\(encoded)?\(options)"
    }

    /// Opens the file for reading, also where nothing can be written: on a full disk, or a read-only one.
    func openForReading() throws -> ReadingConnection {
        do {
            let queue = try DatabaseQueue(
                path: address("mode=rw"),
                configuration: DatabaseFile.configuration
            )
            // The files beside the database are made when it is first read.
            try queue.read { _ = try Int.fetchOne($0, sql: "PRAGMA main.schema_version") }
            return ReadingConnection(queue: queue)
        } catch let error as DatabaseError where DatabaseFile.isOfTheDisk(error) {
            return try openWithoutWriting()
        }
    }

    /// Opens the file without the memory that processes share beside it.
    private func openWithoutWriting() throws -> ReadingConnection {
        guard size(of: "-wal") ?? 0 == 0 else {
            // What a killed program has left in its log is read as well.
            var configuration = DatabaseFile.configuration
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
            let queue = try DatabaseQueue(path: address("mode=rw"), configuration: configuration)
            return ReadingConnection(queue: queue)
        }
        return try openFrozen()
    }

    /// Opens the file as one that nobody writes.
    private func openFrozen() throws -> ReadingConnection {
        var configuration = DatabaseFile.configuration
        configuration.readonly = true
        let queue = try DatabaseQueue(path: address("immutable=1"), configuration: configuration)
        return ReadingConnection(queue: queue, frozen: self)
    }

    /// Opens the file together with its log, so that neither changes and nothing stays beside them.
    func openUntouched() throws -> ReadingConnection {
        let hasLog = ["-wal", "-journal"].contains { size(of: $0) != nil }
        guard hasLog else { return try openFrozen() }
        var configuration = DatabaseFile.configuration
        configuration.readonly = true
        // Whoever has a database open with its log shares this file. Where it is missing nobody has, so the
        // one that SQLite makes for us can be removed afterwards.
        let shared = path + "-shm"
        let isOurs = size(of: "-shm") == nil
        let queue = try DatabaseQueue(path: address(""), configuration: configuration)
        return ReadingConnection(queue: queue, leftover: isOurs ? shared : nil)
    }

    /// Whether the disk is what an error comes from, and not what stands in the file.
    private static func isOfTheDisk(_ error: DatabaseError) -> Bool {
        switch error.resultCode.primaryResultCode {
        case .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_FULL, .SQLITE_READONLY, .SQLITE_PERM: true
        default: false
        }
    }
}

/// A connection that only reads.
struct ReadingConnection: Sendable {
    let queue: DatabaseQueue
    /// The file, where SQLite was told that nobody writes; that is looked at again after each reading.
    var frozen: DatabaseFile?
    /// What is to be removed when it is closed.
    var leftover: String?

    func close() throws {
        try queue.close()
        if let leftover { unlink(leftover) }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let value = try queue.read(body)
        try requireUnchanged()
        return value
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws -> Value {
        let value = try await queue.read(body)
        try requireUnchanged()
        return value
    }

    func requireUnchanged() throws {
        guard let frozen else { return }
        guard
            frozen.size(of: "-wal") ?? 0 == 0,
            case .file(let now) = try FilePlace(frozen.path).content, now == frozen.status
        else { throw FileError.busy(frozen.name) }
    }
}
