extension SpeakerYear {
    /// Keeps the beginnings that promise most, meeting by meeting; false where none is left.
    mutating func search(
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
    private func isAllowed(
        _ at: Int,
        _ parent: Int,
        _ index: Int,
        _ relaxation: TalkRelaxation,
        _ table: Timetable
    ) -> Bool {
        let model = table.model
        let option = relaxation.options[index][at]
        let (day, speaker) = (Int(option.day), Int(option.speaker))
        var at = parent
        var talks = 0
        for level in stride(from: index, to: 0, by: -1) {
            let beginning = layers[level][at]
            at = Int(beginning.parent)
            guard beginning.option >= 0 else { continue }
            let other = relaxation.options[level - 1][Int(beginning.option)]
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

    /// Puts the best ways into the table, and gives the first that holds there.
    func realise(
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
    func places(
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
