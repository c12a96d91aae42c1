internal import Insight

extension ReportTable {
    /// What a cell comes to, once what follows from others is worked out.
    public enum Value: Hashable, Sendable {
        /// Words.
        case text(String)
        /// A count.
        case count(Int)
        /// An amount in øre.
        case øre(Int)
        /// Days.
        case days(Double)
        /// A share that follows from no other cells.
        case fraction(Double)
        /// So many of so many; never of nobody.
        case share(Int, of: Int)
        /// So many øre among so many; never among nobody.
        case øreEach(Int, by: Int)
        /// A number that few people stand behind, or that follows from one.
        case hidden
        /// Nothing to say, or nobody to share among.
        case none
    }

    /// What a cell comes to.
    ///
    /// - `row`: From 0.
    /// - `column`: From 0.
    public func value(row: Int, column: Int) -> Value {
        guard rows.indices.contains(row), columns.indices.contains(column),
            rows[row].indices.contains(column)
        else { return .none }
        switch rows[row][column] {
        case .text(let text): return .text(text)
        case .count(let count): return .count(count)
        case .øre(let øre): return .øre(øre)
        case .days(let days): return .days(days)
        case .fraction(let share): return .fraction(share)
        case .hidden: return .hidden
        case .none: return .none
        case .derived: return derived(rows[row], columns[column].kind)
        }
    }

    private func derived(_ cells: [Cell], _ kind: Kind) -> Value {
        func cell(_ place: Int) -> Cell { cells.indices.contains(place) ? cells[place] : .none }
        switch kind {
        case .share(let part, let whole):
            switch (cell(part), cell(whole)) {
            case (.hidden, _), (_, .hidden): return .hidden
            case (.count(let part), .count(let whole)) where whole > 0:
                return .share(part, of: whole)
            default: return .none
            }
        case .kronerEach(let amount, let count):
            switch (cell(amount), cell(count)) {
            case (.hidden, _), (_, .hidden): return .hidden
            case (.øre(let øre), .count(let count)) where count > 0: return .øreEach(øre, by: count)
            default: return .none
            }
        case .text, .count, .kroner, .days, .fraction: return .none
        }
    }

    /// Øre shared among some, each in whole kroner, rounded half up; in øre.
    ///
    /// - `count`: 1 or more.
    public static func shared(_ øre: Int, among count: Int) -> Int {
        Amount(øre: øre).each(of: count)?.øre ?? 0
    }

    /// All cells as people read them, row by row.
    ///
    /// - Complexity: O(*n* log *n*) in the cells, since shares of one column are rounded together.
    public func words(in catalogue: Catalogue) -> [[String]] {
        let numerals = Numerals(catalogue)
        let tenths = columns.indices.map { tenthsOfPerCent($0) }
        return rows.indices.map { row in
            columns.indices.map { column in
                switch value(row: row, column: column) {
                case .text(let text): text
                case .count(let count): numerals.whole(count)
                case .øre(let øre): numerals.kroner(øre)
                case .days(let days): numerals.days(days)
                case .fraction(let share): numerals.percent(share)
                case .share(let part, let whole):
                    tenths[column][row].map { numerals.percent(tenths: $0) }
                        ?? numerals.percent(part, of: whole)
                case .øreEach(let øre, let count):
                    numerals.kroner(ReportTable.shared(øre, among: count))
                case .hidden: catalogue.text("report.hidden-cell")
                case .none: "–"
                }
            }
        }
    }

    /// Whether any cell is hidden.
    public var hidesCells: Bool { rows.joined().contains(.hidden) }
}

extension ReportTable.Kind {
    /// Whether its cells are numbers, which stand at the right.
    public var isNumber: Bool { self != .text }
}

extension PrintedReport.Section {
    /// The numbers of the part: its table, or else those of its chart.
    public func numbers(in catalogue: Catalogue) -> ReportTable? {
        table ?? chart?.table(in: catalogue)
    }
}

extension PrintedReport {
    /// The definitions; if a cell is hidden, what that means is among them.
    public func allDefinitions(in catalogue: Catalogue) -> [Definition] {
        let hides = sections.contains { $0.numbers(in: catalogue)?.hidesCells == true }
        guard hides else { return definitions }
        return definitions + [
            Definition(catalogue.text("report.hidden-cell"), catalogue.text("report.hidden-means"))
        ]
    }
}
