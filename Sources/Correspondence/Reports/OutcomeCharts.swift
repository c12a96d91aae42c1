internal import Insight
internal import Participation

/// Charts of what courses led to; what is hidden in the tables is hidden here.
struct OutcomeCharts {
    private let catalogue: Catalogue

    init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
    }

    /// How far people came.
    func funnel(_ report: OutcomeReport) -> Chart {
        let persons = catalogue.text("report.column-persons")
        return Chart(
            "funnel",
            title: catalogue.text("outcomes.funnel"),
            description: catalogue.text("outcomes.chart-funnel"),
            .funnel(
                Chart.Funnel(
                    steps: report.funnel.map { step in
                        .init(
                            catalogue.word(step.step),
                            report.hidden.steps.contains(step.step) ? .hidden : .count(step.persons)
                        )
                    },
                    rowTitle: catalogue.text("outcomes.column-step"),
                    valueTitle: persons
                )
            )
        )
    }

    /// What began.
    func begun(_ report: OutcomeReport) -> Chart {
        Chart(
            "begun",
            title: catalogue.text("outcomes.begun"),
            description: catalogue.text("outcomes.chart-begun"),
            .bars(
                Chart.Bars(
                    rows: report.begun.compactMap { begun in
                        begun.kind.map { kind in
                            .init(
                                catalogue.text(kind.reportKey),
                                report.hidden.kinds.contains(kind)
                                    ? .hidden : .count(begun.outcomes)
                            )
                        }
                    },
                    rowTitle: catalogue.text("outcomes.column-kind"),
                    valueTitle: catalogue.text("outcomes.column-outcomes")
                )
            )
        )
    }

    /// How long it took; nothing in a report that leaves the house, since each day of a curve is a person's.
    func times(_ report: OutcomeReport) -> Chart? {
        let curves = report.times.filter { $0.curve.people > 0 }
        guard !report.hidden.isShared, !curves.isEmpty else { return nil }
        return Chart(
            "times",
            title: catalogue.text("outcomes.times"),
            description: catalogue.text("outcomes.chart-times"),
            .survival(
                Chart.Survival(
                    curves: curves.map { curve($0) },
                    rowTitle: catalogue.text("outcomes.chart-days"),
                    valueTitle: catalogue.text("outcomes.chart-under-way")
                )
            )
        )
    }

    private func curve(_ time: OutcomeReport.Time) -> Chart.Survival.Curve {
        Chart.Survival.Curve(
            catalogue.word(time.stretch),
            steps: time.curve.points.filter { $0.arrived > 0 }.map { point in
                .init(
                    day: Double(point.days),
                    share: point.share,
                    interval: point.low.flatMap { low in point.high.map { low...$0 } }
                )
            },
            censored: time.curve.points.filter { $0.left > 0 }.map { Double($0.days) }
        )
    }

    /// How many of each group got a job, with the interval of the share.
    func groups(
        _ id: String,
        _ rows: [(label: String, outcomes: GroupOutcomes)],
        _ total: GroupOutcomes,
        _ heading: String
    ) -> Chart? {
        func point(_ outcomes: GroupOutcomes) -> Chart.Point {
            Chart.Point(part: outcomes[.job], of: outcomes[.persons])
        }
        let rate = catalogue.text(
            Phrase("target-group.rate", ["measure": .text(catalogue.word(OutcomeMeasure.job))])
        )
        return Chart.groups(
            id,
            heading,
            rate,
            rows.map { (label: $0.label, point: point($0.outcomes)) },
            all: .init(catalogue.text("target-group.all"), point(total).value),
            in: catalogue
        )
    }
}
