internal import Foundation
internal import Synchronization

/// The files of a database, which SQLite keeps beside each other.
public enum DatabaseFiles {
    /// What SQLite puts behind the name of a database for the files that belong to it, and nothing for the
    /// database itself.
    public static let suffixes = ["", "-wal", "-shm", "-journal"]

    /// What every SQLite file begins with (SQLite's file format, 1.3).
    private static let beginning = Array("SQLite format 3\0".utf8)

    private static let inUse = Mutex<[FileIdentity: Int]>([:])

    /// Says that this process has a file open through SQLite, until it ends or is gone.
    ///
    /// SQLite holds others off with locks that belong to the process and not to what was opened: whoever
    /// else opens such a file here and closes it again drops them.
    public final class Use: Sendable {
        private let identity: Mutex<FileIdentity?>

        /// - Parameter identity: The file.
        public init(_ identity: FileIdentity) {
            self.identity = Mutex(identity)
            inUse.withLock { $0[identity, default: 0] += 1 }
        }

        deinit { end() }

        /// Says that it is closed.
        public func end() {
            let ended = identity.withLock { identity in
                defer { identity = nil }
                return identity
            }
            guard let ended else { return }
            inUse.withLock { uses in
                let count = (uses[ended] ?? 0) - 1
                uses[ended] = count > 0 ? count : nil
            }
        }
    }

    /// Whether this process has a file open through SQLite.
    public static func isInUse(_ identity: FileIdentity) -> Bool {
        inUse.withLock { $0[identity] != nil }
    }

    /// Whether a file is a database, by how it begins.
    ///
    /// - Returns: No for what is no file, or cannot be read.
    public static func isDatabase(_ path: String) -> Bool {
        if let identity = FileIdentity(path), isInUse(identity) { return true }
        // A pipe would keep us waiting for somebody to write into it.
        let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        var octets = [UInt8](repeating: 0, count: beginning.count)
        return pread(file, &octets, octets.count, 0) == octets.count && octets == beginning
    }

    /// Whether a place is a database, or is or would be one of the files that belong to one.
    static func belongs(_ place: FilePlace) -> Bool {
        suffixes.contains { suffix in
            guard place.path.hasSuffix(suffix) else { return false }
            return isDatabase(String(place.path.dropLast(suffix.count)))
        }
    }
}
