public import CivilTime

/// A rule as a facilitator writes it: "first Tuesday of the month", "hver anden torsdag".
///
/// The words are those of the catalogue, so that what ``Catalogue/describe(_:)`` says of the usual
/// rules can be read again, and a language that is added brings its own. Time of day and first day
/// are not read: they stand beside a rule, not in it.
public struct RulePhrase: Hashable, Sendable {
    /// What was read.
    public let description: RuleDescription

    /// The rule for it.
    public let rule: RecurrenceRule

    /// What could not be understood, and where.
    public struct Mistake: Error, Hashable, Sendable {
        /// In characters, counted from 1; one past the end where something is missing.
        public let column: Int

        /// The word; nothing where the text ends too early.
        public let word: String?

        /// The mistake in words.
        public var phrase: Phrase {
            let column = Phrase.Argument.number(column)
            guard let word else { return Phrase("rule-error.ends", ["column": column]) }
            return Phrase("rule-error.word", ["word": .text(word), "column": column])
        }
    }

    /// Reads a rule, whatever the case of its letters and however many spaces it has.
    ///
    /// - Parameters:
    ///   - text: At most 400 characters; a point may end it.
    ///   - catalogue: The language that it is written in.
    /// - Throws: ``Mistake`` with the first word that fits nowhere.
    public init(_ text: String, in catalogue: Catalogue) throws(Mistake) {
        let spaces = text.reversed().prefix { $0.isWhitespace }.count
        let trimmed = text.dropLast(spaces)
        // No rule ends with a number in order, whose point this could be.
        let sentence = String(trimmed.hasSuffix(".") ? trimmed.dropLast() : trimmed)
        guard sentence.count <= 400 else {
            throw Mistake(column: 401, word: String(sentence.dropFirst(400).prefix(20)))
        }
        let grammar = PhraseGrammar(sentence, catalogue)
        let end = grammar.words.count
        for case .rule(let description) in grammar.rules().filter({ $0.next == end }).map(\.found) {
            guard let rule = description.rule() else { continue }
            self.description = description
            self.rule = rule
            return
        }
        guard grammar.words.indices.contains(grammar.furthest) else {
            throw Mistake(column: sentence.count + 1, word: nil)
        }
        let word = grammar.words[grammar.furthest]
        throw Mistake(column: word.column, word: word.text)
    }
}
