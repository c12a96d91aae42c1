public import CivilTime
public import Correspondence
internal import Participation
public import Planning
public import Store

/// A meeting as it is shown: what it is called, when and where it is, and how it stands.
public struct MeetingEntry: Sendable {
    /// What it goes by, for whoever asks for it.
    public let id: String
    /// The cycle or meeting that its seats belong to.
    public let roster: String
    /// The kind of meeting.
    public let kind: MeetingKind
    /// What it is called, with its number if it is one of several.
    public let name: Phrase
    /// The day it is held on.
    public let day: Day
    /// The time of day.
    public let span: ClockSpan
    /// The short name of the venue.
    public let venueID: String
    /// The name of the venue.
    public let venue: LocalizedText
    /// The address of the venue; nothing if the rules do not have it any more.
    public let address: String?
    /// Why it is not held, if it is cancelled.
    public let cancelledBecause: NotHeldReason?
    /// For whoever changes it.
    public let version: Version

    init(_ stored: StoredMeeting, _ setting: Setting?) {
        let meeting = stored.meeting
        let names = PlanNames(setting)
        id = meeting.id.description
        roster = stored.roster.text
        kind = meeting.kind
        name = names.meeting(meeting.id)
        day = meeting.date
        span = meeting.span
        venueID = meeting.venue.text
        venue = names.venue(meeting.venue)
        address = setting?.venue(meeting.venue)?.address
        cancelledBecause = stored.cancelledBecause
        version = stored.version
    }

    /// Whether it is cancelled.
    public var isCancelled: Bool { cancelledBecause != nil }

    /// When and where it is held, in words.
    public var whenAndWhere: Phrase {
        Phrase(
            "change.when-and-where",
            ["date": .day(day), "span": .span(span), "venue": .localized(venue)]
        )
    }

    /// That it is cancelled, and why; nothing if it is held.
    public var cancellation: Phrase? {
        cancelledBecause.map { Phrase("show.cancelled", ["reason": .phrase($0.phrase)]) }
    }
}

extension RuleBook {
    /// A meeting as it is shown.
    func entry(_ stored: StoredMeeting) -> MeetingEntry {
        MeetingEntry(stored, self[stored.meeting.id.cycle.programme]?.setting)
    }
}
