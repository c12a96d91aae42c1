/// Whoever interprets at talks; never a relative or a child of a participant.
public struct Interpreter: StaffMember {
    /// What is kept of everybody; the languages are those beside Danish.
    public var particulars: Particulars

    /// Gender, where participants may wish for it.
    public var gender: Gender?

    /// How the interpreter can take part.
    public var modes: Set<InterpretingMode>

    /// Makes an interpreter.
    ///
    /// - Parameters:
    ///   - particulars: What is kept of everybody.
    ///   - gender: Gender, where participants may wish for it.
    ///   - modes: How the interpreter can take part, at least one.
    public init(particulars: Particulars, gender: Gender? = nil, modes: Set<InterpretingMode>) {
        self.particulars = particulars
        self.gender = gender
        self.modes = modes
    }
}

/// How an interpreter takes part.
public enum InterpretingMode: String, CaseIterable, Hashable, Sendable {
    /// In the room.
    case inPerson = "in-person"
    /// By phone.
    case phone
    /// By video.
    case video
}

/// Gender, as a person has stated it.
public enum Gender: String, CaseIterable, Hashable, Sendable {
    /// A woman.
    case female
    /// A man.
    case male
    /// Another answer.
    case other
}
