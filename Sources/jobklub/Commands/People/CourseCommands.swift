internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Office
internal import Participation
internal import Planning
internal import Store

struct PersonPauseCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause",
        abstract: """
            Pause a participant's course, and cancel the participant's seats during the pause.
            """,
        discussion: """
            EXAMPLES:
              $ jobklub person pause 3 --until 2027-08-31 --db jobklub.sqlite
              $ jobklub person pause 4 --from 2027-07-01 --until 2027-07-31 \\
                  --db jobklub.sqlite
            """
    )

    @Argument(help: "The participant's number or name.")
    var participant: PersonArgument

    @Option(help: ArgumentHelp("The first day of the pause (default: today).", valueName: "day"))
    var from: DayArgument?

    @Option(help: ArgumentHelp("The last day of the pause.", valueName: "day"))
    var until: DayArgument

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let first = try town.day(from, "--from") ?? town.today
        let until = try town.day(until, "--until")
        _ = try DaySpan(asked: first, to: until, most: nil)
        let participant = try participant.number(in: town)
        let changes = try town.perform(.pausePerson(participant, from: first, until: until))
        let said = Phrase(
            "person.paused",
            ["id": .text("\(participant)"), "from": .day(first), "until": .day(until)]
        )
        try Console.say(catalogue.text(said))
        try town.sayIfAny(changes, in: catalogue)
    }
}

struct PersonEndCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract:
            "End a participant's course, and cancel the participant's seats at later meetings.",
        discussion: """
            The reason is job, education, moved, does-not-wish or other. If the reason is job or \
            education, the participant also gets an outcome of that kind, which begins on the \
            day when the course ends. If the participant has such an outcome already and it has \
            not ended, no new one is recorded.

            EXAMPLES:
              $ jobklub person end 5 --reason job --db jobklub.sqlite
              $ jobklub person end 6 --reason moved --on 2027-07-31 --db jobklub.sqlite
            """
    )

    @Argument(help: "The participant's number or name.")
    var participant: PersonArgument

    @Option(help: "Why the course ends.")
    var reason: String

    @Option(
        help: ArgumentHelp("The day on which the course ends (default: today).", valueName: "day")
    )
    var on: DayArgument?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        guard let reason = EndReason(rawValue: reason) else {
            throw Problem.word(
                self.reason,
                in: .text("--reason"),
                EndReason.allCases.map(\.rawValue)
            )
        }
        let town = try database.open()
        let day = try town.day(on, "--on") ?? town.today
        let participant = try participant.number(in: town)
        let ending = try town.perform(.endCourse(participant, on: day, reason))
        let said = Phrase(
            "person.ended",
            [
                "id": .text("\(participant)"), "day": .day(day),
                "reason": .text(catalogue.word(reason)),
            ]
        )
        let noted = ending.outcome.map { Phrase("outcome.of-end", ["outcome": .phrase($0.line)]) }
        try Console.say(([said] + [noted].compactMap(\.self)).map(catalogue.text))
        try town.sayIfAny(ending.changes, in: catalogue)
    }
}

struct PersonResumeCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Let a participant whose course has ended or is paused take part again.",
        discussion: """
            Seats that were cancelled stay cancelled; register the participant again. If a job or \
            an education was recorded when the course ended, it stays recorded. The command tells \
            you which outcome this is.

            EXAMPLES:
              $ jobklub person resume 1 --db jobklub.sqlite --now 2027-06-15
              $ jobklub person resume 2 --on 2027-08-01 --db jobklub.sqlite
            """
    )

    @Argument(help: "The participant's number or name.")
    var participant: PersonArgument

    @Option(
        help: ArgumentHelp(
            "The first day on which the participant is back (default: today).",
            valueName: "day"
        )
    )
    var on: DayArgument?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let day = try town.day(on, "--on") ?? town.today
        let participant = try participant.number(in: town)
        let staying = try town.perform(.resumeCourse(participant, on: day))
        if json { return try Console.json(ResumedDocument(participant, from: day, staying)) }
        let said = Phrase("person.resumed", ["id": .text("\(participant)"), "day": .day(day)])
        let stays = staying.map { Phrase("outcome.stays", ["outcome": .phrase($0.line)]) }
        try Console.say(([said] + stays).map(catalogue.text))
    }
}

/// Somebody who takes part again, as `--json` prints it.
private struct ResumedDocument: Encodable {
    let participant: Int
    let from: String
    /// What the course had ended with, which stays recorded.
    let outcomes: [PersonOutcomesDocument.Numbered]

    init(_ participant: Int, from day: Day, _ outcomes: [StoredOutcome]) {
        self.participant = participant
        from = day.description
        self.outcomes = outcomes.map(PersonOutcomesDocument.Numbered.init)
    }
}

struct PersonHandoverCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "handover",
        abstract: "Give one coordinator's participants to another coordinator.",
        discussion: """
            If you name no participant, the command hands over every participant of the \
            coordinator in --from, except those whose course has ended. The command lists the \
            people who have to be told.

            EXAMPLES:
              $ jobklub person handover --from Anne --to Bo --on 2027-08-01 \\
                  --db jobklub.sqlite
              $ jobklub person handover 1 --to Bo --db jobklub.sqlite
            """
    )

    @Argument(help: "Hand over only the participant with this number or name.")
    var participant: PersonArgument?

    @Option(help: "The coordinator who hands over.")
    var from: String?

    @Option(help: "The coordinator who takes over.")
    var to: String

    @Option(
        help: ArgumentHelp(
            "The first day with the new coordinator (default: today).",
            valueName: "day"
        )
    )
    var on: DayArgument?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard participant != nil || from != nil else {
            throw ValidationError.usage("usage.number-or-from")
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let day = try town.day(on, "--on") ?? town.today
        let only = try participant.number(in: town)
        let moved = try town.perform(.handOver(from: from, to: to, on: day, only: only))
        let title = Phrase(
            "person.handed-over",
            ["count": .number(moved.count), "name": .text(to), "day": .day(day)]
        )
        try Console.say(
            [catalogue.text(title)] + moved.inDanishOrder().map { "  " + catalogue.line($0) }
        )
    }
}

struct PersonMergeCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Merge two participants who are really the same person.",
        discussion: """
            Data that the first participant does not have is taken from the second. If both are \
            registered for the same meeting, the better registration is kept: a seat, for example, \
            is better than a place on the waiting list. If both have the same outcome but with \
            different details, both outcomes are kept, and the command names them. 'jobklub undo' \
            undoes the merge.

            EXAMPLES:
              $ jobklub person merge 7 8 --db year.sqlite
              $ jobklub person merge 9 10 --db jobklub.sqlite
            """
    )

    @Argument(help: "The participant who stays, by number or name.")
    var kept: PersonArgument

    @Argument(help: "The participant who is merged into the first one, by number or name.")
    var duplicate: PersonArgument

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let (kept, duplicate) = (try kept.number(in: town), try duplicate.number(in: town))
        let merged = try town.perform(.mergePeople(duplicate, into: kept))
        let numbers: [String: Phrase.Argument] = [
            "id": .text("\(duplicate)"), "kept": .text("\(kept)"),
        ]
        let said = [Phrase("person.merged", numbers)] + merged.contradictions.map(\.words)
        try Console.say(said.map(catalogue.text))
        try town.sayIfAny(merged.changes, in: catalogue)
    }
}
