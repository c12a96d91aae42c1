public import CivilTime
public import Participation
internal import Planning
internal import Store

/// What somebody has written to change of an outcome; what is left out stays as it is.
public struct OutcomeForm: Sendable {
    /// What it is.
    public var kind: OutcomeKind?
    /// The first day.
    public var from: Day?
    /// The last day.
    public var until: Day?
    /// Whether it goes on after all, so that the last day goes.
    public var goesOn = false
    /// The company; an empty text takes it away.
    public var company: String?
    /// Hours a week.
    public var weeklyHours: Int?
    /// The id of the meeting that it came from; an empty text takes it away.
    public var meeting: String?

    /// An empty form.
    public init() {}

    /// Puts what was written into an outcome.
    ///
    /// - Throws: ``Problem`` for what is no id of a meeting.
    public func apply(to outcome: inout Participation.Outcome) throws {
        outcome.kind = kind ?? outcome.kind
        outcome.from = from ?? outcome.from
        outcome.until = goesOn ? nil : until ?? outcome.until
        if let company { outcome.company = company.isEmpty ? nil : company }
        outcome.weeklyHours = weeklyHours ?? outcome.weeklyHours
        guard let meeting else { return }
        if meeting.isEmpty {
            outcome.meeting = nil
        } else if let id = MeetingID(meeting, number: nil) {
            outcome.meeting = id
        } else {
            throw Problem(NotFound.meeting(meeting))
        }
    }
}
