internal import Correspondence

/// Goes through the octets of a CSV file once, cell by cell.
struct CSVScanner {
    private let octets: [UInt8]
    private let separator: UInt8
    private let log: MistakeLog
    private var index = 0
    private var place = TextPlace()
    /// The octets of the cell that is being read.
    private var buffer: [UInt8] = []

    private static let quote = UInt8(ascii: "\"")

    /// - `hint`: A first line that is no row.
    init(
        _ octets: [UInt8],
        separator: UInt8,
        after hint: SeparatorHint? = nil,
        _ log: MistakeLog
    ) {
        self.octets = octets
        self.separator = separator
        self.log = log
        guard let hint else { return }
        index = hint.length
        place.line = hint.lines + 1
    }

    /// Reads everything; what is wrong goes into the log.
    mutating func rows() -> [CSVTable.Row] {
        var rows: [CSVTable.Row] = []
        var number = 0
        while index < octets.count {
            number += 1
            let start = place
            let cells = cells(row: number)
            guard !cells.allSatisfy(\.trimmed.isEmpty) else { continue }
            guard rows.count < CSVReader.maximumRows else {
                let limit = Phrase.Argument.number(CSVReader.maximumRows)
                add(start, Phrase("mistake.too-many-rows", ["count": limit]))
                break
            }
            rows.append(CSVTable.Row(number: number, cells: cells))
        }
        return rows
    }

    /// Reads a row and goes past its end.
    private mutating func cells(row: Int) -> [CSVTable.Cell] {
        var cells: [CSVTable.Cell] = []
        var column = 0
        repeat {
            if column > 0 { pass() }
            column += 1
            let start = place
            let text = cell()
            if column == CSVReader.maximumColumns + 1 {
                let limit = Phrase.Argument.number(CSVReader.maximumColumns)
                add(start, Phrase("mistake.too-many-columns", ["count": limit]))
            }
            guard column <= CSVReader.maximumColumns else { continue }
            cells.append(
                CSVTable.Cell(
                    text: text,
                    row: row,
                    column: column,
                    line: start.line,
                    position: start.column
                )
            )
        } while index < octets.count && octets[index] == separator
        passLineEnd()
        return cells
    }

    /// Reads a cell and stops at the separator or the end of the line after it.
    private mutating func cell() -> String {
        buffer.removeAll(keepingCapacity: true)
        let start = place
        // What a spreadsheet should not take for a number: ="00000051".
        let isFormula =
            index + 1 < octets.count && octets[index] == UInt8(ascii: "=")
            && octets[index + 1] == CSVScanner.quote
        if isFormula { pass() }
        let isQuoted = index < octets.count && octets[index] == CSVScanner.quote
        if isQuoted { passQuoted() }
        var isReported = false
        while !isAtEnd {
            let octet = octets[index]
            if !isReported, isQuoted {
                let since = ["line": Phrase.Argument.number(start.line)]
                let key =
                    start.line == place.line
                    ? "mistake.text-after-quotes" : "mistake.text-after-lines"
                add(place, Phrase(key, since), Phrase("advice.quotes"))
                isReported = true
            } else if !isReported, octet == CSVScanner.quote {
                add(place, Phrase("mistake.stray-quote"), Phrase("advice.quotes"))
                isReported = true
            }
            buffer.append(octet)
            pass()
        }
        let text = String(decoding: buffer, as: UTF8.self)
        if buffer.count > CSVReader.maximumCharacters,
            text.unicodeScalars.count > CSVReader.maximumCharacters
        {
            let limit = Phrase.Argument.number(CSVReader.maximumCharacters)
            add(start, Phrase("mistake.too-long", ["count": limit]))
        }
        return CSVScanner.withoutApostrophe(CSVScanner.withoutFormula(text))
    }

    /// Reads what stands between quotation marks.
    private mutating func passQuoted() {
        let start = place
        pass()
        while index < octets.count {
            let octet = octets[index]
            let next = index + 1 < octets.count ? octets[index + 1] : 0
            if octet == CSVScanner.quote {
                pass()
                guard next == CSVScanner.quote else { return }
            }
            buffer.append(octet)
            pass()
        }
        add(start, Phrase("mistake.open-quote"), Phrase("advice.quotes"))
    }

    /// Whether nothing more of the cell comes.
    private var isAtEnd: Bool {
        guard index < octets.count else { return true }
        let octet = octets[index]
        return octet == separator || octet == 0x0A || octet == 0x0D
    }

    private mutating func passLineEnd() {
        guard index < octets.count else { return }
        let isReturn = octets[index] == 0x0D
        pass()
        if isReturn, index < octets.count, octets[index] == 0x0A { pass() }
    }

    /// Goes past an octet and reports it if it begins a control character.
    private mutating func pass() {
        let octet = octets[index]
        if octet < 0x20 || octet == 0x7F || octet == 0xC2 { check(octet) }
        place.pass(octet, after: index > 0 ? octets[index - 1] : 0)
        index += 1
    }

    private func check(_ octet: UInt8) {
        var code = octet
        switch octet {
        case 0x09, 0x0A, 0x0D: return
        case 0xC2:
            guard index + 1 < octets.count, octets[index + 1] < 0xA0 else { return }
            // Å and the like that were written as UTF-8 twice; the cell as a whole is looked at later.
            let isHalf =
                index > 1 && octets[index - 2] == 0xC3 && (0x82...0xB4).contains(octets[index - 1])
            if isHalf { return }
            code = octets[index + 1]
        default: break
        }
        let digits = String(code, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
        add(place, Phrase("mistake.control-character", ["character": .text(name)]))
    }

    private func add(_ place: TextPlace, _ problem: Phrase, _ suggestion: Phrase? = nil) {
        log.add(line: place.line, column: place.column, problem, suggestion: suggestion)
    }

    /// Takes a text out of the formula that keeps it from being a number.
    private static func withoutFormula(_ text: String) -> String {
        guard text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count > 2 else { return text }
        let inner = text.dropFirst(2).dropLast()
        return inner.contains("\"") ? text : String(inner)
    }

    /// Takes off the apostrophe that keeps a cell from being a formula.
    private static func withoutApostrophe(_ text: String) -> String {
        guard text.utf8.first == UInt8(ascii: "'") else { return text }
        let rest = String(text.unicodeScalars.dropFirst())
        return CSVWriter.isFormula(rest) ? rest : text
    }
}
