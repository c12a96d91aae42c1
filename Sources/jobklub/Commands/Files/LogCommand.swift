internal import ArgumentParser
internal import Correspondence
internal import Office
internal import Store

struct LogCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Show who has changed what, and who has read data about people.",
        discussion: """
            The log names participants by their numbers and holds no other data about them. Only \
            an administrator may read the log.

            EXAMPLES:
              $ jobklub log --db jobklub.sqlite
              $ jobklub log --participant 1 --db jobklub.sqlite --lang en
            """
    )

    @Option(
        help: ArgumentHelp(
            "Print only lines about this participant, named by number or name.",
            valueName: "who"
        )
    )
    var participant: PersonArgument?

    @Option(help: "Print at most this many lines.")
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
