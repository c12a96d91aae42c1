/// Writes rows of text for spreadsheets, so that no cell can act as a formula.
///
/// It follows RFC 4180, with a byte order mark and semicolons, as Danish spreadsheets expect. Rows
/// may be taken away while others are still to come, so that a long file need not fit in memory:
///
/// ```swift
/// var writer = CSVWriter()
/// for person in people {
///     writer.append(row: [person.name, person.telephone])
///     try file.write(contentsOf: writer.takeOctets())
/// }
/// ```
public struct CSVWriter: Sendable {
    private let separator: UInt8
    private var octets: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Begins a file.
    ///
    /// - Parameter separator: The ASCII character between cells.
    public init(separator: Unicode.Scalar = ";") {
        precondition(separator.isASCII, "The separator is one octet.")
        self.separator = UInt8(ascii: separator)
    }

    /// Adds a row.
    ///
    /// A cell that a spreadsheet could take for a formula gets an apostrophe before it; the
    /// character NUL, which no spreadsheet reads, is left out.
    ///
    /// - Parameter row: Cells from left to right.
    /// - Complexity: O(*n*) in the length of the cells.
    public mutating func append(row: some Sequence<String>) {
        append(cells: row.lazy.map(Cell.text))
    }

    /// What stands in a cell.
    public enum Cell: Hashable, Sendable {
        /// Words, which no spreadsheet may take for a formula.
        case text(String)
        /// A number that the program has written itself; it may begin with a minus sign.
        case number(String)
    }

    /// Adds a row of words and numbers.
    ///
    /// - Parameter cells: From left to right.
    /// - Complexity: O(*n*) in the length of the cells.
    public mutating func append(cells: some Sequence<Cell>) {
        var isFirst = true
        for cell in cells {
            if !isFirst { octets.append(separator) }
            isFirst = false
            switch cell {
            case .text(let text):
                append(
                    cell: Array(text.utf8).filter { $0 != 0 },
                    isFormula: CSVWriter.isFormula(text)
                )
            case .number(let number): append(cell: Array(number.utf8), isFormula: false)
            }
        }
        octets += [0x0D, 0x0A]
    }

    /// The octets since the last call, which the writer then forgets.
    ///
    /// - Returns: UTF-8; the first call's begin with the byte order mark.
    public mutating func takeOctets() -> [UInt8] {
        defer { octets.removeAll(keepingCapacity: true) }
        return octets
    }

    private mutating func append(cell: [UInt8], isFormula: Bool) {
        let quote = UInt8(ascii: "\"")
        let text = isFormula ? [UInt8(ascii: "'")] + cell : cell
        guard needsQuotes(text) else {
            octets += text
            return
        }
        octets.append(quote)
        for octet in text {
            if octet == quote { octets.append(quote) }
            octets.append(octet)
        }
        octets.append(quote)
    }

    private func needsQuotes(_ text: [UInt8]) -> Bool {
        let space = UInt8(ascii: " ")
        return text.first == space || text.last == space
            || text.contains { $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    }

    /// Whether a spreadsheet could take a cell for a formula (OWASP, "CSV Injection").
    ///
    /// Spreadsheets pass over what cannot be seen before they look for the first character, so it is
    /// passed over here too. A telephone number with a plus sign counts as well: safe before pretty.
    /// Apostrophes are passed over, so that one that stood there is told from one put before it.
    static func isFormula(_ cell: String) -> Bool {
        for scalar in cell.unicodeScalars {
            if dangerous.contains(scalar) { return true }
            guard isInvisible(scalar) || scalar == "'" else { return false }
        }
        return false
    }
}

private let dangerous: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n",
    // The same signs in full width and small forms, and the minus sign of printers.
    "＝", "＋", "－", "＠", "\u{FE66}", "\u{FE62}", "\u{FE63}", "\u{FE6B}", "\u{2212}",
]

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
        || [.control, .format].contains(properties.generalCategory)
}
