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
            The database is one file that holds everything: rules, meetings, people and the log. \
            Only the owner of the file can read it. If a file with this name exists already, it is \
            not changed. --example makes a database in which you can try the program with made-up \
            people. With this database you can act as if it were any time (--now), and no message \
            is sent.

            EXAMPLES:
              $ jobklub init --db new.sqlite
              $ jobklub init --db frederiksberg.sqlite --lang en
              $ jobklub init --example --db example.sqlite
            """
    )

    @Flag(
        help: """
            Make a database in which you can try the program. You can act as if it were any time \
            (--now), and no message is sent.
            """
    )
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
