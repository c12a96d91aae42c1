import CivilTime
import Correspondence
import Planning
import Testing

@Suite("Rules in words")
struct RuleWordingTests {
    @Test(
        "The forms that programmes use",
        arguments: [
            (
                "FREQ=MONTHLY;BYDAY=1TU", "den 1. tirsdag i måneden",
                "the 1st Tuesday of the month"
            ),
            (
                "FREQ=MONTHLY;BYDAY=4TH", "den 4. torsdag i måneden",
                "the 4th Thursday of the month"
            ),
            (
                "FREQ=MONTHLY;BYDAY=-1WE", "den sidste onsdag i måneden",
                "the last Wednesday of the month"
            ),
            (
                "FREQ=MONTHLY;BYDAY=1TU,3TU", "den 1. tirsdag og den 3. tirsdag i måneden",
                "the 1st Tuesday and the 3rd Tuesday of the month"
            ),
            (
                "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TH", "den 2. torsdag i hver 3. måned",
                "the 2nd Thursday, every 3 months"
            ),
            ("FREQ=WEEKLY;BYDAY=TU", "hver tirsdag", "every Tuesday"),
            (
                "FREQ=WEEKLY;BYDAY=TU,TH", "hver tirsdag og hver torsdag",
                "every Tuesday and every Thursday"
            ),
            (
                "FREQ=WEEKLY;INTERVAL=4;BYDAY=TH", "hver torsdag, men kun hver 4. uge",
                "every Thursday, every 4 weeks"
            ),
            ("FREQ=MONTHLY;BYMONTHDAY=15", "efter reglen FREQ=MONTHLY;BYMONTHDAY=15", nil),
            ("FREQ=WEEKLY;COUNT=3;BYDAY=TU", "efter reglen FREQ=WEEKLY;COUNT=3;BYDAY=TU", nil),
            ("FREQ=DAILY", "efter reglen FREQ=DAILY", "by the rule FREQ=DAILY"),
            ("FREQ=YEARLY;BYDAY=20MO", "efter reglen FREQ=YEARLY;BYDAY=20MO", nil),
        ]
    )
    func forms(rule: String, danish: String, english: String?) throws {
        let setting = try Sample.frederiksberg(sessions: rule)
        let thenDanish = ", så 2 gange til med 7 dages mellemrum"
        #expect(line(setting, .danish, step: 0) == "Jobklub: \(danish)\(thenDanish)")
        guard let english else { return }
        let thenEnglish = ", then 2 more times, 7 days apart"
        #expect(line(setting, Sample.english, step: 0) == "Job club: \(english)\(thenEnglish)")
    }

    @Test("A step that follows another")
    func following() throws {
        let setting = try Sample.frederiksberg()
        #expect(
            line(setting, .danish, step: 1) == "Individuelle samtaler: 2 dage efter: Jobklub"
        )
        #expect(
            line(setting, Sample.english, step: 1) == "Individual talks: 2 days after: Job club"
        )
    }

    /// The line of a step in a preview without dates.
    private func line(_ setting: Setting, _ catalogue: Catalogue, step: Int) -> String {
        let plan = Plan(span: DaySpan(Day(number: 0)), meetings: [], skipped: [])
        let lines = PlanReport(setting, in: catalogue).preview(plan)
        return lines[2 + 3 * step]
    }
}
