extension OpenComponent {
    /// What a component lacks once it is over (RFC 5545 §3.6).
    func faults(hasMethod: Bool) -> [ReadingError.Problem] {
        guard let specification = ComponentSpecification.of(component) else { return [] }
        var required = specification.requiredSet
        var expected = specification.expectedSet
        expected.formUnion(self.expected)
        if needsStart(hasMethod: hasMethod) { required.insert(.dtstart) }
        if component == .valarm {
            // RFC 5545 §3.8.6.2: neither means anything without the other.
            if seen.contains(.repeat) { expected.insert(.duration) }
            if seen.contains(.duration) { expected.insert(.repeat) }
        }
        let missing = required.subtracting(seen)
        let missed = expected.subtracting(seen)
        let isEmptyZone = component == .vtimezone && !hasObservance
        guard !missing.isEmpty || !missed.isEmpty || isEmptyZone else { return [] }
        let name = component.text
        return (missing.properties + missed.properties).map {
            .missingProperty($0.text, component: name)
        } + (isEmptyZone ? [.badZone(zone)] : [])
    }

    /// RFC 5545 §3.6.1: an event that is no message has a start; what repeats or lasts has one too.
    private func needsStart(hasMethod: Bool) -> Bool {
        switch component {
        case .vevent: !hasMethod || seen.contains(.rrule)
        case .vtodo: seen.contains(.rrule) || seen.contains(.duration)
        case .vjournal: seen.contains(.rrule)
        default: false
        }
    }
}
