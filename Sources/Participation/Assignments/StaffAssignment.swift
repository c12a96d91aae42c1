public import CivilTime
public import Planning

/// Somebody who is to help at a meeting, and what they have said to it.
public struct StaffAssignment: Hashable, Sendable {
    /// What they are there as.
    public let kind: StaffKind

    /// The short name.
    public let id: Identifier

    /// What they have said.
    public let answer: Answer

    /// The day they were asked or answered; nothing if nobody has asked yet.
    public let day: Day?

    /// The talks that they interpret at, in the order of time; none if they are there for everybody.
    public let talks: [Talk]

    /// Makes the value.
    public init(
        _ kind: StaffKind,
        _ id: Identifier,
        _ answer: Answer = .planned,
        on day: Day? = nil,
        talks: [Talk] = []
    ) {
        self.kind = kind
        self.id = id
        self.answer = answer
        self.day = day
        self.talks = talks
    }

    /// What somebody has said to a meeting, at the day, time and place that it has.
    public enum Answer: String, CaseIterable, Hashable, Sendable {
        /// Nobody has asked them yet, or not for this time and place.
        case planned
        /// They were asked and have not answered.
        case asked
        /// They come.
        case accepted
        /// They do not come, so somebody else has to be found.
        case declined
    }

    /// A talk that somebody interprets at.
    public struct Talk: Hashable, Sendable {
        /// Whose talk it is.
        public let participant: Int

        /// When the talk is.
        public let span: ClockSpan

        /// Makes the value.
        public init(participant: Int, span: ClockSpan) {
            self.participant = participant
            self.span = span
        }
    }

    /// Whether they are on the meeting; whoever has declined is not.
    public var isOn: Bool { answer != .declined }
}
