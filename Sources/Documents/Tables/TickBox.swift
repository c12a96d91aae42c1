internal import Participation
internal import Planning

/// What stands in a box that somebody was to tick.
///
///     TickBox("x", of: .came)      // ticked
///     TickBox("☐", of: .came)      // empty
///     TickBox("måske", of: .came)  // unclear: whoever wrote it has to say
enum TickBox: Hashable {
    /// Nothing, or what says no.
    case empty
    /// A tick, or what says yes.
    case ticked
    /// Anything else.
    case unclear

    /// Reads what stands in the box of a mark.
    init(_ text: String, of mark: Mark) {
        let inner = TickBox.withoutBrackets(text)
        if TickBox.emptySigns.contains(inner) {
            self = .empty
        } else if TickBox.ticks.contains(inner) {
            self = .ticked
        } else if !inner.allSatisfy({ $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }) {
            // A word with a question mark behind it is no answer.
            self = .unclear
        } else if let isYes = TableForms.flags.value(inner) {
            self = isYes ? .ticked : .empty
        } else {
            self = MarkWords.meaning(inner) == .mark(mark) ? .ticked : .unclear
        }
    }

    /// `(x)`, `[x]` and `[ ]` are boxes that were typed.
    private static func withoutBrackets(_ text: String) -> String {
        let text = text.withoutOuterBlanks
        for (open, close) in [("(", ")"), ("[", "]")]
        where text.hasPrefix(open) && text.hasSuffix(close) && text.count > 1 {
            return String(text.dropFirst().dropLast()).withoutOuterBlanks
        }
        return text
    }

    private static let emptySigns: Set = [
        "", "-", "–", "—", "−", "_", "☐", "□", "◻", "▢", "⬜", "○", "◯",
    ]

    // The letter x of other keyboards among them, and the crossed box that text processors draw.
    private static let ticks: Set = [
        "x", "X", "×", "х", "Х", "✓", "✔", "✔\u{FE0F}", "☑", "☑\u{FE0F}", "☒", "✅", "√", "⊠",
    ]
}
