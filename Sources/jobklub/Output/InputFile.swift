internal import ArgumentParser
internal import Correspondence
internal import Foundation

/// A file that a command reads.
enum InputFile {
    /// The octets of a file, or of standard input for `-`.
    static func octets(_ path: String) throws -> [UInt8] {
        if path == "-" { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(
                Failure.Code.noInput,
                Phrase("failure.no-file", ["path": Failure.shown(path)])
            )
        }
        return Array(data)
    }
}
