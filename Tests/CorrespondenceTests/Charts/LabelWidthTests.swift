import Testing

@testable import Correspondence

/// How wide letters are taken to be, and where a label goes over lines.
@Suite struct LabelWidthTests {
    /// The first and the last letter of each kind, and what lies just beside.
    @Test(arguments: [
        (0x20, 318, 348), (0x41, 684, 774), (0x7E, 838, 838),
        // Spaces that do not break, and narrow ones.
        (0xA0, 318, 348), (0x2000, 318, 348), (0x200A, 318, 348),
        // Two letters in one: Æ, æ, Œ, œ and digraphs.
        (0xC6, 1080, 1180), (0xE6, 1080, 1180), (0x152, 1080, 1180), (0x153, 1080, 1180),
        (0x1C4, 1600, 1600), (0x1CC, 1600, 1600), (0x1F1, 1600, 1600), (0x1F3, 1600, 1600),
        (0x238, 1600, 1600), (0x239, 1600, 1600),
        // Other Latin letters.
        (0xA1, 840, 900), (0xC5, 840, 900), (0x1C3, 840, 900), (0x1CD, 840, 900),
        (0x1F0, 840, 900), (0x1F4, 840, 900), (0x237, 840, 900), (0x23A, 840, 900),
        (0x24F, 840, 900), (0x1E00, 1000, 1100), (0x1EFF, 1000, 1100),
        // Dashes, quotes, dots.
        (0x2010, 500, 500), (0x2013, 500, 500), (0x2014, 1000, 1000), (0x2018, 520, 560),
        (0x201F, 520, 560), (0x2026, 1000, 1000),
        // Accents stand over the letter before.
        (0x300, 0, 0), (0x36F, 0, 0),
        // Greek and Cyrillic, then Chinese, Korean, and wide forms.
        (0x370, 1100, 1200), (0x52F, 1100, 1200), (0x3000, 1000, 1000), (0x9FFF, 1000, 1000),
        (0xAC00, 1000, 1000), (0xD7A3, 1000, 1000), (0xFF00, 1000, 1000), (0xFFEF, 1000, 1000),
        // What is not known is taken to be wide.
        (0x7F, 1400, 1400), (0x250, 1400, 1400), (0x530, 1400, 1400), (0x1DFF, 1400, 1400),
        (0x1F00, 1400, 1400), (0x2015, 1400, 1400), (0x2017, 1400, 1400), (0x2020, 1400, 1400),
        (0xA000, 1400, 1400), (0xABFF, 1400, 1400), (0xD7A4, 1400, 1400), (0xFFF0, 1400, 1400),
    ])
    func aLetterHasItsWidth(code: Int, regular: Double, bold: Double) throws {
        let letter = String(try #require(Unicode.Scalar(UInt32(code))))
        #expect(LabelWidth.of(letter, size: 1000) == regular)
        #expect(LabelWidth.of(letter, size: 1000, isBold: true) == bold)
        #expect(LabelWidth.of(letter + letter, size: 500) == regular)
    }

    private func lines(_ text: String, asWideAs room: String, less: Double = 0) -> [String] {
        let width = LabelWidth.of(room, size: 10) - less
        return LabelWidth.lines(of: text, size: 10, width: width)
    }

    @Test func whatJustFitsStandsInOneLine() {
        #expect(lines("ab cd", asWideAs: "ab cd") == ["ab cd"])
        #expect(lines("ab cd", asWideAs: "ab cd", less: 0.001) == ["ab", "cd"])
        #expect(lines("ab cd ef", asWideAs: "ab cd") == ["ab cd", "ef"])
        // In bold the same words are wider.
        let width = LabelWidth.of("ab cd", size: 10)
        #expect(
            LabelWidth.lines(of: "ab cd", size: 10, isBold: true, width: width) == ["ab", "cd"]
        )
    }

    @Test func aLineEndsBehindAHyphenAndASlash() {
        #expect(lines("ab/cd", asWideAs: "ab/") == ["ab/", "cd"])
        #expect(lines("ab-cd", asWideAs: "ab-") == ["ab-", "cd"])
        #expect(lines("ab/cd", asWideAs: "ab/cd") == ["ab/cd"])
    }

    @Test func aLineThatIsBrokenAlreadyIsFilledAgain() {
        #expect(lines("ab\ncd", asWideAs: "ab cd") == ["ab cd"])
        #expect(lines("ab\ncd", asWideAs: "ab") == ["ab", "cd"])
    }

    @Test func spacesAroundAreNotSeen() {
        #expect(lines("  ab ", asWideAs: "ab") == ["ab"])
        #expect(lines("", asWideAs: "ab").isEmpty)
        #expect(lines("   ", asWideAs: "ab").isEmpty)
    }

    /// A word that is wider than the line is divided, so that as much as fits stands before the hyphen.
    @Test func aWordThatIsTooWideIsDivided() {
        #expect(lines("mmmmm", asWideAs: "mmm-") == ["mmm-", "mm"])
        #expect(lines("mmmmm", asWideAs: "mmm-", less: 0.001) == ["mm-", "mmm"])
        #expect(lines("a mmmmm", asWideAs: "mmm-") == ["a", "mmm-", "mm"])
        #expect(lines("mmmmm a", asWideAs: "mmm-") == ["mmm-", "mm a"])
        // Where nothing fits each letter has its line, and the last two are left together.
        #expect(LabelWidth.lines(of: "mmmm", size: 10, width: 0) == ["m-", "m-", "mm"])
    }
}
