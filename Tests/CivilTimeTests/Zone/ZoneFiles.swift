import CivilTime
import Foundation

/// The compiled zones that the operating system keeps.
enum ZoneFiles {
    static let folder = "/usr/share/zoneinfo"

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
    }

    static func zone(_ name: String) throws -> Zone {
        try Zone(identifier: name, tzif: bytes(name))
    }

    /// The names of all files that begin as a TZif file does, in order.
    static func names() -> [String] {
        let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return all.filter { name in
            let file = FileHandle(forReadingAtPath: "\(folder)/\(name)")
            return (try? file?.read(upToCount: 4)) == Data("TZif".utf8)
        }.sorted()
    }

    /// A name for each content of a file; of those that count leap seconds, only one.
    static func distinctNames() throws -> [String] {
        var byContent: [[UInt8]: String] = [:]
        for name in names() where !name.hasPrefix("right/") || name == "right/Europe/Copenhagen" {
            byContent[try bytes(name)] = name
        }
        return byContent.values.sorted()
    }
}
