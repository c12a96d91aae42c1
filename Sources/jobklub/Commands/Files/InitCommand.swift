internal import ArgumentParser
internal import Correspondence
internal import Documents
internal import Office
internal import Store

struct InitCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make an empty database for a municipality.",
        discussion: """
            One file holds everything: rules, meetings, people, the log. Only its owner can read \
            it. What stands there already is left alone. An example is for trying things with \
            made-up people: it takes any --now, and what it says stays on this machine.

            EXAMPLES:
              $ jobklub init --db new.sqlite
              $ jobklub init --db frederiksberg.sqlite --lang en
              $ jobklub init --example --db example.sqlite
            """
    )

    @Flag(help: "Make an example, which takes any --now and sends nothing to others.")
    var example = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        _ = try database.actor.actor()
        _ = try database.clock.stamp
        _ = try Store.create(
            at: database.db,
            reading: RuleFileReader.ofProcess,
            settings: example ? [.delivery: Settings.example] : [:],
            random: database.actor.random
        )
        let path = ["path": Phrase.Argument.path(database.db)]
        try Console.say(
            [
                catalogue.text(Phrase("init.made", path)),
                catalogue.text(Phrase("command.init", path)),
            ]
        )
    }
}
