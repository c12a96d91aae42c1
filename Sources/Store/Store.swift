public import CivilTime
internal import Foundation
internal import GRDB
public import Planning

/// The one file of a municipality, and the one door to it.
///
/// It owns its rules: their octets lie in the file, and a reader makes rules of them when a use case
/// needs them. Everything that is read or changed goes through `perform`:
///
///     let store = try Store(at: "frederiksberg.sqlite", reading: RuleFileReader())
///     let outcome = try store.perform(.register(72, at: "frederiksberg/2027-07"), by: anne, at: now)
public final class Store: Sendable {
    /// Where the file is.
    public let path: String

    let pool: DatabasePool
    let commits: CommitQueue
    let rosters = RosterCache()
    let reader: any RuleReader

    /// The machine's clock, which no change may be far ahead of; nothing if any moment is good.
    let clock: (@Sendable () -> Instant)?

    /// Opens a file, and brings one of an earlier version up to date.
    ///
    /// - `reader`: Reads the rules that lie in the file.
    /// - `clock`: The machine's clock: what is written at a moment more than a day after it is refused with
    ///   ``AheadOfClock``, except in an example. Nothing takes any moment.
    ///
    /// Throws: ``FileError``: no file, not a file of this program, or one of a newer version.
    public convenience init(
        at path: String,
        reading reader: any RuleReader,
        clock: (@Sendable () -> Instant)? = nil
    ) throws {
        guard FileManager.default.fileExists(atPath: path) else { throw FileError.noFile(path) }
        try self.init(opening: path, isNew: false, reader, clock)
    }

    /// Makes a new file that only its owner can read.
    ///
    /// - `path`: Where nothing is yet.
    /// - `reader`: Reads the rules that will lie in the file.
    /// - `settings`: What the file says of itself, such as who made it.
    /// - `random`: Gives the file its random name.
    ///
    /// Throws: ``FileError/exists(_:)`` or why it cannot be made.
    public static func create(
        at path: String,
        reading reader: any RuleReader,
        settings: [Settings.Name: String] = [:],
        random: any RandomNumberGenerator & Sendable
    ) throws -> Store {
        try makeFile(at: path)
        let store = try Store(opening: path, isNew: true, reader, nil)
        var (settings, random) = (settings, random)
        settings[.instance] = String(random.next() as UInt64, radix: 36)
        settings[.delivery] = settings[.delivery] ?? "everywhere"
        try store.explained { [settings] in
            try store.pool.write { database in
                // In an order of their own, so that the same file comes out the same.
                for (name, value) in settings.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                    try Settings.set(name, to: value, in: database)
                }
            }
        }
        return store
    }

    /// Makes an empty file that only its owner can read, where nothing is yet.
    static func makeFile(at path: String) throws {
        let file = Foundation.open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
        guard file >= 0 else {
            guard errno != EEXIST else { throw FileError.exists(path) }
            throw FileError.inputOutput(path, problem: String(cString: strerror(errno)))
        }
        Foundation.close(file)
    }

    private init(
        opening path: String,
        isNew: Bool,
        _ reader: any RuleReader,
        _ clock: (@Sendable () -> Instant)?
    ) throws {
        self.path = path
        self.reader = reader
        self.clock = clock
        let (pool, schema) = try Store.explained(path) {
            // What this program did not make, or a later version of it did, is not touched.
            if !isNew { try Probe.read(path) { _ in } }
            let pool = try DatabasePool(
                path: DatabasePath.plain(path),
                configuration: Store.configuration
            )
            // The pool sets NORMAL, which can lose what was promised when the power goes.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            try Migrations.migrator(reader).migrate(pool)
            let schema = try pool.writeWithoutTransaction { database in
                try RowWatch.start(database)
                return try SchemaWatch(path, database)
            }
            return (pool, schema)
        }
        self.pool = pool
        commits = CommitQueue(pool, rosters, schema)
    }

    deinit {
        // A reader that is closed last would leave the files of the journal behind.
        pool.invalidateReadOnlyConnections()
        try? pool.close()
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(20)
        configuration.label = "jobklub"
        configuration.maximumReaderCount = 4
        return configuration
    }

    /// The zone of the municipality's clocks, which its first programme names.
    ///
    /// - Throws: ``FileError``.
    public func zone() throws -> Zone {
        try explained { try pool.read { try Work.zone(in: $0, reader) } }
    }

    // MARK: Errors

    func explained<Value>(_ body: () throws -> Value) throws -> Value {
        try Store.explained(path, body)
    }

    func explained<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error as DatabaseError {
            throw Store.explanation(of: error, path)
        }
    }

    /// Turns the database's own errors into ours.
    static func explained<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw explanation(of: error, path)
        }
    }

    private static func explanation(of error: DatabaseError, _ path: String) -> any Error {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: FileError.busy(path)
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: FileError.notOurs(path)
        case .SQLITE_CONSTRAINT:
            DamagedRow(refusedAs: error.message ?? "")
                ?? ConstraintError(message: error.message ?? "\(error)") as any Error
        default: FileError.inputOutput(path, problem: error.message ?? "\(error)")
        }
    }
}
