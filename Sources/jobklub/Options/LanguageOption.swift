internal import ArgumentParser
internal import Correspondence

/// The language of what is printed for people.
struct LanguageOption: ParsableArguments {
    @Option(
        name: .customLong("lang"),
        help: ArgumentHelp("Language of what is printed for people.", valueName: "tag"),
        completion: .list(Catalogue.embedded.keys.sorted())
    )
    var tag = "da"

    var catalogue: Catalogue { Catalogue.embedded[tag] ?? .danish }

    func validate() throws {
        guard Catalogue.embedded[tag] == nil else { return }
        let languages = Catalogue.embedded.keys.sorted().joined(separator: ", ")
        throw ValidationError("There is no language '\(tag)'. Use one of these: \(languages).")
    }
}
