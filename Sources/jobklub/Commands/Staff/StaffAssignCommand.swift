internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Office
internal import Participation
internal import Planning
internal import Store

struct StaffAssignCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: "Say who holds a meeting, speaks and interprets there, and what it is about.",
        discussion: """
            The change is made even if there are reasons against it; they are printed. With \
            --facilitator or --speaker, or with no option, both are set: anybody whom you do not \
            name is taken off the meeting. The theme and the interpreters stay as they are \
            unless you name them. With --participant the interpreter is for that participant's \
            talk; somebody whom the participant has refused cannot be assigned. Those newly \
            assigned have not been asked yet: see 'jobklub staff answer'.

            EXAMPLES:
              $ jobklub staff import people/frederiksberg.yaml --db jobklub.sqlite
              $ jobklub staff assign frederiksberg/2027-07/network \\
                  --facilitator anne-holm --speaker samira-aziz --db jobklub.sqlite
              $ jobklub staff assign frederiksberg/2027-07/network \\
                  --theme "Sådan fandt jeg arbejde" --interpreter huda-nasser \\
                  --db jobklub.sqlite
            """
    )

    @Argument(help: "Id of the meeting.")
    var meeting: String

    @Option(help: ArgumentHelp("Who holds it, at most two.", valueName: "id"))
    var facilitator: [String] = []

    @Option(help: ArgumentHelp("Who speaks.", valueName: "id"))
    var speaker: String?

    @Option(help: ArgumentHelp("What it is about, at most 80 characters.", valueName: "text"))
    var theme: String?

    @Flag(help: "Leave the theme open.")
    var noTheme = false

    @Option(help: ArgumentHelp("Who interprets; can be given several times.", valueName: "id"))
    var interpreter: [String] = []

    @Flag(help: "Take all interpreters off the meeting.")
    var noInterpreter = false

    @Option(
        help: ArgumentHelp(
            "Whose talk the interpreter is for, by number or name.",
            valueName: "who"
        )
    )
    var participant: PersonArgument?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard facilitator.count <= 2, Set(facilitator).count == facilitator.count else {
            throw ValidationError.usage("usage.facilitators")
        }
        guard theme == nil || !noTheme else {
            throw ValidationError.usage(
                "usage.not-with",
                ["option": .text("--theme"), "other": .text("--no-theme")]
            )
        }
        guard interpreter.isEmpty || !noInterpreter else {
            throw ValidationError.usage(
                "usage.not-with",
                ["option": .text("--interpreter"), "other": .text("--no-interpreter")]
            )
        }
        guard participant == nil || !interpreter.isEmpty || noInterpreter else {
            throw ValidationError.usage(
                "usage.goes-with-one",
                [
                    "option": .text("--participant"), "one": .text("--interpreter"),
                    "other": .text("--no-interpreter"),
                ]
            )
        }
    }

    private func wanted(in town: Municipality) throws -> MeetingAssignment {
        var wanted = MeetingAssignment()
        let isTheme = theme != nil || noTheme
        let isInterpreter = !interpreter.isEmpty || noInterpreter
        if !facilitator.isEmpty || speaker != nil || !(isTheme || isInterpreter) {
            wanted.facilitators = try facilitator.map {
                try StaffKey(.facilitator, named: $0).id
            }
            wanted.speaker =
                try speaker.map { .speaker(try StaffKey(.speaker, named: $0).id) } ?? .open
        }
        if isTheme { wanted.theme = theme.map { .theme($0) } ?? .open }
        if isInterpreter {
            wanted.interpreters = try interpreter.map {
                try StaffKey(.interpreter, named: $0).id
            }
            wanted.participant = try participant.number(in: town)
        }
        return wanted
    }

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let page = try town.perform(.assign(try wanted(in: town), to: meeting))
        try Console.say(
            page.news(in: catalogue, namesTheme: theme != nil || noTheme)
                + page.warnings(in: catalogue)
        )
    }
}

struct StaffAnswerCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: "Note that somebody was asked to help at a meeting, or what they answered.",
        discussion: """
            Write asked, accepted or declined. Write planned if nobody has asked them after all. \
            Somebody who declines is taken off the meeting, and their answer is kept. If the \
            meeting moves to another day, time or venue, they have to be asked again.

            EXAMPLES:
              $ jobklub staff import people/frederiksberg.yaml --db jobklub.sqlite
              $ jobklub staff assign frederiksberg/2027-08/network --speaker samira-aziz \\
                  --db jobklub.sqlite
              $ jobklub staff answer frederiksberg/2027-08/network samira-aziz asked \\
                  --db jobklub.sqlite
              $ jobklub staff answer frederiksberg/2027-08/network samira-aziz declined \\
                  --on 2027-06-16 --db jobklub.sqlite
            """
    )

    @Argument(help: "Id of the meeting.")
    var meeting: String

    @Argument(
        help: "Short name. If several people have it, put what they do before it: speaker/anne."
    )
    var who: String

    @Argument(help: "asked, accepted or declined; planned if nobody has asked yet.")
    var answer: StaffAssignment.Answer

    @Option(
        help: ArgumentHelp(
            "The day they were asked or answered (default: today).",
            valueName: "day"
        )
    )
    var on: DayArgument?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let day = try town.day(on, "--on", weekday: .latest) ?? town.today
        let key = try town.perform(.staff(named: who))
        let outcome = try town.perform(
            .recordAnswer(answer, of: key, to: meeting, on: day)
        )
        try Console.say(outcome.text(in: catalogue))
    }
}

struct SpeakerThankCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "thank",
        abstract: "Note that a speaker was thanked.",
        discussion: """
            EXAMPLES:
              $ jobklub staff import people/frederiksberg.yaml --db jobklub.sqlite
              $ jobklub staff thank samira-aziz --db jobklub.sqlite
            """
    )

    @Argument(help: "The speaker's short name.")
    var speaker: String

    @Option(help: ArgumentHelp("The day (default: today).", valueName: "day"))
    var on: DayArgument?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let key = try StaffKey(.speaker, named: speaker)
        try town.perform(
            .noteThanks(to: key.id, on: try town.day(on, "--on", weekday: .latest) ?? town.today)
        )
        try Console.say(catalogue.text(Phrase("staff.changed", ["id": .text(speaker)])))
    }
}
