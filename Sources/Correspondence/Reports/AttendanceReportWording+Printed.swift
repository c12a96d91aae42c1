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
        var sections = report.tables.map { section($0, report, isShared: isShared) }
        if let traits { sections.append(section(traits)) }
        if let persons, !isShared { sections.append(section(persons)) }
        if let comparison { sections.append(section(comparison)) }
        return PrintedReport(
            title: catalogue.text("report.title"),
            language: catalogue.language,
            period: period(report),
            dataDate: recordedOn.map(dataDate) ?? "",
            headline: isShared ? nil : AttendanceHeadline(report, in: catalogue).sentence,
            sections: sections,
            definitions: definitions(isShared: isShared, isCompared: comparison != nil)
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
        return PrintedReport.Section(
            "by-" + table.crossing.name,
            heading: catalogue.heading(table.crossing),
            sentences: rows.isEmpty ? [catalogue.text("report.no-meetings")] : [],
            table: ReportTable(columns: columns, rows: rows)
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
        return PrintedReport.Section(
            "split-" + traits.split.rawValue,
            heading: catalogue.heading(traits.split),
            sentences: traits.cells.contains(where: \.isHidden)
                ? [catalogue.text("report.hidden")] : [],
            table: ReportTable(columns: columns, rows: rows)
        )
    }

    private func section(_ persons: PersonCounts) -> PrintedReport.Section {
        PrintedReport.Section(
            "persons",
            heading: catalogue.text("report.persons"),
            table: ReportTable(
                columns: [
                    column("measure", "report.column-measure", .text),
                    column("persons", "report.column-persons", .count),
                ],
                rows: catalogue.counts(persons).map { [.text(catalogue.text($0.0)), .count($0.1)] }
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
            column("difference", "report.column-difference", .text),
            column("verdict", "report.column-verdict", .text),
        ]
        let rows = comparison.rows.map { row -> [ReportTable.Cell] in
            let (first, second) = (row.difference.first, row.difference.second)
            return [
                .text(names.label(row.group, in: catalogue)), .count(first.numerator),
                .count(first.denominator), .derived, .text(wording.other(row.other)),
                .count(second.numerator), .count(second.denominator), .derived,
                .text(wording.points(row.difference)), .text(wording.verdict(row.difference)),
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

    private func definitions(isShared: Bool, isCompared: Bool) -> [PrintedReport.Definition] {
        notes(true, isCompared, isShared).map { PrintedReport.Definition("", $0) }
    }
}

/// The counts of a table, from left to right.
enum AttendanceColumn: String, CaseIterable {
    case meetings
    case everRegistered
    case expected
    case marked
    case came
    case cameLate
    case excused
    case noShow
    case notMarked
    case cancelledInTime
    case cancelledLate
    case cancelledByUs
    case walkIns

    static let shared: [AttendanceColumn] = [
        .meetings, .everRegistered, .expected, .marked, .came,
    ]

    /// The columns that a rate is made of.
    static func parts(_ rate: RateName) -> (AttendanceColumn, AttendanceColumn) {
        switch rate {
        case .cameOfRegistered: (.came, .everRegistered)
        case .attendance: (.came, .marked)
        case .noShow: (.noShow, .marked)
        case .cancelledInTime: (.cancelledInTime, .everRegistered)
        case .coverage: (.marked, .expected)
        }
    }

    var key: String {
        switch self {
        case .meetings: "report.meetings"
        case .everRegistered: "report.ever-registered"
        case .expected: "report.expected"
        case .marked: "report.marked"
        case .came: "report.came"
        case .cameLate: "report.came-late"
        case .excused: "report.excused"
        case .noShow: "report.no-show"
        case .notMarked: "report.not-marked"
        case .cancelledInTime: "report.cancelled-in-time"
        case .cancelledLate: "report.cancelled-late"
        case .cancelledByUs: "report.cancelled-by-us"
        case .walkIns: "report.walk-ins"
        }
    }

    func count(_ counts: AttendanceCounts) -> Int {
        switch self {
        case .meetings: counts.meetings
        case .everRegistered: counts.everRegistered
        case .expected: counts.expected
        case .marked: counts.marked
        case .came: counts.came
        case .cameLate: counts.cameLate
        case .excused: counts.excused
        case .noShow: counts.noShow
        case .notMarked: counts.notMarked
        case .cancelledInTime: counts.cancelledInTime
        case .cancelledLate: counts.cancelledLate
        case .cancelledByUs: counts.cancelledByUs
        case .walkIns: counts.walkIns
        }
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
}
