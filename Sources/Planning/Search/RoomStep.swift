/// Gives the rooms and times of day of some blocks out anew, all in one; days and people stay.
///
/// When several groups meet on the same days, a better room for one is often another one's, whose
/// better room is a third one's. Each block keeps one room and one time of day for all its meetings,
/// or stays as it is. Exact for that, unless the node limit is hit.
struct RoomStep {
    var nodeLimit = 3_000

    private struct Option {
        let places: [Placed]
        let cost: Int
    }

    private var blocks: [[Int]] = []
    private var options: [[Option]] = []
    private var leastAfter: [Int] = []
    private var best = 0
    private var chosen: [Int] = []
    private var bestChosen: [Int] = []
    private var nodes = 0

    /// Gives what is gained; 0 when all stays as it was.
    mutating func run(_ candidates: [[Int]], in table: inout Timetable) -> Int {
        let placed = candidates.filter { $0.allSatisfy { [table] in table.isPlaced[$0] } }
        guard placed.count > 1 else { return 0 }
        let before = placed.map { $0.map { [table] in table.placed[$0] } }
        return table.attempt(placed.flatMap(\.self)) { oldCost, table in
            list(placed, before, below: oldCost, &table)
            guard leastAfter[0] < oldCost else { return nil }
            best = oldCost
            bestChosen = []
            chosen = Array(repeating: 0, count: blocks.count)
            nodes = 0
            search(0, 0, &table)
            guard !bestChosen.isEmpty else { return nil }
            var places: [Int: Placed] = [:]
            for (index, at) in bestChosen.enumerated() {
                for (demand, place) in zip(blocks[index], options[index][at].places) {
                    places[demand] = place
                }
            }
            return (placed.flatMap(\.self).map { places[$0] }, best)
        }
    }

    /// Lists what each block can do beside all that is not among them, cheapest first.
    private mutating func list(
        _ placed: [[Int]],
        _ before: [[Placed]],
        below limit: Int,
        _ table: inout Timetable
    ) {
        var lists: [(block: [Int], options: [Option])] = []
        for (block, places) in zip(placed, before) {
            lists.append((block: block, options: RoomStep.options(block, places, &table)))
        }
        let least = lists.map { $0.options.first?.cost ?? limit }
        let sum = least.reduce(0, +)
        for index in lists.indices {
            let most = limit - (sum - least[index])
            lists[index].options.removeAll { $0.cost >= most && $0.cost > least[index] }
        }
        lists.sort { ($0.options.count, $0.block[0]) < ($1.options.count, $1.block[0]) }
        blocks = lists.map(\.block)
        options = lists.map(\.options)
        leastAfter = [0]
        for list in options.reversed() {
            leastAfter.append(leastAfter[leastAfter.count - 1] + (list.first?.cost ?? limit))
        }
        leastAfter.reverse()
    }

    private static func options(
        _ block: [Int],
        _ places: [Placed],
        _ table: inout Timetable
    ) -> [Option] {
        var options: [Option] = []
        func add(_ places: [Placed], _ table: inout Timetable) {
            var cost = 0
            var count = 0
            for (demand, place) in zip(block, places) {
                guard table.allows(demand, place) else { break }
                cost += table.marginal(demand, place)
                table.place(demand, place)
                count += 1
            }
            for demand in block.prefix(count) { table.remove(demand) }
            if count == block.count { options.append(Option(places: places, cost: cost)) }
        }
        add(places, &table)
        let model = table.model
        let wish = model.demands[block[0]]
        let starts = model.times[wish.times].filter { Int($0.day) == places[0].day }.map(\.start)
        for start in starts {
            for at in wish.venues {
                let venue = model.venues[at].index
                let moved = zip(block, places).compactMap { demand, place in
                    RoomStep.moved(demand, place, start, venue, model)
                }
                if moved.count == block.count, moved != places { add(moved, &table) }
            }
        }
        return options.enumerated().sorted {
            ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
        }.map(\.element)
    }

    /// A place at another time of the same day and in another room, with the same people.
    private static func moved(
        _ demand: Int,
        _ place: Placed,
        _ start: Int32,
        _ venue: Int,
        _ model: SearchModel
    ) -> Placed? {
        let wish = model.demands[demand]
        guard
            let time = model.times[wish.times].first(where: {
                Int($0.day) == place.day && $0.start == start
            }),
            let room = wish.venues.first(where: { model.venues[$0].index == venue }),
            time.venues >> UInt64(room - wish.venues.lowerBound) & 1 == 1,
            let team = wish.teams.first(where: {
                model.teams[$0].first == place.first && model.teams[$0].second == place.second
            }),
            time.teams >> UInt128(team - wish.teams.lowerBound) & 1 == 1
        else { return nil }
        var price = wish.wantsSpeaker ? model.noSpeaker : 0
        if place.speaker >= 0 {
            guard
                let speaker = wish.speakers.first(where: {
                    model.speakers[$0].index == place.speaker
                }),
                time.speakers >> UInt128(speaker - wish.speakers.lowerBound) & 1 == 1
            else { return nil }
            price = model.speakers[speaker].price
        }
        var moved = place
        moved.start = Int(time.start)
        moved.end = Int(time.end)
        moved.venue = venue
        moved.own = time.price + model.venues[room].price + model.teams[team].price + price
        return moved
    }

    private mutating func search(_ index: Int, _ cost: Int, _ table: inout Timetable) {
        guard index < blocks.count else {
            (best, bestChosen) = (cost, chosen)
            return
        }
        let rest = leastAfter[index + 1]
        let block = blocks[index]
        for (at, option) in options[index].enumerated() {
            if cost + option.cost + rest >= best { return }
            guard nodes < nodeLimit else { return }
            nodes += 1
            var next = cost
            var count = 0
            for (demand, place) in zip(block, option.places) {
                guard table.allows(demand, place) else { break }
                next += table.marginal(demand, place)
                table.place(demand, place)
                count += 1
            }
            if count == block.count, next + rest < best {
                chosen[index] = at
                search(index + 1, next, &table)
            }
            for demand in block.prefix(count) { table.remove(demand) }
        }
    }
}
