internal import Foundation

/// A file that is written whole or not at all.
public enum WrittenFile {
    /// Why a file or a folder could not be written.
    public struct Failure: Error {
        /// The file, as it was named.
        public let path: String
        /// What the system said.
        public let problem: Problem

        /// What the system can say.
        public enum Problem: Hashable, Sendable {
            /// There is no such folder.
            case noFolder
            /// That is not allowed.
            case notAllowed
            /// It can only be read.
            case readOnly
            /// It is a folder.
            case isFolder
            /// Something is in the way that is no folder.
            case noFolderThere
            /// There is no room.
            case noSpace
            /// Writing broke off, with what the system said.
            case broken(String)
            /// Something else, with what the system said.
            case other(String)
        }

        /// Whether writing began and was cut short; otherwise the file could not even be made.
        public var isCutShort: Bool {
            switch problem {
            case .noSpace, .broken: true
            case .noFolder, .notAllowed, .readOnly, .isFolder, .noFolderThere, .other: false
            }
        }
    }

    /// Writes a file.
    ///
    /// The octets go to a new file beside it that then takes its place, so that nobody ever reads half
    /// a file and a full disk leaves the old one. A link stays a link, a file keeps who may read it,
    /// and a device or a pipe is written into and never replaced.
    ///
    /// - `isPersonal`: Whether a new file is for its owner only.
    ///
    /// Throws: ``Failure``.
    public static func write(
        _ octets: some Collection<UInt8>,
        to path: String,
        isPersonal: Bool = false
    ) throws {
        do {
            var status = stat()
            guard stat(path, &status) == 0 else {
                guard !isPersonal else { return try writePersonal(octets, to: path) }
                return try Data(octets).write(to: URL(fileURLWithPath: path), options: .atomic)
            }
            switch status.st_mode & S_IFMT {
            case S_IFREG:
                let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
                try Data(octets).write(to: file, options: .atomic)
                chmod(file.path, status.st_mode & 0o777)
            case S_IFDIR:
                throw POSIXError(.EISDIR)
            default:
                let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
                try handle.write(contentsOf: Data(octets))
                try handle.close()
            }
        } catch {
            throw failure(error, path)
        }
    }

    private static func writePersonal(_ octets: some Collection<UInt8>, to path: String) throws {
        try writePieces(to: path) { try $0(Array(octets)) }
    }

    /// Writes a file for its owner only, piece by piece, so that it need not fit in memory.
    ///
    /// - Parameters:
    ///   - path: The file; one that is there is replaced.
    ///   - body: Gets a function that takes the pieces. If it throws, nothing is at the path but what
    ///     was there before.
    /// - Throws: ``Failure``, or what `body` throws.
    public static func writePieces(
        to path: String,
        _ body: ((_ piece: [UInt8]) throws -> Void) throws -> Void
    ) throws {
        let draft = path + ".part"
        let file = open(draft, O_CREAT | O_TRUNC | O_WRONLY | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw failure(code: errno, path) }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        do {
            try body { piece in
                do {
                    try handle.write(contentsOf: Data(piece))
                } catch {
                    throw failure(error, path)
                }
            }
            do {
                try handle.synchronize()
                try handle.close()
            } catch {
                throw failure(error, path)
            }
            guard rename(draft, path) == 0 else { throw failure(code: errno, path) }
        } catch {
            unlink(draft)
            throw error
        }
    }

    /// Writes one of many files into a folder that has just been made for them.
    ///
    /// Nobody else looks there yet, so a file need not wait for the disk before the next is begun.
    ///
    /// - Throws: ``Failure``.
    public static func writeNew(_ octets: some Collection<UInt8>, to path: String) throws {
        do {
            try Data(octets).write(to: URL(fileURLWithPath: path))
        } catch {
            throw failure(error, path)
        }
    }

    /// Makes a folder and those above it, if they are not there yet.
    ///
    /// - Throws: ``Failure``.
    public static func createFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true
            )
        } catch {
            throw failure(error, path)
        }
    }

    /// Lets nothing be made in a folder that is not there or that nobody may write into.
    ///
    /// - Throws: ``Failure``.
    public static func requireFolder(of path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard access(folder, W_OK) == 0 else { throw failure(code: errno, path) }
    }

    /// Puts a finished file in the place of another one.
    ///
    /// - Throws: ``Failure``.
    public static func put(_ draft: String, at path: String) throws {
        guard rename(draft, path) == 0 else { throw failure(code: errno, path) }
    }

    /// What the system said, as a failure of the file that somebody named.
    public static func failure(_ error: any Error, _ path: String) -> Failure {
        if let failure = error as? Failure { return failure }
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
        let cause = (underlying ?? error) as NSError
        guard cause.domain == NSPOSIXErrorDomain else {
            return Failure(path: path, problem: .other(error.localizedDescription))
        }
        return failure(code: Int32(cause.code), path)
    }

    private static func failure(code: Int32, _ path: String) -> Failure {
        let said = String(cString: strerror(code))
        let problem: Failure.Problem =
            switch POSIXErrorCode(rawValue: code) {
            case .ENOENT: .noFolder
            case .EACCES, .EPERM: .notAllowed
            case .EROFS: .readOnly
            case .EISDIR: .isFolder
            case .ENOTDIR, .EEXIST: .noFolderThere
            case .ENOSPC, .EDQUOT, .EFBIG: .noSpace
            case .EIO, .EPIPE, .EBADF: .broken(said)
            default: .other(said)
            }
        return Failure(path: path, problem: problem)
    }
}
