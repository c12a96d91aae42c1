internal import CivilTime
public import Insight
public import Planning

/// A report on attendance as a manager reads it; participants never see it.
///
/// ```swift
/// let report = AttendanceReport(meetings, by: [.month, .venue])
/// let lines = AttendanceReportWording(settings, in: .danish).lines(report)
/// ```
public struct AttendanceReportWording: Sendable {
    let names: ReportNames
    let catalogue: Catalogue

    /// Makes the wording.
    ///
    /// - Parameters:
    ///   - settings: The programmes with their venues, for the names; ids stand for what is not here.
    ///   - catalogue: The language.
    public init(_ settings: [Setting], in catalogue: Catalogue) {
        names = ReportNames(settings)
        self.catalogue = catalogue
    }

    /// The whole report in lines of text.
    ///
    /// - Parameters:
    ///   - report: Seats.
    ///   - persons: Persons beside seats, if they were counted.
    ///   - traits: Seats split by a personal trait, if that was asked for.
    /// - Returns: Lines without line ends: title and period, a first sentence where the report is
    ///   about one meeting or one month, the tables, persons, and how everything was counted.
    public func lines(
        _ report: AttendanceReport,
        persons: PersonCounts? = nil,
        traits: TraitReport? = nil
    ) -> [String] {
        var lines = [catalogue.text("report.title"), period(report.period)]
        let headline = AttendanceHeadline(report, in: catalogue).sentence
        if let headline { lines += ["", headline] }
        for table in report.tables {
            lines += self.table(
                catalogue.text(table.grouping.headingKey),
                table.rows.map { (names.label($0, in: catalogue), $0.counts) }
            )
        }
        if let traits {
            lines += table(
                catalogue.heading(traits.split),
                traits.cells.map { cell in
                    (catalogue.label(cell.value, of: traits.split), cell.numbers?.counts)
                }
            )
        }
        if let persons {
            lines += ["", catalogue.text("report.persons")]
            lines += aligned(catalogue.numbers(persons), indent: "  ")
        }
        let hasTables = !report.tables.isEmpty || traits != nil
        return lines + ["", catalogue.text("report.how")]
            + notes(hasTables: hasTables).map { "  " + $0 }
    }

    func period(_ period: ReportPeriod) -> String {
        switch (period.from, period.to) {
        case (let from?, let to?):
            catalogue.text(Phrase("report.period", ["from": .day(from), "to": .day(to)]))
        case (let from?, nil): catalogue.text(Phrase("report.period-from", ["from": .day(from)]))
        case (nil, let to?): catalogue.text(Phrase("report.period-to", ["to": .day(to)]))
        case (nil, nil): catalogue.text("report.period-all")
        }
    }

    /// A table; a group has no counts where they are hidden.
    private func table(
        _ heading: String,
        _ groups: [(label: String, counts: AttendanceCounts?)]
    ) -> [String] {
        var lines = ["", heading]
        if groups.isEmpty { lines.append("  " + catalogue.text("report.no-meetings")) }
        for group in groups {
            lines.append("  " + group.label)
            lines +=
                group.counts.map { aligned(catalogue.numbers($0), indent: "    ") }
                ?? ["    " + catalogue.text("report.hidden")]
        }
        return lines
    }

    private func aligned(_ rows: [(name: String, value: String)], indent: String) -> [String] {
        let width = (rows.map(\.name.count).max() ?? 0) + 2
        return rows.map { name, value in
            indent + name + String(repeating: " ", count: width - name.count) + value
        }
    }

    private func notes(hasTables: Bool) -> [String] {
        var notes = ["report.seats"]
        if hasTables { notes += RateName.allCases.map(\.formulaKey) + ["report.interval"] }
        notes += ["report.walk-ins-apart", "report.under-20", "report.no-names"]
        return notes.map(catalogue.text)
    }
}
