public import CivilTime

/// A time at which somebody interprets at a single talk; whoever interprets for everybody at a meeting is
/// with the meeting.
public struct InterpretedTime: Hashable, Sendable {
    /// Who interprets.
    public var interpreter: Identifier
    /// The block of talks.
    public var meeting: MeetingID
    /// The day of the block.
    public var day: Day
    /// The time of the talk.
    public var span: ClockSpan
    /// Where the block is held.
    public var venue: Identifier
    /// Whether they come; by phone or video nobody travels.
    public var isInRoom: Bool

    /// Makes the value.
    public init(
        interpreter: Identifier,
        meeting: MeetingID,
        day: Day,
        span: ClockSpan,
        venue: Identifier,
        isInRoom: Bool
    ) {
        self.interpreter = interpreter
        self.meeting = meeting
        self.day = day
        self.span = span
        self.venue = venue
        self.isInRoom = isInRoom
    }
}
