internal import Correspondence
public import Participation

/// The words that outcomes and findings are typed with, in every language that has a catalogue, and as
/// files have them.
public enum OutcomeWords {
    // What people call them beside.
    static let kinds = ListWords(OutcomeKind.self).adding([
        (word: "praktik", value: .internship), (word: "job", value: .job),
        (word: "arbejde", value: .job), (word: "ordinær beskæftigelse", value: .job),
        (word: "work", value: .job), (word: "ordinary employment", value: .job),
        (word: "uddannelse", value: .education), (word: "education", value: .education),
    ])

    private static let states = ListWords(AftercareState.self)

    /// What a word means, for example `løntilskud` or `wage-subsidy`; letters of any size, with or without
    /// blanks and dashes.
    ///
    /// - Returns: Nothing for a word that is no outcome.
    public static func kind(_ word: String) -> OutcomeKind? { kinds.value(word) }

    /// What a word says of somebody who was called, for example `i arbejde` or `no-contact`.
    ///
    /// - Returns: Nothing for a word that is no finding.
    public static func state(_ word: String) -> AftercareState? { states.value(word) }
}
