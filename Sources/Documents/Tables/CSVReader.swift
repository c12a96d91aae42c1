internal import Correspondence

/// Reads the CSV files that spreadsheets save.
///
/// Quotation marks are those of RFC 4180. A file may be UTF-8, UTF-16 with a byte order mark, or
/// Windows-1252; semicolons, commas or tabs may divide it, and lines may end in CR, LF or both. A first
/// line such as `sep=;` says what divides it and is no row. What ``CSVWriter`` has written comes back as
/// it was.
public enum CSVReader {
    /// Larger files are refused, in octets.
    public static let maximumOctets = 16 << 20

    /// Files with more rows are refused.
    public static let maximumRows = 100_000

    /// Rows with more cells are refused.
    public static let maximumColumns = 200

    /// Cells with more characters are refused.
    public static let maximumCharacters = 10_000

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - octets: The whole file.
    ///   - file: The file, as the person named it.
    /// - Returns: The rows that hold anything.
    /// - Throws: `FileMistakes` with every place where the file is not CSV.
    /// - Complexity: O(*n*) in the length of the file.
    public static func read(_ octets: [UInt8], file: String) throws -> CSVTable {
        try read(octets, MistakeLog(file: file))
    }

    static func read(_ octets: [UInt8], _ log: MistakeLog) throws -> CSVTable {
        guard octets.count <= maximumOctets else {
            log.add(
                line: 1,
                column: 1,
                Phrase("mistake.file-too-large", ["count": .number(maximumOctets)])
            )
            throw FileMistakes(log.mistakes)
        }
        let text = try TextDecoding.utf8(octets, log)
        let hint = SeparatorHint(text)
        let separator = hint?.separator ?? separator(of: text)
        var scanner = CSVScanner(text, separator: separator, after: hint, log)
        let rows = scanner.rows()
        let isEmpty = rows.isEmpty && log.mistakes.isEmpty
        if isEmpty { log.add(line: 1, column: 1, Phrase("mistake.empty-file")) }
        return try log.finish(
            CSVTable(separator: Unicode.Scalar(separator), rows: rows)
        )
    }

    /// The most frequent separator of the first row that has any, outside quotation marks.
    private static func separator(of text: [UInt8]) -> UInt8 {
        let candidates = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]
        var counts = [0, 0, 0]
        var isQuoted = false
        for octet in text {
            if octet == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if let index = candidates.firstIndex(of: octet) { counts[index] += 1 }
            let isLineEnd = octet == 0x0A || octet == 0x0D
            if isLineEnd, counts != [0, 0, 0] { break }
        }
        var best = 0
        for index in candidates.indices where counts[index] > counts[best] { best = index }
        return candidates[best]
    }
}

/// The line that some programs put first for spreadsheets: `sep=;`.
struct SeparatorHint {
    let separator: UInt8
    /// How many octets the line has, with its end.
    let length: Int

    /// Nothing if the text does not begin with such a line.
    init?(_ text: [UInt8]) {
        let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
        var words = line[...]
        let quote = UInt8(ascii: "\"")
        if words.first == quote, words.last == quote, words.count > 1 {
            words = words.dropFirst().dropLast()
        }
        let letters = words.prefix(4).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        guard letters == Array("sep=".utf8) else { return nil }
        // A spreadsheet that wrote the line as a row fills it up with empty cells.
        let rest = words.dropFirst(4)
        guard
            let separator = rest.first, SeparatorHint.known.contains(separator),
            rest.allSatisfy({ $0 == separator })
        else { return nil }
        self.separator = separator
        var length = line.count
        if length < text.count {
            let isBoth = text[length] == 0x0D && length + 1 < text.count && text[length + 1] == 0x0A
            length += isBoth ? 2 : 1
        }
        self.length = length
    }

    private static let known: [UInt8] = [";", ",", "\t", "|", ":"].map { UInt8(ascii: $0) }
}
