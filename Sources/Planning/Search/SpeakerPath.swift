/// The cheapest path through the columns of one group's meetings in the order they are held, at the
/// prices of a ``SpeakerRelaxation``.
///
/// Which lines of work come again after one or two meetings costs too, so the path is found by dynamic
/// programming over the lines of the last two meetings.
struct SpeakerPath {
    /// The places of the meetings in the relaxation.
    let indices: Range<Int>
    /// The line of work of nobody, one more than the last line.
    let nobody: Int
    private let repeats: [(next: Int, second: Int)]
    /// The least cost from each meeting on, by the lines of the two before, scaled.
    private var rest: [Int]
    private var cheapest: [Int]

    init(_ indices: Range<Int>, _ relaxation: SpeakerRelaxation, _ model: SearchModel) {
        self.indices = indices
        nobody = model.lineCount
        let side = model.lineCount + 1
        rest = Array(repeating: 0, count: (indices.count + 1) * side * side)
        cheapest = Array(repeating: 0, count: side)
        repeats = indices.map { index in
            func cost(_ apart: Int) -> Int {
                guard index - apart >= indices.lowerBound else { return 0 }
                let before = relaxation.demands[index - apart]
                return model.domains[relaxation.demands[index]].links.reduce(0) {
                    $0 + (model.links[$1].other == before ? model.links[$1].line : 0)
                }
            }
            return (next: cost(1), second: cost(2))
        }
    }

    /// What the whole path costs; ``fill(_:)`` has to come first.
    var least: Int { after(indices.lowerBound - 1, nobody, nobody) }

    /// The least cost of what comes after a meeting, by its line and the line before.
    func after(_ index: Int, _ line: Int, _ before: Int) -> Int {
        let side = nobody + 1
        return rest[((index + 1 - indices.lowerBound) * side + line) * side + before]
    }

    /// The least cost of what comes after a meeting, by the line before, whatever its own line is.
    func leastAfter(_ index: Int) -> [Int] {
        (0...nobody).map { before in
            (0...nobody).reduce(Int.max) { min($0, after(index, $1, before)) }
        }
    }

    /// What a line of work costs after two others.
    func repeatCost(_ index: Int, _ line: Int, _ before: Int, _ beforeThat: Int) -> Int {
        guard line < nobody else { return 0 }
        let (next, second) = repeats[index - indices.lowerBound]
        return (line == before ? next : 0) + (line == beforeThat ? second : 0)
    }

    /// Works out the least cost of the rest, from the last meeting to the first.
    mutating func fill(_ relaxation: SpeakerRelaxation) {
        let side = nobody + 1
        for index in indices.reversed() {
            // Of each line of work only the cheapest column can be on the path.
            for line in 0..<side { cheapest[line] = .max }
            cheapest[nobody] = relaxation.missing
            for at in relaxation.columns[index].indices {
                let column = relaxation.columns[index][at]
                let line = Int(column.line)
                cheapest[line] = min(cheapest[line], relaxation.price(column))
            }
            let number = index - indices.lowerBound
            let next = repeats[number].next * relaxation.scale
            let second = repeats[number].second * relaxation.scale
            for before in 0..<side {
                // The best two lines, since at most one of them pays for repeating the last but one.
                var (first, firstLine, runnerUp) = (Int.max, -1, Int.max)
                for line in 0..<side where cheapest[line] < .max {
                    var cost =
                        cheapest[line] + rest[((number + 1) * side + line) * side + before]
                    if line == before, line < nobody { cost += next }
                    if cost < first {
                        (first, firstLine, runnerUp) = (cost, line, first)
                    } else {
                        runnerUp = min(runnerUp, cost)
                    }
                }
                for beforeThat in 0..<side {
                    rest[(number * side + before) * side + beforeThat] =
                        beforeThat == firstLine && beforeThat < nobody
                        ? min(first + second, runnerUp) : first
                }
            }
        }
    }

    /// Follows the path; nothing is chosen for a meeting that stays without an assignment.
    func follow(_ relaxation: SpeakerRelaxation, _ chosen: inout [ColumnIndex?]) {
        var (before, beforeThat) = (nobody, nobody)
        for index in indices {
            var least = relaxation.missing + after(index, nobody, before)
            var next = nobody
            chosen[index] = nil
            for at in relaxation.columns[index].indices {
                let column = relaxation.columns[index][at]
                let line = Int(column.line)
                let cost =
                    relaxation.price(column) + after(index, line, before)
                    + repeatCost(index, line, before, beforeThat) * relaxation.scale
                if cost < least { (least, chosen[index], next) = (cost, ColumnIndex(at), line) }
            }
            (before, beforeThat) = (next, before)
        }
    }
}

/// Prices of speakers at which several groups, each choosing for itself, hardly want the same speeches.
///
/// Each group follows its own ``SpeakerPath``; one ``SpeakerRelaxation`` of all holds the prices.
struct SharedPrices {
    private(set) var relaxation: SpeakerRelaxation
    private var paths: [SpeakerPath] = []

    /// Makes the columns of speeches that are out, beside all meetings that are assigned.
    ///
    /// - Parameters:
    ///   - speeches: Meetings that want a speaker, those of each group by rule date.
    ///   - most: Only solutions that cost less matter.
    ///   - table: All others.
    init(_ speeches: [DemandIndex], below most: Int, _ table: Timetable) {
        let model = table.model
        let sorted = speeches.sorted {
            (model.domains[$0].group, $0) < (model.domains[$1].group, $1)
        }
        relaxation = SpeakerRelaxation(sorted, below: most, table)
        var start = 0
        while start < sorted.count {
            let group = model.domains[sorted[start]].group
            let end =
                sorted[start...].firstIndex { model.domains[$0].group != group } ?? sorted.count
            paths.append(SpeakerPath(start..<end, relaxation, model))
            start = end
        }
    }

    /// The lower bound for the cost of all speeches together.
    var bound: Int { relaxation.wholeBound }

    /// Improves the prices so that the bound rises towards a goal.
    mutating func climb(_ goal: Int, turns: Int) {
        relaxation.climb(goal, turns: turns) { prices, chosen in
            for at in paths.indices {
                paths[at].fill(prices)
                paths[at].follow(prices, &chosen)
            }
            return paths.reduce(0) { $0 + $1.least }
        }
    }
}
