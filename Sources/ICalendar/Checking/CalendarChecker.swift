/// Holds calendar text against RFC 5545 and RFC 7986 while it is read, in the memory of one component.
///
/// What it finds comes in the order of the text, component by component. Only what concerns the
/// calendar as a whole is told at its end: what it lacks, and zones that it uses and does not
/// define. Properties, parameters and components of other standards pass.
public struct CalendarChecker {
    let limits: ReadingLimits
    private let zoneNames: (String) -> String?
    var open: [OpenComponent] = []
    var zones = ZoneUses()
    var hasMethod = false

    /// What was found in the line that is being looked at.
    var findings: [Finding] = []
    var waiting: (companion: Companion, offset: Int)?
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
    ///   - zoneNames: The zone of the tz database that a name means which the text does not define,
    ///     or nothing where it is unknown.
    public init(
        limits: ReadingLimits = .streaming,
        zoneNames: @escaping (String) -> String? = { _ in nil }
    ) {
        self.limits = limits
        self.zoneNames = zoneNames
    }

    /// Checks a whole text.
    ///
    /// - Parameters:
    ///   - source: Where the octets come from.
    ///   - limits: How much is read, and how long lists, rules and attachments may be.
    ///   - mode: Whether what is clearly meant is put right.
    ///   - zoneNames: The zone of the tz database that a name means which the text does not define,
    ///     or nothing where it is unknown.
    ///   - tell: Gets each diagnostic, those of the reader among them.
    /// - Returns: How many there were.
    /// - Throws: What the source throws.
    /// - Complexity: O(*n*) in the length of the text; the memory of one component.
    public static func check(
        _ source: any OctetSource,
        limits: ReadingLimits = .streaming,
        mode: ReadingMode = .repairing,
        zoneNames: @escaping (String) -> String? = { _ in nil },
        tell: (Diagnostic) -> Void
    ) throws -> CheckSummary {
        var checker = CalendarChecker(limits: limits, zoneNames: zoneNames)
        var reader = CalendarReader(source, limits: limits, mode: mode)
        var log = DiagnosticLog(limit: .max)
        var summary = CheckSummary()
        func passOn(_ diagnostics: [Diagnostic]) {
            for diagnostic in diagnostics {
                summary.count(diagnostic)
                tell(diagnostic)
            }
        }
        while let step = try reader.next() {
            if reader.hasDiagnostics { checker.note(reader.diagnostics.drain(), into: &log) }
            checker.take(step, reader, into: &log)
            if !log.entries.isEmpty { passOn(log.drain()) }
        }
        passOn(reader.diagnostics.drain())
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
        case .begin(let component): begin(component, reader.position)
        case .property(let name):
            guard name != .other else { return }
            take(name, reader)
        case .end: end()
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
        _ severity: Diagnostic.Severity,
        _ position: TextPosition,
        _ problem: ReadingError.Problem
    ) {
        pending.append(Diagnostic(severity, position, problem))
    }

    private mutating func take(_ name: PropertyName, _ reader: borrowing CalendarReader) {
        guard let component = open.last?.component, component != .other else { return }
        let isNewStart = name == .dtstart && open[open.count - 1].start == nil
        reader.withLine { line, parts in examine(name, component, line, parts) }
        if !findings.isEmpty || waiting != nil || firstUse != nil { place(reader.contentLine) }
        if isNewStart { judgeWaiting() }
    }

    /// Gives what was found in a line its place in the text.
    private mutating func place(_ line: ContentLine) {
        for finding in findings {
            tell(finding.severity, line.position(ofOctet: finding.offset), finding.problem)
        }
        findings.removeAll(keepingCapacity: true)
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
                tell(found.severity, position, found.problem)
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
                tell(.error, position, problem)
            }
            if component == .standard || component == .daylight {
                open[open.count - 1].hasObservance = true
            }
        } else {
            zones = ZoneUses()
            hasMethod = false
        }
        open.append(OpenComponent(component: component, position: position))
    }

    private mutating func end() {
        guard let closed = open.popLast() else { return }
        for (severity, problem) in closed.faults(hasMethod: hasMethod) {
            tell(severity, closed.position, problem)
        }
        guard open.isEmpty else { return }
        for (name, position) in zones.undefined {
            let short = excerpt(name.utf8)
            if let known = zoneNames(name) {
                // RFC 5545 §3.2.19: a name that begins with a solidus needs no definition.
                if !name.hasPrefix("/") {
                    tell(.warning, position, .zoneNotDefined(short, known: known))
                }
            } else {
                tell(.error, position, .unknownZone(short))
            }
        }
    }
}
