internal import Participation

/// What is counted of a group of people: persons, each once.
public enum OutcomeMeasure: String, CaseIterable, Hashable, Sendable, Encodable,
    CodingKeyRepresentable
{
    /// Persons whose course began.
    case persons
    /// Came to a session.
    case started
    /// Came to every session.
    case completed
    /// Began a company placement.
    case placement
    /// Began an ordinary job.
    case job
    /// Began an ordinary education.
    case education

    /// Whether it holds for somebody.
    func counts(_ journey: Journey) -> Bool {
        switch self {
        case .persons: true
        case .started: journey.day(.started) != nil
        case .completed: journey.day(.completed) != nil
        case .placement: journey.day(.placement) != nil
        case .job: journey.first { $0 == .job } != nil
        case .education: journey.first { $0 == .education } != nil
        }
    }
}
