import Testing

@testable import Planning

/// Columns, rows, prices and paths of speeches, each held against the plainest sum or against trying all.
@Suite struct SpeakerPricesTests {
    /// The speeches of one group, taken out of a plan of which the rest stands.
    private struct Year {
        let table: Timetable
        let demands: [DemandIndex]

        var model: SearchModel { table.model }

        /// Every way to give a meeting a speaker, the cheapest first.
        var columns: [[SpeakerColumn]] {
            demands.map { table.speakerColumns($0, below: model.unplaced) }
        }

        /// Meetings of a group are linked to the next and to the one after it, at prices of their own.
        init(seed: UInt64, meetings: Int, isTiny: Bool, most: Int = .max) {
            var problem = RandomProblem(seed: seed, meetings: meetings, isTiny: isTiny).problem
            for group in [GroupIndex(0), GroupIndex(1)] {
                let own = problem.demands.indices.filter {
                    problem.demands[$0].group == group && problem.demands[$0].wantsSpeaker
                }.map { DemandIndex($0) }
                for (apart, price) in [(1, 3), (2, 2)] {
                    for (first, second) in zip(own, own.dropFirst(apart)) {
                        let line = [Charge(.lineRepeatNext, price)]
                        problem.links.append(.init(first, second, line: line))
                    }
                }
            }
            var half = HalfPlan(problem, seed: seed)
            let model = half.table.model
            let wanting = model.domains.indices.filter {
                !model.domains[$0].isPinned && model.domains[$0].wantsSpeaker
            }
            let groups = Dictionary(grouping: wanting) { model.domains[$0].group.offset }
            let largest = groups.max { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }
            demands = Array((largest?.value ?? []).prefix(most))
            for demand in demands { half.table.unassign(demand) }
            table = half.table
        }
    }

    private func keys(_ columns: [[SpeakerColumn]]) -> [[[Int]]] {
        columns.map { $0.map { [$0.cost, $0.slot.offset, $0.speaker.offset] } }
    }

    /// A column stays if it can be part of a year below the cost, all others at their cheapest.
    @Test(arguments: 0..<20 as Range<UInt64>)
    func columnsThatAreTooDearAreLeftOut(seed: UInt64) {
        let year = Year(seed: 4_200 + seed, meetings: 16, isTiny: false)
        let all = year.columns
        let least = all.map { $0.first?.cost ?? year.model.unplaced }
        let sum = least.reduce(0, +)
        for cost in [sum, sum + 1, sum + 5, sum + 60, sum + 1_600, sum + 1 << 40] {
            let relaxation = SpeakerRelaxation(year.demands, below: cost, year.table)
            let kept = all.indices.map { index in
                all[index].filter { sum - least[index] + $0.cost < cost }
            }
            #expect(keys(relaxation.columns) == keys(kept))
            #expect(relaxation.wholeBound == sum || cost == sum && relaxation.wholeBound > sum)
        }
    }

    /// Prices make whatever is allowed no dearer, and the cheapest columns are no dearer than that.
    @Test(arguments: 0..<20 as Range<UInt64>)
    func pricesMakeALowerBound(seed: UInt64) {
        let year = Year(seed: 4_200 + seed, meetings: 16, isTiny: false)
        let cost = year.demands.count * year.model.unplaced
        var relaxation = SpeakerRelaxation(year.demands, below: cost, year.table)
        let scale = relaxation.scale
        var chosen: [ColumnIndex?] = Array(repeating: nil, count: year.demands.count)
        let before = relaxation.wholeBound
        relaxation.climb(cost, turns: 25) { $0.cheapest(&$1) }
        #expect(relaxation.wholeBound >= before)
        let sum = relaxation.cheapest(&chosen)
        #expect(relaxation.bound == max(before * scale, relaxation.base + sum))
        // The cheapest, one by one.
        let least = relaxation.columns.map { list in
            list.map(relaxation.price).min().map { min($0, relaxation.missing) }
                ?? relaxation.missing
        }
        #expect(sum == least.reduce(0, +))
        for (index, at) in chosen.enumerated() {
            let price = at.map { relaxation.price(relaxation.columns[index][$0]) }
            #expect((price ?? relaxation.missing) == least[index])
        }
        // A year that is allowed, made greedily from another column each time.
        for turn in 0..<30 {
            var table = year.table
            var (plain, priced) = (0, relaxation.base)
            for (index, demand) in year.demands.enumerated() {
                let columns = relaxation.columns[index]
                let open = columns.filter { table.assignment(demand, by: $0) != nil }
                guard turn > 0, !open.isEmpty else {
                    plain += year.model.unplaced
                    priced += relaxation.missing
                    continue
                }
                let column = open[(turn * turn + index) % open.count]
                plain += column.cost
                priced += relaxation.price(column)
                table.assignment(demand, by: column).map { table.assign(demand, $0.assignment) }
            }
            #expect(priced <= plain * scale)
        }
        // Dropped is what cannot be part of a year below the cost, all others at their cheapest.
        for cost in [relaxation.wholeBound + 1, relaxation.wholeBound + 300, cost] {
            var dropped = relaxation
            dropped.drop(below: cost)
            let kept = relaxation.columns.indices.map { index in
                relaxation.columns[index].filter { column in
                    let others = least.indices.filter { $0 != index }.map { least[$0] }
                    let whole = relaxation.base + others.reduce(0, +) + relaxation.price(column)
                    return whole < cost * scale
                }
            }
            #expect(keys(dropped.columns) == keys(kept))
            dropped.sort()
            for columns in dropped.columns {
                let prices = columns.map(dropped.price)
                #expect(prices == prices.sorted())
            }
        }
    }

    /// Of all ways to choose columns for a few meetings none costs less than the path, and it costs that.
    @Test(arguments: 0..<40 as Range<UInt64>)
    func thePathIsTheCheapestOfAll(seed: UInt64) {
        let year = Year(seed: 4_300 + seed, meetings: 10, isTiny: true, most: 4)
        let (model, demands) = (year.model, year.demands)
        let relaxation = SpeakerRelaxation(
            demands,
            below: demands.count * model.unplaced + 1,
            year.table
        )
        // Of each line of work the cheapest will do, and nobody at all.
        let choices = relaxation.columns.map { columns -> [(line: Int?, price: Int)] in
            let lines = Dictionary(grouping: columns) { $0.speaker.ifAny.map { model.line[$0] } }
            return [(line: nil, price: relaxation.missing)]
                + lines.map { line, columns in
                    (line: line, price: columns.map(relaxation.price).min() ?? 0)
                }
        }
        func linked(_ first: Int, _ second: Int) -> Int {
            model.domains[demands[second]].links.map { model.links[$0] }
                .filter { $0.other == demands[first] }.map(\.line).reduce(0, +)
        }
        var least = Int.max
        func look(_ lines: [Int?], _ cost: Int) {
            let index = lines.count
            guard index < choices.count else {
                least = min(least, cost)
                return
            }
            for choice in choices[index] {
                var cost = cost + choice.price
                for apart in 1...2 where index >= apart {
                    if let line = choice.line, lines[index - apart] == line {
                        cost += linked(index - apart, index) * relaxation.scale
                    }
                }
                look(lines + [choice.line], cost)
            }
        }
        look([], 0)
        var path = SpeakerPath(demands.indices, relaxation, model)
        path.fill(relaxation)
        #expect(path.least == least)
        var chosen: [ColumnIndex?] = Array(repeating: nil, count: demands.count)
        path.follow(relaxation, &chosen)
        let followed = chosen.enumerated().map { index, at in
            at.map { relaxation.columns[index][$0] }
        }
        var cost = 0
        for (index, column) in followed.enumerated() {
            cost += column.map(relaxation.price) ?? relaxation.missing
            let line = column?.speaker.ifAny.map { model.line[$0] }
            for apart in 1...2 where index >= apart && line != nil {
                let before = followed[index - apart]?.speaker.ifAny.map { model.line[$0] }
                if before == line { cost += linked(index - apart, index) * relaxation.scale }
            }
        }
        #expect(cost == least)
        // What is still to come, whatever the line of the meeting before it.
        for index in demands.indices {
            let rest = path.leastAfter(index)
            for before in 0...path.nobody {
                let lines = (0...path.nobody).map { path.after(index, $0, before) }
                #expect(rest[before] == lines.min())
            }
        }
    }

    /// Groups that share prices have one bound, and it is no more than what their meetings cost.
    @Test(arguments: 0..<12 as Range<UInt64>)
    func sharedPricesAreABoundForAll(seed: UInt64) {
        let half = HalfPlan(seed: 4_400 + seed, meetings: 12, isTiny: false)
        let model = half.table.model
        let speeches = model.domains.indices.filter {
            !model.domains[$0].isPinned && model.domains[$0].wantsSpeaker
        }
        var table = half.table
        let goal = table.cost(of: speeches)
        for demand in speeches { table.unassign(demand) }
        let most = speeches.count * model.unplaced + 1
        var shared = SharedPrices(speeches.reversed(), below: most, table)
        let before = shared.bound
        #expect(
            before
                == speeches.map { demand in
                    table.speakerColumns(demand, below: model.unplaced).first?.cost
                        ?? model.unplaced
                }.reduce(0, +)
        )
        shared.climb(goal, turns: 60)
        #expect(shared.bound >= before && shared.bound <= goal)
        #expect(
            shared.relaxation.demands.map { model.domains[$0].group }
                == speeches.map { model.domains[$0].group }.sorted()
        )
    }
}
