import CivilTime
import Foundation
import Participation
import Planning
import Store

/// A hundred registrations, one after the other, while somebody else's search for a plan runs.
struct Beside {
    let town: BigTown

    static let registrations = 100

    /// What each registration costs, alone or beside a search, and how many searches were made.
    func costs(_ name: String, besideSearch: Bool) throws -> (each: [Cost], searches: Int) {
        let (store, plan) = try town.empty(name, years: 1)
        guard let session = plan.meetings.first(where: { $0.kind == .session }) else {
            throw BigTown.Unreadable()
        }
        let now = town.moment(session.date.advanced(by: -30))
        let people = BigTown.people(Beside.registrations)
        let ids = try store.perform(.importPeople(people), by: BigTown.staff, at: now).ids
        let searching = Searching()
        let group = DispatchGroup()
        if besideSearch {
            group.enter()
            Thread.detachNewThread {
                while searching.goesOn {
                    _ = try? store.perform(town.search, by: BigTown.staff, at: now)
                    searching.end()
                }
                group.leave()
            }
        }
        let cycle = session.id.cycle.description
        let each = try ids.map { id in
            try Meter.cost {
                _ = try store.perform(.register(id, at: cycle), by: BigTown.staff, at: now)
            }
        }
        searching.stop()
        group.wait()
        try store.close()
        return (each: each, searches: searching.count)
    }
}

extension BigTown {
    /// A search of one second, which makes plans of twenty years again and again.
    fileprivate var search: LongUseCase<[String], Int> {
        LongUseCase(reading: .readProgrammes()) { _ in
            let start = Meter.wall()
            var plans = 0
            while Meter.wall() - start < 1 {
                _ = plan(years: 20)
                plans += 1
            }
            return plans
        }
    }
}

/// Whether searches go on, and how many were made.
private final class Searching: @unchecked Sendable {
    private let lock = NSLock()
    private var isStopped = false
    private var made = 0

    var goesOn: Bool { lock.withLock { !isStopped } }
    var count: Int { lock.withLock { made } }

    func stop() { lock.withLock { isStopped = true } }
    func end() { lock.withLock { made += 1 } }
}
