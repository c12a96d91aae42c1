public import CivilTime
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
    ///   - comparison: Which groups differ, if there is anything to compare.
    ///   - recordedOn: The day of the last thing that was recorded.
    ///   - isShared: Whether the report leaves the house, with no more numbers than can be shared safely.
    /// - Returns: Lines without line ends: title, period and day of the data, a first sentence, the tables, persons,
    ///   differences, and how everything was counted.
    public func lines(
        _ report: AttendanceReport,
        persons: PersonCounts? = nil,
        traits: TraitReport? = nil,
        comparison: AttendanceComparison? = nil,
        recordedOn: Day? = nil,
        isShared: Bool = false
    ) -> [String] {
        var lines = [catalogue.text("report.title"), period(report)]
        if let recordedOn { lines.append(catalogue.dataDate(recordedOn)) }
        let headline = AttendanceHeadline(report, recordedOn: recordedOn, in: catalogue)
            .sentence
        if let headline, !isShared { lines += ["", headline] }
        for table in report.tables {
            lines += self.table(
                catalogue.heading(table.crossing),
                table.rows.map { row in
                    let numbers = catalogue.numbers(row.counts, isShared: isShared)
                    let changes = changes(report, in: row)
                    return (names.label(row, in: catalogue), numbers, changes)
                }
            )
        }
        if let traits {
            lines += table(
                catalogue.heading(traits.split),
                traits.cells.map { cell in
                    let label = catalogue.label(cell.value, of: traits.split)
                    return (label, cell.numbers.map(catalogue.numbers), [])
                }
            )
        }
        if let persons, !isShared {
            lines += ["", catalogue.text("report.persons")]
            lines += aligned(catalogue.numbers(persons), indent: "  ")
        }
        if let comparison { lines += differences(comparison) }
        let hasTables = !report.tables.isEmpty || traits != nil
        let notes =
            notes(hasTables, comparison != nil, isShared)
            + catalogue.whoReads(isShared, report.period, recordedOn: recordedOn).map(\.text)
        return lines + ["", catalogue.text("report.how")] + notes.map { "  " + $0 }
    }

    /// The days in words, with the last one of which there is something to say.
    func period(_ report: AttendanceReport) -> String {
        catalogue.period(
            report.period,
            until: report.daysHeld?.upperBound,
            all: "report.period-all"
        )
    }

    /// What changed in the month of a row, on a trend of months.
    func changes(_ report: AttendanceReport, in row: AttendanceReport.Row) -> [String] {
        guard row.crossing.groupings == [.month] else { return [] }
        let month = row.firstDay.firstOfMonth
        return report.changes.filter { $0.day.firstOfMonth == month }
            .map { names.change($0, in: catalogue) }
    }

    private func differences(_ comparison: AttendanceComparison) -> [String] {
        let wording = DifferenceWording(comparison, names, in: catalogue)
        return ["", wording.heading]
            + (wording.sentences.isEmpty
                ? ["  " + catalogue.text("report.nothing-to-compare")]
                : wording.sentences.map { "  " + $0 })
    }

    /// A table; a group has no numbers where they are hidden.
    private func table(
        _ heading: String,
        _ groups: [(label: String, numbers: [(name: String, value: String)]?, notes: [String])]
    ) -> [String] {
        var lines = ["", heading]
        if groups.isEmpty { lines.append("  " + catalogue.text("report.no-meetings")) }
        for group in groups {
            lines.append("  " + group.label)
            lines += group.notes.map { "    " + $0 }
            lines +=
                group.numbers.map { aligned($0, indent: "    ") }
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

    private func notes(
        _ hasTables: Bool,
        _ hasDifferences: Bool,
        _ isShared: Bool
    ) -> [String] {
        var notes = ["report.seats"]
        if hasTables {
            let rates: [RateName] = isShared ? [.cameOfRegistered, .attendance] : RateName.allCases
            notes += rates.map(\.formulaKey) + ["report.interval"]
        }
        if hasDifferences { notes += ["report.how-compared", "report.how-adjusted"] }
        notes +=
            isShared
            ? ["report.small-meetings-apart"] : ["report.walk-ins-apart", "report.under-20"]
        return (notes + ["report.no-names"]).map(catalogue.text)
    }
}

extension Catalogue {
    /// The days of a report in words.
    ///
    /// - Parameters:
    ///   - period: The days that were asked for.
    ///   - last: The last day of which there is something to say.
    ///   - all: The key of the text for everything there is.
    /// - Returns: A line.
    func period(_ period: ReportPeriod, until last: Day?, all: String) -> String {
        switch (period.from, period.to) {
        case (let from?, let to?):
            text(Phrase("report.period", ["from": .day(from), "to": .day(to)]))
        case (let from?, nil):
            text(
                last.flatMap {
                    from > $0 ? nil : Phrase("report.period", ["from": .day(from), "to": .day($0)])
                }
                    ?? Phrase("report.period-from", ["from": .day(from)])
            )
        case (nil, let to?): text(Phrase("report.period-to", ["to": .day(to)]))
        case (nil, nil):
            last.map { day in
                text(
                    Phrase("report.period-until", ["all": .phrase(Phrase(all)), "to": .day(day)])
                )
            } ?? text(all)
        }
    }
}
