public import CivilTime
internal import Foundation
internal import GRDB

/// The one file of a municipality, and the one door to it.
///
/// Everything that is read or changed goes through ``perform(_:by:at:random:)``, where rights, the
/// log and the safety of what has been promised are looked after in one place.
public final class Store: Sendable {
    /// Where the file is.
    public let path: String

    let pool: DatabasePool
    private let commits: CommitQueue
    private let rosters = RosterCache()

    /// Opens a file, and brings one of an earlier version up to date.
    ///
    /// - Parameter path: The file.
    /// - Throws: ``StoreError``: no file, not a file of this program, or one of a newer version.
    public convenience init(at path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { throw StoreError.noFile(path) }
        try self.init(opening: path, isNew: false)
    }

    /// Makes a new file that only its owner can read.
    ///
    /// - Parameters:
    ///   - path: Where nothing is yet.
    ///   - settings: What the file says of itself, such as who made it.
    ///   - random: Gives the file its random name.
    /// - Returns: The open file.
    /// - Throws: ``StoreError/exists(_:)`` or why it cannot be made.
    public static func create(
        at path: String,
        settings: [Settings.Name: String] = [:],
        random: any RandomNumberGenerator & Sendable
    ) throws -> Store {
        try makeFile(at: path)
        let store = try Store(opening: path, isNew: true)
        var (settings, random) = (settings, random)
        settings[.instance] = String(random.next() as UInt64, radix: 36)
        settings[.delivery] = settings[.delivery] ?? "everywhere"
        try store.protect(path) { [settings] in
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
            guard errno != EEXIST else { throw StoreError.exists(path) }
            throw StoreError.inputOutput(path, problem: String(cString: strerror(errno)))
        }
        Foundation.close(file)
    }

    private init(opening path: String, isNew: Bool) throws {
        self.path = path
        pool = try Store.explained(path) {
            // What this program did not make, or a later version of it did, is not touched.
            if !isNew { try Probe.read(path) { _ in } }
            let pool = try DatabasePool(path: path, configuration: Store.configuration)
            // The pool sets NORMAL, which can lose what was promised when the power goes.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            try Migrations.migrator.migrate(pool)
            try pool.writeWithoutTransaction { try UndoLog.watch($0) }
            return pool
        }
        commits = CommitQueue(pool, rosters)
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

    // MARK: The door

    /// Does what somebody wants done, whole or not at all.
    ///
    /// When it returns, what it changed is on the disk. Uses that come at the same time from many
    /// threads are written together; each one stands or falls alone.
    ///
    /// - Parameters:
    ///   - useCase: What is wanted.
    ///   - actor: Who wants it.
    ///   - now: The moment that it counts as.
    ///   - random: Where random numbers come from.
    /// - Returns: What came out.
    /// - Throws: ``StoreError``; nothing has changed then.
    public func perform<Outcome>(
        _ useCase: UseCase<Outcome>,
        by actor: Actor,
        at now: Instant,
        random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
    ) throws -> Outcome {
        guard useCase.action.roles.contains(actor.role) else {
            throw StoreError.notAllowed(useCase.action, actor.role)
        }
        return try protect(path) {
            guard useCase.kind != .reads else {
                return try pool.read { database in
                    let work = Work(database, actor: actor, now: now, random: random, number: 0)
                    return try useCase.body(work)
                }
            }
            return try commits.perform { [rosters] database in
                try Store.run(useCase, database, actor, now, random, rosters)
            }
        }
    }

    /// Does several things in one transaction: all of them or none.
    ///
    /// - Parameters:
    ///   - useCases: What is wanted, in order.
    ///   - actor: Who wants it.
    ///   - now: The moment that it counts as.
    ///   - random: Where random numbers come from.
    /// - Returns: What came out, in the same order.
    /// - Throws: ``StoreError`` of the first that fails; nothing has changed then.
    public func performAll<Outcome>(
        _ useCases: [UseCase<Outcome>],
        by actor: Actor,
        at now: Instant,
        random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
    ) throws -> [Outcome] {
        for useCase in useCases where !useCase.action.roles.contains(actor.role) {
            throw StoreError.notAllowed(useCase.action, actor.role)
        }
        return try protect(path) {
            try commits.perform { [rosters] database in
                try useCases.map { try Store.run($0, database, actor, now, random, rosters) }
            }
        }
    }

    private static func run<Outcome>(
        _ useCase: UseCase<Outcome>,
        _ database: Database,
        _ actor: Actor,
        _ now: Instant,
        _ random: any RandomNumberGenerator & Sendable,
        _ rosters: RosterCache
    ) throws -> Outcome {
        guard useCase.kind.writes else {
            let work = Work(database, actor: actor, now: now, random: random, number: 0)
            let outcome = try useCase.body(work)
            try Log.note(work, useCase.action)
            return outcome
        }
        let number = try Log.begin(useCase, actor, now, database)
        let before = database.totalChangesCount
        let step = useCase.kind == .changes ? try UndoLog.begin(database) : 0
        let work = Work(database, actor: actor, now: now, random: random, number: number)
        work.rosters = rosters
        let outcome = try useCase.body(work)
        if useCase.kind == .changes {
            // What changed nothing needs no line in the log, and leaves the last thing undoable.
            if try !UndoLog.end(database, after: step) { try Log.forget(number, database) }
        } else if database.totalChangesCount == before {
            try Log.forget(number, database)
        } else {
            try UndoLog.clear(database)
        }
        try Log.note(work, useCase.action)
        return outcome
    }

    func protect<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        try Store.explained(path, body)
    }

    /// Turns the database's own errors into ours.
    static func explained<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: throw StoreError.busy(path)
            case .SQLITE_NOTADB, .SQLITE_CORRUPT: throw StoreError.notOurs(path)
            case .SQLITE_CONSTRAINT: throw StoreError.badValue(error.message ?? "\(error)")
            default: throw StoreError.inputOutput(path, problem: error.message ?? "\(error)")
            }
        }
    }
}
