import Foundation
import TestSupport
import Testing

/// Commands that write files, killed at one system call after the other: what was there is there, or what
/// was to come is there whole, and what is left behind is known.
@Suite struct KilledCommandPropertyTests {
    /// A command, and how a whole answer of it looks.
    struct Deed: Sendable, CustomTestStringConvertible {
        let command: String
        /// The file that it makes.
        let target: String
        /// What a shell asks of a target that is there.
        let isWhole: String
        /// Whether the target is there before.
        var replaces = false

        var testDescription: String { command }
    }

    static let deeds = [
        Deed(
            command: "init --db new.sqlite",
            target: "new.sqlite",
            isWhole: "jobklub doctor --db new.sqlite"
        ),
        Deed(
            command: "backup --to new.sqlite --db town.sqlite",
            target: "new.sqlite",
            isWhole: "jobklub restore new.sqlite --verify --db town.sqlite"
        ),
        Deed(
            command: "restore copy.sqlite --db new.sqlite",
            target: "new.sqlite",
            isWhole: "jobklub person list --db new.sqlite --now 2026-12-01 | grep -q Amina"
        ),
        Deed(
            command: "restore copy.sqlite --replace --db town.sqlite",
            target: "town.sqlite",
            isWhole: "jobklub person list --db town.sqlite --now 2026-12-01 | grep -q Amina",
            replaces: true
        ),
        Deed(
            command: "import all.jsonl --everything --db new.sqlite",
            target: "new.sqlite",
            isWhole: "jobklub person list --db new.sqlite --now 2026-12-01 | grep -q Amina"
        ),
        Deed(
            command: "export --out old.jsonl --db town.sqlite",
            target: "old.jsonl",
            isWhole: "grep -q old old.jsonl || tail -n 1 old.jsonl | grep -q sha256",
            replaces: true
        ),
        Deed(
            command: "export --participants old.csv --db town.sqlite",
            target: "old.csv",
            isWhole: "grep -q old old.csv || grep -q Amina old.csv",
            replaces: true
        ),
        Deed(
            command: "calendar --programme frederiksberg --out old.ics --db town.sqlite",
            target: "old.ics",
            isWhole: "grep -q old old.ics || tail -n 1 old.ics | grep -q END:VCALENDAR",
            replaces: true
        ),
        Deed(
            command: "sheet --meeting frederiksberg/2027-01/session-1 --kind list --out new.pdf "
                + "--db town.sqlite",
            target: "new.pdf",
            isWhole: "tail -n 1 new.pdf | grep -q EOF"
        ),
    ]

    /// The calls that change what is on the disk.
    private static let calls =
        "openat,write,pwrite64,fsync,fdatasync,rename,renameat2,link,unlink,ftruncate,fchmod"

    /// How often each command is killed; `JOBKLUB_KILLS=1000` kills it at every call there is.
    private static let kills =
        Int(ProcessInfo.processInfo.environment["JOBKLUB_KILLS"] ?? "") ?? 10

    /// A town with Amina on its list, a copy and a text of it, and older documents.
    private static let prepared = Result {
        let office = try Office()
        try office.write("Fornavn;Efternavn\r\nAmina;Prøve\r\n", to: "people.csv")
        for command in [
            "import people.csv", "register 1 \(Office.cycle)", "export --out all.jsonl",
            "backup --to copy.sqlite",
        ] { try office.run(command) }
        for name in ["old.jsonl", "old.csv", "old.ics"] { try office.write("old\n", to: name) }
        return office
    }

    @Test(arguments: deeds)
    func aKillLosesNothing(deed: Deed) throws {
        let office = try KilledCommandPropertyTests.prepared.get()
        let bench = try Bench()
        let given = try Bench.files(below: office.bench.folder)
        let names = ["town.sqlite", "copy.sqlite", "all.jsonl", "old.jsonl", "old.csv", "old.ics"]
        func reset() throws {
            for path in try bench.made() {
                try FileManager.default.removeItem(at: bench.folder.appending(path: path))
            }
            for name in names { try given[name]?.write(to: bench.folder.appending(path: name)) }
        }
        try reset()
        let strace = "strace -f -qq -e trace=\(KilledCommandPropertyTests.calls)"
        let whole = try bench.shell("\(strace) -o calls jobklub \(deed.command)")
        #expect(whole.code == 0, "\(whole.error)")
        // The n-th of its name: that is how strace counts.
        var counts: [String: Int] = [:]
        let all = try bench.text("calls").split(separator: "\n").compactMap { line in
            KilledCommandPropertyTests.name(of: line).map { name in
                counts[name, default: 0] += 1
                return (name: name, number: counts[name] ?? 0, changes: !line.contains("O_RDONLY"))
            }
        }.filter(\.changes)
        #expect(all.count > 10)
        var random = SeededGenerator(seed: 20_261_130)
        // The last calls are where files take their places.
        let last = all.suffix(7)
        let others = all.dropLast(7).shuffled(using: &random)
        let places = last + others.prefix(max(0, KilledCommandPropertyTests.kills - last.count))
        var hit: [String: Int] = [:]
        for place in places {
            try reset()
            let inject = "-e inject=\(place.name):signal=KILL:when=\(place.number)"
            let killed = try bench.shell("\(strace) \(inject) -o calls jobklub \(deed.command)")
            // Threads are counted each for itself, so that one that makes few calls lives.
            guard killed.code != 0 else { continue }
            hit[place.name, default: 0] += 1
            let comment = "\(deed.command), \(place.name) no. \(place.number)"
            let check = try bench.shell(
                """
                test ! -e \(deed.target) || { \(deed.isWhole); } || exit 1
                \(deed.replaces ? "test -e \(deed.target) || exit 2" : "")
                jobklub person list --db town.sqlite --now 2026-12-01 | grep -q Amina || exit 3
                jobklub doctor --db town.sqlite > findings || exit 4
                find . -name '*jobklub-draft*' ! -name '*.ics.*' ! -perm 600 | grep . && exit 5
                for draft in $(find . -name '*jobklub-draft-????????????'); do
                    grep -q "$(basename $draft)" findings || exit 6
                    touch -d '2 days ago' $draft
                done
                rm -f new.*; jobklub \(deed.command) || exit 7
                find . -name '*jobklub-draft*' | grep . && exit 8
                exit 0
                """
            )
            #expect(check.code == 0, "\(comment): \(check.code) \(check.output) \(check.error)")
        }
        let counted = hit.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        print("killed, no loss: \(deed.command.prefix(28)): \(counted.joined(separator: ", "))")
        #expect(!hit.isEmpty)
    }

    /// The call that a line of strace tells of.
    private static func name(of line: Substring) -> String? {
        guard let open = line.firstIndex(of: "("), !line.contains("resumed") else { return nil }
        return line[..<open].split(separator: " ").last.map(String.init)
    }

    /// The list of the demo's people is written into a folder that only its owner can open.
    @Test func aDemoThatIsKilledIsMadeAgain() throws {
        let bench = try Bench()
        for place in [40, 400] {
            let killed = try bench.shell(
                """
                strace -f -qq -o calls -e trace=renameat2,rename,openat \
                -e inject=openat:signal=KILL:when=\(place) \
                jobklub demo --out demo --db town.sqlite
                """
            )
            #expect(killed.code != 0)
        }
        let check = try bench.shell(
            """
            jobklub demo --out demo --db town.sqlite > said || exit 1
            find demo town.sqlite -type f ! -perm 600 | grep . && exit 2
            find demo -type d ! -perm 700 | grep . && exit 3
            exit 0
            """
        )
        #expect(check.code == 0, "\(check.code) \(check.output) \(check.error)")
    }
}
