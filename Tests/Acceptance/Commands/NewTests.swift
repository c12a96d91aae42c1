import Foundation
import TestSupport
import Testing

/// `new`: the first two files of a municipality, which hold and make a plan.
@Suite struct NewTests {
    @Test(arguments: ["aarhus", "hilleroed-nord", "x", "faaborg-midtfyn", "a1"])
    func bothFilesHoldAndMakeAPlan(id: String) throws {
        let bench = try Bench()
        let made = try bench.run("new \(id) --now 2027-03-01")
        #expect(made.code == 0 && made.error.isEmpty)
        #expect(
            made.output.hasPrefix("Skrevet: calendars/\(id).yaml\nSkrevet: venues/\(id).yaml\n")
        )
        let check = try bench.run("check calendars/\(id).yaml venues/\(id).yaml")
        #expect(check.code == 0, "\(check.output)")
        let plan = try bench.run("plan \(id) --from 2027-01-01 --to 2027-12-31")
        #expect(plan.code == 0 && plan.error.isEmpty, "\(plan.error)")
        // Every assumption is printed with the plan.
        #expect(plan.output.contains("Kommunens og skolernes lukkedage mangler."))
        let database = try bench.run("init --example --db new.sqlite")
        #expect(database.code == 0)
        let saved = try bench.run(
            "plan \(id) --from 2027-01-01 --to 2027-12-31 --db new.sqlite --now 2026-12-01"
        )
        #expect(saved.code == 0, "\(saved.error)")
    }

    /// Whatever is a guess says so, and nobody's closed days are taken over.
    @Test func everyGuessIsMarked() throws {
        let bench = try Bench()
        #expect(try bench.run("new aarhus --now 2027-03-01").code == 0)
        let programme = try bench.text("calendars/aarhus.yaml")
        let venues = try bench.text("venues/aarhus.yaml")
        let files = programme.matches(of: /- (?:file: |\{file: )([a-z.-]+)/).map {
            String($0.output.1)
        }
        #expect(files == ["danish-holidays.yaml", "aarhus.ics"])
        #expect(programme.contains("# - {file: aarhus.ics"))
        #expect(!programme.contains("frederiksberg") && !venues.contains("frederiksberg"))
        #expect(programme.contains("{da: \"Aarhus Kommune\""))
        #expect(
            programme.contains("revised: 2027-03-01") && programme.contains("begins: 2027-01-01")
        )
        // A line with a number, a time, an address or somebody's name is marked, or belongs to one that is.
        let decided =
            /(phone|mailbox|start|duration|seats|capacity|address|hours|host|rule|every|kronerPerHour|turnaround|networkEntry|cancelBy|offerHours|monthsWithoutCycle|needs|slots|begins|access|title): *\S/
        for line in (programme + venues).split(separator: "\n")
        where line.contains(decided) && !line.contains("- {") {
            let isMarked = line.contains("# assumption") || line.contains("every: P1W")
            #expect(isMarked, "\(line)")
        }
    }

    @Test(arguments: ["calendars/aarhus.yaml", "venues/aarhus.yaml"])
    func nothingIsWrittenWhereOneOfThemIs(path: String) throws {
        let bench = try Bench()
        try Data("mine\n".utf8).write(to: bench.folder.appending(path: path))
        let before = try listing(bench)
        let outcome = try bench.run("new aarhus")
        #expect(outcome.code == 73 && outcome.octets.isEmpty)
        #expect(outcome.error.contains(path))
        #expect(try listing(bench) == before)
        #expect(try bench.text(path) == "mine\n")
    }

    private func listing(_ bench: Bench) throws -> [String] {
        try ["calendars", "venues"].flatMap { folder in
            try FileManager.default.contentsOfDirectory(
                atPath: bench.folder.appending(path: folder).path
            ).sorted().map { "\(folder)/\($0)" }
        }
    }

    @Test(arguments: [
        ("Aarhus", "aarhus"), ("århus", "aarhus"), ("Høje-Taastrup", "hoeje-taastrup"),
        ("../aarhus", "aarhus"), ("aarhus.yaml", "aarhus-yaml"), ("1aarhus", "aarhus"),
        ("123", "a–z"), ("", "a–z"),
        ("preview", "preview"), ("help", "help"), ("make", "make"), ("change", "change"),
        ("suggest", "suggest"),
    ])
    func anotherShortNameIsProposed(name: String, words: String) throws {
        let bench = try Bench()
        let before = try listing(bench)
        let outcome = try bench.run(["new", name])
        #expect(outcome.code == 64 && outcome.octets.isEmpty)
        #expect(outcome.error.contains(words), "\(outcome.error)")
        #expect(try listing(bench) == before)
    }

    @Test(arguments: [
        "Høje-Taastrup Kommune", "Kommunen: \"Nord\"", "a\\b #c", "Región – {x}", "København",
    ])
    func anyNameCanBeGiven(name: String) throws {
        let bench = try Bench()
        let made = try bench.run(["new", "nord", "--name", name])
        #expect(made.code == 0, "\(made.error)")
        let check = try bench.run("check calendars/nord.yaml venues/nord.yaml")
        #expect(check.code == 0, "\(check.output)")
        let preview = try bench.run("plan preview nord")
        #expect(preview.code == 0, "\(preview.error)")
    }

    /// Somebody who has nothing but the program gets the public holidays too.
    @Test func anEmptyFolderGetsTheHolidaysToo() throws {
        let bench = try Bench()
        let there = bench.folder.appending(path: "empty")
        try FileManager.default.createDirectory(at: there, withIntermediateDirectories: true)
        let made = try bench.run(["new", "aarhus"], directory: "empty")
        #expect(made.code == 0 && made.output.contains("calendars/danish-holidays.yaml"))
        let holidays = try bench.text("empty/calendars/danish-holidays.yaml")
        #expect(try holidays == bench.text("calendars/danish-holidays.yaml"))
        let check = try bench.run(["check", "."], directory: "empty")
        #expect(check.code == 0)
        #expect(check.output.split(separator: "\n").count == 3, "\(check.output)")
        #expect(try bench.run(["plan", "aarhus"], directory: "empty").code == 0)
    }
}
