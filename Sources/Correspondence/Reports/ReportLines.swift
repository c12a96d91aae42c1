internal import Insight

/// A report in lines of text, a block of lines for each row of a table.
public struct ReportLines: Sendable {
    private let catalogue: Catalogue

    /// Makes the layout in a language.
    public init(in catalogue: Catalogue) {
        self.catalogue = catalogue
    }

    /// The whole report.
    ///
    /// - Parameter report: In the same language.
    /// - Returns: Lines without line ends.
    public func lines(_ report: PrintedReport) -> [String] {
        var lines = [report.title, report.period]
        if !report.dataDate.isEmpty { lines.append(report.dataDate) }
        if let headline = report.headline { lines += ["", headline] }
        for section in report.sections {
            lines += ["", section.heading] + section.sentences.map { "  " + $0 }
            if let table = section.table { lines += self.lines(table) }
        }
        guard !report.definitions.isEmpty else { return lines }
        return lines + ["", catalogue.text("report.how")]
            + report.definitions.map { definition in
                "  " + definition.words
            }
    }

    private func lines(_ table: ReportTable) -> [String] {
        let tenths = table.columns.indices.map { table.tenthsOfPerCent($0) }
        return table.rows.enumerated().flatMap { number, row -> [String] in
            let cells = table.columns.indices.dropFirst().filter { !isSaidBeside($0, table) }
                .compactMap { place in
                    text(row[place], table.columns[place].kind, row, tenths[place][number]).map {
                        (name: table.columns[place].title, value: $0)
                    }
                }
            let width = (cells.map(\.name.count).max() ?? 0) + 2
            let label = row.first.flatMap { text($0, .text, row, nil) } ?? ""
            return ["  " + label]
                + cells.map { name, value in
                    "    " + name + String(repeating: " ", count: width - name.count) + value
                }
        }
    }

    /// Whether a count is what the share right beside it is of, and says again.
    private func isSaidBeside(_ place: Int, _ table: ReportTable) -> Bool {
        guard place + 1 < table.columns.count,
            case .share(_, let all) = table.columns[place + 1].kind
        else { return false }
        return all == place && table.columns[place].kind == .count
    }

    private func text(
        _ cell: ReportTable.Cell,
        _ kind: ReportTable.Kind,
        _ row: [ReportTable.Cell],
        _ tenths: Int?
    ) -> String? {
        switch cell {
        case .text(let text): text.isEmpty ? nil : text
        case .count(let count): "\(count)"
        case .øre(let øre): kroner(øre)
        case .fraction(let share): Numerals(catalogue).percent(share)
        case .days(let days):
            catalogue.text(Phrase("report.days", ["count": .number(Int(days.rounded()))]))
        case .hidden: catalogue.text("report.hidden-cell")
        case .none: catalogue.text("report.no-cell")
        case .derived: derived(kind, row, tenths)
        }
    }

    private func derived(
        _ kind: ReportTable.Kind,
        _ row: [ReportTable.Cell],
        _ tenths: Int?
    ) -> String? {
        switch kind {
        case .share(let of, let all):
            guard case .count(let above) = row[of], case .count(let below) = row[all] else {
                return nil
            }
            return catalogue.share(above, of: below, tenths: tenths)
        case .kronerEach(let of, let by):
            guard case .øre(let øre) = row[of], case .count(let count) = row[by], count > 0 else {
                return nil
            }
            return kroner(ReportTable.shared(øre, among: count))
        case .text, .count, .kroner, .days, .fraction: return nil
        }
    }

    /// Whole kroner, rounded half up.
    private func kroner(_ øre: Int) -> String {
        let whole = (øre.magnitude + 50) / 100
        return catalogue.kroner(Amount(kroner: øre.signum() * Int(whole)))
    }
}
