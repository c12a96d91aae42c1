import CivilTime
import Documents
import Foundation
import Store
import TestSupport
import Testing

/// A file that is moved, deleted or replaced while somebody works with it: nobody is told that
/// something is done in a file that is not there any more.
@Suite struct MovedFileTests {
    @Test(arguments: ["moved", "deleted", "replaced", "relinked"])
    func nobodyIsAnsweredFromAFileThatIsGone(_ how: String) throws {
        let folder = try Scratch()
        let manager = FileManager.default
        let real = folder.file("real.sqlite")
        let path = how == "relinked" ? folder.file("link.sqlite") : real
        _ = try LoopProcess.run(["make", real])
        if path != real { try manager.createSymbolicLink(atPath: path, withDestinationPath: real) }
        let store = try Store(at: path, reading: RuleFileReader())
        let now = Town.moment("2027-01-08 10:00")
        let id = try store.perform(
            .addPerson(Samples.person("Før")),
            by: Samples.facilitator,
            at: now
        )
        let aside = folder.file("aside.sqlite")
        switch how {
        case "deleted": try manager.removeItem(atPath: real)
        case "relinked":
            try manager.copyItem(atPath: real, toPath: aside)
            try manager.removeItem(atPath: path)
            try manager.createSymbolicLink(atPath: path, withDestinationPath: aside)
        default:
            try manager.moveItem(atPath: real, toPath: aside)
            if how == "replaced" { try manager.copyItem(atPath: aside, toPath: real) }
        }
        #expect(throws: FileError.moved(path)) {
            try store.perform(.addPerson(Samples.person("Efter")), by: Samples.facilitator, at: now)
        }
        #expect(throws: FileError.moved(path)) {
            try store.perform(.readPerson(id), by: Samples.facilitator, at: now)
        }
        #expect(throws: FileError.moved(path)) {
            try store.perform(.readMeetings(), by: Samples.manager, at: now)
        }
    }
}
