/// Who invites: a mailbox that is read, the same for an event's whole life (RFC 5545 §3.8.4.3).
public struct Organizer: Hashable, Sendable {
    /// The mailbox that answers go to.
    public let address: CalendarAddress

    /// The name that people see.
    public let commonName: String

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - address: The mailbox that answers go to.
    ///   - commonName: The name that people see; line ends become spaces.
    public init(_ address: CalendarAddress, commonName: String) {
        self.address = address
        self.commonName = TextValue.onOneLine(commonName)
    }
}

/// Who is invited, and asked for an answer (RFC 5545 §3.8.4.1).
public struct Attendee: Hashable, Sendable {
    /// The mailbox that the invitation is sent to.
    public let address: CalendarAddress

    /// The name that people see.
    public let commonName: String

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - address: The mailbox that the invitation is sent to.
    ///   - commonName: The name that people see; line ends become spaces.
    public init(_ address: CalendarAddress, commonName: String) {
        self.address = address
        self.commonName = TextValue.onOneLine(commonName)
    }
}
