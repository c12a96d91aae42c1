import Participation
import TestSupport
import Testing

/// Whatever is taken back from a story made up from a seed, the rest is what would have happened alone.
@Suite struct RosterTakingBackPropertyTests {
    private static func step(_ random: inout SeededGenerator) -> RosterStep {
        let who = Int.random(in: 1...6, using: &random)
        switch Int.random(in: 0..<12, using: &random) {
        case 0...4: return .up(who, Int.random(in: 0..<10, using: &random) == 0 ? 1 : 0)
        case 5...6: return .cancel(who)
        case 7: return .withdraw(who)
        case 8: return .invite(who)
        case 9: return .guest(who, 3)
        case 10: return .settle
        default: return .pass(Int.random(in: 0..<2 * RosterSample.day, using: &random))
        }
    }

    @Test func theRestIsWhatWouldHaveHappenedAlone() throws {
        var counts = (takenBack: 0, refused: 0)
        for seed in 0..<UInt64(Histories.count(usually: 20_000)) {
            var random = SeededGenerator(seed: seed)
            var table = RosterTable()
            try table.take(.seats(Int.random(in: 2...5, using: &random)))
            var steps: [RosterStep] = []
            var alone = table
            var own: Range<Int> = 0..<0
            let taken = Int.random(in: 0..<8, using: &random)
            var hasDoneNothing = false
            for place in 0..<8 {
                let step = Self.step(&random)
                steps.append(step)
                let (first, firstAlone) = (table.events.count, alone.events.count)
                try? table.take(step)
                if place == taken {
                    own = first..<table.events.count
                    if case .pass = step { try alone.take(step) }
                    continue
                }
                try? alone.take(step)
                // Whoever was refused, or told that it is so already, has done nothing.
                let isNothing = table.events.count == first && alone.events.count > firstAlone
                hasDoneNothing = hasDoneNothing || isNothing
            }
            guard !own.isEmpty, !hasDoneNothing else { continue }
            do throws(TakingBackError) {
                let roster = try Roster.takingBack(
                    of: table.events,
                    id: table.roster.id,
                    at: table.now,
                    table.times,
                    where: own.contains
                )
                counts.takenBack += 1
                #expect(roster == alone.roster, "seed \(seed): \(steps), without \(taken)")
            } catch {
                counts.refused += 1
            }
        }
        #expect(counts.takenBack > 1_000 && counts.refused > 1_000, "\(counts)")
    }
}
