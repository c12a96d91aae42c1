internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import ICalendar

struct ICalExpandCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "expand",
        abstract: "List when the events in a calendar file take place.",
        discussion: """
            An event that repeats is listed once for each time that it takes place. If the file \
            adds, leaves out or changes single dates, the list does so too. An event is listed if \
            at least a part of it lies between --from and --to. Each event is printed as a JSON \
            object on one line. The events are sorted by start. Events with the same start are \
            sorted by UID (the identifier of the event). The fields of the object are uid, \
            recurrenceId (null if the event is not part of a series), start, end, zone (null for \
            dates and for times without a zone), summary and status. If the time in --from or --to \
            has no Z at the end, it means the local time of each event. Mistakes in the file are \
            printed on standard error, and the exit codes are those of 'jobklub ical check'.

            EXAMPLES:
              $ jobklub ical expand calendars/vejle.ics --from 20270101 --to 20280101
              $ jobklub ical expand calendars/hilleroed.ics --from 20270101T000000Z \\
                  --to 20280101T000000Z --max 10
            """
    )

    @Argument(help: ArgumentHelp("The calendar file; - is standard input.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("Leave out events that end before this time.", valueName: "time"))
    var from: String

    @Option(
        help: ArgumentHelp(
            "Leave out events that begin at this time or later.",
            valueName: "time"
        )
    )
    var to: String

    @Option(help: "List at most this many events.")
    var max: Int?

    @OptionGroup var language: LanguageOption

    static let limit = 1_000_000

    private struct Line: Encodable {
        let uid: String
        let recurrenceId: String?
        let start: String
        let end: String
        let zone: String?
        let summary: String
        let status: String?

        init(_ instance: CalendarExpansion.Instance) {
            uid = instance.uid
            recurrenceId = instance.recurrenceID?.value.description
            start = instance.start.value.description
            end = instance.end.value.description
            zone =
                switch instance.start.value {
                case .day: nil
                case .utc: "UTC"
                case .local: instance.start.zone?.identifier
                }
            summary = instance.summary
            status = instance.status
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(uid, forKey: .uid)
            try container.encode(recurrenceId, forKey: .recurrenceId)
            try container.encode(start, forKey: .start)
            try container.encode(end, forKey: .end)
            try container.encode(zone, forKey: .zone)
            try container.encode(summary, forKey: .summary)
            try container.encode(status, forKey: .status)
        }

        enum CodingKeys: CodingKey {
            case uid
            case recurrenceId
            case start
            case end
            case zone
            case summary
            case status
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        guard let from = try ICalArgument.bound(from, option: "--from"),
            let to = try ICalArgument.bound(to, option: "--to")
        else { return }
        var outcome = ICalOutcome(catalogue)
        let zones = ZoneFiles()
        let (tree, log) = try CalendarTree.checked(
            try OctetStream(path: file),
            limits: .streaming,
            load: { zones.zone($0) }
        )
        // What the dates say was found by the check; only how far they were followed is new.
        var expansion = CalendarExpansion(tree) { zones.zone($0) }
        let limit = Swift.max(0, max ?? ICalExpandCommand.limit)
        let (instances, isTruncated) = expansion.instances(from: from, to: to, limit: limit)
        for instance in instances {
            try Console.write(Console.jsonOctets(Line(instance), isOneLine: true) + [0x0A])
        }
        try outcome.complain(log.entries, file: file)
        outcome.add(log)
        if let cut = expansion.diagnostics.entries.first(where: \.problem.isOfFollowing) {
            try outcome.complain([cut], file: file)
            outcome.stop()
        }
        if isTruncated, max == nil {
            outcome.stop(Phrase("failure.max", ["count": .number(limit)]))
        }
        try outcome.finish()
    }
}
