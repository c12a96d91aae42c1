public import CivilTime

/// A time zone in the form that invitations carry: one yearly rule for each change of clocks.
///
/// Mail programs, Outlook above all, understand a `VTIMEZONE` with exactly one `STANDARD` and one
/// `DAYLIGHT` component, each with a yearly rule (RFC 5545 §3.6.5). That form says what clocks show
/// by the rule in force today; ``covers(_:)`` tells where that differs from the zone's history.
public struct CalendarZone: Hashable, Sendable {
    /// The zone itself.
    public let zone: Zone

    /// What `VTIMEZONE` says; without observances for UTC, which needs none.
    public let definition: ZoneDefinition

    /// UTC, whose times are written with `Z`.
    public static let utc = CalendarZone(zone: .utc, observances: [])

    private init(zone: Zone, observances: [ZoneDefinition.Observance]) {
        self.zone = zone
        definition = ZoneDefinition(identifier: zone.identifier, observances: observances)
    }

    /// Makes the form of a zone.
    ///
    /// - Parameter zone: A zone with a rule for later years, or UTC.
    /// - Throws: ``ZoneError`` when no yearly rule says exactly what the clocks will show.
    public init(_ zone: Zone) throws(ZoneError) {
        guard !["UTC", "Etc/UTC"].contains(zone.identifier) else {
            self = .utc
            return
        }
        guard ZoneName.isPlain(zone.identifier) else { throw .badName(zone.identifier) }
        guard let rule = zone.tail else { throw .noRule(zone: zone.identifier) }
        guard let observances = CalendarZone.observances(rule) else {
            throw .changeNotExpressible(zone: zone.identifier)
        }
        self.init(zone: zone, observances: observances)
    }

    /// The name that stands in `TZID`.
    public var identifier: String { zone.identifier }

    /// Whether times are written with `Z` instead of a name.
    public var isUTC: Bool { definition.observances.isEmpty }

    /// Whether a reader of the `VTIMEZONE` finds the offset that clocks really show at a moment.
    ///
    /// - Parameter instant: Any moment.
    /// - Returns: False in years when clocks there followed other rules than today's.
    public func covers(_ instant: Instant) -> Bool {
        guard !isUTC, let tail = zone.tail else { return true }
        return zone.offset(at: instant) == tail.type(at: instant).offset
    }

    private static func observances(_ rule: PosixRule) -> [ZoneDefinition.Observance]? {
        guard let standardOffset = UTCOffset(seconds: rule.standard.offset) else { return nil }
        guard let daylight = rule.daylight else {
            return [
                ZoneDefinition.Observance(
                    .standard,
                    start: CivilDateTime(secondsSinceEpoch: 0),
                    offsetFrom: standardOffset,
                    offsetTo: standardOffset,
                    name: rule.standard.abbreviation
                )
            ]
        }
        guard
            let daylightOffset = UTCOffset(seconds: daylight.type.offset),
            let start = YearlyRule(daylight.start), let end = YearlyRule(daylight.end)
        else { return nil }
        // Ireland's law calls summer the standard time; readers expect DAYLIGHT to be ahead.
        let isReversed = daylightOffset.seconds < standardOffset.seconds
        let toDaylight = ZoneDefinition.Observance(
            isReversed ? .standard : .daylight,
            start: start.first,
            offsetFrom: standardOffset,
            offsetTo: daylightOffset,
            name: daylight.type.abbreviation,
            rules: [start.rule]
        )
        let toStandard = ZoneDefinition.Observance(
            isReversed ? .daylight : .standard,
            start: end.first,
            offsetFrom: daylightOffset,
            offsetTo: standardOffset,
            name: rule.standard.abbreviation,
            rules: [end.rule]
        )
        return isReversed ? [toDaylight, toStandard] : [toStandard, toDaylight]
    }
}
