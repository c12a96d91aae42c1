internal import ArgumentParser
internal import Correspondence
internal import Documents
internal import Office
internal import Participation
internal import Store

struct OutcomeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outcome",
        abstract:
            "Record the outcomes of courses (placements, jobs, education) and follow-up calls.",
        discussion: """
            Each outcome has a number, which 'jobklub outcome list' shows. 'jobklub undo' undoes \
            the last change.

            EXAMPLES:
              $ jobklub outcome list --db jobklub.sqlite
              $ jobklub outcome add 1 job --from 2027-06-01 --db jobklub.sqlite
            """,
        subcommands: [
            OutcomeAddCommand.self, OutcomeChangeCommand.self, OutcomeRemoveCommand.self,
            OutcomeListCommand.self, OutcomeImportCommand.self, OutcomeAftercareCommand.self,
        ]
    )
}

/// What an outcome is, as a word.
struct OutcomeKindArgument: ExpressibleByArgument {
    private let text: String

    init?(argument: String) { text = argument }

    /// The kind in any of the languages.
    func kind() throws -> OutcomeKind {
        guard let kind = OutcomeWords.kind(text) else {
            let words = OutcomeKind.allCases.map(\.rawValue)
            throw Problem.word(text, in: .phrase(Phrase("outcome-column.kind")), words)
        }
        return kind
    }
}

struct OutcomeAddCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Record something that a participant's course led to.",
        discussion: """
            The kind is internship, wage-subsidy, mentor, job or education. The first day may be \
            up to a year ahead; until that day the outcome counts only as planned. You can name \
            the meeting that led to the outcome. The participant must have come to this meeting, \
            on the first day of the outcome or earlier. An earlier outcome does not end when you \
            add a new one.

            EXAMPLES:
              $ jobklub outcome add 2 internship --from 2027-06-01 --until 2027-06-25 \\
                  --company "Café Vesterbro" --hours 20 --db jobklub.sqlite
              $ jobklub outcome add 3 job --from 1.8.2027 --company Netto --hours 37 \\
                  --db jobklub.sqlite --json
            """
    )

    @Argument(help: "The participant's number or name.")
    var participant: PersonArgument

    @Argument(help: "The kind of outcome.")
    var kind: OutcomeKindArgument

    @Option(help: ArgumentHelp("The first day of the outcome.", valueName: "day"))
    var from: DayArgument

    @Option(help: ArgumentHelp("The last day of the outcome, if it is known.", valueName: "day"))
    var until: DayArgument?

    @Option(help: "The company or the school.")
    var company: String?

    @Option(help: "Hours a week, 1 to 60.")
    var hours: Int?

    @Option(help: "Id of the meeting that led to the outcome.")
    var meeting: String?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let from = try town.day(from, "--from")
        var form = OutcomeForm()
        form.until = try town.day(until, "--until")
        form.company = company
        form.weeklyHours = hours
        form.meeting = meeting
        var outcome = Outcome(try kind.kind(), from: from)
        try form.apply(to: &outcome)
        let id = try participant.number(in: town)
        let recorded = try town.perform(.addOutcome(outcome, of: id))
        if json { return try Console.json(RecordedDocument(recorded)) }
        let said = Phrase(
            "outcome.added",
            ["id": .text("\(id)"), "outcome": .phrase(recorded.stored.line)]
        )
        try Console.say(([said] + recorded.warnings).map(catalogue.text))
    }
}

struct OutcomeChangeCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Change what is recorded about an outcome.",
        discussion: """
            Only the values that you give options for are changed. Write "" to delete a company or \
            a meeting. With --if-version you say which version of the outcome you saw. If somebody \
            else has changed the outcome since then, nothing is changed.

            EXAMPLES:
              $ jobklub outcome change 1 --until 2027-06-11 --db jobklub.sqlite
              $ jobklub outcome change 1 --goes-on --company Irma --db jobklub.sqlite
            """
    )

    @Argument(help: "The outcome's number.")
    var number: Int

    @Option(help: "The kind of outcome.")
    var kind: OutcomeKindArgument?

    @Option(help: ArgumentHelp("The first day of the outcome.", valueName: "day"))
    var from: DayArgument?

    @Option(help: ArgumentHelp("The last day of the outcome.", valueName: "day"))
    var until: DayArgument?

    @Flag(help: "Delete the last day, because the outcome goes on.")
    var goesOn = false

    @Option(help: "The company or the school.")
    var company: String?

    @Option(help: "Hours a week, 1 to 60.")
    var hours: Int?

    @Option(help: "Id of the meeting that led to the outcome.")
    var meeting: String?

    @Option(help: "The version of the outcome that you saw in 'jobklub outcome list --json'.")
    var ifVersion: Int?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard until == nil || !goesOn else {
            throw ValidationError.usage(
                "usage.not-with",
                ["option": .text("--until"), "other": .text("--goes-on")]
            )
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        var form = OutcomeForm()
        form.kind = try kind.map { try $0.kind() }
        form.from = try town.day(from, "--from")
        form.until = try town.day(until, "--until")
        form.goesOn = goesOn
        form.company = company
        form.weeklyHours = hours
        form.meeting = meeting
        let before = try town.perform(.readOutcome(number))
        var outcome = before.outcome
        try form.apply(to: &outcome)
        guard outcome != before.outcome else {
            throw Problem(.usage, Phrase("failure.nothing-to-change"))
        }
        let recorded = try town.perform(
            .changeOutcome(
                number,
                of: before.participant,
                to: outcome,
                expecting: ifVersion ?? before.version
            )
        )
        let said = Phrase("outcome.changed", ["outcome": .phrase(recorded.stored.line)])
        try Console.say(([said] + recorded.warnings).map(catalogue.text))
    }
}

struct OutcomeRemoveCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Remove an outcome that was recorded by mistake, with its follow-up calls.",
        discussion: """
            If an outcome has ended, do not remove it; record its last day with 'jobklub outcome \
            change'.

            EXAMPLES:
              $ jobklub outcome remove 1 --db jobklub.sqlite
              $ jobklub outcome remove 2 --db jobklub.sqlite --lang en
            """
    )

    @Argument(help: "The outcome's number.")
    var number: Int

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let stored = try town.perform(.readOutcome(number))
        try town.perform(.removeOutcome(number, of: stored.participant))
        let said = Phrase(
            "outcome.removed",
            ["id": .text("\(stored.participant)"), "outcome": .phrase(stored.line)]
        )
        try Console.say(catalogue.text(said))
    }
}
