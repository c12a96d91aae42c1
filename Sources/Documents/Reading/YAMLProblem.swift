internal import Correspondence

/// What libyaml found wrong, in words of the catalogues: its own are English, and for programmers.
struct YAMLProblem {
    /// What is wrong.
    let phrase: Phrase
    /// What to do about it.
    let advice: Phrase

    /// Makes the words for a message of libyaml.
    init(_ message: String, isAtTab: Bool) {
        (phrase, advice) = YAMLProblem.words(isAtTab ? "tab character" : message)
    }

    private static func words(_ message: String) -> (Phrase, Phrase) {
        func has(_ parts: String...) -> Bool { parts.contains { message.contains($0) } }
        if has("',' or ']'", "',' or '}'") {
            return (Phrase("yaml.bracket"), Phrase("advice.yaml-bracket"))
        }
        if has("mapping values are not allowed", "mapping keys are not allowed", "unexpected ':'") {
            return (Phrase("yaml.colon"), Phrase("advice.yaml-quote-text"))
        }
        if has("expected ':'") { return (Phrase("yaml.no-colon"), Phrase("advice.yaml-colon")) }
        if has("undefined alias", "alphabetic or numeric", "non-alphabetical") {
            return (Phrase("yaml.alias"), Phrase("advice.yaml-quote-text"))
        }
        if has("cannot start any token") {
            return (Phrase("yaml.sign"), Phrase("advice.yaml-quote-text"))
        }
        if has("tab character") { return (Phrase("yaml.tab"), Phrase("advice.yaml-spaces")) }
        if has("escape character", "hexdecimal", "surrogate", "Unicode character escape") {
            return (Phrase("yaml.escape"), Phrase("advice.yaml-escape"))
        }
        if has("indentation indicator", "expected comment or line break") {
            return (Phrase("yaml.block"), Phrase("advice.yaml-block"))
        }
        if has("expected key", "'-' indicator", "block collection", "node content") {
            return (Phrase("yaml.indentation"), Phrase("advice.yaml"))
        }
        if has("block sequence entries") {
            return (Phrase("yaml.dash"), Phrase("advice.yaml-quote-text"))
        }
        if has("end of stream", "document indicator") {
            return (Phrase("yaml.unfinished"), Phrase("advice.yaml-quote"))
        }
        if has("control characters", "Unicode character", "UTF-8") {
            return (Phrase("yaml.control"), Phrase("advice.yaml-control"))
        }
        if has("tag", "'!'", "'>'", "URI") {
            return (Phrase("yaml.tag"), Phrase("advice.yaml-quote-text"))
        }
        if has("document", "directive", "version number") {
            return (Phrase("yaml.document"), Phrase("advice.yaml-document"))
        }
        return (Phrase("yaml.other"), Phrase("advice.yaml"))
    }
}
