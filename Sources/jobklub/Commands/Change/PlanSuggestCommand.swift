internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Office
internal import Planning
internal import Store

struct PlanSuggestCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract:
            "Find days and venues for one meeting, or find meetings for a free day.",
        discussion: """
            If you name a meeting, you see when and where it could be held if no other meeting \
            changes. If you name a free day with --day, you see the meetings that could be \
            moved to that day. You can also name a time with --start and a venue with --venue. \
            Nothing is changed.

            EXAMPLES:
              $ jobklub plan suggest frederiksberg/2027-11/network --db jobklub.sqlite
              $ jobklub plan suggest --day 2027-11-24 --start 09:30 \\
                  --venue frederiksberg-library --db jobklub.sqlite
            """
    )

    @Argument(help: "Id of the meeting to find days and venues for.")
    var meeting: String?

    @Option(help: ArgumentHelp("The day that is free.", valueName: "day"))
    var day: DayArgument?

    @Option(
        help: ArgumentHelp(
            "When the free time begins, such as 10:00 (default: any time).",
            valueName: "time"
        )
    )
    var start: TimeArgument?

    @Option(help: "Id of the venue that is free (default: any).")
    var venue: String?

    @Option(help: "List at most this many suggestions.")
    var count = 3

    @Flag(help: "Print the result as JSON, for other programs.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (meeting == nil) != (day == nil) else {
            throw ValidationError.usage("usage.meeting-or-day")
        }
        guard day != nil || start == nil && venue == nil else {
            throw ValidationError.usage(
                "usage.goes-with",
                ["option": .list([.text("--start"), .text("--venue")]), "other": .text("--day")]
            )
        }
        guard (1...50).contains(count) else {
            throw ValidationError.usage(
                "usage.range",
                ["option": .text("--count"), "least": .text("1"), "most": .text("50")]
            )
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        if let day {
            let page = try town.perform(
                .suggestions(
                    fitting: try town.day(day, "--day"),
                    at: try start?.time("--start"),
                    in: venue,
                    count: count
                )
            )
            return try say(fitting: page, catalogue)
        }
        try say(try town.perform(.suggestions(for: meeting ?? "", count: count)), catalogue)
    }

    private func say(_ page: SuggestionPage, _ catalogue: Catalogue) throws {
        let meetings = page.entries.map(\.option.meeting)
        guard !json else { return try Console.json(meetings.map(ChangeDocument.Place.init)) }
        guard let first = meetings.first, let name = page.entries.first?.name else {
            return try Console.say(catalogue.text("suggest.none"))
        }
        let title = Phrase("suggest.title", ["meeting": .phrase(name)])
        let options = page.entries.enumerated().map { "\($0 + 1). " + catalogue.line($1.option) }
        let how = Phrase(
            "command.move",
            [
                "id": .text(first.id.description), "date": .text(first.date.description),
                "start": .text(first.span.start.description), "venue": .text(first.venue.text),
            ]
        )
        try Console.say(
            [catalogue.text(title)] + options.map { "  " + $0 }
                + ["", catalogue.text(how)]
        )
    }

    private func say(fitting page: SuggestionPage, _ catalogue: Catalogue) throws {
        let meetings = page.entries.map(\.option.meeting)
        guard !json else { return try Console.json(meetings.map(FittingDocument.init)) }
        guard !meetings.isEmpty else {
            return try Console.say(catalogue.text("suggest.fits-none"))
        }
        let title = Phrase("suggest.fits", ["count": .number(meetings.count)])
        try Console.say(
            [catalogue.text(title)]
                + page.entries.flatMap { lines($0, catalogue) }.map { "  " + $0 }
        )
    }
}

/// One meeting that could be held in a slot, and where it stands now.
private func lines(_ entry: SuggestionPage.Entry, _ catalogue: Catalogue) -> [String] {
    let now = Phrase.Argument.text(catalogue.text(entry.now))
    let head = Phrase("revision.fits", ["meeting": .phrase(entry.name), "when-and-where": now])
    return ["\(entry.id)  \(catalogue.text(head))", "    " + catalogue.line(entry.option)]
}

/// A meeting that fits a slot, as `--json` prints it.
private struct FittingDocument: Encodable {
    let id: String
    let place: ChangeDocument.Place

    init(_ meeting: Meeting) {
        id = meeting.id.description
        place = ChangeDocument.Place(meeting)
    }
}
