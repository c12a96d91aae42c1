internal import Dispatch
internal import GRDB
internal import Synchronization

/// Writes what many threads want at the same time in one transaction, so that they share one wait
/// for the disk.
///
/// Each piece has a savepoint of its own, so that one that fails takes nothing with it. Nobody is
/// told that their piece is done before the whole transaction is on the disk.
final class CommitQueue: Sendable {
    private let pool: DatabasePool
    private let rosters: RosterCache
    private let queue = DispatchQueue(label: "jobklub.commits")
    private let waiting = Mutex<[Piece]>([])

    /// How many pieces go into one transaction at most.
    private static let most = 256

    init(_ pool: DatabasePool, _ rosters: RosterCache) {
        self.pool = pool
        self.rosters = rosters
    }

    private struct Piece: Sendable {
        let run: @Sendable (Database) -> Void
        let fail: @Sendable (any Error) -> Void
        let done: DispatchSemaphore
    }

    func perform<Outcome: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Outcome
    ) throws -> Outcome {
        let result = Box<Outcome>()
        let piece = Piece(
            run: { [rosters] database in
                let outcome = Result { try CommitQueue.saved(database, body) }
                rosters.endUseCase(succeeded: (try? outcome.get()) != nil)
                result.set(outcome)
            },
            fail: { result.set(.failure($0)) },
            done: DispatchSemaphore(value: 0)
        )
        waiting.withLock { $0.append(piece) }
        queue.async { self.drain() }
        piece.done.wait()
        return try result.get()
    }

    private func drain() {
        let pieces = waiting.withLock { waiting in
            let pieces = Array(waiting.prefix(CommitQueue.most))
            waiting.removeFirst(pieces.count)
            return pieces
        }
        guard !pieces.isEmpty else { return }
        do {
            try pool.write { database in
                for piece in pieces { piece.run(database) }
            }
            rosters.endTransaction(succeeded: true)
        } catch {
            rosters.endTransaction(succeeded: false)
            for piece in pieces { piece.fail(error) }
        }
        for piece in pieces { piece.done.signal() }
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
        guard let outcome else { throw StoreError.badValue("no outcome") }
        return outcome
    }
}

/// A value that one thread sets and another one gets afterwards.
private final class Box<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)

    func set(_ result: Result<Value, any Error>) {
        self.result.withLock { $0 = result }
    }

    func get() throws -> Value {
        guard let result = result.withLock({ $0 }) else { throw StoreError.badValue("no result") }
        return try result.get()
    }
}
