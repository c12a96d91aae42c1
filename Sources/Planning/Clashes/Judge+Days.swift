internal import CivilTime

// The day: closed days, one meeting a day for a programme, and the order of a cycle.
extension Judge {
    func closedDays(_ meeting: Meeting) -> [Reason] {
        guard let setting = settings[meeting.id.cycle.programme] else { return [] }
        return ClosedDays(setting.closedDayRules, over: DaySpan(meeting.date))[meeting.date].map {
            Reason(meeting.date, $0.rule.level == .block ? .closed($0.rule) : .mind($0.rule))
        }
    }

    /// A programme holds at most one meeting a day, and the meetings of a cycle keep their order.
    func clashesOfDay(_ meeting: Meeting) -> [Reason] {
        let key = NameDay(id: meeting.id.cycle.programme, day: meeting.date)
        var causes: [Reason.Cause] = others(byProgrammeDay[key], than: meeting).map {
            .sameDay($0.id)
        }
        let own = position(meeting)
        for other in others(byCycle[meeting.id.cycle], than: meeting) {
            let another = position(other)
            if another.precedes(own), meeting.date < other.date {
                causes.append(.mustFollow(other.id))
            } else if own.precedes(another), meeting.date > other.date {
                causes.append(.mustPrecede(other.id))
            }
        }
        return causes.map { Reason(meeting.date, $0) }
    }

    func position(_ meeting: Meeting) -> CyclePosition {
        let step = settings[meeting.id.cycle.programme]?.programme.step(meeting.id.step)
        return CyclePosition(
            id: meeting.id,
            kind: meeting.kind,
            ruleDate: meeting.ruleDate,
            precedingStep: step?.timing.precedingStep
        )
    }
}
