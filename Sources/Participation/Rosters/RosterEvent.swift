public import CivilTime
public import Planning

/// One thing that happened to a roster; the roster is what its events make of it.
public struct RosterEvent: Hashable, Sendable {
    /// When.
    public let at: Instant

    /// What.
    public let change: Change

    /// Makes an event.
    ///
    /// - Parameters:
    ///   - at: When.
    ///   - change: What.
    public init(at: Instant, _ change: Change) {
        self.at = at
        self.change = change
    }

    /// What can happen to a roster.
    public enum Change: Hashable, Sendable {
        /// There are so many seats from now on.
        case capacity(Int)
        /// A participant was asked to come.
        case invited(Int)
        /// A participant got a seat, or said yes to the one that was offered.
        case registered(Int, Party)
        /// A participant was put on the waiting list.
        case waiting(Int, Party, WaitingTurn)
        /// A seat was offered to the first on the waiting list.
        case offered(Int, until: Instant)
        /// An offer was not answered; the participant is invited as before.
        case lapsed(Int)
        /// A participant brings other children than before.
        case party(Int, Party)
        /// A participant cancelled while it was in time.
        case cancelledInTime(Int)
        /// A participant cancelled later than that.
        case cancelledLate(Int)
        /// The municipality cancelled.
        case cancelledByUs(Int, CancellationReason)
        /// A participant of an earlier cycle takes one missed session here.
        case guest(Int, MeetingID, Party)
        /// A guest does not come after all.
        case guestLeft(Int, MeetingID)
        /// Two participants turned out to be one.
        case merged(Int, into: Int)
    }
}

extension RosterEvent.Change {
    /// What the change goes by in rows, texts and JSON, for example `cancelled-in-time`.
    public var name: String {
        switch self {
        case .capacity: "capacity"
        case .invited: "invited"
        case .registered: "registered"
        case .waiting: "waiting"
        case .offered: "offered"
        case .lapsed: "lapsed"
        case .party: "party"
        case .cancelledInTime: "cancelled-in-time"
        case .cancelledLate: "cancelled-late"
        case .cancelledByUs: "cancelled-by-us"
        case .guest: "guest"
        case .guestLeft: "guest-left"
        case .merged: "merged"
        }
    }

    /// Whom it is about; nothing for what concerns everybody.
    public var participant: Int? {
        switch self {
        case .capacity: nil
        case .invited(let participant), .registered(let participant, _),
            .waiting(let participant, _, _), .offered(let participant, _),
            .lapsed(let participant), .party(let participant, _),
            .cancelledInTime(let participant), .cancelledLate(let participant),
            .cancelledByUs(let participant, _), .guest(let participant, _, _),
            .guestLeft(let participant, _), .merged(let participant, _):
            participant
        }
    }
}

/// Why the municipality cancelled a registration.
public enum CancellationReason: String, CaseIterable, Hashable, Sendable {
    /// There was no seat before the cycle began; the participant is first in the next one.
    case noSeat = "no-seat"
    /// The meeting is not held.
    case notHeld = "not-held"
    /// The participant's course has ended.
    case courseEnded = "course-ended"
    /// The participant pauses.
    case paused
    /// Staff took the registration back.
    case staff
}
