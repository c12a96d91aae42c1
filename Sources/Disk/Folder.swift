internal import Foundation

/// Folders, and waiting for the disk.
public enum Folder {
    /// Makes a folder and those above it, if they are not there yet; new ones are for their owner only.
    ///
    /// Throws: ``DiskError``.
    public static func create(_ path: String) throws {
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else { throw DiskError(path, .noFolderThere) }
            return
        }
        guard errno == ENOENT else { throw DiskError(path, code: errno) }
        let above = URL(fileURLWithPath: path).deletingLastPathComponent().path
        if above != path { try create(above) }
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw DiskError(path, code: errno) }
    }

    /// How much room there is for an ordinary user, in octets.
    ///
    /// - `path`: Any file or folder on the disk.
    public static func room(at path: String) -> Int? {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { return nil }
        return Int(status.f_bavail) * Int(status.f_frsize)
    }

    /// Lets nothing begin that needs more room than there is.
    ///
    /// - `needed`: So many octets.
    /// - `place`: What is made, as messages name it.
    /// - `folder`: Where it is made; beside its place if left out.
    ///
    /// Throws: ``DiskError``.
    public static func requireRoom(
        _ needed: Int,
        for place: FilePlace,
        in folder: String? = nil
    ) throws {
        guard let free = room(at: folder ?? place.folder), free < needed else { return }
        throw DiskError(place.name, .tooLittleSpace(needed: needed, free: free))
    }

    /// Waits until the names in the folder of a place are on the disk.
    ///
    /// Throws: ``DiskError``.
    public static func sync(_ place: FilePlace) throws { try sync(place.folder, place.name) }

    /// Waits until a file or folder is on the disk.
    static func sync(_ path: String, _ name: String) throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw DiskError(name, code: errno) }
        defer { close(file) }
        try sync(file, name)
    }

    static func sync(_ file: Int32, _ name: String) throws {
        // Some file systems have nothing to wait for.
        guard fsync(file) == 0 || errno == EINVAL else { throw DiskError(name, code: errno) }
    }
}

/// Octets on their way into a file.
enum Octets {
    static func write(_ octets: some Collection<UInt8>, to file: Int32, _ name: String) throws {
        let written: Void? = try octets.withContiguousStorageIfAvailable {
            try write(UnsafeRawBufferPointer($0), to: file, name)
        }
        guard written == nil else { return }
        try Array(octets).withUnsafeBytes { try write($0, to: file, name) }
    }

    private static func write(
        _ octets: UnsafeRawBufferPointer,
        to file: Int32,
        _ name: String
    ) throws {
        var rest = octets
        while !rest.isEmpty {
            let count = Foundation.write(file, rest.baseAddress, rest.count)
            if count >= 0 {
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            } else if errno != EINTR {
                throw DiskError(name, code: errno)
            }
        }
    }
}
