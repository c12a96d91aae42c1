internal import CXLSXWriter

/// One sheet of a workbook; rows and columns count from 0.
final class WorkbookSheet {
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let book: Workbook

    init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, of book: Workbook) {
        self.sheet = sheet
        self.book = book
        worksheet_set_paper(sheet, 9)  // A4
        worksheet_fit_to_pages(sheet, 1, 0)
    }

    /// Writes words, which stay words whatever they begin with.
    func write(_ text: String, _ row: Int, _ column: Int, _ style: CellStyle = CellStyle()) {
        let text = Workbook.text(text)
        let format = book.format(style)
        guard !text.isEmpty else {
            return book.note(worksheet_write_blank(sheet, UInt32(row), UInt16(column), format))
        }
        book.note(worksheet_write_string(sheet, UInt32(row), UInt16(column), text, format))
    }

    /// Writes a number.
    func write(_ number: Double, _ row: Int, _ column: Int, _ style: CellStyle) {
        let format = book.format(style)
        book.note(worksheet_write_number(sheet, UInt32(row), UInt16(column), number, format))
    }

    /// Writes a formula with what it comes to, which programs show that do not compute.
    func write(
        formula: String,
        result: Double,
        _ row: Int,
        _ column: Int,
        _ style: CellStyle
    ) {
        let format = book.format(style)
        book.note(
            worksheet_write_formula_num(
                sheet,
                UInt32(row),
                UInt16(column),
                formula,
                format,
                result
            )
        )
    }

    /// Widens a column to about so many figures.
    func setWidth(_ column: Int, _ width: Double) {
        let column = UInt16(column)
        book.note(worksheet_set_column(sheet, column, column, width, nil))
    }

    /// Keeps rows above and columns to the left in sight, and prints the last of those rows on every page.
    func freeze(above row: Int, leftOf column: Int) {
        worksheet_freeze_panes(sheet, UInt32(row), UInt16(column))
        if row > 0 { book.note(worksheet_repeat_rows(sheet, UInt32(row - 1), UInt32(row - 1))) }
    }

    /// Prints across the longer side of the paper.
    func setLandscape() { worksheet_set_landscape(sheet) }

    /// Prints words at the foot of every page, and its number.
    func setFoot(_ text: String) {
        // An ampersand would begin an order; a foot holds 255 signs.
        let words = Workbook.text(text).replacing("\n", with: " ").replacing("&", with: "&&")
        let short = words.utf16.count > 200 ? String(words.prefix(120)) + "…" : words
        book.note(worksheet_set_footer(sheet, "&L\(short)&R&P / &N"))
    }

    /// The name of a cell, as formulas have it: "C7".
    static func name(_ row: Int, _ column: Int) -> String {
        var letters = ""
        var rest = column
        repeat {
            letters = String(Character(UnicodeScalar(UInt8(65 + rest % 26)))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return "\(letters)\(row + 1)"
    }
}
