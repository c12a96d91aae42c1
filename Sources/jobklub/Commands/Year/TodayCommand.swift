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
            The people to call before nine are listed with phone number, language, interpreter \
            and how they want to be reached. They have not answered, have been offered a seat, \
            or did not come the last two times. After them come those who got a job 3, 6 or 12 \
            months ago and are to be asked how it is going. The log notes that you have read \
            this.

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
