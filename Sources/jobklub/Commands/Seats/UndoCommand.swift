internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Office
internal import Participation
internal import Store

struct UndoCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Undo the last change that you made.",
        discussion: """
            You can undo a change about marks, registrations, cancellations, people or the plan, \
            if it is your last change and at most 30 days old. Changes that others have made since \
            then stay. If a later change depends on yours, nothing is undone, and the command \
            names the later change.

            EXAMPLES:
              $ jobklub undo --db jobklub.sqlite --actor demo
              $ jobklub undo --db year.sqlite --actor demo --lang en
            """
    )

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let outcome = try town.perform(.undo())
        if json { return try Console.json(UndoDocument(outcome, town.zone)) }
        try Console.say(town.phrases(of: outcome).map(catalogue.text))
    }
}

/// What was undone, as JSON.
private struct UndoDocument: Encodable {
    let undone: Undone
    /// How those stand now who stood otherwise before.
    let changes: [SeatsDocument.Change]
    /// Those who are on a list no more.
    let gone: [Gone]

    struct Undone: Encodable {
        let action: String
        let actor: String
        let role: String
        let at: String
        @ExplicitNull var participant: Int?
        @ExplicitNull var staff: String?
        @ExplicitNull var meeting: String?
    }

    struct Gone: Encodable {
        let place: String
        let participant: Int
    }

    init(_ outcome: UndoOutcome, _ zone: Zone) {
        let line = outcome.undone
        undone = Undone(
            action: line.action.rawValue,
            actor: line.actor,
            role: line.role.rawValue,
            at: "\(zone.local(line.at))",
            participant: line.participant,
            staff: line.staff?.text,
            meeting: line.meeting
        )
        changes = SeatsDocument(outcome.seats, zone).changes
        gone = outcome.gone.map { Gone(place: $0.roster.text, participant: $0.participant) }
    }
}
