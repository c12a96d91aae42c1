import Testing

@testable import Correspondence

/// Numbers as they are read in Danish and English.
@Suite struct NumeralsTests {
    private func da(_ text: (Numerals) -> String) -> String {
        text(Numerals(.danish)).replacing("\u{A0}", with: " ")
    }

    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1000, "1.000"), (-1_234_567, "−1.234.567"),
        (Int.min, "−9.223.372.036.854.775.808"),
    ])
    func wholeNumbersAreInGroupsOfThree(number: Int, words: String) {
        #expect(da { $0.whole(number) } == words)
    }

    @Test(arguments: [
        (68, 122, "55,7 %"), (33, 122, "27,0 %"), (21, 122, "17,2 %"), (284, 451, "63,0 %"),
        (1, 3, "33,3 %"), (2, 3, "66,7 %"), (1, 2000, "0,1 %"), (1, 2001, "0,0 %"),
        (5, 5, "100,0 %"),
        (0, 9, "0,0 %"), (0, 0, "–"), (-1, 8, "−12,5 %"), (-1, 400, "−0,3 %"), (Int.max, 2, "–"),
    ])
    func sharesAreRoundedHalfUp(part: Int, whole: Int, words: String) {
        #expect(da { $0.percent(part, of: whole) } == words)
    }

    @Test(arguments: [
        (36_300, "363 kr."), (0, "0 kr."), (-5, "−0,05 kr."), (123_456_789, "1.234.567,89 kr."),
        (-36_350, "−363,50 kr."), (Int.min, "−92.233.720.368.547.758,08 kr."),
    ])
    func kronerShowØreWhereThereAreSome(øre: Int, words: String) {
        #expect(da { $0.kroner(øre) } == words)
    }

    @Test(arguments: [
        (12.0, "12"), (12.25, "12,3"), (-0.04, "0"), (-0.5, "−0,5"), (Double.infinity, "–"),
        (Double.nan, "–"),
    ])
    func daysHaveADecimalWhereTheyAreNotWhole(days: Double, words: String) {
        #expect(da { $0.days(days) } == words)
    }

    @Test func englishHasItsOwnSigns() throws {
        let english = Numerals(try #require(Catalogue.embedded("en")))
        #expect(english.whole(1234) == "1,234")
        #expect(english.percent(68, of: 122) == "55.7%")
        #expect(english.kroner(123_450).replacing("\u{A0}", with: " ") == "1,234.50 kr.")
    }
}
