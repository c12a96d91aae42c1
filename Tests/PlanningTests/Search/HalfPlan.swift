import TestSupport

@testable import Planning

/// A problem and a plan of some of its meetings.
struct HalfPlan {
    let problem: PlanningProblem
    let naive: NaiveProblem
    var table: Timetable
    /// The meetings that are out.
    var out: [DemandIndex] = []

    var assignments: [Assignment?] { problem.demands.indices.map { table[DemandIndex($0)] } }
    var unplaced: Int { problem.policy[.unplaced] }

    init(seed: UInt64, meetings: Int = 7, isTiny: Bool = true) {
        self.init(RandomProblem(seed: seed, meetings: meetings, isTiny: isTiny).problem, seed: seed)
    }

    init(_ problem: PlanningProblem, seed: UInt64) {
        self.problem = problem
        naive = NaiveProblem(problem: problem)
        var search = LocalSearch(SearchModel(problem))
        search.adopt()
        search.construct()
        table = search.table
        var random = SeededGenerator(seed: seed)
        for demand in search.movable where Bool.random(using: &random) {
            table.unassign(demand)
            out.append(demand)
        }
    }

    /// What an assignment of a meeting that is out adds to the plan; nothing if it is not allowed.
    func marginal(_ demand: DemandIndex, _ assignment: Assignment) -> Int? {
        var with = assignments
        let before = naive.cost(with)
        with[demand.offset] = assignment
        guard naive.violations(with).isEmpty else { return nil }
        return naive.cost(with) - before + unplaced
    }

    func candidates(_ demand: DemandIndex) -> [Assignment] {
        EveryPlan.candidates(problem.demands[demand]).compactMap(\.self)
    }

    /// The same problem with nothing but a few meetings left to decide.
    func beside(_ demands: [DemandIndex]) -> PlanningProblem {
        var rest = problem
        for index in rest.demands.indices where !demands.contains(DemandIndex(index)) {
            if let assignment = table[DemandIndex(index)] {
                rest.demands[index].standing = .init(
                    assignment,
                    isPinned: true,
                    otherDay: [],
                    otherStart: []
                )
            } else {
                rest.demands[index].standing = nil
                rest.demands[index].days = []
            }
        }
        return rest
    }

    /// What the best assignments of some meetings would gain.
    func possibleGain(_ demands: [DemandIndex]) -> Int {
        let rest = beside(demands)
        let cost = NaiveProblem(problem: rest).cost(assignments)
        return cost - EveryPlan(rest, below: cost).least
    }
}
