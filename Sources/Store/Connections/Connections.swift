internal import Disk
internal import GRDB
internal import Planning
internal import Synchronization

/// The connections to the file: one that reads, and those that write once somebody writes.
///
/// To write, SQLite needs room on the disk and waits for other processes; whoever only reads needs
/// neither.
final class Connections: Sendable {
    let file: DatabaseFile
    private let reader: any RuleReader
    private let state: Mutex<State>

    private enum State {
        case reading(ReadingConnection)
        case working(WorkingConnections)
    }

    /// Opens a file for reading, and brings one of an earlier version up to date.
    ///
    /// Throws: ``FileError`` or ``DiskError``.
    init(_ file: DatabaseFile, _ reader: any RuleReader) throws {
        self.file = file
        self.reader = reader
        let reading = try file.openForReading()
        let isOlder = try Store.explained(file.name) {
            try reading.read { try Probe.requireKnown($0, file.name) == .older }
        }
        state = Mutex(.reading(reading))
        if isOlder { _ = try working() }
        try file.requireSame()
    }

    deinit {
        if case .working(let working) = state.withLock({ $0 }) { working.release() }
    }

    /// The connections that write, which are opened when they are first asked for.
    func working() throws -> WorkingConnections {
        try state.withLock { state in
            if case .working(let working) = state { return working }
            let working = try WorkingConnections(file, reader)
            try file.requireSame()
            state = .working(working)
            return working
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let value =
            switch state.withLock({ $0 }) {
            case .reading(let reading): try reading.read(body)
            case .working(let working): try working.pool.read(body)
            }
        try file.requireSame()
        return value
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws -> Value {
        let value =
            switch state.withLock({ $0 }) {
            case .reading(let reading): try await reading.read(body)
            case .working(let working): try await working.pool.read(body)
            }
        try file.requireSame()
        return value
    }

    /// Copies the file as it is at one moment.
    func copy(to copy: DatabaseQueue) throws {
        switch state.withLock({ $0 }) {
        case .reading(let reading):
            try reading.queue.backup(to: copy)
            try reading.requireUnchanged()
        case .working(let working): try working.pool.backup(to: copy)
        }
        try file.requireSame()
    }

    func close() throws {
        defer { file.use.end() }
        switch state.withLock({ $0 }) {
        case .reading(let reading): try reading.close()
        case .working(let working): try working.close()
        }
    }
}

/// The connections of a process that writes.
struct WorkingConnections: Sendable {
    let pool: DatabasePool
    let schema: SchemaWatch

    /// - `patience`: How long to wait for others, in seconds; as long as usual if left out.
    init(_ file: DatabaseFile, _ reader: any RuleReader, patience: Double? = nil) throws {
        var configuration = DatabaseFile.configuration
        if let patience { configuration.busyMode = .timeout(patience) }
        // Without a mode, since the pool opens readers too, which SQLite does not let ask for "rw".
        pool = try DatabasePool(
            path: file.address(""),
            configuration: configuration
        )
        // The pool sets NORMAL, which can lose what was promised when the power goes.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        let migrator = Migrations.migrator(reader)
        if try !pool.read(migrator.hasCompletedMigrations) { try migrator.migrate(pool) }
        schema = try pool.writeWithoutTransaction { database in
            try RowWatch.start(database)
            try Seal.lift(database)
            return try SchemaWatch(file.name, database)
        }
    }

    /// A reader that is closed last would leave the files of the log behind.
    func release() {
        pool.invalidateReadOnlyConnections()
        try? pool.close()
    }

    func close() throws {
        pool.invalidateReadOnlyConnections()
        // As a statement, since asking a closed connection for a checkpoint ends the program.
        try pool.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        try pool.close()
    }
}
