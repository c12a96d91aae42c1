import Foundation
import TestSupport

/// What the programs of others find in the calendar files we write.
enum CalendarReaders {
    /// Events as python-icalendar and recurring-ical-events expand them: UID, start and end.
    static func python(_ octets: Data, _ first: String, _ last: String) throws -> [[String]] {
        let text = try Peer.python(
            "read_icalendar.py",
            arguments: [first, last],
            input: octets
        )
        return text.split(separator: "\n").dropFirst()
            .filter { !$0.hasPrefix("ATTENDEE") }
            .map { $0.split(separator: " ").prefix(3).map(String.init) }
    }

    /// All times that libical finds, as seconds of Unix time, series expanded.
    static func libical(_ octets: Data) throws -> Set<[Int]> {
        let lines = try CalendarPeers.libical(["events"], input: octets).split(separator: "\n")
        // An event's own line begins with its UID and ends with its number of attendees.
        return Set(
            lines.map { line in
                line.split(separator: " ").compactMap { Int($0) }.prefix(2).map(\.self)
            }
        )
    }

    /// What khal lists after importing a file into an empty calendar: start and end.
    static func khal(_ octets: Data, _ first: String, _ last: String) throws -> [String] {
        try CalendarPeers.khal(octets, from: first, to: last).map { line in
            line.split(separator: "|").prefix(2).joined(separator: " ")
        }
    }
}
