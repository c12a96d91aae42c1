public import CivilTime
public import Planning

/// Something that the course led to (*resultat*): a company placement, a job or an education.
///
/// ```swift
/// var outcome = Outcome(.wageSubsidy, from: day)
/// outcome.company = "Café Vesterbro"
/// outcome.meeting = MeetingID("frederiksberg/2027-04/network")
/// ```
public struct Outcome: Hashable, Sendable {
    /// What it is.
    public var kind: OutcomeKind

    /// The first day.
    public var from: Day

    /// The last day, once it has ended.
    public var until: Day?

    /// Where: a company or a school.
    public var company: String?

    /// Hours a week, 1 or more, if known.
    public var weeklyHours: Int?

    /// The meeting that it came from, if it came from one.
    public var meeting: MeetingID?

    /// What was found in aftercare, by the month it was due in; only jobs have any.
    public var aftercare: [AftercareMonth: AftercareCheck] = [:]

    /// Makes an outcome of which nothing else is known.
    public init(_ kind: OutcomeKind, from: Day) {
        self.kind = kind
        self.from = from
    }
}

/// What a course can lead to.
public enum OutcomeKind: String, CaseIterable, Hashable, Sendable {
    /// Work to try it, without wages from the company (*virksomhedspraktik*).
    case internship
    /// A job for which the municipality pays the company a part of the wages (*løntilskud*).
    case wageSubsidy = "wage-subsidy"
    /// A person at a company who helps to settle in (*mentor*).
    case mentor
    /// An ordinary job.
    case job
    /// An ordinary education.
    case education

    /// Whether it is a company placement (*virksomhedsrettet tilbud*).
    public var isPlacement: Bool {
        switch self {
        case .internship, .wageSubsidy, .mentor: true
        case .job, .education: false
        }
    }
}

extension EndReason {
    /// What a course led to that ends for this reason.
    public var outcome: OutcomeKind? {
        switch self {
        case .job: .job
        case .education: .education
        case .moved, .doesNotWish, .other: nil
        }
    }
}

/// When somebody who got a job is called: months after its first day.
public enum AftercareMonth: Int, CaseIterable, Hashable, Sendable, Comparable {
    case third = 3
    case sixth = 6
    case twelfth = 12

    /// The earlier month first.
    public static func < (left: AftercareMonth, right: AftercareMonth) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// What was found when somebody who got a job was called.
public struct AftercareCheck: Hashable, Sendable {
    /// The day.
    public var day: Day

    /// What was found.
    public var state: AftercareState

    /// Makes the value.
    public init(day: Day, state: AftercareState) {
        self.day = day
        self.state = state
    }
}

/// What somebody who got a job does some months later.
public enum AftercareState: String, CaseIterable, Hashable, Sendable {
    /// Has a job, this one or another.
    case inWork = "in-work"
    /// Is in an education.
    case inEducation = "in-education"
    /// Has neither.
    case notInWork = "not-in-work"
    /// Could not be reached. Whether they have work is not known.
    case noContact = "no-contact"
}
