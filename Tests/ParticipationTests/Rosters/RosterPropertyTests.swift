import Participation
import TestSupport
import Testing

/// What holds for a roster whatever is done to it, tried on histories made up from a seed.
@Suite struct RosterPropertyTests {
    private static func property(
        cycles: Int,
        tamper: (@Sendable (RosterEvent, Roster) -> RosterEvent)? = nil
    ) -> Property<RosterCommand> {
        Property(
            make: { RosterCommand.history(cycles: cycles, using: &$0) },
            simpler: \.simpler,
            run: { try RosterWorld.run($0, cycles: cycles, tamper: tamper) }
        )
    }

    @Test(arguments: [(1, 0.6), (2, 0.2), (3, 0.2)])
    func nobodyOvertakesAndNoSeatIsHeldTwiceOrLost(cycles: Int, share: Double) throws {
        let count = Histories.count(usually: 20_000)
        try Self.property(cycles: cycles).check(
            histories: Int(Double(count) * share),
            seed: Histories.seed(usually: 2_027) &* 1_000_003 &+ UInt64(cycles) << 32
        )
    }

    /// A rule that serves whoever came last is found out, by the shortest history there is for it.
    @Test(arguments: [1, 77, 4_242] as [UInt64])
    func aHistoryThatFailsIsShrunk(seed: UInt64) throws {
        let lastFirst: @Sendable (RosterEvent, Roster) -> RosterEvent = { event, roster in
            guard case .offered(_, let until) = event.change, let last = roster.waitingList.last
            else { return event }
            return RosterEvent(at: event.at, .offered(last.participant, until: until))
        }
        let broken = Self.property(cycles: 1, tamper: lastFirst)
        let failure = try #require(throws: Property<RosterCommand>.Failure.self) {
            try broken.check(histories: 2_000, seed: seed)
        }
        #expect(failure.reason.contains("overtakes"))
        // One has the only seat, two wait, and the seat comes free.
        #expect(failure.history.count == 5, "\(failure)")
        #expect(failure.originalCount > 5)
        for place in failure.history.indices {
            var shorter = failure.history
            shorter.remove(at: place)
            try RosterWorld.run(shorter, cycles: 1, tamper: lastFirst)
        }
        #expect(failure.description.contains("seed \(failure.seed), 5 of"))
    }

    /// Histories reach every kind of event and every refusal, each in one of a hundred at least.
    @Test func historiesReachEverything() throws {
        var reached: [String: Int] = [:]
        for seed in 0..<1_000 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed)
            let cycles = 1 + Int(seed % 3)
            var world = RosterWorld(cycles: cycles)
            for command in RosterCommand.history(cycles: cycles, using: &generator) {
                try world.run(command)
            }
            var kinds = Set(world.refusals.map { "\($0)" })
            for event in world.cycles.flatMap(\.events) {
                kinds.insert("\(event.change)")
                if case .waiting(_, _, let turn) = event.change, turn.isCarriedOver {
                    kinds.insert("carriedOver")
                }
            }
            for kind in Set(kinds.map { String($0.prefix { $0 != "(" }) }) {
                reached[kind, default: 0] += 1
            }
        }
        let expected = [
            "capacity", "invited", "registered", "waiting", "carriedOver", "offered", "lapsed",
            "party", "cancelledInTime", "cancelledLate", "cancelledByUs", "guest", "guestLeft",
            "merged", "tooMany", "begun", "over", "full", "noSeatForChildren", "notRegistered",
            "belowTaken", "hasSeat",
        ]
        for kind in expected { #expect(reached[kind, default: 0] >= 10, "\(kind): \(reached)") }
        #expect(Set(reached.keys) == Set(expected))
    }

    @Test func theSameSeedGivesTheSameHistory() {
        var (first, second) = (SeededGenerator(seed: 9), SeededGenerator(seed: 9))
        #expect(
            RosterCommand.history(cycles: 3, using: &first)
                == RosterCommand.history(cycles: 3, using: &second)
        )
    }
}
