import CivilTime
import Documents
import Foundation
import ICalendar

/// Goes through calendars and adds up what a listing of their events would show.
struct CalendarReading {
    private(set) var events = 0
    private(set) var characters = 0
    private(set) var attendees = 0

    /// The starts of all events, in seconds of Unix time.
    private(set) var starts = 0
    private var zones = StreamZones { ZoneFiles().zone($0) }

    struct Unsound: Error {
        let path: String
    }

    mutating func addAll(in folder: String) throws {
        for name in try RawFile.names(in: folder) { try add("\(folder)/\(name)") }
    }

    mutating func add(_ path: String) throws {
        try RawFile.with(path, O_RDONLY) { try add(RawSource(file: $0), path) }
    }

    private mutating func add(_ source: RawSource, _ path: String) throws {
        zones.beginText()
        var reader = CalendarReader(source)
        var isInEvent = false
        while let step = try reader.next() {
            switch step {
            case .begin(.vtimezone): try zones.take(&reader)
            case .begin(let component):
                isInEvent = component == .vevent
                if isInEvent { events += 1 }
            case .end(let component): isInEvent = component == .valarm
            case .property(.attendee) where isInEvent: attendees += 1
            case .property(.summary) where isInEvent, .property(.description) where isInEvent:
                characters += reader.value.characterCount
            case .property(.dtstart) where isInEvent:
                starts += zones.instant(reader)?.secondsSinceEpoch ?? 0
            case .property: break
            }
        }
        guard !reader.diagnostics.hasErrors else { throw Unsound(path: path) }
    }
}

extension Span<UInt8> {
    /// How many characters the text has once its escapes are undone.
    fileprivate var characterCount: Int {
        withUnsafeBufferPointer { octets in
            var count = 0
            var index = 0
            while index < octets.count {
                if octets[index] == UInt8(ascii: "\\"), index + 1 < octets.count { index += 1 }
                if octets[index] & 0xC0 != 0x80 { count += 1 }
                index += 1
            }
            return count
        }
    }
}
