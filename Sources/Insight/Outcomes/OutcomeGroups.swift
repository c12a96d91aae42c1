internal import CivilTime
internal import Participation

/// The values that the people of a group share.
struct TraitKey: Hashable, Comparable {
    let orders: [TraitOrder]

    static func < (left: TraitKey, right: TraitKey) -> Bool {
        left.orders.lexicographicallyPrecedes(right.orders)
    }
}

/// The numbers of a table's rows, and which of them are hidden.
struct GroupCells {
    var numbers: [TraitKey: [Int]]
    var hidden: [TraitKey: [Bool]]
}

/// People put into groups by their traits, and what is hidden so that nobody can be made out.
///
/// Where too few persons are in a group, all its numbers are hidden; where few of many reached something, that
/// number is. Then as much more is hidden as it takes that none can be worked out from what is shown.
struct OutcomeGroups {
    private let journeys: [Journey]
    private let cohort: [Journey]
    private let period: ReportedPeriod
    private let closingDay: Day

    /// Everybody, by measure.
    let totals: [Int]

    /// Which totals are hidden; only readers elsewhere are not shown small totals.
    let hiddenTotals: [Bool]

    init(_ journeys: [Journey], in period: ReportedPeriod, until closingDay: Day) {
        self.journeys = journeys
        self.period = period
        self.closingDay = closingDay
        cohort = OutcomeGroups.begun(journeys, in: period.days)
        let totals = OutcomeGroups.count(cohort)
        self.totals = totals
        guard case .sharedYear = period else {
            hiddenTotals = totals.map { _ in false }
            return
        }
        let all = OutcomeGroups.source([], journeys, closingDay).rows(of: period)
        // The report on outcomes tells the placements by kind.
        let tellsKinds = OutcomeReport.Hidden.tellsSmallPlacements(
            totals[OutcomeMeasure.placement.place],
            OutcomeReport.byKind(OutcomeReport.outcomes(of: journeys, in: period.days))
        )
        hiddenTotals = totals.enumerated().map { place, total in
            all.isTotalHidden || place > 0 && Suppression.isSmall(total)
                || place == OutcomeMeasure.placement.place && tellsKinds
        }
    }

    private static func begun(_ journeys: [Journey], in period: ReportPeriod) -> [Journey] {
        journeys.filter { $0.began.map(period.contains) == true }
    }

    private static func count(_ journeys: [Journey]) -> [Int] {
        OutcomeMeasure.allCases.map { measure in journeys.count { measure.counts($0) } }
    }

    private static func group(
        _ journeys: [Journey],
        _ traits: [TraitSplit],
        _ closingDay: Day
    ) -> [TraitKey: [Journey]] {
        Dictionary(grouping: journeys) { journey in
            TraitKey(orders: traits.map { $0.order($0.value(journey.person, on: closingDay)) })
        }
    }

    /// The tables that rows are summed up in, with where in them.
    private static func sums(
        _ traits: [TraitSplit]
    ) -> [(traits: [TraitSplit], key: @Sendable (TraitKey) -> TraitKey)] {
        if traits == [.country] {
            let world = { @Sendable (key: TraitKey) in
                let country = key.orders[0]
                let value = country.place == .max ? nil : CountryGroup(country.value).rawValue
                return TraitKey(orders: [TraitSplit.countryGroup.order(value)])
            }
            return [(traits: [.countryGroup], key: world)]
        }
        guard traits.count > 1 else { return [] }
        return [
            (
                traits: Array(traits.dropLast()),
                key: { TraitKey(orders: Array($0.orders.dropLast())) }
            ),
            (
                traits: Array(traits.suffix(1)),
                key: { TraitKey(orders: Array($0.orders.suffix(1))) }
            ),
        ]
    }

    /// Persons by group in whatever period.
    private static func source(
        _ traits: [TraitSplit],
        _ journeys: [Journey],
        _ closingDay: Day
    ) -> RowSource<TraitKey> {
        RowSource(
            sums: sums(traits).map {
                .init(source: source($0.traits, journeys, closingDay), key: $0.key)
            }
        ) { period in
            let last = min(closingDay, period.to ?? closingDay)
            let groups = group(begun(journeys, in: period), traits, last)
            return RowTable(persons: groups.mapValues(\.count))
        }
    }

    /// The table of some traits.
    func cells(_ traits: [TraitSplit]) -> GroupCells {
        let rows = OutcomeGroups.source(traits, journeys, closingDay).rows(of: period)
        let groups = OutcomeGroups.group(cohort, traits, closingDay)
        let sums = OutcomeGroups.sums(traits).map { (table: self.cells($0.traits), key: $0.key) }
        var cells = GroupCells(
            numbers: groups.mapValues(OutcomeGroups.count),
            hidden: groups.keys.reduce(into: [:]) { hidden, key in
                let isHidden = rows.hidden.contains(key) || hiddenTotals[0]
                hidden[key] = OutcomeMeasure.allCases.map { _ in isHidden }
            }
        )
        for measure in OutcomeMeasure.allCases.dropFirst() {
            hide(measure, in: &cells, sums)
        }
        return cells
    }

    private typealias Sum = (table: GroupCells, key: @Sendable (TraitKey) -> TraitKey)

    private func hide(_ measure: OutcomeMeasure, in cells: inout GroupCells, _ sums: [Sum]) {
        let place = measure.place
        let keys = cells.numbers.keys.sorted()
        guard totals[place] > 0 else {
            // Where the total is shown it says already that nobody has reached it.
            for key in keys { cells.hidden[key]?[place] = hiddenTotals[place] }
            return
        }
        // A single group is everybody, of whom the total tells the same.
        guard keys.count > 1 || !sums.isEmpty else {
            let isRowHidden = keys.first.map { cells.hidden[$0]?[0] == true } ?? false
            for key in keys { cells.hidden[key]?[place] = isRowHidden || hiddenTotals[place] }
            return
        }
        var edges = keys.map { edge(measure, $0, cells, sums) }
        for (index, sum) in sums.enumerated() {
            for (key, numbers) in sum.table.numbers.sorted(by: { $0.key < $1.key }) {
                let node = node(key, index, sums)
                edges.append(
                    Circulation.Edge(
                        from: index == 0 ? 0 : node,
                        to: index == 0 ? node : 1,
                        value: numbers[place],
                        isHidden: sum.table.hidden[key]?[place] == true,
                        canHide: false
                    )
                )
            }
        }
        edges.append(
            Circulation.Edge(
                from: 1,
                to: 0,
                value: totals[place],
                isHidden: hiddenTotals[place],
                canHide: false
            )
        )
        var circulation = Circulation(edges)
        let isSafe = circulation.protect()
        for (index, key) in keys.enumerated() {
            let isKnown = isKnownToBeNone(key, place, sums)
            cells.hidden[key]?[place] =
                !isKnown && (!isSafe || circulation.edges[index].isHidden)
        }
    }

    /// Whether a sum that the number goes into is shown, and is 0.
    private func isKnownToBeNone(_ key: TraitKey, _ place: Int, _ sums: [Sum]) -> Bool {
        sums.contains { sum in
            let group = sum.key(key)
            return sum.table.numbers[group]?[place] == 0
                && sum.table.hidden[group]?[place] == false
        }
    }

    private func edge(
        _ measure: OutcomeMeasure,
        _ key: TraitKey,
        _ cells: GroupCells,
        _ sums: [Sum]
    ) -> Circulation.Edge {
        let numbers = cells.numbers[key] ?? []
        let hidden = cells.hidden[key] ?? []
        let value = numbers[measure.place]
        // What holds for no more people than another number that is shown cannot be more.
        let above: OutcomeMeasure = measure == .completed ? .started : .persons
        let isBeneathHidden = hidden[above.place] && value > 0
        let isKnown = isKnownToBeNone(key, measure.place, sums)
        return Circulation.Edge(
            from: sums.first.map { node($0.key(key), 0, sums) } ?? 0,
            to: sums.count > 1 ? node(sums[1].key(key), 1, sums) : 1,
            value: value,
            upper: hidden[above.place] ? .max : numbers[above.place],
            isHidden: !isKnown
                && (hidden[measure.place] || Suppression.isSmall(value) || isBeneathHidden),
            canHide: !isKnown
        )
    }

    /// The number of a sum among those of all tables.
    private func node(_ key: TraitKey, _ index: Int, _ sums: [Sum]) -> Int {
        let before = sums.prefix(index).reduce(2) { $0 + $1.table.numbers.count }
        let keys = sums[index].table.numbers.keys.sorted()
        return before + (keys.firstIndex(of: key) ?? 0)
    }
}
