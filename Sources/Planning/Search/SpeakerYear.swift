/// Gives out the speakers of one group's meetings in the order they are held, over a year at a time.
///
/// The bound for what is still to come knows the lines of work of the last two meetings and the
/// prices of a ``TalkRelaxation``, so a few hundred beginnings kept at each meeting are nearly always
/// enough for the best: a beam search that is exact where nothing had to be left out.
struct SpeakerYear {
    /// How many beginnings are kept, one width after another until nothing had to be left out.
    var widths = [200]
    var turns = 30
    var turnsWithLines = 15

    /// Some meetings from the first on with their speakers.
    struct Beginning: Comparable {
        let estimate: Int
        let cost: Int
        let priced: Int
        let parent: Int32
        let option: Int32
        let line: Int32
        let lineBefore: Int32

        static func < (one: Beginning, other: Beginning) -> Bool {
            if one.estimate != other.estimate { return one.estimate < other.estimate }
            if one.cost != other.cost { return one.cost < other.cost }
            if one.parent != other.parent { return one.parent < other.parent }
            return one.option < other.option
        }
    }

    var layers: [[Beginning]] = []
    var hasLeftOut = false

    /// Gives out the speakers of a year anew where that gains something.
    ///
    /// - Parameters:
    ///   - demands: Meetings of one group, a year at most.
    ///   - isTrial: Whether the first width is enough, as somebody looks more closely later.
    ///   - table: The plan.
    /// - Returns: What is gained; 0 when all stays as it was.
    mutating func run(
        _ demands: [Int],
        isTrial: Bool = false,
        in table: inout Timetable
    ) -> Int {
        table.attempt(demands) { oldCost, table in
            var relaxation = TalkRelaxation(demands, below: oldCost, table)
            guard relaxation.wholeBound < oldCost else { return nil }
            relaxation.climb(oldCost, turns: turns) { $0.cheapest(&$1) }
            relaxation.drop(below: oldCost)
            var chain = LineChain(demands.indices, relaxation, table.model)
            relaxation.climb(oldCost, turns: turnsWithLines) { prices, chosen in
                chain.fill(prices)
                chain.follow(prices, &chosen)
                return chain.least
            }
            guard relaxation.wholeBound < oldCost else { return nil }
            chain.fill(relaxation)
            relaxation.sort()
            var found: (places: [Placed?], cost: Int)?
            for width in isTrial ? widths.prefix(1) : widths[...] {
                // What was found makes the next look narrower.
                let goal = found?.cost ?? oldCost
                if search(relaxation, chain, width, goal, table) {
                    found = realise(relaxation, goal, &table) ?? found
                }
                let isBest = found.map { $0.cost <= relaxation.wholeBound } ?? false
                if isBest || !hasLeftOut { break }
            }
            return found
        }
    }

    /// Puts meetings that are out where they pay least at prices that all groups share.
    mutating func build(_ demands: [Int], _ shared: SharedPrices, in table: inout Timetable) {
        let relaxation = TalkRelaxation(demands, at: shared.relaxation, table)
        var chain = LineChain(demands.indices, relaxation, table.model)
        chain.fill(relaxation)
        guard search(relaxation, chain, widths[0], .max / 4 / relaxation.scale, table) else {
            return
        }
        let last = layers[layers.count - 1]
        guard let end = last.indices.min(by: { last[$0] < last[$1] }) else { return }
        for (demand, place) in zip(demands, places(to: end, relaxation, &table).places) {
            if let place { table.place(demand, place) }
        }
    }
}
