public import CivilTime
public import Participation
public import Planning

/// Why the store did not do what it was asked.
public enum StoreError: Error, Hashable, Sendable {
    /// There is no file.
    case noFile(String)
    /// Something is in the way where a file should be made.
    case exists(String)
    /// The file is no database of this program.
    case notOurs(String)
    /// A newer version of the program has written the file.
    case newer(String)
    /// The file cannot be read or written.
    case inputOutput(String, problem: String)
    /// Somebody else has held the file for too long.
    case busy(String)
    /// The role may not do that.
    case notAllowed(Action, Actor.Role)
    /// There is no such participant.
    case noPerson(Int)
    /// The participant has been merged into another one.
    case merged(Int, into: Int)
    /// There is no such meeting or cycle.
    case noMeeting(String)
    /// There is no such venue.
    case noVenue(String)
    /// The meeting is not held.
    case notHeld(String)
    /// The meeting has begun.
    case begun(String)
    /// The day lies in the past.
    case inThePast(Day)
    /// The seat is in the whole cycle, so it cannot be taken back for one session.
    case seatInCycle(RosterID)
    /// Somebody else has ticked another mark.
    case markedOtherwise(Int, by: String)
    /// A tick that stands twice, or says that somebody without a seat stayed away.
    case uselessTick(Int)
    /// The meetings of the period are planned already.
    case planned
    /// The course has ended already.
    case ended(Int, Day)
    /// A particular of a person that cannot be kept.
    case badPerson(PersonMistake)
    /// There is no such facilitator, speaker or interpreter.
    case noStaff(StaffKey)
    /// There is one of that short name already.
    case staffExists(StaffKey)
    /// A particular of a facilitator, a speaker or an interpreter that cannot be kept.
    case badStaff(StaffMistake, StaffKey)
    /// The person is to be at meetings that are still to come.
    case staffNeeded(StaffKey, count: Int)
    /// Nothing is noted that could be taken back on that day.
    case notAway(StaffKey, Day)
    /// Only a cycle, or only a meeting for everybody, can be meant.
    case wrongPlace(String)
    /// The meeting has not been held yet.
    case notYet(String, Day)
    /// People are invited, so it moves only when that is asked for.
    case invited(String, count: Int)
    /// Somebody has changed the row since it was read.
    case changedMeanwhile(version: Int)
    /// The roster does not let it happen.
    case roster(RosterError, RosterID)
    /// The participant may not come to network meetings yet.
    case notEntitled(Int)
    /// The course has ended or is paused.
    case notActive(Int, Day)
    /// The participant has taken that session already, or never missed one.
    case nothingMissed(Int, String)
    /// There is nothing that can be undone.
    case nothingToUndo
    /// The last thing that was done was somebody else's.
    case undoOfAnother(String)
    /// A value that the file does not take.
    case badValue(String)
}
