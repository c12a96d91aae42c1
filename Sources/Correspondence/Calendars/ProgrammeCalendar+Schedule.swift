internal import CivilTime
internal import ICalendar
internal import Planning

/// How a plan's meetings become times and series of events.
extension ProgrammeCalendar {
    func time(_ day: Day, _ span: ClockSpan) throws(EventError) -> EventTime {
        try .local(
            from: CivilDateTime(day, span.start),
            to: CivilDateTime(day, span.end),
            in: zone
        )
    }

    /// One time, or for sessions a series by the rule with what the plan changes about it.
    func schedule(_ occasion: Occasion) throws(EventError) -> EventSchedule {
        let (step, meeting) = (occasion.step, occasion.meeting)
        guard step.kind == .session, step.occurrences > 1, let number = meeting.id.number else {
            return try .once(time(meeting.date, meeting.span))
        }
        let firstRuleDate = meeting.ruleDate.advanced(by: -(number - 1) * step.every)
        var exceptions: [CivilDateTime] = []
        var overrides: [EventOverride] = []
        for number in 1...step.occurrences {
            let ruleDate = firstRuleDate.advanced(by: (number - 1) * step.every)
            let recurrenceID = CivilDateTime(ruleDate, step.span.start)
            let id = MeetingID(cycle: meeting.id.cycle, step: step.id, number: number)
            guard let session = occasion.other(id) else {
                exceptions.append(recurrenceID)
                continue
            }
            let isAsFirst =
                !session.meeting.isMoved && session.meeting.span == step.span
                && session.venue.id == occasion.venue.id
            guard !isAsFirst else { continue }
            overrides.append(
                EventOverride(
                    of: recurrenceID,
                    time: try time(session.meeting.date, session.meeting.span),
                    summary: summary(session),
                    description: description(session),
                    location: location(session.venue)
                )
            )
        }
        return try .series(
            first: time(firstRuleDate, step.span),
            rule: rule(step, from: firstRuleDate),
            exceptions: exceptions,
            overrides: overrides
        )
    }

    private func rule(_ step: Step, from first: Day) -> RecurrenceRule {
        let end = RecurrenceRule.End.after(step.occurrences)
        guard step.every % 7 == 0 else {
            return RecurrenceRule(.daily, interval: step.every, end: end)
        }
        return RecurrenceRule(
            .weekly,
            interval: step.every / 7,
            byDay: [.init(nil, first.weekday)],
            end: end
        )
    }
}
