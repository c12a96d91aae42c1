import Correspondence
import Foundation
import TestSupport
import Testing

@Suite("Only the command line's own texts name flags and commands")
struct NextStepsTests {
    /// What the command line adds, in one language.
    static func catalogue(_ language: String) throws -> Catalogue {
        let file = PackageRoot.file("Sources/jobklub/NextSteps/\(language).txt")
        return try Catalogue(Array(try Data(contentsOf: file)))
    }

    @Test("The catalogue names no flag, command or page", arguments: Catalogue.languages)
    func noFace(language: String) throws {
        let texts = try #require(Catalogue.embedded[language]).texts
        for (key, text) in texts {
            #expect(text.firstMatch(of: /(^|[\s"(\[])--?[A-Za-z]/) == nil, "\(key): \(text)")
            #expect(text.firstMatch(of: /["`]?jobklub ["`]?[a-z-]+["`]/) == nil, "\(key): \(text)")
            #expect(text.firstMatch(of: /`/) == nil, "\(key): \(text)")
            #expect(
                text.firstMatch(of: /https?:|\b(click|tap|klik|tryk)\b/) == nil,
                "\(key): \(text)"
            )
        }
    }

    @Test("Every language says the same next steps", arguments: Catalogue.languages)
    func sameKeys(language: String) throws {
        let danish = try NextStepsTests.catalogue("da")
        let theirs = try NextStepsTests.catalogue(language)
        #expect(theirs.language == language)
        #expect(Set(theirs.texts.keys) == Set(danish.texts.keys))
        for (key, text) in theirs.texts {
            #expect(names(in: text) == names(in: danish.texts[key] ?? ""), "\(key)")
        }
    }

    @Test("A next step is filled with what its text is filled with")
    func samePlaces() throws {
        let catalogue = Catalogue.danish.texts
        for (key, text) in try NextStepsTests.catalogue("da").texts {
            guard let base = catalogue[key] else { continue }
            let extra = names(in: text).subtracting(names(in: base))
            // These are given with the text, which does not say them itself.
            #expect(extra.isSubset(of: NextStepsTests.givenBesides[key] ?? []), "\(key)")
        }
    }

    /// What callers give besides what the catalogue's text says.
    private static let givenBesides: [String: Set<String>] = [
        "advice.leave-out": ["heading"],
        "advice.map-column": ["heading", "name"],
        "advice.map-unknown": ["heading"],
        "advice.missing-column": ["name"],
        "failure.no-meeting": ["programme"],
    ]

    private func names(in text: String) -> Set<String> {
        Set(text.matches(of: /\{([a-z0-9-]+)\}/).map { String($0.output.1) })
    }
}
