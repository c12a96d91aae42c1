public import CivilTime
internal import Participation
public import Planning

/// What came of signing somebody up.
public struct RegisterOutcome: Hashable, Sendable {
    /// What happened to seats, first to last.
    public let changes: [SeatChange]
    /// What it came to for the participant.
    public let effect: Effect
    /// When their talk is, if this was a block of talks and they have a time.
    public let talk: TalkTime?

    /// What signing up came to.
    public enum Effect: Hashable, Sendable {
        /// They have a seat.
        case seat
        /// They wait, at this position from 1 on.
        case waiting(position: Int)
        /// They take a session that they missed before, as a guest.
        case guest(MeetingID)
        /// They came to a running cycle without a seat, and have one in what is left of it.
        case remaining
        /// They had said that they would miss the session, and come after all.
        case comesAfterAll(MeetingID)
    }
}

/// When somebody's talk is.
public struct TalkTime: Hashable, Sendable {
    /// The block of talks.
    public let meeting: MeetingID
    /// The day.
    public let day: Day
    /// From when to when.
    public let span: ClockSpan
}

/// What came of cancelling for somebody.
public struct CancelOutcome: Hashable, Sendable {
    /// What happened to seats, first to last; empty if the seat is kept.
    public let changes: [SeatChange]
    /// What it came to for the participant.
    public let effect: Effect

    /// What cancelling came to.
    public enum Effect: Hashable, Sendable {
        /// They miss this one session and keep the seat in the cycle. If the whole cycle was named, it
        /// is left to be asked whether all of it was meant.
        case missesSession(MeetingID, Day, asksForAll: Bool)
        /// They gave up the seat.
        case gaveUpSeat(inTime: Bool)
        /// They left the waiting list.
        case leftWaitingList
        /// They said no to a seat that was offered.
        case declinedOffer
        /// They said no to an invitation.
        case declinedInvitation
        /// They gave up a missed session that they were to take as a guest.
        case leftAsGuest(MeetingID)
        /// They had cancelled already.
        case nothing
    }
}
