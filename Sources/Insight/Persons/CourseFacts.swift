public import CivilTime
public import Participation

/// What is counted of one person: neither name nor address.
public struct CourseFacts: Hashable, Sendable {
    /// What the person goes by in files.
    public let participant: Int
    /// BCP 47 tag of the language the person reads best.
    public let language: String
    /// What may be known for statistics.
    public let traits: Traits
    /// The person's way through the programme.
    public let course: Course

    /// Makes the facts.
    ///
    /// - Parameters:
    ///   - participant: What the person goes by in files.
    ///   - language: BCP 47 tag.
    ///   - traits: What may be known for statistics.
    ///   - course: The person's way through the programme.
    public init(participant: Int, language: String, traits: Traits, course: Course) {
        self.participant = participant
        self.language = language
        self.traits = traits
        self.course = course
    }

    /// Leaves out of a person what is not counted.
    ///
    /// - Parameter person: All that is kept.
    public init(_ person: Person) {
        self.init(
            participant: person.participant.id,
            language: person.participant.language,
            traits: person.traits,
            course: person.course
        )
    }
}

/// That somebody was offered an individual talk: invited to one, or put on its list in any other way.
public struct TalkOffer: Hashable, Sendable {
    /// Who.
    public let participant: Int
    /// The day it was offered.
    public let day: Day

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - participant: Who.
    ///   - day: The day it was offered: of the first event of a registration at a talks meeting.
    public init(participant: Int, day: Day) {
        self.participant = participant
        self.day = day
    }
}
