import CivilTime
import Planning

/// What is wrong with meetings, worked out from the rules two meetings at a time and in minutes.
///
/// It shares nothing with the judge that it is held against but the rules.
struct NaiveJudge {
    let resources: Resources

    /// What speaks against a meeting beside others: the code of a reason and what it is about.
    func faults(_ meeting: Meeting, beside all: [Meeting]) -> Set<String> {
        let others = all.filter { $0.id != meeting.id }
        let setting = resources.settings.first { $0.programme.id == meeting.id.cycle.programme }
        guard let setting else { return [] }
        return closed(meeting, setting)
            .union(venueFaults(meeting, setting))
            .union(others.flatMap { pairFaults(meeting, $0, setting) })
            .union(peopleFaults(meeting, others))
    }

    private func closed(_ meeting: Meeting, _ setting: Setting) -> Set<String> {
        let year = DaySpan(meeting.date.advanced(by: -40)...meeting.date.advanced(by: 40))
        let found = setting.closedDayRules.filter { rule in
            rule.level == .block && ClosedDays([rule], over: year).isBlocked(meeting.date)
        }
        return Set(found.map { "closed \($0.id)" })
    }

    private func venueFaults(_ meeting: Meeting, _ setting: Setting) -> Set<String> {
        guard
            let step = setting.programme.steps.first(where: { $0.id == meeting.id.step }),
            let venue = setting.venues.first(where: { $0.id == meeting.venue })
        else { return [] }
        var faults: Set<String> = []
        if venue.closures.contains(where: { $0.span.contains(meeting.date) }) {
            faults.insert("venue-closed")
        }
        let minutes = meeting.span.start.minutes..<meeting.span.end.minutes
        let isOpen = minutes.allSatisfy { minute in
            venue.hours.contains {
                $0.weekdays.contains(meeting.date.weekday) && $0.span.start.minutes <= minute
                    && minute < $0.span.end.minutes
            }
        }
        if !isOpen { faults.insert("venue-hours") }
        if venue.capacity < step.seats { faults.insert("venue-too-small") }
        if !venue.missing(step.needs).isEmpty { faults.insert("venue-lacks") }
        return faults
    }

    private func pairFaults(_ one: Meeting, _ other: Meeting, _ setting: Setting) -> Set<String> {
        var faults: Set<String> = []
        let isSameDay = one.date == other.date
        if isSameDay, one.id.cycle.programme == other.id.cycle.programme {
            faults.insert("same-day \(other.id)")
        }
        let gap = max(
            other.span.start.minutes - one.span.end.minutes,
            one.span.start.minutes - other.span.end.minutes
        )
        let turnaround =
            setting.venues.first { $0.id == one.venue }?.turnaroundMinutes ?? 0
        if isSameDay, one.venue == other.venue, gap < turnaround {
            faults.insert("venue-occupied \(other.id)")
        }
        for person in one.facilitators where other.facilitators.contains(person) {
            let travel = resources.staff.travel.minutes(from: other.venue, to: one.venue)
            if isSameDay, gap < travel {
                faults.insert("facilitator-occupied \(person) \(other.id)")
            }
        }
        for person in one.interpreters where other.interpreters.contains(person) {
            let travel = resources.staff.travel.minutes(from: other.venue, to: one.venue)
            if isSameDay, gap < travel {
                faults.insert("interpreter-occupied \(person) \(other.id)")
            }
        }
        if one.id.cycle == other.id.cycle, comesFirst(one, other), one.date > other.date {
            faults.insert("must-precede \(other.id)")
        }
        if one.id.cycle == other.id.cycle, comesFirst(other, one), one.date < other.date {
            faults.insert("must-follow \(other.id)")
        }
        return faults
    }

    /// Whether one meeting of a cycle comes before another: sessions by their numbers, then talks; network
    /// meetings by the rule dates that they were made with.
    private func comesFirst(_ one: Meeting, _ other: Meeting) -> Bool {
        switch (one.kind, other.kind) {
        case (.session, .session): one.id.number ?? 1 < other.id.number ?? 1
        case (.session, .talks): true
        case (.session, .network), (.talks, .network): one.ruleDate <= other.ruleDate
        case (.network, .session), (.network, .talks): one.ruleDate < other.ruleDate
        default: false
        }
    }

    private func peopleFaults(_ meeting: Meeting, _ others: [Meeting]) -> Set<String> {
        var faults: Set<String> = []
        for person in resources.staff.facilitators where meeting.facilitators.contains(person.id) {
            if !isFree(person.availability, meeting) {
                faults.insert("facilitator-away \(person.id)")
            }
            // ISO weeks begin on Mondays, and day 0 was a Thursday.
            func week(_ day: Day) -> Int { (day.number + 3) / 7 }
            let load = others.count {
                $0.facilitators.contains(person.id) && week($0.date) == week(meeting.date)
            }
            if load >= person.mostMeetingsPerWeek { faults.insert("facilitator-full \(person.id)") }
        }
        for person in resources.staff.speakers where meeting.speaker == person.id {
            if !isFree(person.availability, meeting) { faults.insert("speaker-away \(person.id)") }
            let speeches = others.filter { $0.speaker == person.id }
            let near = speeches.filter { other in
                let apart = abs(other.date.number - meeting.date.number)
                return apart == 0 || apart < person.daysBetweenSpeeches
                    || apart < person.daysBeforeSameProgramme
                        && other.id.cycle.programme == meeting.id.cycle.programme
            }
            if !near.isEmpty { faults.insert("speaker-again \(person.id)") }
            if speeches.filter({ $0.date.year == meeting.date.year }).count
                >= person.mostSpeechesPerYear
            {
                faults.insert("speaker-full \(person.id)")
            }
        }
        return faults
    }

    private func isFree(_ availability: Availability, _ meeting: Meeting) -> Bool {
        let minutes = meeting.span.start.minutes..<meeting.span.end.minutes
        return !availability.absences.contains { $0.span.contains(meeting.date) }
            && minutes.allSatisfy { minute in
                availability.hours.contains {
                    $0.weekdays.contains(meeting.date.weekday) && $0.span.start.minutes <= minute
                        && minute < $0.span.end.minutes
                }
                    && !availability.bookings.contains {
                        $0.day == meeting.date && $0.span.start.minutes <= minute
                            && minute < $0.span.end.minutes
                    }
            }
    }
}

extension ClockTime {
    fileprivate var minutes: Int { secondsSinceMidnight / 60 }
}

extension Reason {
    /// As the naive judge writes it; nothing for what is only to mind.
    var naiveFault: String? {
        switch cause {
        case .closed(let rule): "closed \(rule.id)"
        case .venueClosed, .venueHours, .venueTooSmall, .venueLacks: code
        case .venueOccupied(_, let id), .sameDay(let id), .mustFollow(let id),
            .mustPrecede(let id):
            "\(code) \(id)"
        case .facilitatorOccupied(let person, let id), .interpreterOccupied(let person, let id):
            "\(code) \(person) \(id)"
        case .facilitatorAway(let person), .facilitatorFull(let person), .speakerAway(let person),
            .speakerAgain(let person, _), .speakerFull(let person):
            "\(code) \(person)"
        default: nil
        }
    }
}
