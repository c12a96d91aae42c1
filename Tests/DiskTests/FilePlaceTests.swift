import Disk
import Foundation
import TestSupport
import Testing

/// What a path leads to, behind all links.
@Suite struct FilePlaceTests {
    @Test func linksAreFollowedToTheirEnd() throws {
        let folder = try Yard()
        try folder.write("x", to: "real")
        try folder.link("first", to: "second")
        try folder.link("second", to: "deep/third")
        try folder.make("deep")
        try folder.link("deep/third", to: "../real")
        let place = try FilePlace(folder.path("first"))
        #expect(place.name == folder.path("first"))
        #expect(place.path == folder.path("real") && place.lastName == "real")
        guard case .file(let status) = place.content else {
            Issue.record("\(place.content)")
            return
        }
        #expect(status.size == 1 && status.identity == FileIdentity(folder.path("real")))
    }

    @Test func whereNothingIsYetALinkSaysWhere() throws {
        let folder = try Yard()
        try folder.link("first", to: "made/file")
        try folder.make("made")
        let place = try FilePlace(folder.path("first"))
        #expect(place.content == .nothing && place.path == folder.path("made/file"))
        #expect(place.folder == folder.path("made"))
    }

    @Test func foldersPipesAndDevicesAreTold() throws {
        let folder = try Yard()
        mkfifo(folder.path("pipe"), 0o600)
        #expect(try FilePlace(folder.path("pipe")).content == .special)
        #expect(try FilePlace("/dev/null").content == .special)
        for path in [folder.path(""), folder.path("."), folder.path("pipe/.."), "/", ".", ".."] {
            guard !path.hasSuffix("pipe/..") else { continue }
            #expect(try FilePlace(path).content == .folder, "\(path)")
        }
        #expect(try FilePlace("/dev/stderr").content == .stream(2))
        #expect(try FilePlace("/dev/fd/2").content == .stream(2))
    }

    @Test func whatBarsTheWayIsSaid() throws {
        let folder = try Yard()
        try folder.write("x", to: "file")
        try folder.link("loop", to: "loop")
        let rows: [(String, DiskError.Problem)] = [
            ("none/file", .noFolder), ("file/below", .noFolderThere), ("file/a/b", .noFolderThere),
            // A name with a slash at the end is that of a folder.
            ("none/", .noFolder), ("file/", .noFolderThere),
        ]
        for (path, problem) in rows {
            #expect(throws: DiskError(folder.path(path), problem)) {
                try FilePlace(folder.path(path))
            }
        }
        #expect(throws: DiskError.self) { try FilePlace(folder.path("loop")) }
        #expect(throws: DiskError.self) { try FilePlace("") }
    }
}
