/// A place in the text of a message that is filled with what is true for its reader, written `{dates}`.
public enum MessagePlace: String, CaseIterable, Hashable, Sendable {
    // What every message has.
    case name, phone, sender, municipality, signature, answer, link, questions, calendar
    // When and where.
    case day, time, when, dates, place, venue, meetings, changes, afterwards, next, news
    // How the reader stands, and what is expected.
    case lead, deadline, expectation, free, seat, position, cause, until, thanks, interpreter
    // Single messages.
    case absence, contact, basis, period, rights, officer
    // Those who help.
    case fee, people, coffee, expected, calls, agenda

    /// As it is written in a text.
    var written: String { "{\(rawValue)}" }

    /// Places that may stand in the letter of every kind, whether the catalogue uses them or not.
    static let common: Set<MessagePlace> = [.name, .phone, .sender, .municipality, .signature]
}

/// What a message must tell its reader.
public enum RequiredPart: String, CaseIterable, Hashable, Sendable {
    /// Whom it is to.
    case name
    /// The day and the time.
    case time
    /// The place.
    case place
    /// A number that a person answers.
    case phone
    /// Until when to answer or to cancel.
    case deadline
    /// Why the municipality may keep personal data.
    case basis
    /// How long it is kept.
    case period
    /// What the person has a right to.
    case rights
    /// The new contact person.
    case contact
    /// The place on the waiting list.
    case position

    /// What the part is called.
    public var phrase: Phrase { Phrase("message-part.\(rawValue)") }

    /// Groups of places; a text that has all of one group tells the part.
    var places: [[MessagePlace]] {
        switch self {
        case .name: [[.name]]
        case .time: [[.dates], [.changes], [.meetings], [.day], [.when, .time], [.next]]
        case .place: [[.place], [.changes], [.venue], [.meetings]]
        case .phone: [[.phone], [.answer], [.questions]]
        case .deadline: [[.deadline], [.until]]
        case .basis: [[.basis]]
        case .period: [[.period]]
        case .rights: [[.rights]]
        case .contact: [[.contact]]
        case .position: [[.position]]
        }
    }
}
