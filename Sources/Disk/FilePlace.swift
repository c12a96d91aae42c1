internal import Foundation

/// A place that somebody named: what is there, behind all links.
///
/// Links are followed to their end, also where nothing is there yet, so that what is written goes
/// where they point and they stay what they are.
public struct FilePlace: Hashable, Sendable {
    /// The place as it was named; messages name it so.
    public let name: String
    /// The same place without links; what is made for it lies beside this.
    public let path: String
    /// What is there.
    public let content: Content

    /// What can be at a place.
    public enum Content: Hashable, Sendable {
        /// Nothing yet.
        case nothing
        /// A file.
        case file(FileStatus)
        /// A folder.
        case folder
        /// An open stream of this very process, such as `/dev/stdout`.
        case stream(Int32)
        /// A pipe, a device or a socket.
        case special
    }

    /// Looks at a place.
    ///
    /// - `name`: A path; relative ones begin at the folder in use.
    ///
    /// Throws: ``DiskError`` if a folder on the way is missing or may not be entered; a name that ends in a slash is
    /// that of a folder.
    public init(_ name: String) throws {
        guard !name.isEmpty else { throw DiskError(name, code: ENOENT) }
        self.name = name
        var path = name
        // As many links as the system itself follows.
        for _ in 0..<40 {
            let (folder, last) = FilePlace.split(path)
            guard let parent = realpath(folder, nil) else { throw DiskError(name, code: errno) }
            defer { free(parent) }
            let above = String(cString: parent)
            if above == "/proc/\(getpid())/fd", let stream = Int32(last) {
                guard fcntl(stream, F_GETFD) != -1 else { throw DiskError(name, code: EBADF) }
                (self.path, content) = ("\(above)/\(last)", .stream(stream))
                return
            }
            let whole = above == "/" ? "/\(last)" : last.isEmpty ? above : "\(above)/\(last)"
            var status = stat()
            guard lstat(whole, &status) == 0 else {
                guard errno == ENOENT, !last.isEmpty, !name.hasSuffix("/") else {
                    throw DiskError(name, code: errno)
                }
                (self.path, content) = (whole, .nothing)
                return
            }
            switch status.st_mode & S_IFMT {
            case S_IFLNK:
                let target = try FilePlace.target(of: whole, name)
                path = target.hasPrefix("/") ? target : "\(above)/\(target)"
                continue
            case S_IFREG:
                guard !name.hasSuffix("/") else { throw DiskError(name, code: ENOTDIR) }
                content = .file(FileStatus(status))
            case S_IFDIR: content = .folder
            default: content = .special
            }
            self.path = whole
            return
        }
        throw DiskError(name, code: ELOOP)
    }

    /// The folder that it lies in.
    public var folder: String { FilePlace.split(path).folder }

    /// Its name in the folder.
    public var lastName: String { FilePlace.split(path).last }

    /// A path that ends in one of these means the folder itself.
    private static let selves: Set<String> = [".", ".."]

    private static func split(_ path: String) -> (folder: String, last: String) {
        var octets = Array(path.utf8)
        while octets.count > 1, octets.last == UInt8(ascii: "/") { octets.removeLast() }
        guard let slash = octets.lastIndex(of: UInt8(ascii: "/")) else {
            let last = String(decoding: octets, as: UTF8.self)
            return selves.contains(last) ? (last, "") : (".", last)
        }
        let last = String(decoding: octets[(slash + 1)...], as: UTF8.self)
        let folder = slash == 0 ? "/" : String(decoding: octets[..<slash], as: UTF8.self)
        guard !last.isEmpty, !selves.contains(last) else {
            return (String(decoding: octets, as: UTF8.self), "")
        }
        return (folder, last)
    }

    private static func target(of link: String, _ name: String) throws -> String {
        var letters = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(link, &letters, letters.count)
        guard count > 0 else { throw DiskError(name, code: errno) }
        return String(decoding: letters.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}

/// What the system keeps of a file beside its octets.
public struct FileStatus: Hashable, Sendable {
    /// The disk and the number of the file on it: what stays the same while a file is renamed.
    public let identity: FileIdentity
    /// Its size in octets.
    public let size: Int
    /// Who may read and write it.
    public let permissions: UInt32
    /// Whose it is.
    public let owner: UInt32
    /// Whose group it is.
    public let group: UInt32
    /// When it was last written, in seconds since 1970.
    public let written: Int

    init(_ status: stat) {
        identity = FileIdentity(status)
        size = Int(status.st_size)
        permissions = status.st_mode & 0o7777
        owner = status.st_uid
        group = status.st_gid
        written = status.st_mtim.tv_sec
    }
}

/// Which file a path leads to.
public struct FileIdentity: Hashable, Sendable {
    private let device: UInt
    private let number: UInt

    init(_ status: stat) {
        device = UInt(status.st_dev)
        number = UInt(status.st_ino)
    }

    /// - `path`: A path; links are followed.
    ///
    /// Returns: Nothing where nothing is.
    public init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }
}
