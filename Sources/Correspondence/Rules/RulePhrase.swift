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

        /// The rules that it can mean, where people mean different ones by it.
        public let readings: [RulePhrase]

        init(column: Int, word: String?, readings: [RulePhrase] = []) {
            self.column = column
            self.word = word
            self.readings = readings
        }

        /// The mistake in words.
        ///
        /// - Parameter catalogue: The language that the rule was written in.
        /// - Returns: The word that fits nowhere with its place, or both readings with their rules.
        public func phrase(in catalogue: Catalogue) -> Phrase {
            if readings.count == 2 {
                return Phrase(
                    "rule-error.two-readings",
                    [
                        "first": .text(readings[0].words(in: catalogue)),
                        "first-rule": .text(readings[0].rule.description),
                        "second": .text(readings[1].words(in: catalogue)),
                        "second-rule": .text(readings[1].rule.description),
                    ]
                )
            }
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
        let readings = RulePhrase.readings(of: sentence, in: catalogue)
        guard readings.isEmpty else { throw Mistake(column: 1, word: nil, readings: readings) }
        guard grammar.words.indices.contains(grammar.furthest) else {
            throw Mistake(column: sentence.count + 1, word: nil)
        }
        let word = grammar.words[grammar.furthest]
        throw Mistake(column: word.column, word: word.text)
    }

    /// The rule in words, as it can be read again.
    private func words(in catalogue: Catalogue) -> String {
        catalogue.text(description.phrase(in: catalogue, saysStart: false))
    }

    /// What "every fourth Tuesday" can mean: every four weeks, or the fourth Tuesday of each month.
    private static func readings(of sentence: String, in catalogue: Catalogue) -> [RulePhrase] {
        let grammar = PhraseGrammar(sentence, catalogue)
        for (meanings, next) in grammar.everyNthWeekday() {
            let rest = grammar.words[next...].map(\.text).joined(separator: " ")
            let read = meanings.compactMap { days -> RulePhrase? in
                let words = catalogue.text(RuleDescription(days).dayPhrase.withoutNote)
                return try? RulePhrase("\(words) \(rest)", in: catalogue)
            }
            if read.count == 2 { return read }
        }
        return []
    }
}

extension Phrase {
    /// The rule alone where a note says that the day is not always there.
    fileprivate var withoutNote: Phrase {
        guard key == "rule.only-where", case .phrase(let rule)? = arguments["rule"] else {
            return self
        }
        return rule
    }
}
