public import CivilTime
public import Insight
public import Participation
public import Planning

/// A speech at a meeting, as its speaker needs to know it.
public struct Speech: Sendable {
    /// The meeting.
    public var occasion: Occasion
    /// How many minutes the speech takes, if that is agreed.
    public var minutes: Int?
    /// What is paid for it.
    public var fee: Amount?
    /// How many participants are expected, if they have answered already.
    public var expected: Int?
    /// BCP 47 tags of the languages that are interpreted.
    public var languages: [String] = []

    /// A speech of which nothing more is agreed.
    public init(at occasion: Occasion) { self.occasion = occasion }
}

/// What an interpreter is asked for; it names nobody who takes part.
public struct Interpreting: Sendable {
    /// The meeting.
    public var occasion: Occasion
    /// The times of single talks; none means the whole meeting.
    public var talks: [ClockSpan]
    /// BCP 47 tag of the language, beside Danish.
    public var language: String
    /// How the interpreter takes part.
    public var mode: InterpretingMode

    /// Makes the value.
    public init(
        at occasion: Occasion,
        talks: [ClockSpan] = [],
        language: String,
        mode: InterpretingMode = .inPerson
    ) {
        self.occasion = occasion
        self.talks = talks
        self.language = language
        self.mode = mode
    }
}

/// A room at a venue, with an order of coffee.
public struct RoomOrder: Sendable {
    /// The meeting.
    public var occasion: Occasion
    /// For how many people.
    public var people: Int
    /// Coffee for how many; 0 orders none.
    public var coffee: Int

    /// Makes the value.
    public init(for occasion: Occasion, people: Int, coffee: Int) {
        self.occasion = occasion
        self.people = people
        self.coffee = coffee
    }
}

/// A facilitator's day: numbers of participants, never names, which are read behind a login.
public struct DayBrief: Sendable {
    /// The meeting.
    public var occasion: Occasion
    /// Who has answered what.
    public var answers: AnswerCount
    /// Who helps.
    public var staff: MeetingStaff
    /// Coffee for how many.
    public var coffee = 0
    /// How many to call before nine.
    public var calls = 0
    /// How many are there for the first time.
    public var newToday = 0
    /// How many come back after having been away.
    public var backToday = 0
    /// How many minutes the speech takes.
    public var speechMinutes: Int?
    /// Whether the speaker has agreed to pictures; nothing if nobody speaks.
    public var mayTakePictures: Bool?
    /// How many changes there were since the day before.
    public var changes = 0
    /// How many have not been reached about them.
    public var notReached = 0

    /// A day of which nothing more is known.
    public init(
        at occasion: Occasion,
        answers: AnswerCount,
        staff: MeetingStaff = .none
    ) {
        self.occasion = occasion
        self.answers = answers
        self.staff = staff
    }
}
