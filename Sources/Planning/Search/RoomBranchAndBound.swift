/// Gives some blocks other rooms and times of day, all in one; days and people stay.
///
/// When several groups meet on the same days, a better room for one is often another one's, whose
/// better room is a third one's. Each block keeps one room and one time of day for all its meetings,
/// or stays as it is. Exact for that, unless the node limit is hit.
struct RoomBranchAndBound {
    private let nodeLimit = 3_000

    private struct Candidate {
        let assignments: [Assignment]
        let cost: Int
    }

    private var blocks: [(demands: [DemandIndex], candidates: [Candidate])] = []
    private var boundAfter: [Int] = []
    private var incumbentCost = 0
    private var incumbent: [Candidate] = []
    private var chosen: [Candidate] = []
    private(set) var nodes = 0

    /// Gives what is gained; 0 when all stays as it was.
    mutating func run(_ blocks: [[DemandIndex]], in table: inout Timetable) -> Int {
        let old = blocks.map { block in
            (demands: block, assignments: block.compactMap { [table] in table[$0] })
        }.filter { $0.assignments.count == $0.demands.count }
        guard old.count > 1 else { return 0 }
        let demands = old.flatMap(\.demands)
        return table.reassign(demands) { oldCost, table in
            list(old, below: oldCost, &table)
            guard boundAfter[0] < oldCost else { return nil }
            (incumbentCost, incumbent, chosen, nodes) = (oldCost, [], [], 0)
            branch(0, 0, &table)
            guard !incumbent.isEmpty else { return nil }
            var assignments: [DemandIndex: Assignment] = [:]
            for (block, candidate) in zip(self.blocks, incumbent) {
                for (demand, assignment) in zip(block.demands, candidate.assignments) {
                    assignments[demand] = assignment
                }
            }
            return (demands.map { assignments[$0] }, incumbentCost)
        }
    }

    /// Lists what each block can do beside all that is not among them, cheapest first.
    private mutating func list(
        _ old: [(demands: [DemandIndex], assignments: [Assignment])],
        below limit: Int,
        _ table: inout Timetable
    ) {
        blocks = old.map { block in
            (
                demands: block.demands,
                candidates: candidates(block.demands, block.assignments, &table)
            )
        }
        let least = blocks.map { $0.candidates.first?.cost ?? limit }
        let sum = least.reduce(0, +)
        for index in blocks.indices {
            let most = limit - (sum - least[index])
            blocks[index].candidates.removeAll { $0.cost >= most && $0.cost > least[index] }
        }
        blocks.sort {
            ($0.candidates.count, $0.demands[0]) < ($1.candidates.count, $1.demands[0])
        }
        boundAfter = blocks.map { $0.candidates.first?.cost ?? limit }.sumsToEnd
    }

    private func candidates(
        _ block: [DemandIndex],
        _ old: [Assignment],
        _ table: inout Timetable
    ) -> [Candidate] {
        var candidates: [Candidate] = []
        func add(_ assignments: [Assignment], _ table: inout Timetable) {
            let cost = assign(block, assignments, &table)
            if let cost { candidates.append(Candidate(assignments: assignments, cost: cost)) }
            for demand in block { table.unassign(demand) }
        }
        add(old, &table)
        let model = table.model
        let domain = model.domains[block[0]]
        for slot in model.slots[domain.slots] where slot.day == old[0].day {
            for venue in model.venues[domain.venues] {
                let moved = zip(block, old).compactMap { demand, assignment in
                    var moved = assignment
                    // The others of a block may be longer or shorter; the model knows the end.
                    moved.span = slot.span
                    moved.venue = venue.value
                    return model.repriced(moved, of: demand)
                }
                if moved.count == block.count, moved != old { add(moved, &table) }
            }
        }
        return candidates.enumerated().sorted {
            ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
        }.map(\.element)
    }

    private mutating func branch(_ level: Int, _ cost: Int, _ table: inout Timetable) {
        guard level < blocks.count else {
            (incumbentCost, incumbent) = (cost, chosen)
            return
        }
        let rest = boundAfter[level + 1]
        let demands = blocks[level].demands
        for candidate in blocks[level].candidates {
            if cost + candidate.cost + rest >= incumbentCost { return }
            guard nodes < nodeLimit else { return }
            nodes += 1
            if let added = assign(demands, candidate.assignments, &table),
                cost + added + rest < incumbentCost
            {
                chosen.append(candidate)
                branch(level + 1, cost + added, &table)
                chosen.removeLast()
            }
            for demand in demands { table.unassign(demand) }
        }
    }

    /// Assigns meetings as far as that is allowed, and gives the cost if it is for all of them.
    private func assign(
        _ demands: [DemandIndex],
        _ assignments: [Assignment],
        _ table: inout Timetable
    ) -> Int? {
        var cost = 0
        for (demand, assignment) in zip(demands, assignments) {
            guard table.allows(demand, assignment) else { return nil }
            cost += table.marginalCost(demand, assignment)
            table.assign(demand, assignment)
        }
        return cost
    }
}
