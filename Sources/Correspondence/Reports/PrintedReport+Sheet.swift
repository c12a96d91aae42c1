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
            blocks.append(.subheading(catalogue.text("report.chart-numbers")))
            for section in behind {
                guard let table = section.numbers(in: catalogue) else { continue }
                if behind.count > 1 { blocks.append(.subheading(section.heading)) }
                blocks += ReportPages(table, in: catalogue).blocks
            }
        }
        let definitions = allDefinitions(in: catalogue)
        if !definitions.isEmpty {
            blocks.append(.subheading(catalogue.text("report.how")))
            blocks += definitions.map { .small("\($0.term): \($0.text)") }
        }
        return PrintedSheet(
            paper: .a4,
            title: "\(title) – \(period)",
            language: language,
            blocks: blocks,
            footer: footer,
            pageNumbering: catalogue.text("sheet.page")
        )
    }

    /// What every page says of itself: title, period and data date.
    public var footer: String {
        (title.contains(period) ? [title, dataDate] : [title, period, dataDate])
            .joined(separator: " · ")
    }

    private func blocks(
        _ section: Section,
        in catalogue: Catalogue
    ) -> [PrintedSheet.Block] {
        var blocks: [PrintedSheet.Block] = []
        // A chart bears its own title.
        if section.heading != section.chart?.title || !section.sentences.isEmpty {
            blocks.append(.subheading(section.heading))
        }
        blocks += section.sentences.map { .paragraph($0) }
        if let chart = section.chart { blocks.append(.drawing(chart.drawing(in: catalogue))) }
        guard let table = section.table else { return blocks }
        if table.columns.count == 2, table.columns[1].kind.isNumber,
            (1...20).contains(table.rows.count)
        {
            // A list of numbers, each with its name beside it, needs half the room of a table.
            blocks.append(
                .facts(
                    table.rows.indices.map { row in
                        PrintedSheet.Fact(
                            table.words(row: row, column: 0, in: catalogue),
                            table.words(row: row, column: 1, in: catalogue)
                        )
                    }
                )
            )
        } else {
            blocks += ReportPages(table, in: catalogue).blocks
        }
        return blocks
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
        guard let first = table.columns.indices.first else { return [] }
        let needs = table.columns.indices.map(need)
        let numbers = needs.dropFirst().reduce(0, +)
        // A label may go over lines if that keeps the table in one piece.
        let left = ReportPages.width - numbers
        let label =
            left >= ReportPages.leastLabel
            ? min(needs[first], left) : min(needs[first], ReportPages.width * 0.45)
        var parts: [[Int]] = []
        var room = 0.0
        for column in table.columns.indices.dropFirst() {
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
                    columns.map { table.words(row: row, column: $0, in: catalogue) }
                },
                rowHeight: .text
            )
        }
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
