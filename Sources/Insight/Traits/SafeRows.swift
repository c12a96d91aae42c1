/// Numbers with who stands behind them.
struct SafeRow {
    /// The numbers, the same for all rows of a table; each adds up over the rows.
    var numbers: [Int]
    /// Who stands behind them.
    var size: Suppression.Size
}

/// Rows of numbers with their total, before anything is hidden.
struct RowTable<Key: Hashable & Comparable> {
    /// The rows by key.
    var rows: [Key: SafeRow]
    /// All rows together.
    var total: SafeRow
}

extension RowTable {
    init(_ drafts: [Key: SeatDraft]) {
        rows = drafts.mapValues(\.row)
        var all = SeatDraft()
        for draft in drafts.values { all += draft }
        total = all.row
    }

    /// Rows of persons, each counted once and in one row only.
    init(persons: [Key: Int]) {
        func row(_ persons: Int) -> SafeRow {
            SafeRow(numbers: [persons], size: Suppression.Size(people: persons, behind: []))
        }
        rows = persons.mapValues(row)
        total = row(persons.values.reduce(0, +))
    }
}

/// Rows of numbers that add up to totals, and which rows are hidden.
///
/// The same rows stand in the reports on shorter periods, and as sums in other tables. None of them may give away
/// what is hidden here, nor the other way round.
struct SafeRows<Key: Hashable & Comparable> {
    /// The rows by key, those without people left out.
    let rows: [Key: SafeRow]

    /// The keys of the rows that are hidden.
    private(set) var hidden: Set<Key>

    /// Whether the totals are hidden too.
    let isTotalHidden: Bool

    /// All rows together.
    let total: SafeRow

    private var keys: [Key] { rows.keys.sorted() }

    /// Decides for one table by itself.
    ///
    /// - `isTotalHidden`: Whether the reader is not shown the totals; then no row is shown either.
    init(_ table: RowTable<Key>, isTotalHidden: Bool = false) {
        rows = table.rows.filter { $0.value.size.people > 0 }
        total = table.total
        self.isTotalHidden = isTotalHidden
        hidden = []
        let keys = keys
        guard !isTotalHidden else {
            hidden = Set(keys)
            return
        }
        let sizes = keys.compactMap { rows[$0]?.size }
        let small = Suppression.hidden(sizes)
        hidden = Set(small.map { keys[$0] })
        guard hidden.count < keys.count else { return }
        protect { own, number in
            Circulation(own.edges(number) { _ in (0, 1) } + [own.total(number, 1, 0)])
        }
    }

    /// Hides more where the shorter periods that make up this one would give something away.
    mutating func protect(from parts: [SafeRows]) {
        guard !parts.isEmpty else { return }
        let keys = Set(rows.keys).union(parts.flatMap(\.rows.keys)).sorted()
        let nodes = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0 + 2) })
        protect { own, number in
            var edges = own.edges(number) { (0, nodes[$0] ?? 0) }
            for (place, part) in parts.enumerated() {
                let node = 2 + keys.count + place
                edges += part.edges(number, canHide: false) { (nodes[$0] ?? 0, node) }
                edges.append(part.total(number, node, 1))
            }
            return Circulation(edges + [own.total(number, 1, 0)])
        }
    }

    /// Hides more where sums over these rows are shown elsewhere.
    ///
    /// - Parameters:
    ///   - first: Tables of sums, with the key of the sum that a row goes into.
    ///   - second: The same for another way to sum up.
    mutating func protect<Sum>(
        _ first: (table: SafeRows<Sum>, key: (Key) -> Sum),
        _ second: (table: SafeRows<Sum>, key: (Key) -> Sum)?
    ) {
        let firstKeys = first.table.rows.keys.sorted()
        let secondKeys = second?.table.rows.keys.sorted() ?? []
        let from = Dictionary(
            uniqueKeysWithValues: firstKeys.enumerated().map { ($1, $0 + 2) }
        )
        let to = Dictionary(
            uniqueKeysWithValues: secondKeys.enumerated().map { ($1, $0 + 2 + firstKeys.count) }
        )
        protect { own, number in
            var edges = first.table.edges(number, canHide: false) { (0, from[$0] ?? 0) }
            if let second {
                edges += second.table.edges(number, canHide: false) { (to[$0] ?? 1, 1) }
            }
            let rows = own.edges(number) { key in
                (from[first.key(key)] ?? 0, second.flatMap { to[$0.key(key)] } ?? 1)
            }
            // The rows stand first, so that they are found again.
            return Circulation(rows + edges + [own.total(number, 1, 0)])
        }
    }

    /// Hides rows until no number can be worked out; all of them where that cannot be.
    private mutating func protect(_ table: (SafeRows, Int) -> Circulation) {
        let keys = keys
        let count = rows.values.first?.numbers.count ?? 0
        var before = -1
        while before != hidden.count {
            before = hidden.count
            for number in 0..<count where rows.values.contains(where: { $0.numbers[number] > 0 }) {
                var circulation = table(self, number)
                let isSafe = circulation.protect()
                for (place, key) in keys.enumerated() where circulation.edges[place].isHidden {
                    hidden.insert(key)
                }
                if !isSafe { hidden = Set(keys) }
            }
        }
    }

    /// The rows as edges, in the order of their keys.
    fileprivate func edges(
        _ number: Int,
        canHide: Bool = true,
        _ ends: (Key) -> (from: Int, to: Int)
    ) -> [Circulation.Edge] {
        keys.compactMap { key in
            guard let row = rows[key] else { return nil }
            let ends = ends(key)
            return Circulation.Edge(
                from: ends.from,
                to: ends.to,
                value: row.numbers[number],
                isHidden: hidden.contains(key),
                canHide: canHide
            )
        }
    }

    /// The total.
    fileprivate func total(_ number: Int, _ from: Int, _ to: Int) -> Circulation.Edge {
        Circulation.Edge(
            from: from,
            to: to,
            value: total.numbers[number],
            isHidden: isTotalHidden,
            canHide: false
        )
    }
}

extension SafeRow {
    /// Whether the totals of a period may be shown, beside those of the shorter periods that make it up.
    ///
    /// - `parts`: Each with whether it is hidden.
    func isSafe(beside parts: [(row: SafeRow, isHidden: Bool)]) -> Bool {
        guard !size.isSmall else { return false }
        let hidden = parts.filter { $0.isHidden && $0.row.size.people > 0 }
        guard !hidden.isEmpty else { return true }
        return hidden.count > 1
            && numbers.indices.allSatisfy { number in
                numbers[number] == 0
                    || hidden.reduce(0) { $0 + $1.row.numbers[number] } >= Suppression.smallest
            }
    }
}
