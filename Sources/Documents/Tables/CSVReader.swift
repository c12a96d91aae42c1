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
        let likely = separator(of: Array(text.dropFirst(hint?.length ?? 0)))
        if let hint { try hint.require(text, likely: likely, log) }
        let separator = hint?.separator ?? likely
        var scanner = CSVScanner(text, separator: separator, after: hint, log)
        let rows = scanner.rows()
        if separator == UInt8(ascii: ";") { try refuseCodes(in: rows, log) }
        let isEmpty = rows.isEmpty && log.mistakes.isEmpty
        if isEmpty { log.add(line: 1, column: 1, Phrase("mistake.empty-file")) }
        return try log.finish(
            CSVTable(separator: Unicode.Scalar(separator), rows: rows)
        )
    }

    /// Refuses a file whose letters are written as codes, such as `S&#xF8;ren`: their semicolons divide
    /// the cells, so that every row would be wrong in a way that says nothing.
    private static func refuseCodes(in rows: [CSVTable.Row], _ log: MistakeLog) throws {
        for row in rows {
            let cell = row.cells.dropLast().first { WrongLetters.endsInCode($0.text) }
            guard let cell else { continue }
            log.add(
                line: cell.line,
                column: cell.position,
                Phrase(
                    "mistake.letters-as-codes",
                    ["row": .number(row.number), "value": .text(cell.text.suffix(40) + ";")]
                ),
                suggestion: Phrase("advice.letters")
            )
            throw FileMistakes(log.mistakes)
        }
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

/// The line that some programs put first for spreadsheets: `sep=;`, with blanks or blank lines around it.
struct SeparatorHint {
    let separator: UInt8
    /// How many octets there are with the end of the line.
    let length: Int
    /// How many lines these are.
    let lines: Int

    /// Refuses a line that says something else than what divides the cells below.
    func require(_ text: [UInt8], likely: UInt8, _ log: MistakeLog) throws {
        let row = text[length...].drop { $0 == 0x0A || $0 == 0x0D }
            .prefix { $0 != 0x0A && $0 != 0x0D }
        guard likely != separator, row.contains(likely), !row.contains(separator) else { return }
        func sign(_ octet: UInt8) -> Phrase.Argument {
            .text(octet == 0x09 ? "tab" : String(Unicode.Scalar(octet)))
        }
        log.add(
            line: lines,
            column: 1,
            Phrase(
                "mistake.separator-line",
                ["separator": sign(separator), "other": sign(likely)]
            ),
            suggestion: Phrase("advice.separator-line")
        )
        throw FileMistakes(log.mistakes)
    }

    /// Nothing if the text does not begin with such a line.
    init?(_ text: [UInt8]) {
        let blank = UInt8(ascii: " ")
        let ends: [UInt8] = [0x0A, 0x0D]
        let start = text.firstIndex { $0 != blank && !ends.contains($0) } ?? 0
        let line = text[start...].prefix { !ends.contains($0) }
        var words = line
        while words.last == blank { words = words.dropLast() }
        let quote = UInt8(ascii: "\"")
        if words.first == quote, words.last == quote, words.count > 1 {
            words = words.dropFirst().dropLast()
        }
        let letters = words.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        guard let sign = letters.firstIndex(of: UInt8(ascii: "=")),
            letters[..<sign].filter({ $0 != blank }) == Array("sep".utf8)
        else { return nil }
        // A spreadsheet that wrote the line as a row fills it up with empty cells.
        var rest = letters[(sign + 1)...].filter { $0 != blank }
        if ["\\t", "tab"].contains(String(decoding: rest, as: UTF8.self)) { rest = [0x09] }
        guard
            let separator = rest.first, SeparatorHint.known.contains(separator),
            rest.allSatisfy({ $0 == separator })
        else { return nil }
        self.separator = separator
        var place = TextPlace()
        for index in 0..<line.endIndex {
            place.pass(text[index], after: index > 0 ? text[index - 1] : 0)
        }
        lines = place.line
        var length = line.endIndex
        if length < text.count {
            let isBoth = text[length] == 0x0D && length + 1 < text.count && text[length + 1] == 0x0A
            length += isBoth ? 2 : 1
        }
        self.length = length
    }

    private static let known: [UInt8] = [";", ",", "\t", "|", ":"].map { UInt8(ascii: $0) }
}
