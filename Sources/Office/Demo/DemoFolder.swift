internal import Correspondence
internal import Disk
internal import Foundation

/// The folder that a demo writes its files into.
struct DemoFolder: Sendable {
    let path: String

    /// Tells a folder that the demo made from one that somebody else did.
    private static let marker = ".jobklub-demo"

    /// Makes the folder, or takes the files of an earlier demo out of it, and no others.
    func claim(_ programme: String) throws {
        let manager = FileManager.default
        let marker = "\(path)/\(DemoFolder.marker)"
        let entries = (try? manager.contentsOfDirectory(atPath: path)) ?? []
        guard entries.isEmpty || manager.fileExists(atPath: marker) else {
            throw Problem(.cannotCreate, Phrase("failure.not-a-demo", ["path": .path(path)]))
        }
        let earlier = manager.contents(atPath: marker).map { String(decoding: $0, as: UTF8.self) }
        for entry in earlier?.split(separator: "\n") ?? [] where entries.contains(String(entry)) {
            try? manager.removeItem(atPath: "\(path)/\(entry)")
        }
        try Folder.create(path)
        let names = ["plan.txt", "plan.json", "\(programme).ics", "invitations", "sheets"]
        try WrittenFile.write(
            Array(names.joined(separator: "\n").utf8),
            to: marker,
            isPersonal: true
        )
    }
}
