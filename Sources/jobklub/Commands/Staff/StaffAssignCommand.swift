internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Office
internal import Planning
internal import Store

struct StaffAssignCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: "Say who holds a meeting and who speaks there.",
        discussion: """
            Whether they can be had then is not asked: what you say is done. Whoever is not named \
            is taken off the meeting; 'jobklub undo' takes it back.

            EXAMPLES:
              $ jobklub staff import people/frederiksberg.yaml --db jobklub.sqlite
              $ jobklub staff assign frederiksberg/2027-07/network \\
                  --facilitator anne-holm --speaker samira-aziz --db jobklub.sqlite
            """
    )

    @Argument(help: "Id of the meeting.")
    var meeting: String

    @Option(help: ArgumentHelp("Who holds it, at most two.", valueName: "id"))
    var facilitator: [String] = []

    @Option(help: ArgumentHelp("Who speaks.", valueName: "id"))
    var speaker: String?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard facilitator.count <= 2, Set(facilitator).count == facilitator.count else {
            throw ValidationError("Give at most two different facilitators.")
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let stored = try town.perform(
            .assignStaff(
                to: meeting,
                facilitators: try facilitator.map { try StaffKey(.facilitator, named: $0).id },
                speaker: try speaker.map { try StaffKey(.speaker, named: $0).id }
            )
        )
        let people = stored.meeting.facilitators + [stored.meeting.speaker].compactMap(\.self)
        let arguments: [String: Phrase.Argument] = [
            "meeting": .text(meeting), "people": .list(people.map { .text($0.text) }),
        ]
        try Console.say(
            catalogue.text(
                people.isEmpty
                    ? Phrase("staff.nobody-assigned", arguments)
                    : Phrase("staff.assigned", arguments)
            )
        )
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
    var on: Day?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let key = try StaffKey(.speaker, named: speaker)
        try town.perform(.noteThanks(to: key.id, on: on ?? town.today))
        try Console.say(catalogue.text(Phrase("staff.changed", ["id": .text(speaker)])))
    }
}
