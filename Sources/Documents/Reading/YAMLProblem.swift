internal import Correspondence

/// What libyaml found wrong, in words of the catalogues: its own are English, and for programmers.
struct YAMLProblem {
    /// What is wrong.
    let phrase: Phrase
    /// What to do about it.
    let advice: Phrase

    /// Makes the words for a message of libyaml.
    ///
    /// - `isAtTab`: Whether a tab stands there, of which the message may say nothing.
    init(_ message: String, isAtTab: Bool) {
        let message = isAtTab ? "tab character" : message
        let row = YAMLProblem.rows.first { $0.parts.contains { message.contains($0) } }
        phrase = row?.phrase ?? Phrase("yaml.other")
        advice = row?.advice ?? Phrase("advice.yaml")
    }

    private typealias Row = (parts: [String], phrase: Phrase, advice: Phrase)

    /// Parts of messages with what they mean; the first row that fits counts.
    private static let rows: [Row] = [
        (["',' or ']'", "',' or '}'"], Phrase("yaml.bracket"), Phrase("advice.yaml-bracket")),
        (
            ["mapping values are not allowed", "mapping keys are not allowed", "unexpected ':'"],
            Phrase("yaml.colon"), Phrase("advice.yaml-quote-text")
        ),
        (["expected ':'"], Phrase("yaml.no-colon"), Phrase("advice.yaml-colon")),
        (
            ["undefined alias", "alphabetic or numeric", "non-alphabetical"],
            Phrase("yaml.alias"), Phrase("advice.yaml-quote-text")
        ),
        (["cannot start any token"], Phrase("yaml.sign"), Phrase("advice.yaml-quote-text")),
        (["tab character"], Phrase("yaml.tab"), Phrase("advice.yaml-spaces")),
        (
            ["escape character", "hexdecimal", "surrogate", "Unicode character escape"],
            Phrase("yaml.escape"), Phrase("advice.yaml-escape")
        ),
        (
            ["indentation indicator", "expected comment or line break"],
            Phrase("yaml.block"), Phrase("advice.yaml-block")
        ),
        (
            ["expected key", "'-' indicator", "block collection", "node content"],
            Phrase("yaml.indentation"), Phrase("advice.yaml")
        ),
        (["block sequence entries"], Phrase("yaml.dash"), Phrase("advice.yaml-quote-text")),
        (
            ["end of stream", "document indicator"],
            Phrase("yaml.unfinished"), Phrase("advice.yaml-quote")
        ),
        (
            ["control characters", "Unicode character", "UTF-8"],
            Phrase("yaml.control"), Phrase("advice.yaml-control")
        ),
        (["tag", "'!'", "'>'", "URI"], Phrase("yaml.tag"), Phrase("advice.yaml-quote-text")),
        (
            ["document", "directive", "version number"],
            Phrase("yaml.document"), Phrase("advice.yaml-document")
        ),
    ]
}
