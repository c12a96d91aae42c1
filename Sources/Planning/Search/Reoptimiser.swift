/// Takes a few meetings out and puts them back in the best way, all others left as they are.
///
/// Depth first, the cheapest first, cut off where nothing can be gained: exact unless a limit was hit.
/// The limits count what is looked at, never time, so that the same input gives the same plan.
struct Reoptimiser {
    var nodeLimit = 3_000
    var optionLimit = 2_000

    /// Whether the last run looked at everything.
    private(set) var isExact = true

    /// The meetings, those with the fewest options first; `order` is where each stands in the input.
    private var members: [Int] = []
    private var order: [Int] = []
    private var options: [[PlaceOption]] = []
    private var leastAfter: [Int] = []
    private var bestCost = 0
    private var bestPlaces: [Placed?] = []
    private var places: [Placed?] = []
    private var nodes = 0
    private var lister = OptionLister()

    /// Puts meetings in the best way.
    ///
    /// - Parameters:
    ///   - demands: The meetings.
    ///   - movingSideways: Whether another way that costs the same is taken too, so that a search does
    ///     not stand still.
    ///   - table: The plan.
    /// - Returns: What is gained; 0 when they stay as they were or move sideways.
    mutating func run(
        _ demands: [Int],
        movingSideways: Bool = false,
        in table: inout Timetable
    ) -> Int {
        isExact = true
        return table.attempt(demands) { oldCost, table in
            best(demands, below: movingSideways ? oldCost + 1 : oldCost, &table)
        }
    }

    /// The best way for meetings that are out, if there is one below a cost.
    mutating func best(
        _ demands: [Int],
        below oldCost: Int,
        _ table: inout Timetable
    ) -> (places: [Placed?], cost: Int)? {
        let unplaced = table.model.unplaced
        if demands.count == 1 {
            return table.best(demands[0], below: oldCost).map { ([$0.place], $0.cost) }
        }
        let least = demands.map { table.best($0, below: unplaced)?.cost ?? unplaced }
        let sum = least.reduce(0, +)
        guard sum < oldCost else { return nil }
        while options.count < demands.count { options.append([]) }
        for (index, demand) in demands.enumerated() {
            let limit = min(unplaced, oldCost - (sum - least[index]))
            let isWhole = lister.list(
                demand,
                below: limit,
                most: optionLimit,
                in: table,
                into: &options[index]
            )
            if !isWhole { isExact = false }
        }
        order = demands.indices.sorted { (options[$0].count, $0) < (options[$1].count, $1) }
        members = order.map { demands[$0] }
        leastAfter = [0]
        for index in order.reversed() {
            leastAfter.append(leastAfter[leastAfter.count - 1] + least[index])
        }
        leastAfter.reverse()
        bestCost = oldCost
        nodes = 0
        places = Array(repeating: nil, count: demands.count)
        bestPlaces = []
        search(0, 0, &table)
        if nodes >= nodeLimit { isExact = false }
        return bestPlaces.isEmpty ? nil : (bestPlaces, bestCost)
    }

    private mutating func search(_ level: Int, _ cost: Int, _ table: inout Timetable) {
        guard level < members.count else {
            bestCost = cost
            bestPlaces = places
            return
        }
        let demand = members[level]
        let index = order[level]
        let rest = leastAfter[level + 1]
        for at in options[index].indices {
            let option = options[index][at]
            if cost + option.cost + rest >= bestCost { return }
            guard nodes < nodeLimit else { return }
            nodes += 1
            let place = table.place(demand, option)
            guard table.allows(demand, place) else { continue }
            let next = cost + table.marginal(demand, place)
            guard next + rest < bestCost else { continue }
            table.place(demand, place)
            places[index] = place
            search(level + 1, next, &table)
            table.remove(demand)
        }
        let next = cost + table.model.unplaced
        if next + rest < bestCost, nodes < nodeLimit {
            places[index] = nil
            search(level + 1, next, &table)
        }
    }
}
