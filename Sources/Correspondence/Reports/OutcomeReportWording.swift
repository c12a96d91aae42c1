public import CivilTime
public import Insight
internal import Participation
internal import Planning

/// What courses led to, as a manager reads it; participants never see it.
public struct OutcomeReportWording: Sendable {
    private let catalogue: Catalogue

    /// Makes the wording in a language.
    public init(in catalogue: Catalogue) {
        self.catalogue = catalogue
    }

    /// The report as values, to be printed in whatever format.
    ///
    /// - Parameters:
    ///   - report: What courses led to.
    ///   - recordedOn: The day of the last thing that was recorded.
    /// - Returns: The funnel first.
    public func printed(_ report: OutcomeReport, recordedOn: Day?) -> PrintedReport {
        var sections = [funnel(report), begun(report)]
        if !report.hidden.isShared { sections.append(fromMeetings(report)) }
        return PrintedReport(
            title: catalogue.text("outcomes.title"),
            language: catalogue.language,
            period: catalogue.period(
                report.period,
                until: report.closingDay,
                all: "outcomes.period-all"
            ),
            dataDate: catalogue.dataDate(recordedOn),
            headline: headline(report),
            sections: sections + [times(report)],
            definitions: catalogue.definitions([
                "outcomes.how-begun", "outcomes.how-persons", "outcomes.how-counted",
                "outcomes.how-times", "outcomes.how-months", "outcomes.how-interval",
                "report.no-names",
            ]) + catalogue.whoReads(report.hidden.isShared, report.period, recordedOn: recordedOn)
        )
    }

    private func headline(_ report: OutcomeReport) -> String? {
        let steps = Dictionary(
            report.funnel.map { ($0.step, $0.persons) },
            uniquingKeysWith: { first, _ in first }
        )
        guard
            report.hidden.steps.isDisjoint(with: [.referred, .work]),
            let referred = steps[.referred], referred > 0, let work = steps[.work]
        else { return nil }
        return catalogue.text(
            Phrase(
                referred < 20 ? "outcomes.headline" : "outcomes.headline-percent",
                [
                    "referred": .number(referred), "work": .number(work),
                    "percent": .text(catalogue.percent(work, of: referred)),
                ]
            )
        )
    }

    private func column(
        _ id: String,
        _ key: String,
        _ kind: ReportTable.Kind
    ) -> ReportTable.Column {
        ReportTable.Column(id, catalogue.text(key), kind)
    }

    private func funnel(_ report: OutcomeReport) -> PrintedReport.Section {
        let all = report.funnel.first?.persons ?? 0
        let isShared = report.hidden.isShared
        let areAllHidden = report.hidden.steps.contains(.referred)
        var columns = [
            column("step", "outcomes.column-step", .text),
            column("persons", "report.column-persons", .count),
            column("referred", "outcomes.column-referred", .count),
            column("share", "outcomes.column-of-referred", .share(of: 1, in: 2)),
        ]
        if !isShared { columns.append(column("seats", "outcomes.column-seats", .count)) }
        let rows = report.funnel.map { step -> [ReportTable.Cell] in
            let isHidden = report.hidden.steps.contains(step.step)
            let seats: ReportTable.Cell = step.seats.map { .count($0) } ?? .none
            return [
                .text(catalogue.word(step.step)),
                isHidden ? .hidden : .count(step.persons),
                areAllHidden ? .hidden : .count(all),
                isHidden || areAllHidden ? .hidden : .derived,
            ] + (isShared ? [] : [seats])
        }
        return PrintedReport.Section(
            "funnel",
            heading: catalogue.text("outcomes.funnel"),
            table: ReportTable(columns: columns, rows: rows),
            chart: OutcomeCharts(catalogue).funnel(report)
        )
    }

    private func begun(_ report: OutcomeReport) -> PrintedReport.Section {
        let hidden = report.hidden
        var columns = [
            column("kind", "outcomes.column-kind", .text),
            column("outcomes", "outcomes.column-outcomes", .count),
            column("persons", "report.column-persons", .count),
        ]
        if !hidden.isShared {
            columns.append(column("fromMeetings", "outcomes.column-from-meetings", .count))
        }
        func row(_ key: String, _ begun: OutcomeReport.Begun, _ isHidden: Bool)
            -> [ReportTable.Cell]
        {
            let counts =
                [begun.outcomes, begun.persons]
                + (hidden.isShared ? [] : [begun.fromMeetings])
            return [.text(catalogue.text(key))] + counts.map { isHidden ? .hidden : .count($0) }
        }
        let single = report.begun.map { begun -> [ReportTable.Cell] in
            let kind = begun.kind ?? .job
            return row(kind.reportKey, begun, hidden.kinds.contains(kind))
        }
        let together = [
            row("outcomes.placements", report.placements, hidden.arePlacementsHidden),
            row("outcomes.work", report.work, hidden.isWorkHidden),
        ]
        return PrintedReport.Section(
            "begun",
            heading: catalogue.text("outcomes.begun"),
            table: ReportTable(columns: columns, rows: single + together),
            chart: OutcomeCharts(catalogue).begun(report)
        )
    }

    private func fromMeetings(_ report: OutcomeReport) -> PrintedReport.Section {
        let rows = report.fromMeetings.filter { $0.outcomes > 0 }.map { row -> [ReportTable.Cell] in
            let key = row.kind?.reportKey ?? "outcomes.meeting-unknown"
            return [.text(catalogue.text(key)), .count(row.outcomes)]
        }
        return PrintedReport.Section(
            "from-meetings",
            heading: catalogue.text("outcomes.from-meetings"),
            sentences: rows.isEmpty ? [catalogue.text("outcomes.from-no-meeting")] : [],
            table: rows.isEmpty
                ? nil
                : ReportTable(
                    columns: [
                        column("meeting", "outcomes.column-meeting", .text),
                        column("outcomes", "outcomes.column-outcomes", .count),
                    ],
                    rows: rows
                )
        )
    }

    private func times(_ report: OutcomeReport) -> PrintedReport.Section {
        var columns = [
            column("stretch", "outcomes.column-stretch", .text),
            column("persons", "report.column-persons", .count),
            column("arrived", "outcomes.column-arrived", .count),
            column("median", "outcomes.column-median", .days),
        ]
        columns += OutcomeReport.months.map { months, _ in
            let title = Phrase("outcomes.column-after", ["count": .number(months)])
            return ReportTable.Column("after\(months)", catalogue.text(title), .text)
        }
        let isShared = report.hidden.isShared
        let rows = report.times.map { time -> [ReportTable.Cell] in
            let curve = time.curve
            let months = OutcomeReport.months.map { after($0.days, curve, isShared: isShared) }
            return [
                .text(catalogue.word(time.stretch)), .count(curve.people), .count(curve.arrived),
                median(curve, isShared: isShared),
            ] + months
        }
        return PrintedReport.Section(
            "times",
            heading: catalogue.text("outcomes.times"),
            table: ReportTable(columns: columns, rows: rows),
            chart: OutcomeCharts(catalogue).times(report)
        )
    }

    private func median(_ curve: SurvivalCurve, isShared: Bool) -> ReportTable.Cell {
        guard let median = curve.median else { return .none }
        // The median is the day on which one person arrived, so it needs company.
        return isShared && curve.arrived(by: median) < 5 ? .hidden : .days(Double(median))
    }

    private func after(_ days: Int, _ curve: SurvivalCurve, isShared: Bool) -> ReportTable.Cell {
        guard curve.people > 0, let point = curve.after(days) else { return .none }
        if isShared, (1..<5).contains(curve.arrived(by: days)) { return .hidden }
        let percent = Int(((1 - point.share) * 100).rounded())
        guard let low = point.low, let high = point.high else {
            return .text(catalogue.text(Phrase("outcomes.percent", ["percent": .number(percent)])))
        }
        return .text(
            catalogue.text(
                Phrase(
                    "outcomes.percent-interval",
                    [
                        "percent": .number(percent),
                        "interval": .text(catalogue.interval(1 - high, 1 - low)),
                    ]
                )
            )
        )
    }
}

extension SurvivalCurve {
    /// How many had arrived by a day.
    fileprivate func arrived(by days: Int) -> Int {
        points.filter { $0.days <= days }.reduce(0) { $0 + $1.arrived }
    }
}

extension CourseStep: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "course-step" }
}

extension Stretch: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "stretch" }
}

extension OutcomeMeasure: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "outcome-measure" }
}

extension OutcomeKind {
    /// The key of what several of the kind are called.
    var reportKey: String {
        switch self {
        case .internship: "outcomes.internship"
        case .wageSubsidy: "outcomes.wage-subsidy"
        case .mentor: "outcomes.mentor"
        case .job: "outcomes.job"
        case .education: "outcomes.education"
        }
    }
}
