/// What a mail is, as far as a program must know before anybody looks at it.
public enum MailKind: String, CaseIterable, Hashable, Sendable {
    /// Somebody answers an invitation.
    case reply
    /// Somebody invites, or changes what they invited to.
    case request
    /// Somebody calls off what they invited to.
    case cancel
    /// A mail of ours did not reach somebody.
    case bounce
    /// A program wrote it, and nobody need read it: somebody is away, a mail was read, a mail is late.
    case auto
    /// Anything else: a person must read it.
    case other
}

/// What the header of a mail says of who or what wrote it.
struct MailSigns {
    /// A mail server wrote it, by its name.
    let isFromServer: Bool

    /// It has no sender to which an error could go (RFC 5321 §4.5.5).
    let hasNullSender: Bool

    /// A mail server says that a mail is late, in words only.
    let isDelayNotice: Bool

    /// It names an address that failed, as some servers do.
    let failedRecipients: [String]

    /// A program answered for somebody (RFC 3834): a calendar beside it is one that it sends back.
    let isAutomaticReply: Bool

    /// A program wrote it, or it went to many.
    let isAutomatic: Bool

    init(_ header: HeaderFields) {
        let from = Mailbox.list(header["from"] ?? [], limit: 1).first?.address.lowercased() ?? ""
        let local = from.prefix { $0 != "@" }
        let path = header["return-path"]?.filter { !ASCII.isSpace($0) }
        let hasNullSender = path.map { $0.isEmpty || $0 == [ASCII.less, ASCII.greater] } ?? false
        func word(_ name: String) -> String? {
            header[name].map { value in
                var cursor = Cursor(value)
                let text = String(lowering: cursor.text(until: [ASCII.semicolon]))
                return String(text.prefix { $0 != " " })
            }
        }
        // An empty field says nothing.
        let submitted = word("auto-submitted").flatMap { $0.isEmpty ? nil : $0 } ?? "no"
        let isGenerated = word("x-ms-exchange-generated-message-source")?.isEmpty == false
        let precedence = word("precedence") ?? ""
        let isMarked = ["x-autoreply", "x-autorespond", "x-autoresponder", "x-autoreply-from"]
            .contains { name in !["", "no", "false"].contains(word(name) ?? "") }
        // A postmaster can be a person.
        let isFromServer =
            local == "mailer-daemon"
            || local == "postmaster" && (hasNullSender || submitted != "no")
        // People write such subjects too, so it takes another sign.
        let subject = (header.text("subject") ?? "").lowercased()
        let isNamed = MailSigns.isAutomaticSubject(subject)
        let isNamedReply =
            isNamed
            && (hasNullSender || submitted != "no" || isMarked || isGenerated
                || header["x-auto-response-suppress"] != nil)
        self.isFromServer = isFromServer
        isDelayNotice = isFromServer && MailSigns.isDelaySubject(subject)
        self.hasNullSender = hasNullSender
        failedRecipients = Mailbox.list(header["x-failed-recipients"] ?? []).map(\.address)
        isAutomaticReply =
            submitted == "auto-replied" || precedence == "auto_reply" || isMarked || isNamedReply
        isAutomatic =
            isAutomaticReply || submitted != "no" || isGenerated
            || ["bulk", "junk"].contains(precedence)
    }

    /// What Outlook and Exchange put before the subject when somebody is away.
    private static func isAutomaticSubject(_ subject: String) -> Bool {
        [
            "automatic reply:", "autosvar:", "automatisk svar:", "automatische antwort:",
            "autosvar -", "out of office:", "ikke til stede:",
        ].contains { subject.hasPrefix($0) }
    }

    /// What servers write that try again: Exim, Sendmail, Gmail and Exchange.
    private static func isDelaySubject(_ subject: String) -> Bool {
        subject.hasPrefix("warning: message") && subject.contains("delayed")
            || subject.hasPrefix("warning: could not send")
            || subject.contains("(delay)") || subject.hasPrefix("delivery delayed")
            || subject.hasPrefix("delayed mail")
    }
}

extension MailKind {
    /// What a mail is.
    ///
    /// A report of a failure is one whatever it carries, since it carries what was ours. An answer from
    /// a calendar counts as an answer though a program sent it: rooms accept by themselves, and
    /// programs mark what people clicked. An invitation that an automatic reply brings back is no
    /// invitation.
    ///
    /// - Parameters:
    ///   - `method`: The method of the mail's own calendar; nothing where there is none.
    init(_ signs: MailSigns, _ findings: MailFindings, method: String?) {
        // A report says more than a field or a name: it may say that the mail is only late.
        let isDelay = findings.isDelayReport || signs.isDelayNotice
        let isFailure =
            findings.isDeliveryReport
            || (!signs.failedRecipients.isEmpty || signs.isFromServer) && !isDelay
        if isFailure {
            self = .bounce
        } else if method == "REPLY" {
            self = .reply
        } else if isDelay || findings.isDispositionReport || signs.isAutomaticReply {
            self = .auto
        } else if method == "REQUEST" {
            self = .request
        } else if method == "CANCEL" {
            self = .cancel
        } else if signs.isAutomatic {
            self = .auto
        } else {
            self = signs.hasNullSender ? .bounce : .other
        }
    }
}
