/// Reads the lines of calendar text one at a time, whoever wrote it (RFC 5545 §3.1).
///
/// Lines may end with CRLF, LF or CR and be folded with a space or a tab, also in the middle of a
/// character; a byte order mark and empty lines are passed over. A line that cannot be read gives
/// an error with its place, and reading goes on with the next, so that all mistakes of a text can
/// be told at once. Beyond the text itself only one line is held in memory.
public struct ContentLineReader: Sequence, IteratorProtocol, Sendable {
    /// A line, or why it could not be read.
    public typealias Element = Result<ContentLine, ReadingError>

    private var unfolder: LineUnfolder

    /// Begins to read a text.
    ///
    /// - Parameters:
    ///   - octets: The whole text.
    ///   - maximumLineLength: Octets that a line may have with its folds undone; 1 MiB as given.
    public init(_ octets: [UInt8], maximumLineLength: Int = 1 << 20) {
        unfolder = LineUnfolder(octets, maximumLength: maximumLineLength)
    }

    /// Where reading has come to: past the line that was given last, or at the end of the text.
    public var position: TextPosition { unfolder.position }

    /// The next line or what is wrong with it, and nothing at the end.
    ///
    /// - Complexity: O(*n*) in the length of the line.
    public mutating func next() -> Result<ContentLine, ReadingError>? {
        unfolder.next()?.flatMap { text in
            Result { () throws(ReadingError) in try ContentLine(text) }
        }
    }
}
