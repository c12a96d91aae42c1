extension PrintedReport {
    /// The report on A4 paper: the first sentence, tables, charts, and what the words mean.
    ///
    /// The data date stands in the foot of every page.
    ///
    /// - `catalogue`: The language of the report.
    public func sheet(in catalogue: Catalogue) -> PrintedSheet {
        var blocks: [PrintedSheet.Block] = [.heading(title)]
        if !title.contains(period) { blocks.append(.paragraph(period)) }
        if let headline { blocks.append(.strong(PrintedReport.unbroken(headline))) }
        var rest = sections[...]
        while let section = rest.first {
            let lists = Array(rest.prefix { $0.isList && !$0.beginsPage })
            if lists.count > 1 {
                // The first list is the longest one; lines to write on stand below it.
                let others = lists.dropFirst()
                let left = [lists[0]] + others.filter { $0.blankLines > 0 }
                let right = others.filter { $0.blankLines == 0 }
                blocks.append(
                    .beside(
                        left.flatMap { self.blocks($0, in: catalogue) },
                        right.flatMap { self.blocks($0, in: catalogue) }
                    )
                )
                rest = rest.dropFirst(lists.count)
                continue
            }
            if section.beginsPage { blocks.append(.pageBreak) }
            blocks += self.blocks(section, in: catalogue)
            rest = rest.dropFirst()
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
        guard table.rows.count <= 8, table.columns.count <= 8 else {
            return [.together(head)] + body(table, in: catalogue)
        }
        return [.together(head + body(table, in: catalogue))]
    }

    private func body(_ table: ReportTable, in catalogue: Catalogue) -> [PrintedSheet.Block] {
        guard table.isList else { return ReportPages(table, in: catalogue).blocks }
        // A list of numbers, each with its name beside it, needs half the room of a table.
        let words = table.words(in: catalogue)
        let facts =
            words.count == 1
            ? zip(table.columns, words[0]).dropFirst().map { PrintedSheet.Fact($0.title, $1) }
            : words.map { PrintedSheet.Fact($0[0], $0[1]) }
        return [.facts(facts)]
    }

    /// A text whose numbers stay with their signs, and whose last line is not one or two letters.
    fileprivate static func unbroken(_ text: String) -> String {
        var text = text
        if let space = text.lastIndex(of: " "), text.distance(from: space, to: text.endIndex) <= 3 {
            text.replaceSubrange(space...space, with: "\u{A0}")
        }
        return text.replacing(" %", with: "\u{A0}%").replacing(" kr.", with: "\u{A0}kr.")
            // No line ends within an interval.
            .replacing("–", with: "–\u{2060}")
    }
}

extension PrintedReport.Section {
    /// Whether all of it is a list of names with a number each, or lines to write on.
    fileprivate var isList: Bool { chart == nil && (table?.isList == true || blankLines > 0) }
}

extension ReportTable {
    /// Whether it has one number to a name: in two columns, or in one row.
    fileprivate var isList: Bool {
        let numbers = columns.dropFirst().allSatisfy(\.kind.isNumber)
        return numbers && columns.count > 1
            && (columns.count == 2 ? (1...20).contains(rows.count) : rows.count == 1)
            && columns.count <= 5
    }
}

/// The columns of a table shared out over as many tables as the width of a page needs.
private struct ReportPages {
    private let table: ReportTable
    private let words: [[String]]
    private let catalogue: Catalogue

    /// The width of the text on A4, and what columns have besides their text, in points as large as letters are there.
    private static let (width, padding) = (554.0, 13.5)

    /// The least room for what rows are called.
    private static let leastLabel = 110.0

    /// How wide the letters of paper are, beside what drawings are laid out with for any font.
    private static let paper = 0.86

    /// The same of digits, which are wider there.
    private static let digits = 0.96

    init(_ table: ReportTable, in catalogue: Catalogue) {
        self.table = table
        words = table.words(in: catalogue)
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
        func parts(within width: Double) -> [[Int]] {
            var parts: [[Int]] = []
            var room = 0.0
            for column in shown.dropFirst() {
                if parts.isEmpty || needs[column] > room {
                    parts.append([first])
                    room = width
                }
                parts[parts.count - 1].append(column)
                room -= needs[column]
            }
            return parts.isEmpty ? [[first]] : parts
        }
        // As few tables as there can be, each about as wide as the others.
        let room = ReportPages.width - label
        let fewest = parts(within: room).count
        let widths = stride(from: numbers / Double(fewest), to: room, by: 8)
        let even = widths.lazy.map { parts(within: $0) }.first { $0.count == fewest }
        return (even ?? parts(within: room)).map { columns in
            PrintedSheet.Table(
                columns: columns.map { column in
                    PrintedSheet.Column(
                        table.columns[column].title,
                        share: Int(column == first ? label : needs[column]),
                        isNumber: table.columns[column].kind.isNumber
                    )
                },
                rows: words.map { row in columns.map { PrintedReport.unbroken(row[$0]) } },
                rowHeight: .text
            )
        }
    }

    /// Whether a column says nothing, or only the same whole in each row, of which a share stands beside it.
    private func isLeftOut(_ column: Int) -> Bool {
        guard table.columns[column].isOnPaper else { return true }
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
        let heading = table.columns[column].title.split(separator: " ").map {
            LabelWidth.of(String($0), size: 8.5, isBold: true)
        }
        // Words may go over lines, so only a part of them asks for room.
        let isNumber = table.columns[column].kind.isNumber
        let cells = words.map {
            min(LabelWidth.of($0[column], size: 10), isNumber ? .infinity : 180)
        }
        let cell = (cells.max() ?? 0) * (isNumber ? ReportPages.digits : ReportPages.paper)
        return max((heading.max() ?? 0) * ReportPages.paper, cell, 19) + ReportPages.padding
    }
}
