extension PrintedReport {
    /// The report on A4 paper: the first sentence, tables, charts, and what the words mean.
    ///
    /// The data date stands in the foot of every page.
    ///
    /// - `catalogue`: The language of the report.
    public func sheet(in catalogue: Catalogue) -> PrintedSheet {
        var blocks: [PrintedSheet.Block] = [.heading(title)]
        if !title.contains(period) { blocks.append(.paragraph(period)) }
        if let headline { blocks.append(.strong(headline)) }
        for section in sections {
            if section.beginsPage { blocks.append(.pageBreak) }
            blocks += self.blocks(section, in: catalogue)
        }
        let behind = sections.filter { $0.table == nil && $0.chart != nil }
        if !behind.isEmpty {
            blocks += [.pageBreak, .subheading(catalogue.text("report.chart-numbers"))]
            for section in behind {
                guard let table = section.numbers(in: catalogue) else { continue }
                if behind.count > 1 { blocks.append(.subheading(section.heading)) }
                blocks += ReportPages(table, in: catalogue).blocks
            }
        }
        let definitions = allDefinitions(in: catalogue)
        if !definitions.isEmpty {
            blocks.append(.subheading(catalogue.text("report.how")))
            blocks += definitions.map { .small($0.words) }
        }
        var sheet = PrintedSheet(
            paper: .a4,
            title: "\(title) – \(period)",
            language: language,
            blocks: blocks,
            footer: footer,
            pageNumbering: catalogue.text("sheet.page")
        )
        sheet.isDense = true
        return sheet
    }

    /// What every page says of itself: title, period and data date.
    public var footer: String {
        (title.contains(period) ? [title, dataDate] : [title, period, dataDate])
            .filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func blocks(
        _ section: Section,
        in catalogue: Catalogue
    ) -> [PrintedSheet.Block] {
        var head: [PrintedSheet.Block] = []
        let sentences = section.sentences.map(PrintedReport.unbroken)
        if let chart = section.chart {
            // A chart bears its own title; what is said of it stands below it.
            if section.heading != chart.title { head.append(.subheading(section.heading)) }
            head.append(.drawing(chart.drawing(in: catalogue)))
            head += sentences.map { .small($0) }
        } else {
            head.append(.subheading(section.heading))
            head += sentences.map { .paragraph($0) }
        }
        if section.blankLines > 0 {
            head.append(.facts((0..<section.blankLines).map { _ in PrintedSheet.Fact("", "") }))
        }
        guard let table = section.table else { return [.together(head)] }
        guard table.rows.count <= 8 else {
            return [.together(head)] + body(table, in: catalogue)
        }
        return [.together(head + body(table, in: catalogue))]
    }

    private func body(_ table: ReportTable, in catalogue: Catalogue) -> [PrintedSheet.Block] {
        guard table.columns.count == 2, table.columns[1].kind.isNumber,
            (1...20).contains(table.rows.count)
        else { return ReportPages(table, in: catalogue).blocks }
        // A list of numbers, each with its name beside it, needs half the room of a table.
        return [
            .facts(
                table.rows.indices.map { row in
                    PrintedSheet.Fact(
                        table.words(row: row, column: 0, in: catalogue),
                        table.words(row: row, column: 1, in: catalogue)
                    )
                }
            )
        ]
    }

    /// A text whose numbers stay with their signs.
    fileprivate static func unbroken(_ text: String) -> String {
        text.replacing(" %", with: "\u{A0}%").replacing(" kr.", with: "\u{A0}kr.")
    }
}

/// The columns of a table shared out over as many tables as the width of a page needs.
private struct ReportPages {
    private let table: ReportTable
    private let catalogue: Catalogue

    /// The width of the text on A4, and what columns have besides their text, in points.
    private static let (width, padding) = (510.0, 12.5)

    /// The least room for what rows are called.
    private static let leastLabel = 110.0

    /// How wide the letters of paper are, beside what drawings are laid out with for any font.
    private static let paper = 0.86

    init(_ table: ReportTable, in catalogue: Catalogue) {
        self.table = table
        self.catalogue = catalogue
    }

    /// The tables; words where there are no rows.
    var blocks: [PrintedSheet.Block] {
        guard !table.rows.isEmpty else { return [.paragraph(catalogue.text("report.no-rows"))] }
        return tables.map { .table($0) }
    }

    /// Each with the first column, which says what the rows are.
    private var tables: [PrintedSheet.Table] {
        let shown = table.columns.indices.filter { !isLeftOut($0) }
        guard let first = shown.first else { return [] }
        let needs = table.columns.indices.map(need)
        let numbers = shown.dropFirst().reduce(0) { $0 + needs[$1] }
        // A label may go over lines if that keeps the table in one piece.
        let left = ReportPages.width - numbers
        let label =
            left >= ReportPages.leastLabel
            ? min(needs[first], left) : min(needs[first], ReportPages.width * 0.45)
        var parts: [[Int]] = []
        var room = 0.0
        for column in shown.dropFirst() {
            if parts.isEmpty || needs[column] > room {
                parts.append([first])
                room = ReportPages.width - label
            }
            parts[parts.count - 1].append(column)
            room -= needs[column]
        }
        if parts.isEmpty { parts = [[first]] }
        return parts.map { columns in
            PrintedSheet.Table(
                columns: columns.map { column in
                    PrintedSheet.Column(
                        table.columns[column].title,
                        share: Int(column == first ? label : needs[column]),
                        isNumber: table.columns[column].kind.isNumber
                    )
                },
                rows: table.rows.indices.map { row in
                    columns.map {
                        PrintedReport.unbroken(table.words(row: row, column: $0, in: catalogue))
                    }
                },
                rowHeight: .text
            )
        }
    }

    /// Whether a column says nothing, or only the same whole in each row, of which a share stands beside it.
    private func isLeftOut(_ column: Int) -> Bool {
        let cells = Set(table.rows.map { $0[column] })
        guard column > 0, cells.count == 1 else { return false }
        if cells == [.text("")] { return true }
        guard table.columns.indices.contains(column + 1), table.columns[column].kind == .count,
            case .share(_, let whole) = table.columns[column + 1].kind
        else { return false }
        return whole == column && table.rows.count > 1
    }

    /// What a column needs so that no word of its heading and no number is divided.
    private func need(_ column: Int) -> Double {
        let words = table.columns[column].title.split(separator: " ").map {
            LabelWidth.of(String($0), size: 8.5, isBold: true)
        }
        let cells = table.rows.indices.map { row -> Double in
            let text = table.words(row: row, column: column, in: catalogue)
            let isNumber = table.columns[column].kind.isNumber
            // Words may go over lines, so only a part of them asks for room.
            return isNumber
                ? LabelWidth.of(text, size: 10) : min(LabelWidth.of(text, size: 10), 180)
        }
        return max(words.max() ?? 0, cells.max() ?? 0, 22) * ReportPages.paper + ReportPages.padding
    }
}
