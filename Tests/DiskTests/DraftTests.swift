import Disk
import Foundation
import TestSupport
import Testing

/// Files in the making, and how they take their place.
@Suite struct DraftTests {
    @Test func aDraftIsForItsOwnerFromItsFirstOctet() throws {
        let folder = try Yard()
        let draft = try Draft(for: FilePlace(folder.path("list.csv")))
        let names = try folder.names()
        #expect(names.count == 1 && names[0].hasPrefix("list.csv.jobklub-draft-"))
        #expect(try folder.permissions(names[0]) == "600")
        try draft.write(Array("abc".utf8))
        try draft.put(.whereNothingIs)
        #expect(try folder.names() == ["list.csv"])
        #expect(try folder.text("list.csv") == "abc")
        #expect(try folder.permissions("list.csv") == "600")
    }

    @Test func aDraftThatIsGivenUpLeavesNothing() throws {
        let folder = try Yard()
        try folder.write("old", to: "file")
        var draft: Draft? = try Draft(for: FilePlace(folder.path("file")))
        try draft?.write(Array("new".utf8))
        let path = try #require(draft?.path)
        for suffix in ["-wal", "-shm", "-journal"] {
            try Data().write(to: URL(filePath: path + suffix))
        }
        draft = nil
        #expect(try folder.names() == ["file"])
        #expect(try folder.text("file") == "old")
    }

    /// The step that puts it there finds out, and not a look before.
    @Test func whatComesThereMeanwhileStays() throws {
        let folder = try Yard()
        let draft = try Draft(for: FilePlace(folder.path("file")))
        try draft.write(Array("new".utf8))
        try folder.write("meanwhile", to: "file")
        #expect(throws: DiskError(folder.path("file"), .exists)) {
            try draft.put(.whereNothingIs)
        }
        #expect(try folder.text("file") == "meanwhile")
        #expect(try folder.names() == ["file"])
    }

    @Test(arguments: ["folder", "link", "pipe"])
    func nothingElseIsReplacedEither(_ kind: String) throws {
        let folder = try Yard()
        let draft = try Draft(for: FilePlace(folder.path("file")))
        switch kind {
        case "folder": try folder.make("file")
        case "link": try folder.link("file", to: "nowhere")
        default: mkfifo(folder.path("file"), 0o600)
        }
        #expect(throws: DiskError.self) { try draft.put(.whereNothingIs) }
        #expect(try folder.names() == ["file"])
    }

    @Test func ofManyAtOnceOneTakesThePlace() async throws {
        let folder = try Yard()
        let place = try FilePlace(folder.path("file"))
        let winners = await withTaskGroup(of: Int.self) { group in
            for number in 1...16 {
                group.addTask {
                    do {
                        let draft = try Draft(for: place)
                        try draft.write(Array("\(number)".utf8))
                        try draft.put(.whereNothingIs)
                        return number
                    } catch {
                        return 0
                    }
                }
            }
            return await group.reduce(into: [Int]()) { if $1 > 0 { $0.append($1) } }
        }
        #expect(winners.count == 1)
        #expect(try folder.text("file") == "\(winners.first ?? 0)")
        #expect(try folder.names() == ["file"])
    }

    /// Only drafts of one's own, for the same place, that are a day old and nobody's, are removed.
    @Test func theNextDraftRemovesWhatAKillLeft() throws {
        let folder = try Yard()
        let old = "file.jobklub-draft-0123456789ab"
        let kept = [
            "file.jobklub-draft-0123456789ac", "other.jobklub-draft-0123456789ab",
            "file.jobklub-draft-0123456789", "file.part", "xfile.jobklub-draft-0123456789ab",
            "file.jobklub-draft-0123456789AB", "file.jobklub-draft-0123456789abc",
        ]
        for name in [old, old + "-wal"] + kept { try folder.write("x", to: name) }
        for name in try folder.names() where name != kept[0] { folder.age(name, hours: 25) }
        folder.age(kept[0], hours: 23)
        try folder.make("file.jobklub-draft-00000000000a")
        try folder.link("file.jobklub-draft-00000000000b", to: "other.jobklub-draft-0123456789ab")
        let locked = "file.jobklub-draft-00000000000c"
        try folder.write("x", to: locked)
        folder.age(locked, hours: 25)
        let file = open(folder.path(locked), O_RDONLY)
        #expect(flock(file, LOCK_EX | LOCK_NB) == 0)
        defer { close(file) }
        let before = try folder.names()
        _ = try Draft(for: FilePlace(folder.path("file")))
        #expect(try folder.names() == before.filter { $0 != old && $0 != old + "-wal" })
        #expect(
            LeftDraft.all(in: folder.path("")).map(\.path)
                == [kept[0], kept[1], kept[4]].map(folder.path).sorted()
        )
    }

    @Test func aNameMayBeAsLongAsTheSystemTakes() throws {
        let folder = try Yard()
        for name in [String(repeating: "a", count: 255), String(repeating: "å", count: 127)] {
            try WrittenFile.write(Array("x".utf8), to: folder.path(name))
            #expect(try folder.text(name) == "x")
        }
        #expect(throws: DiskError.self) {
            try WrittenFile.write([1], to: folder.path(String(repeating: "a", count: 256)))
        }
        #expect(try folder.names().count == 2)
    }
}
