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

    private struct Beginning: Comparable {
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

    private var layers: [[Beginning]] = []
    /// The talks of the beginning that is gone on from, and whether they are laid out yet.
    private var past: [(day: Int32, speaker: Int32)] = []
    private var isPastKnown = false
    private var hasLeftOut = false

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

    /// Keeps the beginnings that promise most, meeting by meeting; false where none is left.
    private mutating func search(
        _ relaxation: TalkRelaxation,
        _ chain: LineChain,
        _ width: Int,
        _ oldCost: Int,
        _ table: Timetable
    ) -> Bool {
        hasLeftOut = false
        let scale = relaxation.scale
        let unplaced = table.model.unplaced
        let nobody = Int32(chain.nobody)
        let start = Beginning(
            estimate: 0,
            cost: 0,
            priced: relaxation.base,
            parent: -1,
            option: -1,
            line: nobody,
            lineBefore: nobody
        )
        layers = [[start]]
        for index in relaxation.members.indices {
            var layer: [Beginning] = []
            layer.reserveCapacity(width * 2)
            let options = relaxation.options[index]
            let prices = options.map { relaxation.price($0) }
            let rest = chain.leastAfter(index)
            // Better means better by one whole unit; with a full layer, better than its worst.
            var goal = oldCost * scale - (scale - 1)
            for parent in layers[index].indices {
                let beginning = layers[index][parent]
                isPastKnown = false
                func add(_ at: Int, _ cost: Int, _ price: Int, _ line: Int) {
                    let before = Int(beginning.line)
                    let again = chain.repeatCost(index, line, before, Int(beginning.lineBefore))
                    let priced = beginning.priced + price + again * scale
                    let estimate = priced + chain.after(index, line, before)
                    guard estimate < goal else { return }
                    guard at < 0 || isAllowed(at, parent, index, relaxation, table) else { return }
                    layer.append(
                        Beginning(
                            estimate: estimate,
                            cost: beginning.cost + cost + again,
                            priced: priced,
                            parent: Int32(parent),
                            option: Int32(at),
                            line: Int32(line),
                            lineBefore: beginning.line
                        )
                    )
                    guard layer.count == width * 2 else { return }
                    layer.sort()
                    layer.removeLast(width)
                    hasLeftOut = true
                    goal = layer[width - 1].estimate
                }
                for at in prices.indices {
                    // Options stand by price.
                    if beginning.priced + prices[at] + rest[Int(beginning.line)] >= goal { break }
                    let option = options[at]
                    let line = option.line < 0 ? chain.nobody : Int(option.line)
                    add(at, option.cost, prices[at], line)
                }
                add(-1, unplaced, relaxation.missing, chain.nobody)
            }
            layer.sort()
            if layer.count > width {
                layer.removeLast(layer.count - width)
                hasLeftOut = true
            }
            guard !layer.isEmpty else { return false }
            layers.append(layer)
        }
        return true
    }

    /// Whether a speaker can still come after the talks of a beginning.
    private mutating func isAllowed(
        _ at: Int,
        _ parent: Int,
        _ index: Int,
        _ relaxation: TalkRelaxation,
        _ table: Timetable
    ) -> Bool {
        if !isPastKnown { layOut(parent, index, relaxation) }
        let model = table.model
        let option = relaxation.options[index][at]
        let (day, speaker) = (Int(option.day), Int(option.speaker))
        var talks = 0
        for other in past {
            if other.day == option.day { return false }
            guard speaker >= 0, other.speaker == option.speaker else { continue }
            let apart = abs(Int(other.day) - day)
            if apart < model.daysBetween[speaker] || apart < model.rest[speaker] {
                return false
            }
            if model.grid.period(Int(other.day)) == model.grid.period(day) { talks += 1 }
        }
        return speaker < 0
            || talks + table.talkCount(of: speaker, on: day) < model.mostTalks[speaker]
    }

    /// Writes down the talks of a beginning.
    private mutating func layOut(_ parent: Int, _ index: Int, _ relaxation: TalkRelaxation) {
        past.removeAll(keepingCapacity: true)
        var at = parent
        for level in stride(from: index, to: 0, by: -1) {
            let beginning = layers[level][at]
            at = Int(beginning.parent)
            guard beginning.option >= 0 else { continue }
            let option = relaxation.options[level - 1][Int(beginning.option)]
            past.append((day: option.day, speaker: option.speaker))
        }
        isPastKnown = true
    }

    /// Puts the best ways into the table, and gives the first that holds there.
    private func realise(
        _ relaxation: TalkRelaxation,
        _ oldCost: Int,
        _ table: inout Timetable
    ) -> (places: [Placed?], cost: Int)? {
        let last = layers[layers.count - 1]
        let ends = last.indices.sorted { (last[$0].cost, $0) < (last[$1].cost, $1) }
        for end in ends.prefix(8) {
            let found = places(to: end, relaxation, &table)
            if found.cost < oldCost { return found }
        }
        return nil
    }

    /// Where the meetings are on the way to an end, as far as that holds in the table.
    private func places(
        to end: Int,
        _ relaxation: TalkRelaxation,
        _ table: inout Timetable
    ) -> (places: [Placed?], cost: Int) {
        var options: [Int] = []
        var at = end
        for level in stride(from: layers.count - 1, to: 0, by: -1) {
            options.append(Int(layers[level][at].option))
            at = Int(layers[level][at].parent)
        }
        options.reverse()
        var places: [Placed?] = []
        var cost = 0
        for (index, demand) in relaxation.members.enumerated() {
            let found =
                options[index] < 0
                ? nil : table.place(demand, by: relaxation.options[index][options[index]])
            places.append(found?.place)
            cost += found?.marginal ?? table.model.unplaced
            if let found { table.place(demand, found.place) }
        }
        for demand in relaxation.members { table.remove(demand) }
        return (places, cost)
    }
}
