internal import ArgumentParser
internal import Correspondence
internal import Documents
internal import Mail
internal import Office

struct ICalIMIPBuildCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Write a mail with a calendar message, such as an invitation, for one person.",
        discussion: """
            The calendar file must hold one event or one series, and one METHOD, which says what \
            the message is for. In an invitation or a cancellation, the organizer (ORGANIZER) must \
            have the same domain as --from, and the only participant (ATTENDEE) must be --to. In \
            an answer (METHOD:REPLY), the organizer must be --to and the participant must be \
            --from. If the file names another participant, no mail is written. The mail holds the \
            text, the same text as HTML, and the calendar twice: in the mail itself and as an \
            attached file. The same files and options always give exactly the same mail. The mail \
            is only written. You send it yourself.

            EXAMPLES:
              $ jobklub ical imip build docs/mail/invitation.ics \\
                  --from "Jobklub Vejle <jobklub@example.dk>" --to anna@example.org \\
                  --subject "Invitation til netværksmøde" \\
                  --text docs/mail/invitation.txt --now 2027-03-01T08:00 \\
                  --message-id 1.vejle@example.dk --out mail.eml
              $ jobklub ical imip build docs/mail/invitation.ics \\
                  --from jobklub@example.dk --to anna@example.org \\
                  --subject Invitation --text - --now 2027-03-01T08:00 \\
                  --message-id 2.vejle@example.dk --auto < docs/mail/invitation.txt
            """
    )

    @Argument(help: ArgumentHelp("The calendar file; - is standard input.", valueName: "file"))
    var file: String

    @Option(
        help: ArgumentHelp(
            "Who sends the mail: an address, or a name and an address in <>.",
            valueName: "mailbox"
        )
    )
    var from: String

    @Option(
        help: ArgumentHelp(
            "The one person who gets the mail, written like --from.",
            valueName: "mailbox"
        )
    )
    var to: String

    @Option(
        help: ArgumentHelp("Where answers should go, if not to --from.", valueName: "mailbox")
    )
    var replyTo: String?

    @Option(help: ArgumentHelp("The subject of the mail.", valueName: "text"))
    var subject: String

    @Option(
        help: ArgumentHelp(
            "A UTF-8 file with the text of the mail; - is standard input.",
            valueName: "file"
        )
    )
    var text: String

    @Option(
        help: ArgumentHelp(
            "A UTF-8 file with the text as HTML (default: made from --text).",
            valueName: "file"
        )
    )
    var html: String?

    @Option(
        help: ArgumentHelp(
            "The identifier of the mail, such as 1.vejle@example.dk.",
            valueName: "id"
        )
    )
    var messageId: String

    @Option(
        help: ArgumentHelp("The identifier of the mail that this one answers.", valueName: "id")
    )
    var inReplyTo: String?

    @Flag(help: "Say in the mail that a program wrote it, so that no automatic reply comes.")
    var auto = false

    @Option(
        help: ArgumentHelp(
            "File to write, or - for standard output.",
            valueName: "file"
        ),
        completion: .file(extensions: ["eml"])
    )
    var out = "-"

    @OptionGroup var clock: MomentOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        let inputs = [("", file), ("--text", text), ("--html", html)].filter { $0.1 == "-" }
        guard inputs.count < 2 else { throw ValidationError.usage("usage.one-standard-input") }
    }

    func perform(_ catalogue: Catalogue) throws {
        let mail = try SchedulingMail(
            from: mailbox(from, "--from"),
            to: mailbox(to, "--to"),
            replyTo: replyTo.map { try mailbox($0, "--reply-to") },
            subject: subject,
            text: words(of: text),
            html: html.map { try words(of: $0) },
            calendar: InputFile.octets(file, atMost: MailLimits().contentOctets),
            messageID: identifier(messageId),
            date: clock.stamp,
            inReplyTo: inReplyTo.map(identifier),
            isAutomatic: auto
        )
        try OutputFile.write(mail.octets, to: out, isPersonal: true, in: catalogue)
    }

    /// The one mailbox that is meant.
    private func mailbox(_ text: String, _ option: String) throws -> Mailbox {
        guard let mailbox = Mailbox(only: text) else {
            throw Problem(
                .badData,
                Phrase("failure.mailbox", ["option": .text(option), "value": .text(text)])
            )
        }
        return mailbox
    }

    /// The identifier, with or without the angle brackets that mails have around it.
    private func identifier(_ text: String) -> String {
        text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
    }

    /// The text of a file, without the mark that some programs put before it.
    private func words(of path: String) throws -> String {
        let octets = try InputFile.octets(path, atMost: MailLimits().contentOctets)
        guard let text = String(validating: octets, as: UTF8.self) else {
            throw Problem(.badData, Phrase("mistake.not-utf8"))
        }
        return text.unicodeScalars.first == "\u{FEFF}"
            ? String(text.unicodeScalars.dropFirst()) : text
    }
}
