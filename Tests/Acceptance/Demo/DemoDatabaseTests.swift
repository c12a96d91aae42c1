import Foundation
import TestSupport
import Testing

/// The database of `demo`: what lives in it, and what it never replaces.
@Suite struct DemoDatabaseTests {
    /// A bench with a demo's database of its own, since reading it is logged in it.
    private func bench() throws -> Bench {
        let bench = try Bench()
        try bench.addDemoDatabase("year.sqlite")
        return bench
    }

    @Test func onlyItsOwnerReadsIt() throws {
        let path = try DemoYear.shared().database.path
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
    }

    @Test func nobodyInItCanBeReached() throws {
        let bench = try bench()
        let list = try bench.run("person list --db year.sqlite").output
        let addresses = list.matches(of: /\S+@\S+/).map(\.0)
        #expect(addresses.count > 20 && addresses.allSatisfy { $0.hasSuffix(".example") })
        let numbers = list.matches(of: /\s\s([0-9][0-9 ]{6,})/).map(\.1)
        #expect(numbers.count > 30 && numbers.allSatisfy { $0.hasPrefix("00 ") })
        let doctor = try bench.run("doctor --db year.sqlite")
        #expect(doctor.code == 0 && doctor.error.isEmpty)
        #expect(doctor.output.contains("beskeder må ikke sendes ud fra denne computer"))
        let json = try bench.run("doctor --db year.sqlite --json")
        #expect(json.output.contains("delivery loopback"))
    }

    @Test func isMadeAnewWhereverItLies() throws {
        let bench = try Bench()
        let command = "demo --out own --db elsewhere.sqlite --programme hilleroed"
        #expect(try bench.run(command).code == 0)
        let first = try bench.run("person list --db elsewhere.sqlite").output
        let again = try bench.run("\(command) --seed 2 --now 2027-03-01T12:00")
        #expect(again.code == 0 && again.error.isEmpty)
        #expect(again.output.contains("som det ser ud mandag den 1. marts 2027"))
        // Nobody is there who could hold the meetings, and that is said.
        #expect(again.output.contains("Filen people/hilleroed.yaml findes ikke"))
        let second = try bench.run("person list --db elsewhere.sqlite").output
        #expect(first != second)
        let made = try bench.made()
        #expect(!made.contains("own/jobklub.sqlite"))
        #expect(made.contains("elsewhere.sqlite") && !made.contains { $0.contains(".part") })
    }

    /// Whatever it did not make stays as it is, octet by octet, and nothing comes to lie beside it.
    @Test func replacesNothingOfOthers() throws {
        let bench = try Bench()
        #expect(try bench.run("init --db own.sqlite").code == 0)
        try Data("Kære dagbog\n".utf8).write(to: bench.folder.appending(path: "diary.txt"))
        try Data().write(to: bench.folder.appending(path: "empty.sqlite"))
        let foreign =
            "import sqlite3; d = sqlite3.connect('foreign.sqlite'); "
            + "d.execute('CREATE TABLE note (text)'); d.commit()"
        #expect(try bench.shell("python3 -c \"\(foreign)\"").code == 0)
        let before = try Bench.files(below: bench.folder)
        for file in ["own.sqlite", "diary.txt", "empty.sqlite", "foreign.sqlite", "venues"] {
            for language in ["da", "en"] {
                let outcome = try bench.run("demo --db \(file) --lang \(language)")
                #expect(outcome.code == 73 && outcome.octets.isEmpty, "\(file)")
                #expect(outcome.error.contains(file), "\(outcome.error)")
            }
        }
        let after = try Bench.files(below: bench.folder)
        #expect(Set(after.keys) == Set(before.keys))
        #expect(after.keys.filter { after[$0] != before[$0] }.isEmpty)
    }
}
