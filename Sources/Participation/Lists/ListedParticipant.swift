public import CivilTime
public import Planning

/// A participant as a meeting's lists show them: who, and what they have answered.
public struct ListedParticipant: Hashable, Sendable {
    /// Who.
    public let participant: Participant

    /// Which meeting.
    public let meeting: MeetingID

    /// What they have answered.
    public let answer: Answer

    /// How many children they bring; they count for seats and coffee.
    public let children: Int

    /// Whether they have said that they will come late.
    public let isLate: Bool

    /// The time of their talk, where it has been given out.
    public let talk: ClockSpan?

    /// What they would like help with.
    public let request: String?

    /// What was remarked of them at the meeting.
    public let remark: String?

    /// What is ticked for them already.
    public let mark: Mark?

    /// Makes a line of a list.
    ///
    /// - Parameters:
    ///   - participant: Who.
    ///   - meeting: Which meeting.
    ///   - answer: What they have answered.
    ///   - children: How many children they bring.
    ///   - isLate: Whether they have said that they will come late.
    ///   - talk: The time of their talk, where it has been given out.
    ///   - request: What they would like help with.
    ///   - remark: What was remarked of them at the meeting.
    ///   - mark: What is ticked for them already.
    public init(
        participant: Participant,
        meeting: MeetingID,
        answer: Answer,
        children: Int = 0,
        isLate: Bool = false,
        talk: ClockSpan? = nil,
        request: String? = nil,
        remark: String? = nil,
        mark: Mark? = nil
    ) {
        self.participant = participant
        self.meeting = meeting
        self.answer = answer
        self.children = max(0, children)
        self.isLate = isLate
        self.talk = talk
        self.request = request
        self.remark = remark
        self.mark = mark
    }

    /// What a participant has answered.
    public enum Answer: String, CaseIterable, Hashable, Sendable {
        /// They come.
        case yes
        /// They have said beforehand that they do not come.
        case cancelled
        /// They have not answered; that is not a no-show.
        case none
        /// They were not expected, and are there.
        case walkIn = "walk-in"
        /// They came to the session before without a seat, so they may come again.
        case cameLast = "came-last"

        /// Whether they were asked to come.
        public var isAsked: Bool { self != .walkIn && self != .cameLast }
    }
}

/// How many of each answer there are.
public struct AnswerCount: Hashable, Sendable {
    /// Those asked to come, whatever they answered; invited is not registered.
    public let invited: Int
    /// Those who come.
    public let yes: Int
    /// Those who have cancelled.
    public let cancelled: Int
    /// Those who have not answered.
    public let unanswered: Int
    /// Of those who come, those who will come late.
    public let late: Int
    /// Children of those who have not cancelled.
    public let children: Int

    /// Counts.
    ///
    /// - Parameter participants: The lines of one meeting's list.
    public init(_ participants: [ListedParticipant]) {
        invited = participants.count { $0.answer.isAsked }
        yes = participants.count { $0.answer == .yes }
        cancelled = participants.count { $0.answer == .cancelled }
        unanswered = participants.count { $0.answer == .none }
        late = participants.count { $0.isLate && $0.answer == .yes }
        children = participants.filter { $0.answer != .cancelled }.reduce(0) { $0 + $1.children }
    }
}
