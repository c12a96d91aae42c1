import TestSupport

/// One thing that is done to a chain of rosters, each for one cycle.
enum RosterCommand: Hashable, Sendable {
    case register(cycle: Int, who: Int, children: Int)
    case cancel(cycle: Int, who: Int)
    case withdraw(cycle: Int, who: Int)
    case invite(cycle: Int, who: Int)
    case capacity(cycle: Int, seats: Int)
    case settle(cycle: Int)
    case merge(duplicate: Int, kept: Int)
    case addGuest(cycle: Int, who: Int, session: Int, children: Int)
    case removeGuest(cycle: Int, who: Int, session: Int)
    /// Lets go of those who wait, and puts them first in the cycle after.
    case release(cycle: Int)
    /// Time passes.
    case pass(seconds: Int)
    /// Time passes until so many seconds after a moment of a cycle; not backwards.
    case until(cycle: Int, moment: Int, seconds: Int)
    /// The meetings are moved.
    case move(cycle: Int, hours: Int)
    /// From now on nobody is carried over, as at network meetings.
    case plain(cycle: Int)
}

extension RosterCommand {
    /// Makes up a history.
    static func history(cycles: Int, using generator: inout SeededGenerator) -> [RosterCommand] {
        var history = (0..<cycles).map { cycle in
            RosterCommand.capacity(cycle: cycle, seats: .random(in: 1...4, using: &generator))
        }
        if cycles == 1, generator.next() % 3 == 0 { history.append(.plain(cycle: 0)) }
        let people = Int.random(in: 3...9, using: &generator)
        for _ in 0..<Int.random(in: 4...36, using: &generator) {
            let next = one(cycles: cycles, people: people, using: &generator)
            history += history.leadingUp(to: next, using: &generator)
            history.append(next)
        }
        return history
    }

    private static func one(
        cycles: Int,
        people: Int,
        using generator: inout SeededGenerator
    ) -> RosterCommand {
        func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &generator) }
        // Mostly an early cycle, so that something passes on to the next.
        let cycle = min(number(0...(cycles - 1)), number(0...(cycles - 1)))
        let who = number(1...people)
        switch number(0...99) {
        case 0..<36: return .register(cycle: cycle, who: who, children: max(0, number(-4...2)))
        case 36..<52: return .cancel(cycle: cycle, who: who)
        case 52..<56: return .withdraw(cycle: cycle, who: who)
        case 56..<60: return .invite(cycle: cycle, who: who)
        case 60..<65: return .capacity(cycle: cycle, seats: number(0...6))
        case 65..<69: return .settle(cycle: cycle)
        case 69..<73: return .merge(duplicate: who, kept: number(1...people))
        case 73..<78:
            return .addGuest(
                cycle: cycle,
                who: who,
                session: number(1...3),
                children: max(0, number(-2...2))
            )
        case 78..<81: return .removeGuest(cycle: cycle, who: who, session: number(1...3))
        case 81..<85: return .release(cycle: cycle)
        case 85..<93:
            return .pass(seconds: [1, 60, 3_600, 43_200, 172_800][number(0...4)])
        case 93..<98:
            return .until(cycle: cycle, moment: number(0...8), seconds: number(-1...1))
        case 98: return .move(cycle: cycle, hours: number(-48...48))
        default: return .settle(cycle: cycle)
        }
    }

    /// The same with smaller numbers.
    var simpler: [RosterCommand] {
        switch self {
        case .register(let cycle, let who, let children):
            return RosterCommand.smaller(children).map {
                .register(cycle: cycle, who: who, children: $0)
            }
                + RosterCommand.smaller(who, from: 1).map {
                    .register(cycle: cycle, who: $0, children: children)
                }
                + RosterCommand.smaller(cycle).map {
                    .register(cycle: $0, who: who, children: children)
                }
        case .cancel(let cycle, let who):
            return RosterCommand.smaller(who, from: 1).map { .cancel(cycle: cycle, who: $0) }
                + RosterCommand.smaller(cycle).map { .cancel(cycle: $0, who: who) }
        case .withdraw(let cycle, let who):
            return [.cancel(cycle: cycle, who: who)]
                + RosterCommand.smaller(who, from: 1).map { .withdraw(cycle: cycle, who: $0) }
        case .invite(let cycle, let who):
            return RosterCommand.smaller(who, from: 1).map { .invite(cycle: cycle, who: $0) }
        case .capacity(let cycle, let seats):
            return RosterCommand.smaller(seats).map { .capacity(cycle: cycle, seats: $0) }
                + RosterCommand.smaller(cycle).map { .capacity(cycle: $0, seats: seats) }
        case .addGuest(let cycle, let who, let session, let children):
            return RosterCommand.smaller(children).map {
                .addGuest(cycle: cycle, who: who, session: session, children: $0)
            }
                + RosterCommand.smaller(session, from: 1).map {
                    .addGuest(cycle: cycle, who: who, session: $0, children: children)
                }
        case .pass(let seconds):
            return RosterCommand.smaller(seconds, from: 1).map { .pass(seconds: $0) }
        case .until(let cycle, let moment, let seconds):
            return (seconds == 0 ? [] : [.until(cycle: cycle, moment: moment, seconds: 0)])
                + RosterCommand.smaller(cycle).map {
                    .until(cycle: $0, moment: moment, seconds: seconds)
                }
        case .move(let cycle, let hours):
            return hours == 0 ? [] : [.move(cycle: cycle, hours: hours / 2)]
        case .settle(let cycle): return RosterCommand.smaller(cycle).map { .settle(cycle: $0) }
        case .merge, .removeGuest, .release, .plain: return []
        }
    }

    private static func smaller(_ number: Int, from least: Int = 0) -> [Int] {
        guard number > least else { return [] }
        var found = [least]
        for other in [(number + least) / 2, number - 1] where !found.contains(other) {
            found.append(other)
        }
        return found
    }
}

extension [RosterCommand] {
    /// What makes it likely that a command does something, rather than being refused.
    fileprivate func leadingUp(
        to next: RosterCommand,
        using generator: inout SeededGenerator
    ) -> [RosterCommand] {
        guard Bool.random(using: &generator) else { return [] }
        switch next {
        case .release(let cycle): return [.until(cycle: cycle, moment: 0, seconds: 0)]
        case .removeGuest(let cycle, let who, let session):
            return [.addGuest(cycle: cycle, who: who, session: session, children: 0)]
        default: return []
        }
    }
}
