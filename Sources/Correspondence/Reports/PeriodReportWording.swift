public import CivilTime
internal import Insight
internal import Participation
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
        let isMonth = report.period.length == .month
        var sections: [PrintedReport.Section] = []
        if report.isShared {
            sections = [meetings(report.meetings, isShared: true), trend(report)]
        } else {
            sections = [
                persons(report), meetings(report.meetings, isShared: false),
                nextSteps(report.nextSteps),
            ]
            if let cost = report.cost { sections.append(self.cost(cost)) }
            sections += [comment, trend(report)]
        }
        var meetings = byMeeting(report)
        // The meetings of more than a month do not stand on the first page, if that is full.
        meetings.beginsPage = !isMonth && !report.isShared
        let compared = report.comparison.rows.isEmpty ? [] : [compared(report)]
        let seats = isMonth || report.isShared ? [] : [seats(report)]
        sections += isMonth ? [meetings] + compared : compared + seats + [meetings]
        if !report.isShared { sections.append(earlier(report.earlier)) }
        return PrintedReport(
            title: catalogue.text(
                Phrase(title(report.period.length), ["period": .text(name(report.period))])
            ),
            language: catalogue.language,
            period: name(report.period),
            dataDate: catalogue.dataDate(recordedOn),
            headline: headline(report, recordedOn),
            sections: sections,
            definitions: definitions(report, recordedOn)
        )
    }

    private func headline(_ report: PeriodReport, _ recordedOn: Day?) -> String? {
        guard !report.isShared else { return nil }
        return AttendanceHeadline(report.attendance, recordedOn: recordedOn, in: catalogue).sentence
            ?? catalogue.text("report.no-meetings")
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

    private func meetings(
        _ meetings: PeriodReport.MeetingsHeld,
        isShared: Bool
    ) -> PrintedReport.Section {
        let counts =
            [
                ("period.held", meetings.held), ("period.outside", meetings.outside),
                ("period.moved", meetings.moved), ("period.cancelled", meetings.cancelled.count),
            ] + (meetings.toCome > 0 ? [("period.to-come", meetings.toCome)] : [])
        return .init(
            "meetings",
            heading: catalogue.text("period.meetings"),
            // Why a meeting was cancelled can be that somebody was ill.
            sentences: (isShared ? [] : meetings.cancelled).map { cancelled in
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
                .list(counts)
        )
    }

    private func nextSteps(_ begun: [OutcomeReport.Begun]) -> PrintedReport.Section {
        .init(
            "next-steps",
            heading: catalogue.text("period.next-steps"),
            table: ReportTables(catalogue: catalogue).list(
                begun.compactMap { begun in
                    begun.kind.map { ($0.reportKey, begun.persons) }
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

    /// Against the period before, by kind of meeting.
    private func compared(_ report: PeriodReport) -> PrintedReport.Section {
        let before = name(report.period.previous)
        return .init(
            "compared",
            heading: catalogue.text(Phrase("period.compared", ["period": .text(before)])),
            sentences: DifferenceWording(
                report.comparison,
                names,
                otherPeriod: before,
                in: catalogue
            ).sentences
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
            sentences: report.isShared ? [] : [catalogue.text("period.formulas")],
            table: MeetingRows(names, catalogue)
                .table(report.attendance.tables.first?.rows ?? [], isShared: report.isShared)
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
        if earlier.people > 0 {
            sentences.append(
                catalogue.text(
                    Phrase("period.earlier-people", ["count": .number(earlier.people)])
                )
            )
        }
        return .init(
            "earlier",
            heading: catalogue.text("period.earlier-heading"),
            sentences: sentences
        )
    }

    private func definitions(
        _ report: PeriodReport,
        _ recordedOn: Day?
    ) -> [PrintedReport.Definition] {
        let counted = ReportTables(catalogue: catalogue).definitions(
            isShared: report.isShared,
            isCompared: !report.comparison.rows.isEmpty,
            of: report.period.days,
            recordedOn: recordedOn
        )
        let moved = [("period.moved", "period.moved-means")]
        let inHouse = [
            ("report.by-meeting", "period.sum"), ("period.next-steps", "period.next-steps-means"),
            ("period.earlier-heading", "period.earlier-means"),
        ]
        let cost = report.cost == nil ? [] : [("period.cost", "period.cost-means")]
        return counted
            + (report.isShared ? moved : moved + inHouse + cost).map {
                .init(catalogue.text($0.0), catalogue.text($0.1))
            }
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
