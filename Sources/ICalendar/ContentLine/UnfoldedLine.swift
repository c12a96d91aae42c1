/// A line with its folds undone, and where its octets stood (RFC 5545 §3.1).
struct UnfoldedLine: Hashable, Sendable {
    /// The octets, without line ends and without the white space of folds.
    var octets: [UInt8]

    /// Where the first octet stood.
    let start: TextPosition

    /// Where each continuation began, in order; empty for a line that was not folded.
    var folds: [Fold] = []

    /// The first octet of a continuation.
    struct Fold: Hashable, Sendable {
        /// Its index among the joined octets.
        let index: Int

        /// Where it stood.
        let position: TextPosition
    }

    /// Where an octet stood in the folded text.
    ///
    /// An octet inside a character has the column of that character; an index past the end means
    /// the end of the line.
    func position(of index: Int) -> TextPosition {
        let index = min(max(index, 0), octets.count)
        var base = 0
        var origin = start
        var low = 0
        var high = folds.count
        while low < high {
            let middle = (low + high) / 2
            if folds[middle].index <= index { low = middle + 1 } else { high = middle }
        }
        if low > 0 {
            base = folds[low - 1].index
            origin = folds[low - 1].position
        }
        let passed = octets[base..<index].count { !isContinuation($0) }
        let isInside = index < octets.count && isContinuation(octets[index])
        return TextPosition(
            line: origin.line,
            column: max(1, origin.column + passed - (isInside ? 1 : 0)),
            octet: origin.octet + index - base
        )
    }

    /// The beginning of the line, for a person who looks for it.
    var excerpt: String { ICalendar.excerpt(octets) }
}

/// How octets begin, as at most 40 characters that can be shown on one line.
func excerpt(_ octets: some Sequence<UInt8>) -> String {
    let text = String(decoding: Array(octets.prefix(160)), as: UTF8.self)
    let visible = text.unicodeScalars.filter { $0.properties.generalCategory != .control }
    return String(String.UnicodeScalarView(visible.prefix(40)))
}

/// Whether an octet goes on with a character that began before it.
func isContinuation(_ octet: UInt8) -> Bool {
    octet & 0xC0 == 0x80
}

/// How many octets the character has that begins with an octet; 1 where none can begin so.
func scalarLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
}
