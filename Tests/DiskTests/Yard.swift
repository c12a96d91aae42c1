import Foundation
import Testing

/// A folder of its own, without links on the way to it.
final class Yard {
    private let root: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "yard-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        root = folder.resolvingSymlinksInPath().path
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func path(_ name: String) -> String { name.isEmpty ? root : "\(root)/\(name)" }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path(name)))
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path(name))), as: UTF8.self)
    }

    func make(_ name: String) throws {
        try FileManager.default.createDirectory(
            atPath: path(name),
            withIntermediateDirectories: false
        )
    }

    func link(_ name: String, to target: String) throws {
        #expect(symlink(target, path(name)) == 0)
    }

    /// The permissions of a file in octal digits.
    func permissions(_ name: String) throws -> String {
        var status = stat()
        #expect(lstat(path(name), &status) == 0)
        return String(status.st_mode & 0o7777, radix: 8)
    }

    /// Everything in the folder, in order.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root).sorted()
    }

    /// Lets a file look as if it had last been written so many hours ago.
    func age(_ name: String, hours: Int) {
        let then = time(nil) - hours * 3600
        var times = [timeval(tv_sec: then, tv_usec: 0), timeval(tv_sec: then, tv_usec: 0)]
        #expect(utimes(path(name), &times) == 0)
    }
}
