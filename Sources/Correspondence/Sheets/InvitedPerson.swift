public import CivilTime
public import Planning

/// How somebody stands at a meeting, so that their invitation says what is true for them.
public struct InvitedPerson: Hashable, Sendable {
    /// How they stand.
    public let standing: Standing

    /// The time of their talk, in the block that the invitation is for or in the one that follows.
    public let talk: ClockSpan?

    /// Whether a talk with them is interpreted, which takes an hour.
    public let wantsInterpreter: Bool

    /// The moment it is; meetings that are over and deadlines that have passed are not named.
    public let now: CivilDateTime?

    /// Single meetings that they said they would miss.
    public let missing: Set<MeetingID>

    /// How somebody stands.
    public enum Standing: Hashable, Sendable {
        /// They are asked to come and hold no seat.
        case invited
        /// They have a seat.
        case seated
        /// They have a seat at one meeting alone, which they missed before.
        case guest
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
        now: CivilDateTime? = nil,
        missing: Set<MeetingID> = []
    ) {
        self.standing = standing
        self.talk = talk
        self.wantsInterpreter = wantsInterpreter
        self.now = now
        self.missing = missing
    }

    /// Somebody of whom only is known that they are asked to come.
    public static let anybody = InvitedPerson(.invited)
}
