public import CivilTime
public import Participation
public import Planning

/// Why a meeting cannot be changed like that.
public enum MeetingError: Error, Hashable, Sendable {
    /// The meeting is cancelled.
    case notHeld(String)
    /// The meeting has begun.
    case begun(String)
    /// The new day lies in the past.
    case inThePast(Day)
    /// It would end before it begins, or run past midnight.
    case endsBeforeItBegins
    /// People are invited, so it changes only if that is asked for.
    case invited(String, count: Int)
    /// A meeting has two different facilitators at most.
    case facilitators
    /// Why a meeting is cancelled or a venue is closed cannot be kept.
    case reason(TextMistake)
    /// The meeting has not begun, so it cannot be closed.
    case notBegun(String, Day)
    /// The meeting is closed already.
    case closed(String)
}

/// Why somebody cannot have or give up a seat.
public enum SeatError: Error, Hashable, Sendable {
    /// The roster does not let it happen.
    case roster(RosterError, RosterID)
    /// The meeting is over.
    case meetingOver(String)
    /// The seat is in the whole cycle, so it cannot be taken back for one session.
    case seatInCycle(RosterID)
    /// Only a cycle, or only a meeting for everybody, can be meant.
    case wrongKind(String)
    /// The participant may not come to network meetings yet.
    case notEntitled(Int)
    /// The course has ended or is paused.
    case notActive(Int, Day)
    /// The participant has taken that session already, or never missed one.
    case nothingMissed(Int, String)
    /// What is left of a running cycle is for whoever came to it without a seat.
    case neverCame(Int, RosterID)
    /// More children come along on one registration than there can be.
    case tooManyChildren(most: Int)
    /// What somebody asks for cannot be kept.
    case request(TextMistake)
}

/// Why attendance cannot be ticked like that.
public enum AttendanceError: Error, Hashable, Sendable {
    /// Ticking begins at that moment, an hour before the meeting.
    case notYet(String, Day, ClockTime)
    /// A meeting begins early on its own day only.
    case earlyOnItsOwnDay(String, Day)
    /// Ticks that cannot be kept, so that none is.
    case refused([RefusedTick])
    /// A remark that cannot be kept.
    case remark(TextMistake)
    /// The remark is about somebody who is neither expected nor came.
    case notOnList(Int, String)
    /// The meeting is closed, so no remark is kept any more.
    case closed(String)
}

/// Why a participant cannot be kept or changed like that.
public enum PersonError: Error, Hashable, Sendable {
    /// A particular that cannot be kept.
    case mistake(PersonMistake)
    /// The course has ended already.
    case ended(Int, Day)
    /// The pause would end before it begins.
    case pauseEndsBeforeItBegins
    /// The two to be made one are the same already.
    case sameNumber(Int)
}
