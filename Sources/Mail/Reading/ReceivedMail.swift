public import CivilTime
public import ICalendar

/// A mail as it came in, with the calendar that it carries (RFC 5322, RFC 6047).
///
/// Whatever the octets are, something comes out; what was wrong with them is said with its place.
///
/// ```swift
/// let mail = ReceivedMail.read(octets)
/// if mail.kind == .reply, !mail.hasErrors, let calendar = mail.calendar {
///     // calendar.uid, calendar.attendee, calendar.participation
/// }
/// ```
public struct ReceivedMail: Sendable {
    /// What it is.
    public let kind: MailKind

    /// Whom it says it is from; anybody can write anything there.
    public let from: Mailbox?

    /// Where answers go, if elsewhere.
    public let replyTo: Mailbox?

    /// The subject as people read it; empty where there is none.
    public let subject: String

    /// When it was written; nothing where that cannot be read.
    public let date: Instant?

    /// Its identifier without angle brackets.
    public let messageID: String?

    /// The identifiers of the mails that it answers, without angle brackets.
    public let inReplyTo: [String]

    /// The calendar that it carries.
    ///
    /// A mail that came back carries none of its own: ``Bounce/calendar``.
    public let calendar: CarriedCalendar?

    /// Which mail came back and why, if that is what it says.
    public let bounce: Bounce?

    /// What there is to say about it, in the order of its text.
    public let problems: [MailDiagnostic]

    /// How many more problems there were than are kept.
    public let omittedProblems: Int

    /// Whether one of the problems is an error: nobody should act on the mail unseen.
    public let hasErrors: Bool

    /// Reads a mail.
    ///
    /// - Parameters:
    ///   - source: Where the octets come from.
    ///   - limits: How much is read.
    /// - Returns: What was found.
    /// - Throws: What the source throws.
    /// - Complexity: O(*n*) in the length of the mail; the memory depends on the limits alone.
    public static func read(
        from source: any OctetSource,
        limits: MailLimits = MailLimits()
    ) throws -> ReceivedMail {
        var reader = PartReader(source, limits: limits)
        try reader.read()
        return ReceivedMail(reader.findings, reader.log, limits)
    }

    /// Reads a mail that is in memory.
    ///
    /// - Parameters:
    ///   - octets: The whole mail.
    ///   - limits: How much is read.
    /// - Returns: What was found.
    public static func read(
        _ octets: [UInt8],
        limits: MailLimits = MailLimits()
    ) -> ReceivedMail {
        do {
            return try read(from: OctetArray(octets), limits: limits)
        } catch {
            preconditionFailure("an array has nothing to throw")
        }
    }
}

extension ReceivedMail {
    init(_ findings: MailFindings, _ log: MailLog, _ limits: MailLimits) {
        var log = log
        let header = findings.header ?? HeaderFields()
        let isMail = header.fields.contains { !ReceivedMail.isOfParts($0.name) }
        if !isMail { log.add(MailLines.start, .notAMail) }

        let signs = MailSigns(header)
        let own = findings.calendar.flatMap {
            CarriedCalendar($0, isEnclosed: false, log: &log)
        }
        let enclosed = findings.enclosedCalendar.flatMap {
            CarriedCalendar($0, isEnclosed: true, log: &log)
        }
        // A mail without a calendar of its own may have been passed on by somebody.
        let isOwn = findings.calendar != nil
        let ownKind = MailKind(signs, findings, method: own?.method)
        // What lies deeper came back to somebody who passes that on: it is no word of theirs.
        let isDeep = findings.enclosedCalendar?.isDeep == true
        let isPassedOn = !isOwn && !isDeep && enclosed != nil && ownKind == .other
        kind = isPassedOn ? MailKind(signs, findings, method: enclosed?.method) : ownKind
        calendar = kind == .bounce ? nil : isPassedOn ? enclosed : own
        if isPassedOn, let enclosed {
            log.add(enclosed.position, .enclosedCalendar)
            if let place = findings.otherEnclosed { log.add(place, .otherCalendar) }
            if let name = enclosed.contradiction {
                log.add(enclosed.position, .contradiction(name))
            }
            if let found = findings.enclosedContradiction {
                log.add(found.position, .contradiction(found.name))
            }
        }
        if let found = findings.unreadable, own == nil { log.add(found.position, found.problem) }

        let senders = MailboxList(header["from"] ?? [])
        from = senders.mailboxes.first { $0.isAddress }
        replyTo = Mailbox.list(header["reply-to"] ?? [], limit: 1).first
        subject = header.text("subject") ?? ""
        date = header["date"].flatMap { MailDate.instant($0) }
        messageID = header.identifiers("message-id").first
        inReplyTo = header.identifiers("in-reply-to")
        bounce =
            kind == .bounce
            ? Bounce(
                failures: ReceivedMail.failures(signs, findings, limits),
                originalMessageID: findings.enclosedHeader?.identifiers("message-id").first
                    ?? inReplyTo.first ?? header.identifiers("references").last,
                calendar: enclosed ?? own
            ) : nil

        if isMail { ReceivedMail.check(header, senders, hasDate: date != nil, &log) }
        problems = log.entries.enumerated().sorted {
            ($0.element.position.octet, $0.offset) < ($1.element.position.octet, $1.offset)
        }.map(\.element)
        omittedProblems = log.omitted
        hasErrors = log.hasErrors
    }

    /// Whether a field can stand in the header of a part too, and so makes no mail.
    private static func isOfParts(_ name: String) -> Bool {
        name.hasPrefix("content-") || name == "action" || name == "status"
            || name.hasSuffix("-recipient") || name == "diagnostic-code"
    }

    private static func failures(
        _ signs: MailSigns,
        _ findings: MailFindings,
        _ limits: MailLimits
    ) -> [DeliveryFailure] {
        guard findings.recipients.isEmpty else { return findings.recipients }
        let named =
            signs.failedRecipients.isEmpty
            ? DeliveryStatus.addresses(inWords: findings.words, limit: limits.recipients)
            : signs.failedRecipients
        return named.map {
            DeliveryFailure(recipient: $0, finalRecipient: nil, status: nil, diagnostic: nil)
        }
    }

    /// What the header of a mail lacks, or has too much of.
    private static func check(
        _ header: HeaderFields,
        _ senders: MailboxList,
        hasDate: Bool,
        _ log: inout MailLog
    ) {
        let single = [
            ("from", "From"), ("subject", "Subject"), ("date", "Date"),
            ("message-id", "Message-ID"), ("content-type", "Content-Type"),
        ]
        for (name, shown) in single {
            if let second = header.second(name) { log.add(second.position, .repeatedField(shown)) }
        }
        if header["from"] == nil {
            log.add(MailLines.start, .missingField("From"))
        } else if let place = header.position("from") {
            let mailboxes = senders.mailboxes
            if mailboxes.count > 1 {
                log.add(place, .severalSenders)
            } else if senders.isAmbiguous || mailboxes.first?.isAddress != true {
                log.add(place, .badField("From"))
            }
        }
        if header["date"] == nil {
            log.add(MailLines.start, .missingField("Date"))
        } else if !hasDate, let place = header.position("date") {
            log.add(place, .badField("Date"))
        }
    }
}
