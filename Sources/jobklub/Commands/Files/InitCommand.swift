internal import ArgumentParser
internal import Correspondence
internal import Store

struct InitCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make an empty database for a municipality.",
        discussion: """
            One file holds everything: rules, meetings, people, the log. Only its owner can read \
            it. What stands there already is left alone.

            EXAMPLES:
              $ jobklub init --db new.sqlite
              $ jobklub init --db frederiksberg.sqlite --lang en
            """
    )

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let random = database.actor.random
        try OutputFile.holdFolder(of: database.db)
        _ = try Store.create(at: database.db, random: random)
        let path = ["path": Failure.shown(database.db)]
        try Console.say(
            [
                catalogue.text(Phrase("init.made", path)),
                catalogue.text(Phrase("init.next", path)),
            ]
        )
    }
}
