import Foundation
import Testing

/// What never ends, is far too large or is no file at all is refused while it is read.
@Suite struct InputBoundsTests {
    private let bench: Bench

    init() throws {
        bench = try Bench()
        guard try bench.run("init --example --db town.sqlite").code == 0 else {
            throw Peculiar()
        }
    }

    struct Peculiar: Error {}

    /// A script, with the code that its last command ends with and what that says.
    private static let endless: [(script: String, text: String)] = [
        ("yes | jobklub import - --db town.sqlite", "larger than 16777216 bytes"),
        ("jobklub import /dev/zero --db town.sqlite", "larger than 16777216 bytes"),
        (
            "truncate -s 300G big.csv && jobklub import big.csv --db town.sqlite",
            "larger than 16777216 bytes"
        ),
        (
            "mkfifo pipe && { yes > pipe & } && jobklub import pipe --db town.sqlite",
            "larger than 16777216 bytes"
        ),
        ("jobklub outcome import /dev/zero --db town.sqlite", "larger than 16777216 bytes"),
        ("jobklub staff import /dev/zero --kind speaker --db town.sqlite", "larger than"),
        (
            "yes | jobklub attend frederiksberg/2027-01/session-1 --file - --db town.sqlite",
            "larger than"
        ),
        ("jobklub planner solve /dev/zero", "larger than 67108864 bytes"),
        ("jobklub economy case /dev/zero", "larger than 16777216 bytes"),
        ("jobklub plan frederiksberg --since /dev/zero", "larger than 67108864 bytes"),
        ("truncate -s 300G venues/frederiksberg.yaml && jobklub plan frederiksberg", "larger than"),
        (
            "truncate -s 300G calendars/danish-holidays.yaml && jobklub plan frederiksberg",
            "larger than"
        ),
    ]

    @Test(arguments: endless.indices) func whatIsFarTooLargeIsRefused(_ index: Int) throws {
        let (script, text) = InputBoundsTests.endless[index]
        // With less memory than the machine has, so that nobody reads it all first.
        let outcome = try bench.shell("ulimit -v 4000000; \(script) --lang en")
        #expect(outcome.code == 65, "\(script): \(outcome)")
        #expect(outcome.error.contains(text), "\(script): \(outcome.error)")
        #expect(outcome.output.isEmpty)
    }

    @Test(arguments: [
        "import calendars --db town.sqlite", "outcome import calendars --db town.sqlite",
        "staff import calendars --kind speaker --db town.sqlite",
        "planner solve calendars", "ical check calendars", "economy case calendars",
        "ical expand calendars --from 20270101 --to 20280101",
    ])
    func aFolderIsCalledAFolder(command: String) throws {
        let outcome = try bench.run("\(command) --lang en")
        #expect([65, 66].contains(outcome.code), "\(command): \(outcome)")
        #expect(outcome.error.contains("calendars is a folder, not a file."), "\(outcome.error)")
    }

    /// What is checked is told of on standard output.
    @Test func aCheckEndsToo() throws {
        let outcome = try bench.run("check /dev/zero --lang en")
        #expect(outcome.code == 65, "\(outcome)")
        #expect(outcome.output.contains("larger than 16777216 bytes"), "\(outcome.output)")
    }

    /// A pipe among the rules waits for nobody.
    @Test func aPipeAmongTheRulesIsLeftAlone() throws {
        let outcome = try bench.shell(
            "mkfifo calendars/pipe.yaml && timeout 60 jobklub plan preview nobody --lang en"
        )
        #expect(outcome.code == 66, "\(outcome)")
    }

    /// SQLite takes some names for an address, or for no file at all.
    @Test(arguments: ["file:x.sqlite", "file:x.sqlite?mode=memory", ":memory:", "file:///x.sqlite"])
    func aPathIsTheNameOfAFile(name: String) throws {
        guard name != "file:///x.sqlite" else {
            let outcome = try bench.run(["init", "--db", name, "--lang", "en"])
            #expect(outcome.code == 73, "\(outcome)")
            return
        }
        for command in [
            ["init", "--example"], ["person", "add", "--given-name", "Lisa"], ["doctor"],
            ["backup", "--to", "file:copy.sqlite"],
        ] {
            let outcome = try bench.run(command + ["--db", name])
            #expect(outcome.code == 0, "\(command): \(outcome)")
        }
        #expect(try bench.made() == ["file:copy.sqlite", "town.sqlite", name].sorted())
        let people = try bench.run(["person", "list", "--db", name])
        #expect(people.output.contains("Lisa"), "\(people)")
        let restored = try bench.run(
            ["restore", "file:copy.sqlite", "--db", "file:back.sqlite?cache=shared"]
        )
        #expect(restored.code == 0, "\(restored)")
    }
}
