/// How a person heard of the job club (*rekrutteringskanal*).
public enum RecruitmentChannel: String, CaseIterable, Hashable, Sendable {
    /// At the first interview.
    case firstInterview = "first-interview"
    /// A letter.
    case letter
    /// The language centre.
    case languageCentre = "language-centre"
    /// Somebody they know.
    case wordOfMouth = "word-of-mouth"
    /// An information meeting.
    case informationMeeting = "information-meeting"
    /// A housing association.
    case housingAssociation = "housing-association"
    /// A nurse or a pedagogue.
    case nurseOrPedagogue = "nurse-or-pedagogue"
    /// Another way.
    case other
}

/// What a person wants to reach.
public enum Goal: String, CaseIterable, Hashable, Sendable {
    /// An ordinary job.
    case job
    /// A job in the field they know.
    case jobInOwnField = "job-in-own-field"
    /// A place to try work, with or without a wage subsidy.
    case placement
    /// An education.
    case education
    /// A business of their own.
    case ownBusiness = "own-business"
    /// Not decided yet.
    case undecided
}

/// How much help a person gets on the way.
public enum Support: String, CaseIterable, Hashable, Sendable {
    /// Help to help oneself (*hjælp til selvhjælp*).
    case selfHelp = "self-help"
    /// Help by the hand (*håndholdt*).
    case handHeld = "hand-held"
}

/// Why a course ended.
public enum EndReason: String, CaseIterable, Hashable, Sendable {
    /// A job; opens aftercare.
    case job
    /// An education.
    case education
    /// Moved to another municipality or country.
    case moved
    /// Does not wish to go on.
    case doesNotWish = "does-not-wish"
    /// Another reason.
    case other
}
