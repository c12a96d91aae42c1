public import CivilTime

/// When an event is: whole days, or from one local time to another.
///
/// The end is always later than the start and always written (RFC 5545 §3.6.1 allows less, but
/// `DURATION` and missing ends are read unevenly).
public struct EventTime: Hashable, Sendable {
    private enum Kind: Hashable, Sendable {
        case days(DaySpan)
        case local(CivilDateTime, to: CivilDateTime, CalendarZone)
    }

    private let kind: Kind

    /// Whole days.
    ///
    /// - Parameter days: The days, both ends included.
    /// - Returns: The time.
    /// - Throws: ``EventError/yearOutOfRange``.
    public static func days(_ days: DaySpan) throws(EventError) -> EventTime {
        guard isWritable(days.first), isWritable(days.last.advanced(by: 1)) else {
            throw .yearOutOfRange
        }
        return EventTime(kind: .days(days))
    }

    /// From one time to another by the clocks of a zone.
    ///
    /// - Parameters:
    ///   - start: When it begins.
    ///   - end: When it is over, later than the start by the clock and in truth.
    ///   - zone: The zone whose clocks are meant.
    /// - Returns: The time.
    /// - Throws: ``EventError`` when the end is not later, or when the zone as written would tell
    ///   readers another moment.
    public static func local(
        from start: CivilDateTime,
        to end: CivilDateTime,
        in zone: CalendarZone
    ) throws(EventError) -> EventTime {
        guard isWritable(start.day), isWritable(end.day) else { throw .yearOutOfRange }
        guard start < end, zone.zone.instant(start) < zone.zone.instant(end) else {
            throw .endNotAfterStart
        }
        let time = EventTime(kind: .local(start, to: end, zone))
        try time.checkZone(movedBy: 0)
        return time
    }

    /// When it begins; midnight for whole days.
    public var start: CivilDateTime {
        switch kind {
        case .days(let days): CivilDateTime(days.first, .midnight)
        case .local(let start, _, _): start
        }
    }

    /// When it is over; the midnight after the last of whole days.
    public var end: CivilDateTime {
        switch kind {
        case .days(let days): CivilDateTime(days.last, .endOfDay)
        case .local(_, let end, _): end
        }
    }

    /// The zone, unless it is whole days.
    public var zone: CalendarZone? {
        if case .local(_, _, let zone) = kind { zone } else { nil }
    }

    /// Checks that readers of the zone's `VTIMEZONE` find the right moments, days later.
    func checkZone(movedBy days: Int) throws(EventError) {
        guard let zone else { return }
        let shift = NominalDuration(days: days)
        for local in [start.adding(shift), end.adding(shift)]
        where !zone.covers(zone.zone.instant(local)) {
            throw .zoneNotCovered(zone: zone.identifier, at: local)
        }
    }

    private static func isWritable(_ day: Day) -> Bool {
        (1...9999).contains(day.year)
    }
}
