public import Correspondence
public import Participation

/// What a facilitator has ticked for one participant, as it stands in a filled-in list.
public struct AttendanceRow: Hashable, Sendable {
    /// The participant's number; nothing for somebody who was written in by name.
    public let participant: Int?

    /// The name beside the number; whoever knows the people compares the two.
    public let name: String

    /// What is ticked; nothing where the row is not marked.
    public let mark: Mark?

    /// The line of the file, counted from 1.
    public let line: Int

    /// Makes a row.
    ///
    /// - Parameters:
    ///   - participant: The participant's number, if it stands there.
    ///   - name: The name beside it.
    ///   - mark: What is ticked.
    ///   - line: The line of the file, counted from 1.
    public init(participant: Int?, name: String, mark: Mark?, line: Int) {
        self.participant = participant
        self.name = name
        self.mark = mark
        self.line = line
    }
}

/// A facilitator's list that has been filled in on a computer.
public enum AttendanceTable {
    /// Reads the list that `jobklub sheet --kind list --format csv` writes, with boxes ticked.
    ///
    /// - Parameters:
    ///   - octets: The whole CSV file.
    ///   - file: The file, as the person named it.
    /// - Returns: One row for each participant on the list.
    /// - Throws: `FileMistakes` with everything that is wrong, each with line and column.
    /// - Complexity: O(*n*) in the length of the file.
    public static func read(_ octets: [UInt8], file: String) throws -> [AttendanceRow] {
        let (rows, mistakes) = try readRight(octets, file: file)
        guard mistakes.isEmpty else { throw FileMistakes(mistakes) }
        return rows
    }

    /// Reads the rows of such a list that are right, and says what is wrong with the others.
    ///
    /// - Throws: `FileMistakes` where there is no list at all.
    /// - Complexity: O(*n*) in the length of the file.
    public static func readRight(
        _ octets: [UInt8],
        file: String
    ) throws -> (rows: [AttendanceRow], mistakes: [FileMistake]) {
        let log = MistakeLog(file: file)
        let table = try CSVReader.read(octets, log)
        let found = table.rows.indices.lazy.compactMap { index in
            AttendanceHeadings(table.rows[index]).map { (index: index, headings: $0) }
        }.first
        guard let found else {
            log.add(
                line: table.rows[0].line,
                column: 1,
                Phrase("mistake.no-list"),
                suggestion: Phrase("advice.list-headings")
            )
            throw FileMistakes(log.mistakes)
        }
        var reader = AttendanceRows(headings: found.headings, log)
        let rows = table.rows[(found.index + 1)...].compactMap { reader.read($0) }
        let repeated = reader.repeated
        let right = rows.filter { row in row.participant.map { !repeated.contains($0) } ?? true }
        return (rows: right, mistakes: log.mistakes)
    }
}
