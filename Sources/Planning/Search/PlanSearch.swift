/// Finds a plan for a problem: first one that is allowed, then better ones, step by step.
///
/// Every step takes a few meetings out and puts them back in the best way, so the plan is allowed at
/// all times and never gets worse. Steps come in a fixed order and end by counts, so that the same
/// problem gives the same plan, to the byte.
public struct PlanSearch: Sendable {
    /// How many rounds of chosen-by-chance neighbourhoods follow the sweeps; with nothing said, 28
    /// where groups share places and people, and none for a group alone, which needs none.
    public var rounds: Int?

    /// Whether to work out how good a plan can be at best, which takes time of its own.
    public var prove = false

    /// Makes a search with the usual limits.
    public init() {}

    /// Searches.
    ///
    /// - Parameter problem: What is wanted.
    /// - Returns: For each demand where and when it is held, in the order of the problem.
    public func run(_ problem: PlanningProblem) -> PlanResult {
        let model = SearchModel(problem)
        var state = SearchState(model)
        state.adopt()
        state.build()
        improve(&state)
        let cost = state.table.totalCost()
        let bound = prove ? LowerBound(state).value : nil
        return PlanResult(state.table, cost: cost, bound: bound.map { min($0, cost) } ?? 0)
    }

    /// Goes on from a plan that is allowed.
    func improve(_ state: inout SearchState) {
        state.sweep()
        if state.makeWay() > 0 { state.sweep() }
        if state.shareSpeakers() > 0 { state.sweep() }
        state.polish(rounds ?? (state.model.groupCount > 1 ? 28 : 0))
    }
}

/// A plan as numbers, with what it costs.
public struct PlanResult: Sendable {
    /// For each demand where and when it is held; nothing where it is not.
    public let picks: [PlanningProblem.Pick?]
    /// What it costs in all.
    public let cost: Int
    /// What every plan costs at least; 0 where nobody asked.
    public let bound: Int

    /// Whether no plan costs less.
    public var isBest: Bool { bound == cost }

    init(_ table: Timetable, cost: Int, bound: Int) {
        let model = table.model
        picks = model.demands.indices.map { demand in
            table.isPlaced[demand] ? table.placed[demand].pick(model) : nil
        }
        self.cost = cost
        self.bound = bound
    }
}

extension Placed {
    /// The place in the numbers of a problem.
    func pick(_ model: SearchModel) -> PlanningProblem.Pick {
        PlanningProblem.Pick(
            day: day + model.grid.firstDay,
            start: start,
            venue: venue,
            facilitators: [first, second].filter { $0 >= 0 },
            speaker: speaker < 0 ? nil : speaker
        )
    }
}
