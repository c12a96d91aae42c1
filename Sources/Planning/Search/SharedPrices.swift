/// Prices of speakers at which the talks of several groups nearly agree on who comes where.
///
/// Each group follows its own ``LineChain``; a ``TalkRelaxation`` over all of them holds the prices.
struct SharedPrices {
    private(set) var relaxation: TalkRelaxation
    private var chains: [LineChain] = []

    /// Lays out the options of talks that are out, beside all that is placed.
    ///
    /// - Parameters:
    ///   - talks: Meetings that want a speaker, those of each group by rule date.
    ///   - most: What they must cost less than.
    ///   - table: All others.
    init(_ talks: [Int], below most: Int, _ table: Timetable) {
        let model = table.model
        let members = talks.sorted { (model.demands[$0].group, $0) < (model.demands[$1].group, $1) }
        relaxation = TalkRelaxation(members, below: most, table)
        var start = 0
        while start < members.count {
            let group = model.demands[members[start]].group
            let end =
                members[start...].firstIndex { model.demands[$0].group != group } ?? members.count
            chains.append(LineChain(start..<end, relaxation, model))
            start = end
        }
    }

    /// What all talks cost at least together.
    var bound: Int { relaxation.wholeBound }

    /// Moves the prices so that the bound comes nearer to a goal.
    mutating func climb(_ goal: Int, turns: Int) {
        relaxation.climb(goal, turns: turns) { prices, chosen in
            for at in chains.indices {
                chains[at].fill(prices)
                chains[at].follow(prices, &chosen)
            }
            return chains.reduce(0) { $0 + $1.least }
        }
    }
}
