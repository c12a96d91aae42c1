import CivilTime
import Correspondence
import Planning
import TestSupport
import Testing

@Suite("Plans as people read them")
struct PlanReportTests {
    private func text(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }

    @Test("December in Frederiksberg, with Christmas in the way", arguments: ["da", "en"])
    func december(language: String) throws {
        let setting = try Sample.frederiksberg()
        let plan = try Sample.plan(setting, "2027-12-01", "2027-12-31")
        let report = PlanReport(setting, in: try #require(Catalogue.embedded[language]))
        try Golden.check(text(report.lines(plan)), "plan-december.\(language).txt")
    }

    @Test("July in Vejle, when the language centre is closed", arguments: ["da", "en"])
    func july(language: String) throws {
        let setting = try Sample.vejle()
        let plan = try Sample.plan(setting, "2027-07-01", "2027-07-31")
        let report = PlanReport(setting, in: try #require(Catalogue.embedded[language]))
        try Golden.check(text(report.lines(plan)), "plan-july.\(language).txt")
    }

    @Test("A year has every meeting once and no place left to be filled", arguments: ["da", "en"])
    func year(language: String) throws {
        let catalogue = try #require(Catalogue.embedded[language])
        for setting in [try Sample.frederiksberg(), try Sample.vejle()] {
            let plan = try Sample.year(setting)
            let lines = PlanReport(setting, in: catalogue).lines(plan)
            let rows = lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            let count =
                plan.meetings.count + plan.skipped.count
                + setting.programme.assumptions.count
            #expect(rows.count == count)
            #expect(!text(lines).contains("{"))
            for key in catalogue.texts.keys where key.contains(".") {
                #expect(!text(lines).contains(" \(key) "))
            }
        }
    }

    @Test("Every reason has words, in the day's sentence and without the day")
    func reasons() throws {
        let names = PlanNames(try Sample.frederiksberg())
        for reason in try SampleReasons.all() {
            for catalogue in [Catalogue.danish, Sample.english] {
                let sentence = catalogue.text(reason, names: names)
                let cause = catalogue.cause(reason, names: names)
                #expect(sentence == "\(catalogue.date(reason.date)): \(cause)")
                #expect(!cause.contains("{") && !cause.contains("reason."), "\(cause)")
                #expect(cause.count > 4)
            }
        }
    }

    @Test("Names that are not known are said by their ids")
    func unknownNames() throws {
        let names = PlanNames(try Sample.vejle())
        #expect(names.venue(try Sample.id("nowhere")).danish == "nowhere")
        let cycle = CycleID(programme: try Sample.id("x"), year: 2027, month: 1)
        let id = MeetingID(cycle: cycle, step: try Sample.id("y"), number: 2)
        #expect(Catalogue.danish.text(names.meeting(id)) == "x/2027-01/y-2")
    }

    @Test("What changed, one meeting a line")
    func changes() throws {
        let setting = try Sample.frederiksberg()
        let before = try Sample.plan(setting, "2027-12-01", "2027-12-31")
        let later = Setting(
            programme: setting.programme,
            venues: try [Sample.townHall()],
            closedDayRules: setting.closedDayRules
        )
        let after = try Sample.plan(later, "2027-12-01", "2027-12-31")
        let report = PlanReport(setting, in: .danish)
        #expect(report.lines(PlanChange(from: before, to: before)) == ["Ingen ændringer."])
        let lines = report.lines(PlanChange(from: before, to: after))
        try Golden.check(text(lines), "changes.da.txt")
    }

    @Test("A preview shows so many dates of each step")
    func preview() throws {
        let setting = try Sample.frederiksberg()
        let lines = PlanReport(setting, in: .danish).preview(try Sample.year(setting).first(4))
        #expect(
            lines[2]
                == "Jobklub: den første tirsdag i hver måned, så 2 gange til med 7 dages mellemrum"
        )
        #expect(lines[3] == "  tirsdag den 5. januar 2027  1/3")
        #expect(lines[6] == "  tirsdag den 2. februar 2027  1/3")
        #expect(lines.count { $0.hasPrefix("  ") } == 12)
    }

    @Test("A preview shows what is left out, and says where there is no date")
    func previewOfJuly() throws {
        let setting = try Sample.vejle()
        let plan = try Sample.plan(setting, "2027-07-01", "2027-07-31")
        let lines = PlanReport(setting, in: .danish).preview(plan)
        #expect(
            lines.contains(
                "  onsdag den 7. juli 2027  1/2  (Holdes ikke: der starter ikke et nyt hold i juli)"
            )
        )
        let august = try Sample.plan(setting, "2027-08-01", "2027-08-31")
        #expect(PlanReport(setting, in: .danish).preview(august).contains("  ingen datoer"))
    }

    @Test("Each meeting's id stands below it, if it is wanted")
    func ids() throws {
        let setting = try Sample.frederiksberg()
        let plan = try Sample.plan(setting, "2027-01-01", "2027-01-31")
        let report = PlanReport(setting, in: .danish)
        let lines = report.lines(plan, withIDs: true)
        #expect(lines.count { $0.hasPrefix("      frederiksberg/2027-01/") } == 5)
        #expect(lines.filter { !$0.hasPrefix("      frederiksberg/") } == report.lines(plan))
    }
}
