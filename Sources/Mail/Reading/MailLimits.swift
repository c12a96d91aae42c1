/// How much of a mail is read before a reader gives up, each with a diagnostic of its own.
///
/// What a mail carries beside its calendar is passed over as it comes, so that the memory for a mail
/// depends on the limits and not on its length.
public struct MailLimits: Hashable, Sendable {
    /// Octets of the whole mail.
    public var octets = 64 << 20

    /// Octets of one line, without its end.
    public var lineLength = 1 << 20

    /// Octets of the fields of one header, their folds undone.
    public var headerOctets = 256 << 10

    /// Fields of one header.
    public var fields = 1000

    /// Parameters of one field.
    public var parameters = 100

    /// How many multiparts and mails may lie in each other.
    public var depth = 20

    /// Parts of the whole mail, those that hold others among them.
    public var parts = 1000

    /// Octets that a calendar, or a report of a failure, may have once it is decoded.
    public var contentOctets = 1 << 20

    /// Addresses that one report may name.
    public var recipients = 100

    /// Diagnostics that are kept; the rest is counted.
    public var diagnostics = 100

    /// Makes the limits for mail from outside.
    public init() {}
}
