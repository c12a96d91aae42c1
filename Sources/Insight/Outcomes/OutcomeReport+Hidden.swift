internal import CivilTime
internal import Participation

extension OutcomeReport.Hidden {
    /// Decides what is not shown to readers elsewhere, who may hold the reports of shorter periods beside this one.
    init(_ journeys: [Journey], _ funnel: [OutcomeReport.FunnelStep], in period: SharedPeriod) {
        isShared = true
        let referred = RowSource<Int>(sums: []) { days in
            let begun = journeys.count { $0.began.map(days.contains) == true }
            return RowTable(persons: [0: begun])
        }
        steps = Set(funnel.filter { Suppression.isSmall($0.persons) }.map(\.step))
        if referred.rows(of: .shared(period)).isTotalHidden { steps.insert(.referred) }
        let kinds = OutcomeKind.allCases
        let placements = Self.rows(journeys, kinds.filter(\.isPlacement), in: period)
        let work = Self.rows(journeys, kinds.filter { !$0.isPlacement }, in: period)
        self.kinds = Set(placements.hidden.union(work.hidden).map { kinds[$0] })
        arePlacementsHidden = placements.isTotalHidden
        isWorkHidden = work.isTotalHidden
    }

    /// How many of some kinds began, by their places.
    private static func rows(
        _ journeys: [Journey],
        _ kinds: [OutcomeKind],
        in period: SharedPeriod
    ) -> SafeRows<Int> {
        let source = RowSource<Int>(sums: []) { days in
            func row(_ isMeant: (OutcomeKind) -> Bool) -> SafeRow {
                let own = journeys.map { journey in
                    journey.outcomes.count { isMeant($0.kind) && days.contains($0.from) }
                }
                return SafeRow(
                    numbers: [own.reduce(0, +)],
                    size: Suppression.Size(people: own.count { $0 > 0 }, behind: [])
                )
            }
            return RowTable(
                rows: Dictionary(
                    uniqueKeysWithValues: kinds.map { kind in (kind.place, row { $0 == kind }) }
                ),
                total: row(kinds.contains),
                isOfSamePeople: true
            )
        }
        return source.rows(of: .shared(period))
    }
}
