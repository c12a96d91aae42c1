/// What a scheduling message is about (RFC 5546 §1.4).
public enum SchedulingMethod: String, CaseIterable, Hashable, Sendable {
    /// Anybody may know of the event; nobody is asked.
    case publish = "PUBLISH"
    /// The organizer asks somebody, or says that something has changed.
    case request = "REQUEST"
    /// Somebody who was asked answers.
    case reply = "REPLY"
    /// The organizer adds an event to a series.
    case add = "ADD"
    /// The organizer calls an event off, or no longer asks somebody.
    case cancel = "CANCEL"
    /// Somebody who was asked wants the newest text of the event.
    case refresh = "REFRESH"
    /// Somebody who was asked proposes another time or place.
    case counter = "COUNTER"
    /// The organizer says no to what somebody has proposed.
    case declineCounter = "DECLINECOUNTER"

    /// Whether the organizer sends it; otherwise those who are asked do.
    public var isFromOrganizer: Bool {
        switch self {
        case .publish, .request, .add, .cancel, .declineCounter: true
        case .reply, .refresh, .counter: false
        }
    }
}
