internal import CivilTime

/// What decides which of two meetings of a cycle has to be held first.
struct CyclePosition {
    let id: MeetingID
    let kind: MeetingKind
    let ruleDate: Day
    /// The step that this one follows by its rule, if it has one.
    let precedingStep: Identifier?

    /// The kinds that keep an order; on one rule date talks come after sessions.
    private static let kinds: [MeetingKind] = [.session, .talks, .network]

    /// Whether the meeting has to be held before another of its cycle.
    ///
    /// Sessions go by their numbers, and what follows a step by its rule goes after it. All else goes by
    /// rule dates. These can be out of date where rules have changed since, so they are asked last.
    func precedes(_ other: CyclePosition) -> Bool {
        guard
            id.cycle == other.id.cycle,
            let own = CyclePosition.kinds.firstIndex(of: kind),
            let others = CyclePosition.kinds.firstIndex(of: other.kind)
        else { return false }
        if id.step == other.id.step, let number = id.number, let another = other.id.number {
            return number < another
        }
        if other.precedingStep == id.step { return true }
        if precedingStep == other.id.step { return false }
        return (ruleDate, own) < (other.ruleDate, others)
    }
}

extension MeetingRequest {
    var cyclePosition: CyclePosition {
        CyclePosition(
            id: id,
            kind: step.kind,
            ruleDate: ruleDate,
            precedingStep: step.timing.precedingStep
        )
    }

    /// Whether the meeting has to be held before another of its cycle.
    func precedes(_ other: MeetingRequest) -> Bool {
        cyclePosition.precedes(other.cyclePosition)
    }
}
