import Disk
import Foundation
import TestSupport
import Testing

/// Documents: whole or not at all, and nothing in the place of what is no document.
@Suite struct WrittenFileTests {
    struct Broken: Error {}

    @Test func whatIsThereStaysUntilTheNewIsWhole() throws {
        let folder = try Yard()
        try folder.write("old", to: "file")
        #expect(throws: Broken.self) {
            try WrittenFile.write(to: folder.path("file")) { write in
                try write(Array("ne".utf8))
                #expect(try folder.text("file") == "old")
                throw Broken()
            }
        }
        #expect(try folder.text("file") == "old" && folder.names() == ["file"])
    }

    @Test(arguments: [("644", false), ("640", true), ("600", false)])
    func aFileKeepsWhoMayReadIt(permissions: String, isPersonal: Bool) throws {
        let folder = try Yard()
        try folder.write("old", to: "file")
        chmod(folder.path("file"), mode_t(permissions, radix: 8) ?? 0)
        try WrittenFile.write(Array("new".utf8), to: folder.path("file"), isPersonal: isPersonal)
        #expect(try folder.permissions("file") == permissions)
        #expect(try folder.text("file") == "new")
    }

    @Test func aNewPersonalFileIsForItsOwner() throws {
        let folder = try Yard()
        try WrittenFile.write([1], to: folder.path("secret"), isPersonal: true)
        try WrittenFile.write([1], to: folder.path("open"))
        #expect(try folder.permissions("secret") == "600")
        let mask = umask(0)
        umask(mask)
        #expect(try folder.permissions("open") == String(0o666 & ~mask, radix: 8))
    }

    @Test func linksAreWrittenThrough() throws {
        let folder = try Yard()
        try folder.make("far")
        try folder.write("old", to: "far/file")
        try folder.link("link", to: "far/file")
        try folder.link("dangling", to: "far/new")
        try WrittenFile.write(Array("a".utf8), to: folder.path("link"))
        try WrittenFile.write(Array("b".utf8), to: folder.path("dangling"))
        #expect(try folder.text("far/file") == "a" && folder.text("far/new") == "b")
        #expect(try folder.permissions("link") == "777" && folder.permissions("dangling") == "777")
        #expect(try folder.names() == ["dangling", "far", "link"])
    }

    @Test func aPipeIsWrittenThrough() throws {
        let folder = try Yard()
        mkfifo(folder.path("pipe"), 0o600)
        let reader = open(folder.path("pipe"), O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        try WrittenFile.write(Array("abc".utf8), to: folder.path("pipe"))
        var octets = [UInt8](repeating: 0, count: 8)
        #expect(read(reader, &octets, 8) == 3)
        #expect(try FilePlace(folder.path("pipe")).content == .special)
        #expect(throws: DiskError("/dev/full", .noSpace)) {
            try WrittenFile.write([1], to: "/dev/full")
        }
        #expect(throws: DiskError(folder.path(""), .isFolder)) {
            try WrittenFile.write([1], to: folder.path(""))
        }
    }

    /// Also by a link or a second name, and also where a log is not there yet.
    @Test(arguments: ["town", "town-wal", "town-shm", "town-journal", "link", "second", "log"])
    func aDatabaseIsNeverADocument(name: String) throws {
        let folder = try Yard()
        let octets = "SQLite format 3\0" + String(repeating: "x", count: 100)
        try folder.write(octets, to: "town")
        try folder.write("shared", to: "town-shm")
        try folder.link("link", to: "town")
        try folder.link("log", to: "town-wal")
        #expect(link(folder.path("town"), folder.path("second")) == 0)
        let before = try folder.names()
        #expect(throws: DiskError(folder.path(name), .isDatabase)) {
            try WrittenFile.write([1], to: folder.path(name))
        }
        #expect(try folder.names() == before && folder.text("town") == octets)
        #expect(try folder.text("town-shm") == "shared")
        try WrittenFile.write([1], to: folder.path("other-wal"))
    }

    /// What this process has open through SQLite is known without opening it, which would drop its locks.
    @Test func whatIsInUseIsADatabase() throws {
        let folder = try Yard()
        try folder.write("", to: "town")
        let identity = try #require(FileIdentity(folder.path("town")))
        #expect(!DatabaseFiles.isDatabase(folder.path("town")))
        var uses = [DatabaseFiles.Use(identity), DatabaseFiles.Use(identity)]
        #expect(DatabaseFiles.isDatabase(folder.path("town")))
        uses.removeLast()
        #expect(DatabaseFiles.isInUse(identity))
        uses.removeLast()
        #expect(!DatabaseFiles.isInUse(identity))
    }

    @Test func newFoldersAreForTheirOwner() throws {
        let folder = try Yard()
        try Folder.create(folder.path("a/b/c"))
        try Folder.create(folder.path("a/b/c"))
        for name in ["a", "a/b", "a/b/c"] { #expect(try folder.permissions(name) == "700") }
        try folder.write("x", to: "file")
        #expect(throws: DiskError(folder.path("file"), .noFolderThere)) {
            try Folder.create(folder.path("file"))
        }
        #expect(throws: DiskError.self) { try Folder.create(folder.path("file/below")) }
    }

    @Test func tooLittleRoomIsSaidWithFigures() throws {
        let folder = try Yard()
        let place = try FilePlace(folder.path("file"))
        let free = try #require(Folder.room(at: folder.path("")))
        #expect(free > 0)
        #expect(throws: DiskError.self) { try Folder.requireRoom(Int.max, for: place) }
        try Folder.requireRoom(1, for: place)
    }
}
