import CivilTime
import Participation

/// One thing done to a roster of one cycle, as tables of rules write it.
enum RosterStep: Sendable {
    case seats(Int)
    case up(Int, Int = 0)
    case cancel(Int)
    case withdraw(Int)
    case invite(Int)
    case merge(Int, Int)
    case guest(Int, Int)
    case guestLeaves(Int, Int)
    case release
    case settle
    case plain
    /// Time passes.
    case pass(Int)
    /// So many seconds after noon of the day before the first session.
    case noon(Int)
    /// So many seconds after a session begins.
    case begins(Int, Int)
    /// So many seconds after the last moment that is in time for a session.
    case deadline(Int, Int)
    /// So many seconds after the last session ends.
    case ends(Int)
}

/// A roster with its clock and all that happened.
struct RosterTable {
    var roster = Roster(id: RosterSample.id())
    var now = RosterSample.at(0)
    var times = RosterSample.times()
    var events: [RosterEvent] = []

    mutating func take(_ step: RosterStep) throws {
        switch step {
        case .seats(let seats): events += try roster.setCapacity(seats, at: now, times)
        case .up(let who, let children):
            events += try roster.register(who, Party(children: children), at: now, times)
        case .cancel(let who): events += try roster.cancel(who, at: now, times)
        case .withdraw(let who): events += roster.withdraw(who, .staff, at: now, times)
        case .invite(let who): events += roster.invite(who, at: now)
        case .merge(let who, let kept):
            events += roster.merge(who, into: kept, at: now, times)
        case .guest(let who, let number):
            guard let session = RosterSample.session(number, ofCycle: 0) else { return }
            let begins = RosterSample.begins(number)
            events += try roster.addGuest(
                who,
                at: session,
                Party(),
                at: now,
                begins: begins,
                times
            )
        case .guestLeaves(let who, let number):
            guard let session = RosterSample.session(number, ofCycle: 0) else { return }
            events += try roster.removeGuest(who, at: session, at: now, times)
        case .release: events += roster.releaseWaiting(at: now, times).events
        case .settle: events += roster.settle(at: now, times)
        case .plain: times = RosterSample.times(isCycle: false)
        case .pass(let seconds): now = RosterSample.at(now.secondsSinceEpoch + seconds)
        case .noon(let seconds): go(to: RosterSample.noonBefore(1), seconds)
        case .begins(let session, let seconds): go(to: RosterSample.begins(session), seconds)
        case .deadline(let session, let seconds): go(to: RosterSample.noonBefore(session), seconds)
        case .ends(let seconds): go(to: times.ends, seconds)
        }
    }

    private mutating func go(to moment: Instant, _ seconds: Int) {
        now = RosterSample.at(moment.secondsSinceEpoch + seconds)
    }

    /// How everybody stands, those who wait last and in their order: `1:registered 2:offered | 3 4`.
    var standing: String {
        let others = roster.registrations.values.filter { $0.turn == nil }
            .sorted { $0.participant < $1.participant }
            .map { "\($0.participant):\($0.state.name.rawValue)" }
        let line = roster.waitingList.map { "\($0.participant)" }
        return (others + (line.isEmpty ? [] : ["|"]) + line).joined(separator: " ")
    }
}
