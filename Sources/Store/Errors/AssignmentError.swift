public import Participation
public import Planning

/// Why somebody cannot be put on a meeting, or a meeting be given a theme.
public enum AssignmentError: Error, Hashable, Sendable {
    /// The theme cannot be kept.
    case theme(TextMistake)
    /// Somebody answers who is not on the meeting.
    case notOnMeeting(StaffKey, String)
    /// Only in a block of talks there is somebody's talk.
    case noTalks(String)
    /// The participant has no time in the block.
    case noTalkTime(Int, String)
    /// A talk has one interpreter.
    case oneInterpreter
    /// An interpreter is named twice.
    case namedTwice
    /// The participant has not said that they want an interpreter.
    case noInterpreterWanted(Int)
    /// The talk was given out without an interpreter, so it is shorter than one with takes.
    case talkTooShort(Int)
    /// This interpreter may not interpret for that participant.
    case refused(InterpreterMatch.Refusal, Identifier, Int)
}
