public import CivilTime
public import Planning

/// When and where a meeting is held and who holds it, by the names that people know.
public struct MeetingSlot: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// The time of day.
    public let span: ClockSpan
    /// The name of the venue.
    public let venue: LocalizedText
    /// Who runs it; nobody if nobody may be named.
    public let facilitators: [String]
    /// Who speaks.
    public let speaker: Speaker
    /// Who interprets for everybody; nobody if nobody may be named.
    public let interpreters: [String]

    /// Who speaks at a meeting.
    public enum Speaker: Hashable, Sendable {
        /// Nobody is to speak, or nobody may be named.
        case none
        /// Nobody yet; why, if a plan has said so.
        case open(OpenSpeech?)
        /// By name.
        case named(String)
    }

    /// Says where a meeting is.
    ///
    /// - Parameters:
    ///   - meeting: The meeting.
    ///   - setting: Its programme with the venues; nothing if it is not known any more.
    ///   - staff: Who runs meetings and speaks at them; nobody if nobody may be named.
    public init(_ meeting: Meeting, _ setting: Setting?, _ staff: Staff = .none) {
        self.init(
            meeting,
            PlanNames(setting, staff: staff),
            wantsSpeaker: setting?.programme.step(meeting.id.step)?.speaker != nil,
            namesPeople: !staff.isEmpty
        )
    }

    /// Says when and where, nobody named.
    init(day: Day, span: ClockSpan, venue: LocalizedText) {
        self.day = day
        self.span = span
        self.venue = venue
        facilitators = []
        speaker = .none
        interpreters = []
    }

    init(_ meeting: Meeting, _ names: PlanNames, wantsSpeaker: Bool, namesPeople: Bool) {
        day = meeting.date
        span = meeting.span
        venue = names.venue(meeting.venue)
        facilitators = namesPeople ? meeting.facilitators.map(names.person) : []
        interpreters = namesPeople ? meeting.interpreters.map(names.interpreter) : []
        speaker =
            if !namesPeople {
                .none
            } else if let speaker = meeting.speaker {
                .named(names.person(speaker))
            } else {
                wantsSpeaker ? .open(meeting.openSpeech) : .none
            }
    }
}

extension Catalogue {
    /// When and where a meeting is held and who holds it, for example
    /// `Tuesday 5 January 2027 at 9:30–12:00, The main library · Anne Holm`.
    public func text(_ slot: MeetingSlot) -> String {
        let whenAndWhere = Phrase(
            "change.when-and-where",
            ["date": .day(slot.day), "span": .span(slot.span), "venue": .localized(slot.venue)]
        )
        return ([text(whenAndWhere)] + people(slot)).joined(separator: " · ")
    }

    /// Who runs a meeting and who speaks there; nothing if nobody may be named.
    func people(_ slot: MeetingSlot) -> [String] {
        let speaker: [String] =
            switch slot.speaker {
            case .none: []
            case .open(let why): [text(why?.words ?? Phrase("plan.speaker-open"))]
            case .named(let name): [text(Phrase("plan.speaker", ["name": .text(name)]))]
            }
        return slot.facilitators + speaker
            + slot.interpreters.map { text(Phrase("plan.interpreter", ["name": .text($0)])) }
    }
}

extension OpenSpeech {
    /// That nobody gives the speech yet, and why.
    public var words: Phrase {
        switch self {
        case .tooEarly: Phrase("plan.speaker-open.too-early")
        case .nobodyKnown: Phrase("plan.speaker-open.nobody-known")
        case .nobodyFree: Phrase("plan.speaker-open.nobody-free")
        case .notChosen: Phrase("plan.speaker-open.not-chosen")
        }
    }
}
