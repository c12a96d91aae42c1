/// Joins folded lines, octet by octet, one line at a time.
///
/// Octets are joined before anything is decoded, since a fold may lie inside a character.
struct LineUnfolder: Sendable {
    private let octets: [UInt8]
    private let maximumLength: Int
    private var index: Int
    private var line = 1
    private var lineStart: Int

    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    init(_ octets: [UInt8], maximumLength: Int) {
        self.octets = octets
        self.maximumLength = maximumLength
        index = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        lineStart = index
    }

    /// Where reading has come to; at last the end of the text.
    var position: TextPosition {
        let passed = octets[lineStart..<index].count { !isContinuation($0) }
        return TextPosition(line: line, column: passed + 1, octet: index)
    }

    /// The next line that is not empty, or nothing at the end.
    mutating func next() -> Result<UnfoldedLine, ReadingError>? {
        while index < octets.count, isLineEnd(octets[index]) { passLineEnd() }
        guard index < octets.count else { return nil }
        let start = TextPosition(line: line, column: 1, octet: index)
        var joined = UnfoldedLine(octets: [], start: start)
        var isTooLong = false
        take(into: &joined, &isTooLong)
        while index < octets.count, octets[index] == 0x20 || octets[index] == 0x09 {
            index += 1
            let position = TextPosition(line: line, column: 2, octet: index)
            if !isTooLong {
                joined.folds.append(.init(index: joined.octets.count, position: position))
            }
            take(into: &joined, &isTooLong)
        }
        guard !isTooLong else {
            return .failure(ReadingError(start, .lineTooLong(limit: maximumLength)))
        }
        return .success(joined)
    }

    /// Takes the rest of one written line and passes its end.
    private mutating func take(into joined: inout UnfoldedLine, _ isTooLong: inout Bool) {
        let first = index
        while index < octets.count, !isLineEnd(octets[index]) { index += 1 }
        // Folds cost memory too, so a line of nothing but folds is held to the same limit.
        let length = joined.octets.count + index - first + joined.folds.count
        if isTooLong || length > maximumLength {
            isTooLong = true
            joined.octets = []
            joined.folds = []
        } else {
            joined.octets.append(contentsOf: octets[first..<index])
        }
        if index < octets.count { passLineEnd() }
    }

    private func isLineEnd(_ octet: UInt8) -> Bool {
        octet == LineUnfolder.lineFeed || octet == LineUnfolder.carriageReturn
    }

    private mutating func passLineEnd() {
        let isReturn = octets[index] == LineUnfolder.carriageReturn
        index += 1
        if isReturn, index < octets.count, octets[index] == LineUnfolder.lineFeed { index += 1 }
        line += 1
        lineStart = index
    }
}
