/// Whoever asks for something to be done; every use case has one.
public struct Actor: Hashable, Sendable {
    /// The name that the log keeps.
    public let name: String

    /// What they may do.
    public let role: Role

    /// Makes an actor.
    ///
    /// - Parameters:
    ///   - name: The name that the log keeps.
    ///   - role: What they may do.
    public init(name: String, role: Role) {
        self.name = name
        self.role = role
    }

    /// What somebody may do.
    public enum Role: String, CaseIterable, Hashable, Sendable {
        /// Plans and runs meetings, and works with participants.
        case facilitator
        /// Sees numbers and totals of meetings, never names.
        case manager
        /// Keeps the program running, beside all that a facilitator does.
        case administrator
    }
}
