public import CivilTime
public import Correspondence

extension PrintedReport {
    /// The report as a workbook: a first sheet, one for each table, and one of definitions.
    ///
    /// Every sheet says the period and the data date. Shares and amounts each are formulas over the
    /// columns they are made of, with what they come to kept beside them, so that a reader can check them. What is hidden is a
    /// word, and no formula leads to it.
    ///
    /// - Parameters:
    ///   - created: The date of creation that the file names.
    ///   - catalogue: The language of the report.
    /// - Returns: The octets of the file.
    /// - Throws: `SheetError` if the library fails.
    /// - Complexity: O(*n*) in the cells.
    public func xlsx(created: Instant, in catalogue: Catalogue) throws -> [UInt8] {
        let book = try Workbook(title: "\(title) – \(period)", created: created)
        let page = ReportSheet(self, catalogue)
        try page.overview(in: book)
        for section in sections {
            guard let table = section.numbers(in: catalogue) else { continue }
            try page.table(table, of: section, in: book)
        }
        try page.definitions(in: book)
        return try book.finish()
    }
}

/// Writes the sheets of a report.
private struct ReportSheet {
    private let report: PrintedReport
    private let catalogue: Catalogue
    private let formats: NumberFormats

    init(_ report: PrintedReport, _ catalogue: Catalogue) {
        self.report = report
        self.catalogue = catalogue
        formats = NumberFormats(catalogue)
    }

    /// What every sheet begins with; gives the next row.
    private func head(_ heading: String, on sheet: WorkbookSheet) -> Int {
        sheet.write(heading, 0, 0, CellStyle(isBold: true, size: 14))
        sheet.write(report.period, 1, 0)
        sheet.write(report.dataDate, 2, 0)
        sheet.setFoot(report.footer)
        return 4
    }

    func overview(in book: Workbook) throws {
        let sheet = try book.addSheet(catalogue.text("report.overview"))
        var row = head(report.title, on: sheet)
        sheet.setWidth(0, 100)
        let wrapped = CellStyle(wraps: true)
        if let headline = report.headline {
            sheet.write(headline, row, 0, CellStyle(isBold: true, size: 12, wraps: true))
            row += 2
        }
        for section in report.sections where !section.sentences.isEmpty {
            sheet.write(section.heading, row, 0, CellStyle(isBold: true, wraps: true))
            for sentence in section.sentences {
                row += 1
                sheet.write(sentence, row, 0, wrapped)
            }
            row += 2
        }
    }

    func table(_ table: ReportTable, of section: PrintedReport.Section, in book: Workbook) throws {
        let sheet = try book.addSheet(section.heading)
        let top = head(section.heading, on: sheet)
        let words = table.words(in: catalogue)
        for (place, column) in table.columns.enumerated() {
            let isRight = column.kind.isNumber
            let heading = CellStyle(isHeading: true, isRight: isRight)
            sheet.write(column.title, top, place, heading)
            sheet.setWidth(place, width(column, words.map { $0[place] }))
            let style = CellStyle(number: formats.format(table, place), isRight: isRight)
            for row in table.rows.indices {
                let value = table.value(row: row, column: place)
                let line = top + 1 + row
                write(value, column.kind, words[row][place], style, line, place, on: sheet)
            }
        }
        if table.rows.isEmpty { sheet.write(catalogue.text("report.no-rows"), top + 1, 0) }
        sheet.freeze(above: top + 1, leftOf: 1)
        if table.columns.count > 6 { sheet.setLandscape() }
    }

    func definitions(in book: Workbook) throws {
        let sheet = try book.addSheet(catalogue.text("report.definitions"))
        let top = head(catalogue.text("report.how"), on: sheet)
        sheet.setWidth(0, 34)
        sheet.setWidth(1, 90)
        sheet.write(catalogue.text("report.term"), top, 0, CellStyle(isHeading: true))
        sheet.write(catalogue.text("report.meaning"), top, 1, CellStyle(isHeading: true))
        for (row, definition) in report.allDefinitions(in: catalogue).enumerated() {
            sheet.write(definition.term, top + 1 + row, 0, CellStyle(isBold: true, wraps: true))
            sheet.write(definition.text, top + 1 + row, 1, CellStyle(wraps: true))
        }
        sheet.freeze(above: top + 1, leftOf: 1)
    }

    /// Writes a cell.
    ///
    /// - `words`: The cell as people read it, for what is no number.
    private func write(
        _ value: ReportTable.Value,
        _ kind: ReportTable.Kind,
        _ words: String,
        _ style: CellStyle,
        _ line: Int,
        _ column: Int,
        on sheet: WorkbookSheet
    ) {
        switch value {
        case .text(let text): sheet.write(text, line, column, CellStyle(wraps: true))
        case .count(let count): sheet.write(Double(count), line, column, style)
        case .øre(let øre): sheet.write(Double(øre) / 100, line, column, style)
        case .days(let days) where days.isFinite: sheet.write(days, line, column, style)
        case .fraction(let share) where share.isFinite: sheet.write(share, line, column, style)
        case .share(let part, let whole):
            sheet.write(
                formula: formula(kind, line),
                result: Double(part) / Double(whole),
                line,
                column,
                style
            )
        case .øreEach(let øre, let count):
            sheet.write(
                formula: formula(kind, line),
                result: Double(ReportTable.shared(øre, among: count)) / 100,
                line,
                column,
                style
            )
        case .hidden, .none, .days, .fraction:
            sheet.write(words, line, column, CellStyle(isRight: true))
        }
    }

    private func formula(_ kind: ReportTable.Kind, _ row: Int) -> String {
        switch kind {
        case .share(let part, let whole):
            "=\(WorkbookSheet.name(row, part))/\(WorkbookSheet.name(row, whole))"
        case .kronerEach(let amount, let count):
            // Half a krone goes up, below zero too.
            "=INT(\(WorkbookSheet.name(row, amount))/\(WorkbookSheet.name(row, count))+0.5)"
        case .text, .count, .kroner, .days, .fraction: ""
        }
    }

    /// About as many figures as the widest cell has, within bounds.
    private func width(_ column: ReportTable.Column, _ cells: [String]) -> Double {
        let words = column.title.split(separator: " ").map(\.count)
        return Double(min(max((cells.map(\.count) + words).max() ?? 0, 9), 60) + 3)
    }
}

/// How numbers are written in cells; a spreadsheet puts its reader's own signs for points and commas.
private struct NumberFormats {
    private let percent: (before: String, after: String)
    private let kroner: (before: String, after: String)

    init(_ catalogue: Catalogue) {
        func signs(_ key: String) -> (before: String, after: String) {
            let parts = catalogue.text(Phrase(key, ["number": .text("0")])).split(
                separator: "0",
                omittingEmptySubsequences: false
            )
            return (String(parts.first ?? ""), String(parts.last ?? ""))
        }
        percent = signs("number.percent")
        kroner = signs("amount")
    }

    func format(_ table: ReportTable, _ column: Int) -> String? {
        switch table.columns[column].kind {
        case .text: nil
        case .count: "#,##0"
        // The sign must not be in quotation marks, or the number would not be taken times a hundred.
        case .share, .fraction: "\(percent.before)0.0\(percent.after)"
        case .days: hasFractions(table, column) ? "#,##0.0" : "#,##0"
        case .kroner, .kronerEach:
            quoted(kroner.before) + (hasØre(table, column) ? "#,##0.00" : "#,##0")
                + quoted(kroner.after)
        }
    }

    private func quoted(_ text: String) -> String { text.isEmpty ? "" : "\"\(text)\"" }

    private func hasFractions(_ table: ReportTable, _ column: Int) -> Bool {
        table.rows.indices.contains { row in
            if case .days(let days) = table.value(row: row, column: column) {
                days != days.rounded()
            } else {
                false
            }
        }
    }

    private func hasØre(_ table: ReportTable, _ column: Int) -> Bool {
        table.rows.indices.contains { row in
            switch table.value(row: row, column: column) {
            case .øre(let øre): øre % 100 != 0
            case .øreEach(let øre, let count): ReportTable.shared(øre, among: count) % 100 != 0
            default: false
            }
        }
    }
}
