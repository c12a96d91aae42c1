internal import CivilTime
internal import ICalendar
internal import Planning
internal import Synchronization

/// What files of rules say, each version of a file parsed once.
///
/// A file with mistakes that keep it from being read at all is parsed again when it is asked for again.
final class ParsedFiles: Sendable {
    /// A version of a file: where it lies, what stands in it, and the zone its times are read in.
    private struct Key: Hashable {
        let path: String
        let octets: [UInt8]
        var zone = ""
    }

    private struct State {
        var programmes: [Key: ProgrammeFile] = [:]
        var venues: [Key: [Venue]] = [:]
        var closedDays: [Key: [ClosedDayRule]] = [:]
        var events: [Key: AllDayEvents] = [:]
        var parses = 0
    }

    private let state = Mutex(State())

    /// More versions of one kind than a municipality writes in years; a larger store is emptied.
    private static let most = 500

    /// How many files have been parsed so far.
    var parses: Int { state.withLock(\.parses) }

    func programme(
        _ octets: [UInt8],
        _ path: String,
        zone: @escaping (String) -> Zone?
    ) throws -> ProgrammeFile {
        try value(\.programmes, Key(path: path, octets: octets)) {
            try ProgrammeFile(octets, file: path, zone: zone)
        }
    }

    func venues(_ octets: [UInt8], _ path: String) throws -> [Venue] {
        try value(\.venues, Key(path: path, octets: octets)) {
            try VenueFile.read(octets, file: path)
        }
    }

    func closedDays(_ octets: [UInt8], _ path: String) throws -> [ClosedDayRule] {
        try value(\.closedDays, Key(path: path, octets: octets)) {
            try ClosedDayFile.read(octets, file: path)
        }
    }

    func events(
        _ octets: [UInt8],
        _ path: String,
        in zone: Zone,
        load: @escaping (String) -> Zone?
    ) throws -> AllDayEvents {
        try value(\.events, Key(path: path, octets: octets, zone: zone.identifier)) {
            try ClosedDayCalendar.events(octets, file: path, zone: zone, load: load)
        }
    }

    /// Parses under the lock, so that two threads do not parse the same file.
    private func value<Value: Sendable>(
        _ kind: WritableKeyPath<State, [Key: Value]>,
        _ key: Key,
        _ parse: () throws -> Value
    ) throws -> Value {
        try state.withLock { state in
            if let known = state[keyPath: kind][key] { return known }
            state.parses += 1
            let value = try parse()
            if state[keyPath: kind].count >= ParsedFiles.most { state[keyPath: kind] = [:] }
            state[keyPath: kind][key] = value
            return value
        }
    }
}
