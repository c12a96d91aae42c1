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
    /// Nobody invites, though somebody is invited or the event is to be published.
    case noOrganizer
    /// Another organizer than before; there is one for the whole life of an event.
    case otherOrganizer(String, before: String)
    /// The address is not among those who are invited.
    case notInvited(String)
    /// A time names a zone that nobody knows, so no message can say what it means.
    case unknownZone(String)
    /// There is more than one calendar in the text.
    case severalCalendars
    /// An event is meant for all later events of its series too, which many programs do not follow.
    case laterToo
    /// A message would have a mistake in it that others may not put right.
    case faulty(ReadingError.Problem)
    /// A time is by whatever clock is near, which programs read in as many ways.
    case floating
    /// Nothing in the new state is otherwise, so there is no wish to decline.
    case noWish
    /// This side sends no message of that kind.
    case methodOfOtherSide(SchedulingMethod)
}
