import CivilTime
import Dispatch
import Disk
import Documents
import Foundation
import Store
import Synchronization
import TestSupport
import Testing

@Suite struct BackupTests {
    private let later = Town.moment("2027-01-08 10:00")

    /// What a copy and a restored file say of themselves.
    private let own: Set<String> = ["setting", "grdb_migrations", "use_case", "sqlite_sequence"]

    @Test func aCopyIsOfOneMomentWhileOthersWrite() throws {
        let town = try Town()
        let acknowledged = Mutex(0)
        let isOver = Mutex(false)
        let group = DispatchGroup()
        group.enter()
        Thread.detachNewThread { [store = town.store] in
            while !isOver.withLock({ $0 }) {
                let id = try? store.perform(
                    .addPerson(Samples.person("Person")),
                    by: Samples.facilitator,
                    at: Town.moment("2026-12-01 10:00")
                )
                _ = try? store.perform(
                    .register(id ?? 0, at: Town.january),
                    by: Samples.facilitator,
                    at: Town.moment("2026-12-01 10:00")
                )
                acknowledged.withLock { $0 = id ?? $0 }
            }
            group.leave()
        }
        var number = 0
        // On a busy machine the others may not have begun yet.
        while number < 8 || acknowledged.withLock({ $0 }) == 0 && number < 1000 {
            number += 1
            let least = acknowledged.withLock { $0 }
            let copy = town.folder.appending(path: "copy-\(number)").path
            try Backup.make(of: town.store, to: copy, by: Samples.administrator, at: later)
            #expect(try Doctor.faults(copy) == [])
            let count = try SQL.number("SELECT count(*) FROM participant", at: copy)
            let last = try SQL.number("SELECT coalesce(max(id), 0) FROM participant", at: copy)
            #expect(count == last && last >= least)
            let seats = try SQL.number("SELECT count(*) FROM registration", at: copy)
            #expect(count - seats <= 1)
        }
        isOver.withLock { $0 = true }
        group.wait()
        #expect(acknowledged.withLock { $0 } > 0)
        #expect(try Store.setting(.lastBackup, at: town.path) == "\(later.secondsSinceEpoch)")
    }

    @Test(arguments: ["zeros", "cut", "gone", "gone but for its log", "without its log"])
    func whatIsDestroyedComesBack(_ how: String) throws {
        let folder = try Scratch()
        let path = folder.file("town.sqlite")
        _ = try LoopProcess.run(["make", path])
        // A program that was killed leaves its log behind.
        let killed = try LoopProcess(["loop", path, "7"])
        _ = killed.first()
        usleep(150_000)
        killed.kill()
        _ = killed.rest()
        let backup = folder.file("backup.sqlite")
        let store = try Store(at: path, reading: RuleFileReader())
        try Backup.make(of: store, to: backup, by: Samples.administrator, at: later)
        try store.close()
        let promised = try SQL.state(at: backup, without: own)
        let second = try LoopProcess(["loop", path, "8"])
        _ = second.first()
        usleep(100_000)
        second.kill()
        _ = second.rest()

        let manager = FileManager.default
        let octets = try Data(contentsOf: URL(filePath: path))
        switch how {
        case "zeros": try Data(count: octets.count).write(to: URL(filePath: path))
        case "cut": try octets.prefix(octets.count / 2).write(to: URL(filePath: path))
        case "gone but for its log": try manager.removeItem(atPath: path)
        case "gone":
            for suffix in ["", "-wal", "-shm"] {
                try? manager.removeItem(atPath: path + suffix)
            }
        default: try manager.removeItem(atPath: path + "-wal")
        }
        let aside = try Samples.restore(backup, to: path, replacing: true)
        #expect((aside == nil) == how.hasPrefix("gone"))
        if let aside { #expect(manager.fileExists(atPath: aside)) }
        #expect(try SQL.state(at: path, without: own) == promised)
        let restored = try Store(at: path, reading: RuleFileReader())
        #expect(try restored.faults() == [])
        try restored.close()
        #expect(manager.fileExists(atPath: backup))
    }

    @Test func aDamagedBackupIsRefusedAndWhatIsThereStays() throws {
        let town = try Town.filled()
        let backup = town.folder.appending(path: "backup.sqlite").path
        try Backup.make(of: town.store, to: backup, by: Samples.administrator, at: later)
        let sound = try Data(contentsOf: URL(filePath: backup))
        try town.store.close()
        let before = try Data(contentsOf: URL(filePath: town.path))
        var random = SeededGenerator(seed: 8)
        let pages = sound.count / 4096
        for _ in 1...10 {
            var broken = sound
            for _ in 1...8 {
                let start = Int.random(in: 1..<pages, using: &random) * 4096
                for place in start..<start + 16 { broken[place] ^= 0x5A }
            }
            let path = town.folder.appending(path: "broken.sqlite").path
            try broken.write(to: URL(filePath: path))
            #expect(throws: (any Error).self) {
                try Samples.restore(path, to: town.path, replacing: true)
            }
            #expect(try Data(contentsOf: URL(filePath: town.path)) == before)
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: town.folder.path)
        #expect(!files.contains { $0.contains(".part") || $0.contains(".before") })
    }

    @Test func restoringPutsAsideWhatIsThere() throws {
        let town = try Town.filled()
        let backup = town.folder.appending(path: "backup.sqlite").path
        try Backup.make(of: town.store, to: backup, by: Samples.administrator, at: later)
        #expect(throws: FileError.exists(backup)) {
            try Backup.make(of: town.store, to: backup, by: Samples.administrator, at: later)
        }
        try town.later(.addPerson(Samples.person("Ny")))
        let state = try SQL.state(at: town.path)
        try town.store.close()
        #expect(throws: FileError.exists(town.path)) {
            try Samples.restore(backup, to: town.path, replacing: false)
        }
        for number in 1...2 {
            let aside = try Samples.restore(backup, to: town.path, replacing: true)
            #expect(aside == "\(town.path).before-restore-\(number)")
        }
        #expect(try SQL.state(at: "\(town.path).before-restore-1") == state)
        #expect(try SQL.number("SELECT max(id) FROM participant", at: town.path) == 14)
        let missing = town.folder.appending(path: "missing").path
        #expect(throws: DiskError(missing, .noFile, while: .using)) {
            try Samples.restore(missing, to: town.path, replacing: true)
        }
    }
}
