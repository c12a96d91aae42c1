import CivilTime
import Participation
import Planning
import Store

/// Years of a municipality, lived through the use cases in the order of time.
///
/// Twelve job clubs a year with 20 to 23 people on the list, their talks, and network meetings that
/// all active people are asked to. Every list is ticked.
final class History {
    let town: BigTown
    let store: Store
    let plan: Plan

    private(set) var people = 0
    private var random = SeededGenerator(seed: 1)
    private var agenda: [(at: Instant, act: (Instant) throws -> Void)] = []

    /// Makes a file with everything until a year after the last plan.
    static func make(_ town: BigTown, _ name: String, years: Int) throws -> History {
        let (store, plan) = try town.empty(name, years: years)
        let history = History(town, store, plan)
        for cycle in plan.cycles { history.arrange(cycle) }
        for entry in history.agenda.sorted(by: { $0.at < $1.at }) { try entry.act(entry.at) }
        try store.close()
        return history
    }

    private init(_ town: BigTown, _ store: Store, _ plan: Plan) {
        self.town = town
        self.store = store
        self.plan = plan
    }

    private func arrange(_ day: Day, hour: Int, _ act: @escaping (Instant) throws -> Void) {
        agenda.append((at: town.moment(day, hour: hour), act: act))
    }

    private func all<Outcome>(_ useCases: [UseCase<Outcome>], _ at: Instant) throws -> [Outcome] {
        try useCases.map { try store.perform($0, by: BigTown.staff, at: at) }
    }

    private func list(_ meeting: Meeting, _ at: Instant) throws -> [MeetingList.Line] {
        let useCase = UseCase<MeetingList>.readList(of: meeting.id.description)
        return try store.perform(useCase, by: BigTown.staff, at: at).lines
    }

    private func arrange(_ cycle: CycleID) {
        let meetings = plan.meetings(of: cycle)
        let sessions = meetings.filter { $0.kind == .session }
        if let first = sessions.first { arrangeGroup("\(cycle)", first.date) }
        for meeting in meetings {
            let place = meeting.id.description
            switch meeting.kind {
            case .session: arrangeNotices(meeting)
            case .talks:
                guard let second = sessions.dropFirst().first else { continue }
                arrange(second.date, hour: 15) { [self] at in
                    let seated = try list(second, at).filter(\.isSeated)
                    _ = try all(seated.map { .invite($0.participant.id, to: place) }, at)
                    let some = seated.prefix(8)
                    _ = try all(some.map { .register($0.participant.id, at: place) }, at)
                }
            default: arrangeInvitations(meeting)
            }
            arrange(meeting.date, hour: 20) { [self] at in try mark(meeting, at) }
        }
    }

    private func arrangeGroup(_ cycle: String, _ first: Day) {
        let count = 20 + Int.random(in: 0...3, using: &random)
        var ids: [Int] = []
        var offered: [Int] = []
        arrange(first.advanced(by: -30), hour: 9) { [self] at in
            let new = BigTown.people(count, from: people + 1)
            people += count
            ids = try store.perform(.importPeople(new), by: BigTown.staff, at: at).ids
        }
        arrange(first.advanced(by: -28), hour: 10) { [self] at in
            let day = first.advanced(by: -28)
            let referral = Course.Referral(day: day, by: "Mette", testMessageArrived: true)
            let interview = Course.Interview(day: day, by: "Anne")
            _ = try all(ids.map { .refer($0, to: cycle, referral, interview: interview) }, at)
        }
        arrange(first.advanced(by: -25), hour: 11) { [self] at in
            _ = try all(ids.map { .register($0, at: cycle) }, at)
        }
        arrange(first.advanced(by: -12), hour: 10) { [self] at in
            let leaving = ids.prefix(20).shuffled(using: &random).prefix(2)
            let outcomes = try all(leaving.map { .cancel($0, at: cycle, all: true) }, at)
            offered = outcomes.flatMap(\.changes).compactMap { change in
                guard case .offered(let id, _) = change.event.change else { return nil }
                return id
            }
        }
        arrange(first.advanced(by: -11), hour: 10) { [self] at in
            _ = try all(offered.map { .register($0, at: cycle) }, at)
        }
        arrange(first.advanced(by: 200), hour: 9) { [self] at in
            let day = first.advanced(by: 200)
            _ = try all(ids.map { .endCourse($0, on: day, .job) }, at)
        }
    }

    private func arrangeNotices(_ meeting: Meeting) {
        arrange(meeting.date.advanced(by: -1), hour: 10) { [self] at in
            let one = try list(meeting, at).filter(\.isSeated).randomElement(using: &random)
            guard let id = one?.participant.id else { return }
            _ = try all([.cancel(id, at: meeting.id.description)], at)
        }
    }

    private func arrangeInvitations(_ meeting: Meeting) {
        let place = meeting.id.description
        arrange(meeting.date.advanced(by: -14), hour: 10) { [self] at in
            _ = try store.perform(.inviteAll(to: place), by: BigTown.staff, at: at)
        }
        arrange(meeting.date.advanced(by: -10), hour: 10) { [self] at in
            let asked = try list(meeting, at).filter { $0.registration?.state == .invited }
            let some = asked.shuffled(using: &random).prefix(22)
            _ = try all(some.map { .register($0.participant.id, at: place) }, at)
            _ = try all(some.prefix(2).map { .cancel($0.participant.id, at: place) }, at)
        }
    }

    private func mark(_ meeting: Meeting, _ at: Instant) throws {
        let ticks = try list(meeting, at).filter { $0.isSeated && $0.notice == nil }.map { line in
            let drawn = Int.random(in: 0..<10, using: &random)
            let mark: Mark =
                if meeting.kind == .talks {
                    drawn < 8 ? .held : .noShow
                } else {
                    drawn < 7 ? .came : drawn < 8 ? .cameLate : .noShow
                }
            return Tick(line.participant.id, mark)
        }
        guard !ticks.isEmpty else { return }
        _ = try all([.markAttendance(ticks, at: meeting.id.description)], at)
    }
}

extension MeetingList.Line {
    fileprivate var isSeated: Bool { isGuest || registration?.state == .registered }
}
