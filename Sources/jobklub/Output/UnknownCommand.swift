internal import ArgumentParser
internal import Correspondence
internal import Documents

/// A word that stands where the name of a command should.
///
/// The parser calls it one word too many, or complains of the options behind it.
struct UnknownCommand {
    /// The word.
    let word: String

    /// What stands before it, such as `jobklub person`.
    let before: String

    /// The commands that there are.
    let known: [String]

    /// Goes down the commands as the words name them, to the first that names none.
    ///
    /// - Parameters:
    ///   - arguments: The words of the command line, without the program.
    ///   - root: The command that has all others.
    init?(in arguments: [String], of root: any ParsableCommand.Type = Jobklub.self) {
        var command = root
        var before = root._commandName
        for word in arguments {
            let commands = command.configuration.subcommands
            guard
                !commands.isEmpty, command.configuration.defaultSubcommand == nil,
                !word.hasPrefix("-"), word != "help"
            else { return nil }
            guard let next = commands.first(where: { $0._commandName == word }) else {
                self.word = word
                self.before = before
                known = commands.map { $0._commandName }
                return
            }
            command = next
            before += " " + word
        }
        return nil
    }

    /// What to tell whoever wrote it.
    var phrase: Phrase {
        var arguments: [String: Phrase.Argument] = ["command": .text(before + " " + word)]
        if let near = nearest(word, in: known) {
            arguments["near"] = .text(before + " " + near)
            return Phrase("parser.unknown-command-near", arguments)
        }
        // The whole program has too many to list; its help shows what each one does.
        guard before.contains(" ") else { return Phrase("parser.unknown-command", arguments) }
        arguments["words"] = .text(known.joined(separator: ", "))
        return Phrase("parser.unknown-subcommand", arguments)
    }
}
