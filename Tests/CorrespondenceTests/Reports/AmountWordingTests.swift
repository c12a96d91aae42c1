import Correspondence
import Insight
import Testing

@Suite("Money, hours and percentages as people write them")
struct AmountWordingTests {
    @Test(
        "Amounts",
        arguments: [
            (0, "0 kr.", "0 kr."), (100, "1 kr.", "1 kr."), (99_900, "999 kr.", "999 kr."),
            (123_400, "1.234 kr.", "1,234 kr."), (123_405, "1.234,05 kr.", "1,234.05 kr."),
            (-527_300, "−5.273 kr.", "−5,273 kr."), (-50, "−0,50 kr.", "−0.50 kr."),
            (100_000_000, "1.000.000 kr.", "1,000,000 kr."),
        ]
    )
    func amounts(øre: Int, danish: String, english: String) throws {
        #expect(Catalogue.danish.kroner(Amount(øre: øre)) == danish)
        let catalogue = try #require(Catalogue.embedded("en"))
        #expect(catalogue.kroner(Amount(øre: øre)) == english)
    }

    @Test(
        "Working time",
        arguments: [
            (2025, "2,025 timer", "2.025 hours"), (1000, "1 time", "1 hour"),
            (5000, "5 timer", "5 hours"), (1600, "1,6 timer", "1.6 hours"),
            (1_234_500, "1.234,5 timer", "1,234.5 hours"), (0, "0 timer", "0 hours"),
        ]
    )
    func time(thousandths: Int, danish: String, english: String) throws {
        let time = WorkTime(thousandthsOfHour: thousandths)
        #expect(Catalogue.danish.workTime(time) == danish)
        #expect(try #require(Catalogue.embedded("en")).workTime(time) == english)
    }

    @Test("Minutes that are no thousandths of an hour stay minutes")
    func minutes() {
        #expect(Catalogue.danish.workTime(WorkTime(minutes: 50)) == "50 minutter")
        #expect(Catalogue.danish.workTime(WorkTime(minutes: 90)) == "1,5 timer")
        #expect(Catalogue.danish.workTime(WorkTime(minutes: 130)) == "2 timer og 10 minutter")
    }

    @Test("Percentages")
    func percentages() {
        #expect(Catalogue.danish.percent(50_000) == "50 %")
        #expect(Catalogue.danish.percent(12_500) == "12,5 %")
        #expect(Catalogue.embedded("en")?.percent(54_649) == "54.649%")
    }
}
