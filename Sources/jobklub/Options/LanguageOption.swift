internal import ArgumentParser
internal import Correspondence

/// The language of what is printed for people.
struct LanguageOption: ParsableArguments {
    @Option(
        name: .customLong("lang"),
        help: ArgumentHelp(
            "Language in which the program answers: da (Danish) or en (English).",
            valueName: "tag"
        ),
        completion: .list(Catalogue.languages)
    )
    var tag = "da"

    /// The language, with what can be written on the command line next.
    var catalogue: Catalogue { LanguageOption.catalogue(of: tag) }

    /// The same for a language; Danish where there is no such one.
    static func catalogue(of tag: String) -> Catalogue {
        (Catalogue.embedded(tag) ?? .danish).adding(NextSteps.catalogue(tag))
    }

    func validate() throws {
        guard !Catalogue.languages.contains(tag) else { return }
        let languages = Catalogue.languages.joined(separator: ", ")
        throw ValidationError.usage(
            "usage.language",
            ["value": .text(tag), "languages": .text(languages)]
        )
    }
}

/// What can be written on the command line next: the only texts that name flags and commands.
enum NextSteps {
    static func catalogue(_ language: String) -> Catalogue {
        read(language == "en" ? PackageResources.en_txt : PackageResources.da_txt)
    }

    private static func read(_ source: [UInt8]) -> Catalogue {
        do throws(Catalogue.Mistake) {
            return try Catalogue(source)
        } catch {
            preconditionFailure("next steps, line \(error.line): \(error.reason)")
        }
    }
}
