import Disk
import Documents
import Foundation
import Store
import TestSupport
import Testing

@Suite struct OpeningTests {
    /// Opens something, and looks whether it is as it was.
    private func refused(_ path: String) throws -> FileError? {
        let before = try? Data(contentsOf: URL(filePath: path))
        var refusal: FileError?
        do {
            try Store(at: path, reading: RuleFileReader()).close()
        } catch let error as FileError {
            refusal = error
        }
        #expect((try? Data(contentsOf: URL(filePath: path))) == before)
        return refusal
    }

    @Test func whatIsNoFileOfThisProgramIsLeftAsItIs() throws {
        let folder = try Scratch()
        let nothing = folder.file("nothing")
        #expect(try refused(nothing) == .noFile(nothing))
        let empty = folder.file("empty")
        try Data().write(to: URL(filePath: empty))
        #expect(try refused(empty) == .notOurs(empty))
        let text = folder.file("text")
        try Data(String(repeating: "Kære Amina. ", count: 1000).utf8).write(to: URL(filePath: text))
        #expect(try refused(text) == .notOurs(text))
        for mode in ["delete", "wal"] {
            let foreign = folder.file("foreign-\(mode)")
            try SQL.run("PRAGMA journal_mode = \(mode); CREATE TABLE t (a)", at: foreign)
            #expect(try refused(foreign) == .notOurs(foreign))
        }
        let place = folder.file("folder")
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        #expect(throws: DiskError(place, .isFolder, while: .using)) { try refused(place) }
    }

    @Test func aFileOfANewerVersionIsLeftAsItIs() throws {
        let town = try Town.filled()
        try town.store.close()
        try SQL.run("INSERT INTO grdb_migrations VALUES ('999')", at: town.path)
        #expect(try refused(town.path) == .newer(town.path))
    }

    @Test func aFileWithoutPermissionIsLeftAsItIs() throws {
        let folder = try Scratch()
        let path = folder.file("town.sqlite")
        _ = try LoopProcess.run(["make", path])
        let before = try Data(contentsOf: URL(filePath: path))
        // As nobody, whoever runs the tests; that takes a user who may do so.
        let said = try LoopProcess.run(["open", path, "65534"])
        #expect(said.contains("notAllowed") || said.hasPrefix("cannot become"), "\(said)")
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }

    @Test func aFileThatNobodyHasOpenIsReadWhereNothingCanBeWritten() throws {
        let folder = try Scratch()
        let path = folder.file("town.sqlite")
        _ = try LoopProcess.run(["make", path])
        // Others may read the file, and may make none beside it.
        for (place, mode) in [(folder.folder.path, 0o755), (path, 0o644)] {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: place)
        }
        let said = try LoopProcess.run(["open", path, "65534"])
        #expect(said == "open\n" || said.hasPrefix("cannot become"), "\(said)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.folder.path).count == 1)
    }

    @Test func onlyTheOwnerMayReadWhatTheProgramMakes() throws {
        let town = try Town.filled()
        func mode(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        let copy = town.folder.appending(path: "copy.sqlite").path
        try Backup.make(
            of: town.store,
            to: copy,
            by: Samples.administrator,
            at: Town.moment("2027-01-08 10:00")
        )
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: copy)
        let restored = town.folder.appending(path: "restored.sqlite").path
        _ = try Backup.restore(
            copy,
            to: restored,
            replacing: false,
            reading: town.reader,
            by: Samples.administrator,
            at: Town.now
        )
        let again = town.folder.appending(path: "again.sqlite").path
        try Everything.restore(
            try town.everything(),
            to: again,
            reading: town.reader,
            by: Samples.administrator,
            at: Town.moment("2027-01-08 10:00")
        )
        let second = town.folder.appending(path: "second.sqlite").path
        try Backup.make(
            of: town.store,
            to: second,
            by: Samples.administrator,
            at: Town.moment("2027-01-08 10:00")
        )
        for path in [town.path, second, restored, again] {
            #expect(try mode(path) == 0o600, "\(path)")
        }
    }

    @Test func nothingIsMadeWhereSomethingIs() throws {
        let town = try Town()
        #expect(throws: FileError.exists(town.path)) {
            try Store.create(
                at: town.path,
                reading: town.reader,
                random: SeededGenerator(seed: 1)
            )
        }
    }
}
