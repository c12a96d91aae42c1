internal import Foundation

/// Why a file could not be read, made or put in its place.
public struct DiskError: Error, Hashable, Sendable {
    /// The file, as somebody named it.
    public let path: String
    /// What stands in the way.
    public let problem: Problem
    /// What was tried.
    public let deed: Deed

    /// What is tried with a file.
    public enum Deed: Hashable, Sendable {
        /// To make it, or to put it in its place.
        case making
        /// To work with it as it is.
        case using
    }

    /// What can stand in the way.
    public enum Problem: Hashable, Sendable {
        /// There is no such file.
        case noFile
        /// There is no such folder.
        case noFolder
        /// Something is there already.
        case exists
        /// That is not allowed.
        case notAllowed
        /// It can only be read.
        case readOnly
        /// It is a folder.
        case isFolder
        /// Something is in the way that is no folder.
        case noFolderThere
        /// It is a pipe, a device or a socket, where only a file will do.
        case noPlainFile
        /// It is a database, or a file that belongs to one, where only a document may go.
        case isDatabase
        /// There is no room.
        case noSpace
        /// So much room is needed and so much there is, in octets.
        case tooLittleSpace(needed: Int, free: Int)
        /// Reading or writing broke off, with what the system said.
        case broken(String)
        /// Something else, with what the system said.
        case other(String)
    }

    /// Makes an error.
    public init(_ path: String, _ problem: Problem, while deed: Deed = .making) {
        self.path = path
        self.problem = problem
        self.deed = deed
    }

    /// What the system said in `errno`.
    ///
    /// - `path`: The file, as somebody named it.
    /// - `code`: The system's number.
    public init(_ path: String, code: Int32, while deed: Deed = .making) {
        let said = String(cString: strerror(code))
        let problem: Problem =
            switch POSIXErrorCode(rawValue: code) {
            case .ENOENT: .noFolder
            case .EEXIST: .exists
            case .EACCES, .EPERM: .notAllowed
            case .EROFS: .readOnly
            case .EISDIR: .isFolder
            case .ENOTDIR: .noFolderThere
            case .ENXIO: .noPlainFile
            case .ENOSPC, .EDQUOT, .EFBIG: .noSpace
            case .EIO, .EPIPE, .EBADF: .broken(said)
            default: .other(said)
            }
        self.init(path, problem, while: deed)
    }
}
