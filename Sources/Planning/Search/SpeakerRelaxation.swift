/// A Lagrangian relaxation of giving some meetings days and speakers.
///
/// No speaker can give more speeches than agreed, two too near each other, or two too near in one group.
/// The relaxation drops these rules, the rows, and charges a price for each use of a row instead. At
/// good prices the cheapest columns make a close lower bound, and most others prove to be too dear.
struct SpeakerRelaxation {
    private(set) var demands: [DemandIndex] = []
    /// The columns that each meeting can choose from.
    private(set) var columns: [[SpeakerColumn]] = []
    /// How many parts a unit of cost has, so that prices can be fractions.
    private(set) var scale = 1
    /// The price of a meeting that is missing, scaled.
    private(set) var missing = 0
    private var rows: [SpeakerRow] = [SpeakerRow(capacity: 0)]
    private var prices = Indexed<SpeakerRow, Int>([0])
    /// The highest price of a row, so that sums of prices do not overflow.
    private var mostPrice = 0
    /// The highest lower bound that any prices have given, scaled.
    private(set) var bound = Int.min

    init() {}

    /// Makes the columns that can be part of a solution below a cost, with prices of 0.
    init(_ demands: [DemandIndex], below cost: Int, _ table: Timetable) {
        self.demands = demands
        scale = table.model.scale
        let unplaced = table.model.unplaced
        missing = unplaced * scale
        let bounds = demands.map { table.model.bound(of: $0) }
        let slack = cost - bounds.reduce(0, +)
        columns = zip(demands, bounds).map { demand, bound in
            table.speakerColumns(demand, below: min(unplaced, bound + slack))
        }
        let least = columns.map { $0.first?.cost ?? unplaced }
        let sum = least.reduce(0, +)
        bound = sum * scale
        for index in columns.indices {
            let limit = cost - (sum - least[index])
            if let end = columns[index].firstIndex(where: { $0.cost >= limit }) {
                columns[index].removeSubrange(end...)
            }
        }
        var numbering = SpeakerRows(table)
        numbering.number(&columns, demands)
        rows = numbering.rows
        prices = Indexed(repeating: 0, count: rows.count)
        mostPrice = min(missing, (1 << 60) / max(1, rows.reduce(0) { $0 + $1.capacity }))
    }

    /// Makes the columns of some meetings anew, beside all that is assigned by now.
    ///
    /// What they pay at the prices of `shared` becomes a surcharge on what they cost.
    init(_ demands: [DemandIndex], at shared: SpeakerRelaxation, _ table: Timetable) {
        self.demands = demands
        (scale, missing, bound) = (shared.scale, shared.missing, shared.bound)
        let places = Dictionary(
            uniqueKeysWithValues: zip(shared.demands, shared.demands.indices)
        )
        func key(_ column: SpeakerColumn) -> Int {
            Int(column.day) << 32 | column.speaker.offset + 1
        }
        columns = demands.map { demand in
            let known = places[demand].map { shared.columns[$0] } ?? []
            let prices = Dictionary(
                known.map { (key($0), shared.price($0) - $0.cost * shared.scale) },
                uniquingKeysWith: { first, _ in first }
            )
            let dearest = known.last?.cost ?? 0
            return table.speakerColumns(demand, below: dearest + 1).compactMap { column in
                guard let price = prices[key(column)] else { return nil }
                var priced = column
                priced.surcharge = price
                return priced
            }
        }
        sort()
    }

    /// The bound in whole units, rounded up because costs are whole.
    var wholeBound: Int { (bound + scale - 1) / scale }

    /// What the relaxation gives back for the capacities of the rows, scaled.
    var base: Int {
        var sum = 0
        for row in prices.indices { sum -= prices[row] * rows[row].capacity }
        return sum
    }

    /// What a column costs at the prices of its rows, scaled.
    func price(_ column: SpeakerColumn) -> Int {
        column.cost * scale + column.surcharge + prices[column.rows.0] + prices[column.rows.1]
            + prices[column.rows.2]
    }

    /// Improves the prices by subgradient steps: rows that too many columns use become dearer, others
    /// cheaper.
    ///
    /// - Parameters:
    ///   - goal: The cost of the incumbent; a bound that reaches it proves that nothing can be gained.
    ///   - turns: How many steps at most.
    ///   - solve: Chooses the cheapest column of each meeting at the prices, or none, and gives the sum.
    mutating func climb(
        _ goal: Int,
        turns: Int,
        _ solve: (SpeakerRelaxation, inout [ColumnIndex?]) -> Int
    ) {
        let goal = goal * scale
        var bestPrices = prices
        var bestBound = Int.min
        var used = prices
        var chosen: [ColumnIndex?] = Array(repeating: nil, count: demands.count)
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
            for row in used.indices { used[row] = -rows[row].capacity }
            for (index, at) in chosen.enumerated() {
                guard let at else { continue }
                let taken = columns[index][at].rows
                used[taken.0] += 1
                used[taken.1] += 1
                used[taken.2] += 1
            }
            used[.unlimited] = 0
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

    /// Chooses the cheapest column of each meeting on its own.
    func cheapest(_ chosen: inout [ColumnIndex?]) -> Int {
        var sum = 0
        for index in columns.indices {
            var least = missing
            chosen[index] = nil
            for at in columns[index].indices {
                // Prices of rows are never negative, and columns stand by cost.
                if columns[index][at].cost * scale >= least { break }
                let price = price(columns[index][at])
                if price < least { (least, chosen[index]) = (price, ColumnIndex(at)) }
            }
            sum += least
        }
        return sum
    }

    /// Drops the columns that the prices prove to be in no solution below a cost.
    mutating func drop(below cost: Int) {
        let least = columns.map { list in
            list.reduce(missing) { min($0, price($1)) }
        }
        let total = base + least.reduce(0, +)
        for index in columns.indices {
            let slack = cost * scale - (total - least[index])
            let list = columns[index]
            columns[index] = list.filter { price($0) < slack }
        }
    }

    /// Sorts the columns of each meeting by their prices.
    mutating func sort() {
        for index in columns.indices {
            let priced = columns[index].map { (column: $0, price: price($0)) }
            columns[index] = priced.sorted {
                $0.price != $1.price
                    ? $0.price < $1.price : SpeakerColumn.isBefore($0.column, $1.column)
            }.map(\.column)
        }
    }
}

typealias ColumnIndex = TypedIndex<SpeakerColumn>
