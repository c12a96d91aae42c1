internal import Insight

/// A report with ledgers in lines of text, amounts under each other.
public struct EconomyText {
    private let report: PrintedReport
    private let catalogue: Catalogue

    /// Takes the report.
    ///
    /// - `report`: As it is printed.
    /// - `catalogue`: The same language.
    public init(_ report: PrintedReport, in catalogue: Catalogue) {
        self.report = report
        self.catalogue = catalogue
    }

    /// Puts the report into lines without line ends.
    ///
    /// - `isTraced`: Whether the parts that only show where numbers come from are wanted.
    public func lines(isTraced: Bool = false) -> [String] {
        var lines = [report.title, report.period, report.dataDate].filter { !$0.isEmpty }
        if let headline = report.headline { lines += ["", headline] }
        for section in report.sections where isTraced || !section.isTrace {
            lines += ["", section.heading]
            if let table = section.table { lines += self.lines(of: table) }
            lines += section.sentences.map { "  " + $0 }
        }
        if !report.definitions.isEmpty {
            lines.append("")
            lines += report.definitions.map(\.words)
        }
        return lines
    }

    private func lines(of table: ReportTable) -> [String] {
        guard !table.rows.isEmpty else { return ["  " + catalogue.text("economy.nothing")] }
        let rows = table.rows.map { row in
            row.indices.map { text(row[$0], table.columns[$0], in: row) }
        }
        // One column of words and one of amounts say themselves what they are.
        let needsTitles = table.columns.map(\.id) != ["line", "how", "amount"]
        let all = (needsTitles ? [table.columns.map(\.title)] : []) + rows
        let widths = table.columns.indices.map { column in
            all.map { $0[column].count }.max() ?? 0
        }
        return all.map { cells in
            let padded = cells.indices.map { column -> String in
                let space = String(repeating: " ", count: widths[column] - cells[column].count)
                return table.columns[column].kind == .text
                    ? cells[column] + space : space + cells[column]
            }
            var line = "  " + padded.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    private func text(
        _ cell: ReportTable.Cell,
        _ column: ReportTable.Column,
        in row: [ReportTable.Cell]
    ) -> String {
        switch cell {
        case .text(let text): return text
        case .count(let count): return catalogue.grouped(count.magnitude)
        case .øre(let øre): return catalogue.kroner(Amount(øre: øre))
        case .days(let days): return Numerals(catalogue).days(days)
        case .fraction(let share): return Numerals(catalogue).percent(share)
        case .hidden: return catalogue.text("report.hidden-cell")
        case .none: return "–"
        case .derived:
            guard case .kronerEach(let amount, let count) = column.kind,
                case .øre(let øre) = row[amount], case .count(let number) = row[count],
                let each = Amount(øre: øre).each(of: number)
            else { return "–" }
            return catalogue.kroner(each)
        }
    }
}

extension PrintedReport.Section {
    /// Whether it only shows where numbers come from.
    public var isTrace: Bool { id == "origins" || id.hasPrefix("trace") }
}
