import Foundation
import Testing

/// Copies, and everything out and in again.
@Suite struct LifeTests {
    /// Some people with seats and marks, and one meeting moved by hand.
    private func lived() throws -> Office {
        let office = try Office()
        try office.add(3, columns: ";Telefon") { ";00 00 00 3\($0)" }
        for id in 1...3 { try office.run("register \(id) \(Office.cycle)") }
        try office.run("attend \(Office.cycle)/session-1 1=came 2=excused", at: "2027-01-05T13:00")
        try office.run("meeting move frederiksberg/2027-05/network --date 2027-05-26")
        return office
    }

    @Test func aBackupOutlivesTheOriginal() throws {
        let office = try lived()
        let report = try office.run("report attendance --json")
        #expect(
            try office.run("backup --to copy.sqlite")
                == "Databasen er kopieret, og kopien er kontrolleret: copy.sqlite\n"
        )
        let copy = office.bench.folder.appending(path: "copy.sqlite")
        let mode = try FileManager.default.attributesOfItem(atPath: copy.path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
        let original = office.bench.folder.appending(path: "town.sqlite")
        try Data(repeating: 7, count: 10_000).write(to: original)
        #expect(try office.ask("doctor").code == 65)
        let verified = try office.bench.run("restore copy.sqlite --verify --db town.sqlite")
        #expect(verified.code == 0 && verified.error.isEmpty)
        #expect(try Data(contentsOf: original) == Data(repeating: 7, count: 10_000))
        #expect(try office.bench.run("restore copy.sqlite --db town.sqlite").code == 73)
        let restored = try office.bench.run("restore copy.sqlite --replace --db town.sqlite")
        #expect(restored.code == 0 && restored.output.contains(".before-restore-1"))
        #expect(try office.run("report attendance --json") == report)
        #expect(try office.ask("doctor").code == 0)
        let spoiled = try office.bench.run("restore people.csv --replace --db town.sqlite")
        #expect(spoiled.code == 65 && spoiled.octets.isEmpty)
        #expect(try office.run("report attendance --json") == report)
    }

    @Test func everythingComesOutAndInAgain() throws {
        let office = try lived()
        try office.run("export --out first.jsonl", at: "2027-01-06")
        let first = try office.bench.text("first.jsonl")
        let into = try office.bench.run("import first.jsonl --everything --db other.sqlite")
        #expect(into.code == 0 && into.error.isEmpty, "\(into.error)")
        let again = try office.bench.run(
            "export --out second.jsonl --db other.sqlite --now 2027-01-06"
        )
        #expect(again.code == 0)
        // That it was read in is a line in the log, which is counted; all else is the same.
        let second = try office.bench.text("second.jsonl").split(separator: "\n")
        let added = Set(second).subtracting(first.split(separator: "\n"))
        #expect(added.count == 3, "\(added)")
        #expect(added.contains { $0.contains("\"import-everything\"") })
        #expect(added.contains { $0.contains("\"table\":\"sqlite_sequence\"") })
        #expect(added.contains { $0.hasPrefix("{\"end\":") })
        #expect(try office.bench.run("import first.jsonl --everything --db town.sqlite").code == 73)
        // A line that is cut off leaves no database behind.
        try office.write(String(first.dropLast(40)), to: "cut.jsonl")
        let cut = try office.bench.run("import cut.jsonl --everything --db third.sqlite")
        #expect(cut.code == 65 && cut.error.hasPrefix("cut.jsonl:"), "\(cut.error)")
        #expect(try !office.bench.made().contains { $0.hasPrefix("third") })
    }

    @Test func theLogTellsWhoLookedAtWhom() throws {
        let office = try lived()
        try office.run("person show 2 --actor facilitator:anne", at: "2027-01-06T10:00")
        let log = try office.run("log --participant 2")
        #expect(
            log.hasPrefix(
                "2027-01-06 10:00 anne (facilitator): har set deltager nr. 2 (deltagerens oplysninger)\n"
            )
        )
        #expect(!log.contains("Deltager") && !log.contains("00 00"))
        #expect(try office.ask("log --actor anne").code == 77)
    }
}
