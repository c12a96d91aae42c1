public import CivilTime

/// What an answer says: to which event, whose it is, and what it answers to which of its occurrences.
///
/// It is what the text says; ``MessageReceiver`` says whether it counts.
///
/// ```swift
/// if let reply = ReplyContent(message, loadZone: { zones[$0] }) {
///     print(reply.attendee, reply.answers.map(\.participation))
/// }
/// ```
public struct ReplyContent: Hashable, Sendable {
    /// Which event it is about.
    public let uid: String

    /// Whose answer it is: a mail address in small letters, without `mailto:`.
    public let attendee: String

    /// What it answers, in the order of the text; at least one.
    public let answers: [Answer]

    /// The answer to an event as a whole, or to one of its occurrences.
    public struct Answer: Hashable, Sendable {
        /// When the series has the occurrence by its rule; nothing for the event as a whole.
        public let occurrence: Instant?
        /// The `SEQUENCE` of the event that was answered.
        public let sequence: Int
        /// When the answer was written.
        public let stamp: Instant
        /// `PARTSTAT` in upper case.
        public let participation: String
    }

    /// Reads an answer; nothing where it is no message of one attendee about one event.
    ///
    /// - Parameters:
    ///   - message: The text of the message.
    ///   - loadZone: Gives the zone of an IANA name where the text does not define it, or nothing.
    public init?(_ message: CalendarTree, loadZone: @escaping (String) -> Zone?) {
        guard
            let envelope = try? MessageEnvelope(message, stored: nil, loadZone: loadZone),
            !envelope.method.isFromOrganizer
        else { return nil }
        var answers: [Answer] = []
        var attendees: Set<String> = []
        for part in envelope.parts {
            guard let line = part.first(.attendee), let stamp = part.stamp else { return nil }
            attendees.insert(MailboxName.normalized(line.value))
            answers.append(
                Answer(
                    occurrence: part.recurrence?.instant,
                    sequence: part.sequence,
                    stamp: stamp,
                    participation: line.participation
                )
            )
        }
        guard attendees.count == 1, let attendee = attendees.first else { return nil }
        uid = envelope.uid
        self.attendee = attendee
        self.answers = answers
    }
}
