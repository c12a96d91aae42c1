/// Gives the speakers of some meetings out anew, with their days, all in one; the rest stays.
///
/// Depth first through the options that a ``TalkRelaxation`` leaves. Exact but for two things: the
/// node limit, and other times of a day where two of the meetings want one room.
struct SpeakerStep {
    var nodeLimit = 2_000
    var turns = 40

    private var relaxation = TalkRelaxation()
    private var order: [Int] = []
    private var leastAfter: [Int] = []
    private var best = 0
    private var bestPlaces: [Placed?] = []
    private var places: [Placed?] = []
    private var nodes = 0

    /// Gives what is gained; 0 when all stays as it was.
    mutating func run(_ demands: [Int], in table: inout Timetable) -> Int {
        table.attempt(demands) { oldCost, table in
            guard prepare(demands, oldCost, table) else { return nil }
            best = oldCost
            nodes = 0
            bestPlaces = []
            places = Array(repeating: nil, count: demands.count)
            search(0, 0, relaxation.base, &table)
            return bestPlaces.isEmpty ? nil : (bestPlaces, best)
        }
    }

    private mutating func prepare(_ demands: [Int], _ oldCost: Int, _ table: Timetable) -> Bool {
        relaxation = TalkRelaxation(demands, below: oldCost, table)
        guard relaxation.wholeBound < oldCost else { return false }
        relaxation.climb(oldCost, turns: turns) { $0.cheapest(&$1) }
        guard relaxation.wholeBound < oldCost else { return false }
        relaxation.drop(below: oldCost)
        relaxation.sort()
        let options = relaxation.options
        order = options.indices.sorted { (options[$0].count, $0) < (options[$1].count, $1) }
        leastAfter = [0]
        for index in order.reversed() {
            let least = relaxation.options[index].first.map { relaxation.price($0) }
            leastAfter.append(
                leastAfter[leastAfter.count - 1]
                    + min(least ?? relaxation.missing, relaxation.missing)
            )
        }
        leastAfter.reverse()
        return true
    }

    private mutating func search(
        _ level: Int,
        _ cost: Int,
        _ priced: Int,
        _ table: inout Timetable
    ) {
        guard level < order.count else {
            if cost < best { (best, bestPlaces) = (cost, places) }
            return
        }
        let index = order[level]
        let demand = relaxation.members[index]
        let scale = relaxation.scale
        // Better means better by one whole unit.
        let rest = leastAfter[level + 1] + scale - 1
        for at in relaxation.options[index].indices {
            let option = relaxation.options[index][at]
            let price = relaxation.price(option)
            if priced + price + rest >= best * scale { break }
            guard nodes < nodeLimit else { return }
            nodes += 1
            guard let (place, marginal) = table.place(demand, by: option) else { continue }
            let next = priced + price + (marginal - option.cost) * scale
            guard next + rest < best * scale else { continue }
            table.place(demand, place)
            places[index] = place
            search(level + 1, cost + marginal, next, &table)
            table.remove(demand)
        }
        let next = priced + relaxation.missing
        if next + rest < best * scale, nodes < nodeLimit {
            places[index] = nil
            search(level + 1, cost + table.model.unplaced, next, &table)
        }
    }
}
