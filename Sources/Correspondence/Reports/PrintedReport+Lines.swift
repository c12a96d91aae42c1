extension PrintedReport {
    /// The widest that a line of a table gets; what has more columns goes on below.
    static let lineWidth = 100

    /// The report as lines of text for a terminal.
    ///
    /// - `catalogue`: The language of the report.
    /// - Returns: Lines without line ends.
    public func lines(in catalogue: Catalogue) -> [String] {
        var lines = [title, period, dataDate].filter { !$0.isEmpty }
        if let headline { lines += ["", headline] }
        for section in spoken {
            lines += ["", section.heading] + section.sentences.map { "  " + $0 }
            if let table = section.numbers(in: catalogue) {
                lines += TextTable(table, in: catalogue).lines(width: PrintedReport.lineWidth)
                    .map { $0.isEmpty ? "" : "  " + $0 }
            }
        }
        let definitions = allDefinitions(in: catalogue)
        if !definitions.isEmpty {
            lines += ["", catalogue.text("report.how")]
            lines += definitions.map { "  \($0.words)" }
        }
        return lines
    }
}

/// A table in letters of one width.
private struct TextTable {
    private let columns: [Column]
    private let rowCount: Int
    private let catalogue: Catalogue

    private struct Column {
        let head: [String]
        let cells: [String]
        let isNumber: Bool

        var width: Int { (head + cells).map(\.count).max() ?? 0 }

        func padded(_ text: String) -> String {
            let space = String(repeating: " ", count: max(0, width - text.count))
            return isNumber ? space + text : text + space
        }
    }

    init(_ table: ReportTable, in catalogue: Catalogue) {
        self.catalogue = catalogue
        rowCount = table.rows.count
        let words = table.words(in: catalogue)
        columns = table.columns.indices.map { column in
            let cells = words.map { $0[column] }
            let widest = max(cells.map(\.count).max() ?? 0, 12)
            return Column(
                head: filled(table.columns[column].title) { $0.count <= widest },
                cells: cells,
                isNumber: table.columns[column].kind.isNumber
            )
        }
    }

    func lines(width: Int) -> [String] {
        guard rowCount > 0, let first = columns.first else {
            return [catalogue.text("report.no-rows")]
        }
        var lines: [String] = []
        var rest = columns.dropFirst()
        repeat {
            var part = [first]
            var room = width - first.width
            while let next = rest.first, part.count == 1 || next.width + 2 <= room {
                part.append(next)
                room -= next.width + 2
                rest = rest.dropFirst()
            }
            if !lines.isEmpty { lines.append("") }
            lines += block(part)
        } while !rest.isEmpty
        return lines
    }

    private func block(_ columns: [Column]) -> [String] {
        let height = columns.map(\.head.count).max() ?? 0
        let head = (0..<height).map { line in
            row(columns) { column in
                // Short headings stand at the bottom.
                let place = line - (height - column.head.count)
                return place >= 0 ? column.head[place] : ""
            }
        }
        let rule = columns.map { String(repeating: "-", count: $0.width) }.joined(separator: "  ")
        return head + [rule] + (0..<rowCount).map { index in row(columns) { $0.cells[index] } }
    }

    private func row(_ columns: [Column], _ cell: (Column) -> String) -> String {
        var line = columns.map { $0.padded(cell($0)) }.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
    }
}
