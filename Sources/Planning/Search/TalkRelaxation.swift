/// A way to have a meeting on a day with a speaker, or with nobody, at the cheapest time and place.
struct TalkOption {
    let time: Int
    let day: Int
    /// The speaker; -1 is nobody.
    let speaker: Int
    let line: Int
    /// What it costs beside all that is placed.
    let cost: Int
    /// What it takes off each row of the relaxation, by number; -1 is none.
    var rows: (Int, Int, Int) = (-1, -1, -1)
}

/// The choice of days and speakers for some meetings, with prices for what one speaker cannot do.
///
/// No speaker can give more talks than agreed, two too near each other, or two too near in one group.
/// Each such row has a price (a Lagrangian relaxation); with good prices the cheapest options together
/// come close to what is possible, and most other options can be seen to be too dear.
struct TalkRelaxation {
    /// Costs are counted in sixteenths, so that prices can be fractions.
    static let scale = 16

    var members: [Int]
    var options: [[TalkOption]]
    private var prices: [Int] = []
    private var capacities: [Int] = []
    /// The best bound that prices have given, in sixteenths.
    private(set) var bound = Int.min

    /// Lays out options that can be part of something cheaper than a cost.
    init(_ members: [Int], below cost: Int, _ table: Timetable) {
        self.members = members
        let unplaced = table.model.unplaced
        options = members.map { TalkRelaxation.options($0, below: unplaced, table) }
        let least = options.map { $0.first?.cost ?? unplaced }
        let sum = least.reduce(0, +)
        bound = sum * TalkRelaxation.scale
        guard sum < cost else { return }
        for index in options.indices {
            let limit = cost - (sum - least[index])
            options[index] = Array(options[index].prefix { $0.cost < limit })
        }
        makeRows(table)
    }

    /// The cheapest way to have each speaker on each day, and nobody; cheapest first.
    static func options(_ demand: Int, below limit: Int, _ table: Timetable) -> [TalkOption] {
        let model = table.model
        let wish = model.demands[demand]
        let days = (wish.times.map(\.day).max() ?? 0) - wish.firstDay + 1
        let width = wish.speakers.count + 1
        var cheapest: [TalkOption?] = Array(repeating: nil, count: days * width)
        // Whether a speaker may come does not depend on the time of day.
        var isFree: [Int8] = Array(repeating: -1, count: days * width)
        for (index, time) in wish.times.enumerated() {
            guard time.price + wish.leastVenue + wish.leastTeam + wish.leastSpeaker < limit
            else { break }
            guard table.meeting(ofGroup: wish.group, on: time.day) < 0,
                table.keepsOrder(demand, on: time.day),
                let room = table.bestRoom(demand, wish, time, below: limit - time.price)
            else { continue }
            let before = time.price + room.cost
            let row = (time.day - wish.firstDay) * width
            var speakers = time.speakers
            while speakers != 0 {
                let bit = speakers.trailingZeroBitCount
                speakers &= speakers - 1
                let speaker = wish.speakers[bit]
                let least = before + speaker.price
                if least >= limit { break }
                if let known = cheapest[row + bit], known.cost <= least { continue }
                if isFree[row + bit] < 0 {
                    isFree[row + bit] =
                        table.isFree(speaker: speaker.index, for: wish.group, on: time.day) ? 1 : 0
                }
                guard isFree[row + bit] == 1 else { continue }
                let line = model.line[speaker.index]
                let cost = least + table.lineCost(demand, line)
                guard cost < limit, cost < cheapest[row + bit]?.cost ?? .max else { continue }
                cheapest[row + bit] = TalkOption(
                    time: index, day: time.day, speaker: speaker.index, line: line, cost: cost)
            }
            let cost = before + (wish.wantsSpeaker ? model.noSpeaker : 0)
            if cost < limit, cost < cheapest[row + width - 1]?.cost ?? .max {
                cheapest[row + width - 1] = TalkOption(
                    time: index, day: time.day, speaker: -1, line: -1, cost: cost)
            }
        }
        return cheapest.compactMap(\.self).sorted {
            ($0.cost, $0.time, $0.speaker) < ($1.cost, $1.time, $1.speaker)
        }
    }

    /// What a bound has to take off again for the rows.
    var base: Int {
        -zip(prices, capacities).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// What an option costs with the prices of its rows, in sixteenths.
    func price(_ option: TalkOption) -> Int {
        var price = option.cost * TalkRelaxation.scale
        if option.rows.0 >= 0 { price += prices[option.rows.0] }
        if option.rows.1 >= 0 { price += prices[option.rows.1] }
        if option.rows.2 >= 0 { price += prices[option.rows.2] }
        return price
    }

    private mutating func makeRows(_ table: Timetable) {
        let model = table.model
        var numbers: [Int: Int] = [:]
        func row(_ key: Int, _ capacity: Int) -> Int {
            if let number = numbers[key] { return number }
            numbers[key] = capacities.count
            capacities.append(capacity)
            return capacities.count - 1
        }
        let reach = options.indices.map { index in
            (
                index: index, first: options[index].map(\.day).min() ?? .max,
                last: options[index].map(\.day).max() ?? .min
            )
        }.sorted { ($0.first, $0.index) < ($1.first, $1.index) }
        // Stretches in which no speaker can come twice to one group, or at all.
        var stretches: [Int: (number: Int, begins: Int)] = [:]
        var spans: [Int: (number: Int, begins: Int)] = [:]
        for member in reach where member.first <= member.last {
            let group = model.demands[members[member.index]].group
            func next(_ old: (number: Int, begins: Int)?, _ days: Int) -> (number: Int, begins: Int)
            {
                guard let old else { return (number: 0, begins: member.first) }
                return member.last - old.begins >= days
                    ? (number: old.number + 1, begins: member.first) : old
            }
            let stretch = next(stretches[group], model.restBeforeSameGroup)
            stretches[group] = stretch
            for speaker in Set(options[member.index].map(\.speaker)) where speaker >= 0 {
                spans[speaker] = next(spans[speaker], model.daysBetween[speaker])
            }
            for at in options[member.index].indices {
                let speaker = options[member.index][at].speaker
                guard speaker >= 0, let span = spans[speaker] else { continue }
                let isTight = member.last - member.first
                options[member.index][at].rows = (
                    row(speaker << 2, model.mostTalks[speaker] - table.talkCount(of: speaker)),
                    isTight < model.restBeforeSameGroup
                        ? row((speaker << 24 | group << 10 | stretch.number) << 2 | 1, 1) : -1,
                    isTight < model.daysBetween[speaker]
                        ? row((speaker << 24 | span.number) << 2 | 2, 1) : -1
                )
            }
        }
        prices = Array(repeating: 0, count: capacities.count)
    }

    /// Raises the prices of rows that too many want and lowers those that are not used up.
    ///
    /// - Parameters:
    ///   - goal: A bound at which nothing more can be learnt, in units.
    ///   - turns: How often.
    ///   - solve: The cheapest option of each member at the prices, with the sum; -1 is none.
    mutating func climb(
        _ goal: Int,
        turns: Int,
        _ solve: (TalkRelaxation, inout [Int]) -> Int
    ) {
        let goal = goal * TalkRelaxation.scale
        var bestPrices = prices
        var bestBound = Int.min
        var used = Array(repeating: 0, count: prices.count)
        var chosen = Array(repeating: -1, count: members.count)
        var strength = 16
        var since = 0
        for _ in 0..<turns {
            let value = base + solve(self, &chosen)
            if value > bestBound {
                (bestBound, bestPrices, since) = (value, prices, 0)
            } else {
                since += 1
                if since >= 4 { (strength, since) = (max(1, strength / 2), 0) }
            }
            if value >= goal { break }
            for row in used.indices { used[row] = 0 }
            for (index, at) in chosen.enumerated() where at >= 0 {
                let rows = options[index][at].rows
                if rows.0 >= 0 { used[rows.0] += 1 }
                if rows.1 >= 0 { used[rows.1] += 1 }
                if rows.2 >= 0 { used[rows.2] += 1 }
            }
            var square = 0
            for row in used.indices where used[row] > capacities[row] || prices[row] > 0 {
                square += (used[row] - capacities[row]) * (used[row] - capacities[row])
            }
            guard square > 0 else { break }
            let step = max(1, (goal - value) * strength / (16 * square))
            for row in used.indices {
                prices[row] = max(0, prices[row] + step * (used[row] - capacities[row]))
            }
        }
        prices = bestPrices
        bound = max(bound, bestBound)
    }

    /// The cheapest option of each member on its own.
    func cheapest(_ unplaced: Int, _ chosen: inout [Int]) -> Int {
        var sum = 0
        for (index, list) in options.enumerated() {
            var least = unplaced * TalkRelaxation.scale
            chosen[index] = -1
            for (at, option) in list.enumerated() {
                // Prices of rows are never negative, and options stand by cost.
                if option.cost * TalkRelaxation.scale >= least { break }
                let price = price(option)
                if price < least { (least, chosen[index]) = (price, at) }
            }
            sum += least
        }
        return sum
    }

    /// Drops options that cannot be part of anything cheaper than a cost, by the prices.
    mutating func drop(below cost: Int, _ unplaced: Int) {
        let least = options.map { list in
            min(unplaced * TalkRelaxation.scale, list.map { price($0) }.min() ?? .max)
        }
        let total = base + least.reduce(0, +)
        for index in options.indices {
            let slack = cost * TalkRelaxation.scale - (total - least[index])
            let list = options[index]
            options[index] = list.filter { price($0) < slack }
        }
    }

    /// Puts the options of each member in the order of their prices.
    mutating func sort() {
        for index in options.indices {
            let priced = options[index].map { (option: $0, price: price($0)) }
            options[index] = priced.sorted {
                ($0.price, $0.option.cost, $0.option.time, $0.option.speaker)
                    < ($1.price, $1.option.cost, $1.option.time, $1.option.speaker)
            }.map(\.option)
        }
    }
}
