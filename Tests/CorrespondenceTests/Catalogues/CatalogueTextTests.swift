import Correspondence
import Foundation
import TestSupport
import Testing

@Suite("The catalogues say the same things, each in its own language")
struct CatalogueTextTests {
    private static let categories = ["zero", "one", "two", "few", "many", "other"]
    private let danish = Catalogue.danish
    private let folder = PackageRoot.file("Sources/Correspondence/Catalogues")

    /// A key without the name of its plural form.
    static func base(_ key: String) -> String {
        let parts = key.split(separator: ".")
        guard let last = parts.last, parts.count > 1, categories.contains(String(last)) else {
            return key
        }
        let base = parts.dropLast().joined(separator: ".")
        // Danish has two forms; a word that is called "other" stands alone.
        return Catalogue.danish.texts["\(base).one"] == nil ? key : base
    }

    private func places(_ text: String) -> Set<String> {
        Set(text.matches(of: /\{([a-z0-9-]+)\}/).map { String($0.output.1) })
    }

    @Test("The folder and the program hold the same catalogues")
    func embedded() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }
        #expect(Set(names) == Set(Catalogue.embedded.keys))
        #expect(names.contains("da") && names.contains("en"))
        for name in names {
            let source = Array(try Data(contentsOf: folder.appending(path: "\(name).txt")))
            let catalogue = try Catalogue(source)
            #expect(catalogue.language == name)
            #expect(catalogue.texts == Catalogue.embedded[name]?.texts)
            #expect(String(decoding: source, as: UTF8.self).contains("\n@native-reader = "))
        }
    }

    @Test(
        "Every language has the keys of the Danish one",
        arguments: Catalogue.embedded.keys.sorted()
    )
    func keys(language: String) throws {
        let catalogue = try #require(Catalogue.embedded[language])
        let theirs = Set(catalogue.texts.keys.map(CatalogueTextTests.base))
        let ours = Set(danish.texts.keys.map(CatalogueTextTests.base))
        #expect(ours.subtracting(theirs).sorted() == [])
        #expect(theirs.subtracting(ours).sorted() == [])
        let danishPlurals = plurals(danish)
        #expect(plurals(catalogue).keys.sorted() == danishPlurals.keys.sorted())
        // Each language has its own forms, and each plural all of them.
        let file = folder.appending(path: "\(language).txt")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let declared = lines.filter { $0.hasPrefix("@plural.") }
            .map { String($0.dropFirst(8).prefix { $0 != " " }) }
        let forms = Set(declared + ["other"])
        for (key, found) in plurals(catalogue) { #expect(found == forms, "\(key)") }
    }

    private func plurals(_ catalogue: Catalogue) -> [String: Set<String>] {
        var plurals: [String: Set<String>] = [:]
        for key in catalogue.texts.keys where CatalogueTextTests.base(key) != key {
            let base = CatalogueTextTests.base(key)
            plurals[base, default: []].insert(String(key.dropFirst(base.count + 1)))
        }
        return plurals
    }

    @Test("Places are the same in every language", arguments: Catalogue.embedded.keys.sorted())
    func samePlaces(language: String) throws {
        let catalogue = try #require(Catalogue.embedded[language])
        for (key, text) in catalogue.texts {
            let danish = danish.texts[key] ?? danish.texts[CatalogueTextTests.base(key) + ".other"]
            #expect(places(text) == places(danish ?? ""), "\(key)")
            #expect(text.count { $0 == "{" } == text.count { $0 == "}" }, "\(key)")
        }
    }

    @Test("Texts are cleanly set", arguments: Catalogue.embedded.keys.sorted())
    func typography(language: String) throws {
        for (key, text) in try #require(Catalogue.embedded[language]).texts {
            #expect(!text.isEmpty && text.trimmingCharacters(in: .whitespaces) == text, "\(key)")
            #expect(!text.contains("  ") && !text.contains("\t"), "\(key)")
            #expect(!text.contains("...") && !text.contains(" - "), "\(key)")
            #expect(text.firstMatch(of: /[’‘`´]/) == nil, "\(key): one kind of apostrophe")
            #expect(text.firstMatch(of: /(^|\W)'|'(\W|$)/) == nil, "\(key): quotes are double")
            #expect(!text.unicodeScalars.contains { $0.properties.isEmojiPresentation }, "\(key)")
            #expect(text.firstMatch(of: /\s[.,:;!?]/) == nil, "\(key)")
        }
    }

    @Test("Danish has no apostrophes")
    func danishApostrophes() {
        for (key, text) in danish.texts { #expect(!text.contains("'"), "\(key)") }
    }

    @Test(
        "Words that are never used to participants",
        arguments: [
            "visitation", "visiter", "målgruppe", "ægtefælleforsørg", "udeblivelse", "udeblev",
            "forplejning", "fremmødeprocent", "target group", "no-show rate",
        ]
    )
    func neverToParticipants(word: String) {
        let prefixes = [
            "invitation.", "programme.", "calendar.", "sheet.", "access.", "meeting.", "date",
            "time", "message.",
        ]
        for catalogue in Catalogue.embedded.values {
            for (key, text) in catalogue.texts where prefixes.contains(where: key.hasPrefix) {
                #expect(!text.lowercased().contains(word), "\(key)")
            }
        }
    }

    @Test("Languages say their names and their direction")
    func about() {
        #expect(danish.name == "Dansk" && !danish.isRightToLeft)
        #expect(Sample.english.name == "English" && !Sample.english.isRightToLeft)
        // Nobody has signed for them yet.
        #expect(danish.nativeReader == nil && Sample.english.nativeReader == nil)
    }
}
