public import CivilTime

/// Which meetings are held when and where, which are not, and why.
public struct Plan: Hashable, Sendable {
    /// The span of rule dates that was planned.
    public let span: DaySpan

    /// The meetings, by date and then by start.
    public let meetings: [Meeting]

    /// What the rules ask for and the plan leaves out, by rule date.
    public let skipped: [SkippedMeeting]

    private let places: [MeetingID: Int]

    /// Makes a plan and puts it in order.
    ///
    /// - Parameters:
    ///   - span: The span of rule dates that was planned.
    ///   - meetings: In any order.
    ///   - skipped: In any order.
    public init(span: DaySpan, meetings: [Meeting], skipped: [SkippedMeeting]) {
        self.span = span
        let meetings = meetings.sorted {
            ($0.date, $0.span.start, $0.id) < ($1.date, $1.span.start, $1.id)
        }
        self.meetings = meetings
        places = Dictionary(
            meetings.indices.map { (meetings[$0].id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        self.skipped = skipped.sorted { ($0.ruleDate, $0.id) < ($1.ruleDate, $1.id) }
    }

    /// The meeting with an id, if it is held.
    ///
    /// - Parameter id: The meeting's id.
    /// - Returns: Nothing when it is skipped or unknown.
    public func meeting(_ id: MeetingID) -> Meeting? {
        places[id].map { meetings[$0] }
    }

    /// The ids of the cycles that have a meeting in the plan, in order.
    public var cycles: [CycleID] {
        Set(meetings.map(\.id.cycle)).sorted()
    }

    /// The meetings of one cycle, in the order they are held.
    ///
    /// - Parameter cycle: The cycle.
    /// - Returns: Empty when none is held.
    public func meetings(of cycle: CycleID) -> [Meeting] {
        meetings.filter { $0.id.cycle == cycle }
    }
}

/// A meeting with its date and venue.
public struct Meeting: Hashable, Sendable {
    /// What it goes by, for life.
    public let id: MeetingID

    /// The kind of meeting.
    public let kind: MeetingKind

    /// The day that the rule names.
    public let ruleDate: Day

    /// The day it is held on.
    public var date: Day

    /// The time of day.
    public var span: ClockSpan

    /// Where it is held.
    public var venue: Identifier

    /// Who runs it, in the order of their short names; empty where that is open.
    public var facilitators: [Identifier] {
        didSet { facilitators.sort() }
    }

    /// Who gives a speech; nothing where that is open.
    public var speaker: Identifier?

    /// Who interprets for everybody, in the order of their short names; those of single talks are
    /// with the talks.
    public var interpreters: [Identifier] {
        didSet { interpreters.sort() }
    }

    /// What it is about, in at most 80 characters, where a person has said so; nothing is left open,
    /// or to what the step says.
    public var theme: String?

    /// Why it is not nearer to its rule, then what to mind; empty for most meetings.
    public var reasons: [Reason]

    /// Makes a meeting.
    ///
    /// - Parameters:
    ///   - id: What it goes by.
    ///   - kind: The kind of meeting.
    ///   - ruleDate: The day that the rule names.
    ///   - date: The day it is held on.
    ///   - span: The time of day.
    ///   - venue: Where it is held.
    ///   - facilitators: Who runs it.
    ///   - speaker: Who gives a speech.
    ///   - interpreters: Who interprets for everybody.
    ///   - theme: What it is about.
    ///   - reasons: Why it is not nearer to its rule, and what to mind.
    public init(
        id: MeetingID,
        kind: MeetingKind,
        ruleDate: Day,
        date: Day,
        span: ClockSpan,
        venue: Identifier,
        facilitators: [Identifier] = [],
        speaker: Identifier? = nil,
        interpreters: [Identifier] = [],
        theme: String? = nil,
        reasons: [Reason]
    ) {
        self.id = id
        self.kind = kind
        self.ruleDate = ruleDate
        self.date = date
        self.span = span
        self.venue = venue
        self.facilitators = facilitators.sorted()
        self.speaker = speaker
        self.interpreters = interpreters.sorted()
        self.theme = theme
        self.reasons = reasons
    }

    /// Takes over what a person has arranged and no search decides: theme and interpreters.
    ///
    /// - Parameter other: The same meeting as it stands; nothing if it is new.
    public mutating func keepArrangements(of other: Meeting?) {
        theme = other?.theme
        interpreters = other?.interpreters ?? []
    }

    /// Whether another place is the same day, time and venue, whoever is there.
    ///
    /// - Parameter other: The same meeting in another place.
    /// - Returns: False where those who are invited have to be told.
    public func isSameSlot(as other: Meeting) -> Bool {
        date == other.date && span == other.span && venue == other.venue
    }

    /// Whether it is held on another day than the rule names.
    public var isMoved: Bool { date != ruleDate }

    /// What to mind on the day, such as Easter week.
    public var mentions: [Reason] {
        reasons.filter { if case .mind = $0.cause { $0.date == date } else { false } }
    }
}

/// A meeting that the rules ask for and the plan leaves out.
public struct SkippedMeeting: Hashable, Sendable {
    /// What it goes by.
    public let id: MeetingID

    /// The kind of meeting.
    public let kind: MeetingKind

    /// The day that the rule names.
    public let ruleDate: Day

    /// Why it is left out; never empty.
    public let reasons: [Reason]

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - id: What it goes by.
    ///   - kind: The kind of meeting.
    ///   - ruleDate: The day that the rule names.
    ///   - reasons: Why it is left out.
    public init(id: MeetingID, kind: MeetingKind, ruleDate: Day, reasons: [Reason]) {
        self.id = id
        self.kind = kind
        self.ruleDate = ruleDate
        self.reasons = reasons
    }

    init(_ request: MeetingRequest, reasons: [Reason]) {
        self.init(
            id: request.id,
            kind: request.step.kind,
            ruleDate: request.ruleDate,
            reasons: reasons
        )
    }
}
