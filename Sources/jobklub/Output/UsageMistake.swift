internal import ArgumentParser
internal import Correspondence
internal import Foundation

extension ValidationError {
    /// What is wrong with the words of a command, in the language that the command chooses.
    static func usage(
        _ key: String,
        _ arguments: [String: Phrase.Argument] = [:]
    ) -> ValidationError {
        ValidationError(LanguageOption.chosen.text(Phrase(key, arguments)))
    }
}

extension LanguageOption {
    /// The language that the command line asks for, even where the rest of it is not right.
    static let chosen = catalogue(askedForBy: Array(CommandLine.arguments.dropFirst()))

    /// The language that some arguments ask for; Danish where they ask for none that is there.
    static func catalogue(askedForBy arguments: [String]) -> Catalogue {
        var tag = "da"
        let options = arguments.prefix { $0 != "--" }
        for (place, argument) in zip(options.indices, options) {
            if argument == "--lang", options.indices.contains(place + 1) {
                tag = options[place + 1]
            } else if argument.hasPrefix("--lang=") {
                tag = String(argument.dropFirst("--lang=".count))
            }
        }
        if !Catalogue.languages.contains(tag) { tag = "da" }
        return LanguageOption.catalogue(of: tag)
    }
}

/// What the command line's parser says, in the language that the command chooses.
///
/// The parser knows English only and does not tell its errors apart, so its sentences are read.
struct UsageMistake {
    /// All of it, line by line.
    let lines: [String]

    /// Reads what the parser says.
    ///
    /// - Parameters:
    ///   - message: What is wrong, in one sentence or more.
    ///   - whole: The message with what follows it: the usage, and where there is help.
    ///   - command: A command that is not there, which explains what the parser says.
    ///   - catalogue: The language.
    init(
        _ message: String,
        of whole: String,
        unknown command: UnknownCommand?,
        in catalogue: Catalogue
    ) {
        var lines: [String] = []
        if !message.isEmpty {
            let words =
                command.map { catalogue.text($0.phrase) }
                ?? UsageMistake.words(for: message, in: catalogue)
            lines.append(catalogue.text(Phrase("parser.mistake", ["message": .text(words)])))
        }
        for line in whole.split(separator: "\n") {
            if let match = line.wholeMatch(of: /Usage: (.*)/) {
                lines.append(
                    catalogue.text(
                        Phrase("parser.usage", ["usage": .text(String(match.output.1))])
                    )
                )
            } else if let match = line.wholeMatch(of: /\s*See '(.*)' for more information\./) {
                lines.append(
                    catalogue.text(
                        Phrase("parser.help", ["command": .text(String(match.output.1))])
                    )
                )
            }
        }
        self.lines = lines
    }

    /// The sentences of the parser, with the names of what stands in them.
    private static var sentences: [(key: String, pattern: Regex<AnyRegexOutput>, names: [String])] {
        [
            row(
                "parser.unknown-option-near",
                /Unknown option '(.*)'\. Did you mean '(.*)'\?/,
                "option",
                "near"
            ),
            row("parser.unknown-option", /Unknown option '(.*)'/, "option"),
            row("parser.unknown-option", /Invalid option: (.*)/, "option"),
            row("parser.missing-value", /Missing value for '(.*)'/, "option"),
            row(
                "parser.takes-no-value",
                /The option '(.*)' does not take any value, but '(.*)' was specified\./,
                "option",
                "value"
            ),
            row("parser.unexpected", /Unexpected argument '(.*)'/, "value"),
            row("parser.unexpected", /[0-9]+ unexpected arguments: '(.*)'/, "value"),
            row(
                "usage.not-with",
                /Value to be set with flag '(.*)' had already been set with flag '(.*)'/,
                "other",
                "option"
            ),
            row("parser.missing", /Missing expected argument '(.*)'/, "argument"),
            row("parser.missing", /Missing one of: '(.*)'/, "argument"),
            row("parser.missing-subcommand", /Missing required subcommand\./),
            row(
                "parser.one-of",
                /The value '(.*)' is invalid for '(.*)'\. Please provide one of (.*)\./,
                "value",
                "option",
                "words"
            ),
            row(
                "parser.one-of",
                /The value '(.*)' is invalid for '(.*)'\. Please provide one of the following:\n(.*)/
                    .dotMatchesNewlines(),
                "value",
                "option",
                "words"
            ),
            row(
                "parser.bad-value-because",
                /The value '(.*)' is invalid for '(.*)': (.*)/,
                "value",
                "option",
                "reason"
            ),
            row("parser.bad-value", /The value '(.*)' is invalid for '(.*)'/, "value", "option"),
            row("parser.shell", /Can't (?s:.*) --generate-completion-script(?s:.*)/),
        ]
    }

    private static func row<Output>(
        _ key: String,
        _ pattern: Regex<Output>,
        _ names: String...
    ) -> (key: String, pattern: Regex<AnyRegexOutput>, names: [String]) {
        (key: key, pattern: Regex(pattern), names: names)
    }

    /// The message in a language; as it is where it is one of ours, or a new one of the parser's.
    private static func words(for message: String, in catalogue: Catalogue) -> String {
        for (key, pattern, names) in sentences {
            guard let match = message.wholeMatch(of: pattern) else { continue }
            var arguments: [String: Phrase.Argument] = [:]
            for (name, place) in zip(names, match.output.dropFirst()) {
                arguments[name] = .text(list(String(place.substring ?? "")))
            }
            return catalogue.text(Phrase(key, arguments))
        }
        return message
    }

    /// What the parser lists in quotation marks or line by line, with commas between.
    private static func list(_ text: String) -> String {
        let parts = text.replacing(#/'?,? or '|', '|' and '/#, with: ", ")
            .replacing(#/\n?\s\s-\s/#, with: ", ")
        return parts.trimmingCharacters(in: CharacterSet(charactersIn: "', "))
    }
}
