public import CivilTime
internal import GRDB
internal import Planning

/// Why nothing is written at a moment: it lies more than a day after what the machine's clock shows.
public struct AheadOfClock: Error, Hashable, Sendable {
    /// The moment, by the clocks of the municipality.
    public let moment: CivilDateTime
    /// What the machine's clock shows, by the same clocks.
    public let clock: CivilDateTime
}

/// Keeps the log from running ahead of the machine's clock.
///
/// What is held and closed follows from the moment of the last change, so that one change dated 9999 would
/// make every meeting count as held until then. An example may be lived ahead; and whoever has let a log run
/// ahead on purpose goes on from where it is.
enum ClockRule {
    /// How far ahead a change may be, in seconds: clocks differ.
    static let tolerance = 86_400

    /// Lets nothing be written at a moment that is too far ahead.
    ///
    /// - `clock`: What the machine's clock shows; nothing if any moment is good.
    static func requireNotAhead(
        _ now: Instant,
        of clock: Instant?,
        _ database: Database,
        _ reader: any RuleReader
    ) throws {
        guard let clock, try isAhead(now, of: clock, database) else { return }
        let zone = try Work.zone(in: database, reader)
        throw AheadOfClock(moment: zone.local(now), clock: zone.local(clock))
    }

    /// The moment that a reading counts as in the log: a look ahead is no mistake, and is logged today.
    static func ofReading(
        _ now: Instant,
        _ clock: Instant?,
        _ database: Database
    ) throws -> Instant {
        guard let clock, try isAhead(now, of: clock, database) else { return now }
        return clock
    }

    /// Whether a moment lies more than a day after the clock, and after the log as well.
    static func isAhead(
        _ now: Instant,
        of clock: Instant,
        _ database: Database
    ) throws -> Bool {
        guard isFar(now, after: clock), try !isExample(database) else { return false }
        guard let last = try lastChange(database) else { return true }
        return isFar(now, after: last)
    }

    /// The moment of the last change; nothing if there is none.
    static func lastChange(_ database: Database) throws -> Instant? {
        try database.row("SELECT max(at) AS at FROM use_case")?.instantIfAny("at")
    }

    static func isExample(_ database: Database) throws -> Bool {
        try Settings.value(.delivery, in: database) == Settings.example
    }

    static func isFar(_ moment: Instant, after other: Instant) -> Bool {
        moment.secondsSinceEpoch - other.secondsSinceEpoch > tolerance
    }
}

extension Store {
    /// Lets no moment be kept that is too far ahead of the clock that the file was opened with.
    func requireNotAhead(_ now: Instant) throws {
        let clock = clock?()
        try explained {
            try connections.read { try ClockRule.requireNotAhead(now, of: clock, $0, reader) }
        }
    }
}
