public import CivilTime

/// What one recipient was last sent about one event.
public struct SentEvent: Hashable, Sendable {
    /// Which event it is.
    public var uid: String

    /// Who was written to: a mail address in small letters, without `mailto:`.
    public var recipient: String

    /// The highest `SEQUENCE` that this recipient has been sent.
    public var sequence: Int

    /// The `DTSTAMP` of the last message.
    public var stamp: Instant

    /// The `VEVENT` components of the last message as they were sent.
    public var form: String

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - uid: Which event it is.
    ///   - recipient: A mail address; `mailto:` before it and capital letters do not matter.
    ///   - sequence: The highest `SEQUENCE` that this recipient has been sent, 0 or more.
    ///   - stamp: The `DTSTAMP` of the last message.
    ///   - form: The `VEVENT` components of the last message as they were sent.
    public init(uid: String, recipient: String, sequence: Int, stamp: Instant, form: String) {
        self.uid = uid
        self.recipient = MailboxName.normalized(recipient)
        self.sequence = sequence
        self.stamp = stamp
        self.form = form
    }
}
