internal import Crypto
internal import Foundation
internal import GRDB

/// A digest of a whole backup that lies in the backup itself, so that one changed octet is found.
///
/// SQLite's own check finds broken pages, and not a letter of a name that has become another one. The
/// digest (SHA-256) is of all octets of the file, its own digits taken for zeros. A file that is
/// opened for work is no backup any more and loses it.
enum Seal {
    private static let beginning = "sha256:"
    private static let length = 64
    private static let blank = String(repeating: "0", count: length)

    /// Makes room for the digest; the file is sealed once nobody has it open any more.
    static func prepare(_ database: Database) throws {
        try Settings.set(.digest, to: beginning + blank, in: database)
    }

    /// Takes the digest away, since the file is going to change.
    static func lift(_ database: Database) throws {
        guard try Settings.value(.digest, in: database) != nil else { return }
        try Settings.remove(.digest, in: database)
        try Settings.remove(.copiedAt, in: database)
    }

    /// Writes the digest into a file that was prepared for it.
    static func close(_ path: String) throws {
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        defer { try? file.close() }
        let found = try look(file, for: beginning + blank)
        guard let place = found.places.first, found.places.count == 1 else {
            throw FileError.notOurs(path)
        }
        try file.seek(toOffset: UInt64(place + beginning.utf8.count))
        try file.write(contentsOf: Data(found.digest.utf8))
    }

    /// Whether a file still is to the octet what was sealed.
    ///
    /// - Parameters:
    ///   - path: The file, which this process does not have open.
    ///   - value: The digest that stands in it.
    /// - Returns: No where one octet is another one.
    /// - Throws: What the system says when the file cannot be read.
    static func holds(_ path: String, _ value: String) throws -> Bool {
        guard value.hasPrefix(beginning), value.utf8.count == beginning.utf8.count + length else {
            return false
        }
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }
        let found = try look(file, for: value)
        return found.places.count == 1 && beginning + found.digest == value
    }

    private struct Found {
        /// Where the value begins, in octets.
        let places: [Int]
        /// The digest of the file with the value's digits taken for zeros, in hexadecimal digits.
        let digest: String
    }

    /// Reads a file once, piece by piece.
    private static func look(_ file: FileHandle, for value: String) throws -> Found {
        let wanted = Data(value.utf8)
        let zeros = Data((beginning + blank).utf8)
        var (digest, places) = (SHA256(), [Int]())
        // What may be the beginning of the value is kept until its end has been read.
        var (kept, offset) = (Data(), 0)
        try file.seek(toOffset: 0)
        while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
            kept.append(piece)
            while let range = kept.range(of: wanted) {
                let before = kept[kept.startIndex..<range.lowerBound]
                digest.update(data: before)
                digest.update(data: zeros)
                places.append(offset + before.count)
                offset += before.count + wanted.count
                kept = Data(kept[range.upperBound...])
            }
            let done = kept.prefix(max(0, kept.count - wanted.count))
            digest.update(data: done)
            offset += done.count
            kept = Data(kept.dropFirst(done.count))
        }
        digest.update(data: kept)
        return Found(places: places, digest: digest.finalize().digits)
    }
}
