internal import CivilTime

extension Plan {
    /// The first meetings of each step, and what is left out among them.
    ///
    /// - Parameter count: How many meetings of each step.
    /// - Returns: A plan of the same span; a step with fewer meetings keeps all of them.
    public func first(_ count: Int) -> Plan {
        let held = Dictionary(grouping: meetings) { $0.id.step }.mapValues { $0.prefix(count) }
        let omitted = Dictionary(grouping: skipped) { $0.id.step }
        let steps = Set(held.keys).union(omitted.keys)
        return Plan(
            span: span,
            meetings: steps.flatMap { held[$0].map(Array.init) ?? [] },
            skipped: steps.flatMap { step -> [SkippedMeeting] in
                let isFull = held[step]?.count == count
                let last = isFull ? held[step]?.last?.ruleDate : nil
                return (omitted[step] ?? []).prefix(count).filter {
                    $0.ruleDate <= last ?? span.last
                }
            }
        )
    }
}
