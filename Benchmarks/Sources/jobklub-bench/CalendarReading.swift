import CivilTime
import Glibc
import ICalendar

/// Goes through calendars and adds up what a listing of their events would show.
struct CalendarReading {
    private(set) var events = 0
    private(set) var characters = 0
    private(set) var attendees = 0

    /// The starts of all events, in seconds of Unix time.
    private(set) var starts = 0
    private var zones = StreamZones { SystemZone.read($0) }

    struct Unsound: Error {
        let path: String
    }

    mutating func addAll(in folder: String) throws {
        // The window for the first file serves all.
        var reader = CalendarReader(OctetArray([]))
        try RawFile.forEach(in: folder) { name, file, isRegular in
            reader.restart(RawSource(file: file, isRegular: isRegular))
            try add(&reader, name)
        }
    }

    mutating func add(_ path: String) throws {
        try RawFile.with(path, O_RDONLY) { file in
            var reader = CalendarReader(RawSource(file: file))
            try add(&reader, path)
        }
    }

    private mutating func add(_ reader: inout CalendarReader, _ path: String) throws {
        zones.beginText()
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
        withUnsafeBytes { octets in
            var count = octets.count
            var index = 0
            while index + 8 <= octets.count {
                let word = octets.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                let continuations = word &>> 7 & ~word &>> 6 & 0x0101_0101_0101_0101
                count -= Int((continuations &* 0x0101_0101_0101_0101) &>> 56)
                index += 8
            }
            for octet in octets[index...] where octet & 0xC0 == 0x80 { count -= 1 }
            guard let base = octets.baseAddress else { return 0 }
            var rest = octets.count - 1
            // The backslash before the last octet is the last that can escape anything.
            while rest > 0, let found = memchr(base + octets.count - 1 - rest, 0x5C, rest) {
                count -= 1
                rest = octets.count - 1 - (base.distance(to: found) + 2)
            }
            return count
        }
    }
}
