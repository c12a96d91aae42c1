public import Participation
public import Planning

/// A value out of a list that has a word in every catalogue.
public protocol ListWord: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// What the keys of its words begin with; a point and the raw value follow.
    static var wordPrefix: String { get }
}

extension ListWord {
    /// The key of the word.
    public var wordKey: String { "\(Self.wordPrefix).\(rawValue)" }
}

extension Catalogue {
    /// The word for a value out of a list.
    ///
    /// - Parameter value: The value.
    /// - Returns: The word, for example "kvinde".
    public func word(_ value: some ListWord) -> String {
        text(value.wordKey)
    }
}

extension Gender: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "gender" }
}

extension InterpretingMode: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "interpreter-mode" }
}

extension Traits.Education: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "education" }
}

extension Traits.AgeGroup: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "age-group" }
}

extension RecruitmentChannel: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "recruitment-channel" }
}

extension Goal: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "goal" }
}

extension Support: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "support" }
}

extension EndReason: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "end-reason" }
}

extension Participant.ContactRule: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "contact-rule" }
}

extension Mark: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "mark" }
}

extension EarlyTick: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "early-tick" }
}

extension RegistrationStateName: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "registration-state-name" }
}

extension StaffKind: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "staff-kind" }
}

extension Speaker.Kind: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "speaker-kind" }
}

extension Availability.Absence.Kind: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "absence-kind" }
}

extension OutcomeKind: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "outcome-kind" }
}

extension AftercareState: ListWord {
    /// What the keys of its words begin with.
    public static var wordPrefix: String { "aftercare-state" }
}
