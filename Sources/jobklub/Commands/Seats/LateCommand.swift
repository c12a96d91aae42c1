internal import ArgumentParser
internal import Correspondence
internal import Office
internal import Planning
internal import Store

struct LateCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "late",
        abstract: "Record in advance that a participant will come late to a meeting.",
        discussion: """
            The list of the meeting then shows that the participant will be late. This does not \
            mark the participant as present; use 'jobklub attend' for that at the meeting. If you \
            name a cycle, the participant will be late for its next session.

            EXAMPLES:
              $ jobklub late 58 frederiksberg/2027-06/session-3 --db jobklub.sqlite
              $ jobklub late 58 frederiksberg/2027-06/session-3 --take-back \\
                  --db jobklub.sqlite
            """
    )

    @Argument(help: "The participant's number or name.")
    var participant: PersonArgument

    @Argument(help: "Id of the meeting or the cycle.")
    var target: String

    @Flag(help: "Record that the participant will come on time after all.")
    var takeBack = false

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let id = try participant.number(in: town)
        let outcome = try town.perform(.noteLateness(of: id, at: target, isLate: !takeBack))
        if json { return try Console.json(LateDocument(outcome, of: id)) }
        try Console.say([catalogue.text(outcome.words(of: id))])
    }
}

/// Who will be late, as `--json` prints it.
private struct LateDocument: Encodable {
    let participant: Int
    let meeting: String
    let late: Bool

    init(_ outcome: LatenessOutcome, of id: Int) {
        participant = id
        meeting = outcome.meeting.description
        late = outcome.isLate
    }
}
