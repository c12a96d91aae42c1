import CivilTime
import Foundation
import Participation
import Planning
import Store
import Synchronization
import Testing

/// Anne does one thing, Bo another one, and Anne takes hers back.
///
/// Either everything is as if Bo had been alone, or it is refused and nothing has changed. Whoever was
/// told that it is so already has done nothing, and the log says nothing of them either.
@Suite struct UndoPairPropertyTests {
    private typealias UndoableDeed = UndoTests.UndoableDeed

    /// A town that is filled, closed, to be copied.
    private static let filled = Result {
        let town = try Town.filled()
        try town.store.close()
        return town
    }

    /// What everything is like after each thing that is done alone, in the town that is filled.
    private static let alone = Mutex<[String: [String]]>([:])
    private static let counts = Mutex((deeds: 0, undone: 0, refused: 0))

    /// Numbers that say when something was written, not how it is.
    private static let counted: Set<String> = ["version", "use_case", "number"]

    @Test(arguments: UndoTests.deeds.indices) func nobodyElseIsTouched(_ index: Int) throws {
        let deed = UndoTests.deeds[index]
        let prepared = try Town(copyOf: try UndoPairPropertyTests.filled.get().path)
        try deed.prepare?(prepared, Samples.facilitator)
        try prepared.store.close()
        let done = try Town(copyOf: prepared.path)
        try deed.act(done, Samples.facilitator)
        try done.store.close()
        var (undone, refused) = (0, 0)
        for other in UndoTests.deeds {
            let pair = "\(deed.name), then \(other.name)"
            let town = try Town(copyOf: done.path)
            let hasChanged = try act(other, town)
            let before = try things(town)
            do {
                let now = Town.moment("2027-01-06 14:00")
                try town.store.perform(.undo(), by: Samples.facilitator, at: now)
                undone += 1
                let expected =
                    hasChanged ? try alone(other, in: prepared, after: deed) : try things(prepared)
                let state = try things(town)
                #expect(Set(expected).subtracting(state).sorted() == [], "missing: \(pair)")
                #expect(Set(state).subtracting(expected).sorted() == [], "left over: \(pair)")
                #expect(state.count == expected.count, "\(pair)")
            } catch UndoError.builtUpon(let later) {
                refused += 1
                #expect(later.line.actor == "bo" && hasChanged, "\(pair)")
                #expect(try things(town) == before, "\(pair)")
            }
            #expect(try Doctor.faults(town.path) == [], "\(pair)")
        }
        UndoPairPropertyTests.counts.withLock {
            $0.undone += undone
            $0.refused += refused
            $0.deeds += 1
            guard $0.deeds == UndoTests.deeds.count else { return }
            print("pairs undone: \($0.undone), refused: \($0.refused)")
        }
    }

    /// Lets Bo do something.
    ///
    /// - Returns: Whether that has changed anything.
    private func act(_ deed: UndoableDeed, _ town: Town) throws -> Bool {
        let count = "SELECT count(*) FROM use_case WHERE actor = 'bo'"
        do {
            try deed.prepare?(town, Samples.colleague)
            try deed.act(town, Samples.colleague)
        } catch {
            // Refused; what was done before stands.
        }
        return try SQL.number(count, at: town.path) > 0
    }

    /// What everything is like when only the other one has done something.
    private func alone(
        _ other: UndoableDeed,
        in prepared: Town,
        after deed: UndoableDeed
    ) throws -> [String] {
        let key = "\(other.name), \(deed.prepare == nil ? "" : deed.name)"
        if let known = UndoPairPropertyTests.alone.withLock({ $0[key] }) { return known }
        let town = try Town(copyOf: prepared.path)
        _ = try act(other, town)
        let state = try things(town)
        UndoPairPropertyTests.alone.withLock { $0[key] = state }
        return state
    }

    private func things(_ town: Town) throws -> [String] {
        try SQL.things(at: town.path, without: UndoPairPropertyTests.counted, numberedAfter: 14)
    }
}
