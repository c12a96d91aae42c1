internal import CivilTime
internal import GRDB
internal import Planning

extension Doctor {
    /// Looks whether the log has run ahead of a moment, so that later meetings count as held.
    static func clock(
        _ database: Database,
        _ reader: any RuleReader,
        at now: Instant
    ) throws -> Finding {
        guard
            let last = try ClockRule.lastChange(database), ClockRule.isFar(last, after: now),
            try !ClockRule.isExample(database)
        else { return Finding(.clock, [], "") }
        let zone = try Work.zone(in: database, reader)
        return Finding(.clock, ["log \(zone.local(last)), clock \(zone.local(now))"], "")
    }
}
