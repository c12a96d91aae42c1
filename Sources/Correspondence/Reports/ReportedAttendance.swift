public import CivilTime
public import Planning

/// A report on attendance, ready to be put into words.
public struct ReportedAttendance: Hashable, Sendable {
    /// The first day asked for, if one was.
    public let from: Day?
    /// The last day asked for, if one was.
    public let to: Day?
    /// All meetings together.
    public let total: ReportedCounts
    /// The first and the last day that a meeting was held on.
    public let daysHeld: ClosedRange<Day>?
    /// The number of the session where all meetings are sessions with that number.
    public let sessionNumber: Int?
    /// The tables.
    public let sections: [Section]
    /// Persons beside seats, if they were counted.
    public let persons: ReportedPersons?

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - from: The first day asked for, if one was.
    ///   - to: The last day asked for, if one was.
    ///   - total: All meetings together.
    ///   - daysHeld: The first and the last day that a meeting was held on.
    ///   - sessionNumber: The number of the session, where all meetings have the same.
    ///   - sections: The tables.
    ///   - persons: Persons beside seats.
    public init(
        from: Day?,
        to: Day?,
        total: ReportedCounts,
        daysHeld: ClosedRange<Day>?,
        sessionNumber: Int?,
        sections: [Section],
        persons: ReportedPersons?
    ) {
        self.from = from
        self.to = to
        self.total = total
        self.daysHeld = daysHeld
        self.sessionNumber = sessionNumber
        self.sections = sections
        self.persons = persons
    }

    /// A table: groups of one kind.
    public struct Section: Hashable, Sendable {
        /// What its heading says.
        public let heading: Heading
        /// The groups in order.
        public let groups: [Group]

        /// Makes the value.
        ///
        /// - Parameters:
        ///   - heading: What its heading says.
        ///   - groups: The groups in order.
        public init(_ heading: Heading, _ groups: [Group]) {
            self.heading = heading
            self.groups = groups
        }
    }

    /// What a table is split by; the trait is one that is named in the words of a file.
    public enum Heading: Hashable, Sendable {
        /// By meeting.
        case meeting
        /// By session number.
        case session
        /// By cycle.
        case cycle
        /// By venue.
        case venue
        /// By whether it was outside the town hall.
        case outside
        /// By programme.
        case programme
        /// By month.
        case month
        /// By a personal trait.
        case trait(LocalizedText)
    }

    /// What stands above one group.
    public enum Label: Hashable, Sendable {
        /// A meeting with what it is called.
        case meeting(Phrase, Day)
        /// The number of a session.
        case session(Int)
        /// A name that a file gives, or an id.
        case name(LocalizedText)
        /// Whether it was outside the town hall.
        case outside(Bool)
        /// A month, 1 to 12, of a year.
        case month(Int, year: Int)
        /// A trait that is not known of these persons.
        case unknown
    }

    /// One group.
    public struct Group: Hashable, Sendable {
        /// What stands above it.
        public let label: Label
        /// What was counted; nothing where it is hidden.
        public let counts: ReportedCounts?
        /// The rates that follow; empty where they are hidden.
        public let rates: [ReportedRate]

        /// Makes a group.
        ///
        /// - Parameters:
        ///   - label: What stands above it.
        ///   - counts: What was counted.
        ///   - rates: The rates that follow.
        public init(_ label: Label, _ counts: ReportedCounts, _ rates: [ReportedRate]) {
            self.label = label
            self.counts = counts
            self.rates = rates
        }

        /// Makes a group whose numbers are hidden, since few people stand behind them.
        ///
        /// - Parameter label: What stands above it.
        public init(hidden label: Label) {
            self.label = label
            counts = nil
            rates = []
        }
    }
}
