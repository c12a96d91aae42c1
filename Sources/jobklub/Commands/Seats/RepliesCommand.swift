internal import ArgumentParser
internal import Correspondence
internal import Documents
internal import ICalendar
internal import Mail
internal import Office
internal import Participation
internal import Store

struct RepliesCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "replies",
        abstract: "Read answers that participants have mailed, and register or cancel for them.",
        discussion: """
            Save each answer from the mailbox as a file, and name the files here. A yes is a \
            registration, and a no is a cancellation. A no to a whole cycle counts only for its \
            next session, until you have asked whether the participant means the whole cycle. \
            Every answer counts only once, even if you read the same mail again. Each answer is \
            compared with the last invitation that 'jobklub calendar --invitation' wrote for the \
            participant. If the answer comes from another address, or if it is unclear, nothing is \
            changed: the command says so, and you decide. The same goes for an answer that was \
            written before somebody last registered or cancelled for the participant. The exit \
            code is 65 if you have to decide about any of the mails, or to ask the participant.

            EXAMPLES:
              $ jobklub replies docs/mail/away.eml --db jobklub.sqlite
              $ jobklub replies - --json --db jobklub.sqlite < docs/mail/away.eml
            """
    )

    @Argument(help: ArgumentHelp("One or more mails; - is standard input.", valueName: "file"))
    var files: [String]

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        // What cannot be opened is said before anything is changed.
        let mails = try files.map { file in
            (file: file, mail: try ReceivedMail.read(from: try OctetStream(path: file)))
        }
        var documents: [ReplyDocument] = []
        var needsPerson = false
        for (file, mail) in mails {
            let read = try town.takeReply(in: mail)
            needsPerson = needsPerson || read.needsPerson
            if json {
                documents.append(ReplyDocument(file, read, town, catalogue))
            } else {
                try Console.say(lines(file, read, catalogue))
            }
        }
        if json { try Console.json(documents) }
        if needsPerson { throw ExitCode(.badData) }
    }

    /// What is said about a mail: the file with who it is from, and beneath it what became of it.
    private func lines(_ file: String, _ read: ReadReply, _ catalogue: Catalogue) -> [String] {
        let who = read.outcome?.participant?.fullName ?? read.mail.from?.address
        var lines = [who.map { "\(file): \($0)" } ?? "\(file):"]
        lines += read.phrases.map { "  " + catalogue.text($0) }
        if read.reason == "broken" {
            lines += read.mail.problems.map { problem in
                "  \(problem.position.line):\(problem.position.column) "
                    + catalogue.text(problem.problem.phrase)
            }
        }
        return lines
    }
}

/// What became of a mail, as `--json` prints it.
private struct ReplyDocument: Encodable {
    let file: String
    let kind: String
    let verdict: String
    let reason: String
    @ExplicitNull var participant: Int?
    @ExplicitNull var place: String?
    let changes: [SeatsDocument.Change]
    let messages: [String]

    init(_ file: String, _ read: ReadReply, _ town: Municipality, _ catalogue: Catalogue) {
        self.file = file
        kind = read.mail.kind.rawValue
        verdict = read.verdict.rawValue
        reason = read.reason
        participant = read.outcome?.participant?.id
        place = read.outcome?.roster?.text
        let effects = read.outcome?.effects ?? []
        changes = SeatsDocument(effects.flatMap(\.changes), town.zone).changes
        messages = read.phrases.map(catalogue.text)
    }
}

extension ReplyOutcome.Effect {
    /// What happened to seats.
    fileprivate var changes: [SeatChange] {
        switch self {
        case .comes(let outcome): outcome.changes
        case .declines(let outcome, _): outcome.changes
        case .expected, .mayCome: []
        }
    }
}
