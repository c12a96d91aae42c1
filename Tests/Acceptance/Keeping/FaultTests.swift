import Foundation
import TestSupport
import Testing

/// Full and read-only disks, real ones in memory: what reads still reads, and what cannot be written is
/// said by the name that was given.
@Suite struct FaultTests {
    /// A command, and its exit code and words on a full disk and on one that can only be read.
    struct Row: Sendable, CustomTestStringConvertible {
        let command: String
        let full: (code: Int32, words: String)
        let readOnly: (code: Int32, words: String)

        var testDescription: String { command }
    }

    private static let noSpace = "der er ikke mere plads"
    private static let readOnly = "filerne her kan læses, men ikke ændres"

    static let rows = [
        Row(command: "show --db d/town.sqlite", full: (0, ""), readOnly: (0, "")),
        Row(
            command: "report attendance --by month --db d/town.sqlite",
            full: (0, ""),
            readOnly: (0, "")
        ),
        Row(command: "plan frederiksberg --db d/town.sqlite", full: (0, ""), readOnly: (0, "")),
        Row(
            command: "register 2 \(Office.cycle) --db d/town.sqlite",
            full: (74, "d/town.sqlite kan ikke læses eller skrives: \(noSpace)"),
            readOnly: (74, "d/town.sqlite kan ikke læses eller skrives: \(readOnly)")
        ),
        Row(
            command: "person list --db d/town.sqlite",
            full: (74, "d/town.sqlite kan ikke læses eller skrives: \(noSpace)"),
            readOnly: (74, "d/town.sqlite kan ikke læses eller skrives: \(readOnly)")
        ),
        Row(
            command: "init --db d/new.sqlite",
            full: (74, "d/new.sqlite kan ikke skrives: \(noSpace)"),
            readOnly: (73, "d/new.sqlite kan ikke oprettes: \(readOnly)")
        ),
        Row(
            command: "backup --to d/new.sqlite --db town.sqlite",
            full: (74, "d/new.sqlite kan ikke skrives: der skal bruges"),
            readOnly: (73, "d/new.sqlite kan ikke oprettes: \(readOnly)")
        ),
        Row(
            command: "restore copy.sqlite --db d/new.sqlite",
            full: (74, "d/new.sqlite kan ikke skrives: der skal bruges"),
            readOnly: (73, "d/new.sqlite kan ikke oprettes: \(readOnly)")
        ),
        Row(
            command: "restore copy.sqlite --replace --db d/town.sqlite",
            full: (74, "d/town.sqlite kan ikke skrives: der skal bruges"),
            readOnly: (73, "d/town.sqlite kan ikke oprettes: \(readOnly)")
        ),
        Row(
            command: "restore d/copy.sqlite --verify --db town.sqlite",
            full: (0, ""),
            readOnly: (0, "")
        ),
        Row(
            command: "restore d/copy.sqlite --db other.sqlite",
            full: (0, ""),
            readOnly: (0, "")
        ),
        Row(
            command: "import all.jsonl --everything --db d/new.sqlite",
            full: (74, "d/new.sqlite kan ikke skrives: \(noSpace)"),
            readOnly: (73, "d/new.sqlite kan ikke oprettes: \(readOnly)")
        ),
        Row(
            command: "export --out d/new.jsonl --db town.sqlite",
            full: (74, "d/new.jsonl kan ikke skrives: \(noSpace)"),
            readOnly: (73, "d/new.jsonl kan ikke oprettes: \(readOnly)")
        ),
        Row(
            command: "calendar --programme frederiksberg --out d/new.ics --db town.sqlite",
            full: (74, "d/new.ics kan ikke skrives: \(noSpace)"),
            readOnly: (73, "d/new.ics kan ikke oprettes: \(readOnly)")
        ),
        Row(
            command: "sheet --meeting frederiksberg/2027-01/session-1 --kind list "
                + "--out d/new.pdf --db town.sqlite",
            full: (74, "d/new.pdf kan ikke skrives: \(noSpace)"),
            readOnly: (73, "d/new.pdf kan ikke oprettes: \(readOnly)")
        ),
    ]

    private static let prepared = Result {
        let office = try Office()
        try office.add(2)
        for command in [
            "register 1 \(Office.cycle)", "export --out all.jsonl", "backup --to copy.sqlite",
        ] { try office.run(command) }
        return office.bench
    }

    /// Runs a script where `d` is a small disk of its own, with a town and a copy on it.
    private func onADisk(_ fault: String, _ script: String) throws -> (Bench, Bench.Outcome) {
        let bench = try Bench()
        for name in ["town.sqlite", "copy.sqlite", "all.jsonl"] {
            try FileManager.default.copyItem(
                at: FaultTests.prepared.get().folder.appending(path: name),
                to: bench.folder.appending(path: name)
            )
        }
        let inside = """
            mkdir d && mount -t tmpfs -o size=3m,mode=700 jobklub d && cp town.sqlite copy.sqlite d
            \(fault)
            ls d | grep -v -e '-wal$' -e '-shm$' | sort > before; sha256sum d/town.sqlite d/copy.sqlite > sums
            \(script)
            """
        try Data(inside.utf8).write(to: bench.folder.appending(path: "script"))
        return (bench, try bench.shell("unshare -rm sh script"))
    }

    private static let fill = "dd if=/dev/zero of=d/fill bs=4096 2>/dev/null"
    private static let lock = "mount -o remount,ro d"

    @Test(arguments: rows)
    func whatCannotBeWrittenIsSaid(row: Row) throws {
        for (fault, expected) in [(FaultTests.fill, row.full), (FaultTests.lock, row.readOnly)] {
            let (bench, outcome) = try onADisk(
                fault,
                """
                jobklub \(row.command) --now 2026-12-01 > out 2> err; code=$?
                ls d | grep -v -e '-wal$' -e '-shm$' | sort | diff before - && sha256sum --quiet -c sums || exit 99
                exit $code
                """
            )
            let error = try bench.text("err")
            #expect(outcome.code == expected.code, "\(fault): \(error) \(outcome.output)")
            #expect(error.hasPrefix(expected.words), "\(fault): \(error)")
            #expect(expected.code != 0 || error.isEmpty)
            #expect(error.split(separator: "\n").count <= 1)
        }
    }

    /// A doctor says of a disk that is full that it is, and reads all the rest.
    @Test(arguments: [fill, lock])
    func theDoctorStillReads(fault: String) throws {
        let (bench, outcome) = try onADisk(
            fault,
            "jobklub doctor --db d/town.sqlite --lang en --now 2026-12-01 > out 2> err"
        )
        let said = try bench.text("out")
        #expect(outcome.code == 65 && outcome.error.isEmpty)
        #expect(said.contains("Database file: fine\n") && said.contains("Seats: fine"), "\(said)")
        #expect(said.contains("Changes are saved on the disk at once: NOT FINE"), "\(said)")
        #expect(!said.contains("Error") && !said.contains("Problem."), "\(said)")
        #expect(try bench.text("err").isEmpty)
    }

    /// What a killed program left in its log is read where nothing can be written.
    @Test(arguments: [fill, lock])
    func theLogOfAKilledProgramIsReadToo(fault: String) throws {
        let (bench, outcome) = try onADisk(
            """
            strace -f -qq -o /dev/null -e trace=unlink -e inject=unlink:signal=KILL \
                jobklub register 2 \(Office.cycle) --db d/town.sqlite --now 2026-12-01
            test -s d/town.sqlite-wal || exit 98
            \(fault)
            """,
            "jobklub show --db d/town.sqlite --now 2026-12-01 > out 2> err"
        )
        let error = try bench.text("err")
        #expect(outcome.code == 0, "\(error)")
        #expect(try bench.text("out").contains(Office.cycle))
    }

    /// Whoever only reads does not wait for somebody who writes.
    @Test(arguments: ["show", "report attendance --by month", "plan frederiksberg", "doctor"])
    func aLockOfAnotherProcessHoldsNoReaderUp(command: String) throws {
        let office = try Office(FaultTests.locked)
        let outcome = try office.bench.shell(
            """
            python3 - <<'END'
            import sqlite3, subprocess, sys
            lock = sqlite3.connect("town.sqlite", isolation_level=None)
            lock.execute("BEGIN IMMEDIATE")
            words = "jobklub \(command) --db town.sqlite --now 2026-12-01".split()
            done = subprocess.run(words, timeout=15, stdout=subprocess.PIPE)
            sys.exit(done.returncode)
            END
            """
        )
        #expect(outcome.code == 0, "\(outcome.error)")
    }

    private static let locked = Office.prepared("locked") { try $0.run("backup --to c.sqlite") }
}
