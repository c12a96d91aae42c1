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
    ///   - zone: The zone where the days are lived: times in UTC are taken by its clocks.
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

/// Reads the days that the events of one calendar take.
struct AllDayReading {
    let zone: Zone
    private let calendar: CalendarTree.ComponentID
    private var reading: DateReading

    /// What only matters to whoever wants whole days; all else a check has found.
    private(set) var findings: [Diagnostic] = []

    init(
        zone: Zone,
        calendar: CalendarTree.ComponentID,
        of tree: CalendarTree,
        load: @escaping (String) -> Zone?
    ) {
        self.zone = zone
        self.calendar = calendar
        var log = DiagnosticLog()
        let definitions = tree.components(in: calendar, .vtimezone).compactMap {
            ZoneDefinition($0, of: tree, &log)
        }
        let resolver = ZoneResolver(definitions: definitions, load: load)
        reading = DateReading(resolver: resolver, diagnostics: DiagnosticLog(), home: zone)
    }

    mutating func events(of tree: CalendarTree) -> [AllDayEvent] {
        reading.allSeries(of: calendar, in: tree).flatMap { events(of: $0, tree) }
    }

    private mutating func tell(_ position: TextPosition, _ problem: ReadingError.Problem) {
        let severity = FindingTable.severity(of: problem)
        findings.append(Diagnostic(severity, position, problem))
    }

    private mutating func events(of series: EventSeries, _ tree: CalendarTree) -> [AllDayEvent] {
        var events = series.overrides.filter { $0.status != "CANCELLED" }.map { override in
            event(override, tree)
        }
        guard let master = series.master, master.status != "CANCELLED" else { return events }
        if !series.changes.isEmpty || !series.exceptionRules.isEmpty {
            return events + explicitEvents(of: series, master, tree)
        }
        let first = event(master, tree)
        var exceptions =
            series.excluded.map(day)
            + series.overrides.compactMap { $0.recurrenceID }
            .map(day)
        exceptions = Set(exceptions).sorted()
        var additions: [Day] = []
        for addition in series.additions where !isExcluded(addition.start, series) {
            guard let length = addition.length, length != master.length else {
                additions.append(day(addition.start))
                continue
            }
            // A period has a length of its own.
            events.append(first.with(days: days(from: addition.start, length)))
        }
        var rules: [RecurrenceRule] = []
        for (rule, line) in zip(series.rules, tree.properties(in: master.id, .rrule)) {
            guard var rule = ofDays(rule, master) else {
                tell(line.position(inValue: 0), .ruleNotOfDays)
                continue
            }
            var days = DayRecurrence(rule, start: first.days.first)
            if days?.next() != first.days.first {
                // The start is the first of the series, though the rule does not name it.
                additions.append(first.days.first)
                if let count = rule.end.count {
                    guard count > 1 else { continue }
                    rule = rule.ending(.after(count - 1))
                }
            }
            rules.append(rule)
        }
        let days = Set(additions).subtracting(exceptions).sorted()
        let isRuleless = rules.isEmpty
        events.append(
            first.with(
                rule: rules.first,
                exceptions: exceptions,
                additions: isRuleless ? days.filter { $0 != first.days.first } : days
            )
        )
        return events + rules.dropFirst().map { first.with(rule: $0, exceptions: exceptions) }
    }

    private func isExcluded(_ place: ZonedDate, _ series: EventSeries) -> Bool {
        series.exceptions.contains(place) || series.overridden.contains(place)
    }

    /// The rule as one of days, its end turned into the last day on which the event may begin.
    private func ofDays(_ rule: RecurrenceRule, _ master: EventComponent) -> RecurrenceRule? {
        // Several times a day would be several times in a count.
        let isOncePerDay =
            rule.byHour.count <= 1 && rule.byMinute.count <= 1 && rule.bySecond.count <= 1
        guard
            rule.frequency.isOfDays,
            isOncePerDay || rule.end.count == nil && rule.bySetPosition.isEmpty
        else { return nil }
        let days = rule.forDates
        guard let until = rule.end.until else { return days }
        let first = master.start.value.local(in: zone).time
        let local: CivilDateTime
        switch until {
        case .day: return days
        case .local(let written): local = written
        case .utc(let instant): local = master.start.isDay ? instant.utc : zone.local(instant)
        }
        let last = local.day.advanced(by: !master.start.isDay && local.time < first ? -1 : 0)
        return days.ending(.until(.day(last)))
    }

    /// Each event of a series on its own, where no rule of days says them all.
    private mutating func explicitEvents(
        of series: EventSeries,
        _ master: EventComponent,
        _ tree: CalendarTree
    ) -> [AllDayEvent] {
        let name = series.changes.isEmpty ? "EXRULE" : "RANGE=THISANDFUTURE"
        func refuse(_ reader: inout AllDayReading) -> [AllDayEvent] {
            reader.tell(tree.position(master.id), .notFollowed(name))
            return []
        }
        guard series.rules.allSatisfy({ $0.end != .never && $0.frequency.isOfDays }) else {
            return refuse(&self)
        }
        let window = SeriesStream.Window(
            from: .day(Day(number: -719_162)),
            to: .day(Day(number: 2_932_896))
        )
        var starts: Set<Instant> = []
        var events: [AllDayEvent] = []
        for var stream in SeriesStream.streams(series, window, stepLimit: 10_000) {
            while let instance = stream.next() {
                guard !series.overrides.contains(where: { $0.id == instance.component }) else {
                    continue
                }
                guard starts.insert(instance.start.instant).inserted else { continue }
                guard events.count < AllDayReading.most else { return refuse(&self) }
                let component = ([master] + series.changes).first { $0.id == instance.component }
                guard let component, component.status != "CANCELLED" else { continue }
                let days = days(from: instance.start, component.length)
                events.append(event(component, tree, isTold: starts.count == 1).with(days: days))
            }
            if stream.isTruncated { return refuse(&self) }
        }
        return events
    }

    /// The events of one series that are kept one by one.
    private static let most = 1000

    /// The days that an event to the end of the calendar may last.
    private static let longest = 3660

    /// The day of a start where the days are lived.
    private func day(_ date: ZonedDate) -> Day {
        date.value.local(in: zone).day
    }

    /// The days from a start to an end, which is the first moment that no longer belongs to it.
    private func days(from start: ZonedDate, _ length: EventLength) -> DaySpan {
        let first = start.shown.value.local(in: zone)
        let end = length.end(from: start).shown.value.local(in: zone)
        guard end > first else { return DaySpan(first.day) }
        // The last second that belongs to the event decides its last day.
        let last = end.adding(NominalDuration(days: 0, seconds: -1)).day
        return DaySpan(first.day, through: last) ?? DaySpan(first.day)
    }

    /// A component on its own, without its rule.
    private mutating func event(
        _ component: EventComponent,
        _ tree: CalendarTree,
        isTold: Bool = true
    ) -> AllDayEvent {
        let id = component.id
        let days = days(from: component.start, component.length)
        let start = component.start.shown.value.local(in: zone)
        let end = component.length.end(from: component.start).shown.value.local(in: zone)
        if isTold { tellParts(component, start, end, tree) }
        if days.last.year == 9999, days.count > AllDayReading.longest {
            let line = tree.first(.duration, in: id) ?? tree.first(.dtend, in: id)
            let problem = ReadingError.Problem.badDuration(excerpt(line?.valueOctets ?? []))
            findings.append(
                Diagnostic(.error, line?.position() ?? tree.position(id), problem)
            )
        }
        let summary = tree.text(.summary, in: id) ?? ""
        return AllDayEvent(
            uid: component.uid.isEmpty ? "\(start.day) \(summary)" : component.uid,
            summary: summary,
            categories: tree.texts(.categories, in: id),
            days: days,
            rule: nil,
            exceptions: [],
            additions: [],
            level: mark("X-JOBKLUB-LEVEL", id, tree),
            kind: mark("X-JOBKLUB-KIND", id, tree),
            position: tree.position(id)
        )
    }

    /// Says what a closed day should not be, or lacks.
    private mutating func tellParts(
        _ component: EventComponent,
        _ start: CivilDateTime,
        _ end: CivilDateTime,
        _ tree: CalendarTree
    ) {
        let isWhole = start.time == .midnight && end.time == .midnight && end > start
        if !component.start.isDay, !isWhole, let line = tree.first(.dtstart, in: component.id) {
            tell(line.position(), .closesWholeDay(excerpt(line.valueOctets)))
        }
        if tree.first(.summary, in: component.id) == nil {
            let problem = ReadingError.Problem.missingProperty("SUMMARY", component: "VEVENT")
            tell(tree.position(component.id), problem)
        }
    }

    private mutating func mark(
        _ name: String,
        _ id: CalendarTree.ComponentID,
        _ tree: CalendarTree
    ) -> AllDayEvent.Mark? {
        let lines = tree.properties(in: id, .other).filter { $0.name == name }
        if lines.count > 1 {
            findings.append(Diagnostic(.error, lines[1].position, .repeatedProperty(name)))
        }
        return lines.first.map {
            AllDayEvent.Mark(text: TextValue.unescaped($0.value), position: $0.position(inValue: 0))
        }
    }
}

extension AllDayEvent {
    /// The same event on other days.
    fileprivate func with(
        days: DaySpan? = nil,
        rule: RecurrenceRule? = nil,
        exceptions: [Day] = [],
        additions: [Day] = []
    ) -> AllDayEvent {
        AllDayEvent(
            uid: uid,
            summary: summary,
            categories: categories,
            days: days ?? self.days,
            rule: rule,
            exceptions: exceptions,
            additions: additions,
            level: level,
            kind: kind,
            position: position
        )
    }
}
