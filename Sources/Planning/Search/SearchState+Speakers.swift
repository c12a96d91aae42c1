extension SearchState {
    /// Meetings with speakers: those of each group's year, then neighbours in time.
    mutating func assignSpeakers() -> Int {
        var gain = 0
        for part in years {
            guard memory.isWorthwhile(.year, part, table) else { continue }
            gain += year.run(part, in: &table)
            // What it finds is as good as it can find.
            memory.note(.year, part, table)
        }
        for window in talkWindows {
            guard memory.isWorthwhile(.speakers, window, table) else { continue }
            let won = speakers.run(window, in: &table)
            if won == 0 { memory.note(.speakers, window, table) }
            gain += won
        }
        return gain
    }

    /// The talks of all groups anew at prices that they share, then each group for itself.
    ///
    /// Groups that want the same few speakers are in each other's way all year long; giving one group
    /// or some weeks out anew cannot undo that.
    mutating func shareSpeakers() -> Int {
        // Many municipalities share few speakers, and the year of all of them is long.
        guard years.count > 1, years.count <= 60 else { return 0 }
        let talks = years.flatMap(\.self)
        return attempt(talks) { state in
            let before = state.table.levels(of: talks)
            let goal = state.table.takeOut(talks)
            var shared = SharedPrices(talks, below: goal, state.table)
            shared.climb(goal, turns: 60)
            guard shared.bound < goal else { return false }
            for year in state.years { state.year.build(year, shared, in: &state.table) }
            for year in state.years { _ = state.year.run(year, in: &state.table) }
            // What is far from better now will not become so.
            guard state.table.cost(of: talks) - goal <= goal / 25 else { return false }
            while state.assignSpeakers() > 0 {}
            // So many meetings can gain more in a level than one number lets them.
            return !before.lexicographicallyPrecedes(state.table.levels(of: talks))
        }
    }

    /// Blocks and talks of a group that stand on a day which the other could use: one of them out of
    /// the way, the other anew, and back.
    mutating func makeWay() -> Int {
        let talks = Dictionary(
            grouping: movable.filter { model.demands[$0].wantsSpeaker }
        ) { model.demands[$0].group }
        var gain = 0
        for block in blocks {
            let year = (talks[model.demands[block[0]].group] ?? []).filter { !block.contains($0) }
            func part(_ first: Int) -> [Int] {
                let start = max(0, min(first - 5, year.count - 12))
                return Array(year[start..<min(start + 12, year.count)])
            }
            if let first = year.firstIndex(where: { isInWay(block, of: $0) }) {
                gain += makeWay(block, for: part(first))
            }
            if let first = year.firstIndex(where: { talk in
                block.contains { isInWay([talk], of: $0) }
            }) {
                gain += giveWay(part(first), to: block)
            }
        }
        return gain
    }

    /// Whether a block stands on a day on which a talk would cost less than it does.
    private func isInWay(_ block: [Int], of demand: Int) -> Bool {
        let wish = model.demands[demand]
        let limit = table.cost(demand) - wish.leastRest
        let days = block.filter { table.isPlaced[$0] }.map { table.placed[$0].day }
        for at in wish.times {
            guard model.times[at].price < limit else { return false }
            if days.contains(Int(model.times[at].day)) { return true }
        }
        return false
    }

    private mutating func makeWay(_ block: [Int], for talks: [Int]) -> Int {
        attempt(block + talks) { state in
            _ = state.table.takeOut(block)
            guard state.year.run(talks, isTrial: true, in: &state.table) > 0 else { return false }
            state.fill(block)
            return true
        }
    }

    private mutating func giveWay(_ talks: [Int], to block: [Int]) -> Int {
        let before = table.places(of: talks)
        return attempt(block + talks) { state in
            _ = state.table.takeOut(block + talks)
            state.fill(block)
            var isAnyOut = false
            for (talk, place) in zip(talks, before) {
                if let place, state.table.allows(talk, place) {
                    state.table.place(talk, place)
                } else {
                    isAnyOut = true
                    _ = state.exact.run([talk], in: &state.table)
                }
            }
            guard isAnyOut else { return false }
            _ = state.year.run(talks, isTrial: true, in: &state.table)
            return true
        }
    }

    /// Puts a block that is out in the best way.
    private mutating func fill(_ block: [Int]) {
        for demand in block { _ = exact.run([demand], in: &table) }
        if block.count > 1 { _ = exact.run(block, in: &table) }
    }

    /// Keeps what somebody does to some meetings only where it gains something.
    private mutating func attempt(
        _ demands: [Int],
        _ body: (inout SearchState) -> Bool
    ) -> Int {
        let before = table.places(of: demands)
        let old = table.cost(of: demands)
        if body(&self) {
            let gain = old - table.cost(of: demands)
            if gain > 0 {
                table.note(demands, before)
                return gain
            }
        }
        table.restore(demands, before)
        return 0
    }
}
