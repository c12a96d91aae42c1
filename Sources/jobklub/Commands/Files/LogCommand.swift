internal import ArgumentParser
internal import Correspondence
internal import Office
internal import Store

struct LogCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Show who did what, and who has looked at whose data.",
        discussion: """
            The log holds the numbers of participants, but no other data about them. Only an \
            administrator may read it.

            EXAMPLES:
              $ jobklub log --db jobklub.sqlite
              $ jobklub log --participant 1 --db jobklub.sqlite --lang en
            """
    )

    @Option(
        help: ArgumentHelp(
            "Only lines about this participant, by number or name.",
            valueName: "who"
        )
    )
    var participant: PersonArgument?

    @Option(help: "How many lines at most.")
    var count = 50

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let lines = try town.perform(
            .readLog(about: try participant.number(in: town), count: max(1, count))
        )
        try Console.say(lines.map { town.words(of: $0, in: catalogue) })
    }
}
