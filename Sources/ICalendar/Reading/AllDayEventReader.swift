public import CivilTime

/// The closed days of a calendar, and what there was to say of them.
public struct AllDayEvents: Hashable, Sendable {
    /// The events in the order of the file.
    public let events: [AllDayEvent]

    /// What was put right, or may be meant otherwise, in the order of the file.
    public let remarks: [Diagnostic]

    /// How many remarks there were besides those that are kept.
    public let omitted: Int
}

extension AllDayEvent {
    /// Reads the events of a calendar file, whichever program wrote it.
    ///
    /// What is found in the file, and how bad it is, is what a check of it finds. Events with times
    /// count for the days on which they are. A cancelled event is left out; one event of a series
    /// that was moved or cancelled becomes an exception of the series, and where it was moved to
    /// stands as an event of its own. Components other than `VEVENT` are passed over.
    ///
    /// - Parameters:
    ///   - octets: The whole file.
    ///   - zone: The zone to which the days belong: times in UTC are taken by its clocks.
    ///   - load: Gives the zone of an IANA name, or nothing; without it only the zone of the days is
    ///     known.
    /// - Returns: The events, and what there was to say.
    /// - Throws: ``UnreadableCalendar`` with every error of the file; nothing is half read.
    /// - Complexity: O(*n* log *n*) in the size of the file.
    public static func read(
        _ octets: [UInt8],
        in zone: Zone,
        load: ((String) -> Zone?)? = nil
    ) throws(UnreadableCalendar) -> AllDayEvents {
        let load = load ?? { $0 == zone.identifier ? zone : nil }
        var events: [AllDayEvent] = []
        // Octets in memory have nothing to throw.
        guard
            let (tree, log) = try? CalendarTree.checked(
                OctetArray(octets),
                limits: ReadingLimits(),
                load: load
            )
        else { return AllDayEvents(events: [], remarks: [], omitted: 0) }
        var found = log.entries
        for calendar in tree.calendars {
            var reader = AllDayReading(zone: zone, calendar: calendar, of: tree, load: load)
            events += reader.events(of: tree)
            found += reader.findings
        }
        let sorted = found.enumerated().sorted {
            ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
        }.map(\.element)
        let errors = sorted.filter { $0.severity == .error }
        guard errors.isEmpty else {
            throw UnreadableCalendar(
                errors: errors.prefix(UnreadableCalendar.limit).map {
                    ReadingError($0.position, $0.problem)
                },
                omitted: log.omittedErrors + max(0, errors.count - UnreadableCalendar.limit)
            )
        }
        let kept = sorted.prefix(UnreadableCalendar.limit)
        return AllDayEvents(
            events: events.sorted { $0.position < $1.position },
            remarks: Array(kept),
            omitted: log.omitted + sorted.count - kept.count
        )
    }
}
