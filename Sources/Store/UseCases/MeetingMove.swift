public import CivilTime
public import Planning

/// What a person wants changed of a meeting; what is left out stays as it is.
public struct MeetingMove: Hashable, Sendable {
    /// The new day.
    public var date: Day?
    /// The new start; without a new end the meeting lasts as long as before.
    public var start: ClockTime?
    /// The new end.
    public var end: ClockTime?
    /// The new venue.
    public var venue: String?
    /// Who runs it: nobody, one or two.
    public var facilitators: [Identifier]?
    /// Who speaks.
    public var speaker: SpeakerChange?

    /// Who is to speak.
    public enum SpeakerChange: Hashable, Sendable {
        /// That is left open.
        case open
        /// This speaker.
        case speaker(Identifier)
    }

    /// Changes nothing; whoever wants a change sets it.
    public init() {}

    /// A meeting as it becomes.
    func applied(to meeting: Meeting, _ setting: Setting) throws -> Meeting {
        var moved = meeting
        moved.reasons = []
        moved.date = date ?? meeting.date
        let begins = start ?? meeting.span.start
        guard
            let ends = end ?? begins.adding(seconds: meeting.span.seconds),
            let span = ClockSpan(begins, to: ends)
        else { throw MeetingError.endsBeforeItBegins }
        moved.span = span
        if let venue {
            guard let known = setting.venues.first(where: { $0.id.text == venue }) else {
                throw NotFound.venue(venue)
            }
            moved.venue = known.id
        }
        moved.facilitators = facilitators ?? meeting.facilitators
        switch speaker {
        case .open: moved.speaker = nil
        case .speaker(let id): moved.speaker = id
        case nil: break
        }
        return moved
    }
}

/// What moves along with a meeting that a person moves, if it has to come after it and would not.
public enum MovingAlong: String, CaseIterable, Hashable, Sendable {
    /// Nothing; what would come before it is warned of.
    case nothing
    /// Sessions and talks of the cycle.
    case talks
    /// These and the network meeting.
    case all

    var kinds: Set<MeetingKind> {
        switch self {
        case .nothing: []
        case .talks: [.session, .talks]
        case .all: Set(MeetingKind.allCases)
        }
    }
}
