import CivilTime
import Planning

/// Holds a plan to the rules that every plan keeps, worked out anew from the settings.
struct PlanInspector {
    let settings: [Identifier: Setting]
    let plan: Plan
    private let requests: [MeetingID: MeetingRequest]
    private let meetings: [MeetingID: Meeting]
    /// Each rule laid out by itself.
    private let closedDays: [Identifier: [(rule: ClosedDayRule, days: ClosedDays)]]

    init(_ settings: [Setting], _ plan: Plan) {
        self.settings = Dictionary(uniqueKeysWithValues: settings.map { ($0.programme.id, $0) })
        self.plan = plan
        let wide = plan.span.widened(before: 120, after: 0)
        let asked = settings.flatMap { $0.programme.requests(in: wide) }
        requests = Dictionary(
            uniqueKeysWithValues: asked.filter { plan.span.contains($0.ruleDate) }
                .map { ($0.id, $0) }
        )
        meetings = Dictionary(uniqueKeysWithValues: plan.meetings.map { ($0.id, $0) })
        let span = plan.span.widened(before: 62, after: 62)
        closedDays = self.settings.mapValues { setting in
            setting.closedDayRules.map { (rule: $0, days: ClosedDays([$0], over: span)) }
        }
    }

    /// What is wrong, one line each.
    func faults() -> [String] {
        completenessFaults() + clashes() + orderFaults()
            + plan.meetings.flatMap { meeting in
                placeFaults(meeting).map { "\(meeting.id) on \(meeting.date): \($0)" }
            }
    }

    func request(_ id: MeetingID) -> MeetingRequest? { requests[id] }

    func meeting(_ id: MeetingID) -> Meeting? { meetings[id] }

    func setting(of id: MeetingID) -> Setting? { settings[id.cycle.programme] }

    func venue(_ venue: Identifier, for id: MeetingID) -> Venue? {
        setting(of: id)?.venues.first { $0.id == venue }
    }

    /// The rules that name a day.
    func closedDays(_ day: Day, for id: MeetingID, level: ClosedDayRule.Level) -> [ClosedDayRule] {
        (closedDays[id.cycle.programme] ?? []).filter { rule, days in
            rule.level == level && !days[day].isEmpty
        }.map(\.rule)
    }

    /// Whether two meetings are too close for one venue, in minutes by the clock.
    static func collide(_ one: ClockSpan, _ other: ClockSpan, turnaround: Int) -> Bool {
        let gap = max(
            other.start.secondsSinceMidnight - one.end.secondsSinceMidnight,
            one.start.secondsSinceMidnight - other.end.secondsSinceMidnight
        )
        return gap < turnaround * 60
    }

    /// Whether one meeting of a cycle has to be held before another.
    static func mustPrecede(_ one: MeetingRequest, _ other: MeetingRequest) -> Bool {
        let kinds: [MeetingKind] = [.session, .talks, .network]
        guard
            one.id.cycle == other.id.cycle, let first = kinds.firstIndex(of: one.step.kind),
            let second = kinds.firstIndex(of: other.step.kind)
        else { return false }
        return one.ruleDate == other.ruleDate ? first < second : one.ruleDate < other.ruleDate
    }

    private func completenessFaults() -> [String] {
        let found = plan.meetings.map(\.id) + plan.skipped.map(\.id)
        let twice = Dictionary(grouping: found) { $0 }.filter { $0.value.count > 1 }.keys
        return Set(found).symmetricDifference(requests.keys).map { "\($0) asked or planned only" }
            + twice.map { "\($0) is there twice" }
    }

    private func clashes() -> [String] {
        var faults: [String] = []
        for (index, one) in plan.meetings.enumerated() {
            let sameDay = plan.meetings[(index + 1)...].prefix { $0.date == one.date }
            for other in sameDay {
                if one.id.cycle.programme == other.id.cycle.programme {
                    faults.append("\(one.id) and \(other.id) are on one day")
                }
                let turnaround = venue(one.venue, for: one.id)?.turnaroundMinutes ?? 0
                if one.venue == other.venue,
                    PlanInspector.collide(one.span, other.span, turnaround: turnaround)
                {
                    faults.append("\(one.id) and \(other.id) are at one place on \(one.date)")
                }
            }
        }
        return faults
    }

    private func orderFaults() -> [String] {
        plan.cycles.flatMap { cycle in
            let meetings = plan.meetings(of: cycle)
            return meetings.flatMap { one in
                meetings.compactMap { other -> String? in
                    guard
                        let first = requests[one.id], let second = requests[other.id],
                        PlanInspector.mustPrecede(first, second), one.date >= other.date
                    else { return nil }
                    return "\(one.id) is not before \(other.id)"
                }
            }
        }
    }

    private func placeFaults(_ meeting: Meeting) -> [String] {
        guard
            let request = requests[meeting.id],
            let venue = venue(meeting.venue, for: meeting.id)
        else { return ["unknown"] }
        let step = request.step
        let distance = request.ruleDate.distance(to: meeting.date)
        let weekdays = step.ifClosed.otherWeekdays.union([request.ruleDate.weekday])
        let isWindow = (-step.ifClosed.earlierDays...step.ifClosed.laterDays).contains(distance)
        let checks: [(Bool, String)] = [
            (isWindow, "outside its window"),
            (weekdays.contains(meeting.date.weekday), "on a weekday that is not allowed"),
            (closedDays(meeting.date, for: meeting.id, level: .block).isEmpty, "on a closed day"),
            (step.venues.contains(venue.id), "at a venue that is not wished for"),
            (!venue.closures.contains { $0.span.contains(meeting.date) }, "in a closure"),
            (PlanInspector.isOpen(venue, step.span, on: meeting.date), "outside opening hours"),
            (venue.capacity >= step.seats, "at too small a place"),
            (venue.missing(step.needs).isEmpty, "at a place that lacks something"),
            (meeting.span == step.span && meeting.kind == step.kind, "not as its step says"),
            (meeting.ruleDate == request.ruleDate, "with another rule date"),
            (!request.isWithoutCycle, "in a month without cycle"),
        ]
        return checks.filter { !$0.0 }.map(\.1)
    }

    /// Whether some hours cover every five minutes of a time.
    static func isOpen(_ venue: Venue, _ span: ClockSpan, on day: Day) -> Bool {
        let hours = venue.hours.filter { $0.weekdays.contains(day.weekday) }.map(\.span)
        let steps = stride(
            from: span.start.secondsSinceMidnight,
            to: span.end.secondsSinceMidnight,
            by: 300
        )
        return steps.allSatisfy { second in
            hours.contains {
                $0.start.secondsSinceMidnight <= second && second < $0.end.secondsSinceMidnight
            }
        }
    }
}
