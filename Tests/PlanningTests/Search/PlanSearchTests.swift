import Planning
import TestSupport
import Testing

@Suite("The search for a plan")
struct PlanSearchTests {
    @Test("No plan breaks a rule, and each costs what it says", arguments: 0..<30)
    func isAllowed(seed: UInt64) {
        let problem = RandomProblem(seed: seed, meetings: 14).problem
        var search = PlanSearch()
        search.rounds = 5
        search.prove = true
        let result = search.run(problem)
        let naive = NaiveProblem(problem: problem)
        #expect(naive.violations(result.assignments) == [])
        #expect(naive.cost(result.assignments) == result.cost)
        #expect(result.bound <= result.cost)
        #expect(search.run(problem).assignments == result.assignments)
    }

    @Test("More rounds never make a plan worse", arguments: 0..<10)
    func neverGetsWorse(seed: UInt64) {
        let problem = RandomProblem(seed: seed + 500, meetings: 16).problem
        var search = PlanSearch()
        let costs = [0, 10, 40].map { rounds in
            search.rounds = rounds
            return search.run(problem).cost
        }
        #expect(costs == costs.sorted(by: >))
    }

    @Test("A tiny problem's plan is the best of all, and the bound not above it")
    func isBest() {
        var misses = 0
        let count = 20
        for seed in 0..<UInt64(count) {
            let problem = RandomProblem(seed: seed + 1_000, meetings: 3, isTiny: true).problem
            var search = PlanSearch()
            search.prove = true
            let result = search.run(problem)
            let least = EveryPlan(problem, below: result.cost).least
            #expect(result.bound <= least, "seed \(seed)")
            if result.cost > least { misses += 1 }
        }
        #expect(misses * 20 <= count)
    }

    @Test("Levels that need many bits do not overflow", arguments: 0..<10)
    func holdsLevels(seed: UInt64) throws {
        let levels: [[Term: Int]] = [
            [.unplaced: 1], [.invitedDate: 40, .invitedStart: 20], [.facilitatorChange: 1],
            [.movedDay: 5, .startShift: 1], [.noSpeaker: 40, .speakerFee: 1, .startChange: 5],
        ]
        let policy = try #require(
            PricePolicy(levels: levels, most: [30, 30_000, 4_000, 8_000, 1_500])
        )
        #expect(policy[.unplaced] > 1 << 50)
        let problem = RandomProblem(seed: seed + 2_000, meetings: 14, policy: policy).problem
        var search = PlanSearch()
        search.prove = true
        let result = search.run(problem)
        let naive = NaiveProblem(problem: problem)
        #expect(naive.violations(result.assignments) == [])
        #expect(naive.cost(result.assignments) == result.cost)
        #expect(result.bound <= result.cost)
    }

    @Test("Levels beyond 56 bits are no policy")
    func refusesLevels() {
        let levels: [[Term: Int]] = [[.unplaced: 1], [.movedDay: 1]]
        #expect(PricePolicy(levels: levels, most: [1 << 28, 1 << 28]) == nil)
        #expect(PricePolicy(levels: levels, most: [.max - 1, 5]) == nil)
        #expect(PricePolicy(levels: [[.unplaced: 7]], most: [6]) == nil)
    }

    @Test("Nothing to plan is a plan")
    func plansNothing() {
        let problem = PlanningProblem(
            venues: [],
            facilitators: [],
            speakers: [],
            demands: [],
            links: [],
            travel: [[0]],
            restBeforeSameGroup: 0,
            policy: RandomProblem.policy
        )
        var search = PlanSearch()
        search.prove = true
        let result = search.run(problem)
        #expect(result.assignments.isEmpty)
        #expect(result.isBest)
    }
}
