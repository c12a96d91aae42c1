/// Gives out the speakers of one group's meetings in the order they are held, over a year at a time.
///
/// The bound for what is still to come knows the lines of work of the last two meetings and the
/// prices of a ``TalkRelaxation``, so a few hundred beginnings kept at each meeting are nearly always
/// enough for the best: a beam search that is exact where nothing had to be left out.
struct SpeakerYear {
    var width = 200
    var turns = 30
    var turnsWithLines = 15

    /// Whether the last run left nothing out.
    private(set) var isExact = true
    /// A bound on what the meetings of the last run cost, in units.
    private(set) var bound = 0

    private struct Beginning {
        let parent: Int
        let option: Int
        let cost: Int
        let priced: Int
        let estimate: Int
        let line: Int
        let lineBefore: Int
    }

    /// The least cost of the rest, by the lines of the two meetings before, in sixteenths.
    private var rest: [[Int]] = []
    private var best: [[Int]] = []
    private var lines = 0
    /// What a line of work costs that comes again after one or two meetings.
    private var repeats: [(next: Int, second: Int)] = []

    /// Gives what is gained; 0 when all stays as it was.
    mutating func run(_ demands: [Int], in table: inout Timetable) -> Int {
        isExact = true
        return table.attempt(demands) { oldCost, table in
            bound = oldCost
            var relaxation = TalkRelaxation(demands, below: oldCost, table)
            bound = min(bound, (relaxation.bound + TalkRelaxation.scale - 1) / TalkRelaxation.scale)
            guard bound < oldCost else { return nil }
            let unplaced = table.model.unplaced
            relaxation.climb(oldCost, turns: turns) { $0.cheapest(unplaced, &$1) }
            relaxation.drop(below: oldCost, unplaced)
            learn(demands, table.model)
            relaxation.climb(oldCost, turns: turnsWithLines) { prices, chosen in
                fillRest(prices, unplaced)
                return follow(prices, unplaced, &chosen)
            }
            fillRest(relaxation, unplaced)
            let least = relaxation.base + rest[0][lines * (lines + 1) + lines]
            bound = min(
                oldCost,
                (max(relaxation.bound, least) + TalkRelaxation.scale - 1) / TalkRelaxation.scale)
            guard bound < oldCost else { return nil }
            return search(relaxation, oldCost, &table)
        }
    }

    /// Looks up what lines of work that come again cost between the meetings.
    private mutating func learn(_ demands: [Int], _ model: SearchModel) {
        lines = (model.line.max() ?? 0) + 1
        repeats = demands.indices.map { index in
            func cost(_ apart: Int) -> Int {
                guard index >= apart else { return 0 }
                return model.links[demands[index]].filter { $0.other == demands[index - apart] }
                    .reduce(0) { $0 + $1.line }
            }
            return (next: cost(1), second: cost(2))
        }
    }

    private func repeatCost(_ index: Int, _ line: Int, _ before: Int, _ beforeThat: Int) -> Int {
        guard line >= 0 else { return 0 }
        return (line == before ? repeats[index].next : 0)
            + (line == beforeThat ? repeats[index].second : 0)
    }

    /// From the last meeting to the first: the least cost of the rest. A line of `lines` is none.
    private mutating func fillRest(_ relaxation: TalkRelaxation, _ unplaced: Int) {
        let side = lines + 1
        let count = relaxation.members.count
        if rest.count != count + 1 || rest[0].count != side * side {
            rest = Array(repeating: Array(repeating: 0, count: side * side), count: count + 1)
        }
        rest[count] = Array(repeating: 0, count: side * side)
        for index in (0..<count).reversed() {
            // Only the cheapest option of each line counts here.
            var cheapest = Array(repeating: Int.max, count: side)
            cheapest[lines] = unplaced * TalkRelaxation.scale
            for option in relaxation.options[index] {
                let line = option.line < 0 ? lines : option.line
                cheapest[line] = min(cheapest[line], relaxation.price(option))
            }
            let (next, second) = repeats[index]
            for before in 0..<side {
                for beforeThat in 0..<side {
                    var least = Int.max
                    for line in 0..<side where cheapest[line] < least {
                        var cost = cheapest[line] + rest[index + 1][line * side + before]
                        if line < lines {
                            if line == before { cost += next * TalkRelaxation.scale }
                            if line == beforeThat { cost += second * TalkRelaxation.scale }
                        }
                        least = min(least, cost)
                    }
                    rest[index][before * side + beforeThat] = least
                }
            }
        }
    }

    /// The cheapest way through at the prices.
    private func follow(
        _ relaxation: TalkRelaxation,
        _ unplaced: Int,
        _ chosen: inout [Int]
    ) -> Int {
        let side = lines + 1
        var (before, beforeThat) = (lines, lines)
        for index in relaxation.members.indices {
            var least = unplaced * TalkRelaxation.scale + rest[index + 1][lines * side + before]
            var next = lines
            chosen[index] = -1
            for (at, option) in relaxation.options[index].enumerated() {
                let line = option.line < 0 ? lines : option.line
                let cost =
                    relaxation.price(option) + rest[index + 1][line * side + before]
                    + repeatCost(index, option.line, before, beforeThat) * TalkRelaxation.scale
                if cost < least { (least, chosen[index], next) = (cost, at, line) }
            }
            (before, beforeThat) = (next, before)
        }
        return rest[0][lines * side + lines]
    }

    /// Keeps the beginnings that promise most, meeting by meeting.
    private mutating func search(
        _ relaxation: TalkRelaxation,
        _ oldCost: Int,
        _ table: inout Timetable
    ) -> (places: [Placed?], cost: Int)? {
        let model = table.model
        let side = lines + 1
        let goal = oldCost * TalkRelaxation.scale - (TalkRelaxation.scale - 1)
        var layers: [[Beginning]] = [
            [
                Beginning(
                    parent: -1, option: -1, cost: 0, priced: relaxation.base, estimate: 0,
                    line: lines, lineBefore: lines)
            ]
        ]
        for index in relaxation.members.indices {
            let group = model.demands[relaxation.members[index]].group
            var layer: [Beginning] = []
            for (parent, beginning) in layers[index].enumerated() {
                func add(_ at: Int, _ cost: Int, _ price: Int, _ line: Int) {
                    let again = repeatCost(
                        index, line < lines ? line : -1, beginning.line, beginning.lineBefore)
                    let priced = beginning.priced + price + again * TalkRelaxation.scale
                    let estimate = priced + rest[index + 1][line * side + beginning.line]
                    guard estimate < goal else { return }
                    layer.append(
                        Beginning(
                            parent: parent, option: at, cost: beginning.cost + cost + again,
                            priced: priced, estimate: estimate, line: line,
                            lineBefore: beginning.line))
                }
                for (at, option) in relaxation.options[index].enumerated()
                where isAllowed(option, parent, index, layers, relaxation, model, group, table) {
                    add(
                        at, option.cost, relaxation.price(option),
                        option.line < 0 ? lines : option.line)
                }
                add(-1, model.unplaced, model.unplaced * TalkRelaxation.scale, lines)
            }
            layer.sort {
                ($0.estimate, $0.cost, $0.parent, $0.option)
                    < ($1.estimate, $1.cost, $1.parent, $1.option)
            }
            if layer.count > width {
                layer.removeLast(layer.count - width)
                isExact = false
            }
            guard !layer.isEmpty else { return nil }
            layers.append(layer)
        }
        return realise(layers, relaxation, oldCost, &table)
    }

    /// Whether a speaker can still come after the talks of a beginning.
    private func isAllowed(
        _ option: TalkOption,
        _ parent: Int,
        _ index: Int,
        _ layers: [[Beginning]],
        _ relaxation: TalkRelaxation,
        _ model: SearchModel,
        _ group: Int,
        _ table: Timetable
    ) -> Bool {
        var at = parent
        var talks = 0
        for level in stride(from: index, to: 0, by: -1) {
            let beginning = layers[level][at]
            at = beginning.parent
            guard beginning.option >= 0 else { continue }
            let other = relaxation.options[level - 1][beginning.option]
            if other.day == option.day { return false }
            guard option.speaker >= 0, other.speaker == option.speaker else { continue }
            let apart = abs(other.day - option.day)
            if apart < model.daysBetween[option.speaker] || apart < model.restBeforeSameGroup {
                return false
            }
            talks += 1
        }
        return option.speaker < 0
            || talks + table.talkCount(of: option.speaker) < model.mostTalks[option.speaker]
    }

    /// Puts the best ways into the table, and gives the first that holds there.
    private func realise(
        _ layers: [[Beginning]],
        _ relaxation: TalkRelaxation,
        _ oldCost: Int,
        _ table: inout Timetable
    ) -> (places: [Placed?], cost: Int)? {
        let ends = layers[layers.count - 1].indices.sorted {
            (layers[layers.count - 1][$0].cost, $0) < (layers[layers.count - 1][$1].cost, $1)
        }
        for end in ends.prefix(8) {
            var options: [Int] = []
            var at = end
            for level in stride(from: layers.count - 1, to: 0, by: -1) {
                options.append(layers[level][at].option)
                at = layers[level][at].parent
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
            if cost < oldCost { return (places, cost) }
        }
        return nil
    }
}
