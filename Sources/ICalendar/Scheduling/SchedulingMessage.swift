/// One message to one recipient.
public struct SchedulingMessage: Sendable {
    /// What it is about; the mail's `Content-Type` must repeat it.
    public let method: SchedulingMethod

    /// Who it is for: an address in small letters without `mailto:`; nothing for what is published.
    public let recipient: String?

    /// The message itself.
    public let calendar: CalendarTree

    /// What to remember of it; nothing for what is published.
    public let sent: SentEvent?

    /// The message as octets: UTF-8, CRLF, lines of at most 75 octets.
    public var octets: [UInt8] {
        var writer = ContentLineWriter()
        writer.write(calendar)
        return writer.octets
    }
}
