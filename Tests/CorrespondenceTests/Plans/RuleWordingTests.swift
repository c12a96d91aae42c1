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
                "FREQ=MONTHLY;BYDAY=1TU", "den første tirsdag i hver måned",
                "the first Tuesday of every month"
            ),
            (
                "FREQ=MONTHLY;BYDAY=4TH", "den fjerde torsdag i hver måned",
                "the fourth Thursday of every month"
            ),
            (
                "FREQ=MONTHLY;BYDAY=-1WE", "den sidste onsdag i hver måned",
                "the last Wednesday of every month"
            ),
            (
                "FREQ=MONTHLY;BYDAY=1TU,3TU", "den første og tredje tirsdag i hver måned",
                "the first and third Tuesday of every month"
            ),
            (
                "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TH", "den anden torsdag i hver 3. måned",
                "the second Thursday of every 3rd month"
            ),
            (
                "FREQ=WEEKLY;BYDAY=TU", "hver tirsdag",
                "every Tuesday"
            ),
            (
                "FREQ=WEEKLY;BYDAY=TU,TH", "hver tirsdag og torsdag",
                "every Tuesday and Thursday"
            ),
            (
                "FREQ=WEEKLY;INTERVAL=4;BYDAY=TH", "hver 4. uge om torsdagen",
                "every 4 weeks on Thursday"
            ),
            (
                "FREQ=MONTHLY;BYMONTHDAY=15", "den 15. i hver måned",
                "the 15th of every month"
            ),
            (
                "FREQ=WEEKLY;COUNT=3;BYDAY=TU", "hver tirsdag, i alt 3 gange",
                "every Tuesday, 3 times in all"
            ),
            (
                "FREQ=WEEKLY;UNTIL=20271231;BYDAY=TU",
                "hver tirsdag, til og med den 31. december 2027",
                "every Tuesday, up to and including 31 December 2027"
            ),
            (
                "FREQ=DAILY", "hver dag",
                "every day"
            ),
            (
                "FREQ=YEARLY;BYDAY=20MO", "hvert år den 20. mandag i året",
                "every year on the 20th Monday of the year"
            ),
        ]
    )
    func forms(rule: String, danish: String, english: String) throws {
        let setting = try Sample.frederiksberg(sessions: rule)
        let thenDanish = ", så 2 gange til med 7 dages mellemrum"
        #expect(line(setting, .danish, step: 0) == "Jobklub: \(danish)\(thenDanish)")
        let thenEnglish = ", then 2 more times, 7 days apart"
        #expect(line(setting, Sample.english, step: 0) == "Job club: \(english)\(thenEnglish)")
    }

    @Test("A step that follows another")
    func following() throws {
        let setting = try Sample.frederiksberg()
        #expect(
            line(setting, .danish, step: 1) == "Individuelle samtaler: 2 dage efter \"Jobklub\""
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
