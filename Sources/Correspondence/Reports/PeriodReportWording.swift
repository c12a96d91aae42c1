public import CivilTime
internal import Insight
public import Planning

/// The report of a month, a quarter or a year in words, the manager's page first.
public struct PeriodReportWording: Sendable {
    private let names: ReportNames
    private let catalogue: Catalogue

    /// Makes the wording.
    ///
    /// - `settings`: The programmes with their venues, for the names.
    /// - `catalogue`: The language.
    public init(_ settings: [Setting], in catalogue: Catalogue) {
        names = ReportNames(settings)
        self.catalogue = catalogue
    }

    /// The report as values.
    ///
    /// - `report`: What it says.
    /// - `recordedOn`: The day of the last thing that was recorded.
    public func printed(_ report: PeriodReport, recordedOn: Day?) -> PrintedReport {
        var sections = [persons(report), meetings(report.meetings), nextSteps(report.nextSteps)]
        if let cost = report.cost { sections.append(self.cost(cost)) }
        sections += [comment, trend(report)]
        let isMonth = report.period.length == .month
        // The meetings of more than a month do not stand on the first page.
        sections += isMonth ? [byMeeting(report)] : [seats(report)]
        sections.append(earlier(report.earlier))
        if !isMonth {
            var meetings = byMeeting(report)
            meetings.beginsPage = true
            sections.append(meetings)
        }
        return PrintedReport(
            title: catalogue.text(
                Phrase(title(report.period.length), ["period": .text(name(report.period))])
            ),
            language: catalogue.language,
            period: name(report.period),
            dataDate: catalogue.dataDate(recordedOn),
            headline: AttendanceHeadline(report.attendance, in: catalogue).sentence
                ?? catalogue.text("report.no-meetings"),
            sections: sections,
            definitions: definitions(report)
        )
    }

    private func title(_ length: CalendarPeriod.Length) -> String {
        switch length {
        case .month: "period.title-month"
        case .quarter: "period.title-quarter"
        case .year: "period.title-year"
        }
    }

    /// The period in words, for example "april 2027" or "2027".
    private func name(_ period: CalendarPeriod) -> String {
        switch period.length {
        case .month: return catalogue.monthAndYear(period.first)
        case .quarter:
            return catalogue.text(
                Phrase(
                    "period.quarter",
                    [
                        "number": .phrase(Phrase("ordinal.\(period.quarter)")),
                        "year": .text("\(period.first.year)"),
                    ]
                )
            )
        case .year: return "\(period.first.year)"
        }
    }

    private func persons(_ report: PeriodReport) -> PrintedReport.Section {
        .init(
            "persons",
            heading: catalogue.text("report.persons"),
            table: ReportTables(catalogue: catalogue).persons(report.persons, namingAll: false)
        )
    }

    private func meetings(_ meetings: PeriodReport.MeetingsHeld) -> PrintedReport.Section {
        let counts =
            [
                ("period.held", meetings.held), ("period.outside", meetings.outside),
                ("period.moved", meetings.moved), ("period.cancelled", meetings.cancelled.count),
            ] + (meetings.toCome > 0 ? [("period.to-come", meetings.toCome)] : [])
        return .init(
            "meetings",
            heading: catalogue.text("period.meetings"),
            sentences: meetings.cancelled.map { cancelled in
                catalogue.text(
                    Phrase(
                        "period.not-held",
                        [
                            "date": .day(cancelled.day),
                            "meeting": .phrase(names.meeting(cancelled.meeting)),
                            "reason": .phrase(cancelled.reason),
                        ]
                    )
                )
            },
            table: ReportTables(catalogue: catalogue)
                .list(counts.map { (catalogue.text($0.0), $0.1) })
        )
    }

    private func nextSteps(_ begun: [OutcomeReport.Begun]) -> PrintedReport.Section {
        .init(
            "next-steps",
            heading: catalogue.text("period.next-steps"),
            table: ReportTables(catalogue: catalogue).list(
                begun.compactMap { begun in
                    begun.kind.map { (catalogue.text($0.reportKey), begun.persons) }
                }
            )
        )
    }

    private func cost(_ cost: PeriodReport.Cost) -> PrintedReport.Section {
        .init(
            "cost",
            heading: catalogue.text("period.cost"),
            table: ReportTable(
                columns: [
                    .init("measure", catalogue.text("report.column-measure"), .text),
                    .init("count", catalogue.text("report.count"), .count),
                    .init("amount", catalogue.text("economy.expenses-total"), .kroner),
                    .init("each", catalogue.text("economy.column-each"), .kronerEach(of: 2, by: 1)),
                ],
                rows: [
                    [
                        .text(catalogue.text("economy.seats")), .count(cost.seats),
                        .øre(cost.expenses.øre), .derived,
                    ]
                ]
            )
        )
    }

    private func trend(_ report: PeriodReport) -> PrintedReport.Section {
        let title = catalogue.text("period.trend-title")
        return .init(
            "twelve-months",
            heading: title,
            sentences: DifferenceWording(
                report.comparison,
                names,
                otherPeriod: name(report.period.previous),
                in: catalogue
            ).sentences,
            chart: AttendanceCharts(catalogue).line(
                "twelve-months",
                title,
                catalogue.text("period.trend-means"),
                .cameOfRegistered,
                report.period.twelveMonths,
                report.year.tables.first?.rows ?? []
            ) { changes(report.year, in: $0.firstDay.firstOfMonth) }
        )
    }

    /// What changed in a month, once for each kind of meeting however many steps it holds for.
    private func changes(_ report: AttendanceReport, in month: Day) -> [String] {
        var told: Set<RoutineChange.Told> = []
        return report.changes.filter { $0.day.firstOfMonth == month }
            .filter { told.insert(RoutineChange.Told($0)).inserted }
            .map { names.change($0, in: catalogue) }
    }

    /// What became of the seats, month by month.
    private func seats(_ report: PeriodReport) -> PrintedReport.Section {
        let parts: [(key: String, count: (AttendanceCounts) -> Int)] = [
            ("report.came", { $0.came }), ("report.excused", { $0.excused }),
            ("report.short-no-show", { $0.noShow }), ("report.short-not-marked", { $0.notMarked }),
        ]
        let rows = (report.year.tables.first?.rows ?? []).filter {
            report.period.days.contains($0.firstDay)
        }
        let heading = catalogue.text("period.seats")
        return .init(
            "seats",
            heading: heading,
            chart: Chart(
                "seats",
                title: heading,
                description: catalogue.text("period.seats-means"),
                .stackedBars(
                    Chart.StackedBars(
                        series: parts.map { catalogue.text($0.key) },
                        rows: rows.map { row in
                            .init(
                                catalogue.shortMonth(row.firstDay),
                                parts.map { .count($0.count(row.counts)) }
                            )
                        },
                        rowTitle: catalogue.text("period.month"),
                        valueTitle: catalogue.text("report.expected")
                    )
                )
            )
        )
    }

    /// Room for what the facilitator wants to say, by hand.
    private var comment: PrintedReport.Section {
        var section = PrintedReport.Section("comment", heading: catalogue.text("period.comment"))
        section.blankLines = 3
        return section
    }

    private func byMeeting(_ report: PeriodReport) -> PrintedReport.Section {
        .init(
            "by-meeting",
            heading: catalogue.text("report.by-meeting"),
            sentences: [catalogue.text("period.formulas")],
            table: page(report.attendance.tables.first?.rows ?? [])
        )
    }

    /// A meeting by its day without the year, which the title says.
    private func short(_ row: AttendanceReport.Row) -> String {
        catalogue.text(
            Phrase(
                "period.short-meeting",
                [
                    "day": .number(row.firstDay.dayOfMonth),
                    "month": .text(catalogue.text("month.short.\(row.firstDay.month)")),
                    "name": .phrase(names.meeting(row.firstMeeting)),
                ]
            )
        )
    }

    /// The columns of the manager's page, with the two rates at the end.
    private func page(_ rows: [AttendanceReport.Row]) -> ReportTable {
        let counted: [(id: AttendanceColumn, key: String)] = [
            (.everRegistered, "report.short-registered"),
            (.cancelledInTime, "report.short-in-time"), (.cancelledLate, "report.short-late"),
            (.came, "report.came"), (.noShow, "report.short-no-show"),
            (.notMarked, "report.short-not-marked"), (.marked, "report.short-marked"),
        ]
        return ReportTable(
            columns: [.init("group", catalogue.text("period.meeting"), .text)]
                + counted.map { .init($0.id.rawValue, catalogue.text($0.key), .count) } + [
                    .init(
                        RateName.cameOfRegistered.rawValue,
                        catalogue.text("period.short-registered"),
                        .share(of: 4, in: 1)
                    ),
                    .init(
                        RateName.attendance.rawValue,
                        catalogue.text("period.short-expected"),
                        .share(of: 4, in: 7)
                    ),
                ],
            rows: rows.map { row in
                [.text(short(row))] + counted.map { .count($0.id.count(row.counts)) }
                    + [.derived, .derived]
            }
        )
    }

    private func earlier(_ earlier: PeriodReport.Earlier) -> PrintedReport.Section {
        let months = earlier.meetings.filter { $0.value > 0 }.sorted { $0.key < $1.key }
        let since = Phrase.Argument.text(catalogue.date(earlier.since))
        var sentences = [
            catalogue.text(
                Phrase(
                    months.isEmpty ? "period.nothing-earlier" : "period.earlier",
                    ["since": since]
                )
            )
        ]
        sentences += months.map { month, count in
            catalogue.text(
                Phrase(
                    "period.earlier-month",
                    ["month": .text(catalogue.monthAndYear(month)), "count": .number(count)]
                )
            )
        }
        return .init(
            "earlier",
            heading: catalogue.text("period.earlier-heading"),
            sentences: sentences
        )
    }

    private func definitions(_ report: PeriodReport) -> [PrintedReport.Definition] {
        let isCompared = !report.comparison.rows.isEmpty
        return ReportTables(catalogue: catalogue).definitions(isCompared: isCompared) + [
            .init(catalogue.text("period.next-steps"), catalogue.text("period.next-steps-means")),
            .init(catalogue.text("period.moved"), catalogue.text("period.moved-means")),
            .init(catalogue.text("period.earlier-heading"), catalogue.text("period.earlier-means")),
        ]
    }
}

extension RoutineChange {
    /// What is said of a change besides its day.
    fileprivate struct Told: Hashable {
        let kind: MeetingKind
        let what: What

        init(_ change: RoutineChange) {
            kind = change.kind
            what = change.what
        }
    }
}
