/// Why the file itself cannot be used.
public enum FileError: Error, Hashable, Sendable {
    /// There is no file.
    case noFile(String)
    /// Something is there already, where a file should be made.
    case exists(String)
    /// The file is no sound database of this program.
    case notOurs(String)
    /// A newer version of the program has written the file, perhaps while this one had it open.
    case newer(String)
    /// Somebody else has held the file for too long.
    case busy(String)
    /// Somebody else has the file open, so nothing can be put in its place.
    case inUse(String)
    /// The file was moved, deleted or replaced while it was open.
    case moved(String)
    /// The backup is not to the octet what it was when it was made.
    case changed(String)
}

/// A cell of the database that does not fit what it stands for.
///
/// It says where the cell is and not what it holds, which may be about a person.
public struct DamagedRow: Error, Hashable, Sendable {
    /// The table.
    public let table: String
    /// The number of the row, SQLite's `rowid`; nothing if no single row is meant.
    public let row: Int64?
    /// The column.
    public let column: String

    init(_ table: String, _ row: Int64?, _ column: String) {
        self.table = table
        self.row = row
        self.column = column
    }
}

extension DamagedRow: CustomStringConvertible {
    /// In technical words.
    public var description: String {
        "\(table)\(row.map { " row \($0)" } ?? "") column \(column)"
    }
}

extension DamagedRow {
    /// A row that SQLite does not write again, because a cell of it that nobody changes has another type
    /// than its column: `cannot store BLOB value in TEXT column meeting.cycle`.
    init?(refusedAs message: String) {
        guard
            let parts = message.firstMatch(
                of: /^cannot store \w+ value in \w+ column (\w+)\.(\w+)$/
            )
        else { return nil }
        self.init(String(parts.1), nil, String(parts.2))
    }
}

/// The schema, the last guard, refused what a use case wanted to write.
public struct ConstraintError: Error, Hashable, Sendable {
    /// What SQLite said.
    public let message: String
}
