public import CivilTime

/// An event as a calendar shows it: what, when and where, but not who is invited.
///
/// Who invites whom belongs to a message (``CalendarObject/invitation(_:from:to:marksBusy:)``), so
/// that an event in a feed can never carry anybody's address.
public struct CalendarEvent: Hashable, Sendable {
    /// The same for the event's whole life, in every mail and feed (RFC 7986 §5.3).
    public let uid: String

    /// How often the event was changed in a way that people must know (RFC 5546 §2.1.4).
    public let sequence: Int

    /// When this form of the event was made: in a message now, in a feed its last change.
    public let stamp: Instant

    /// When its content was last changed.
    public let lastModified: Instant?

    /// What it is called.
    public let summary: String

    /// What there is to know about it, as plain text.
    public let description: String?

    /// Where it is.
    public let location: String?

    /// When it is.
    public let schedule: EventSchedule

    /// Whether it takes place.
    public let status: EventStatus

    /// Who may see it in a shared calendar.
    public let classification: EventClassification

    /// A page about it that anybody may see.
    public let url: WebAddress?

    /// Words to sort it by.
    public let categories: [String]

    /// Makes an event.
    ///
    /// - Parameters:
    ///   - uid: 1 to 255 octets without control characters.
    ///   - sequence: 0 or more.
    ///   - stamp: In a message the moment it is made, in a feed that of the last change.
    ///   - lastModified: When its content was last changed.
    ///   - summary: What it is called.
    ///   - schedule: When it is.
    ///   - description: What there is to know about it, as plain text.
    ///   - location: Where it is.
    ///   - status: Whether it takes place.
    ///   - classification: Who may see it in a shared calendar.
    ///   - url: A page about it that anybody may see: calendars are shared, so never a secret one.
    ///   - categories: Words to sort it by.
    /// - Throws: ``EventError/badUID(_:)`` or ``EventError/negativeSequence(_:)``.
    public init(
        uid: String,
        sequence: Int = 0,
        stamp: Instant,
        lastModified: Instant? = nil,
        summary: String,
        schedule: EventSchedule,
        description: String? = nil,
        location: String? = nil,
        status: EventStatus = .confirmed,
        classification: EventClassification = .public,
        url: WebAddress? = nil,
        categories: [String] = []
    ) throws(EventError) {
        let isClean = uid.unicodeScalars.allSatisfy {
            ![.control, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
        }
        guard (1...255).contains(uid.utf8.count), isClean else { throw .badUID(uid) }
        guard sequence >= 0 else { throw .negativeSequence(sequence) }
        self.uid = uid
        self.sequence = sequence
        self.stamp = stamp
        self.lastModified = lastModified
        self.summary = summary
        self.schedule = schedule
        self.description = description
        self.location = location
        self.status = status
        self.classification = classification
        self.url = url
        self.categories = categories
    }

    /// The same event in another version.
    ///
    /// - Parameters:
    ///   - sequence: Its `SEQUENCE`, 0 or more.
    ///   - stamp: Its `DTSTAMP`.
    ///   - lastModified: Its `LAST-MODIFIED`.
    /// - Returns: An event that says the same.
    /// - Throws: ``EventError/negativeSequence(_:)``.
    public func version(
        _ sequence: Int,
        stamp: Instant,
        lastModified: Instant?
    ) throws(EventError) -> CalendarEvent {
        try CalendarEvent(
            uid: uid,
            sequence: sequence,
            stamp: stamp,
            lastModified: lastModified,
            summary: summary,
            schedule: schedule,
            description: description,
            location: location,
            status: status,
            classification: classification,
            url: url,
            categories: categories
        )
    }
}
