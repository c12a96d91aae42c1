import Correspondence
import Testing

@Suite("Reading a catalogue")
struct CatalogueParsingTests {
    private static let head = "@language = xx\n@name = Test\n"

    private func catalogue(_ text: String) throws -> Catalogue {
        try Catalogue(Array((CatalogueParsingTests.head + text).utf8))
    }

    @Test(
        "A file that is wrong is refused with its line",
        arguments: [
            ("@language = xx", 0), ("@name = x", 0), ("", 0), (head + "key text", 3),
            (head + "key=text", 3), (head + " = text", 3), (head + "a = 1\na = 2", 4),
            (head + "@name = again", 3), (head + "@plural.one = n is 1", 3),
            (head + "@plural.some = n = 1", 3), (head + "@plural.one = i = 1", 3),
            (head + "@plural.one = n % 0 = 1", 3), (head + "@plural.one = n % = 1", 3),
            (head + "@plural.one = n = 4..2", 3), (head + "@plural.one = n = a", 3),
            (head + "@plural.one = n = 1..2..3", 3), (head + "@plural.one = ", 3),
            (head + "\n# fine\n\n  indented", 6), ("nonsense\n" + head, 1),
        ]
    )
    func refused(text: String, line: Int) throws {
        let mistake = try #require(throws: Catalogue.Mistake.self) {
            try Catalogue(Array(text.utf8))
        }
        #expect(mistake.line == line, "\(mistake.reason)")
        #expect(!mistake.reason.isEmpty)
    }

    @Test("Comments, empty lines, line ends and signs of equality in a text")
    func accepted() throws {
        let text = "# a = b\n\nkey = a = b\nlines = one\\ntwo\nempty-after =  x"
        for text in [text, text.replacing("\n", with: "\r\n"), text + "\n"] {
            let catalogue = try catalogue(text)
            #expect(catalogue.texts["key"] == "a = b")
            #expect(catalogue.text("lines") == "one\ntwo")
            #expect(catalogue.texts.count == 3)
        }
        let other = try catalogue("@direction = rtl\n@native-reader = A. B., 2027-01-05")
        #expect(other.isRightToLeft)
        #expect(other.nativeReader == "A. B., 2027-01-05")
    }

    @Test("A text that is missing is said in Danish, an unknown key as it stands")
    func fallback() throws {
        let catalogue = try catalogue("weekday.1 = one")
        #expect(catalogue.text("weekday.1") == "one")
        #expect(catalogue.text("weekday.2") == "tirsdag")
        #expect(catalogue.text("no.such.key") == "no.such.key")
        #expect(Catalogue.danish.text("no.such.key") == "no.such.key")
    }

    @Test("An argument that is missing stays visible, one too many does no harm")
    func arguments() throws {
        let catalogue = try catalogue("a = {x} and {y}")
        #expect(catalogue.text(Phrase("a", ["x": "1"])) == "1 and {y}")
        #expect(catalogue.text(Phrase("a", ["x": "1", "y": "2", "z": "3"])) == "1 and 2")
        #expect(catalogue.text("a") == "{x} and {y}")
    }

    @Test(
        "What goes into a text is not looked through again",
        arguments: [
            "{y}", "{x}", "{", "}", "{{x}}", "a\\nb", "{x", "\u{202E}{y}",
        ]
    )
    func noSecondExpansion(word: String) throws {
        let catalogue = try catalogue("a = <{x}|{y}>")
        #expect(catalogue.text(Phrase("a", ["x": .text(word), "y": "2"])) == "<\(word)|2>")
        #expect(catalogue.text(Phrase("a", ["x": "1", "y": .text(word)])) == "<1|\(word)>")
    }

    @Test(
        "Brackets that do not belong together stay as they are",
        arguments: [
            ("a } b {x}", "a } b 1"), ("{x} {", "1 {"), ("{ x}", "{ x}"), ("{}", "{}"),
        ]
    )
    func brackets(pattern: String, expected: String) throws {
        #expect(try catalogue("a = \(pattern)").text(Phrase("a", ["x": "1"])) == expected)
    }

    @Test(
        "Lists are joined with commas and a last word",
        arguments: [
            ([], ""), (["a"], "a"), (["a", "b"], "a og b"), (["a", "b", "c"], "a, b og c"),
        ]
    )
    func lists(items: [String], expected: String) {
        let list = Phrase.Argument.list(items.map { .text($0) })
        #expect(Catalogue.danish.text(Phrase("meeting.name", ["name": list])) == expected)
    }
}
