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
        abstract: "Choose the facilitators, speaker, interpreters and theme of a meeting.",
        discussion: """
            The choice is saved even if something speaks against it, such as an absence; the \
            command tells you what. If you give --facilitator or --speaker, name everybody who is \
            to hold the meeting or speak there. Facilitators and speakers whom you do not name are \
            taken off the meeting. If you give no options, all facilitators and the speaker are \
            taken off. The theme and the interpreters change only if you give an option for them. \
            With --participant the interpreter is only for that participant's individual talk; an \
            interpreter whom the participant has refused cannot be assigned. Somebody who is newly \
            assigned has not been asked yet. When you have asked this person, use 'jobklub staff \
            answer' to record it.

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

    @Option(
        help: ArgumentHelp(
            """
            Short name of a facilitator who holds the meeting. For two facilitators, use the \
            option twice.
            """,
            valueName: "id"
        )
    )
    var facilitator: [String] = []

    @Option(help: ArgumentHelp("Short name of the speaker.", valueName: "id"))
    var speaker: String?

    @Option(
        help: ArgumentHelp("The theme of the meeting, at most 80 characters.", valueName: "text")
    )
    var theme: String?

    @Flag(help: "Delete the theme; it can be set later.")
    var noTheme = false

    @Option(
        help: ArgumentHelp(
            "Short name of an interpreter; can be given several times.",
            valueName: "id"
        )
    )
    var interpreter: [String] = []

    @Flag(help: "Take all interpreters off the meeting.")
    var noInterpreter = false

    @Option(
        help: ArgumentHelp(
            "Number or name of the participant whose individual talk the interpreter is for.",
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
        abstract: "Record that a facilitator, speaker or interpreter was asked, or their answer.",
        discussion: """
            Write asked when you have asked the person to help at the meeting, and accepted or \
            declined when the person has answered. Somebody who declines is taken off the meeting, \
            but their answer stays recorded. If you wrote asked or accepted by mistake, write \
            planned, which means that the person has not been asked yet. If the meeting moves to \
            another day, time or venue, everybody who helps at it has to be asked again.

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
        help: """
            The person's short name. If several people have it, write facilitator/anne, \
            speaker/anne or interpreter/anne.
            """
    )
    var who: String

    @Argument(
        help: """
            One of these words: asked, accepted, declined or planned. Write planned if the person \
            has not been asked yet.
            """
    )
    var answer: StaffAssignment.Answer

    @Option(
        help: ArgumentHelp(
            "The day on which the person was asked or answered (default: today).",
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
        abstract: "Record that a speaker was thanked.",
        discussion: """
            EXAMPLES:
              $ jobklub staff import people/frederiksberg.yaml --db jobklub.sqlite
              $ jobklub staff thank samira-aziz --db jobklub.sqlite
            """
    )

    @Argument(help: "The speaker's short name.")
    var speaker: String

    @Option(
        help: ArgumentHelp(
            "The day on which the speaker was thanked (default: today).",
            valueName: "day"
        )
    )
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
