public import CivilTime
public import Planning

/// One person's way through the programme (*forløb*), from the first interview to the end.
public struct Course: Hashable, Sendable {
    /// How the person heard of the job club.
    public var channel: RecruitmentChannel?

    /// What the person wants to reach.
    public var goal: Goal?

    /// The first interview, where the offer is introduced.
    public var interview: Interview?

    /// The caseworker's decision that the person goes to the job club.
    public var referral: Referral?

    /// The privacy notice that the person was given.
    public var privacyNotice: PrivacyNotice?

    /// Legal categories, each from a day on.
    public var legalCategories: Dated<Identifier>

    /// How much help the person gets, each from a day on; revised at each talk.
    public var support: Dated<Support>

    /// Who is responsible for the course, each from a day on.
    public var coordinators: Dated<String>

    /// Stretches in which the person is not invited, in order.
    public var pauses: [Pause]

    /// How and when the course ended, if it has.
    public var end: End?

    /// What it led to, by the first day; several on one day in the order in which they were written down.
    ///
    /// A file keeps each by a number of its own, so what is changed here is not saved with the person.
    public var outcomes: [Outcome] = []

    /// Makes a course that has only begun.
    ///
    /// - Parameters:
    ///   - channel: How the person heard of the job club.
    ///   - goal: What the person wants to reach.
    public init(channel: RecruitmentChannel? = nil, goal: Goal? = nil) {
        self.channel = channel
        self.goal = goal
        legalCategories = Dated()
        support = Dated()
        coordinators = Dated()
        pauses = []
    }

    /// The first interview.
    public struct Interview: Hashable, Sendable {
        /// The day.
        public let day: Day
        /// Who held it.
        public let by: String

        /// Makes the value.
        ///
        /// - Parameters:
        ///   - day: The day.
        ///   - by: Who held it.
        public init(day: Day, by: String) {
            self.day = day
            self.by = by
        }
    }

    /// The decision that a person goes to the job club (*visitation*).
    public struct Referral: Hashable, Sendable {
        /// The day.
        public let day: Day
        /// Who decided.
        public let by: String
        /// Whether the message that was sent to try the address arrived; nothing where none was sent.
        public let testMessageArrived: Bool?

        /// Makes the value.
        ///
        /// - Parameters:
        ///   - day: The day.
        ///   - by: Who decided.
        ///   - testMessageArrived: Whether the test message arrived; nothing where none was sent.
        public init(day: Day, by: String, testMessageArrived: Bool?) {
            self.day = day
            self.by = by
            self.testMessageArrived = testMessageArrived
        }
    }

    /// The privacy notice as it was given.
    public struct PrivacyNotice: Hashable, Sendable {
        /// The day.
        public let day: Day
        /// BCP 47 tag of the language it was in.
        public let language: String

        /// Makes the value.
        ///
        /// - Parameters:
        ///   - day: The day.
        ///   - language: BCP 47 tag of the language it was in.
        public init(day: Day, language: String) {
            self.day = day
            self.language = language
        }
    }

    /// A stretch in which the person is not invited.
    public struct Pause: Hashable, Sendable {
        /// The first day of it.
        public let from: Day
        /// The last day of it.
        public let until: Day

        /// Makes a pause, or nothing where it would end before it begins.
        ///
        /// - Parameters:
        ///   - from: The first day.
        ///   - until: The last day.
        public init?(from: Day, until: Day) {
            guard from <= until else { return nil }
            self.from = from
            self.until = until
        }
    }

    /// How a course ended.
    public struct End: Hashable, Sendable {
        /// The day.
        public let day: Day
        /// Why.
        public let reason: EndReason

        /// Makes the value.
        ///
        /// - Parameters:
        ///   - day: The day.
        ///   - reason: Why.
        public init(day: Day, reason: EndReason) {
            self.day = day
            self.reason = reason
        }
    }

    /// The day the course began: the referral or the first session, whichever was first.
    ///
    /// - `firstSession`: The day the person first came to a session, if they have.
    public func began(firstSession: Day?) -> Day? {
        [referral?.day, firstSession].compactMap(\.self).min()
    }

    /// What the course led to: the outcomes that did not begin before it.
    ///
    /// - `firstSession`: The day the person first came to a session, if they have.
    public func results(firstSession: Day?) -> [Outcome] {
        guard let began = began(firstSession: firstSession) else { return outcomes }
        return outcomes.filter { began <= $0.from }
    }

    /// Whether the person is invited to what happens on a day.
    ///
    /// - Parameter day: The day of a meeting.
    /// - Returns: False in a pause and from the day the course ended.
    public func isActive(on day: Day) -> Bool {
        if let end, end.day <= day { return false }
        return !isPaused(on: day)
    }

    /// Whether a day lies in a pause.
    ///
    /// - Parameter day: Any day.
    /// - Returns: True in a pause.
    public func isPaused(on day: Day) -> Bool {
        pauses.contains { $0.from <= day && day <= $0.until }
    }
}

/// A participant with everything that is kept of them.
public struct Person: Hashable, Sendable {
    /// Who, and how they are reached.
    public var participant: Participant
    /// What may be known for statistics.
    public var traits: Traits
    /// Their way through the programme.
    public var course: Course

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - participant: Who, and how they are reached.
    ///   - traits: What may be known for statistics.
    ///   - course: Their way through the programme.
    public init(participant: Participant, traits: Traits = Traits(), course: Course = Course()) {
        self.participant = participant
        self.traits = traits
        self.course = course
    }
}
