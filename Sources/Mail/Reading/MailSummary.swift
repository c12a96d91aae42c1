/// What a program needs of a mail before it looks at its calendar, each part nothing where it is not there.
public struct MailSummary: Hashable, Sendable {
    /// The method of the calendar that the mail brings, in capitals.
    public let method: String?

    /// The UID of the event.
    public let uid: String?

    /// Which event of a series it is, as calendars write it.
    public let recurrenceID: String?

    /// The revision of the event.
    public let sequence: Int?

    /// When the message was made, as calendars write it.
    public let stamp: String?

    /// The address of the participant, in small letters; for a mail that came back, the one that failed.
    public let attendee: String?

    /// What the participant answers, in capitals.
    public let participation: String?
}

extension ReceivedMail {
    /// What a program needs of the mail.
    ///
    /// A mail that came back says which address failed, and the event of the mail that was sent to it;
    /// it has no method, since nobody sent that message to us.
    public var summary: MailSummary {
        let shown = kind == .bounce ? bounce?.calendar : calendar
        return MailSummary(
            method: kind == .bounce ? nil : shown?.method,
            uid: shown?.uid,
            recurrenceID: shown?.recurrenceID,
            sequence: shown?.sequence,
            stamp: shown?.stamp,
            attendee: kind == .bounce
                ? bounce?.failures.first?.recipient?.lowercased() : shown?.attendee,
            participation: kind == .bounce ? nil : shown?.participation
        )
    }
}
