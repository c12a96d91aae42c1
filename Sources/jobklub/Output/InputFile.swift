internal import Documents
internal import Foundation

/// A file that a command reads.
enum InputFile {
    /// The octets of a file, or of standard input for `-`.
    static func octets(_ path: String) throws -> [UInt8] {
        if path == "-" { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Workspace.Missing.file(path)
        }
        return Array(data)
    }
}
