internal import Foundation

/// Documents that are written whole or not at all.
public enum WrittenFile {
    /// Writes a document.
    ///
    /// A link stays a link, a file keeps who may read it, and a pipe or a device is written into and never
    /// replaced. A database, and what belongs to one, is left alone.
    ///
    ///     try WrittenFile.write(octets, to: "list.csv", isPersonal: true)
    ///
    /// - `isPersonal`: Whether a new file is for its owner only.
    /// - `isSynced`: Whether to wait until it is on the disk.
    ///
    /// Throws: ``DiskError``.
    public static func write(
        _ octets: some Collection<UInt8>,
        to path: String,
        isPersonal: Bool = false,
        isSynced: Bool = true
    ) throws {
        try write(to: path, isPersonal: isPersonal, isSynced: isSynced) { try $0(Array(octets)) }
    }

    /// Writes a document piece by piece, so that it need not fit in memory.
    ///
    /// - Parameters:
    ///   - path: Where it goes.
    ///   - isPersonal: Whether a new file is for its owner only.
    ///   - isSynced: Whether to wait until it is on the disk.
    ///   - body: Gets a function that takes the pieces. If it throws, nothing is at the path but what
    ///     was there before.
    /// - Throws: ``DiskError``, or what `body` throws.
    public static func write(
        to path: String,
        isPersonal: Bool = false,
        isSynced: Bool = true,
        _ body: ((_ piece: [UInt8]) throws -> Void) throws -> Void
    ) throws {
        let place = try FilePlace(path)
        switch place.content {
        case .folder: throw DiskError(path, .isFolder)
        case .stream, .special: try writeThrough(place, body)
        case .nothing, .file:
            guard !DatabaseFiles.belongs(place) else { throw DiskError(path, .isDatabase) }
            let draft = try Draft(for: place)
            try body { try draft.write($0) }
            let isNew = place.content == .nothing
            try draft.put(
                .overWhatIsThere,
                permissions: !isNew ? nil : isPersonal ? 0o600 : newPermissions,
                isSynced: isSynced
            )
        }
    }

    /// Writes into a stream, a pipe or a device.
    ///
    /// - Throws: ``DiskError``, or what `body` throws.
    public static func writeThrough(
        _ place: FilePlace,
        _ body: ((_ piece: [UInt8]) throws -> Void) throws -> Void
    ) throws {
        let file: Int32 =
            if case .stream(let stream) = place.content {
                dup(stream)
            } else {
                open(place.path, O_WRONLY | O_NOCTTY | O_CLOEXEC)
            }
        guard file >= 0 else { throw DiskError(place.name, code: errno) }
        do {
            try body { try Octets.write($0, to: file, place.name) }
        } catch {
            close(file)
            throw error
        }
        guard close(file) == 0 else { throw DiskError(place.name, code: errno) }
    }

    /// Writes into an open stream, such as standard output.
    ///
    /// - `name`: What messages call it.
    ///
    /// Throws: ``DiskError``.
    public static func write(
        _ octets: some Collection<UInt8>,
        toStream stream: Int32,
        named name: String
    ) throws {
        try Octets.write(octets, to: stream, name)
    }

    /// Who may read and write new files that hold no personal data.
    public static var newPermissions: UInt32 { 0o666 & ~mask }

    /// Which permissions new files do not get, as whoever started the program wants it.
    private static let mask: UInt32 = {
        let mask = umask(0o077)
        umask(mask)
        return mask
    }()
}
