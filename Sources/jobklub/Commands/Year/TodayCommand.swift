internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Office
internal import Store

struct TodayCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "today",
        abstract:
            "Show what to do on a day: meetings, calls, seats to offer, lists to fill in.",
        discussion: """
            The people to call before nine o'clock are listed with phone number, language, \
            interpreter and how they want to be reached. You call them because they have not \
            answered an invitation, have been offered a seat, or did not come the last two \
            times. Below them you see the people who got a job 3, 6 or 12 months ago. Call these \
            people too, and ask how it is going. The log records that you have read these names.

            EXAMPLES:
              $ jobklub today --db jobklub.sqlite
              $ jobklub today --day tomorrow --db jobklub.sqlite --json
            """
    )

    @Option(help: ArgumentHelp("The day to show (default: today).", valueName: "day"))
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
