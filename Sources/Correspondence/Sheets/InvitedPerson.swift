public import CivilTime

/// How somebody stands at a meeting, so that their invitation says what is true for them.
public struct InvitedPerson: Hashable, Sendable {
    /// How they stand.
    public let standing: Standing

    /// The time of their talk, in the block that the invitation is for or in the one that follows.
    public let talk: ClockSpan?

    /// Whether a talk with them is interpreted, which takes an hour.
    public let wantsInterpreter: Bool

    /// The first day that is of interest to them; earlier meetings are not named.
    public let from: Day?

    /// How somebody stands.
    public enum Standing: Hashable, Sendable {
        /// They are asked to come and hold no seat.
        case invited
        /// They have a seat.
        case seated
        /// A seat is kept for them until a moment.
        case offered(until: CivilDateTime)
        /// They wait for a seat.
        case waiting
    }

    /// Makes the value.
    public init(
        _ standing: Standing,
        talk: ClockSpan? = nil,
        wantsInterpreter: Bool = false,
        from: Day? = nil
    ) {
        self.standing = standing
        self.talk = talk
        self.wantsInterpreter = wantsInterpreter
        self.from = from
    }

    /// Somebody of whom only is known that they are asked to come.
    public static let anybody = InvitedPerson(.invited)
}
