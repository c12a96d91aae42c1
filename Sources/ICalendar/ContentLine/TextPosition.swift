/// A place in a text as it was given, before any folded line is joined.
public struct TextPosition: Hashable, Sendable {
    /// The line, counted from 1; CRLF, LF and a lone CR each end a line.
    public let line: Int

    /// The Unicode scalar in that line, counted from 1; a byte order mark is not counted.
    public let column: Int

    /// The octet in the whole text, counted from 0.
    public let octet: Int

    /// Makes a place.
    ///
    /// - Parameters:
    ///   - line: From 1.
    ///   - column: From 1, in Unicode scalars.
    ///   - octet: From 0, in the whole text.
    public init(line: Int, column: Int, octet: Int) {
        self.line = line
        self.column = column
        self.octet = octet
    }
}

extension TextPosition: Comparable {
    /// Whether one place comes before another in the same text.
    public static func < (left: TextPosition, right: TextPosition) -> Bool {
        left.octet < right.octet
    }
}
