internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import ICalendar
internal import Office

struct ICalITIPComposeCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "compose",
        abstract: "Write the messages that tell people about a change to an event (RFC 5546).",
        discussion: """
            The calendar file in --old holds the event before the change, and the file in --new \
            holds it after the change. Each file holds one event, or one series with the dates \
            that are different. For a new event, write --old none; for a cancelled event, write \
            --new none. Each message is printed as a JSON object on one line, with method, \
            recipient (a mail address, or null if the message is for everybody) and ics (the \
            message itself). The organizer writes to each participant separately, and no message \
            names another participant. If nobody has to be told anything, nothing is printed. If \
            the time, the place, the rule or the status has changed, or if a date of the series is \
            cancelled, the message has a higher version number (SEQUENCE). With DECLINECOUNTER, \
            the file in --new is the proposal that a participant sent. Mistakes in the files are \
            printed on standard error, and no message is printed if the event cannot be understood \
            because of them. The exit codes are those of 'jobklub ical check'.

            EXAMPLES:
              $ jobklub ical itip compose --old none --new docs/messages/series.ics \\
                  --as organizer --now 2027-01-04T08:00
              $ jobklub ical itip compose --old docs/messages/series.ics \\
                  --new docs/messages/series-moved.ics --as organizer \\
                  --now 2027-01-04T08:00
              $ jobklub ical itip compose --old docs/messages/series.ics --new none \\
                  --as alma@example.org --now 2027-01-04T08:00
            """
    )

    @Option(
        help: ArgumentHelp("The file with the event before the change, or none.", valueName: "file")
    )
    var old: String

    @Option(
        help: ArgumentHelp("The file with the event after the change, or none.", valueName: "file")
    )
    var new: String

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Who writes: organizer, or the mail address of a participant.",
            valueName: "sender"
        )
    )
    var sender: String

    @Option(
        help: ArgumentHelp(
            """
            Write messages of this kind, even if the change does not need them. The organizer can \
            write REQUEST, CANCEL, ADD, PUBLISH and DECLINECOUNTER; participants can write REPLY, \
            COUNTER and REFRESH.
            """
        )
    )
    var method: MethodArgument?

    @OptionGroup var moment: MomentOption
    @OptionGroup var language: LanguageOption

    private struct Line: Encodable {
        let method: String
        let recipient: String?
        let ics: String

        init(_ message: SchedulingMessage) {
            method = message.method.rawValue
            recipient = message.recipient
            ics = String(decoding: message.octets, as: UTF8.self)
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(method, forKey: .method)
            try container.encode(recipient, forKey: .recipient)
            try container.encode(ics, forKey: .ics)
        }

        enum CodingKeys: CodingKey {
            case method
            case recipient
            case ics
        }
    }

    func validate() throws {
        guard sender == "organizer" || sender.contains("@") else {
            throw ValidationError.usage("usage.sender", ["value": .text(sender)])
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        var outcome = ICalOutcome(catalogue)
        let files = ICalITIPFiles()
        let before = try files.event(old, &outcome)
        let after = try files.event(new, &outcome)
        // Nothing is told of an event that is not understood.
        try outcome.finish()
        let composer = MessageComposer(now: try now) { files.zones.zone($0) }
        let messages: [SchedulingMessage]
        do throws(SchedulingError) {
            messages = try composer.compose(
                from: before,
                to: after,
                as: sender == "organizer" ? .organizer : .attendee(sender),
                method: method?.method
            ).messages
        } catch {
            let isUsage = if case .methodOfOtherSide = error { true } else { false }
            throw Problem(isUsage ? .usage : .badData, error.phrase)
        }
        for message in messages {
            try Console.write(Console.jsonOctets(Line(message), isOneLine: true) + [0x0A])
        }
    }

    /// The moment that messages are written, which calendars write in a form of their own.
    private var now: Instant {
        get throws {
            if let text = moment.moment?.text, let value = DateValue(text) {
                return Instant(utc: value.local(in: .utc))
            }
            return try moment.stamp
        }
    }
}

/// What a message is about, as it is typed.
struct MethodArgument: ExpressibleByArgument {
    let method: SchedulingMethod

    init?(argument: String) {
        guard let method = SchedulingMethod(rawValue: argument.uppercased()) else { return nil }
        self.method = method
    }

    static var allValueStrings: [String] { SchedulingMethod.allCases.map(\.rawValue) }
}
