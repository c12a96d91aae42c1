public import CivilTime

/// Whoever comes to a meeting and tells something: a role model, an employer, a union.
public struct Speaker: StaffMember {
    /// What is kept of everybody.
    public var particulars: Particulars

    /// What kind of speaker.
    public var kind: Kind

    /// The line of work that the speech is about, for example "pleje"; compared without regard to case.
    public var lineOfWork: String

    /// What the speaker can speak about.
    public var themes: [String]

    /// How many speeches there may be in a calendar year.
    public var mostSpeechesPerYear: Int

    /// The least number of days between two speeches.
    public var daysBetweenSpeeches: Int

    /// The least number of days before the speaker comes to the same programme again.
    public var daysBeforeSameProgramme: Int

    /// The fee of a speech, in whole kroner.
    public var kronerPerSpeech: Int

    /// Whether it is an employer who has openings now.
    public var hasOpenings: Bool

    /// What the speaker has agreed to.
    public var consent: Consent

    /// Days on which the speaker was thanked.
    public var thankedOn: [Day]

    /// Makes a speaker.
    ///
    /// - Parameters:
    ///   - particulars: What is kept of everybody.
    ///   - kind: What kind of speaker.
    ///   - lineOfWork: The line of work that the speech is about.
    ///   - themes: What the speaker can speak about.
    ///   - mostSpeechesPerYear: Speeches in a calendar year, 0 or more.
    ///   - daysBetweenSpeeches: Days between two speeches, 0 or more.
    ///   - daysBeforeSameProgramme: Days before the same programme, 0 or more.
    ///   - kronerPerSpeech: The fee, in whole kroner.
    ///   - hasOpenings: Whether it is an employer who has openings.
    ///   - consent: What the speaker has agreed to.
    ///   - thankedOn: Days on which the speaker was thanked.
    public init(
        particulars: Particulars,
        kind: Kind,
        lineOfWork: String,
        themes: [String] = [],
        mostSpeechesPerYear: Int = 2,
        daysBetweenSpeeches: Int = 28,
        daysBeforeSameProgramme: Int = 180,
        kronerPerSpeech: Int = 0,
        hasOpenings: Bool = false,
        consent: Consent = Consent(),
        thankedOn: [Day] = []
    ) {
        self.particulars = particulars
        self.kind = kind
        self.lineOfWork = lineOfWork
        self.themes = themes
        self.mostSpeechesPerYear = mostSpeechesPerYear
        self.daysBetweenSpeeches = daysBetweenSpeeches
        self.daysBeforeSameProgramme = daysBeforeSameProgramme
        self.kronerPerSpeech = kronerPerSpeech
        self.hasOpenings = hasOpenings
        self.consent = consent
        self.thankedOn = thankedOn
    }

    /// Kinds of speaker.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Somebody who has gone the way before.
        case roleModel = "role-model"
        /// An employer.
        case employer
        /// A union.
        case union
        /// An unemployment fund.
        case unemploymentFund = "unemployment-fund"
        /// Any other speaker.
        case other
    }

    /// What a speaker has agreed to, and since when.
    public struct Consent: Hashable, Sendable {
        /// When the speaker agreed that the name stands on invitations.
        public var name: Day?

        /// When the speaker agreed to be photographed.
        public var photo: Day?

        /// Makes the value.
        ///
        /// - Parameters:
        ///   - name: Since when the name may stand on invitations; nothing for not.
        ///   - photo: Since when photos may be taken; nothing for not.
        public init(name: Day? = nil, photo: Day? = nil) {
            self.name = name
            self.photo = photo
        }
    }
}
