internal import Insight
public import Planning
internal import CivilTime

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
    /// - `dataDate`: Until when what was recorded counts, in words.
    public func printed(_ report: PeriodReport, dataDate: String) -> PrintedReport {
        PrintedReport(
            title: catalogue.text(
                Phrase(title(report.period.length), ["period": .text(name(report.period))])
            ),
            language: catalogue.language,
            period: name(report.period),
            dataDate: dataDate,
            headline: headline(report),
            sections: [
                persons(report), meetings(report.meetings), trend(report), byMeeting(report),
                earlier(report.earlier),
            ],
            definitions: definitions
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
        case .month: return month(period.first)
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

    private func month(_ day: Day) -> String { "\(catalogue.month(day.month)) \(day.year)" }

    /// The sentence of the month; for longer periods seats, since the same people come again.
    private func headline(_ report: PeriodReport) -> String {
        if let sentence = AttendanceHeadline(report.attendance, in: catalogue).sentence {
            return sentence
        }
        let total = report.attendance.total
        guard total.everRegistered > 0 else { return catalogue.text("report.no-meetings") }
        let isFew = total.everRegistered < AttendanceHeadline.fewest
        return catalogue.text(
            Phrase(
                isFew ? "period.headline-few" : "period.headline",
                [
                    "period": .text(name(report.period)),
                    "came": .text(Numerals(catalogue).whole(total.came)),
                    "registered": .text(Numerals(catalogue).whole(total.everRegistered)),
                    "percent": .text(
                        Numerals(catalogue).percent(total.came, of: total.everRegistered)
                    ),
                ]
            )
        )
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
            table: ReportTable(
                columns: [
                    .init("what", catalogue.text("report.what"), .text),
                    .init("count", catalogue.text("report.count"), .count),
                ],
                rows: counts.map { [.text(catalogue.text($0.0)), .count($0.1)] }
            )
        )
    }

    private func trend(_ report: PeriodReport) -> PrintedReport.Section {
        let tables = ReportTables(catalogue: catalogue)
        let rows = report.year.tables.first?.rows ?? []
        let counts = Dictionary(
            rows.map { ($0.firstDay.firstOfMonth, $0.counts) },
            uniquingKeysWith: { first, _ in first }
        )
        let months = report.period.twelveMonths
        let rate = catalogue.text(RateName.cameOfRegistered.key)
        return .init(
            "twelve-months",
            heading: catalogue.text("period.trend-title"),
            chart: Chart(
                "twelve-months",
                title: catalogue.text("period.trend-title"),
                description: catalogue.text("period.trend-means"),
                .line(
                    Chart.Line(
                        labels: months.map {
                            "\(catalogue.text("month.short.\($0.month)")) \($0.year)"
                        },
                        series: [
                            .init(
                                rate,
                                months.map { month in
                                    counts[month].map { tables.point(.cameOfRegistered, $0) }
                                        ?? Chart.Point(.none)
                                }
                            )
                        ],
                        rowTitle: catalogue.text("period.month"),
                        valueTitle: rate
                    )
                )
            )
        )
    }

    private func byMeeting(_ report: PeriodReport) -> PrintedReport.Section {
        let groups = (report.attendance.tables.first?.rows ?? []).map {
            (label: short($0), counts: Optional($0.counts))
        }
        let whole = ReportTables(catalogue: catalogue).rates(
            groups,
            of: catalogue.text("period.meeting")
        )
        return .init(
            "by-meeting",
            heading: catalogue.text("report.by-meeting"),
            sentences: [catalogue.text("period.formulas")],
            table: PeriodReportWording.page(groups, whole, catalogue)
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
    private static func page(
        _ groups: [(label: String, counts: AttendanceCounts?)],
        _ rates: ReportTable,
        _ catalogue: Catalogue
    ) -> ReportTable {
        let counted: [(id: String, key: String, count: KeyPath<AttendanceCounts, Int>)] = [
            ("ever-registered", "report.short-registered", \.everRegistered),
            ("cancelled-in-time", "report.short-in-time", \.cancelledInTime),
            ("cancelled-late", "report.short-late", \.cancelledLate),
            ("came", "report.came", \.came),
            ("no-show", "report.short-no-show", \.noShow),
            ("not-marked", "report.short-not-marked", \.notMarked),
            ("marked", "report.short-marked", \.marked),
        ]
        return ReportTable(
            columns: [rates.columns[0]]
                + counted.map { .init($0.id, catalogue.text($0.key), .count) } + [
                    .init(
                        "came-of-registered",
                        catalogue.text("period.short-registered"),
                        .share(of: 4, in: 1)
                    ),
                    .init(
                        "attendance",
                        catalogue.text("period.short-expected"),
                        .share(of: 4, in: 7)
                    ),
                ],
            rows: groups.map { group in
                let counts = group.counts ?? AttendanceCounts()
                return [.text(group.label)] + counted.map { .count(counts[keyPath: $0.count]) }
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
                    ["month": .text(self.month(month)), "count": .number(count)]
                )
            )
        }
        return .init(
            "earlier",
            heading: catalogue.text("period.earlier-heading"),
            sentences: sentences
        )
    }

    private var definitions: [PrintedReport.Definition] {
        ReportTables(catalogue: catalogue).definitions(hasTables: true) + [
            .init(catalogue.text("period.moved"), catalogue.text("period.moved-means")),
            .init(catalogue.text("period.earlier-heading"), catalogue.text("period.earlier-means")),
        ]
    }
}
