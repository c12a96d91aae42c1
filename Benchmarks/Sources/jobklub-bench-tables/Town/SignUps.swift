import CivilTime
import Foundation
import Participation
import Planning
import Store

/// A thousand people who want one of twenty seats.
struct SignUps {
    let town: BigTown

    static let people = 1000
    static let threads = 16
    static let seats = 20

    struct Wrong: Error {
        let registered: Int
    }

    /// Lets them sign up from so many threads at once, and counts the seats afterwards.
    func cost(_ name: String, threads: Int) throws -> Cost {
        let (store, plan) = try town.empty(name, years: 1)
        let meetings = plan.meetings.filter { $0.kind == .session }
        guard let session = meetings.first else { throw BigTown.Unreadable() }
        let cycle = session.id.cycle.description
        let before = town.moment(session.date.advanced(by: -30))
        let ids = try store.perform(
            .importPeople(BigTown.people(SignUps.people)),
            by: BigTown.staff,
            at: before
        ).ids
        let cost = Meter.cost {
            let group = DispatchGroup()
            for thread in 0..<threads {
                group.enter()
                Thread.detachNewThread {
                    for id in ids where id % threads == thread {
                        _ = try? store.perform(
                            .register(id, at: cycle),
                            by: BigTown.staff,
                            at: before
                        )
                    }
                    group.leave()
                }
            }
            group.wait()
        }
        let list = try store.perform(
            .readList(of: session.id.description),
            by: BigTown.staff,
            at: before
        )
        let registered = list.lines.count { $0.registration?.state == .registered }
        guard registered == SignUps.seats, list.lines.count == SignUps.people else {
            throw Wrong(registered: registered)
        }
        try store.close()
        return cost
    }

    /// Asks everybody to come to a network meeting at once; the town has to be open to all.
    func invitationCost(_ name: String, people: Int) throws -> Cost {
        let (store, plan) = try town.empty(name, years: 1)
        guard let meeting = plan.meetings.first(where: { $0.kind == .network }) else {
            throw BigTown.Unreadable()
        }
        let before = town.moment(meeting.date.advanced(by: -30))
        _ = try store.perform(
            .importPeople(BigTown.people(people)),
            by: BigTown.staff,
            at: before
        )
        var invited = 0
        let cost = try Meter.cost {
            invited = try store.perform(
                .inviteAll(to: meeting.id.description),
                by: BigTown.staff,
                at: before
            ).count
        }
        guard invited == people else { throw Wrong(registered: invited) }
        try store.close()
        return cost
    }

    /// What a run says beside the limit of the disk, both for one sign-up.
    static func note(_ cost: Cost, limit: Double) -> String {
        let each = cost.wall / Double(people)
        return String(
            format: "%.0f a second, %.2f of the disk's %.0f",
            1000 / each,
            limit / each,
            1000 / limit
        )
    }
}
