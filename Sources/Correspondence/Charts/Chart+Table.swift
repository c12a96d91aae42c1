extension Chart {
    /// The numbers of the chart as a table, for everybody who would rather read them.
    public func table(in catalogue: Catalogue) -> ReportTable {
        switch figure {
        case .bars(let bars):
            ChartTable(catalogue, bars.rowTitle, bars.rows.map(\.label))
                .table([(bars.valueTitle, bars.rows.map { Point($0.value) })])
        case .stackedBars(let bars):
            ChartTable(catalogue, bars.rowTitle, bars.rows.map(\.label)).table(
                bars.series.enumerated().map { place, name in
                    (
                        name,
                        bars.rows.map { Point(place < $0.values.count ? $0.values[place] : .none) }
                    )
                }
            )
        case .line(let line):
            ChartTable(catalogue, line.rowTitle, line.labels).table(
                line.series.map { ($0.name, $0.points) }
            )
        case .funnel(let funnel):
            ChartTable(catalogue, funnel.rowTitle, funnel.steps.map(\.label))
                .table([(funnel.valueTitle, funnel.steps.map { Point($0.value) })])
        case .dots(let dots):
            ChartTable(catalogue, dots.rowTitle, dots.rows.map(\.label)).table(
                dots.series.enumerated().map { place, name in
                    (
                        name,
                        dots.rows.map { place < $0.points.count ? $0.points[place] : Point(.none) }
                    )
                }
            )
        case .survival(let survival): table(survival, catalogue)
        }
    }

    private func table(_ survival: Survival, _ catalogue: Catalogue) -> ReportTable {
        ReportTable(
            columns: [
                .init("curve", catalogue.text("chart.curve"), .text),
                .init("day", survival.rowTitle, .days),
                .init("share", survival.valueTitle, .fraction),
                .init("low", catalogue.text("chart.low"), .fraction),
                .init("high", catalogue.text("chart.high"), .fraction),
            ],
            rows: survival.curves.flatMap { curve in
                curve.steps.map { step in
                    [
                        .text(curve.name), .days(step.day), .fraction(step.share),
                        step.interval.map { .fraction($0.lowerBound) } ?? ReportTable.Cell.none,
                        step.interval.map { .fraction($0.upperBound) } ?? ReportTable.Cell.none,
                    ]
                }
            }
        )
    }
}

/// A table of points by row and series.
private struct ChartTable {
    private let catalogue: Catalogue
    private let labels: [String]
    private var columns: [ReportTable.Column]
    private var rows: [[ReportTable.Cell]]

    init(_ catalogue: Catalogue, _ rowTitle: String, _ labels: [String]) {
        self.catalogue = catalogue
        self.labels = labels
        columns = [ReportTable.Column("row", rowTitle, .text)]
        rows = labels.map { [.text($0)] }
    }

    func table(_ series: [(name: String, points: [Chart.Point])]) -> ReportTable {
        var table = self
        for (place, one) in series.enumerated() {
            let points = labels.indices.map {
                $0 < one.points.count ? one.points[$0] : Chart.Point(.none)
            }
            table.add(one.name, points, id: series.count > 1 ? "-\(place + 1)" : "")
        }
        return ReportTable(columns: table.columns, rows: table.rows)
    }

    private mutating func add(_ name: String, _ points: [Chart.Point], id: String) {
        let isOfShares = points.contains { point in
            if case .share = point.value { true } else { false }
        }
        let unit = points.lazy.compactMap(\.value.unit).first ?? .count
        if isOfShares {
            let place = columns.count
            add("part\(id)", named("chart.part", name, isAlone: id.isEmpty), .count, points) {
                value in
                if case .share(let part, _) = value { .count(part) } else { nil }
            }
            add("whole\(id)", named("chart.whole", name, isAlone: id.isEmpty), .count, points) {
                value in
                if case .share(_, let whole) = value { .count(whole) } else { nil }
            }
            add("value\(id)", name, .share(of: place, in: place + 1), points) { value in
                if case .share = value { .derived } else { nil }
            }
        } else {
            add("value\(id)", name, ChartTable.kind(unit), points) { value in
                value.position.map { ChartTable.cell($0, unit) }
            }
        }
        guard points.contains(where: { $0.interval != nil }) else { return }
        let kind = unit == .count ? .days : ChartTable.kind(unit)
        let cells = [
            points.map { $0.interval?.lowerBound }, points.map { $0.interval?.upperBound },
        ]
        for ((end, key), ends) in zip([("low", "chart.low"), ("high", "chart.high")], cells) {
            let title = named(key, name, isAlone: id.isEmpty)
            columns.append(.init(end + id, title, kind))
            for (row, end) in ends.enumerated() {
                rows[row].append(
                    end.map { ChartTable.cell($0, unit == .count ? .days : unit) } ?? .none
                )
            }
        }
    }

    private mutating func add(
        _ id: String,
        _ title: String,
        _ kind: ReportTable.Kind,
        _ points: [Chart.Point],
        _ cell: (Quantity) -> ReportTable.Cell?
    ) {
        columns.append(ReportTable.Column(id, title, kind))
        for (row, point) in points.enumerated() {
            rows[row].append(
                cell(point.value)
                    ?? (point.value == .hidden ? ReportTable.Cell.hidden : ReportTable.Cell.none)
            )
        }
    }

    /// The name of a column, with that of its series where there are several.
    private func named(_ key: String, _ name: String, isAlone: Bool) -> String {
        let own = catalogue.text(key)
        let names = ["name": Phrase.Argument.text(name), "column": .text(own)]
        return isAlone ? own : catalogue.text(Phrase("chart.column-of", names))
    }

    private static func kind(_ unit: Quantity.Unit) -> ReportTable.Kind {
        switch unit {
        case .count: .count
        case .share: .fraction
        case .kroner: .kroner
        case .days: .days
        }
    }

    private static func cell(_ position: Double, _ unit: Quantity.Unit) -> ReportTable.Cell {
        switch unit {
        case .count: .count(Int(position))
        case .share: .fraction(position)
        case .kroner: .øre(Int(position.rounded()))
        case .days: .days(position)
        }
    }
}
