internal import Correspondence

/// Reads the CSV files that spreadsheets save.
///
/// Quotation marks are those of RFC 4180. A file may be UTF-8, UTF-16 with a byte order mark, or
/// Windows-1252; semicolons, commas or tabs may divide it, and lines may end in CR, LF or both. What
/// ``CSVWriter`` has written comes back as it was.
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
        let separator = separator(of: text)
        var scanner = CSVScanner(text, separator: separator, log)
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
