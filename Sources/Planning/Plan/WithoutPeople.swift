// Plans as they are shown to whoever may not see names: the same days, times and venues, and nobody.

extension Reason {
    /// The same without the name of anybody.
    public var withoutPeople: Reason {
        switch cause {
        case .facilitatorAway, .facilitatorOccupied, .facilitatorFull: Reason(date, .noFacilitator)
        case .speakerAway, .speakerAgain, .speakerFull: Reason(date, .noSpeaker)
        case .interpreterAway, .interpreterOccupied: Reason(date, .noInterpreter)
        case .closed, .mind, .weekdayNotAllowed, .venueClosed, .venueHours, .venueTooSmall,
            .venueLacks, .venueOccupied, .sameDay, .mustFollow, .mustPrecede, .noFacilitator,
            .noSpeaker, .noInterpreter, .openSpeech, .keptFacilitator, .follows, .arranged,
            .leftToCycle, .noNewCycle, .noSessions:
            self
        }
    }
}

extension [Reason] {
    /// The same without names, each once, and nothing of who speaks.
    public var withoutPeople: [Reason] {
        var known: Set<Reason> = []
        return map(\.withoutPeople).filter { reason in
            if case .openSpeech = reason.cause { return false }
            return known.insert(reason).inserted
        }
    }
}

extension Meeting {
    /// The same without whoever runs it, speaks or interprets there.
    public var withoutPeople: Meeting {
        var meeting = self
        meeting.facilitators = []
        meeting.speaker = nil
        meeting.interpreters = []
        meeting.reasons = reasons.withoutPeople
        return meeting
    }
}

extension Plan {
    /// The same without names.
    public var withoutPeople: Plan {
        Plan(
            span: span,
            meetings: meetings.map(\.withoutPeople),
            skipped: skipped.map {
                SkippedMeeting(
                    id: $0.id,
                    kind: $0.kind,
                    ruleDate: $0.ruleDate,
                    reasons: $0.reasons.withoutPeople
                )
            }
        )
    }
}

extension PlanChange.Entry {
    /// The same without names; that somebody else is there is still said.
    public var withoutPeople: PlanChange.Entry {
        PlanChange.Entry(
            id: id,
            before: before?.withoutPeople,
            after: after?.withoutPeople,
            differences: differences
        )
    }
}

extension PlanUpdate {
    /// The same without names.
    public var withoutPeople: PlanUpdate {
        PlanUpdate(
            applied: applied.map(\.withoutPeople),
            heldBack: heldBack.map {
                HeldBack(
                    entry: $0.entry.withoutPeople,
                    reason: $0.reason,
                    clashes: $0.clashes.withoutPeople
                )
            }
        )
    }
}
