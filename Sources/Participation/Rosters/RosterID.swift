public import Planning

/// What a list of seats goes by: the cycle for a job club, the meeting for everything else.
///
/// A participant in a job club has one seat for all its sessions, so declining one session frees
/// nothing; every other meeting has seats of its own.
public struct RosterID: Hashable, Sendable {
    /// The id of the cycle or of the meeting, for example `frederiksberg/2027-01/network`.
    public let text: String

    /// The seats that a meeting belongs to.
    ///
    /// - Parameters:
    ///   - meeting: The meeting.
    ///   - kind: Its kind; sessions share the seats of their cycle.
    public init(_ meeting: MeetingID, kind: MeetingKind) {
        text = kind == .session ? meeting.cycle.description : meeting.description
    }

    /// The seats of a cycle's sessions.
    ///
    /// - Parameter cycle: The cycle.
    public init(_ cycle: CycleID) {
        text = cycle.description
    }

    /// The short name of the programme; nothing for an id that was not made of a meeting's.
    public var programme: Identifier? { Identifier(String(text.prefix { $0 != "/" })) }

    /// Takes over an id that was written down.
    ///
    /// - Parameter text: What ``text`` gave.
    public init(stored text: String) {
        self.text = text
    }
}

extension RosterID: Comparable {
    /// Whether one stands before the other in a list.
    public static func < (left: RosterID, right: RosterID) -> Bool { left.text < right.text }
}

extension RosterID: CustomStringConvertible {
    /// The text itself.
    public var description: String { text }
}
