/// What every plan of a problem costs at least, whatever a search did or did not look at.
///
/// Three parts that no plan can go below together: what pinned meetings cost; each block of sessions
/// as if it were alone with them; all talks, with speakers shared, as if nothing else needed a room.
struct LowerBound {
    let value: Int

    init(_ state: SearchState) {
        let model = state.model
        let pinned = model.demands.indices.filter { model.demands[$0].isPinned }
        var table = Timetable(model)
        for demand in pinned {
            if let place = model.standing[demand] { table.place(demand, place) }
        }
        let standing = table.cost(of: pinned)
        var exact = Reoptimiser()
        exact.nodeLimit = 10_000
        exact.optionLimit = 10_000
        var sum = standing
        var talks: [Int] = []
        for block in state.blocks {
            if block.count == 1, model.demands[block[0]].wantsSpeaker {
                talks.append(block[0])
            } else {
                sum += LowerBound.alone(block, &exact, &table)
            }
        }
        var plan = state.table
        value = sum + LowerBound.talks(talks, goal: plan.cost(of: talks), table)
    }

    /// The least that a block costs when all that is not pinned stays away.
    private static func alone(
        _ block: [Int],
        _ exact: inout Reoptimiser,
        _ table: inout Timetable
    ) -> Int {
        let unplaced = table.model.unplaced
        let floor = block.reduce(0) { $0 + (table.best($1, below: unplaced)?.cost ?? unplaced) }
        guard block.count > 1 else { return floor }
        let gain = exact.run(block, in: &table)
        let best = block.count * unplaced - gain
        for demand in block { table.remove(demand) }
        return exact.isExact ? best : floor
    }

    /// The least that talks cost together at good prices for their speakers; what they cost in a plan
    /// is what the prices aim at.
    private static func talks(_ talks: [Int], goal: Int, _ table: Timetable) -> Int {
        guard !talks.isEmpty else { return 0 }
        var prices = SharedPrices(talks, below: talks.count * table.model.unplaced + 1, table)
        prices.climb(goal, turns: 400)
        return prices.bound
    }
}
