internal import Participation

extension OutcomeReport.Hidden {
    /// Decides what is not shown to readers elsewhere, who may hold the reports on groups and on the economy of the same
    /// year beside this one.
    ///
    /// - Parameters:
    ///   - cohort: Those whose course began in the year.
    ///   - funnel: How far those came.
    ///   - begun: What began in the year, by kind.
    init(
        _ cohort: [Journey],
        _ funnel: [OutcomeReport.FunnelStep],
        _ begun: [OutcomeReport.Begun]
    ) {
        isShared = true
        steps = Set(funnel.filter { Suppression.isSmall($0.persons) }.map(\.step))
        // The report on groups says nothing of so few either.
        if Suppression.isSmall(cohort.count) { steps = Set(CourseStep.allCases) }
        // How many have a job or an education stands in the report on groups. Whoever is in work without the one has
        // the other, so where few have only one of them, work is not told beside it.
        let work = cohort.count { $0.day(.work) != nil }
        for measure in [OutcomeMeasure.job, .education] {
            let count = cohort.count { measure.counts($0) }
            if !Suppression.isSmall(count), Suppression.isSmall(work - count) {
                steps.insert(.work)
            }
        }
        kinds = Set(
            begun.compactMap { Suppression.isSmall($0.persons) ? $0.kind : nil }
        )
        // A sum beside the kinds that are shown would tell the one that is hidden.
        arePlacementsHidden = kinds.contains(where: \.isPlacement)
        isWorkHidden = kinds.contains { !$0.isPlacement }
        if Self.tellsSmallPlacements(cohort.count { $0.day(.placement) != nil }, begun) {
            steps.insert(.placement)
        }
    }

    /// Whether the number of those with a placement says how many have one of the kinds that are hidden: those who
    /// have none of the others must have one of these, of which nobody can think more than four each.
    ///
    /// - Parameters:
    ///   - persons: Those with a placement.
    ///   - begun: What began in the same year, by kind.
    /// - Returns: False where that number leaves at least two ways to fill in what is hidden.
    static func tellsSmallPlacements(_ persons: Int, _ begun: [OutcomeReport.Begun]) -> Bool {
        let placements = begun.filter { $0.kind?.isPlacement == true }
        let small = placements.count { Suppression.isSmall($0.persons) }
        let shown = placements.reduce(0) { $0 + (Suppression.isSmall($1.persons) ? 0 : $1.persons) }
        let most = (Suppression.smallest - 1) * small
        return small > 0 && persons - shown > most - Suppression.smallest / 2
    }
}
