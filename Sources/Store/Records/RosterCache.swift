internal import Participation
internal import Synchronization

/// Rosters as they were read last, so that a sign-up need not replay the whole story.
///
/// A roster is used again only where the file holds the same number of events up to the same last
/// one; whatever another program has added or undone shows there. What a use case leaves behind
/// counts for the next one of the same transaction when it succeeds, and for all others when the
/// transaction is on the disk.
final class RosterCache: Sendable {
    struct Entry: Sendable {
        let roster: Roster
        let lastEvent: Int64
        let count: Int
    }

    private struct Layers {
        var useCase: [RosterID: Entry] = [:]
        var transaction: [RosterID: Entry] = [:]
        var disk: [RosterID: Entry] = [:]
    }

    private let layers = Mutex(Layers())

    /// More than a municipality has open at any time; a larger store is emptied.
    private static let most = 500

    func entry(_ id: RosterID) -> Entry? {
        layers.withLock { $0.useCase[id] ?? $0.transaction[id] ?? $0.disk[id] }
    }

    func set(_ entry: Entry, _ id: RosterID) {
        layers.withLock { $0.useCase[id] = entry }
    }

    func endUseCase(succeeded: Bool) {
        layers.withLock { layers in
            if succeeded { layers.transaction.merge(layers.useCase) { $1 } }
            layers.useCase = [:]
        }
    }

    func endTransaction(succeeded: Bool) {
        layers.withLock { layers in
            if layers.disk.count > RosterCache.most { layers.disk = [:] }
            if succeeded { layers.disk.merge(layers.transaction) { $1 } }
            layers.transaction = [:]
        }
    }
}
