import CivilTime
import Insight
import TestSupport
import Testing

@testable import Correspondence

/// What stands among the definitions of a report: words with their meaning, and sentences that are whole.
@Suite struct DefinitionTests {
    @Test(arguments: ["da", "en"])
    func everyRateIsAWordWithItsMeaning(_ language: String) throws {
        let catalogue = try #require(Catalogue.embedded(language))
        let definitions = ReportTables(catalogue: catalogue).definitions(isCompared: true)
        for rate in RateName.allCases {
            let own = definitions.filter { $0.term == catalogue.text(rate.key) }
            #expect(own.count == 1 && own.allSatisfy { !$0.text.isEmpty })
            #expect(own.map(\.words) == [catalogue.text(rate.formulaKey)])
        }
    }

    /// A colon within a sentence makes no word of what stands before it.
    @Test(arguments: ["da", "en"])
    func noSentenceIsCut(_ language: String) throws {
        let catalogue = try #require(Catalogue.embedded(language))
        let day = try #require(Day("2027-06-30"))
        let outcomes = OutcomeReport([CourseFacts](), meetings: [], until: day)
        let printed = OutcomeReportWording(in: catalogue).printed(outcomes, recordedOn: day)
        let groups = TargetGroupWording(in: catalogue).printed(
            TargetGroupReport([CourseFacts](), meetings: [], by: [], until: day),
            recordedOn: day
        )
        let attendance = ReportTables(catalogue: catalogue).definitions(isCompared: true)
        let keys = [
            "outcomes.how-persons", "outcomes.how-times", "target-group.how-rate",
            "target-group.how-share", "report.seats", "report.how-compared",
            "report.how-adjusted",
        ]
        let all = printed.definitions + groups.definitions + attendance
        for key in keys {
            #expect(all.contains(.init("", catalogue.text(key))), "\(key)")
        }
    }
}
