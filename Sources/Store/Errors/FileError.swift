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
public struct DamagedRow: Error, Hashable, Sendable {
    /// The column, or what the row is about.
    public let column: String
    /// What stands there.
    public let value: String

    init(_ column: String, _ value: String) {
        self.column = column
        self.value = value
    }
}

/// The schema, the last guard, refused what a use case wanted to write.
public struct ConstraintError: Error, Hashable, Sendable {
    /// What SQLite said.
    public let message: String
}
