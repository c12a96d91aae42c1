public import Planning

/// How an interpreter suits what a participant wishes at a talk.
///
/// An interpreter is never a relative. Who is one is not kept, so whoever shares a phone, a mailbox
/// or all names with the participant is taken for one, and the same family name is asked about.
public struct InterpreterMatch: Hashable, Sendable {
    /// Why the interpreter may not interpret there, whoever says so; nothing if they may.
    public let refusal: Refusal?

    /// What is wished otherwise; it is said, and done all the same.
    public let concerns: [Concern]

    /// Why somebody may not interpret at a talk.
    public enum Refusal: String, CaseIterable, Hashable, Sendable {
        /// The participant does not want this person.
        case notThisPerson = "not-this-person"
        /// They share a phone, a mailbox or all names: one household, or one person.
        case household
    }

    /// What a participant wishes otherwise.
    public enum Concern: String, CaseIterable, Hashable, Sendable {
        /// The interpreter does not speak the participant's language.
        case language
        /// Another gender is wished for.
        case gender
        /// The interpreter does not take part in the way that is wished for.
        case mode
        /// Both have the same family name.
        case familyName = "family-name"
        /// The participant does not want this person, who interprets for a whole group.
        case unwanted
    }

    /// Compares an interpreter with a participant.
    ///
    /// - `interpreter`: With phone and mailbox, if there are any.
    /// - `participant`: Without a wish, only language and family are looked at.
    public init(_ interpreter: Interpreter, for participant: Participant) {
        let isUnwanted =
            participant.interpreter?.notThisPerson.map {
                InterpreterMatch.names($0, interpreter)
            } ?? false
        refusal =
            if isUnwanted {
                .notThisPerson
            } else if InterpreterMatch.isOneHousehold(interpreter, participant) {
                .household
            } else {
                nil
            }
        var concerns: [Concern] = []
        let language = InterpreterMatch.primary(participant.language)
        if !interpreter.languages.contains(where: { InterpreterMatch.primary($0) == language }) {
            concerns.append(.language)
        }
        if let wish = participant.interpreter {
            if let gender = wish.gender, gender != interpreter.gender { concerns.append(.gender) }
            if !interpreter.modes.contains(wish.mode) { concerns.append(.mode) }
        }
        let family = InterpreterMatch.folded(participant.familyName)
        if !family.isEmpty, InterpreterMatch.folded(interpreter.name).hasSuffix(" \(family)") {
            concerns.append(.familyName)
        }
        self.concerns = concerns
    }

    /// Whether what a participant wrote means the interpreter: by short name, phone number or a name.
    ///
    /// A given name alone is enough, since that is what people know each other by.
    private static func names(_ text: String, _ interpreter: Interpreter) -> Bool {
        let wanted = folded(text)
        guard !wanted.isEmpty else { return false }
        let digits = text.filter(\.isNumber)
        let phone = interpreter.phone?.filter(\.isNumber)
        if wanted == interpreter.id.text || (digits.count >= 6 && digits == phone) { return true }
        let words = Set(wanted.split(separator: " "))
        let own = folded(interpreter.name).split(separator: " ")
        return own.allSatisfy(words.contains) || words.isSubset(of: own)
    }

    private static func isOneHousehold(
        _ interpreter: Interpreter,
        _ participant: Participant
    ) -> Bool {
        func isSame(_ left: String?, _ right: String?, _ shape: (String) -> String) -> Bool {
            guard let left = left.map(shape), let right = right.map(shape) else { return false }
            return !left.isEmpty && left == right
        }
        return isSame(interpreter.phone, participant.phone) { $0.filter(\.isNumber) }
            || isSame(interpreter.mailbox, participant.mailbox) { $0.lowercased() }
            || folded(interpreter.name) == folded(participant.fullName)
    }

    /// Small letters, and one blank between words.
    private static func folded(_ text: String) -> String {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }
            .joined(separator: " ")
    }

    private static func primary(_ language: String) -> String {
        language.lowercased().split(separator: "-").first.map(String.init) ?? ""
    }
}
