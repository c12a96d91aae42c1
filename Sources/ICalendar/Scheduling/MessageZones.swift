internal import CivilTime

/// The zones that messages about an event carry (RFC 5545 §3.6.5).
///
/// The short form with one yearly rule for each change of clocks is understood everywhere; it is
/// written where it says the same as the calendar's own definition. Otherwise that is written.
struct MessageZones {
    private let loadZone: (String) -> Zone?
    private var resolver: ZoneResolver
    private var blocks: [String: [CalendarTree.Step]] = [:]
    private var known: [String: [CalendarTree.Step]] = [:]
    private let moments: [Instant]

    /// Years in which a calendar's own definition is compared with the short form.
    private static let compared = 10

    init(_ events: [ScheduledEvent], loadZone: @escaping (String) -> Zone?) {
        self.loadZone = loadZone
        var definitions: [ZoneDefinition] = []
        var log = DiagnosticLog(limit: 0)
        for event in events {
            for block in event.others where block.first == .begin("VTIMEZONE") {
                var maker = TreeMaker()
                maker.add([.begin("VCALENDAR")] + block + [.end("VCALENDAR")])
                let tree = maker.tree
                guard let calendar = tree.calendars.first,
                    let zone = tree.components(in: calendar, .vtimezone).first,
                    let definition = ZoneDefinition(zone, of: tree, &log),
                    blocks[definition.identifier] == nil
                else { continue }
                blocks[definition.identifier] = block
                definitions.append(definition)
            }
        }
        resolver = ZoneResolver(definitions: definitions, load: loadZone)
        moments = events.flatMap(\.parts).flatMap { part in
            [part.start?.instant, part.recurrence?.instant, part.endDate?.instant]
                .compactMap { $0 }
        }
    }

    /// The components for all zones that lines name, in the order of first use.
    mutating func steps(
        for parts: [EventPart]
    ) throws(SchedulingError) -> [[CalendarTree.Step]] {
        var seen: Set<String> = []
        var found: [[CalendarTree.Step]] = []
        for line in parts.flatMap(\.lines) {
            guard let name = line.parameter("TZID"), !name.isEmpty, seen.insert(name).inserted
            else { continue }
            found.append(try steps(for: name))
        }
        return found
    }

    private mutating func steps(for name: String) throws(SchedulingError) -> [CalendarTree.Step] {
        if let steps = known[name] { return steps }
        let resolution = resolver.resolve(name)
        var steps: [CalendarTree.Step]?
        if let found = resolution.found {
            steps = definition(of: name, found).map { CalendarTree.Step.zone($0) }
        }
        guard let steps = steps ?? blocks[name] else { throw .unknownZone(name) }
        known[name] = steps
        return steps
    }

    /// The definition to write, or nothing where the calendar's own must be copied.
    private func definition(of name: String, _ found: ZoneResolver.Found) -> ZoneDefinition? {
        let zone = found.way == .definition ? loadZone(name) : found.zone
        if let zone, let short = try? CalendarZone(zone), !short.isUTC,
            moments.allSatisfy(short.covers), found.zone == zone || agrees(found.zone, zone)
        {
            return ZoneDefinition(identifier: name, observances: short.definition.observances)
        }
        guard found.way != .definition else { return nil }
        if found.zone == .utc, let offset = UTCOffset(seconds: 0) {
            let observance = ZoneDefinition.Observance(
                .standard,
                start: CivilDateTime(secondsSinceEpoch: 0),
                offsetFrom: offset,
                offsetTo: offset,
                name: "UTC"
            )
            return ZoneDefinition(identifier: name, observances: [observance])
        }
        let history = try? ZoneDefinition(found.zone, from: 1970, through: 2037)
        return history.map { ZoneDefinition(identifier: name, observances: $0.observances) }
    }

    private func agrees(_ own: Zone, _ other: Zone) -> Bool {
        guard let first = moments.min(), let last = moments.max() else { return false }
        let end = last.secondsSinceEpoch + MessageZones.compared * 366 * 86_400
        return own.agrees(with: other, from: first, through: Instant(secondsSinceEpoch: end))
    }
}

extension CalendarTree.Step {
    /// A zone as it is written.
    fileprivate static func zone(_ definition: ZoneDefinition) -> [CalendarTree.Step] {
        var writer = ContentLineWriter()
        writer.begin("VCALENDAR")
        writer.write(definition)
        writer.end("VCALENDAR")
        guard let (tree, _) = try? CalendarTree.read(OctetArray(writer.octets)),
            let calendar = tree.calendars.first,
            let zone = tree.components(in: calendar, .vtimezone).first
        else { return [] }
        return tree.steps(of: zone)
    }
}
