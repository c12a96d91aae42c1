import Planning
import TestSupport
import Testing

/// What every way in makes of what somebody writes.
@Suite struct EntranceTests {
    private typealias Rule = (String) throws(TextMistake) -> String

    private func check(_ row: EnteredText, _ rule: Rule) {
        var (kept, mistake) = (String?.none, TextMistake?.none)
        do throws(TextMistake) {
            kept = try rule(row.text)
        } catch {
            mistake = error
        }
        #expect(mistake?.rawValue == row.mistake)
        #expect(kept.map { Array($0.utf8) } == row.kept.map { Array($0.utf8) })
        // What is kept is kept again as it is.
        if let kept {
            #expect((try? rule(kept)).map { Array($0.utf8) } == Array(kept.utf8))
        }
    }

    @Test(arguments: EnteredText.names)
    func names(_ row: EnteredText) { check(row, Entrance.name) }

    @Test(arguments: EnteredText.mailboxes)
    func mailAddresses(_ row: EnteredText) { check(row, Entrance.mailAddress) }

    @Test(arguments: EnteredText.phones)
    func phones(_ row: EnteredText) { check(row, Entrance.phone) }

    @Test(
        arguments: [
            ("da", "da"), ("SO", "so"), ("kmr", "kmr"), ("pt-BR", "pt-BR"),
            ("zh-Hant-TW", "zh-Hant-TW"),
            ("DA-dk", "da-dk"), (" ar ", "ar"), ("dk", nil), ("", nil), ("d", nil), ("dansk", nil),
            ("da_DK", nil), ("da-", nil), ("-da", nil), ("дa", nil), ("d4", nil),
            ("da-123456789", nil), ("da\0", nil),
        ] as [(String, String?)]
    )
    func languages(_ text: String, _ kept: String?) {
        #expect((try? Entrance.language(text)) == kept)
    }

    @Test(
        arguments: [
            ("SY", "SY"), ("ua", "UA"), ("XK", "XK"), ("UK", nil), ("XX", nil), ("", nil),
            ("S", nil),
            ("Syrien", nil), ("ＳＹ", nil), ("ß", nil),
        ] as [(String, String?)]
    )
    func countries(_ text: String, _ kept: String?) {
        #expect((try? Entrance.country(text)) == kept)
    }

    /// A number in pieces begins where a stretch of pieces begins, and only blanks and dashes part them.
    @Test(
        arguments: [
            ("01 01 90 12 34", true), ("vej 3, 01 01 90 12 34", true),
            ("nr. 5: 010190 12 34", true), ("01–01–90–12–34", true), ("12 010190 12 34", false),
            ("12 01 01 90 12 34", false), ("01 01 90 12 34 5", false),
            ("01§01§90§12§34", false), ("0101 9012 34", false), ("010190 12 34, 7", true),
        ]
    )
    func aNumberInPieces(_ text: String, _ isFound: Bool) {
        #expect(text.holdsCPRNumber == isFound)
    }

    @Test(
        arguments: [
            ("da-x", true), ("da-abcdefgh", true), ("da-abcdefghi", false), ("da-", false),
            ("da-a-b-c", true), ("da-a-b-c-d", false), ("da--a", false), ("da-1z9A", true),
            ("da-a_b", false), ("da-æ", false),
        ]
    )
    func subtagsOfALanguage(_ text: String, _ isKnown: Bool) {
        #expect(((try? Entrance.language(text)) == text) == isKnown)
    }

    @Test func aThemeTakesNoSemicolon() {
        #expect(throws: TextMistake.semicolon) { try Entrance.theme("Løn; pension") }
        #expect((try? Entrance.theme(" Løn,  pension ")) == "Løn, pension")
    }

    @Test func aRequestMayBeLonger() {
        let text = String(repeating: "å", count: 200)
        #expect((try? Entrance.line(text, most: Entrance.longestRequest)) == text)
        #expect(throws: TextMistake.tooLong) {
            try Entrance.line(text + "å", most: Entrance.longestRequest)
        }
    }

    /// Random digits and signs: what is found depends on what is seen only.
    @Test func whatCannotBeSeenHidesNoNumber() {
        var random = SeededGenerator(seed: 2027)
        let hidden = Array("\u{200B}\u{200C}\u{200D}\u{AD}\u{FEFF}\u{2060}\u{200E}".unicodeScalars)
        let parts = ["01", "10", "90", "1", "2", "1234", "-", " ", ".", "–", "+", "x", "31", "12"]
        var found = 0
        for _ in 0..<4000 {
            let count = Int.random(in: 3...8, using: &random)
            let text = (0..<count).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
            var dressed = String.UnicodeScalarView()
            for scalar in text.unicodeScalars {
                dressed.append(scalar)
                if Bool.random(using: &random) {
                    dressed.append(hidden.randomElement(using: &random) ?? "\u{AD}")
                }
            }
            let isRefused = mistake(text) == .cprNumber
            #expect((mistake(String(dressed)) == .cprNumber) == isRefused, "\(text)")
            if isRefused { found += 1 }
        }
        #expect((20...3900).contains(found))
    }

    private func mistake(_ text: String) -> TextMistake? {
        do throws(TextMistake) {
            _ = try Entrance.line(text)
            return nil
        } catch {
            return error
        }
    }
}
