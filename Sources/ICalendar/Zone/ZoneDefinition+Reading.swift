internal import CivilTime

extension ZoneDefinition {
    /// Reads a `VTIMEZONE` (RFC 5545 §3.6.5); nothing where it has no name.
    ///
    /// An observance that lacks what it must have is left out and told.
    init?(_ id: CalendarTree.ComponentID, of tree: CalendarTree, _ log: inout DiagnosticLog) {
        guard let name = tree.first(.tzid, in: id) else {
            let problem = ReadingError.Problem.missingProperty("TZID", component: "VTIMEZONE")
            log.add(.error, tree.position(id), problem)
            return nil
        }
        var observances: [Observance] = []
        for child in tree.components(in: id) {
            let kind: Kind
            switch tree.component(child) {
            case .standard: kind = .standard
            case .daylight: kind = .daylight
            default: continue
            }
            if let observance = ZoneDefinition.observance(kind, child, of: tree, &log) {
                observances.append(observance)
            }
        }
        self.init(
            identifier: TextValue.unescaped(name.value),
            observances: observances
        )
    }

    private static func observance(
        _ kind: Kind,
        _ id: CalendarTree.ComponentID,
        of tree: CalendarTree,
        _ log: inout DiagnosticLog
    ) -> Observance? {
        func required(_ property: PropertyName) -> ContentLine? {
            if let line = tree.first(property, in: id) { return line }
            let problem = ReadingError.Problem.missingProperty(
                property.text,
                component: tree.name(id)
            )
            log.add(.error, tree.position(id), problem)
            return nil
        }
        func offset(_ property: PropertyName) -> UTCOffset? {
            guard let line = required(property) else { return nil }
            if let offset = UTCOffset(line.value) { return offset }
            log.add(.error, line.position(), .badValue(line.excerpt, type: "UTC-OFFSET"))
            return nil
        }
        func date(_ text: some StringProtocol, of line: ContentLine) -> DateValue? {
            if let value = DateValue(text) { return value }
            log.add(.error, line.position(), .badDate(line.excerpt))
            return nil
        }
        let start = required(.dtstart)
        let from = offset(.tzoffsetfrom)
        let to = offset(.tzoffsetto)
        guard let start, let from, let to, let value = date(start.value, of: start) else {
            return nil
        }
        var rules: [RecurrenceRule] = []
        for line in tree.properties(in: id, .rrule) where !line.valueOctets.isEmpty {
            var tolerated: [RuleError] = []
            do throws(RuleError) {
                rules.append(try RecurrenceRule(lenient: line.value, tolerated: &tolerated))
            } catch {
                log.add(.error, line.position(inValue: error.offset), .badRule(error.problem))
            }
        }
        func dates(_ property: PropertyName) -> [DateValue] {
            tree.properties(in: id, property).flatMap { line in
                // A period stands for its start.
                line.value.split(separator: ",").compactMap { item in
                    date(item.prefix { $0 != "/" }, of: line)
                }
            }
        }
        return Observance(
            kind,
            start: value.local(in: .fixed(offset: from.seconds, name: "")),
            offsetFrom: from,
            offsetTo: to,
            name: tree.first(.tzname, in: id).map { TextValue.unescaped($0.value) },
            rules: rules,
            dates: dates(.rdate),
            exceptions: dates(.exdate)
        )
    }
}
