public import CivilTime

/// One step of a programme: a kind of meeting, the rule for its dates, and what it needs.
public struct Step: Hashable, Sendable {
    /// The short name; it stands in meeting ids.
    public let id: Identifier

    /// The kind of meeting.
    public let kind: MeetingKind

    /// What people call it.
    public let name: LocalizedText

    /// Where its dates come from.
    public let timing: Timing

    /// How many meetings each date of the rule begins; 1 or more.
    public let occurrences: Int

    /// Days between two of them; 1 or more.
    public let every: Int

    /// The time of day.
    public let span: ClockSpan

    /// At which other times it may begin; nothing where its own is the only one.
    public let starts: StartWindow?

    /// How the time is cut into talks, for a step of talks.
    public let slots: SlotRule?

    /// Seats for participants.
    public let seats: Int

    /// How many facilitators a meeting takes, 0 to 2.
    public let facilitators: Int

    /// What is wished of a speaker; nothing where none comes.
    public let speaker: SpeakerWish?

    /// What the venue must offer.
    public let needs: VenueNeeds

    /// Venues in the order they are wished for.
    public let venues: [Identifier]

    /// What to do when a date is closed.
    public let ifClosed: ClosedDatePolicy

    /// What happens at each of the meetings, first to last; may be shorter than `occurrences`.
    public let contents: [Content]

    /// Makes a step; ``ProgrammeFile`` of Documents is the usual way.
    public init(
        id: Identifier,
        kind: MeetingKind,
        name: LocalizedText,
        timing: Timing,
        occurrences: Int,
        every: Int,
        span: ClockSpan,
        slots: SlotRule?,
        seats: Int,
        needs: VenueNeeds,
        venues: [Identifier],
        ifClosed: ClosedDatePolicy,
        contents: [Content],
        starts: StartWindow? = nil,
        facilitators: Int = 1,
        speaker: SpeakerWish? = nil
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.timing = timing
        self.occurrences = max(1, occurrences)
        self.every = max(1, every)
        self.span = span
        self.slots = slots
        self.seats = seats
        self.needs = needs
        self.venues = venues
        self.ifClosed = ifClosed
        self.contents = contents
        self.starts = starts
        self.facilitators = min(max(0, facilitators), 2)
        self.speaker = speaker
    }

    /// Where a step's dates come from: either a rule of its own or a step before it.
    public struct Timing: Hashable, Sendable {
        enum Kind: Hashable, Sendable {
            case rule(RecurrenceRule)
            case after(Identifier, days: Int)
        }

        let kind: Kind

        /// A rule of its own.
        ///
        /// - Parameter rule: A rule of days.
        /// - Returns: The timing.
        public static func rule(_ rule: RecurrenceRule) -> Timing {
            Timing(kind: .rule(rule))
        }

        /// A number of days after the last meeting of another step of the same cycle.
        ///
        /// - Parameters:
        ///   - step: The step before.
        ///   - days: Days after its last rule date.
        /// - Returns: The timing.
        public static func after(_ step: Identifier, days: Int) -> Timing {
            Timing(kind: .after(step, days: days))
        }

        /// The rule, if it has one of its own.
        public var rule: RecurrenceRule? {
            if case .rule(let rule) = kind { rule } else { nil }
        }

        /// The step before, if it hangs on one.
        public var precedingStep: Identifier? {
            if case .after(let step, _) = kind { step } else { nil }
        }

        /// Days after the step before; 0 for a rule of its own.
        public var daysAfter: Int {
            if case .after(_, let days) = kind { days } else { 0 }
        }
    }

    /// What happens at a meeting: a theme and how the time is spent.
    public struct Content: Hashable, Sendable {
        /// What it is about.
        public let theme: LocalizedText

        /// The items, in order; their minutes add up to at most the meeting's length.
        public let agenda: [AgendaItem]

        /// Makes the content.
        ///
        /// - Parameters:
        ///   - theme: What it is about.
        ///   - agenda: The items, in order.
        public init(theme: LocalizedText, agenda: [AgendaItem]) {
            self.theme = theme
            self.agenda = agenda
        }
    }

    /// One item of an agenda.
    public struct AgendaItem: Hashable, Sendable {
        /// How long it takes, in minutes.
        public let minutes: Int

        /// What it is.
        public let text: LocalizedText

        /// Makes the item.
        ///
        /// - Parameters:
        ///   - minutes: 1 or more.
        ///   - text: What it is.
        public init(minutes: Int, text: LocalizedText) {
            self.minutes = minutes
            self.text = text
        }
    }

    /// What happens at the nth meeting of the step.
    ///
    /// - Parameter number: Counted from 1; nothing means the only one.
    /// - Returns: Nothing where the programme leaves it open.
    public func content(number: Int?) -> Content? {
        let index = (number ?? 1) - 1
        return contents.indices.contains(index) ? contents[index] : nil
    }
}

/// The kinds of meeting that a programme can hold.
public enum MeetingKind: String, CaseIterable, Hashable, Sendable {
    /// A group session of the job club.
    case session
    /// A block of individual talks.
    case talks
    /// A network meeting.
    case network
    /// An information meeting before recruitment.
    case info
    /// An employer who comes, or whom the group visits.
    case visit
}
