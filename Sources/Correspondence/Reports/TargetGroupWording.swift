public import CivilTime
public import Insight

/// What courses led to in different groups, as a manager reads it: rates and shares side by side.
public struct TargetGroupWording: Sendable {
    private let catalogue: Catalogue

    /// Makes the wording in a language.
    public init(in catalogue: Catalogue) {
        self.catalogue = catalogue
    }

    /// The report as values, to be printed in whatever format.
    ///
    /// - Parameters:
    ///   - report: Groups with what they reached.
    ///   - recordedOn: The day of the last thing that was recorded.
    /// - Returns: One section for each table of the report.
    public func printed(_ report: TargetGroupReport, recordedOn: Day?) -> PrintedReport {
        PrintedReport(
            title: catalogue.text("target-group.title"),
            language: catalogue.language,
            period: catalogue.period(
                report.period,
                until: report.closingDay,
                all: "outcomes.period-all"
            ),
            dataDate: catalogue.dataDate(recordedOn),
            sections: report.tables.map { section($0, report.total) },
            definitions: catalogue.definitions([
                "target-group.how-rate", "target-group.how-share", "target-group.how-small",
                "outcomes.how-begun", "outcomes.how-counted", "report.no-names",
            ]) + catalogue.whoReads(report.isShared, report.period, recordedOn: recordedOn)
        )
    }

    private func section(
        _ table: TargetGroupReport.Table,
        _ total: GroupOutcomes
    ) -> PrintedReport.Section {
        let measures = OutcomeMeasure.allCases
        let columns = self.columns()
        let rows = table.rows.map { row in
            cells(label(row, of: table), row.outcomes, total)
        }
        let all = cells(catalogue.text("target-group.all"), total, total)
        let isHidden = (table.rows.map(\.outcomes) + [total]).contains { outcomes in
            measures.contains { outcomes[$0] == nil }
        }
        let id = "by-" + table.traits.map(\.rawValue).joined(separator: ",")
        return PrintedReport.Section(
            id,
            heading: catalogue.heading(table.traits),
            sentences: isHidden ? [catalogue.text("target-group.hidden")] : [],
            table: ReportTable(columns: columns, rows: rows + [all]),
            chart: OutcomeCharts(catalogue).groups(
                id,
                table.rows.map { row in (label(row, of: table), row.outcomes) },
                total,
                catalogue.heading(table.traits)
            )
        )
    }

    private func label(_ row: TargetGroupReport.Row, of table: TargetGroupReport.Table) -> String {
        zip(table.traits, row.values).map { catalogue.label($1, of: $0) }
            .joined(separator: " · ")
    }

    /// The measures whose rates and shares are shown.
    private static let results: [OutcomeMeasure] = [.completed, .placement, .job, .education]

    private func columns() -> [ReportTable.Column] {
        let measures = OutcomeMeasure.allCases
        var columns = [ReportTable.Column("group", catalogue.text("report.column-group"), .text)]
        columns += measures.map {
            ReportTable.Column($0.rawValue, catalogue.word($0), .count)
        }
        func named(_ key: String, _ measure: OutcomeMeasure) -> String {
            catalogue.text(Phrase(key, ["measure": .text(catalogue.word(measure))]))
        }
        columns += TargetGroupWording.results.map { measure in
            ReportTable.Column(
                measure.rawValue + "Rate",
                named("target-group.rate", measure),
                .share(of: place(measure), in: place(.persons))
            )
        }
        let shared = [.persons] + TargetGroupWording.results
        for measure in shared {
            let total = columns.count
            columns.append(
                ReportTable.Column(
                    measure.rawValue + "Total",
                    named("target-group.total", measure),
                    .count
                )
            )
            columns.append(
                ReportTable.Column(
                    measure.rawValue + "Share",
                    named("target-group.share", measure),
                    .share(of: place(measure), in: total)
                )
            )
        }
        return columns
    }

    /// Where a measure's column stands.
    private func place(_ measure: OutcomeMeasure) -> Int {
        1 + (OutcomeMeasure.allCases.firstIndex(of: measure) ?? 0)
    }

    private func cells(
        _ label: String,
        _ outcomes: GroupOutcomes,
        _ total: GroupOutcomes
    ) -> [ReportTable.Cell] {
        let count: (Int?) -> ReportTable.Cell = { $0.map { .count($0) } ?? .hidden }
        let derived: (Int?, Int?) -> ReportTable.Cell = { above, below in
            guard above != nil, let below else { return .hidden }
            return below == 0 ? .none : .derived
        }
        let counts = OutcomeMeasure.allCases.map { count(outcomes[$0]) }
        let rates = TargetGroupWording.results.map { derived(outcomes[$0], outcomes[.persons]) }
        let shares = ([.persons] + TargetGroupWording.results).flatMap { measure in
            [count(total[measure]), derived(outcomes[measure], total[measure])]
        }
        return [.text(label)] + counts + rates + shares
    }
}
