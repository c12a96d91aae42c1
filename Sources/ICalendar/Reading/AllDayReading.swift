internal import CivilTime

/// Reads the days that the events of one calendar take.
struct AllDayReading {
    let zone: Zone
    private let calendar: CalendarTree.ComponentID
    private let clocks: Clocks
    var reading: DateReading

    /// What only matters to whoever wants whole days; all else a check has found.
    var findings: [Diagnostic] = []

    init(
        zone: Zone,
        calendar: CalendarTree.ComponentID,
        of tree: CalendarTree,
        load: @escaping (String) -> Zone?
    ) {
        self.zone = zone
        self.calendar = calendar
        clocks = Clocks(zone)
        var log = DiagnosticLog()
        let definitions = tree.components(in: calendar, .vtimezone).compactMap {
            ZoneDefinition($0, of: tree, &log)
        }
        let resolver = ZoneResolver(definitions: definitions, load: load)
        reading = DateReading(resolver: resolver, diagnostics: DiagnosticLog())
    }

    mutating func events(of tree: CalendarTree) -> [AllDayEvent] {
        reading.allSeries(of: calendar, in: tree).flatMap { events(of: $0, tree) }
    }

    mutating func tell(_ position: TextPosition, _ problem: ReadingError.Problem) {
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
        let isOfDays = isOfDays(series, master)
        var additions: [Day] = []
        for addition in series.additions where !isExcluded(addition.start, series) {
            let length = addition.length ?? master.length
            guard !isOfDays || length != master.length else {
                additions.append(day(addition.start))
                continue
            }
            // A period has a length of its own, and by other clocks each date may be longer.
            events.append(first.with(days: days(from: addition.start, length)))
        }
        var rules: [RecurrenceRule] = []
        for (rule, line) in zip(series.rules, tree.properties(in: master.id, .rrule)) {
            if AllDayReading.canBeDays(rule) {
                rules.append(rule)
            } else {
                tell(line.position(inValue: 0), .ruleNotOfDays)
            }
        }
        if isOfDays { return events + daily(first, rules, additions, series, master) }
        if series.rules.isEmpty {
            return isExcluded(master.start, series) ? events : [first] + events
        }
        return events + rules.map { first.with(times: times($0, series, master)) }
    }

    /// The events of a series each of which is its day and nothing else.
    private func daily(
        _ first: AllDayEvent,
        _ rules: [RecurrenceRule],
        _ added: [Day],
        _ series: EventSeries,
        _ master: EventComponent
    ) -> [AllDayEvent] {
        let places = series.excluded + series.overrides.compactMap { $0.recurrenceID }
        let exceptions = Set(places.compactMap { exception($0, master) }).sorted()
        var additions = added
        var daily: [RecurrenceRule] = []
        for rule in rules {
            var rule = ofDays(rule, master)
            var days = DayRecurrence(rule, start: first.days.first)
            if days?.next() != first.days.first {
                // The start is the first of the series, though the rule does not name it.
                additions.append(first.days.first)
                if let count = rule.end.count {
                    guard count > 1 else { continue }
                    rule = rule.ending(.after(count - 1))
                }
            }
            daily.append(rule)
        }
        let days = Set(additions).subtracting(exceptions).sorted()
        let isRuleless = daily.isEmpty
        let series = first.with(
            rule: daily.first,
            exceptions: exceptions,
            additions: isRuleless ? days.filter { $0 != first.days.first } : days
        )
        return [series] + daily.dropFirst().map { first.with(rule: $0, exceptions: exceptions) }
    }

    private func isExcluded(_ place: ZonedDate, _ series: EventSeries) -> Bool {
        series.exceptions.contains(place) || series.overridden.contains(place)
    }

    /// Whether every day of a series has at most one of its events, which begins on that day by its own
    /// clock: then days say all that there is to say.
    private func isOfDays(_ series: EventSeries, _ master: EventComponent) -> Bool {
        let start = master.start
        if start.isDay { return true }
        guard !start.isMoment, clocks.agree(start.zone) else { return false }
        func isSame(_ values: [Int], _ value: Int) -> Bool { values.isEmpty || values == [value] }
        let time = start.local.time
        return series.rules.allSatisfy {
            isSame($0.byHour, time.hour) && isSame($0.byMinute, time.minute)
                && isSame($0.bySecond, time.second)
        } && series.additions.allSatisfy { $0.start.local.time == time }
    }

    /// The day that an exception takes out of a series of days; nothing where it takes none.
    private func exception(_ place: ZonedDate, _ master: EventComponent) -> Day? {
        let start = master.start
        if start.isDay || place.isDay { return place.local.day }
        let there = start.with(local: CivilDateTime(place.local.day, start.local.time))
        return there.instant == place.instant ? day(there) : nil
    }

    /// What the rule of a series by other clocks names.
    private func times(
        _ rule: RecurrenceRule,
        _ series: EventSeries,
        _ master: EventComponent
    ) -> DaysOfTimes {
        let (start, clock) = (master.start, series.exceptions.clock)
        var moments = series.exceptions.moments.union(series.overridden.moments)
        // A time that floats has no moment of its own until it is lived somewhere.
        if start.isFloating { moments = Set(moments.map { zone.instant($0.utc) }) }
        return DaysOfTimes(
            rule,
            start: start.local,
            in: start.isMoment ? .utc : start.zone ?? zone,
            length: master.length.nominal,
            exceptMoments: moments,
            exceptDays: series.exceptions.days.union(series.overridden.days),
            exceptionZone: start.isMoment ? clock : nil,
            home: zone
        )
    }

    /// Whether a rule names days; several times a day would be several times in a count.
    private static func canBeDays(_ rule: RecurrenceRule) -> Bool {
        let isOncePerDay =
            rule.byHour.count <= 1 && rule.byMinute.count <= 1 && rule.bySecond.count <= 1
        return rule.frequency.isOfDays
            && (isOncePerDay || rule.end.count == nil && rule.bySetPosition.isEmpty)
    }

    /// The rule as one of days, its end turned into the last day on which the event may begin.
    private func ofDays(_ rule: RecurrenceRule, _ master: EventComponent) -> RecurrenceRule {
        let days = rule.forDates
        guard let until = rule.end.until else { return days }
        let first = master.start.local.time
        let local: CivilDateTime
        switch until {
        case .day: return days
        case .local(let written): local = written
        case .utc(let instant): local = master.start.isDay ? instant.utc : zone.local(instant)
        }
        let last = local.day.advanced(by: !master.start.isDay && local.time < first ? -1 : 0)
        return days.ending(.until(.day(last)))
    }
}

extension AllDayReading {
    /// Each event of a series on its own, where no rule of days says them all.
    mutating func explicitEvents(
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

    /// The day on which something begins, by the clocks at home.
    private func day(_ date: ZonedDate) -> Day { clocks.local(date).day }

    /// The days from a start to an end, which is the first moment that no longer belongs to it.
    private func days(from start: ZonedDate, _ length: EventLength) -> DaySpan {
        let first = clocks.local(start)
        let end = clocks.local(length.end(from: start))
        // The last second that belongs to the event decides its last day; it has at least its first.
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
        let start = clocks.local(component.start)
        let end = clocks.local(component.length.end(from: component.start))
        if isTold { tellParts(component, start, end, tree) }
        if days.last.year == 9999, days.count > AllDayReading.longest {
            let line = tree.first(.duration, in: id) ?? tree.first(.dtend, in: id)
            let problem = ReadingError.Problem.badDuration(excerpt(line?.valueOctets ?? []))
            findings.append(
                Diagnostic(.error, line?.position() ?? tree.position(id), problem)
            )
        }
        let summary = summary(of: id, tree) ?? ""
        return AllDayEvent(
            uid: component.uid.isEmpty ? "\(start.day) \(summary)" : component.uid,
            summary: summary,
            categories: tree.texts(.categories, in: id),
            days: days,
            rule: nil,
            times: nil,
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
        if summary(of: component.id, tree) == nil {
            let problem = ReadingError.Problem.missingProperty("SUMMARY", component: "VEVENT")
            tell(tree.position(component.id), problem)
        }
    }

    /// What an event is called; a blank line says nothing.
    private func summary(of id: CalendarTree.ComponentID, _ tree: CalendarTree) -> String? {
        guard let line = tree.first(.summary, in: id), !line.valueOctets.allSatisfy(isBlank) else {
            return nil
        }
        return tree.text(.summary, in: id)
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

/// The clocks at home, to which the days belong, beside those of the zones of a calendar.
final class Clocks {
    private let home: Zone

    /// Which zones show the same there, asked once for each.
    private var known: [String: [(zone: Zone, agrees: Bool)]] = [:]

    init(_ home: Zone) { self.home = home }

    /// What the clock at home shows; a time that floats is by that clock.
    func local(_ date: ZonedDate) -> CivilDateTime {
        if date.zone != nil, !agree(date.zone) { return home.local(date.instant) }
        return date.shown.value.local(in: home)
    }

    /// Whether the clocks of a zone show the same as those at home since the year 2000; a zone that
    /// nobody names does.
    func agree(_ zone: Zone?) -> Bool {
        guard let zone else { return true }
        let zones = known[zone.identifier] ?? []
        if let found = zones.first(where: { $0.zone == zone }) { return found.agrees }
        let agrees = zone.agrees(
            with: home,
            from: Instant(secondsSinceEpoch: 946_684_800),
            through: Instant(secondsSinceEpoch: 4_102_444_800)
        )
        known[zone.identifier] = zones + [(zone: zone, agrees: agrees)]
        return agrees
    }
}
