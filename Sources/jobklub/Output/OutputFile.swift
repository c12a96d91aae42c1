internal import ArgumentParser
internal import Correspondence
internal import Foundation

/// A file that is written whole or not at all.
enum OutputFile {
    /// Writes a file, or standard output for `-`.
    ///
    /// The octets go to a new file beside it that then takes its place, so that nobody ever reads half
    /// a file and a full disk leaves the old one. A link stays a link, a file keeps who may read it,
    /// and a device or a pipe is written into and never replaced.
    ///
    /// A new file that holds personal data is for its owner only.
    static func write(
        _ octets: some Collection<UInt8>,
        to path: String,
        isPersonal: Bool = false
    ) throws {
        guard path != "-" else { return try Console.write(octets) }
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
        let draft = path + ".part"
        let file = open(draft, O_CREAT | O_TRUNC | O_WRONLY | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        do {
            let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
            try handle.write(contentsOf: Data(octets))
            try handle.synchronize()
            try handle.close()
            guard rename(draft, path) == 0 else {
                throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
            }
        } catch {
            unlink(draft)
            throw error
        }
    }

    /// Writes one of many files into a folder that has just been made for them.
    ///
    /// Nobody else looks there yet, so a file need not wait for the disk before the next is begun.
    static func writeNew(_ octets: some Collection<UInt8>, to path: String) throws {
        do {
            try Data(octets).write(to: URL(fileURLWithPath: path))
        } catch {
            throw failure(error, path)
        }
    }

    static func createFolder(_ path: String) throws {
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
    static func holdFolder(of path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard access(folder, W_OK) == 0 else {
            throw failure(POSIXError(POSIXErrorCode(rawValue: errno) ?? .EACCES), path)
        }
    }

    /// What cannot be made is another thing than what cannot be written to its end.
    static func failure(_ error: any Error, _ path: String) -> Failure {
        let code = posixCode(error)
        let problem = code.map(problem) ?? .text(error.localizedDescription)
        let arguments = ["path": Failure.shown(path), "problem": problem]
        let isCutShort = [.ENOSPC, .EDQUOT, .EFBIG, .EIO, .EPIPE, .EBADF].contains(code)
        return isCutShort
            ? Failure(Failure.Code.inputOutput, Phrase("failure.cannot-write", arguments))
            : Failure(Failure.Code.cannotCreate, Phrase("failure.cannot-create", arguments))
    }

    private static func posixCode(_ error: any Error) -> POSIXErrorCode? {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
        let cause = (underlying ?? error) as NSError
        guard cause.domain == NSPOSIXErrorDomain else { return nil }
        return POSIXErrorCode(rawValue: Int32(cause.code))
    }

    private static func problem(_ code: POSIXErrorCode) -> Phrase.Argument {
        switch code {
        case .ENOENT: .phrase(Phrase("problem.no-folder"))
        case .EACCES, .EPERM: .phrase(Phrase("problem.not-allowed"))
        case .EROFS: .phrase(Phrase("problem.read-only"))
        case .EISDIR: .phrase(Phrase("problem.is-a-folder"))
        case .ENOTDIR, .EEXIST: .phrase(Phrase("problem.not-a-folder"))
        case .ENOSPC, .EDQUOT, .EFBIG: .phrase(Phrase("problem.no-space"))
        default: .text(String(cString: strerror(code.rawValue)))
        }
    }
}
