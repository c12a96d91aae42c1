import CivilTime
import Participation
import Planning

/// Runs histories on rosters and on the naive list beside them, and compares the two all the time.
struct RosterWorld {
    typealias Wrong = NaiveRoster.Wrong

    /// One cycle as it really is, as the naive list has it, and what happened.
    struct Cycle {
        var roster: Roster
        var naive = NaiveRoster()
        var replayed: Roster
        var events: [RosterEvent] = []
        var isCycle = true
        var movedBy = 0
    }

    /// What was decided, or that it was refused.
    struct Outcome: Equatable {
        var events: [RosterEvent] = []
        var released: [Registration] = []
        var error: RosterError?
    }

    private(set) var cycles: [Cycle]
    private(set) var now = 0
    /// Why anything was refused.
    private(set) var refusals: Set<RosterError> = []
    private let sessions: [[MeetingID]]

    /// Falsifies what is told to the naive list, to try the tests themselves.
    var tamper: (@Sendable (RosterEvent, Roster) -> RosterEvent)?

    init(cycles count: Int) {
        cycles = (0..<count).map { number in
            let roster = Roster(id: RosterSample.id(number))
            return Cycle(roster: roster, replayed: roster)
        }
        sessions = (0..<count).map { cycle in
            (1...3).compactMap { RosterSample.session($0, ofCycle: cycle) }
        }
    }

    func times(_ cycle: Int) -> RosterTimes {
        RosterSample.times(
            cycle,
            isCycle: cycles[cycle].isCycle,
            movedBy: cycles[cycle].movedBy
        )
    }

    static func run(
        _ history: [RosterCommand],
        cycles: Int,
        tamper: (@Sendable (RosterEvent, Roster) -> RosterEvent)? = nil
    ) throws {
        var world = RosterWorld(cycles: cycles)
        world.tamper = tamper
        for command in history { try world.run(command) }
        for cycle in world.cycles.indices { try world.lookBack(cycle) }
    }

    mutating func run(_ command: RosterCommand) throws {
        switch command {
        case .pass(let seconds): now += seconds
        case .until(let cycle, let moment, let seconds):
            let times = times(cycle)
            let moments =
                [times.offersEnd, times.begins, times.ends]
                + times.deadlines.flatMap { [$0.begins, $0.cancelBy] }
            now = max(now, moments[moment % moments.count].secondsSinceEpoch + seconds)
        case .move(let cycle, let hours): cycles[cycle].movedBy += hours * 3_600
        case .plain(let cycle): cycles[cycle].isCycle = false
        case .merge: for cycle in cycles.indices { _ = try decide(command, cycle) }
        case .register(let cycle, _, _), .cancel(let cycle, _), .withdraw(let cycle, _),
            .invite(let cycle, _), .capacity(let cycle, _), .settle(let cycle),
            .addGuest(let cycle, _, _, _), .removeGuest(let cycle, _, _):
            _ = try decide(command, cycle)
        case .release(let cycle):
            let released = try decide(command, cycle).released
            if cycle + 1 < cycles.count { try carryOver(released, cycle + 1) }
        }
    }

    // MARK: One decision

    private mutating func decide(_ command: RosterCommand, _ cycle: Int) throws -> Outcome {
        let before = cycles[cycle].roster
        var (roster, twin) = (before, before)
        let outcome = perform(command, on: &roster, cycle)
        guard perform(command, on: &twin, cycle) == outcome, twin == roster else {
            throw Wrong("\(command) does not always do the same")
        }
        if let error = outcome.error {
            refusals.insert(error)
            guard roster == before else { throw Wrong("\(command) was refused with a change") }
            return outcome
        }
        var occasion = NaiveRoster.Occasion(now: RosterSample.at(now), times: times(cycle))
        if case .register(_, let who, _) = command { occasion.signsUp = who }
        if case .merge = command { occasion.mayMerge = true }
        try take(outcome.events, occasion, into: cycle, leadingTo: roster)
        if case .invite = command { return outcome }
        guard !outcome.events.isEmpty || command == .settle(cycle: cycle) else { return outcome }
        try compareSettled(cycle)
        return outcome
    }

    private mutating func carryOver(_ released: [Registration], _ cycle: Int) throws {
        var roster = cycles[cycle].roster
        let events = roster.carryOver(released, at: RosterSample.at(now), times(cycle))
        var occasion = NaiveRoster.Occasion(now: RosterSample.at(now), times: times(cycle))
        occasion.carriedOver = released.map(\.participant)
        try take(events, occasion, into: cycle, leadingTo: roster)
        try compareSettled(cycle)
        // Those released stand before all others, in the order in which they waited.
        let put = events.compactMap { event -> Int? in
            if case .waiting(let who, _, _) = event.change { who } else { nil }
        }
        guard put == occasion.carriedOver.filter(put.contains) else {
            throw Wrong("\(put) were carried over in another order than they waited")
        }
    }

    private mutating func take(
        _ events: [RosterEvent],
        _ occasion: NaiveRoster.Occasion,
        into cycle: Int,
        leadingTo roster: Roster
    ) throws {
        for event in events {
            let told = tamper?(event, cycles[cycle].replayed) ?? event
            try cycles[cycle].naive.take(told, occasion)
            let before = cycles[cycle].replayed
            try cycles[cycle].replayed.apply(event)
            guard cycles[cycle].replayed != before else { throw Wrong("\(event) does nothing") }
            cycles[cycle].events.append(event)
        }
        guard cycles[cycle].replayed == roster else { throw Wrong("replayed, it is another") }
        cycles[cycle].roster = roster
        try cycles[cycle].compare()
    }

    private func perform(
        _ command: RosterCommand,
        on roster: inout Roster,
        _ cycle: Int
    ) -> Outcome {
        let (now, times, sessions) = (RosterSample.at(now), times(cycle), sessions[cycle])
        do throws(RosterError) {
            switch command {
            case .register(_, let who, let children):
                return Outcome(
                    events: try roster.register(who, Party(children: children), at: now, times)
                )
            case .cancel(_, let who):
                return Outcome(events: try roster.cancel(who, at: now, times))
            case .withdraw(_, let who):
                return Outcome(events: roster.withdraw(who, .staff, at: now, times))
            case .invite(_, let who): return Outcome(events: roster.invite(who, at: now))
            case .capacity(_, let seats):
                return Outcome(events: try roster.setCapacity(seats, at: now, times))
            case .settle: return Outcome(events: roster.settle(at: now, times))
            case .merge(let duplicate, let kept):
                return Outcome(events: roster.merge(duplicate, into: kept, at: now, times))
            case .addGuest(_, let who, let session, let children):
                return Outcome(
                    events: try roster.addGuest(
                        who,
                        at: sessions[session - 1],
                        Party(children: children),
                        at: now,
                        begins: times.deadlines[session - 1].begins,
                        times
                    )
                )
            case .removeGuest(_, let who, let session):
                return Outcome(
                    events: try roster.removeGuest(who, at: sessions[session - 1], at: now, times)
                )
            case .release:
                let result = roster.releaseWaiting(at: now, times)
                return Outcome(events: result.events, released: result.released)
            case .pass, .until, .move, .plain: return Outcome()
            }
        } catch {
            return Outcome(error: error)
        }
    }
}
