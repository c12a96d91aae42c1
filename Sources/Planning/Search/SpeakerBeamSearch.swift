/// Gives the meetings of one group other speakers, with their days, over a year at a time.
///
/// A beam search in the order of the meetings. Its bound for what is still to come knows the lines of
/// work of the last two meetings and the prices of a ``SpeakerRelaxation``, so a few hundred prefixes
/// kept at each meeting are nearly always enough for the best. It is exact if none had to be left out.
struct SpeakerBeamSearch {
    /// The widths of the beam, tried one after another until no prefix had to be left out.
    private var widths = [200]
    private let turns = 30
    private var turnsWithLines = 15

    /// A column for each of the first meetings: those of the parent, and one more.
    private struct Prefix: Comparable {
        /// The lower bound for every year that begins with this prefix, scaled.
        let bound: Int
        let cost: Int
        /// The cost at the prices of the relaxation, scaled.
        let priced: Int
        let parent: TypedIndex<Prefix>
        /// None if the meeting stays without an assignment.
        let column: ColumnIndex
        let line: Int32
        let lineBefore: Int32

        static func < (one: Prefix, other: Prefix) -> Bool {
            if one.bound != other.bound { return one.bound < other.bound }
            if one.cost != other.cost { return one.cost < other.cost }
            if one.parent != other.parent { return one.parent < other.parent }
            return one.column < other.column
        }
    }

    private var layers: [[Prefix]] = []
    /// How many prefixes the last search kept.
    var kept: Int { layers.reduce(0) { $0 + $1.count } }
    private var hasLeftOut = false

    /// Makes the beam wider and its bound closer, which a problem of one or two groups has time for.
    mutating func searchWidely() { (widths, turnsWithLines) = ([200, 1_600], 80) }

    /// Searches the speeches of a year for a cheaper solution.
    ///
    /// - Parameters:
    ///   - demands: Meetings of one group, a year at most.
    ///   - isTrial: Whether the first width is enough, because a later run will search with all widths.
    ///   - table: The plan.
    /// - Returns: What is gained; 0 when all stays as it was.
    mutating func run(
        _ demands: [DemandIndex],
        isTrial: Bool = false,
        in table: inout Timetable
    ) -> Int {
        table.reassign(demands) { oldCost, table in
            var relaxation = SpeakerRelaxation(demands, below: oldCost, table)
            guard relaxation.wholeBound < oldCost else { return nil }
            relaxation.climb(oldCost, turns: turns) { $0.cheapest(&$1) }
            relaxation.drop(below: oldCost)
            var path = SpeakerPath(demands.indices, relaxation, table.model)
            relaxation.climb(oldCost, turns: turnsWithLines) { prices, chosen in
                path.fill(prices)
                path.follow(prices, &chosen)
                return path.least
            }
            guard relaxation.wholeBound < oldCost else { return nil }
            path.fill(relaxation)
            relaxation.sort()
            var found: Solution?
            for width in isTrial ? widths.prefix(1) : widths[...] {
                // A solution is the incumbent of the next, wider search.
                let goal = found?.cost ?? oldCost
                if search(relaxation, path, width, goal, table) {
                    found = realise(relaxation, goal, &table) ?? found
                }
                let isBest = found.map { $0.cost <= relaxation.wholeBound } ?? false
                if isBest || !hasLeftOut { break }
            }
            return found
        }
    }

    /// Assigns meetings that are out, at prices that all groups share; one narrow search is enough.
    mutating func build(
        _ demands: [DemandIndex],
        _ shared: SharedPrices,
        in table: inout Timetable
    ) {
        let relaxation = SpeakerRelaxation(demands, at: shared.relaxation, table)
        var path = SpeakerPath(demands.indices, relaxation, table.model)
        path.fill(relaxation)
        guard search(relaxation, path, widths[0], .max / 4 / relaxation.scale, table) else {
            return
        }
        let last = layers[layers.count - 1]
        guard let end = last.indices.min(by: { last[$0] < last[$1] }) else { return }
        let found = solution(TypedIndex(end), relaxation, &table)
        for (demand, assignment) in zip(demands, found.assignments) {
            if let assignment { table.assign(demand, assignment) }
        }
    }

    /// Extends the prefixes meeting by meeting and keeps those with the lowest bounds.
    ///
    /// - Returns: Whether any year below the cost is left.
    private mutating func search(
        _ relaxation: SpeakerRelaxation,
        _ path: SpeakerPath,
        _ width: Int,
        _ oldCost: Int,
        _ table: Timetable
    ) -> Bool {
        hasLeftOut = false
        let scale = relaxation.scale
        let unplaced = table.model.unplaced
        let nobody = Int32(path.nobody)
        let start = Prefix(
            bound: 0,
            cost: 0,
            priced: relaxation.base,
            parent: TypedIndex(0),
            column: .none,
            line: nobody,
            lineBefore: nobody
        )
        layers = [[start]]
        for index in relaxation.demands.indices {
            var layer: [Prefix] = []
            layer.reserveCapacity(width * 2)
            let columns = relaxation.columns[index]
            let prices = columns.map { relaxation.price($0) }
            let rest = path.leastAfter(index)
            // A better year costs less by one whole unit; in a full layer, less than the worst prefix.
            var goal = oldCost * scale - (scale - 1)
            for (parent, prefix) in layers[index].enumerated() {
                func add(_ column: ColumnIndex, _ cost: Int, _ price: Int, _ line: Int) {
                    let before = Int(prefix.line)
                    let again = path.repeatCost(index, line, before, Int(prefix.lineBefore))
                    let priced = prefix.priced + price + again * scale
                    let bound = priced + path.after(index, line, before)
                    guard bound < goal else { return }
                    guard
                        column.isNone || isAllowed(column, parent, index, relaxation, table)
                    else { return }
                    layer.append(
                        Prefix(
                            bound: bound,
                            cost: prefix.cost + cost + again,
                            priced: priced,
                            parent: TypedIndex(parent),
                            column: column,
                            line: Int32(line),
                            lineBefore: prefix.line
                        )
                    )
                    guard layer.count == width * 2 else { return }
                    layer.sort()
                    layer.removeLast(width)
                    hasLeftOut = true
                    goal = layer[width - 1].bound
                }
                for at in prices.indices {
                    // Columns are sorted by price, so all later ones are too dear as well.
                    if prefix.priced + prices[at] + rest[Int(prefix.line)] >= goal { break }
                    add(ColumnIndex(at), columns[at].cost, prices[at], Int(columns[at].line))
                }
                add(.none, unplaced, relaxation.missing, path.nobody)
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

    /// Whether a column breaks no rule about its speaker or its day beside the columns of a prefix.
    private func isAllowed(
        _ column: ColumnIndex,
        _ parent: Int,
        _ index: Int,
        _ relaxation: SpeakerRelaxation,
        _ table: Timetable
    ) -> Bool {
        let model = table.model
        let next = relaxation.columns[index][column]
        let (day, speaker) = (Int(next.day), next.speaker)
        var at = parent
        var speeches = 0
        for level in stride(from: index, to: 0, by: -1) {
            let prefix = layers[level][at]
            at = prefix.parent.offset
            guard !prefix.column.isNone else { continue }
            let other = relaxation.columns[level - 1][prefix.column]
            if other.day == next.day { return false }
            guard !speaker.isNone, other.speaker == speaker else { continue }
            let apart = abs(Int(other.day) - day)
            if apart < model.daysBetween[speaker] || apart < model.daysBeforeSameGroup[speaker] {
                return false
            }
            if model.horizon.period(Int(other.day)) == model.horizon.period(day) { speeches += 1 }
        }
        return speaker.isNone
            || speeches + table.speechCount(of: speaker, on: day) < model.mostSpeeches[speaker]
    }

    /// Assigns the cheapest years for trial, and gives the first that is still below the old cost.
    ///
    /// Two speeches may want one room, which the columns do not know.
    private func realise(
        _ relaxation: SpeakerRelaxation,
        _ oldCost: Int,
        _ table: inout Timetable
    ) -> Solution? {
        let last = layers[layers.count - 1]
        let ends = last.indices.sorted { (last[$0].cost, $0) < (last[$1].cost, $1) }
        for end in ends.prefix(8) {
            let found = solution(TypedIndex(end), relaxation, &table)
            if found.cost < oldCost { return found }
        }
        return nil
    }

    /// The assignments of a year, as far as the timetable allows them.
    private func solution(
        _ end: TypedIndex<Prefix>,
        _ relaxation: SpeakerRelaxation,
        _ table: inout Timetable
    ) -> Solution {
        var chosen: [ColumnIndex] = []
        var at = end
        for layer in layers.dropFirst().reversed() {
            chosen.append(layer[at].column)
            at = layer[at].parent
        }
        var solution: Solution = ([], 0)
        for (index, column) in chosen.reversed().enumerated() {
            let demand = relaxation.demands[index]
            let found = column.ifAny.flatMap {
                table.assignment(demand, by: relaxation.columns[index][$0])
            }
            solution.assignments.append(found?.assignment)
            solution.cost += found?.marginal ?? table.model.unplaced
            if let found { table.assign(demand, found.assignment) }
        }
        for demand in relaxation.demands { table.unassign(demand) }
        return solution
    }
}
