import TestSupport
import Testing

@testable import Planning

/// The parts of the search, each held against trying everything beside a plan that is half made.
@Suite struct SearchPartsTests {
    @Test(arguments: 0..<40 as Range<UInt64>)
    func theBestAssignmentIsTheCheapestThatIsAllowed(seed: UInt64) throws {
        let half = HalfPlan(seed: 3_000 + seed, isTiny: seed % 4 > 0)
        var table = half.table
        #expect(table.totalCost() == half.naive.cost(half.assignments))
        for demand in half.out {
            let costs = half.candidates(demand).compactMap { half.marginal(demand, $0) }
            let least = costs.min().flatMap { $0 < half.unplaced ? $0 : nil }
            let best = table.best(demand, below: half.unplaced)
            #expect(best?.cost == least)
            guard let best else { continue }
            #expect(half.marginal(demand, best.assignment) == best.cost)
            #expect(table.marginalCost(demand, best.assignment) == best.cost)
            #expect(table.model.bound(of: demand) <= best.cost)
            // Below exactly that cost there is nothing, below one more there is.
            #expect(table.best(demand, below: best.cost) == nil)
            #expect(table.best(demand, below: best.cost + 1)?.cost == best.cost)
            table.assign(demand, best.assignment)
            let cost = table.cost(of: [demand])
            #expect(cost == best.cost)
            #expect(table.totalCost() == half.naive.cost(assignments(table)))
            table.unassign(demand)
        }
    }

    @Test(arguments: 0..<25 as Range<UInt64>)
    func anAssignmentIsAllowedIfItBreaksNothing(seed: UInt64) {
        let half = HalfPlan(seed: 3_100 + seed)
        let model = half.table.model
        for demand in half.out {
            var rows = CandidateList()
            let isWhole = rows.fill(demand, below: .max / 4, most: 100_000, in: half.table)
            #expect(isWhole)
            let listed = (0..<rows.count).map { rows[$0].assignment }
            for candidate in half.candidates(demand) {
                let marginal = half.marginal(demand, candidate)
                guard let priced = model.repriced(candidate, of: demand) else {
                    #expect(marginal == nil)
                    continue
                }
                #expect(half.table.allows(demand, priced) == (marginal != nil))
                if let marginal {
                    #expect(half.table.marginalCost(demand, priced) == marginal)
                    #expect(listed.contains(priced))
                }
            }
        }
    }

    @Test(arguments: 0..<30 as Range<UInt64>)
    func aFewMeetingsTogetherAreAsGoodAsCanBe(seed: UInt64) {
        var half = HalfPlan(seed: 3_200 + seed, meetings: 6)
        let movable = half.table.model.domains.indices.filter {
            !half.table.model.domains[$0].isPinned
        }
        var exact = BranchAndBound()
        for (one, other) in zip(movable, movable.dropFirst()) {
            let possible = half.possibleGain([one, other])
            let before = half.naive.cost(half.assignments)
            let gain = exact.run([one, other], in: &half.table)
            if exact.isExact { #expect(gain == possible) }
            #expect(before - gain == half.naive.cost(half.assignments))
            #expect(half.naive.violations(half.assignments) == [])
        }
    }

    /// Both searches for speeches know less than everything, so they may miss a little, and win no more
    /// than there is.
    @Test func speechesAreNearlyAsGoodAsCanBe() {
        var (tried, missed) = (0, 0)
        for seed in 0..<60 as Range<UInt64> {
            let half = HalfPlan(seed: 3_300 + seed, meetings: 6)
            let model = half.table.model
            let speeches = model.domains.indices.filter {
                !model.domains[$0].isPinned && model.domains[$0].wantsSpeaker
            }.prefix(2)
            guard speeches.count == 2 else { continue }
            let possible = half.possibleGain(Array(speeches))
            let before = half.naive.cost(half.assignments)
            for search in [0, 1] {
                var table = half.table
                var branching = SpeakerBranchAndBound()
                var beam = SpeakerBeamSearch()
                let isOneGroup = Set(speeches.map { model.domains[$0].group }).count == 1
                guard search == 0 || isOneGroup else { continue }
                let gain =
                    search == 0
                    ? branching.run(Array(speeches), in: &table)
                    : beam.run(Array(speeches), in: &table)
                #expect(gain <= possible)
                #expect(before - gain == half.naive.cost(assignments(table)))
                #expect(half.naive.violations(assignments(table)) == [])
                tried += 1
                missed += gain < possible ? 1 : 0
            }
        }
        #expect(tried > 20 && missed * 20 <= tried)
    }

    @Test(arguments: 0..<25 as Range<UInt64>)
    func aColumnIsTheCheapestWayToHaveASpeakerOnADay(seed: UInt64) {
        let half = HalfPlan(seed: 3_400 + seed)
        for demand in half.out where half.table.model.domains[demand].wantsSpeaker {
            var least: [[Int]: Int] = [:]
            for candidate in half.candidates(demand) {
                guard let cost = half.marginal(demand, candidate) else { continue }
                let key = [candidate.day, candidate.speaker?.offset ?? -1]
                least[key] = min(least[key] ?? .max, cost)
            }
            let columns = half.table.speakerColumns(demand, below: .max / 4)
            #expect(columns.count == least.count)
            #expect(columns.map(\.cost) == columns.map(\.cost).sorted())
            for column in columns {
                let key = [Int(column.day), column.speaker.ifAny?.offset ?? -1]
                #expect(column.cost == least[key])
                let found = half.table.assignment(demand, by: column)
                #expect(found?.marginal == column.cost)
                #expect(found.flatMap { half.marginal(demand, $0.assignment) } == column.cost)
            }
            let limit = half.unplaced
            let below = half.table.speakerColumns(demand, below: limit)
            #expect(below.map(\.cost) == columns.map(\.cost).filter { $0 < limit })
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func roomsAreExchangedForLessAndNothingElse(seed: UInt64) {
        let half = HalfPlan(seed: 3_500 + seed, meetings: 10, isTiny: false)
        var table = half.table
        let movable = table.model.domains.indices.filter {
            !table.model.domains[$0].isPinned && table.isAssigned[$0]
        }
        var rooms = RoomBranchAndBound()
        let before = half.naive.cost(half.assignments)
        let gain = rooms.run(movable.prefix(6).map { [$0] }, in: &table)
        #expect(gain >= 0 && before - gain == half.naive.cost(assignments(table)))
        #expect(half.naive.violations(assignments(table)) == [])
        for demand in table.model.domains.indices {
            #expect(table[demand]?.day == half.table[demand]?.day)
            #expect(table[demand]?.team == half.table[demand]?.team)
            #expect(table[demand]?.speaker == half.table[demand]?.speaker)
        }
    }

    private func assignments(_ table: Timetable) -> [Assignment?] {
        table.model.domains.indices.map { table[$0] }
    }
}
