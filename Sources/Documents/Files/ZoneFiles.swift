public import CivilTime
internal import Foundation

/// The compiled zone files of the system (the package `tzdata`).
public struct ZoneFiles: Sendable {
    /// The folder that holds them.
    public let folder: String

    /// Makes a reader.
    ///
    /// - Parameter folder: The system's folder unless a test has its own.
    public init(folder: String = "/usr/share/zoneinfo") {
        self.folder = folder
    }

    /// Reads a zone.
    ///
    /// - Parameter identifier: IANA name, for example `Europe/Copenhagen`.
    /// - Returns: Nothing when there is no such zone or its file cannot be read as one.
    public func zone(_ identifier: String) -> Zone? {
        let parts = identifier.split(separator: "/", omittingEmptySubsequences: false)
        let isName = parts.allSatisfy { part in
            !part.isEmpty
                && part.utf8.allSatisfy { octet in
                    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(octet | 0x20)
                        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(octet)
                        || "-_+".utf8.contains(octet)
                }
        }
        guard isName, let data = FileManager.default.contents(atPath: "\(folder)/\(identifier)")
        else { return nil }
        return try? Zone(identifier: identifier, tzif: Array(data))
    }
}
