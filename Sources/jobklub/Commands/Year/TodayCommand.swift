internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Office
internal import Store

struct TodayCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "today",
        abstract: "Show the morning: meetings, whom to call, seats to offer, lists to fill in.",
        discussion: """
            Whom to call before nine stands there with number, language, interpreter and how they \
            want to be reached: those who have not answered, those who hold an offer, and those \
            who did not come the last two times. After them come those who got a job 3, 6 or 12 \
            months ago and are to be asked how it goes. Reading it is logged.

            EXAMPLES:
              $ jobklub today --db jobklub.sqlite
              $ jobklub today --day tomorrow --db jobklub.sqlite --json
            """
    )

    @Option(help: ArgumentHelp("The day (default: today).", valueName: "day"))
    var day: DayArgument?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let page = try town.morning(of: try town.day(day, "--day"))
        if json { return try Console.json(MorningDocument(page)) }
        try Console.say(page.lines(in: catalogue))
    }
}
