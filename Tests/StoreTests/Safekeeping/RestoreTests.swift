import CivilTime
import Disk
import Documents
import Foundation
import Store
import TestSupport
import Testing

/// What restore believes of the files that it is given, and what it does with the one that is there.
@Suite struct RestoreTests {
    private let later = Town.moment("2027-01-08 10:00")

    private func people(_ path: String) throws -> Int {
        try SQL.number("SELECT count(*) FROM participant", at: path)
    }

    /// What a killed program promised lies in the log beside the file.
    @Test func aFileComesBackTogetherWithItsLog() throws {
        let folder = try Scratch()
        let path = folder.file("town.sqlite")
        _ = try LoopProcess.run(["make", path])
        let process = try LoopProcess(["loop", path, "7"])
        _ = process.first()
        usleep(200_000)
        process.kill()
        _ = process.rest()
        #expect(FileManager.default.fileExists(atPath: path + "-wal"))
        let copied = folder.file("put-aside")
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: path + suffix, toPath: copied + suffix)
        }
        let log = try Data(contentsOf: URL(filePath: copied + "-wal"))
        try Samples.restore(copied, to: folder.file("new.sqlite"))
        // It stays as it is.
        #expect(try Data(contentsOf: URL(filePath: copied + "-wal")) == log)
        let restored = try SQL.state(at: folder.file("new.sqlite"))
        #expect(try restored == SQL.state(at: path))
        #expect(try people(folder.file("new.sqlite")) > 0)
        try Backup.verify(copied, reading: RuleFileReader(), by: Samples.administrator)
    }

    @Test func aLinkIsCopiedFromAndWrittenThroughAndStays() throws {
        let town = try Town.filled()
        let manager = FileManager.default
        func path(_ name: String) -> String { town.folder.appending(path: name).path }
        try Backup.make(of: town.store, to: path("copy"), by: Samples.administrator, at: later)
        try manager.createSymbolicLink(atPath: path("latest"), withDestinationPath: "copy")
        try manager.createSymbolicLink(atPath: path("live"), withDestinationPath: "far.sqlite")
        let copy = try Data(contentsOf: URL(filePath: path("copy")))
        try Samples.restore(path("latest"), to: path("live"))
        for _ in 1...2 {
            let store = try Store(at: path("live"), reading: RuleFileReader())
            try store.perform(.addPerson(Samples.person("Ny")), by: Samples.facilitator, at: later)
            try store.close()
            try Samples.restore(path("latest"), to: path("live"), replacing: true)
        }
        #expect(try Data(contentsOf: URL(filePath: path("copy"))) == copy)
        #expect(try manager.destinationOfSymbolicLink(atPath: path("live")) == "far.sqlite")
        #expect(try people(path("far.sqlite.before-restore-2")) == 15)
        #expect(try people(path("far.sqlite")) == 14)
    }

    @Test func whatIsNoDatabaseOfOursIsRefusedByName() throws {
        let folder = try Scratch()
        let manager = FileManager.default
        mkfifo(folder.file("pipe"), 0o600)
        try manager.createDirectory(
            atPath: folder.file("folder"),
            withIntermediateDirectories: true
        )
        try Data().write(to: URL(filePath: folder.file("sparse")))
        #expect(truncate(folder.file("sparse"), 300_000_000_000) == 0)
        try Data().write(to: URL(filePath: folder.file("empty")))
        try SQL.run("CREATE TABLE notes (text TEXT)", at: folder.file("foreign"))
        let foreign = try Data(contentsOf: URL(filePath: folder.file("foreign")))
        let rows: [(String, any Error)] = [
            ("pipe", DiskError(folder.file("pipe"), .noPlainFile, while: .using)),
            ("folder", DiskError(folder.file("folder"), .isFolder, while: .using)),
            ("missing", DiskError(folder.file("missing"), .noFile, while: .using)),
            ("sparse", FileError.notOurs(folder.file("sparse"))),
            ("empty", FileError.notOurs(folder.file("empty"))),
            ("foreign", FileError.notOurs(folder.file("foreign"))),
        ]
        for (name, error) in rows {
            let backup = folder.file(name)
            do {
                try Samples.restore(backup, to: folder.file("new"))
                Issue.record("\(name) was taken")
            } catch let thrown {
                #expect("\(thrown)" == "\(error)")
            }
            #expect(throws: (any Error).self) {
                try Backup.verify(backup, reading: RuleFileReader(), by: Samples.administrator)
            }
        }
        #expect(try Data(contentsOf: URL(filePath: folder.file("foreign"))) == foreign)
        #expect(
            try manager.contentsOfDirectory(atPath: folder.folder.path).sorted()
                == ["empty", "folder", "foreign", "pipe", "sparse"]
        )
    }

    /// Also one that only reads, and one that is at rest.
    @Test func aFileThatAnotherProcessHasOpenIsNotReplaced() throws {
        let folder = try Scratch()
        let path = folder.file("town.sqlite")
        _ = try LoopProcess.run(["make", path])
        let store = try Store(at: path, reading: RuleFileReader())
        let backup = folder.file("copy")
        try Backup.make(of: store, to: backup, by: Samples.administrator, at: later)
        // This very process counts too.
        #expect(throws: FileError.inUse(path)) {
            try Samples.restore(backup, to: path, replacing: true)
        }
        try store.close()
        let process = try LoopProcess(["loop", path, "7"])
        _ = process.first()
        #expect(throws: FileError.inUse(path)) {
            try Samples.restore(backup, to: path, replacing: true)
        }
        process.kill()
        _ = process.rest()
        #expect(try Samples.restore(backup, to: path, replacing: true) != nil)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.folder.path).sorted()
        #expect(names == ["copy", "town.sqlite", "town.sqlite.before-restore-1"])
    }

    @Test func onesOwnDatabaseIsNoBackupOfItself() throws {
        let town = try Town()
        try town.store.close()
        #expect(throws: FileError.exists(town.path)) {
            try Samples.restore(town.path, to: town.path, replacing: true)
        }
    }

    @Test func theRestoredFileSaysWhoRestoredIt() throws {
        let town = try Town.filled()
        let backup = town.folder.appending(path: "copy").path
        try Backup.make(of: town.store, to: backup, by: Samples.administrator, at: later)
        let path = town.folder.appending(path: "new").path
        try Samples.restore(backup, to: path)
        let last = try SQL.rows(
            "SELECT action, actor, role, at FROM use_case ORDER BY number DESC LIMIT 1",
            at: path
        )
        #expect(last == [["restore", "root", "administrator", "\(later.secondsSinceEpoch)"]])
        let store = try Store(at: path, reading: RuleFileReader())
        let lines = try store.perform(.readLog(), by: Samples.administrator, at: later)
        #expect(lines.first?.action == .restore)
    }

    /// Where there is no database, the files that were put aside are named in their order.
    @Test func whatWasPutAsideIsFound() throws {
        let folder = try Scratch()
        for number in [1, 2, 10] {
            try Data().write(to: URL(filePath: folder.file("town.before-restore-\(number)")))
        }
        for name in ["town.before-restore-1-wal", "town.before-restore-x", "old.before-restore-3"] {
            try Data().write(to: URL(filePath: folder.file(name)))
        }
        #expect(
            Backup.putAside(beside: folder.file("town"))
                == [1, 2, 10].map { folder.file("town.before-restore-\($0)") }
        )
        #expect(Backup.putAside(beside: folder.file("none")) == [])
        #expect(Backup.putAside(beside: folder.file("no/folder")) == [])
    }
}
