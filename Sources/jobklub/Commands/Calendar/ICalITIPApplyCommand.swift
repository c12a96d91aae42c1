internal import ArgumentParser
internal import Correspondence
internal import Documents
internal import ICalendar

struct ICalITIPApplyCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Update an event from an invitation, an answer or a cancellation (RFC 5546).",
        discussion: """
            The result is printed as a JSON object on one line. The field verdict is applied if \
            the message changed the event, ignored if the message is old or came before, parked if \
            a person must look at it, and refused if it is about another event or says something \
            that is not allowed. The field reason explains the verdict in words, and code is a \
            short name for the reason. The field calendar is the event as you should store it now \
            (null if there is none). Answers are for the organizer; all other messages are for \
            participants. Mistakes in the files are printed on standard error. The exit code is 0 \
            for every verdict, also if the message is no calendar or is about several events: then \
            it is refused. It is 65 if the stored file is not a calendar with one event, and 66 if \
            a file cannot be opened; then there is no verdict.

            EXAMPLES:
              $ jobklub ical itip apply --stored docs/messages/series.ics \\
                  --message docs/messages/reply.ics --from alma@example.org
              $ jobklub ical itip apply --lang en --stored docs/messages/series.ics \\
                  --message docs/messages/reply.ics --from somebody@example.org
            """
    )

    @Option(
        help: ArgumentHelp(
            "The calendar file with the event as it is stored, or none.",
            valueName: "file"
        )
    )
    var stored: String

    @Option(
        help: ArgumentHelp(
            "The calendar file that came; - is standard input.",
            valueName: "file"
        )
    )
    var message: String

    @Option(
        name: .customLong("from"),
        help: ArgumentHelp(
            """
            The mail address that the message came from. If it is not the address of the person \
            who answers or invites, the message is parked.
            """,
            valueName: "address"
        )
    )
    var sender: String?

    @OptionGroup var language: LanguageOption

    private struct Line: Encodable {
        let verdict: String
        let reason: String
        let code: String
        let calendar: String?

        init(_ outcome: SchedulingOutcome, in catalogue: Catalogue) {
            verdict = outcome.verdict.rawValue
            reason = catalogue.text(outcome.reason.phrase)
            code = outcome.reason.rawValue
            calendar = outcome.event.map { String(decoding: $0.octets, as: UTF8.self) }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(verdict, forKey: .verdict)
            try container.encode(reason, forKey: .reason)
            try container.encode(code, forKey: .code)
            try container.encode(calendar, forKey: .calendar)
        }

        enum CodingKeys: CodingKey {
            case verdict
            case reason
            case code
            case calendar
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        var outcome = ICalOutcome(catalogue)
        let files = ICalITIPFiles()
        let event = try files.event(stored, &outcome)
        let (tree, log) = try files.read(message)
        // What others write need not be free of mistakes; the verdict says what comes of them.
        try outcome.complain(log.entries, file: message)
        try outcome.complain(SchedulingCheck.faults(in: tree).entries, file: message)
        let receiver = MessageReceiver { files.zones.zone($0) }
        let result = receiver.apply(tree, to: event, from: sender)
        let line = Line(result, in: catalogue)
        try Console.write(Console.jsonOctets(line, isOneLine: true) + [0x0A])
        try outcome.finish()
    }
}
