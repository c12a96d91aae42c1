import Foundation
import TestSupport
import Testing

/// Where commands put their files, and what they leave alone.
@Suite struct PlaceTests {
    private static let outputs = [
        "export --out", "export --participants", "calendar --programme frederiksberg --out",
        "sheet --meeting frederiksberg/2027-01/session-1 --kind list --out",
        "sheet --meeting frederiksberg/2027-01/session-1 --kind list --format csv --out",
        "staff export --kind speaker --out",
    ]

    @Test(arguments: outputs)
    func noDocumentTakesTheDatabasesPlace(output: String) throws {
        let office = try Office()
        try FileManager.default.createSymbolicLink(
            atPath: office.bench.folder.appending(path: "link").path,
            withDestinationPath: "town.sqlite"
        )
        for name in ["town.sqlite", "town.sqlite-wal", "town.sqlite-shm", "./town.sqlite", "link"] {
            let outcome = try office.ask("\(output) \(name)")
            #expect(outcome.code == 73, "\(name): \(outcome.output)")
            #expect(
                outcome.error
                    == "\(name) kan ikke oprettes: der ligger allerede en database med det navn. "
                    + "Vælg et andet navn\n"
            )
        }
        #expect(try office.run("show").contains(Office.cycle))
        #expect(try office.bench.made() == ["link", "town.sqlite"])
    }

    @Test(arguments: outputs)
    func standardOutputAndPipesAreWrittenThrough(output: String) throws {
        let office = try Office()
        let command = "jobklub \(output)"
        let options = "--db town.sqlite --now 2026-12-01"
        let outcome = try office.bench.shell(
            """
            \(command) - \(options) > plain || exit 1
            \(command) /dev/stdout \(options) > redirected || exit 2
            \(command) /dev/stdout \(options) | cat > piped || exit 3
            mkfifo pipe; { \(command) pipe \(options) > said; echo $? > code; } &
            cat pipe > through; until test -s code; do sleep 0.1; done
            grep -q 0 code && test -p pipe || exit 4
            : > file; ln -s file link; \(command) link \(options) > said || exit 6
            test -L link || exit 7
            """
        )
        #expect(outcome.code == 0, "\(outcome.error)")
        let names = ["plain", "redirected", "piped", "through", "file"]
        let sizes = try names.map {
            try Data(contentsOf: office.bench.folder.appending(path: $0)).count
        }
        // An export of everything holds the log, which grows with each.
        #expect(sizes.allSatisfy { $0 > 40 && $0 < sizes[0] + 3_000 && $0 >= sizes[0] }, "\(sizes)")
        #expect(!(try office.bench.text("redirected").contains("Skrevet")))
    }

    @Test func aBackupGoesThroughAPipe() throws {
        let office = try Office()
        let outcome = try office.bench.shell(
            """
            jobklub backup --to /dev/stdout --db town.sqlite --now 2026-12-01 | cat > piped.sqlite
            jobklub restore piped.sqlite --verify --db town.sqlite
            """
        )
        #expect(outcome.code == 0, "\(outcome.error)")
    }

    /// Of three at once one succeeds, and the others are told.
    @Test(arguments: [
        "backup --to new.sqlite --db town.sqlite", "restore copy.sqlite --db new.sqlite",
        "import all.jsonl --everything --db new.sqlite", "init --db new.sqlite",
    ])
    func ofThreeAtOnceOneSucceeds(command: String) throws {
        let office = try Office()
        try office.run("backup --to copy.sqlite")
        try office.run("export --out all.jsonl")
        let outcome = try office.bench.shell(
            """
            printf '1\\n2\\n3\\n' | xargs -P 3 -I N sh -c \
                'jobklub \(command) 2> err-N > out-N; echo $? > code-N'
            cat code-1 code-2 code-3 | sort
            jobklub show --db new.sqlite
            """
        )
        #expect(outcome.output.hasPrefix("0\n73\n73\n"), "\(outcome.output)")
        #expect(outcome.code == 0, "\(outcome.error)")
        let told = try (1...3).map { try office.bench.text("err-\($0)") }.filter { !$0.isEmpty }
        #expect(told == Array(repeating: told.first ?? "", count: 2))
        let there = "Der ligger allerede en fil eller mappe her: new.sqlite. Den er ikke ændret.\n"
        #expect(told.first == there)
        #expect(try !office.bench.made().contains { $0.contains("draft") })
    }

    /// Held open from their first look, so that none replaces what another has just put there.
    @Test func ofThreeThatReplaceAtOnceNoneLosesAnything() throws {
        let office = try Office()
        try office.run("backup --to copy.sqlite")
        try office.add(1)
        let outcome = try office.bench.shell(
            """
            printf '1\\n2\\n3\\n' | xargs -P 3 -I N sh -c \
                'jobklub restore copy.sqlite --replace --db town.sqlite 2> err-N > out-N
                echo $? > code-N'
            cat code-1 code-2 code-3 | sort | tr '\\n' ' '
            """
        )
        // One that begins when another has ended replaces what that one put there, and keeps it too.
        let codes = outcome.output.split(separator: " ")
        let done = codes.count { $0 == "0" }
        #expect(done >= 1 && codes.allSatisfy { $0 == "0" || $0 == "75" }, "\(outcome.output)")
        #expect(try office.bench.made().filter { $0.contains("before-restore") }.count == done)
        let aside = try office.bench.run(
            "person list --db town.sqlite.before-restore-1 --now 2026-12-01"
        )
        #expect(aside.output.contains("Deltager 1"))
    }

    @Test func aFolderThatLooksLikeADraftIsLeftAlone() throws {
        let office = try Office()
        try office.run("backup --to copy.sqlite")
        let script = """
            mkdir new.sqlite.part && : > new.sqlite.part/kept
            mkdir new.sqlite.jobklub-draft-000000000000
            touch -d '3 days ago' new.sqlite.jobklub-draft-000000000000
            jobklub restore missing.sqlite --db new.sqlite
            jobklub restore copy.sqlite --db new.sqlite
            test -e new.sqlite.part/kept && test -d new.sqlite.jobklub-draft-000000000000
            """
        #expect(try office.bench.shell(script).code == 0)
    }

    @Test func whatWasPutAsideIsNamedWhereTheDatabaseIsMissing() throws {
        let office = try Office()
        try office.run("backup --to copy.sqlite")
        try office.run("restore copy.sqlite --replace")
        let town = office.bench.folder.appending(path: "town.sqlite")
        try FileManager.default.removeItem(at: town)
        for command in ["show", "doctor", "register 1 \(Office.cycle)", "backup --to x.sqlite"] {
            let outcome = try office.ask("\(command) --lang en")
            #expect(outcome.code == 66)
            #expect(outcome.error.contains("town.sqlite.before-restore-1"), "\(outcome.error)")
            #expect(outcome.error.contains("jobklub restore") && !outcome.error.contains("init"))
        }
    }
}
