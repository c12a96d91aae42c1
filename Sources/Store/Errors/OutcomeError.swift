public import CivilTime
public import Participation

/// Why what a course led to cannot be kept or changed like that.
public enum OutcomeError: Error, Hashable, Sendable {
    /// A value that cannot be kept.
    case mistake(OutcomeMistake)
    /// The meeting that it came from had not been held when it began.
    case meetingNotBefore(String, Day)
    /// The person was not at the meeting that it came from.
    case wasNotThere(Int, String)
    /// It is a job of which calls are noted, so it cannot become anything else, or begin after them.
    case hasAftercare(Int)
    /// The person has not got a job that a call can be about.
    case noJob(Int)
    /// It is no job, so nobody is called about it.
    case notAJob(Int)
    /// The call comes too early: it may be noted from that day on.
    case aftercareTooEarly(AftercareMonth, Day)
    /// The call lies in the future.
    case aftercareAhead(Day)
    /// The person has several jobs that the call can be about, with these numbers.
    case severalJobs(Int, [Int])
}
