public import CivilTime

extension RuleError.Problem {
    /// The mistake in words, wherever a rule is read.
    public var phrase: Phrase {
        switch self {
        case .malformedPart(let text): Phrase("mistake.rule-part", ["part": .text(text)])
        case .unknownPart(let part): Phrase("mistake.rule-unknown-part", ["part": .text(part)])
        case .repeatedPart(let part): Phrase("mistake.rule-repeated-part", ["part": .text(part)])
        case .missingFrequency: Phrase("mistake.rule-no-frequency")
        case .badValue(let part, let value):
            Phrase("mistake.rule-value", ["part": .text(part), "value": .text(value)])
        case .missingPart(let part, let other):
            Phrase("ical.rule-needs", ["part": .text(part), "other": .text(other)])
        case .partNotAllowed(let part, let other):
            Phrase("mistake.rule-not-together", ["part": .text(part), "other": .text(other)])
        }
    }
}
