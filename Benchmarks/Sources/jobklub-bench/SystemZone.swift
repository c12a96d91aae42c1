import CivilTime
import Glibc

/// Zones of the system, read as the program reads them but without Foundation.
enum SystemZone {
    /// Reads the zone of an IANA name; no name leads out of the system's folder.
    static func read(_ name: String) -> Zone? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") && !$0.contains("\0") }) else {
            return nil
        }
        let octets = try? RawFile.octets("/usr/share/zoneinfo/\(name)")
        return octets.flatMap { try? Zone(identifier: name, tzif: $0) }
    }
}
