public import Planning

/// Whoever asks for something to be done; every use case has one.
public struct Actor: Hashable, Sendable {
    /// The name that the log keeps.
    public let name: String

    /// What they may do.
    public let role: Role

    /// Whom they may do it with.
    public let scope: Scope

    /// Makes an actor, for example `Actor(name: "Anne", role: .facilitator)`.
    public init(name: String, role: Role, scope: Scope = .everything) {
        self.name = name
        self.role = role
        self.scope = scope
    }

    /// A participant who has come by their own signed link: nobody else is in reach.
    public static func participant(_ id: Int) -> Actor {
        Actor(name: "participant \(id)", role: .participant, scope: .participant(id))
    }

    /// What somebody may do.
    public enum Role: String, CaseIterable, Hashable, Sendable {
        /// Answers for themselves, by a signed link.
        case participant
        /// Plans and runs meetings, and works with participants.
        case facilitator
        /// Sees numbers and totals of meetings, never names.
        case manager
        /// Keeps the program running, beside all that a facilitator does.
        case administrator
    }

    /// Whom somebody may see and work with.
    public enum Scope: Hashable, Sendable {
        /// Everybody.
        case everything
        /// Those who belong to one of these programmes, and those who belong to none.
        case programmes(Set<Identifier>)
        /// One participant.
        case participant(Int)
    }

    /// Whether the role goes with the scope: a link reaches one participant, and nothing else does.
    var isConsistent: Bool {
        switch scope {
        case .everything, .programmes: role != .participant
        case .participant: role == .participant
        }
    }
}

extension Actor {
    /// Why a text names no actor.
    public enum Mistake: Error, Hashable, Sendable {
        /// What stands before the colon is no role of staff.
        case unknownRole(String)
        /// There is no name, or one of more than 80 characters.
        case length
        /// The name holds a colon, a line end or another character that cannot be seen.
        case character
        /// The name looks like a CPR number.
        case cprNumber
    }

    /// The roles that staff can have.
    public static let staffRoles: [Role] = [.facilitator, .manager, .administrator]

    /// Reads who somebody says they are: a name, which is a facilitator's, or `ROLE:NAME`.
    ///
    ///     try Actor("Anne").role                  // facilitator
    ///     try Actor("manager:Kim").role           // manager
    ///     try Actor("manger:Kim")                 // throws unknownRole("manger")
    ///
    /// Whatever has a colon is held to be a role with a name, so a slip of the pen never gives more
    /// rights than were meant.
    public init(_ text: String, scope: Scope = .everything) throws(Mistake) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        var role = Role.facilitator
        if parts.count == 2 {
            guard
                let known = Role(rawValue: String(parts[0])), Actor.staffRoles.contains(known)
            else { throw .unknownRole(String(parts[0])) }
            role = known
        }
        try self.init(named: String(parts[parts.count - 1]), role: role, scope: scope)
    }

    /// Somebody by a name that is checked, whatever role they have.
    ///
    /// The name is held to `Entrance.name(_:)`, and takes nothing that looks like the colon after a role.
    public init(named name: String, role: Role, scope: Scope = .everything) throws(Mistake) {
        self.init(name: try Actor.kept(name), role: role, scope: scope)
    }

    /// Lets nobody in whose name the log cannot keep.
    func requireName() throws(Mistake) {
        _ = try Actor.kept(name)
    }

    /// The name of somebody who acts, as the log keeps it.
    static func kept(_ name: String) throws(Mistake) -> String {
        let kept: String
        do throws(TextMistake) {
            kept = try Entrance.name(name)
        } catch {
            switch error {
            case .cprNumber: throw .cprNumber
            case .controlCharacter: throw .character
            default: throw .length
            }
        }
        let colons = ":\u{FF1A}\u{FE55}\u{FE13}\u{2236}\u{A789}\u{02D0}".unicodeScalars
        guard !kept.unicodeScalars.contains(where: colons.contains) else { throw .character }
        return kept
    }
}
