/// Gives the meetings of a neighbourhood the best assignments together, all others left as they are.
///
/// Depth first, the cheapest candidate first; a branch is cut off when its bound reaches the incumbent.
/// That is exact unless a limit was hit. Limits count nodes and candidates, never time, so that the
/// same input gives the same plan.
struct BranchAndBound {
    var nodeLimit = 3_000
    var candidateLimit = 2_000

    /// Whether the last run looked at everything.
    private(set) var isExact = true

    /// The meetings, those with the fewest candidates first; `order` is where each stands in the input.
    private var demands: [DemandIndex] = []
    private var order: [Int] = []
    private var candidates: [CandidateList] = []
    private var boundAfter: [Int] = []
    private var incumbent: Solution = ([], 0)
    private var assignments: [Assignment?] = []
    private(set) var nodes = 0

    /// Searches a neighbourhood.
    ///
    /// - Parameters:
    ///   - demands: The meetings.
    ///   - movingSideways: Whether other assignments that cost the same are taken too, so that a local
    ///     search does not stand still.
    ///   - table: The plan.
    /// - Returns: What is gained; 0 when they stay as they were or move sideways.
    mutating func run(
        _ demands: [DemandIndex],
        movingSideways: Bool = false,
        in table: inout Timetable
    ) -> Int {
        isExact = true
        return table.reassign(demands) { oldCost, table in
            best(demands, below: movingSideways ? oldCost + 1 : oldCost, &table)
        }
    }

    /// The best assignments for meetings that are out, if there are any below a cost.
    private mutating func best(
        _ demands: [DemandIndex],
        below oldCost: Int,
        _ table: inout Timetable
    ) -> Solution? {
        let unplaced = table.model.unplaced
        if demands.count == 1 {
            return table.best(demands[0], below: oldCost).map { ([$0.assignment], $0.cost) }
        }
        let least = demands.map { table.best($0, below: unplaced)?.cost ?? unplaced }
        let sum = least.reduce(0, +)
        guard sum < oldCost else { return nil }
        while candidates.count < demands.count { candidates.append(CandidateList()) }
        for (index, demand) in demands.enumerated() {
            let isWhole = candidates[index].fill(
                demand,
                below: min(unplaced, oldCost - (sum - least[index])),
                most: candidateLimit,
                in: table
            )
            if !isWhole { isExact = false }
        }
        order = demands.indices.sorted {
            (candidates[$0].count, $0) < (candidates[$1].count, $1)
        }
        self.demands = order.map { demands[$0] }
        boundAfter = order.map { least[$0] }.sumsToEnd
        incumbent = ([], oldCost)
        nodes = 0
        assignments = Array(repeating: nil, count: demands.count)
        branch(0, 0, &table)
        if nodes >= nodeLimit { isExact = false }
        return incumbent.assignments.isEmpty ? nil : incumbent
    }

    private mutating func branch(_ level: Int, _ cost: Int, _ table: inout Timetable) {
        guard level < demands.count else {
            incumbent = (assignments, cost)
            return
        }
        let demand = demands[level]
        let index = order[level]
        let rest = boundAfter[level + 1]
        for rank in 0..<candidates[index].count {
            let (assignment, least) = candidates[index][rank]
            if cost + least + rest >= incumbent.cost { return }
            guard nodes < nodeLimit else { return }
            nodes += 1
            guard table.allows(demand, assignment) else { continue }
            let next = cost + table.marginalCost(demand, assignment)
            guard next + rest < incumbent.cost else { continue }
            table.assign(demand, assignment)
            assignments[index] = assignment
            branch(level + 1, next, &table)
            table.unassign(demand)
        }
        let next = cost + table.model.unplaced
        if next + rest < incumbent.cost, nodes < nodeLimit {
            assignments[index] = nil
            branch(level + 1, next, &table)
        }
    }
}

/// Gives some meetings other speakers, with their days, all in one; the rest stays.
///
/// Branch and bound over the columns that a ``SpeakerRelaxation`` leaves, whose prices make the bound.
/// Exact but for two things: the node limit, and other times of a day if two of the meetings want one
/// room.
struct SpeakerBranchAndBound {
    private let nodeLimit = 2_000
    private let turns = 40

    private var relaxation = SpeakerRelaxation()
    private var order: [Int] = []
    private var boundAfter: [Int] = []
    private var incumbent: Solution = ([], 0)
    private var assignments: [Assignment?] = []
    private(set) var nodes = 0

    /// Gives what is gained; 0 when all stays as it was.
    mutating func run(_ demands: [DemandIndex], in table: inout Timetable) -> Int {
        table.reassign(demands) { oldCost, table in
            guard prepare(demands, oldCost, table) else { return nil }
            incumbent = ([], oldCost)
            nodes = 0
            assignments = Array(repeating: nil, count: demands.count)
            branch(0, 0, relaxation.base, &table)
            return incumbent.assignments.isEmpty ? nil : incumbent
        }
    }

    private mutating func prepare(
        _ demands: [DemandIndex],
        _ oldCost: Int,
        _ table: Timetable
    ) -> Bool {
        relaxation = SpeakerRelaxation(demands, below: oldCost, table)
        guard relaxation.wholeBound < oldCost else { return false }
        relaxation.climb(oldCost, turns: turns) { $0.cheapest(&$1) }
        guard relaxation.wholeBound < oldCost else { return false }
        relaxation.drop(below: oldCost)
        relaxation.sort()
        let columns = relaxation.columns
        order = columns.indices.sorted { (columns[$0].count, $0) < (columns[$1].count, $1) }
        boundAfter =
            order.map { index in
                let least = columns[index].first.map { relaxation.price($0) }
                return min(least ?? relaxation.missing, relaxation.missing)
            }.sumsToEnd
        return true
    }

    private mutating func branch(
        _ level: Int,
        _ cost: Int,
        _ priced: Int,
        _ table: inout Timetable
    ) {
        guard level < order.count else {
            if cost < incumbent.cost { incumbent = (assignments, cost) }
            return
        }
        let index = order[level]
        let demand = relaxation.demands[index]
        let scale = relaxation.scale
        // Better means better by one whole unit.
        let rest = boundAfter[level + 1] + scale - 1
        for column in relaxation.columns[index] {
            let price = relaxation.price(column)
            if priced + price + rest >= incumbent.cost * scale { break }
            guard nodes < nodeLimit else { return }
            nodes += 1
            guard let (assignment, marginal) = table.assignment(demand, by: column)
            else { continue }
            let next = priced + price + (marginal - column.cost) * scale
            guard next + rest < incumbent.cost * scale else { continue }
            table.assign(demand, assignment)
            assignments[index] = assignment
            branch(level + 1, cost + marginal, next, &table)
            table.unassign(demand)
        }
        let next = priced + relaxation.missing
        if next + rest < incumbent.cost * scale, nodes < nodeLimit {
            assignments[index] = nil
            branch(level + 1, cost + table.model.unplaced, next, &table)
        }
    }
}

extension Array where Element == Int {
    /// For each place the sum of the elements from there to the end, and at last 0.
    var sumsToEnd: [Int] {
        var sums = [0]
        for element in reversed() { sums.append(sums[sums.count - 1] + element) }
        return sums.reversed()
    }
}
