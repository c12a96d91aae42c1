import CivilTime
import Documents
import Foundation
import Store
import TestSupport
import Testing

/// How many copies are kept, and what the log and the doctor say of them.
@Suite struct CopiesTests {
    @Test func theOldestCopiesOfTheSameFileGo() throws {
        let town = try Town()
        let other = try Town()
        let folder = town.folder.appending(path: "copies")
        let manager = FileManager.default
        try manager.createDirectory(at: folder, withIntermediateDirectories: false)
        func path(_ name: String) -> String { folder.appending(path: name).path }
        func copy(_ town: Town, _ name: String, day: Int, keeping: Int? = nil) throws -> [String] {
            try Backup.make(
                of: town.store,
                to: path(name),
                by: Samples.administrator,
                at: Town.moment("2027-01-0\(day) 02:15"),
                keeping: keeping
            )
        }
        // Not in the order of their names.
        for (name, day) in [("c", 1), ("a", 2), ("d", 3), ("b", 4)] {
            #expect(try copy(town, name, day: day) == [])
        }
        try SQL.run("UPDATE setting SET value = 'x' WHERE name = 'instance'", at: other.path)
        #expect(try copy(other, "other", day: 1) == [])
        try Data("SQLite format 3\0".utf8).write(to: URL(filePath: path("odd")))
        try manager.createDirectory(atPath: path("folder"), withIntermediateDirectories: false)
        mkfifo(path("pipe"), 0o600)
        try manager.createSymbolicLink(atPath: path("link"), withDestinationPath: path("c"))
        // A copy that somebody has worked with is theirs.
        let worked = try Store(at: path("a"), reading: RuleFileReader())
        try worked.perform(
            .addPerson(Samples.person("Ny")),
            by: Samples.facilitator,
            at: Town.moment("2027-01-05 10:00")
        )
        try worked.close()
        #expect(try copy(town, "e", day: 5, keeping: 2) == [path("c"), path("d")])
        #expect(
            try manager.contentsOfDirectory(atPath: folder.path).sorted()
                == ["a", "b", "e", "folder", "link", "odd", "other", "pipe"]
        )
        #expect(try copy(town, "f", day: 6, keeping: 1) == [path("b"), path("e")])
        #expect(try copy(town, "g", day: 7, keeping: 30) == [])
    }

    @Test func aCopyIsOneLineInTheLogAndARefusedOneNone() throws {
        let town = try Town.filled()
        let at = Town.moment("2027-01-08 10:00")
        func lines() throws -> [Int] {
            try ["use_case", "reading", "staff_reading"].map {
                try SQL.number("SELECT count(*) FROM \($0)", at: town.path)
            }
        }
        let before = try lines()
        let path = town.folder.appending(path: "copy").path
        try Backup.make(of: town.store, to: path, by: Samples.administrator, at: at)
        let after = try lines()
        #expect(after == [before[0] + 1, before[1], before[2]])
        for refused in [path, town.folder.path, "\(path)/below"] {
            #expect(throws: (any Error).self) {
                try Backup.make(of: town.store, to: refused, by: Samples.administrator, at: at)
            }
        }
        #expect(throws: AccessError.self) {
            try Backup.make(of: town.store, to: path + "2", by: Samples.facilitator, at: at)
        }
        #expect(try lines() == after)
    }

    /// `nil` for no copy at all; the file was first used on 1 November.
    @Test(
        arguments: [
            (nil, "2026-11-03 10:00", false, Finding.State.note),
            (nil, "2027-01-08 10:00", false, .wrong),
            (nil, "2027-01-08 10:00", true, .note),
            ("2027-01-05 10:00", "2027-01-08 10:00", false, .fine),
            ("2027-01-05 10:00", "2027-01-08 10:01", false, .wrong),
            ("2025-01-08 10:00", "2027-01-08 10:00", false, .wrong),
            ("2025-01-08 10:00", "2027-01-08 10:00", true, .note),
            ("2027-01-08 10:00", "2027-01-08 10:00", true, .fine),
        ] as [(String?, String, Bool, Finding.State)]
    )
    func theAgeOfTheLastCopyIsToldAsItIs(
        last: String?,
        now: String,
        isExample: Bool,
        state: Finding.State
    ) throws {
        let town = try Town()
        if let last {
            try Backup.make(
                of: town.store,
                to: town.folder.appending(path: "copy").path,
                by: Samples.administrator,
                at: Town.moment(last)
            )
        }
        if isExample {
            try SQL.run(
                "UPDATE setting SET value = 'loopback' WHERE name = 'delivery'",
                at: town.path
            )
        }
        let findings = try Doctor.examine(town.path, at: Town.moment(now))
        let finding = try #require(findings.first { $0.check == .backup })
        #expect(finding.state == state)
        #expect(finding.moment == last.map { Town.moment($0) })
    }
}
