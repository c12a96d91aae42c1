internal import CXLSXWriter
internal import CivilTime
internal import Foundation

/// A workbook of spreadsheets (XLSX) in the making, which is nowhere but in memory.
///
/// Texts are always texts, never formulas. The same content and moment give the same octets.
final class Workbook {
    private let file: Int32
    private var book: UnsafeMutablePointer<lxw_workbook>?
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
    private var names: Set<String> = []
    private var problem: lxw_error?

    /// Begins a workbook.
    ///
    /// - `title`: What programs show as its title.
    /// - `created`: The moment of creation that the file names.
    init(title: String, created: Instant) throws {
        file = memory_file("workbook")
        guard file >= 0 else { throw SheetError.workbook("there is no memory left") }
        // The library writes to a path; this one is the file in memory.
        book = workbook_new("/proc/self/fd/\(file)")
        guard let book else { throw SheetError.workbook("there is no memory left") }
        let title = strdup(Workbook.text(title))
        defer { free(title) }
        var properties = lxw_doc_properties()
        properties.title = title
        // 0 would be the clock's time.
        properties.created = max(1, created.secondsSinceEpoch)
        note(workbook_set_properties(book, &properties))
    }

    deinit {
        // What was never finished is written to nowhere, since the library gives its memory back only so.
        if let book { _ = workbook_close(book) }
        if file >= 0 { close(file) }
    }

    /// Adds a sheet; its name is made fit for a sheet, and another one where it is there already.
    func addSheet(_ wish: String) throws -> WorkbookSheet {
        let name = SheetNames.name(wish, besides: names)
        names.insert(name.lowercased())
        guard let book, let sheet = workbook_add_worksheet(book, name) else {
            throw SheetError.workbook("the sheet \"\(name)\" could not be added")
        }
        return WorkbookSheet(sheet, of: self)
    }

    /// Ends the workbook and gives its octets.
    func finish() throws -> [UInt8] {
        guard let book else { throw SheetError.workbook("it is finished already") }
        self.book = nil
        note(workbook_close(book))
        if let problem { throw SheetError.workbook(String(cString: lxw_strerror(problem))) }
        var octets: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = pread(file, &piece, piece.count, off_t(octets.count))
            guard count >= 0 else { throw SheetError.workbook(String(cString: strerror(errno))) }
            guard count > 0 else { return octets }
            octets += piece[..<count]
        }
    }

    /// Keeps the first thing that went wrong.
    func note(_ error: lxw_error) {
        if error != LXW_NO_ERROR, problem == nil { problem = error }
    }

    /// The look of a cell, made once.
    func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
        if let known = formats[style] { return known }
        guard let book, let format = workbook_add_format(book) else { return nil }
        style.apply(to: format)
        formats[style] = format
        return format
    }

    /// The most letters that a cell holds.
    private static let longest = 32_767

    /// A text as a cell can hold it: without controls, and no longer than a cell takes.
    static func text(_ text: String) -> String {
        var text = printable(text)
        // Spreadsheets read _x000D_ as a sign by its number.
        if text.contains("_x") { text = text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_") }
        guard text.utf16.count > longest else { return text }
        var (kept, room) = ("", longest - 1)
        for character in text {
            room -= character.utf16.count
            guard room >= 0 else { break }
            kept.append(character)
        }
        return kept + "…"
    }
}

/// The look of a cell.
struct CellStyle: Hashable {
    /// How a number is written; nothing for texts.
    var number: String?
    var isBold = false
    var size = 11.0
    var isHeading = false
    var wraps = false
    var isRight = false
    var hasBorder = false

    func apply(to format: UnsafeMutablePointer<lxw_format>) {
        format_set_font_size(format, size)
        if let number { format_set_num_format(format, number) }
        if isBold || isHeading { format_set_bold(format) }
        if wraps || isHeading { format_set_text_wrap(format) }
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if isRight { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
        if hasBorder { format_set_border(format, UInt8(LXW_BORDER_HAIR.rawValue)) }
        if isHeading {
            format_set_bg_color(format, 0xE9F1EF)
            format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
        }
    }
}

/// Names of sheets: 1 to 31 UTF-16 units, none of `[]:*?/\`, no apostrophe at the ends, each once.
enum SheetNames {
    private static let longest = 31

    /// The name that comes closest to a wish and is not taken.
    ///
    /// - `taken`: Names in lower case.
    static func name(_ wish: String, besides taken: Set<String>) -> String {
        let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]
        let line = printable(wish).replacing("\n", with: " ")
        var kept = String(line.map { forbidden.contains($0) ? " " : $0 })
            .split(separator: " ").joined(separator: " ")
        while kept.first == "'" { kept.removeFirst() }
        // Excel keeps this name for itself.
        if kept.isEmpty || kept.lowercased() == "history" { kept = "Sheet " + kept }
        var number = 1
        while true {
            let end = number == 1 ? "" : " (\(number))"
            let name = shortened(kept, to: longest - end.utf16.count) + end
            if !taken.contains(name.lowercased()) { return name }
            number += 1
        }
    }

    private static func shortened(_ text: String, to length: Int) -> String {
        var text = text
        if text.utf16.count > length {
            while text.utf16.count > length { text.removeLast() }
            // Half a word says less than none.
            if let space = text.lastIndex(of: " "), text[..<space].utf16.count > length / 2 {
                text = String(text[..<space])
            }
        }
        while text.utf16.count > length || text.last == "'" || text.last == " " {
            text.removeLast()
        }
        return text.isEmpty ? "Sheet" : text
    }
}
