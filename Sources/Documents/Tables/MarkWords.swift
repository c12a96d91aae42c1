internal import Correspondence
public import Participation

/// The words that a mark is typed with, in every language that has a catalogue, and as files have it.
public enum MarkWords {
    /// What a word says of somebody.
    public enum Meaning: Hashable, Sendable {
        /// They are marked.
        case mark(Mark)
        /// The mark is taken away.
        case noMark
    }

    private static let words = ListWords<Meaning>(
        Mark.allCases.map { (key: $0.wordKey, value: .mark($0)) }
            + [(key: "mark.none", value: .noMark)]
    ).adding(
        Mark.allCases.map { (word: $0.rawValue, value: .mark($0)) } + [
            (word: "none", value: .noMark)
        ]
    )

    private static let reasons = ListWords(EarlyTick.self)

    /// What a word means, for example `kom senere` or `came-late`; letters of any size, with or without
    /// blanks and dashes.
    ///
    /// - Returns: Nothing for a word that is no mark.
    public static func meaning(_ word: String) -> Meaning? { words.value(word) }

    /// Why a tick is early, for example `forkert ur` or `wrong-clock`.
    ///
    /// - Returns: Nothing for a word that is no such reason.
    public static func reason(_ word: String) -> EarlyTick? { reasons.value(word) }
}
