public import CivilTime
public import ICalendar

/// A mail that brings one calendar message to one person (RFC 6047).
///
/// Its method is read from the calendar, so the part and the calendar cannot differ. What mail
/// programs were seen to stumble over, and what would tell one participant of another, is refused
/// when the value is made; what is there can be written.
///
/// ```swift
/// let mail = try SchedulingMail(
///     from: Mailbox(name: "Jobklub Vejle", address: "jobklub@example.dk"),
///     to: Mailbox(address: "anna@example.dk"),
///     subject: "Invitation til jobklub",
///     text: "Du er inviteret til jobklub tirsdag.",
///     calendar: octets,
///     messageID: "1.vejle@example.dk",
///     date: now
/// )
/// let octets = mail.octets
/// ```
public struct SchedulingMail: Hashable, Sendable {
    /// Whom it is from.
    public let from: Mailbox

    /// The one whom it is to.
    public let to: Mailbox

    /// Where answers go, if elsewhere.
    public let replyTo: Mailbox?

    /// The subject.
    public let subject: String

    /// What people read who see no HTML.
    public let text: String

    /// The same as HTML; nothing means the text with its lines.
    public let html: String?

    /// The calendar, to the letter.
    public let calendar: [UInt8]

    /// The method of the calendar.
    public let method: String

    /// The identifier without angle brackets.
    public let messageID: String

    /// When it is written.
    public let date: Instant

    /// The identifier of the mail that it answers, without angle brackets.
    public let inReplyTo: String?

    /// Whether it says that a program wrote it, so that no automatic reply comes (RFC 3834).
    public let isAutomatic: Bool

    /// The number that the boundary lines between parts are made from; the same number gives the same lines.
    public let seed: UInt64

    /// Checks all that goes into a mail.
    ///
    /// - Parameters:
    ///   - from: Whom it is from.
    ///   - to: The one whom it is to: the one participant in the calendar, or the organizer who gets an answer.
    ///   - replyTo: Where answers go, if elsewhere.
    ///   - subject: One line.
    ///   - text: What people read; lines end in any way.
    ///   - html: The same as HTML, taken as it is; nothing means the text, escaped.
    ///   - calendar: One calendar with a `METHOD`, of one UID, written as RFC 5545 has it.
    ///   - messageID: The identifier without angle brackets, `left@right`.
    ///   - date: When it is written.
    ///   - inReplyTo: The identifier of the mail that it answers.
    ///   - isAutomatic: Whether it says that a program wrote it.
    ///   - seed: What the lines between parts are made of; nothing means the identifier.
    /// - Throws: ``Mistake``, the first that is found.
    public init(
        from: Mailbox,
        to: Mailbox,
        replyTo: Mailbox? = nil,
        subject: String,
        text: String,
        html: String? = nil,
        calendar: [UInt8],
        messageID: String,
        date: Instant,
        inReplyTo: String? = nil,
        isAutomatic: Bool = false,
        seed: UInt64? = nil
    ) throws(Mistake) {
        for (mailbox, field) in [(from, "From"), (to, "To")] + [(replyTo ?? from, "Reply-To")] {
            guard CalendarAddress(mailbox: mailbox.address) != nil else {
                throw .badAddress(field: field, String(mailbox.address.prefix(80)))
            }
            guard HeaderText.isSafe(mailbox.name) else { throw .controlCharacter(field: field) }
        }
        guard HeaderText.isSafe(subject) else { throw .controlCharacter(field: "Subject") }
        for (identifier, field) in [(messageID, "Message-ID"), (inReplyTo, "In-Reply-To")] {
            guard let identifier else { continue }
            guard HeaderText.isIdentifier(identifier) else { throw .badIdentifier(field: field) }
        }
        guard (0...9999).contains(date.utc.day.year) else { throw .badDate }
        method = try MailedCalendar.method(of: calendar, from: from.address, to: to.address)
        self.from = from
        self.to = to
        self.replyTo = replyTo
        self.subject = subject
        self.text = text
        self.html = html
        self.calendar = calendar
        self.messageID = messageID
        self.date = date
        self.inReplyTo = inReplyTo
        self.isAutomatic = isAutomatic
        self.seed = seed ?? SchedulingMail.number(of: messageID)
    }

    /// Why a mail is not made.
    public enum Mistake: Error, Hashable, Sendable {
        /// What stands in a field is no address that every mail server takes.
        case badAddress(field: String, String)
        /// A line end or another control character stands in a field.
        case controlCharacter(field: String)
        /// What should identify a mail is not `left@right` in ASCII.
        case badIdentifier(field: String)
        /// The year has more than four digits.
        case badDate
        /// The calendar has a mistake, or is none.
        case badCalendar(ReadingError.Problem)
        /// There are several calendars in one text.
        case severalCalendars
        /// The calendar has no `METHOD` of RFC 5546 before its components.
        case noMethod
        /// There is no event, or no UID in it.
        case noEvent
        /// Programs take one event of several only (RFC 5546 §3.2).
        case severalUIDs
        /// An event has no organizer.
        case noOrganizer
        /// The organizer is also the one whom the mail is to, or two events have different ones.
        case badOrganizer(String)
        /// The organizer has another domain than the sender, which servers take for forged.
        case otherDomain(String)
        /// Whoever the mail is to is no participant, or it is not the organizer who gets an answer.
        case notAddressed(String)
        /// Another participant stands in the calendar, who is none of the reader's business.
        case otherParticipant
        /// An address that is neither the organizer's nor the recipient's stands in a property or a
        /// parameter, which is named.
        case otherAddress(String)
        /// Somebody sends for the organizer (`SENT-BY`), whom programs then do not know.
        case sentBy
        /// A time has neither a zone nor UTC; the property is named.
        case floatingTime(String)
        /// What recurs is in UTC, so that it moves by an hour in spring.
        case recurringInUTC
    }

    /// FNV-1a of 64 bits.
    private static func number(of text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
