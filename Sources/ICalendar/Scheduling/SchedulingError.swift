/// Why a calendar is not one event that messages can be about.
public enum SchedulingError: Error, Hashable, Sendable {
    /// There is no event in the text.
    case noEvent
    /// There are events with other UIDs than the first one's.
    case severalUIDs(String, other: String)
    /// An event has no UID.
    case noUID
    /// The event does not say when it begins.
    case noStart
    /// More events of a series are written out than are followed.
    case tooManyParts(limit: Int)
    /// More people are invited than messages are made for.
    case tooManyRecipients(limit: Int)
    /// The messages together would be longer than this many octets.
    case tooLong(limit: Int)
    /// Somebody is invited, but nobody invites.
    case noOrganizer
    /// Another organizer than before; there is one for the whole life of an event.
    case otherOrganizer(String, before: String)
    /// The address is not among those who are invited.
    case notInvited(String)
    /// A time names a zone that nobody knows, so no message can say what it means.
    case unknownZone(String)
    /// This side sends no message of that kind.
    case methodOfOtherSide(SchedulingMethod)
}
