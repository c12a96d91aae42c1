import Planning
import Testing

/// Texts at the bounds of what looks like a CPR number, a blank, a hidden character or a phone.
@Suite struct EntranceBoundsTests {
    @Test(
        "A day, a month, a year and four digits",
        arguments: [
            ("3101901234", true), ("3201901234", false), ("0001901234", false),
            ("0112901234", true), ("0113901234", false), ("0100901234", false),
            // The year in full is one of three centuries, with a dash after it.
            ("01011790-1234", false), ("01011890-1234", true), ("01012090-1234", true),
            ("01012190-1234", false), ("01011990 1234", false),
            // Pairs are of two digits each, with one sign between them.
            ("01/01/90/1234", true), ("01/01/190/1234", false), ("1/01/90/1234", false),
            ("01/01.90/1234", false), ("01/01/90/123", false), ("01//01//90/1234", false),
            // Three signs at most stand before the four, and no letters or numbers.
            ("010190 / 1234", true), ("010190 // 1234", false), ("010190x1234", false),
            ("010190½1234", false), ("010190 a 1234", false), ("010190:1234", true),
        ]
    )
    func looksLikeACPRNumber(text: String, isOne: Bool) {
        #expect(text.holdsCPRNumber == isOne)
    }

    /// A number of another country has fifteen digits at most, with those before and after.
    @Test(
        arguments: [
            ("+31 0101901234", false), ("+31123 0101901234", false), ("+311234 0101901234", true),
            ("+31 0101901234 123", false), ("+31 0101901234 1234", true),
            ("+31 (0)101901234", false), ("+45 0101901234", true), ("+46 0101901234", false),
            ("x+31 0101901234", true), ("+31, 0101901234", true),
        ]
    )
    func aNumberOfAnotherCountry(text: String, isOne: Bool) {
        #expect(text.holdsCPRNumber == isOne)
    }

    @Test(arguments: ["\t", "\n", "\u{0B}", "\u{0C}", "\r", " ", "\r\n"])
    func blanksAroundATextGo(blank: String) {
        #expect((try? Entrance.name("\(blank)Eva\(blank)")) == "Eva")
    }

    @Test(
        arguments: [
            "\u{08}", "\u{0E}", "\u{1F}", "\u{7F}", "\u{FFF9}", "\u{FFFA}", "\u{FFFB}", "\u{FFFE}",
        ]
    )
    func hiddenCharactersAreRefused(hidden: String) {
        #expect(throws: TextMistake.controlCharacter) { try Entrance.name("Eva\(hidden)") }
    }

    @Test(arguments: ["~", "\u{FFFC}", "\u{FFFD}"])
    func whatIsSeenIsKept(seen: String) {
        #expect((try? Entrance.name("Eva\(seen)")) == "Eva\(seen)")
    }

    /// Behind the code of Denmark stand eight digits.
    @Test(
        arguments: [
            ("20 12 34 56", nil), ("+45 20 12 34 56", nil), ("+45 20 12 34 5", .danishPhone),
            ("+45 20 12 34 567", .danishPhone), ("0045 20 12 34 56", nil),
            ("0045 20 12 34 5", .danishPhone), ("0045 20 12 34 567", .danishPhone),
            ("0031 10 201 2345", nil), ("+31 10 201 2345", nil), ("0045 20 12", nil),
        ] as [(String, TextMistake?)]
    )
    func danishPhones(text: String, mistake: TextMistake?) {
        var found: TextMistake?
        do throws(TextMistake) { _ = try Entrance.phone(text) } catch { found = error }
        #expect(found == mistake)
    }
}
