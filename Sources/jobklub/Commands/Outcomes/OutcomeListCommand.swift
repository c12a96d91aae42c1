internal import ArgumentParser
internal import Correspondence
internal import Documents
internal import Office
internal import Participation
internal import Store

struct OutcomeListCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the outcomes of one participant or of all: jobs, education, placements.",
        discussion: """
            The log records that you have read the list.

            EXAMPLES:
              $ jobklub outcome list --db jobklub.sqlite
              $ jobklub outcome list 1 --db jobklub.sqlite --json
            """
    )

    @Argument(help: "List only the outcomes of the participant with this number or name.")
    var participant: PersonArgument?

    @Flag(help: "Print the result as JSON, for other programs.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let only = try participant.number(in: town)
        let page = try town.perform(.outcomesPage(of: only))
        if json { return try Console.json(page.people.map(PersonOutcomesDocument.init)) }
        try Console.say(page.lines(in: catalogue))
    }
}

struct OutcomeAftercareCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "aftercare",
        abstract: "Record how somebody is doing 3, 6 or 12 months after they got a job.",
        discussion: """
            Call the participant, and write in-work, in-education or not-in-work; write \
            no-contact if you could not reach them. 'jobklub today' shows whom to call.

            EXAMPLES:
              $ jobklub outcome add 12 job --from 2027-03-08 --db jobklub.sqlite
              $ jobklub outcome aftercare 12 3 in-work --db jobklub.sqlite
            """
    )

    @Argument(help: "The participant's number or name.")
    var participant: PersonArgument

    @Argument(help: "How many months after the first day of the job: 3, 6 or 12.")
    var month: String

    @Argument(
        help: "How the participant is doing: in-work, in-education, not-in-work or no-contact."
    )
    var state: String

    @Option(help: ArgumentHelp("The day of the call (default: today).", valueName: "day"))
    var on: DayArgument?

    @Option(help: "Number of the job, if the participant has several jobs.")
    var outcome: Int?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        guard let month = Int(month).flatMap(AftercareMonth.init) else {
            let months = AftercareMonth.allCases.map { "\($0.rawValue)" }
            throw Problem.word(self.month, in: .text("<month>"), months)
        }
        guard let state = OutcomeWords.state(state) else {
            let words = AftercareState.allCases.map(\.rawValue)
            throw Problem.word(self.state, in: .text("<state>"), words)
        }
        let town = try database.open()
        let day = try town.day(on, "--on")
        let id = try participant.number(in: town)
        let job = try town.perform(.recordAftercare(of: id, month, state, on: day, about: outcome))
        let said = Phrase(
            "outcome.changed",
            ["outcome": .phrase(job.line)]
        )
        try Console.say(
            [catalogue.text(said)] + job.outcome.aftercareWords.map { "  " + catalogue.text($0) }
        )
    }
}
