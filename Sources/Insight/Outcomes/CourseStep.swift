/// The steps of a course that are counted, in the order in which most people take them.
public enum CourseStep: String, CaseIterable, Hashable, Sendable, Encodable {
    /// Referred to the job club, or came before that or without a referral that is on file.
    case referred
    /// Came to a session.
    case started
    /// Came to every session.
    case completed
    /// Had a talk.
    case talk
    /// Came to a network meeting.
    case network
    /// Began a company placement: an internship, a job with wage subsidy, or with a mentor.
    case placement
    /// Began an ordinary job or an ordinary education.
    case work
}
