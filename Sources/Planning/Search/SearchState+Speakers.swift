extension SearchState {
    /// Meetings with speakers: those of each group's year, then neighbours in time.
    mutating func assignSpeakers() -> Int {
        var gain = 0
        for part in years {
            guard memory.isWorthwhile(.year, part, table) else { continue }
            let won = year.run(part, in: &table)
            if won == 0 { memory.note(.year, part, table) }
            gain += won
        }
        for window in talkWindows {
            guard memory.isWorthwhile(.speakers, window, table) else { continue }
            let won = speakers.run(window, in: &table)
            if won == 0 { memory.note(.speakers, window, table) }
            gain += won
        }
        return gain
    }

    /// Blocks that stand on a day which a talk could use: out of the way, the speakers anew, and back.
    mutating func makeWay() -> Int {
        let talks = Dictionary(
            grouping: movable.filter { model.demands[$0].wantsSpeaker }
        ) { model.demands[$0].group }
        var gain = 0
        for block in blocks {
            let year = talks[model.demands[block[0]].group] ?? []
            guard let first = year.firstIndex(where: { isInWay(block, of: $0) }) else { continue }
            let start = max(0, min(first - 5, year.count - 12))
            gain += makeWay(block, for: Array(year[start..<min(start + 12, year.count)]))
        }
        return gain
    }

    /// Whether a block stands on a day on which a talk would cost less than it does.
    private func isInWay(_ block: [Int], of demand: Int) -> Bool {
        guard !block.contains(demand) else { return false }
        let wish = model.demands[demand]
        let limit = table.cost(demand) - wish.leastRest
        let days = block.filter { table.isPlaced[$0] }.map { table.placed[$0].day }
        for at in wish.times {
            guard model.times[at].price < limit else { return false }
            if days.contains(Int(model.times[at].day)) { return true }
        }
        return false
    }

    private mutating func makeWay(_ block: [Int], for part: [Int]) -> Int {
        let all = block + part.filter { !block.contains($0) }
        let before = table.places(of: all)
        let old = table.takeOut(block)
        let talks = part.filter { !block.contains($0) }
        let won = year.run(talks, in: &table)
        if won > 0 {
            for demand in block { _ = exact.run([demand], in: &table) }
            if block.count > 1 { _ = exact.run(block, in: &table) }
            let gain = won + old - table.cost(of: block)
            if gain > 0 { return gain }
        }
        table.restore(all, before)
        return 0
    }
}
