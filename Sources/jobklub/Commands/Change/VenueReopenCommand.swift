internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Office
internal import Store

struct VenueReopenCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: "Open a closed venue again.",
        discussion: """
            Meetings can be held at the venue again from the day in --from to the day in --to. \
            Meetings that were moved are not moved back. 'jobklub plan' shows how the year could \
            be planned now.

            EXAMPLES:
              $ jobklub venue close frederiksberg-cafe --from 2027-11-01 --to 2027-11-30 \\
                  --reason "Ombygning" --apply --db jobklub.sqlite
              $ jobklub venue reopen frederiksberg-cafe --from 2027-11-15 \\
                  --db jobklub.sqlite
            """
    )

    @Argument(help: "Id of the venue.")
    var venue: String

    @Option(
        help: ArgumentHelp("The first day on which the venue can be used again.", valueName: "day")
    )
    var from: DayArgument

    @Option(
        help: ArgumentHelp(
            "The last day on which the venue can be used again (default: the last closed day).",
            valueName: "day"
        )
    )
    var to: DayArgument?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let from = try town.day(from, "--from")
        let to = try town.day(to, "--to", weekday: .after(from))
        if let to { _ = try DaySpan(asked: from, to: to) }
        let page = try town.reopen(venue, from: from, to: to)
        if json { return try Console.json(ReopeningDocument(page)) }
        try Console.say(
            page.words.map(catalogue.text)
                + page.stillCancelled.map { "  \($0.id)  \(catalogue.text($0.whenAndWhere))" }
                + ["", catalogue.text("command.reopened")]
        )
    }
}

/// What came of it, as `--json` prints it.
private struct ReopeningDocument: Encodable {
    let reopened: [Days]
    let stillCancelled: [String]

    struct Days: Encodable {
        let from: String
        let to: String
    }

    init(_ page: ReopeningPage) {
        reopened = page.days.map {
            Days(from: $0.first.description, to: $0.last.description)
        }
        stillCancelled = page.stillCancelled.map(\.id)
    }
}
