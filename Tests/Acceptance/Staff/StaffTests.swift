import Foundation
import Testing

/// Facilitators, speakers and interpreters on the command line.
@Suite struct StaffTests {
    private let bench: Bench

    init() throws {
        bench = try Bench()
        try bench.addDemoDatabase("town.sqlite")
    }

    /// Puts a file without anybody in the place of the demo's, who has its staff.
    private func beginAnew() throws {
        for ending in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(
                at: bench.folder.appending(path: "town.sqlite\(ending)")
            )
        }
        #expect(try run("init").code == 0)
    }

    private static let now = "--db town.sqlite --actor Anne --now 2027-06-15 --lang en"

    private func run(_ command: String) throws -> Bench.Outcome {
        try bench.shell("jobklub \(command) \(StaffTests.now)")
    }

    private func readIn() throws {
        let outcome = try run("staff import people/frederiksberg.yaml")
        #expect(outcome.code == 0 && outcome.error.isEmpty)
    }

    @Test func aTrialKeepsNothing() throws {
        try beginAnew()
        let trial = try run("staff import people/frederiksberg.yaml --dry-run --json")
        #expect(trial.output.contains("\"saved\" : false"))
        #expect(
            trial.output.contains("speaker\\/samira-aziz")
                || trial.output.contains("speaker/samira-aziz")
        )
        #expect(try run("speaker list").output == "Nobody was found.\n")
    }

    @Test func aBadFileTellsAllItsMistakesAndKeepsNothing() throws {
        try beginAnew()
        let file = bench.folder.appending(path: "people/frederiksberg.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
            .replacing("\"00 00 00 21\"", with: "\"112\"").replacing(
                "kind: union",
                with: "kind: onion"
            )
        try Data(text.utf8).write(to: file)
        let outcome = try run("staff import people/frederiksberg.yaml")
        #expect(outcome.code == 65)
        #expect(outcome.error.contains("people/frederiksberg.yaml:15:12:"))
        #expect(outcome.error.contains("Did you mean \"union\"?"))
        #expect(try run("facilitator list").output == "Nobody was found.\n")
    }

    @Test func aTableGoesOutAndComesInAgain() throws {
        try readIn()
        for kind in ["facilitator", "speaker", "interpreter"] {
            #expect(try run("staff export --kind \(kind) --out \(kind).csv").code == 0)
            let attributes = try FileManager.default.attributesOfItem(
                atPath: bench.folder.appending(path: "\(kind).csv").path
            )
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            let again = try run("staff import \(kind).csv --kind \(kind)")
            #expect(again.output.hasPrefix("Imported. New: 0, changed: 0, unchanged:"))
        }
        #expect(try run("staff import speaker.csv").code == 64)
        let wrong = try run("staff import speaker.csv --kind interpreter")
        #expect(wrong.code == 65 && wrong.error.contains("speaker.csv:1:"))
    }

    /// In earlier versions the part of a speaker was called a talk.
    @Test func optionsAreKnownByTheirFormerNames() throws {
        try readIn()
        let change = "speaker change samira-aziz"
        let old = "--talks-per-year 5 --days-between-talks 40 --kroner-per-talk 700"
        #expect(try run("\(change) \(old)").code == 0)
        let speaker = try run("speaker show samira-aziz --json").output
        for text in [
            "speechesPerYear\" : 5", "daysBetweenSpeeches\" : 40", "kronerPerSpeech\" : 700",
        ] {
            #expect(speaker.contains(text), "\(text)")
        }
        let new = "--speeches-per-year 4 --days-between-speeches 50 --kroner-per-speech 0"
        #expect(try run("\(change) \(new)").code == 0)
        let changed = try run("speaker show samira-aziz --json").output
        #expect(changed.contains("speechesPerYear\" : 4"))
        #expect(try !run("speaker change --help").output.contains("talk"))
    }

    @Test func oneAfterTheOther() throws {
        try readIn()
        #expect(
            try run(
                "speaker add --name 'Åse Berg' --hours 'tue 9-12' --kind union --line-of-work it"
            ).output == "Added: aase-berg\n"
        )
        #expect(
            try run(
                "speaker add --name 'Åse Berg' --hours 'tue 9-12' --kind union --line-of-work it"
            ).code == 65
        )
        #expect(
            try run("speaker change aase-berg --themes 'Pay, Pensions' --name-consent 2027-06-01")
                .code == 0
        )
        let shown = try run("speaker show aase-berg").output
        #expect(shown.contains("Themes: Pay, Pensions\n"))
        #expect(shown.contains("Consent to name: 2027-06-01\n"))
        let nothing = try run("speaker change aase-berg")
        #expect(nothing.code == 64 && nothing.error.contains("nothing to change"))
        let bad = try run("speaker change aase-berg --hours always")
        #expect(bad.code == 65)
        #expect(bad.error.contains("mon-thu 8:00-16:00"))
        #expect(try run("staff thank aase-berg").code == 0)
        #expect(try run("speaker show aase-berg").output.contains("Thanked: 2027-06-15\n"))
        #expect(try run("speaker remove aase-berg").code == 0)
        #expect(try run("undo").code == 0)
        #expect(try run("speaker show aase-berg").code == 0)
        #expect(try run("speaker show anne-holm").code == 65)
    }

    @Test func awayAndBack() throws {
        try readIn()
        #expect(
            try run("facilitator away lone-friis --from 2027-09-06 --to 2027-09-10 --kind course")
                .code == 0
        )
        #expect(
            try run("facilitator away lone-friis --from 2027-09-20 --start 09:00 --end 12:00").code
                == 0
        )
        var shown = try run("facilitator show lone-friis").output
        #expect(shown.contains("2027-09-06/2027-09-10 course"))
        #expect(shown.contains("2027-09-20 09:00-12:00"))
        #expect(try run("facilitator back lone-friis 2027-09-08").code == 0)
        shown = try run("facilitator show lone-friis").output
        #expect(shown.contains("2027-09-06/2027-09-07 course"))
        #expect(try run("facilitator back lone-friis 2027-09-08").code == 65)
        #expect(try run("facilitator away lone-friis --from 2027-09-06 --kind ill").code == 64)
        #expect(try run("facilitator away lone-friis --from 2027-09-06 --to 2027-09-05").code == 64)
    }

    @Test func whoeverIsNeededStays() throws {
        #expect(
            try run(
                "facilitator add --name 'Ea Krag' --phone '00 00 00 29' --hours 'mon-fri 8-16'"
            ).output == "Added: ea-krag\n"
        )
        let assigned = try run(
            "staff assign frederiksberg/2027-07/network --facilitator ea-krag --speaker samira-aziz"
        )
        #expect(
            assigned.output.hasPrefix("frederiksberg/2027-07/network: ea-krag and samira-aziz\n")
        )
        #expect(
            try run("facilitator show ea-krag").output.hasSuffix(
                """
                Coming meetings:
                  Tuesday 27 July 2027  frederiksberg/2027-07/network – not asked yet

                """
            )
        )
        let outcome = try run("facilitator remove ea-krag")
        #expect(outcome.code == 65 && outcome.error.contains("1 meeting"))
        #expect(
            try run("speaker show samira-aziz").output.contains("frederiksberg/2027-07/network")
        )
        #expect(try run("staff assign frederiksberg/2027-07/network").output.contains("nobody"))
        #expect(try run("facilitator remove ea-krag").code == 0)
    }

    @Test func managersSeeNobody() throws {
        try readIn()
        for command in [
            "speaker list", "facilitator show anne-holm", "staff export --kind speaker --out -",
            "staff travel",
        ] {
            let outcome = try bench.shell(
                "jobklub \(command) --db town.sqlite --actor manager:Carl"
            )
            #expect(outcome.code == 77 && outcome.octets.isEmpty, "\(command)")
        }
    }

    @Test func travelTimes() throws {
        try readIn()
        #expect(try run("staff travel frederiksberg-town-hall frederiksberg-cafe 20").code == 0)
        let shown = try run("staff travel").output
        #expect(shown.contains("frederiksberg-cafe – frederiksberg-town-hall: 20 minutes\n"))
        #expect(shown.contains("Between all other places: 30 minutes\n"))
        #expect(try run("staff travel frederiksberg-caffe frederiksberg-library 20").code == 65)
        #expect(try run("staff travel frederiksberg-cafe").code == 64)
    }
}
