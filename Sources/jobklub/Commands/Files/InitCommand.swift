internal import ArgumentParser
internal import Correspondence
internal import Foundation
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
        do {
            _ = try Store.create(at: database.db, random: random)
        } catch StoreError.inputOutput {
            let folder = URL(fileURLWithPath: database.db).deletingLastPathComponent().path
            let isThere = FileManager.default.fileExists(atPath: folder)
            throw OutputFile.failure(POSIXError(isThere ? .EACCES : .ENOENT), database.db)
        }
        let path = ["path": Failure.shown(database.db)]
        try Console.say(
            [
                catalogue.text(Phrase("init.made", path)),
                catalogue.text(Phrase("init.next", path)),
            ]
        )
    }
}
