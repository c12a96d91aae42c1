import Correspondence
import Testing

// The tables are written by hand from the examples of the Unicode CLDR plural rules.
@Suite("Plural forms of the languages that participants read")
struct PluralRuleTests {
    struct Language: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let rules: [(category: String, condition: String)]
        /// The numbers from 0 to 120 of each form; all others are "other".
        let forms: [String: [Int]]
    }

    private static let slavicFew: [Int] = [
        2, 3, 4, 22, 23, 24, 32, 33, 34, 42, 43, 44, 52, 53, 54, 62, 63, 64, 72, 73, 74, 82, 83, 84,
        92, 93, 94, 102, 103, 104,
    ]
    private static let slavicOnes = [1, 21, 31, 41, 51, 61, 71, 81, 91, 101]
    private static let all = Array(0...120)

    static let languages: [Language] = [
        .init(
            testDescription: "Danish, English, Turkish, Spanish",
            rules: [("one", "n = 1")],
            forms: ["one": [1]]
        ),
        .init(
            testDescription: "Persian, Tigrinya",
            rules: [("one", "n = 0..1")],
            forms: ["one": [0, 1]]
        ),
        .init(testDescription: "Thai", rules: [], forms: [:]),
        .init(
            testDescription: "Polish",
            rules: [
                ("one", "n = 1"), ("few", "n % 10 = 2..4 and n % 100 != 12..14"),
                ("many", "n != 1 and n % 10 = 0..1 or n % 10 = 5..9 or n % 100 = 12..14"),
            ],
            forms: [
                "one": [1], "few": slavicFew,
                "many": all.filter { $0 != 1 && !slavicFew.contains($0) },
            ]
        ),
        .init(
            testDescription: "Ukrainian, Russian",
            rules: [
                ("one", "n % 10 = 1 and n % 100 != 11"),
                ("few", "n % 10 = 2..4 and n % 100 != 12..14"),
                ("many", "n % 10 = 0 or n % 10 = 5..9 or n % 100 = 11..14"),
            ],
            forms: [
                "one": slavicOnes, "few": slavicFew,
                "many": all.filter { !slavicOnes.contains($0) && !slavicFew.contains($0) },
            ]
        ),
        .init(
            testDescription: "Arabic",
            rules: [
                ("zero", "n = 0"), ("one", "n = 1"), ("two", "n = 2"),
                ("few", "n % 100 = 3..10"), ("many", "n % 100 = 11..99"),
            ],
            forms: [
                "zero": [0], "one": [1], "two": [2],
                "few": Array(3...10) + Array(103...110), "many": Array(11...99) + Array(111...120),
            ]
        ),
        .init(
            testDescription: "Lists of numbers",
            rules: [("one", "n = 1,5..6,9"), ("two", "n % 100 = 12,14")],
            forms: ["one": [1, 5, 6, 9], "two": [12, 14, 112, 114]]
        ),
    ]

    @Test("Each number takes its form", arguments: PluralRuleTests.languages)
    func forms(language: Language) throws {
        let categories = ["zero", "one", "two", "few", "many", "other"]
        let lines =
            ["@language = xx", "@name = x"]
            + language.rules.map { "@plural.\($0.category) = \($0.condition)" }
            + categories.map { "n.\($0) = {count} \($0)" }
        let catalogue = try Catalogue(Array(lines.joined(separator: "\n").utf8))
        for number in PluralRuleTests.all {
            let expected = language.forms.first { $0.value.contains(number) }?.key ?? "other"
            let text = catalogue.text(Phrase("n", ["count": .number(number)]))
            #expect(text == "\(number) \(expected)")
        }
    }

    @Test("A form that is missing is said with the form for all the rest")
    func missingForm() throws {
        let lines = "@language = xx\n@name = x\n@plural.one = n = 1\nn.other = {count}\nm = {count}"
        let catalogue = try Catalogue(Array(lines.utf8))
        #expect(catalogue.text(Phrase("n", ["count": .number(1)])) == "1")
        #expect(catalogue.text(Phrase("m", ["count": .number(1)])) == "1")
        #expect(catalogue.text(Phrase("n", ["count": .number(-1)])) == "-1")
        #expect(catalogue.text(Phrase("n", ["count": .number(.min + 1)])) == "\(Int.min + 1)")
    }

    @Test(
        "What is no condition is refused",
        arguments: [
            "", "n", "n %", "n % 10", "n % 0 = 1", "n % -1 = 1", "n % x = 1", "m = 1", "n > 1",
            "n =",
            "n = x", "n = 2..1", "n = 1..2..3", "n = 1 2", "n = 1 and", "n = 1 and n",
        ]
    )
    func refused(condition: String) {
        let source = "@language = xx\n@name = x\n@plural.one = \(condition)\nn = x"
        let mistake = #expect(throws: Catalogue.Mistake.self) {
            try Catalogue(Array(source.utf8))
        }
        #expect(mistake?.line == 3)
    }

    @Test("A range may be of one number, and a modulus 1", arguments: ["n = 1..1", "n % 1 = 0"])
    func smallest(condition: String) throws {
        let source =
            "@language = xx\n@name = x\n@plural.one = \(condition)\nn.one = one\nn.other = x"
        let catalogue = try Catalogue(Array(source.utf8))
        #expect(catalogue.text(Phrase("n", ["count": .number(1)])) == "one")
    }
}
