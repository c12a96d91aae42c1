/// Why a short text that somebody writes cannot be kept.
public enum TextMistake: String, CaseIterable, Hashable, Sendable {
    /// There is nothing but blanks.
    case empty
    /// It is too long.
    case tooLong = "too-long"
    /// It holds line breaks or other characters that cannot be seen.
    case controlCharacter = "control-character"
    /// It looks like a CPR number, which is never kept.
    case cprNumber = "cpr-number"

    /// The first thing that is wrong with a text; nothing if it can be kept.
    ///
    ///     TextMistake("Løn og pension", most: 80)          // nil
    ///     TextMistake("Amina, 010190-1234", most: 80)      // .cprNumber
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - most: How many characters it may have.
    public init?(_ text: String, most: Int) {
        guard text.contains(where: { !$0.isWhitespace }) else {
            self = .empty
            return
        }
        if text.count > most {
            self = .tooLong
        } else if text.hasControlCharacter {
            self = .controlCharacter
        } else if text.looksLikeCPRNumber {
            self = .cprNumber
        } else {
            return nil
        }
    }
}

extension String {
    /// The text without blanks before and after it.
    package var withoutOuterBlanks: String {
        guard
            let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
