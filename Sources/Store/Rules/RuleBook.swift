public import Planning

/// The rules of some programmes, as one transaction saw them.
public struct RuleBook: Sendable {
    private let rules: [Identifier: ProgrammeRules]

    init(_ rules: [ProgrammeRules]) {
        self.rules = Dictionary(
            rules.map { ($0.programme.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The rules of a programme; nothing if it was not asked for.
    public subscript(programme: Identifier) -> ProgrammeRules? { rules[programme] }

    /// The programmes with their venues and closed days, in the order of their short names.
    public var settings: [Setting] {
        rules.values.map(\.setting).sorted { $0.programme.id < $1.programme.id }
    }
}
