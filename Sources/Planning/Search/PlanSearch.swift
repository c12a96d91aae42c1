/// Finds a plan for a problem: constructs one that is allowed, then improves it by local search.
///
/// Every move takes the meetings of a neighbourhood out and gives them the best assignments, so the plan
/// is allowed at all times and never gets worse. Moves come in a fixed order and end by counts, so that
/// the same problem gives the same plan, to the byte.
public struct PlanSearch: Sendable {
    /// How many rounds of neighbourhoods chosen by chance follow the sweeps.
    ///
    /// Without a number it is 28 if there are several groups, and 0 for a group alone, which gains
    /// nothing from them.
    public var rounds: Int?

    /// Whether to work out how good a plan can be at best, which takes time of its own.
    public var prove = false

    /// Makes a search with the usual limits.
    public init() {}

    /// Searches for the cheapest plan.
    ///
    /// - Parameter problem: What is wanted.
    /// - Returns: For each demand where and when it is held, in the order of the problem.
    public func run(_ problem: PlanningProblem) -> PlanResult {
        let model = SearchModel(problem)
        var search = LocalSearch(model)
        search.adopt()
        search.construct()
        improve(&search)
        let cost = search.table.totalCost()
        return PlanResult(
            assignments: model.domains.indices.map { search.table[$0] },
            cost: cost,
            bound: prove ? min(LowerBound(search).value, cost) : 0
        )
    }

    /// Improves a plan that is allowed.
    func improve(_ search: inout LocalSearch) {
        search.sweep()
        if search.makeWay() > 0 { search.sweep() }
        if search.shareSpeakers() > 0 { search.sweep() }
        search.searchByChance(rounds ?? (search.model.groupCount > 1 ? 28 : 0))
    }
}

/// A plan as numbers, with what it costs.
public struct PlanResult: Sendable {
    /// For each demand where and when it is held; nothing if it is not.
    public let assignments: [Assignment?]
    /// What it costs in all.
    public let cost: Int
    /// What every plan costs at least; 0 if nobody asked.
    public let bound: Int

    /// Whether no plan costs less.
    public var isBest: Bool { bound == cost }
}

/// A lower bound for the cost of every plan of a problem.
///
/// It is the sum of three parts: what pinned meetings cost; what each block costs at least if it is
/// alone with them; what all speeches cost at least if they share the speakers and nothing else.
struct LowerBound {
    let value: Int

    init(_ search: LocalSearch) {
        let model = search.model
        let pinned = model.domains.indices.filter { model.domains[$0].isPinned }
        var table = Timetable(model)
        for demand in pinned {
            if let assignment = model.standing[demand] { table.assign(demand, assignment) }
        }
        var sum = table.cost(of: pinned)
        var exact = BranchAndBound()
        exact.nodeLimit = 10_000
        exact.candidateLimit = 10_000
        var speeches: [DemandIndex] = []
        for block in search.neighbourhoods.blocks {
            if block.count == 1, model.domains[block[0]].wantsSpeaker {
                speeches.append(block[0])
            } else {
                sum += LowerBound.alone(block, &exact, &table)
            }
        }
        var plan = search.table
        value = sum + LowerBound.speeches(speeches, goal: plan.cost(of: speeches), table)
    }

    /// The least that a block costs beside pinned meetings only.
    private static func alone(
        _ block: [DemandIndex],
        _ exact: inout BranchAndBound,
        _ table: inout Timetable
    ) -> Int {
        let unplaced = table.model.unplaced
        let bound = block.reduce(0) { $0 + (table.best($1, below: unplaced)?.cost ?? unplaced) }
        guard block.count > 1 else { return bound }
        let gain = exact.run(block, in: &table)
        let best = block.count * unplaced - gain
        for demand in block { table.unassign(demand) }
        return exact.isExact ? best : bound
    }

    /// The bound for all speeches, at prices that aim at what they cost in the incumbent.
    private static func speeches(_ speeches: [DemandIndex], goal: Int, _ table: Timetable) -> Int {
        guard !speeches.isEmpty else { return 0 }
        var prices = SharedPrices(speeches, below: speeches.count * table.model.unplaced + 1, table)
        prices.climb(goal, turns: 400)
        return prices.bound
    }
}
