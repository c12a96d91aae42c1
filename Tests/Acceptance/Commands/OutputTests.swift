import Foundation
import TestSupport
import Testing

/// Where output goes: whole files or none, and nothing in their place that was not a file.
@Suite struct OutputTests {
    private static let calendar =
        "jobklub calendar --programme vejle --from 2027-01-01 --to 2027-12-31"

    /// The shell's limit on file sizes stands in for a full disk.
    @Test func anOldFileOutlivesAFullDisk() throws {
        let bench = try Bench()
        let outcome = try bench.shell(
            """
            mkdir kept && echo old > kept/x.ics
            trap '' XFSZ; ulimit -f 4
            \(OutputTests.calendar) --out kept/x.ics
            """
        )
        #expect(outcome.code == 74)
        #expect(outcome.octets.isEmpty)
        #expect(outcome.error == "kept/x.ics kan ikke skrives: der er ikke mere plads på disken\n")
        #expect(try bench.made() == ["kept/x.ics"])
        #expect(try bench.text("kept/x.ics") == "old\n")
    }

    @Test(arguments: [
        "plan vejle", "plan vejle --json", "plan preview vejle", "check calendars/vejle.yaml",
        "calendar --programme vejle --out -", "demo",
        "sheet --meeting vejle/2027-01/info --kind list --out -",
        "sheet --meeting vejle/2027-01/info --kind list --format csv --out -",
    ])
    func aFullStandardOutputIsAnError(command: String) throws {
        let bench = try Bench()
        let full = try bench.shell("jobklub \(command) > /dev/full")
        #expect(full.code == 74)
        #expect(full.error == "stdout kan ikke skrives: der er ikke mere plads på disken\n")
        let closed = try bench.shell("jobklub \(command) --lang en >&-")
        #expect(closed.code == 74)
        #expect(closed.error.hasPrefix("stdout cannot be written: "))
    }

    @Test func aFullStandardErrorChangesNoExitCode() throws {
        let bench = try Bench()
        #expect(try bench.shell("jobklub plan nowhere 2> /dev/full").code == 66)
        #expect(try bench.shell("jobklub plan nowhere 2>&-").code == 66)
    }

    /// A reader that has seen enough ends the program quietly, as the shell's tools do.
    @Test func aPipeMayEndEarly() throws {
        let plan = "jobklub plan frederiksberg --from 2027-01-01 --to 2066-12-31 --json"
        let bench = try Bench()
        let head = try bench.shell("\(plan) | head -n 1")
        #expect(head.output == "{\n" && head.error.isEmpty && head.code == 0)
        let ignored = try bench.shell("trap '' PIPE; { \(plan); echo $? >&2; } | true")
        #expect(ignored.error.hasSuffix("\n74\n"), "\(ignored.error)")
    }

    @Test func aPipeIsWrittenIntoAndStays() throws {
        let bench = try Bench()
        let outcome = try bench.shell(
            """
            mkfifo pipe && { timeout 600 cat pipe > got & }
            \(OutputTests.calendar) --out pipe && wait && test -p pipe
            """
        )
        #expect(outcome.code == 0, "\(outcome.error)")
        #expect(try bench.text("got").hasSuffix("END:VCALENDAR\r\n"))
    }

    @Test func aLinkStaysALinkAndAFileStaysAsPrivateAsItWas() throws {
        let bench = try Bench()
        let outcome = try bench.shell(
            """
            mkdir real && : > real/file && chmod 600 real/file && ln -s real/file link
            \(OutputTests.calendar) --out link && test -L link && stat -c %a real/file
            """
        )
        #expect(outcome.code == 0)
        #expect(outcome.output == "Skrevet: link\n600\n")
        #expect(try bench.text("real/file").hasPrefix("BEGIN:VCALENDAR"))
        #expect(try bench.made() == ["link", "real/file"])
    }

    @Test func standardOutputIsTheFileItself() throws {
        let bench = try Bench()
        let words = ["--from", "2027-01-01", "--to", "2027-12-31"]
        let arguments = ["calendar", "--programme", "vejle"] + words
        #expect(try bench.run(arguments + ["--out", "feed.ics"]).output == "Skrevet: feed.ics\n")
        let printed = try bench.run(arguments + ["--out", "-"])
        #expect(printed.error.isEmpty)
        #expect(try bench.text("feed.ics") == printed.output)
    }

    /// Nobody looks on: no line of progress, no colours.
    @Test func isQuietWhenNobodyLooksOn() throws {
        let year = try DemoYear.shared()
        #expect(year.outcome.error.isEmpty)
        #expect(!year.outcome.output.contains("\u{1B}") && !year.outcome.output.contains("\r"))
    }

    @Test func foldersMayLieAnywhere() throws {
        let bench = try Bench()
        let plan = ["plan", "vejle", "--from", "2027-01-01", "--to", "2027-12-31", "--json"]
        let here = try bench.run(plan)
        #expect(here.code == 0)
        let root = bench.folder.path
        try FileManager.default.createDirectory(
            at: bench.folder.appending(path: "elsewhere"),
            withIntermediateDirectories: true
        )
        for folder in [root, ".."] {
            let folders = ["--calendars", "\(folder)/calendars", "--venues", "\(folder)/venues/"]
            let there = try bench.run(plan + folders, directory: "elsewhere")
            #expect(there.octets == here.octets)
        }
        #expect(try bench.run(plan, directory: "elsewhere").code == 66)
    }
}
