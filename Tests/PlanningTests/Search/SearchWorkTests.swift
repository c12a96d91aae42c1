import Testing

@testable import Planning

/// How much the search looks at, how close its bounds are and how good its plans, counted and not timed.
///
/// A search that prunes too little, or steps towards worse prices, still gives plans that are allowed. So
/// these figures were read off when it was good. Less work, closer bounds and cheaper plans are welcome:
/// then the figures are set anew. Anything else says that something was lost.
@Suite struct SearchWorkTests {
    /// The figures of a part, each the sum over some problems.
    private struct Work: Equatable, CustomStringConvertible {
        /// Nodes, prefixes or columns that were looked at; fewer are better.
        var looked = 0
        /// What was gained, or a bound; more is better.
        var gained = 0
        var description: String { "Work(looked: \(looked), gained: \(gained))" }
    }

    private func isAsGood(_ work: Work, as known: Work) -> Bool {
        work.looked <= known.looked && work.gained >= known.gained
    }

    private func movable(_ half: HalfPlan) -> [DemandIndex] {
        half.table.model.domains.indices.filter { !half.table.model.domains[$0].isPinned }
    }

    /// Meetings of one group that want a speaker.
    private func wanting(_ half: HalfPlan) -> [DemandIndex] {
        let model = half.table.model
        let all = movable(half).filter { model.domains[$0].wantsSpeaker }
        let groups = Dictionary(grouping: all) { model.domains[$0].group.offset }
        let largest = groups.max { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }
        return largest?.value ?? []
    }

    @Test func branchingOverAFewMeetings() {
        var work = Work()
        var inexact = 0
        for seed in 0..<24 as Range<UInt64> {
            var half = HalfPlan(seed: 3_600 + seed, meetings: 9, isTiny: false)
            let some = movable(half).prefix(3)
            var exact = BranchAndBound()
            work.gained += exact.run(Array(some), in: &half.table)
            work.looked += exact.nodes
            #expect(exact.isExact == (exact.nodes < exact.nodeLimit))
            // With room for one candidate each, something is left out, and it says so.
            var narrow = BranchAndBound()
            narrow.candidateLimit = 1
            _ = narrow.run(Array(some), in: &half.table)
            inexact += narrow.isExact ? 0 : 1
        }
        #expect(inexact > 12)
        #expect(isAsGood(work, as: Work(looked: 8_032, gained: 349_563)), "\(work)")
    }

    @Test func branchingOverSpeakers() {
        var work = Work()
        for seed in 0..<24 as Range<UInt64> {
            var half = HalfPlan(seed: 3_700 + seed, meetings: 16, isTiny: false)
            var branching = SpeakerBranchAndBound()
            work.gained += branching.run(wanting(half), in: &half.table)
            work.looked += branching.nodes
        }
        #expect(isAsGood(work, as: Work(looked: 8_638, gained: 566_373)), "\(work)")
    }

    @Test func theBeamOverAYearOfSpeakers() {
        var work = Work()
        for seed in 0..<24 as Range<UInt64> {
            var half = HalfPlan(seed: 3_800 + seed, meetings: 16, isTiny: false)
            var beam = SpeakerBeamSearch()
            work.gained += beam.run(wanting(half), in: &half.table)
            work.looked += beam.kept
        }
        #expect(isAsGood(work, as: Work(looked: 12_133, gained: 452_477)), "\(work)")
    }

    @Test func roomsExchanged() {
        var work = Work()
        for seed in 0..<40 as Range<UInt64> {
            var half = HalfPlan(seed: 3_900 + seed, meetings: 14, isTiny: false)
            let placed = movable(half).filter { half.table.isAssigned[$0] }
            var rooms = RoomBranchAndBound()
            work.gained += rooms.run(placed.prefix(8).map { [$0] }, in: &half.table)
            work.looked += rooms.nodes
        }
        #expect(isAsGood(work, as: Work(looked: 2_841, gained: 45)), "\(work)")
    }

    /// The path that is followed costs what the path is said to cost at least.
    @Test(arguments: 0..<20 as Range<UInt64>)
    func thePathCostsItsBound(seed: UInt64) {
        let half = HalfPlan(seed: 3_800 + seed, meetings: 16, isTiny: false)
        let (model, demands) = (half.table.model, wanting(half))
        var table = half.table
        for demand in demands where table.isAssigned[demand] { table.unassign(demand) }
        let relaxation = SpeakerRelaxation(demands, below: demands.count * model.unplaced, table)
        var path = SpeakerPath(demands.indices, relaxation, model)
        path.fill(relaxation)
        var chosen: [ColumnIndex?] = Array(repeating: nil, count: demands.count)
        path.follow(relaxation, &chosen)
        var (cost, before, beforeThat) = (0, path.nobody, path.nobody)
        for index in demands.indices {
            let column = chosen[index].map { relaxation.columns[index][$0] }
            let line = column.map { Int($0.line) } ?? path.nobody
            cost += column.map(relaxation.price) ?? relaxation.missing
            cost += path.repeatCost(index, line, before, beforeThat) * relaxation.scale
            (before, beforeThat) = (line, before)
        }
        #expect(cost == path.least)
    }

    @Test func boundsOfSingleMeetings() {
        var bounds = 0
        for seed in 0..<40 as Range<UInt64> {
            let model = HalfPlan(seed: 4_000 + seed, meetings: 12, isTiny: false).table.model
            bounds += model.domains.indices.reduce(0) { $0 + model.bound(of: $1) }
        }
        #expect(bounds >= 523_279, "\(bounds)")
    }

    /// Whole searches: what the plans cost, and the bounds below them.
    @Test func wholePlansAndTheirBounds() {
        var (cost, bound) = (0, 0)
        for seed in 0..<12 as Range<UInt64> {
            let problem = RandomProblem(seed: 4_100 + seed, meetings: 24).problem
            var search = PlanSearch()
            search.rounds = 3
            search.prove = true
            let result = search.run(problem)
            cost += result.cost
            bound += result.bound
        }
        #expect(cost <= 42_278 && bound >= 10_424, "cost \(cost), bound \(bound)")
    }
}
