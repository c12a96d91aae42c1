import Foundation
import Testing

/// Themes, interpreters, answers and closing on the command line.
@Suite struct AssignmentTests {
    private let office: Office

    private static let cycle = "frederiksberg/2027-02"
    private static let network = "\(cycle)/network"
    private static let talks = "\(cycle)/talks"

    init() throws {
        office = try Office()
        try office.run("staff import people/frederiksberg.yaml")
        try office.add(3, columns: ";Læser bedst;Tolk") { $0 == 1 ? ";arabisk;ja" : ";dansk;nej" }
    }

    @discardableResult
    private func english(_ command: String, at now: String = "2026-12-01T09:00") throws -> String {
        try office.run("\(command) --lang en --actor Anne", at: now)
    }

    private func assign(_ words: [String]) throws -> Bench.Outcome {
        try office.ask(["staff", "assign"] + words + ["--lang", "en"])
    }

    @Test func aThemeAndAnInterpreterAreOnTheList() throws {
        let assigned = try assign([
            AssignmentTests.network, "--theme", "Løn og pension", "--interpreter", "huda-nasser",
        ])
        #expect(assigned.code == 0, "\(assigned.error)")
        #expect(
            assigned.output.hasPrefix(
                """
                \(AssignmentTests.network): the theme is "Løn og pension"
                \(AssignmentTests.network): huda-nasser

                """
            ),
            "\(assigned.output)"
        )
        try english("staff assign \(AssignmentTests.network) --speaker samira-aziz")
        let list = try english("show \(AssignmentTests.network)")
        #expect(list.contains("Theme: Løn og pension"))
        #expect(list.contains("Speaker: Samira Aziz, 00 00 00 31 – not asked yet"), "\(list)")
        #expect(list.contains("Interpreter: Huda Nasser, 00 00 00 51 – not asked yet"))
        try english("staff answer \(AssignmentTests.network) samira-aziz asked --on 2026-12-01")
        let declined = try english("staff answer \(AssignmentTests.network) samira-aziz declined")
        #expect(declined.contains("Samira Aziz has declined and was taken off the meeting."))
        let after = try english("show \(AssignmentTests.network)")
        #expect(after.contains("Speaker: Samira Aziz – declined"), "\(after)")
        #expect(after.contains("Find somebody else."))
        let shown = try english("speaker show samira-aziz")
        #expect(shown.contains("\(AssignmentTests.network) – declined"), "\(shown)")
        // Theme and interpreter are open again.
        let open = try assign([AssignmentTests.network, "--no-theme", "--no-interpreter"])
        #expect(open.output.contains("no theme is chosen yet"), "\(open.output)")
    }

    @Test func aTalkHasAnInterpreterWhoIsWanted() throws {
        try english("invite \(AssignmentTests.talks) --participant 1")
        try english("register 1 \(AssignmentTests.talks)")
        let huda = "staff assign \(AssignmentTests.talks) --interpreter huda-nasser --participant 1"
        try english(huda)
        let list = try english("show \(AssignmentTests.talks)")
        #expect(list.contains("Interpreter: Huda Nasser"), "\(list)")
        #expect(try english("person show 1").contains("Interpreter: Huda Nasser"))
        #expect(try english("interpreter show huda-nasser").contains("not asked yet"))
        let andriy = try english(huda.replacing("huda-nasser", with: "andriy-melnyk"))
        #expect(andriy.contains("does not speak the language"), "\(andriy)")
        try office.run("person change 1 --not-this-interpreter Huda")
        let refused = try office.ask(huda + " --lang en")
        #expect(refused.code == 65 && refused.error.contains("asked for another interpreter"))
    }

    @Test(
        arguments: [
            (["--theme", "a", "--no-theme"], 64), (["--interpreter", "a", "--no-interpreter"], 64),
            (["--participant", "1"], 64), (["--theme", String(repeating: "a", count: 81)], 65),
            (["--theme", " "], 65), (["--interpreter", "nobody"], 65),
            (["--interpreter", "Huda Nasser"], 65), (["--interpreter", "samira-aziz"], 65),
            (["--interpreter", "huda-nasser", "--participant", "1"], 65),
            (["--interpreter", "huda-nasser", "--interpreter", "huda-nasser"], 65),
        ] as [([String], Int32)]
    )
    func whatIsWrongIsRefused(_ words: [String], _ code: Int32) throws {
        let before = try office.everything()
        let outcome = try assign([AssignmentTests.network] + words)
        #expect(outcome.code == code, "\(words): \(outcome.error)")
        #expect(outcome.output.isEmpty && !outcome.error.isEmpty)
        #expect(try office.everything() == before)
    }

    @Test func whatIsWrongWithAnAnswerIsRefused() throws {
        for (words, code) in [
            ("anne-holm asked", 65), ("nobody asked", 65), ("samira-aziz maybe", 64), ("", 64),
        ] {
            let outcome = try office.ask("staff answer \(AssignmentTests.network) \(words)")
            #expect(outcome.code == code, "\(words): \(outcome.error)")
        }
    }

    // MARK: Closing

    @Test func aMeetingIsClosedWhenAllAreMarked() throws {
        let (meeting, evening) = ("\(Office.cycle)/session-1", "2027-01-05T20:00")
        for id in 1...3 { try office.run("register \(id) \(Office.cycle)") }
        let asks = try office.ask(
            ["register", "2", Office.cycle, "--help-with", "at skrive en ansøgning"]
        )
        #expect(asks.code == 0)
        let early = try office.ask("meeting close \(meeting) --lang en")
        #expect(early.code == 65 && early.error.contains("is planned for Tuesday 5 January 2027"))
        try office.run("attend \(meeting) 1=came", at: evening)
        let remark = try office.ask(
            ["attend", meeting, "--remark", "1=vil høre om praktik", "--lang", "en"],
            at: evening
        )
        #expect(remark.output.hasPrefix("1 remark saved."), "\(remark.output) \(remark.error)")
        let list = try english("show \(meeting)", at: evening)
        #expect(list.contains("Remark: vil høre om praktik"), "\(list)")
        #expect(list.contains("Would like help with: at skrive en ansøgning"))
        let open = try office.ask("meeting close \(meeting) --lang en", at: evening)
        #expect(
            open.code == 65 && open.error.contains("attendance is not marked for 2 participants")
        )
        #expect(open.error.contains("Deltager 2 P. (2) and Deltager 3 P. (3)"), "\(open.error)")
        try office.run("attend \(meeting) 2=came 3=no-show", at: evening)
        let closed = try english("meeting close \(meeting)", at: evening)
        #expect(closed.contains("Remarks deleted: 1. Requests for help deleted: 0."), "\(closed)")
        #expect(!(try english("show \(meeting)", at: evening).contains("praktik")))
        let corrected = try english("attend \(meeting) 3=came --overwrite", at: evening)
        #expect(corrected.contains("is still closed"), "\(corrected)")
        let late = try office.ask(["attend", meeting, "--remark", "3=x"], at: evening)
        #expect(late.code == 65)
        // The manager's numbers hold nothing of it, nor does anything a manager reads.
        let report = try office.run("report attendance --actor manager:Kim", at: evening)
        #expect(!report.contains("praktik") && !report.contains("ansøgning"))
        let settled = try english("settle", at: "2027-02-02T08:00")
        #expect(
            settled.contains("meetings were closed, because they were held at least 14 days ago."),
            "\(settled)"
        )
        #expect(!(try office.run("export --out -").contains("ansøgning")))
    }

    @Test(arguments: ["1", "x=y", "1=came=late=very=" + String(repeating: "a", count: 80)])
    func whatIsNoRemarkIsRefused(_ text: String) throws {
        try office.run("register 1 \(Office.cycle)")
        let outcome = try office.ask(
            ["attend", "\(Office.cycle)/session-1", "--remark", text],
            at: "2027-01-05T20:00"
        )
        #expect(outcome.code == (text.contains("=") ? 65 : 64), "\(outcome.error)")
    }
}
