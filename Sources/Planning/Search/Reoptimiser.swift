/// Takes a few meetings out and puts them back in the best way, all others left as they are.
///
/// Depth first, the cheapest first, cut off where nothing can be gained: exact unless a limit was hit.
/// The limits count what is looked at, never time, so that the same input gives the same plan.
struct Reoptimiser {
    var nodeLimit = 3_000
    var optionLimit = 2_000

    /// Whether the last run looked at everything.
    private(set) var isExact = true

    private var members: [Int] = []
    private var options: [[(place: Placed, cost: Int)]] = []
    private var leastAfter: [Int] = []
    private var best = 0
    private var bestPlaces: [Placed?] = []
    private var places: [Placed?] = []
    private var nodes = 0

    /// Puts meetings in the best way; what is gained is 0 when they stay as they were.
    mutating func run(_ demands: [Int], in table: inout Timetable) -> Int {
        isExact = true
        return table.attempt(demands) { oldCost, table in improve(demands, oldCost, &table) }
    }

    private mutating func improve(
        _ demands: [Int],
        _ oldCost: Int,
        _ table: inout Timetable
    ) -> (places: [Placed?], cost: Int)? {
        let unplaced = table.model.unplaced
        if demands.count == 1 {
            return table.best(demands[0], below: oldCost).map { ([$0.place], $0.cost) }
        }
        var least: [Int] = []
        for demand in demands {
            least.append(table.best(demand, below: unplaced)?.cost ?? unplaced)
        }
        let sum = least.reduce(0, +)
        guard sum < oldCost else { return nil }
        var lists: [(demand: Int, least: Int, options: [(place: Placed, cost: Int)])] = []
        for (index, demand) in demands.enumerated() {
            var list: [(place: Placed, cost: Int)] = []
            let limit = min(unplaced, oldCost - (sum - least[index]))
            if !table.options(demand, below: limit, most: optionLimit, into: &list) {
                isExact = false
            }
            lists.append((demand, least[index], list))
        }
        members = lists.map(\.demand)
        options = lists.map(\.options)
        leastAfter = [0]
        for entry in lists.reversed() { leastAfter.append(leastAfter[leastAfter.count - 1] + entry.least) }
        leastAfter.reverse()
        best = oldCost
        nodes = 0
        places = Array(repeating: nil, count: members.count)
        bestPlaces = []
        search(0, 0, &table)
        if nodes >= nodeLimit { isExact = false }
        return bestPlaces.isEmpty ? nil : (bestPlaces, best)
    }

    private mutating func search(_ index: Int, _ cost: Int, _ table: inout Timetable) {
        guard index < members.count else {
            best = cost
            bestPlaces = places
            return
        }
        let demand = members[index]
        let rest = leastAfter[index + 1]
        let list = options[index]
        for option in list {
            if cost + option.cost + rest >= best { return }
            guard nodes < nodeLimit else { return }
            nodes += 1
            guard table.allows(demand, option.place) else { continue }
            let next = cost + table.marginal(demand, option.place)
            guard next + rest < best else { continue }
            table.place(demand, option.place)
            places[index] = option.place
            search(index + 1, next, &table)
            table.remove(demand)
        }
        let next = cost + table.model.unplaced
        if next + rest < best, nodes < nodeLimit {
            places[index] = nil
            search(index + 1, next, &table)
        }
    }
}
