/// The choice of days and speakers for some meetings, with prices for what one speaker cannot do.
///
/// No speaker can give more talks than agreed, two too near each other, or two too near in one group.
/// Each such row has a price (a Lagrangian relaxation); with good prices the cheapest options together
/// come close to what is possible, and most other options can be seen to be too dear.
struct TalkRelaxation {
    private(set) var members: [Int] = []
    private(set) var options: [[TalkOption]] = []
    /// What a unit is cut into, so that prices can be fractions.
    private(set) var scale = 1
    /// The price of a meeting that is missing, scaled.
    private(set) var missing = 0
    private var prices: [Int] = []
    private var capacities: [Int] = []
    /// No price grows beyond this, so that sums of prices stay numbers.
    private var mostPrice = 0
    /// The best bound that prices have given, scaled.
    private(set) var bound = Int.min

    init() {}

    /// Lays out options that can be part of something cheaper than a cost.
    init(_ members: [Int], below cost: Int, _ table: Timetable) {
        self.members = members
        scale = table.model.scale
        let unplaced = table.model.unplaced
        missing = unplaced * scale
        let floors = members.map { table.model.floor(of: $0) }
        let slack = cost - floors.reduce(0, +)
        options = zip(members, floors).map { demand, floor in
            table.talkOptions(demand, below: min(unplaced, floor + slack))
        }
        let least = options.map { $0.first?.cost ?? unplaced }
        let sum = least.reduce(0, +)
        bound = sum * scale
        guard sum < cost else { return }
        for index in options.indices {
            let limit = cost - (sum - least[index])
            if let end = options[index].firstIndex(where: { $0.cost >= limit }) {
                options[index].removeSubrange(end...)
            }
        }
        var rows = TalkRows(table)
        rows.number(&options, members)
        capacities = rows.capacities
        prices = Array(repeating: 0, count: capacities.count)
        mostPrice = min(missing, (1 << 60) / max(1, capacities.reduce(0, +)))
    }

    /// The options of some members beside all that is placed by now; what the prices of `shared` ask of
    /// them becomes part of what they cost.
    init(_ members: [Int], at shared: TalkRelaxation, _ table: Timetable) {
        self.members = members
        (scale, missing, bound) = (shared.scale, shared.missing, shared.bound)
        let places = Dictionary(
            uniqueKeysWithValues: zip(shared.members, shared.members.indices)
        )
        func key(_ option: TalkOption) -> Int { Int(option.day) << 32 | Int(option.speaker) + 1 }
        options = members.map { demand in
            let known = places[demand].map { shared.options[$0] } ?? []
            let prices = Dictionary(
                known.map { (key($0), shared.price($0) - $0.cost * shared.scale) },
                uniquingKeysWith: { first, _ in first }
            )
            let dearest = known.last?.cost ?? 0
            return table.talkOptions(demand, below: dearest + 1).compactMap { option in
                guard let price = prices[key(option)] else { return nil }
                var priced = option
                priced.surcharge = price
                return priced
            }
        }
        sort()
    }

    /// The bound in whole units; costs are whole.
    var wholeBound: Int { (bound + scale - 1) / scale }

    /// What a bound has to take off again for the rows.
    var base: Int {
        var sum = 0
        for row in prices.indices { sum -= prices[row] * capacities[row] }
        return sum
    }

    /// What an option costs with the prices of its rows, scaled.
    func price(_ option: TalkOption) -> Int {
        var price = option.cost * scale + option.surcharge
        if option.rows.0 >= 0 { price += prices[Int(option.rows.0)] }
        if option.rows.1 >= 0 { price += prices[Int(option.rows.1)] }
        if option.rows.2 >= 0 { price += prices[Int(option.rows.2)] }
        return price
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
        let goal = goal * scale
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
            for row in used.indices { used[row] = -capacities[row] }
            for (index, at) in chosen.enumerated() where at >= 0 {
                let rows = options[index][at].rows
                if rows.0 >= 0 { used[Int(rows.0)] += 1 }
                if rows.1 >= 0 { used[Int(rows.1)] += 1 }
                if rows.2 >= 0 { used[Int(rows.2)] += 1 }
            }
            var square = 0
            for row in used.indices where used[row] > 0 || prices[row] > 0 {
                square += used[row] * used[row]
            }
            guard square > 0 else { break }
            let gap = goal - value
            let step = max(
                1,
                gap > 1 << 56 ? gap / (16 * square) * strength : gap * strength / (16 * square)
            )
            for row in used.indices {
                let change = min(mostPrice, step) * used[row]
                prices[row] = max(0, min(mostPrice, prices[row] + change))
            }
        }
        prices = bestPrices
        bound = max(bound, bestBound)
    }

    /// The cheapest option of each member on its own.
    func cheapest(_ chosen: inout [Int]) -> Int {
        var sum = 0
        for index in options.indices {
            var least = missing
            chosen[index] = -1
            for at in options[index].indices {
                // Prices of rows are never negative, and options stand by cost.
                if options[index][at].cost * scale >= least { break }
                let price = price(options[index][at])
                if price < least { (least, chosen[index]) = (price, at) }
            }
            sum += least
        }
        return sum
    }

    /// Drops options that cannot be part of anything cheaper than a cost, by the prices.
    mutating func drop(below cost: Int) {
        let least = options.map { list in
            list.reduce(missing) { min($0, price($1)) }
        }
        let total = base + least.reduce(0, +)
        for index in options.indices {
            let slack = cost * scale - (total - least[index])
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
