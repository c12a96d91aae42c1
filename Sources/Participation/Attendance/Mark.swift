public import Planning

/// What a facilitator has ticked for one person at one meeting; nothing ticked is not marked.
public enum Mark: String, CaseIterable, Hashable, Sendable {
    /// Came.
    case came
    /// Came late.
    case cameLate = "came-late"
    /// Did not come and had said so.
    case excused
    /// Did not come and had not said so.
    case noShow = "no-show"
    /// The talk was held.
    case held
    /// The talk was moved to another time.
    case moved
    /// The person does not want a talk.
    case notWanted = "not-wanted"

    /// The marks of a kind of meeting, in the order in which lists have their boxes.
    ///
    /// A talk that was moved or not wanted is no absence, so talks have marks of their own.
    public static func of(_ kind: MeetingKind) -> [Mark] {
        kind == .talks
            ? [.held, .moved, .notWanted, .noShow] : [.came, .cameLate, .excused, .noShow]
    }

    /// Whether the person was there.
    public var isThere: Bool {
        switch self {
        case .came, .cameLate, .held: true
        case .excused, .noShow, .moved, .notWanted: false
        }
    }

    /// How long before a meeting begins it can be ticked, in seconds.
    public static let earliest = 3600
}

/// Why somebody is ticked earlier than an hour before the meeting.
public enum EarlyTick: String, CaseIterable, Hashable, Sendable {
    /// The clock of the machine is wrong.
    case wrongClock = "wrong-clock"
    /// The meeting began earlier than it was to.
    case beganEarly = "began-early"
}
