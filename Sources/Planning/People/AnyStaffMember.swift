/// A facilitator, a speaker or an interpreter, where all of them are handled alike.
public enum AnyStaffMember: StaffMember {
    /// A facilitator.
    case facilitator(Facilitator)
    /// A speaker.
    case speaker(Speaker)
    /// An interpreter.
    case interpreter(Interpreter)

    /// The part this person has.
    public var staffKind: StaffKind {
        switch self {
        case .facilitator: .facilitator
        case .speaker: .speaker
        case .interpreter: .interpreter
        }
    }

    /// What is kept of everybody.
    public var particulars: Particulars {
        get {
            switch self {
            case .facilitator(let member): member.particulars
            case .speaker(let member): member.particulars
            case .interpreter(let member): member.particulars
            }
        }
        set {
            switch self {
            case .facilitator(var member):
                member.particulars = newValue
                self = .facilitator(member)
            case .speaker(var member):
                member.particulars = newValue
                self = .speaker(member)
            case .interpreter(var member):
                member.particulars = newValue
                self = .interpreter(member)
            }
        }
    }
}

extension Staff {
    /// Everybody: facilitators, then speakers, then interpreters.
    public var members: [AnyStaffMember] {
        facilitators.map(AnyStaffMember.facilitator) + speakers.map(AnyStaffMember.speaker)
            + interpreters.map(AnyStaffMember.interpreter)
    }

    /// Sorts people by the parts they have.
    ///
    /// - Parameters:
    ///   - members: Everybody, in the order that each list is to have.
    ///   - travel: How long it takes them from one venue to another.
    public init(members: some Sequence<AnyStaffMember>, travel: TravelTimes = .standard) {
        self.init(travel: travel)
        for member in members {
            switch member {
            case .facilitator(let facilitator): facilitators.append(facilitator)
            case .speaker(let speaker): speakers.append(speaker)
            case .interpreter(let interpreter): interpreters.append(interpreter)
            }
        }
    }
}
