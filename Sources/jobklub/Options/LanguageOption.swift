internal import ArgumentParser
internal import Correspondence

/// The language of what is printed for people.
struct LanguageOption: ParsableArguments {
    @Option(
        name: .customLong("lang"),
        help: ArgumentHelp("Language of what is printed for people.", valueName: "tag"),
        completion: .list(Catalogue.languages)
    )
    var tag = "da"

    var catalogue: Catalogue { Catalogue.embedded(tag) ?? .danish }

    func validate() throws {
        guard !Catalogue.languages.contains(tag) else { return }
        let languages = Catalogue.languages.joined(separator: ", ")
        throw ValidationError("There is no language '\(tag)'. Use one of these: \(languages).")
    }
}
