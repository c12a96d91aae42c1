public import ICalendar
internal import Foundation

/// A file, or standard input, read piece by piece.
public final class OctetStream: OctetSource {
    private let handle: FileHandle
    private let path: String

    /// A file that was opened and could then not be read.
    public struct Unreadable: Error {
        /// The file, as it was named.
        public let path: String
    }

    /// Opens a file.
    ///
    /// - Parameter path: The file; `-` is standard input.
    /// - Throws: ``Workspace/Missing`` when it cannot be opened, or is a folder.
    public init(path: String) throws {
        self.path = path
        guard path != "-" else {
            handle = .standardInput
            return
        }
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard !isFolder.boolValue else { throw Workspace.Missing.noFolderMeant(path) }
        guard isThere, let handle = FileHandle(forReadingAtPath: path) else {
            throw Workspace.Missing.file(path)
        }
        self.handle = handle
    }

    /// Reads the next octets.
    ///
    /// - Parameter buffer: Room for at least one octet.
    /// - Returns: How many octets were read; 0 at the end.
    /// - Throws: ``Unreadable``.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        while true {
            let count = Foundation.read(handle.fileDescriptor, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            guard errno == EINTR else { throw Unreadable(path: path) }
        }
    }
}
