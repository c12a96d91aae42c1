public import Correspondence

/// Looks at the letters of a name that somebody writes, as ``ParticipantTable`` does at those of a file.
public enum NameLetters {
    /// What is wrong with a name; nothing if its letters can be right.
    ///
    ///     NameLetters.problem(with: "S¿ren")?.key  // "failure.name-letters-meant"
    public static func problem(with name: String) -> Phrase? {
        guard let wrong = WrongLetters(in: name, isName: true) else { return nil }
        return Phrase(
            wrong.meant == nil ? "failure.name-letters" : "failure.name-letters-meant",
            ["value": .text(wrong.seen), "meant": .text(wrong.meant ?? "")]
        )
    }
}
