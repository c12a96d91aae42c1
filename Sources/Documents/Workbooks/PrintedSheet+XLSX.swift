public import CivilTime
public import Correspondence

extension PrintedSheet {
    /// The sheet's first table as a workbook, below what stands above it on paper.
    ///
    /// Every cell is a text, so that telephone numbers keep their noughts; boxes to tick are empty cells.
    ///
    /// - Parameters:
    ///   - created: The date of creation that the file names.
    ///   - name: What the one sheet is called.
    /// - Returns: The octets of the file.
    /// - Throws: `SheetError` if the library fails.
    /// - Complexity: O(*n*) in the length of the cells.
    public func xlsx(created: Instant, name: String) throws -> [UInt8] {
        let book = try Workbook(title: title, created: created)
        let sheet = try book.addSheet(name)
        var row = 0
        for block in blocks {
            if case .table = block { break }
            write(block, on: sheet, &row)
        }
        if !footer.isEmpty {
            sheet.write(footer, row, 0, CellStyle(isBold: true))
            row += 1
        }
        if let table = tables.first {
            write(table, on: sheet, from: row + 1)
            if table.columns.count > 5 { sheet.setLandscape() }
        }
        sheet.setFoot(footer.isEmpty ? title : footer)
        return try book.finish()
    }

    private func write(_ block: Block, on sheet: WorkbookSheet, _ row: inout Int) {
        switch block {
        case .heading(let text): sheet.write(text, row, 0, CellStyle(isBold: true, size: 14))
        case .subheading(let text), .strong(let text):
            sheet.write(text, row, 0, CellStyle(isBold: true))
        case .paragraph(let text), .small(let text): sheet.write(text, row, 0)
        case .facts(let facts):
            for fact in facts {
                sheet.write("\(fact.label): \(fact.value)", row, 0)
                row += 1
            }
            return
        case .code, .drawing, .separator, .pageBreak, .table: return
        case .together(let blocks):
            for block in blocks { write(block, on: sheet, &row) }
            return
        case .beside(let left, let right):
            for block in left + right { write(block, on: sheet, &row) }
            return
        }
        row += 1
    }

    private func write(_ table: Table, on sheet: WorkbookSheet, from top: Int) {
        for (place, column) in table.columns.enumerated() {
            sheet.write(column.heading, top, place, CellStyle(isHeading: true, hasBorder: true))
            let cells = column.isBox ? [] : table.rows.map { $0[place].count }
            let widest = max(cells.max() ?? 0, column.heading.count, 5)
            sheet.setWidth(place, Double(min(widest, 60) + 3))
        }
        let style = CellStyle(number: "@", hasBorder: true)
        for (row, cells) in table.rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                sheet.write(table.columns[column].isBox ? "" : cell, top + 1 + row, column, style)
            }
        }
        sheet.freeze(above: top + 1, leftOf: 0)
    }
}
