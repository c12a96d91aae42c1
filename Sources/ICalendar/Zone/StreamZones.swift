public import CivilTime

/// Finds the moments of a calendar's local times while the calendar is read as a stream.
///
/// A `VTIMEZONE` is taken in where it stands; what comes before it in the text cannot know it, and
/// looks for its zone outside. Definitions are remembered by their text, so that ten thousand files
/// with the same one cost the work of one.
public struct StreamZones {
    /// Everything that the definitions of one text together say.
    private final class Group {
        var resolver: ZoneResolver
        var clocks: [(name: [UInt8], clock: ZoneClock?)] = []

        init(_ resolver: ZoneResolver) { self.resolver = resolver }
    }

    private struct Known {
        let definition: ZoneDefinition?
        let diagnostics: [Diagnostic]
    }

    private let limits: ZoneDefinition.Limits
    private let load: (String) -> Zone?

    private var texts: [[UInt8]] = []

    /// The definition that was read last.
    private var text: [UInt8] = []
    private var known: [Known] = []
    private var groups: [[Int]: Group] = [:]

    /// The definitions of this text so far, and what they say once somebody has asked.
    private var current: [Int] = []
    private var group: Group?

    /// How many definitions one text may have, and how many different ones are remembered before
    /// all are forgotten.
    private static let capacity = 256

    /// Begins without any definition.
    ///
    /// - Parameters:
    ///   - limits: How much work each definition may cost.
    ///   - load: Gives the zone of an IANA name, or nothing, as for ``ZoneResolver``.
    public init(
        limits: ZoneDefinition.Limits = ZoneDefinition.Limits(),
        load: @escaping (String) -> Zone?
    ) {
        self.limits = limits
        self.load = load
    }

    /// Says that another text begins, in which nothing is defined yet.
    public mutating func beginText() {
        current.removeAll(keepingCapacity: true)
        group = nil
        guard texts.count > StreamZones.capacity else { return }
        texts = []
        known = []
        groups = [:]
    }

    /// Takes in a `VTIMEZONE`; mistakes in it are told at the place where it begins.
    ///
    /// - Parameter reader: A reader that has just begun the component. It comes out at its end.
    /// - Throws: What the source throws.
    public mutating func take(_ reader: inout CalendarReader) throws {
        let position = reader.position
        try reader.takeComponent(into: &text)
        guard current.count < StreamZones.capacity else {
            let problem = ReadingError.Problem.tooManyComponents(limit: StreamZones.capacity)
            reader.diagnostics.add(Diagnostic(.error, position, problem))
            return
        }
        let index: Int
        if let last = current.isEmpty ? texts.firstIndex(of: text) : texts.lastIndex(of: text) {
            index = last
        } else {
            index = texts.count
            texts.append(text)
            known.append(StreamZones.read(text))
        }
        for diagnostic in known[index].diagnostics {
            reader.diagnostics.add(
                Diagnostic(diagnostic.severity, position, diagnostic.problem)
            )
        }
        current.append(index)
        group = nil
    }

    private static func read(_ text: [UInt8]) -> Known {
        let head = Array("BEGIN:VCALENDAR\r\n".utf8)
        guard
            let (tree, _) = try? CalendarTree.read(OctetArray(head + text)),
            let calendar = tree.calendars.first,
            let component = tree.components(in: calendar, .vtimezone).first
        else { return Known(definition: nil, diagnostics: []) }
        var log = DiagnosticLog()
        let definition = ZoneDefinition(component, of: tree, &log)
        return Known(definition: definition, diagnostics: log.entries)
    }

    /// The moment that the reader's property stands for, if its value is one date or time.
    ///
    /// A date and a time without a zone that anybody knows are taken as if the clock showed UTC, as
    /// for ``ZonedDate/instant``.
    ///
    /// - Parameter reader: A reader that has come to a property.
    /// - Returns: Nothing where the value is no date.
    public mutating func instant(_ reader: borrowing CalendarReader) -> Instant? {
        guard let value = reader.value.withUnsafeBufferPointer({ DateValue(octets: $0) }) else {
            return nil
        }
        switch value {
        case .utc(let instant): return instant
        case .day(let day): return Instant(utc: CivilDateTime(day, .midnight))
        case .local(let local):
            guard let name = reader.parameter(.tzid), let clock = clock(name) else {
                return Instant(utc: local)
            }
            return clock.instant(local)
        }
    }

    /// The clock of a name as it is written in `TZID`.
    private mutating func clock(_ name: Span<UInt8>) -> ZoneClock? {
        let group = opened()
        return name.withUnsafeBufferPointer { name in
            for known in group.clocks where known.name.elementsEqual(name) { return known.clock }
            let names = ParameterValues.decoded(name[...], isList: false)
            let clock = group.resolver.resolve(names[0]).found.map { ZoneClock($0.zone) }
            if group.clocks.count < StreamZones.capacity {
                group.clocks.append((name: Array(name), clock: clock))
            }
            return clock
        }
    }

    private mutating func opened() -> Group {
        if let group { return group }
        if let known = groups[current] {
            group = known
            return known
        }
        let definitions = current.compactMap { known[$0].definition }
        let new = Group(ZoneResolver(definitions: definitions, limits: limits, load: load))
        groups[current] = new
        group = new
        return new
    }
}
