import CivilTime

/// Holds the events of a calendar against each other while it is read: series and what changes them.
///
/// Of an event on its own only its start is kept, of a series what says when it is, so that a
/// calendar costs less memory than its text. What comes after the most events that are kept is
/// not held against the others.
struct SeriesCheck {
    private var tree = CalendarTree()
    private var calendar: CalendarTree.ComponentID?

    /// The components that are open below the calendar, as far as they are kept.
    private var open: [CalendarTree.ComponentID] = []
    private var depth = 0
    private var isEvent = false

    /// What was read of the event that is open.
    private var lines: [ContentLine] = []
    private var position = TextPosition(line: 1, column: 1, octet: 0)
    private var count = 0

    /// What the text of the event that is open comes to, and that of those before it by component.
    private var digest = EventDigest()
    private var digests: [EventDigest] = []

    /// Events so early and so short that clocks that go forward may turn their ends round.
    private var nights: [Night] = []

    private struct Night {
        let zone: String
        let start: CivilDateTime
        let end: CivilDateTime
        let position: TextPosition
    }

    private static let kept = PropertySet(
        .uid,
        .dtstart,
        .dtend,
        .duration,
        .rrule,
        .exrule,
        .rdate,
        .exdate,
        .recurrenceID,
        .sequence,
        .dtstamp,
        .status
    )
    private static let ofZones = PropertySet(
        .tzid,
        .dtstart,
        .tzoffsetfrom,
        .tzoffsetto,
        .tzname,
        .rrule,
        .rdate,
        .exdate
    )
    static let ofSeries = PropertySet(.rrule, .exrule, .rdate, .exdate, .recurrenceID)

    /// The zone that a calendar is kept in, a property that many programs write.
    static let zoneOfCalendar = Array("X-WR-TIMEZONE".utf8)

    /// The events that are held against each other at most.
    static let most = ReadingLimits().components

    mutating func begin(_ component: ComponentName, _ name: String, _ position: TextPosition) {
        depth += 1
        switch depth {
        case 1:
            guard component == .vcalendar else { return }
            tree = CalendarTree()
            calendar = tree.append(component, name, position, to: nil)
            count = 0
            digests.removeAll(keepingCapacity: true)
            nights = []
        case 2:
            lines.removeAll(keepingCapacity: true)
            digest = EventDigest()
            self.position = position
            isEvent = component == .vevent && count < SeriesCheck.most
            if component == .vtimezone, let calendar, count < SeriesCheck.most {
                count += 1
                open = [tree.append(component, name, position, to: calendar)]
            }
        case 3:
            guard let zone = open.last else { return }
            open.append(tree.append(component, name, position, to: zone))
        default: break
        }
    }

    /// Whether a property of the component that is open is needed.
    func wants(_ name: PropertyName) -> Bool {
        if isEvent { return depth == 2 && SeriesCheck.kept.contains(name) }
        if depth == 1 { return name == .method }
        return open.count == depth - 1 && SeriesCheck.ofZones.contains(name)
    }

    /// Takes in the text of a line of an event.
    mutating func addText(_ line: UInt64, _ property: PropertyName) {
        if isEvent { digest.add(line, property) }
    }

    mutating func add(_ line: ContentLine) {
        if isEvent {
            lines.append(line)
        } else if let component = open.last ?? calendar {
            tree.append(line, to: component)
        }
    }

    mutating func end() {
        if depth == 2, isEvent { takeEvent() }
        if open.count == depth - 1, !open.isEmpty { open.removeLast() }
        depth -= 1
    }

    private mutating func takeEvent() {
        isEvent = false
        guard let calendar else { return }
        takeNight()
        let isSeries = lines.contains { SeriesCheck.ofSeries.contains($0.property) }
        let hasUID = lines.contains { $0.property == .uid }
        guard isSeries || hasUID else { return }
        count += 1
        let event = tree.append(.vevent, "VEVENT", position, to: calendar)
        while digests.count < event.index { digests.append(EventDigest()) }
        digests.append(digest)
        for line in lines {
            let isNeeded =
                isSeries || [.uid, .dtstart, .sequence, .dtstamp].contains(line.property)
            if isNeeded { tree.append(line, to: event) }
        }
    }

    /// Keeps when an event begins and ends that may have no length where clocks skip its start.
    private mutating func takeNight() {
        guard
            nights.count < SeriesCheck.most,
            let start = lines.first(where: { $0.property == .dtstart }),
            let end = lines.first(where: { $0.property == .dtend }),
            case .local(let first) = start.valueOctets.withUnsafeBufferPointer({
                DateValue(octets: $0)
            }),
            case .local(let last) = end.valueOctets.withUnsafeBufferPointer({
                DateValue(octets: $0)
            }),
            // Nowhere do clocks go forward by day.
            first.time.hour < 5 || first.time.hour == 23, first < last,
            last.secondsSinceEpoch - first.secondsSinceEpoch <= 10_800,
            let zone = start.parameter("TZID"), zone == end.parameter("TZID"), !zone.isEmpty
        else { return }
        nights.append(Night(zone: zone, start: first, end: last, position: end.position()))
    }

    /// What there is to say of ends that are no later than a start that clocks skip.
    private func findings(of nights: [Night], _ resolver: inout ZoneResolver) -> [Diagnostic] {
        nights.compactMap { night in
            guard
                let zone = resolver.resolve(night.zone).found?.zone,
                zone.instant(night.end) <= zone.instant(night.start)
            else { return nil }
            let problem = ReadingError.Problem.endAtStart
            let severity = FindingTable.severity(of: problem)
            return Diagnostic(severity, night.position, problem)
        }
    }

    /// Takes what was kept of the calendar that is over.
    ///
    /// - Parameter load: Gives the zone of an IANA name, or nothing.
    /// - Returns: Its zones, and what its events say of each other.
    mutating func finish(load: @escaping (String) -> Zone?) -> (ZoneResolver, [Diagnostic]) {
        defer {
            tree = CalendarTree()
            calendar = nil
        }
        guard let calendar else { return (ZoneResolver(load: load), []) }
        var log = DiagnosticLog(limit: .max)
        let definitions = tree.components(in: calendar, .vtimezone).compactMap {
            ZoneDefinition($0, of: tree, &log)
        }
        let resolver = ZoneResolver(definitions: definitions, load: load)
        var reading = DateReading(resolver: resolver, diagnostics: DiagnosticLog(limit: .max))
        reading.digests = digests
        _ = reading.allSeries(of: calendar, in: tree, onlyTold: true)
        let findings = reading.diagnostics.entries.filter { $0.problem.isOfSeries }
        var known = reading.resolver
        return (known, findings + self.findings(of: nights, &known))
    }
}

extension ReadingError.Problem {
    /// Whether it is about events beside each other, which no line tells on its own.
    var isOfSeries: Bool {
        switch self {
        case .strayOverride, .strayException, .droppedEvent, .copiedEvent, .replacedEvent,
            .sharedUID, .excludedOverride, .takenAs:
            true
        default: false
        }
    }
}

extension CalendarTree {
    /// Adds a component as it is read.
    mutating func append(
        _ component: ComponentName,
        _ name: String,
        _ position: TextPosition,
        to parent: ComponentID?
    ) -> ComponentID {
        let index = nodes.count
        nodes.append(
            Node(component: component, name: name, position: position, parent: parent?.index)
        )
        if let parent {
            nodes[parent.index].items.append(.component(index))
        } else {
            rootIndices.append(index)
        }
        return ComponentID(index: index)
    }

    /// Adds a line as it is read.
    mutating func append(_ line: ContentLine, to component: ComponentID) {
        nodes[component.index].items.append(.property(line))
    }
}
