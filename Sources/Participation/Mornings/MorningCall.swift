public import CivilTime
public import Planning

/// Why somebody is called before a meeting.
public enum CallReason: Hashable, Sendable {
    /// They are asked to come that day and have not answered.
    case noAnswer(MeetingID)
    /// They are expected that day and did not come the last two times, without saying so.
    case missedTwice(MeetingID)
    /// They are offered a seat, which is held until a moment.
    case offered(MeetingID, until: Instant)

    /// The meeting it is about.
    public var meeting: MeetingID {
        switch self {
        case .noAnswer(let id), .missedTwice(let id), .offered(let id, _): id
        }
    }

    /// A stable word for programs.
    public var code: String {
        switch self {
        case .noAnswer: "no-answer"
        case .missedTwice: "missed-twice"
        case .offered: "offered"
        }
    }

    /// Why somebody on the list of a meeting is called on its day; nothing for most.
    ///
    /// A second miss is a person's to call about; nothing is sent for it. Whoever has said that they do not
    /// come is left in peace.
    ///
    /// - `registration`: How it stands; nothing for guests and walk-ins.
    /// - `isExpected`: Whether a seat is held and no afbud was given.
    /// - `marks`: What was ticked at earlier meetings, the latest first.
    public init?(
        at meeting: MeetingID,
        _ registration: Registration?,
        isExpected: Bool,
        marks: [Mark]
    ) {
        switch registration?.state {
        case .invited: self = .noAnswer(meeting)
        case .offered(let until): self = .offered(meeting, until: until)
        case .registered, .waiting, .cancelledInTime, .cancelledLate, .cancelledByUs, nil:
            guard isExpected, marks.count >= 2, marks.prefix(2).allSatisfy({ $0 == .noShow }) else {
                return nil
            }
            self = .missedTwice(meeting)
        }
    }
}

extension Participant {
    /// The moment before which the facilitator calls.
    public static let lastMorningCall = ClockTime(hour: 9, minute: 0) ?? .midnight

    /// Whether they may be called before nine: they have a number, may be called, and not only later.
    public var mayBeCalledInTheMorning: Bool {
        phoneInUse != nil
            && contactHours.map { $0.start < Participant.lastMorningCall } ?? true
    }
}
