internal import Dispatch
internal import GRDB
internal import Synchronization

/// Writes what many want at the same time in one transaction, so that they share one wait for the disk.
///
/// Each piece has a savepoint of its own, so that one that fails takes nothing with it. Nobody is
/// told that their piece is done before the whole transaction is on the disk.
///
/// Whoever waits in the sync form writes itself: the first thread that gets in writes the pieces of all
/// that wait, and the others find theirs done. In the async form no thread waits at all.
final class CommitQueue: Sendable {
    private let connections: Connections
    private let rosters: RosterCache
    private let queue = DispatchQueue(label: "jobklub.commits")
    private let waiting = Mutex<[Piece]>([])

    /// How many pieces go into one transaction at most.
    private static let most = 256

    init(_ connections: Connections, _ rosters: RosterCache) {
        self.connections = connections
        self.rosters = rosters
    }

    private struct Piece: Sendable {
        let run: @Sendable (Database) -> Void
        /// Called once the transaction is on the disk, or with why it is not.
        let end: @Sendable ((any Error)?) -> Void
    }

    func perform<Outcome: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Outcome
    ) throws -> Outcome {
        let ended = Ended<Outcome>()
        add(body) { ended.set($0) }
        while true {
            if let result = ended.result { return try result.get() }
            queue.sync { drain() }
        }
    }

    func perform<Outcome: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Outcome
    ) async throws -> Outcome {
        try await withCheckedThrowingContinuation { continuation in
            add(body) { continuation.resume(with: $0) }
            queue.async { self.drain() }
        }
    }

    private func add<Outcome: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Outcome,
        whenEnded give: @escaping @Sendable (Result<Outcome, any Error>) -> Void
    ) {
        let outcome = Ended<Outcome>()
        let piece = Piece(
            run: { [rosters] database in
                let result = Result { try CommitQueue.saved(database, body) }
                rosters.endUseCase(succeeded: (try? result.get()) != nil)
                outcome.set(result)
            },
            end: { error in
                if let error { return give(.failure(error)) }
                guard let result = outcome.result else { preconditionFailure("a piece not run") }
                give(result)
            }
        )
        waiting.withLock { $0.append(piece) }
    }

    private func drain() {
        let pieces = waiting.withLock { waiting in
            let pieces = Array(waiting.prefix(CommitQueue.most))
            waiting.removeFirst(pieces.count)
            return pieces
        }
        guard !pieces.isEmpty else { return }
        var failure: (any Error)?
        do {
            let file = connections.file
            let working = try connections.working()
            try working.pool.write { database in
                try working.schema.requireKnown(database)
                for piece in pieces { piece.run(database) }
                // What would be written into a file that was moved away is not written.
                try file.requireSame()
            }
            // Nobody is told that something is done in a file that is gone.
            try file.requireSame()
        } catch {
            failure = error
        }
        rosters.endTransaction(succeeded: failure == nil)
        for piece in pieces { piece.end(failure) }
    }

    private static func saved<Outcome>(
        _ database: Database,
        _ body: (Database) throws -> Outcome
    ) throws -> Outcome {
        var outcome: Outcome?
        try database.inSavepoint {
            outcome = try body(database)
            return .commit
        }
        guard let outcome else { preconditionFailure("a savepoint without its body") }
        return outcome
    }
}

/// How something ended, which one thread sets and another one looks for.
private final class Ended<Value: Sendable>: Sendable {
    private let kept = Mutex<Result<Value, any Error>?>(nil)

    var result: Result<Value, any Error>? { kept.withLock { $0 } }

    func set(_ result: Result<Value, any Error>) {
        kept.withLock { $0 = result }
    }
}

/// Watches whether another process has brought the file to a schema that this one does not know.
final class SchemaWatch: Sendable {
    private let path: String
    private let known: Mutex<Int>

    init(_ path: String, _ database: Database) throws {
        self.path = path
        known = Mutex(try SchemaWatch.version(database))
    }

    /// Lets nothing be written to a file that a newer version has taken over.
    func requireKnown(_ database: Database) throws {
        let version = try SchemaWatch.version(database)
        guard version != known.withLock({ $0 }) else { return }
        guard try !Migrations.migrator().hasBeenSuperseded(database) else {
            throw FileError.newer(path)
        }
        known.withLock { $0 = version }
    }

    /// SQLite counts every change of the schema, whichever process makes it.
    private static func version(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "PRAGMA main.schema_version") ?? 0
    }
}
