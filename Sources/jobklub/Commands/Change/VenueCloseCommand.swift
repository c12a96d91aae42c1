internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Office
internal import Planning
internal import Store

struct VenueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "venue",
        abstract:
            "Close a venue for some days and move its meetings, or open a venue again.",
        discussion: """
            EXAMPLES:
              $ jobklub venue close frederiksberg-cafe --from 2027-11-01 --to 2027-11-30 \\
                  --reason "Ombygning" --db jobklub.sqlite
              $ jobklub venue close frederiksberg-library --from 2027-12-06 \\
                  --reason "Flytning" --db jobklub.sqlite
            """,
        subcommands: [VenueCloseCommand.self, VenueReopenCommand.self]
    )
}

struct VenueCloseCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Close a venue for some days, and find other days and venues for its meetings.",
        discussion: """
            You see the meetings that cannot be held at the venue, other days and venues for \
            them, what else would change, and who has to be told. Past meetings stay as they \
            are. A meeting that people are invited to changes only if it cannot stay as it is.

            EXAMPLES:
              $ jobklub plan change close frederiksberg-cafe --from 2027-11-01 \\
                  --to 2027-11-30 --reason "Ombygning" --dry-run --db jobklub.sqlite
              $ jobklub plan change close frederiksberg-library --from 2027-12-07 \\
                  --to 2027-12-07 --reason "Flytning" --apply --db jobklub.sqlite
            """
    )

    @Argument(help: "Id of the venue.")
    var venue: String

    @Option(help: ArgumentHelp("The first day on which the venue is closed.", valueName: "day"))
    var from: DayArgument

    @Option(
        help: ArgumentHelp(
            "The last day on which the venue is closed (default: the first day).",
            valueName: "day"
        )
    )
    var to: DayArgument?

    @Option(help: "Why the venue is closed, in at most 80 characters.")
    var reason: String

    @OptionGroup var change: ChangeOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let first = try town.day(from, "--from")
        let span = try DaySpan(
            asked: first,
            to: try town.day(to, "--to", weekday: .after(first)) ?? first
        )
        let closure = try Municipality.closure(of: venue, span, because: reason)
        try town.revise(closure, change, in: catalogue)
    }
}
