/// Holds a message against the rules for its method (RFC 5546 §3.2).
///
/// ```swift
/// let (tree, _) = try CalendarTree.read(OctetArray(octets))
/// for fault in SchedulingCheck.faults(in: tree) { print(fault.position.line, fault.problem.code) }
/// ```
public enum SchedulingCheck {
    /// What is wrong with a message, each with its place.
    ///
    /// - Parameters:
    ///   - tree: The text of the message.
    ///   - limit: How many findings are kept at most; the rest is counted.
    /// - Returns: Errors for what must and may not stand there, warnings for words that do not fit.
    /// - Complexity: O(*n*) in the size of the text.
    public static func faults(
        in tree: CalendarTree,
        limit: Int = ReadingLimits().diagnostics
    ) -> DiagnosticLog {
        var log = DiagnosticLog(limit: limit)
        guard let calendar = tree.calendars.first else { return log }
        guard let line = tree.first(.method, in: calendar) else {
            let problem = ReadingError.Problem.missingProperty("METHOD", component: "VCALENDAR")
            log.add(.error, tree.position(calendar), problem)
            return log
        }
        guard let method = SchedulingMethod(line) else {
            log.add(.error, line.position(), .unknownWord(line.excerpt, name: "METHOD"))
            return log
        }
        checkComponents(of: calendar, in: tree, method, &log)
        for event in tree.components(in: calendar, .vevent) {
            checkProperties(of: event, in: tree, method, &log)
            for alarm in tree.components(in: event, .valarm)
            where SchedulingTable.occurrence(of: .valarm, in: method) == .never {
                let problem = ReadingError.Problem.misplacedComponent("VALARM", parent: "VEVENT")
                log.add(.error, tree.position(alarm), problem)
            }
        }
        return log
    }

    private static func checkComponents(
        of calendar: CalendarTree.ComponentID,
        in tree: CalendarTree,
        _ method: SchedulingMethod,
        _ log: inout DiagnosticLog
    ) {
        var events = 0
        for child in tree.components(in: calendar) {
            let name = tree.component(child)
            let allowed = SchedulingTable.occurrence(of: name, in: method)
            if name == .vevent { events += 1 }
            guard allowed == .never || name == .vevent && !allowed.range.contains(max(1, events))
            else { continue }
            let problem = ReadingError.Problem.misplacedComponent(
                tree.name(child),
                parent: method.rawValue
            )
            log.add(.error, tree.position(child), problem)
        }
        if events == 0 {
            let problem = ReadingError.Problem.missingProperty("VEVENT", component: "VCALENDAR")
            log.add(.error, tree.position(calendar), problem)
        }
    }

    private static func checkProperties(
        of event: CalendarTree.ComponentID,
        in tree: CalendarTree,
        _ method: SchedulingMethod,
        _ log: inout DiagnosticLog
    ) {
        var counts: [PropertyName: Int] = [:]
        for line in tree.properties(in: event) {
            let count = (counts[line.property] ?? 0) + 1
            counts[line.property] = count
            let allowed = SchedulingTable.occurrence(of: line.property, in: method)
            if allowed == .never {
                let problem = ReadingError.Problem.misplacedProperty(
                    line.name,
                    component: method.rawValue
                )
                log.add(.error, line.position, problem)
            } else if count > allowed.range.upperBound {
                log.add(.error, line.position, .repeatedProperty(line.name))
            }
            checkWord(line, method, &log)
        }
        for property in SchedulingTable.required(in: method) where counts[property] == nil {
            let problem = ReadingError.Problem.missingProperty(property.text, component: "VEVENT")
            log.add(.error, tree.position(event), problem)
        }
    }

    private static func checkWord(
        _ line: ContentLine,
        _ method: SchedulingMethod,
        _ log: inout DiagnosticLog
    ) {
        switch line.property {
        case .status:
            let words = SchedulingTable.statuses(in: method)
            guard !words.isEmpty, !words.contains(line.value.uppercased()) else { return }
        case .sequence:
            // RFC 5546 §3.2.4: what is added comes after what was first sent.
            guard method == .add, Int(line.value).map({ $0 < 1 }) ?? true else { return }
        default: return
        }
        log.add(.warning, line.position(), .unknownWord(excerpt(line.valueOctets), name: line.name))
    }
}

extension SchedulingMethod {
    /// Reads the value of a `METHOD`, in either case.
    init?(_ line: ContentLine) {
        self.init(rawValue: line.value.uppercased())
    }
}
