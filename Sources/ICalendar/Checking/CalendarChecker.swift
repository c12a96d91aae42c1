public import CivilTime

/// Holds calendar text against RFC 5545 and RFC 7986 while it is read, in the memory of one component.
///
/// What it finds comes in the order of the text, component by component. Only what concerns the
/// calendar as a whole is told at its end: what it lacks, and zones that it uses and does not
/// define. Properties, parameters and components of other standards pass.
public struct CalendarChecker {
    let limits: ReadingLimits
    private let load: (String) -> Zone?
    var open: [OpenComponent] = []
    var zones = ZoneUses()
    var hasMethod = false

    /// Where the line stands that is being looked at.
    var place = FindingTable.Place()

    /// What the events of a calendar say of each other.
    private var series = SeriesCheck()

    /// What was found in the line that is being looked at.
    var findings: [Finding] = []
    var waiting: (companion: Companion, offset: Int)?

    /// What tells the line apart that is being looked at, and those of what may stand once.
    var lineDigest: UInt64 = 0
    var lineDigests: [(PropertyName, UInt64)] = []

    /// A duration beside an end, or the other way round.
    var excluded: (name: PropertyName, other: PropertyName)?
    var firstUse: (zone: ZoneUses.Number, offset: Int)?

    /// What was found in the component that has not ended.
    private var pending: [Diagnostic] = []

    /// Something wrong with a line.
    struct Finding {
        /// Octets from the beginning of the line with its folds undone.
        let offset: Int
        let severity: Diagnostic.Severity
        let problem: ReadingError.Problem
    }

    /// Begins a check.
    ///
    /// - Parameters:
    ///   - limits: How long lists, rules and attachments may be.
    ///   - load: Gives the zone of an IANA name, or nothing, as for ``ZoneResolver``.
    public init(
        limits: ReadingLimits = .streaming,
        load: @escaping (String) -> Zone? = { _ in nil }
    ) {
        self.limits = limits
        self.load = load
    }

    /// Checks a whole text.
    ///
    /// - Parameters:
    ///   - source: Where the octets come from.
    ///   - limits: How much is read, and how long lists, rules and attachments may be.
    ///   - mode: Whether what is clearly meant is put right.
    ///   - load: Gives the zone of an IANA name, or nothing, as for ``ZoneResolver``.
    ///   - each: Gets each step, with the reader standing there, before what there is to say of it.
    ///   - tell: Gets each diagnostic, those of the reader among them.
    /// - Returns: How many there were.
    /// - Throws: What the source throws, or what is thrown at a step.
    /// - Complexity: O(*n*) in the length of the text; the memory of one component.
    public static func check(
        _ source: any OctetSource,
        limits: ReadingLimits = .streaming,
        mode: ReadingMode = .repairing,
        load: @escaping (String) -> Zone? = { _ in nil },
        each: (CalendarReader.Step, borrowing CalendarReader) throws -> Void = { _, _ in },
        tell: (Diagnostic) throws -> Void
    ) throws -> CheckSummary {
        var checker = CalendarChecker(limits: limits, load: load)
        var reader = CalendarReader(source, limits: limits, mode: mode)
        var log = DiagnosticLog(limit: .max)
        var summary = CheckSummary()
        func passOn(_ diagnostics: [Diagnostic]) throws {
            for diagnostic in diagnostics {
                summary.count(diagnostic)
                try tell(diagnostic)
            }
        }
        while let step = try reader.next() {
            if reader.hasDiagnostics { checker.note(reader.diagnostics.drain(), into: &log) }
            try each(step, reader)
            checker.take(step, reader, into: &log)
            if !log.entries.isEmpty { try passOn(log.drain()) }
        }
        try passOn(reader.diagnostics.drain())
        summary.countOmitted(reader.diagnostics)
        return summary
    }

    /// Looks at what a reader has come to.
    ///
    /// - Parameters:
    ///   - step: What the reader gave.
    ///   - reader: The reader, which still stands there.
    ///   - log: Gets what there is to say, once the component is over; what the reader itself says
    ///     stays with the reader.
    public mutating func take(
        _ step: CalendarReader.Step,
        _ reader: borrowing CalendarReader,
        into log: inout DiagnosticLog
    ) {
        switch step {
        case .begin(let component):
            begin(component, reader.position)
            series.begin(component, reader.componentName, reader.position)
        case .property(let name):
            lineDigest = reader.withLine { line, _ in EventDigest.digest(line) }
            series.addText(lineDigest, name)
            guard name != .other else {
                if open.count == 1, reader.isNamed(SeriesCheck.zoneOfCalendar) {
                    series.add(reader.contentLine)
                }
                return
            }
            take(name, reader)
            if series.wants(name) { series.add(reader.contentLine) }
        case .end:
            series.end()
            end()
        }
        guard !pending.isEmpty, open.count <= 1 || pending.count >= limits.diagnostics else {
            return
        }
        flush(into: &log)
    }

    /// Puts what the reader said among what is found here.
    private mutating func note(_ diagnostics: [Diagnostic], into log: inout DiagnosticLog) {
        pending += diagnostics
        if open.count <= 1 { flush(into: &log) }
    }

    private mutating func flush(into log: inout DiagnosticLog) {
        for diagnostic in pending.sorted(by: { $0.position < $1.position }) { log.add(diagnostic) }
        pending.removeAll(keepingCapacity: true)
    }

    private mutating func tell(
        _ position: TextPosition,
        _ problem: ReadingError.Problem,
        in component: ComponentName = .vevent
    ) {
        let place = FindingTable.Place(component: component, property: .dtend)
        let severity = FindingTable.severity(of: problem, place)
        pending.append(Diagnostic(severity, position, problem))
    }

    private mutating func take(_ name: PropertyName, _ reader: borrowing CalendarReader) {
        guard let component = open.last?.component, component != .other else { return }
        let isNewStart = name == .dtstart && open[open.count - 1].start == nil
        reader.withLine { line, parts in examine(name, component, line, parts) }
        let hasFound =
            !findings.isEmpty || waiting != nil || firstUse != nil || excluded != nil
        if hasFound { place(reader.contentLine) }
        if isNewStart { judgeWaiting() }
    }

    /// Gives what was found in a line its place in the text.
    private mutating func place(_ line: ContentLine) {
        for finding in findings {
            let position = line.position(ofOctet: finding.offset)
            pending.append(Diagnostic(finding.severity, position, finding.problem))
        }
        findings.removeAll(keepingCapacity: true)
        if let (name, other) = excluded {
            open[open.count - 1].excluded = (
                problem: .excludedProperty(name.text, by: other.text), position: line.position
            )
            excluded = nil
        }
        if let (companion, offset) = waiting {
            let entry = (companion: companion, position: line.position(ofOctet: offset))
            open[open.count - 1].waiting.append(entry)
            waiting = nil
        }
        if let (zone, offset) = firstUse {
            zones.setFirstUse(zone, line.position(ofOctet: offset))
            firstUse = nil
        }
    }

    private mutating func judgeWaiting() {
        let top = open[open.count - 1]
        guard let start = top.start, !top.waiting.isEmpty else { return }
        for (companion, position) in top.waiting {
            if let found = companion.judgement(beside: start, in: top.component) {
                tell(position, found, in: top.component)
            }
        }
        open[open.count - 1].waiting = []
    }

    private mutating func begin(_ component: ComponentName, _ position: TextPosition) {
        if let parent = open.last?.component {
            if let specification = ComponentSpecification.of(component),
                let required = ComponentSpecification.of(parent),
                !specification.parents.contains(parent)
            {
                let problem = ReadingError.Problem.misplacedComponent(
                    component.text,
                    parent: required.component.text
                )
                tell(position, problem)
            }
            if component == .standard || component == .daylight {
                open[open.count - 1].hasObservance = true
            }
        } else {
            zones = ZoneUses()
            hasMethod = false
        }
        var opened = OpenComponent(component: component, position: position)
        opened.firstDigest = lineDigests.count
        open.append(opened)
    }

    private mutating func end() {
        guard let closed = open.popLast() else { return }
        lineDigests.removeSubrange(closed.firstDigest...)
        if let (problem, position) = closed.doubled {
            tell(position, problem, in: closed.component)
        }
        for problem in closed.faults(hasMethod: hasMethod) {
            // An empty definition is judged with the zones that are used.
            if case .badZone = problem {
                zones.note(closed.zone, emptyAt: closed.position)
            } else {
                tell(closed.position, problem)
            }
        }
        guard open.isEmpty else { return }
        let (resolver, findings) = series.finish(load: load)
        tellZones(resolver)
        pending += findings
    }

    /// Says which zones cannot be followed, or only by the names that others have for them.
    private mutating func tellZones(_ resolver: ZoneResolver) {
        var resolver = resolver
        for (name, position) in zones.emptyDefinitions {
            // No time of an event is lost by it.
            pending.append(Diagnostic(.warning, position, .badZone(excerpt(name.utf8))))
        }
        for use in zones.uses {
            let resolution = resolver.resolve(use.name)
            let short = excerpt(use.name.utf8)
            let position = use.emptyDefinition ?? use.position
            guard let found = resolution.found else {
                let isDefined = resolution.definitionError != nil || use.isDefined
                tell(position, isDefined ? .badZone(short) : .unknownZone(short))
                continue
            }
            if found.way == .definition { continue }
            // RFC 5545 §3.2.19: a name that begins with a solidus needs no definition.
            if use.name.hasPrefix("/"), resolution.definitionError == nil { continue }
            tell(position, .zoneNotDefined(short, known: found.zone.identifier))
        }
    }
}
