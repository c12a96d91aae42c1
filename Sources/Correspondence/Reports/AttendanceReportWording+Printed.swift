public import CivilTime
public import Insight

extension AttendanceReportWording {
    /// The same report as values, to be printed in whatever format.
    ///
    /// - Parameters: As for ``lines(_:persons:traits:comparison:recordedOn:isShared:)``.
    public func printed(
        _ report: AttendanceReport,
        persons: PersonCounts? = nil,
        traits: TraitReport? = nil,
        comparison: AttendanceComparison? = nil,
        recordedOn: Day? = nil,
        isShared: Bool = false
    ) -> PrintedReport {
        let tables = ReportTables(catalogue: catalogue)
        var sections = report.tables.map { section($0, report, isShared: isShared) }
        if let traits { sections.append(section(traits)) }
        if let persons, !isShared {
            sections.append(
                PrintedReport.Section(
                    "persons",
                    heading: catalogue.text("report.persons"),
                    table: tables.persons(persons)
                )
            )
        }
        if let comparison { sections.append(section(comparison)) }
        return PrintedReport(
            title: catalogue.text("report.title"),
            language: catalogue.language,
            period: period(report),
            dataDate: catalogue.dataDate(recordedOn),
            headline: isShared
                ? nil
                : AttendanceHeadline(report, recordedOn: recordedOn, in: catalogue).sentence,
            sections: sections,
            definitions: tables.definitions(
                isShared: isShared,
                isCompared: comparison?.rows.isEmpty == false,
                of: report.period,
                recordedOn: recordedOn
            )
        )
    }

    private func section(
        _ table: AttendanceReport.Table,
        _ report: AttendanceReport,
        isShared: Bool
    ) -> PrintedReport.Section {
        let isTrend = table.crossing.groupings == [.month]
        let counts = isShared ? AttendanceColumn.shared : AttendanceColumn.allCases
        let rates: [RateName] = isShared ? [.cameOfRegistered, .attendance] : RateName.allCases
        var columns = [column("group", "report.column-group", .text)]
        columns += counts.map { column($0.rawValue, $0.key, .count) }
        for rate in rates {
            let (above, below) = AttendanceColumn.parts(rate)
            guard let of = counts.firstIndex(of: above), let all = counts.firstIndex(of: below)
            else { continue }
            columns.append(column(rate.rawValue, rate.key, .share(of: of + 1, in: all + 1)))
        }
        columns.append(column("interval", "report.column-interval", .text))
        if isTrend { columns.append(column("changes", "report.column-changes", .text)) }
        let rows = table.rows.map { row -> [ReportTable.Cell] in
            let interval = Rate(.attendance, of: row.counts).interval
            return [.text(names.label(row, in: catalogue))]
                + counts.map { .count($0.count(row.counts)) }
                + rates.map { _ in .derived }
                + [interval.map { .text(catalogue.interval($0)) } ?? .none]
                + (isTrend ? [.text(changes(report, in: row).joined(separator: "; "))] : [])
        }
        let id = "by-" + table.crossing.name
        let heading = catalogue.heading(table.crossing)
        let charts = AttendanceCharts(catalogue)
        return PrintedReport.Section(
            id,
            heading: heading,
            sentences: rows.isEmpty ? [catalogue.text("report.no-meetings")] : [],
            table: ReportTable(columns: columns, rows: rows),
            chart: isTrend
                ? charts.months(id, heading, table.rows) { changes(report, in: $0) }
                : charts.groups(
                    id,
                    heading,
                    table.rows.map {
                        (names.label($0, in: catalogue), Rate(.attendance, of: $0.counts))
                    },
                    all: Rate(.attendance, of: report.total)
                )
        )
    }

    private func section(_ traits: TraitReport) -> PrintedReport.Section {
        let columns = [
            column("group", "report.column-group", .text),
            column("people", "report.people", .count),
            column("everRegistered", "report.ever-registered", .count),
            column("expected", "report.expected", .count),
            column("marked", "report.marked", .count),
            column("came", "report.came", .count),
            column("cameOfRegistered", "report.rate-came", .share(of: 5, in: 2)),
            column("attendance", "report.rate-attendance", .share(of: 5, in: 4)),
        ]
        let rows = traits.cells.map { cell -> [ReportTable.Cell] in
            let label = ReportTable.Cell.text(catalogue.label(cell.value, of: traits.split))
            guard let seats = cell.numbers else {
                return [label] + Array(repeating: .hidden, count: columns.count - 1)
            }
            let counts = [
                seats.people, seats.everRegistered, seats.expected, seats.marked, seats.came,
            ]
            return [label] + counts.map { .count($0) } + [.derived, .derived]
        }
        let id = "split-" + traits.split.rawValue
        let heading = catalogue.heading(traits.split)
        return PrintedReport.Section(
            id,
            heading: heading,
            sentences: traits.cells.contains(where: \.isHidden)
                ? [catalogue.text("report.hidden")] : [],
            table: ReportTable(columns: columns, rows: rows),
            chart: AttendanceCharts(catalogue).groups(
                id,
                heading,
                traits.cells.map { cell in
                    (
                        catalogue.label(cell.value, of: traits.split),
                        cell.numbers?.rates.first { $0.name == .attendance }
                    )
                }
            )
        )
    }

    private func section(_ comparison: AttendanceComparison) -> PrintedReport.Section {
        let wording = DifferenceWording(comparison, names, in: catalogue)
        let columns = [
            column("group", "report.column-group", .text),
            column("came", "report.came", .count),
            column("marked", "report.marked", .count),
            column("attendance", "report.rate-attendance", .share(of: 1, in: 2)),
            column("other", "report.column-other", .text),
            column("otherCame", "report.column-other-came", .count),
            column("otherMarked", "report.column-other-marked", .count),
            column("otherAttendance", "report.column-other-rate", .share(of: 5, in: 6)),
            column("difference", "report.column-difference", .fraction),
            column("low", "report.column-low", .fraction),
            column("high", "report.column-high", .fraction),
            column("verdict", "report.column-verdict", .text),
        ]
        let rows = comparison.rows.map { row -> [ReportTable.Cell] in
            let (first, second) = (row.difference.first, row.difference.second)
            return [
                .text(names.label(row.group, in: catalogue)), .count(first.numerator),
                .count(first.denominator), .derived, .text(wording.other(row.other)),
                .count(second.numerator), .count(second.denominator), .derived,
                .fraction(row.difference.value), .fraction(row.difference.interval.low),
                .fraction(row.difference.interval.high), .text(wording.verdict(row.difference)),
            ]
        }
        return PrintedReport.Section(
            "differences",
            heading: wording.heading,
            sentences: rows.isEmpty ? [catalogue.text("report.nothing-to-compare")] : [],
            table: rows.isEmpty ? nil : ReportTable(columns: columns, rows: rows)
        )
    }

    private func column(
        _ id: String,
        _ key: String,
        _ kind: ReportTable.Kind
    ) -> ReportTable.Column {
        ReportTable.Column(id, catalogue.text(key), kind)
    }
}

extension Catalogue {
    /// For example "47–91 %".
    func interval(_ interval: WilsonInterval) -> String {
        self.interval(interval.low, interval.high)
    }

    /// The same of two shares.
    func interval(_ low: Double, _ high: Double) -> String {
        text(
            Phrase(
                "report.from-to",
                [
                    "low": .number(Int((low * 100).rounded())),
                    "high": .number(Int((high * 100).rounded())),
                ]
            )
        )
    }

    /// Until when what was recorded counts; that there is nothing, where nothing is recorded.
    public func dataDate(_ day: Day?) -> String {
        guard let day else { return text("report.no-data") }
        return text(Phrase("report.data-date", ["day": .day(day)]))
    }
}
