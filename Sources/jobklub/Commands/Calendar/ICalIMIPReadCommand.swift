internal import ArgumentParser
internal import Correspondence
internal import Documents
internal import Mail
internal import Office

struct ICalIMIPReadCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Say what kind of mail each file holds, and what the calendar in the mail says.",
        discussion: """
            Each mail is printed as a JSON object on one line. The field kind is reply (somebody \
            answers an invitation), request, cancel, bounce (a mail did not reach somebody), auto \
            (a program wrote it, for example because somebody is away) or other. The field from \
            is the address that the mail says it is from. The fields method, uid, recurrenceId, \
            sequence, dtstamp, attendee and partstat come from the calendar and are null if it \
            does not have them. If kind is bounce, attendee is the address that the mail did not \
            reach, and uid and the others come from the mail that came back. The field problems \
            is a list of what is wrong, each with line, column, octet, severity, code and \
            message. The exit code is 65 if the severity of a problem is error, and 66 if a file \
            cannot be opened.

            EXAMPLES:
              $ jobklub ical imip read docs/mail/reply.eml docs/mail/bounce.eml
              $ jobklub ical imip read --lang en - < docs/mail/reply.eml
            """
    )

    @Argument(help: ArgumentHelp("One or more mails; - is standard input.", valueName: "file"))
    var files: [String]

    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        var hasErrors = false
        var missing: Problem?
        for file in files {
            let mail: ReceivedMail
            do {
                mail = try ReceivedMail.read(from: try OctetStream(path: file))
            } catch {
                // The others are read all the same.
                guard let failure = Problem(error) else { throw error }
                if missing != nil { Console.complain(catalogue.text(failure.phrase)) }
                missing = missing ?? failure
                continue
            }
            let line = MailLine(mail, in: catalogue)
            try Console.write(Console.jsonOctets(line, isOneLine: true) + [0x0A])
            if mail.omittedProblems > 0 {
                let phrase = Phrase("mistake.more", ["count": .number(mail.omittedProblems)])
                Console.complain(catalogue.text(phrase))
            }
            hasErrors = hasErrors || mail.hasErrors
        }
        if let missing { throw missing }
        if hasErrors { throw ExitCode(.badData) }
    }
}
