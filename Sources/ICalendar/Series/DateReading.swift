public import CivilTime

/// A date or time of a calendar, with the zone by whose clocks it is meant.
public struct ZonedDate: Hashable, Sendable {
    /// The value as it was written.
    public let value: DateValue

    /// The zone of a local time; nothing for a date, a moment, and a time that floats.
    public let zone: Zone?

    /// The moment, with a date and a floating time taken as if the clock showed UTC.
    public let instant: Instant

    init(value: DateValue, zone: Zone?) {
        self.init(value: value, zone: zone, instant: ZonedDate.instant(value, zone))
    }

    private init(value: DateValue, zone: Zone?, instant: Instant) {
        self.value = value
        self.zone = zone
        self.instant = instant
    }

    /// The moment that a value means by the clock of a zone, or of UTC where there is none.
    static func instant(_ value: DateValue, _ zone: Zone?) -> Instant {
        switch value {
        case .utc(let instant): instant
        case .day(let day): instant(.local(CivilDateTime(day, .midnight)), zone)
        case .local(let local): zone?.instant(local) ?? Instant(utc: local)
        }
    }

    /// What the clock shows; midnight for a date.
    public var local: CivilDateTime {
        switch value {
        case .day(let day): CivilDateTime(day, .midnight)
        case .utc(let instant): instant.utc
        case .local(let local): local
        }
    }

    /// The same form and zone with another time; nothing lies outside the years 1 to 9999.
    func with(local: CivilDateTime) -> ZonedDate {
        let local = min(max(local, ZonedDate.first), ZonedDate.last)
        return switch value {
        case .day: ZonedDate(value: .day(local.day), zone: nil)
        case .utc: ZonedDate(value: .utc(Instant(utc: local)), zone: nil)
        case .local: ZonedDate(value: .local(local), zone: zone)
        }
    }

    /// The same form and zone at a time whose moment is known.
    func with(local: CivilDateTime, instant: Instant) -> ZonedDate {
        ZonedDate(value: .local(local), zone: zone, instant: instant)
    }

    /// The same form and zone at another moment.
    func with(instant: Instant) -> ZonedDate {
        with(local: zone?.local(instant) ?? instant.utc)
    }

    /// The same moment as clocks show it, where the written time is one that they skip.
    var shown: ZonedDate {
        guard case .local(let local) = value, let zone else { return self }
        let clock = zone.local(instant)
        return clock == local ? self : with(local: clock, instant: instant)
    }

    /// The day by its own clock; that of a moment by the clock of a zone, or else of UTC.
    func day(ofMomentsBy clock: Zone?) -> Day {
        guard isMoment, let clock else { return local.day }
        return clock.local(instant).day
    }

    var isDay: Bool { value.isDay }

    var isMoment: Bool { value.isUTC }

    /// Whether it is a time by whatever clock is near.
    var isFloating: Bool { zone == nil && !isMoment && !isDay }

    private static let first = CivilDateTime(secondsSinceEpoch: -62_135_596_800)
    private static let last = CivilDateTime(secondsSinceEpoch: 253_402_300_799)
}

/// Reads the dates of one text, finds their zones, and says what was wrong.
struct DateReading {
    var resolver: ZoneResolver
    var diagnostics: DiagnosticLog
    let limits = ReadingLimits()

    /// The zone that the calendar is kept in, if it says one.
    var home: Zone?

    /// Whether the calendar is a message, which has a method.
    var isMessage = false

    /// What the events' texts come to, by their components, where the tree does not hold all of them.
    var digests: [EventDigest] = []
    private var told: Set<String> = []
    private var latest: (position: TextPosition, name: String?)?

    init(resolver: ZoneResolver, diagnostics: DiagnosticLog, home: Zone? = nil) {
        self.home = home
        self.resolver = resolver
        self.diagnostics = diagnostics
    }

    /// The one date of a property.
    mutating func date(_ line: ContentLine?) -> ZonedDate? {
        guard let line else { return nil }
        return date(line.value, of: line, at: 0)
    }

    /// One date of a property.
    mutating func date(_ text: String, of line: ContentLine, at offset: Int) -> ZonedDate? {
        guard let value = DateValue(text) else {
            let problem = ReadingError.Problem.badDate(excerpt(text.utf8))
            diagnostics.add(
                line.position(inValue: offset),
                problem,
                in: .init(property: line.property)
            )
            return nil
        }
        guard case .local = value, let name = zoneName(of: line) else {
            return ZonedDate(value: value, zone: nil)
        }
        return ZonedDate(value: value, zone: zone(name, line.position))
    }

    /// The `TZID` of a line, found once for all the dates of a list.
    private mutating func zoneName(of line: ContentLine) -> String? {
        if let latest, latest.position == line.position { return latest.name }
        // `TZID=` names none.
        let name = line.parameter("TZID").flatMap { $0.isEmpty ? nil : $0 }
        latest = (position: line.position, name: name)
        return name
    }

    /// The items of a list with their places in the value, as many as a list may have.
    mutating func items(_ line: ContentLine) -> [(text: String, offset: Int)] {
        var items: [(text: String, offset: Int)] = []
        var offset = 0
        for item in line.value.split(separator: ",", omittingEmptySubsequences: false) {
            guard items.count < limits.valuesPerProperty else {
                let problem = ReadingError.Problem.tooManyValues(limit: limits.valuesPerProperty)
                diagnostics.add(line.position(inValue: offset), problem)
                break
            }
            items.append((text: String(item), offset: offset))
            offset += item.utf8.count + 1
        }
        return items
    }

    /// The zone of a name; each is spoken of once.
    private mutating func zone(_ name: String, _ position: TextPosition) -> Zone? {
        let resolution = resolver.resolve(name)
        if told.insert(name).inserted {
            let short = excerpt(name.utf8)
            if let found = resolution.found {
                let known = found.zone.identifier
                if found.way != .definition {
                    diagnostics.add(position, .zoneNotDefined(short, known: known))
                }
            } else {
                let isDefined = resolution.definitionError != nil
                diagnostics.add(position, isDefined ? .badZone(short) : .unknownZone(short))
            }
        }
        return resolution.found?.zone
    }
}
