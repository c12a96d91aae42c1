import CivilTime
import Planning

extension PlanInspector {
    /// What is wrong with the reasons of a plan: missing, untrue, or silent about a nearer day.
    ///
    /// Meetings near the end of the plan are left out: what stands in their way may lie beyond it.
    func reasonFaults() -> [String] {
        let last = plan.span.last.advanced(by: -62)
        let held = plan.meetings.filter { $0.ruleDate <= last }.flatMap { meeting in
            faults(meeting.id, meeting.reasons, meeting)
        }
        return held
            + plan.skipped.filter { $0.ruleDate <= last }.flatMap { skipped in
                faults(skipped.id, skipped.reasons, nil)
            }
    }

    private func faults(_ id: MeetingID, _ reasons: [Reason], _ meeting: Meeting?) -> [String] {
        guard let request = request(id) else { return ["\(id) is unknown"] }
        let untrue = reasons.filter { !isTrue($0, of: request, heldOn: meeting?.date) }
        let late = meeting?.isMoved ?? true && reasons.first?.date != request.ruleDate
        return untrue.map { "\(id): untrue: \($0.line)" }
            + (late ? ["\(id): no reason for the rule date: \(reasons.map(\.line))"] : [])
            + silences(request, reasons, meeting).map { "\(id): no reason for \($0)" }
    }

    /// The days and venues nearer to the rule of which nothing is said.
    private func silences(
        _ request: MeetingRequest,
        _ reasons: [Reason],
        _ meeting: Meeting?
    ) -> [String] {
        if reasons.contains(where: { $0.cause == .noNewCycle || $0.cause == .noSessions }) {
            return []
        }
        let policy = request.step.ifClosed
        let distances = (-policy.earlierDays...policy.laterDays).sorted {
            (abs($0), -$0) < (abs($1), -$1)
        }
        let chosen = meeting.map { request.ruleDate.distance(to: $0.date) }
        let nearer = distances.prefix { $0 != chosen }.map(request.ruleDate.advanced(by:))
        let spoken = Set(reasons.map { "\($0.date) \($0.venue?.text ?? "")" })
        let silentDays = nearer.filter { day in
            !spoken.contains("\(day) ")
                && request.step.venues.contains { !spoken.contains("\(day) \($0)") }
        }
        let better = request.step.venues.prefix { meeting != nil && $0 != meeting?.venue }
        let silentVenues = better.filter { venue in
            meeting.map { !spoken.contains("\($0.date) \(venue)") } ?? false
        }
        return silentDays.map(\.description) + silentVenues.map(\.text)
    }

    private func isTrue(_ reason: Reason, of request: MeetingRequest, heldOn held: Day?) -> Bool {
        let (id, step, day) = (request.id, request.step, reason.date)
        switch reason.cause {
        case .closed(let rule): return closedDays(day, for: id, level: .block).contains(rule)
        case .mind(let rule):
            return rule.level != .block && day == held
                && closedDays(day, for: id, level: rule.level).contains(rule)
        case .weekdayNotAllowed:
            return day.weekday != request.ruleDate.weekday
                && !step.ifClosed.otherWeekdays.contains(day.weekday)
        case .venueClosed(let venue, let closure):
            return self.venue(venue, for: id)?.closures.contains(closure) ?? false
                && closure.span.contains(day)
        case .venueHours(let venue, _):
            return self.venue(venue, for: id).map { !PlanInspector.isOpen($0, step.span, on: day) }
                ?? false
        case .venueTooSmall(let venue, let capacity, let seats):
            return self.venue(venue, for: id)?.capacity == capacity && step.seats == seats
                && capacity < seats
        case .venueLacks(let venue, let need):
            return self.venue(venue, for: id)?.missing(step.needs).contains(need) ?? false
        case .venueOccupied(let venue, let other):
            guard let other = meeting(other), let place = self.venue(venue, for: id) else {
                return false
            }
            return other.id != id && other.venue == venue && other.date == day
                && PlanInspector.collide(
                    other.span,
                    step.span,
                    turnaround: place.turnaroundMinutes
                )
        case .sameDay(let other):
            return other != id && other.cycle.programme == id.cycle.programme
                && meeting(other)?.date == day
        case .mustFollow(let other):
            guard let first = self.request(other), let date = meeting(other)?.date else {
                return false
            }
            return PlanInspector.mustPrecede(first, request) && day < date
        case .mustPrecede(let other):
            guard let second = self.request(other), let date = meeting(other)?.date else {
                return false
            }
            return PlanInspector.mustPrecede(request, second) && day > date
        // Both would be held better if this were so.
        case .leftToCycle: return false
        // These worlds have no people to plan with, and nothing stands in them.
        case .interpreterAway, .interpreterOccupied, .facilitatorAway, .facilitatorOccupied,
            .facilitatorFull, .speakerAway, .speakerAgain,
            .speakerFull, .noFacilitator, .noSpeaker, .noInterpreter, .openSpeech, .keptFacilitator,
            .arranged, .follows:
            return false
        case .noNewCycle:
            return request.isWithoutCycle && day == request.ruleDate && held == nil
        case .noSessions:
            return held == nil && day == request.ruleDate && step.timing.precedingStep != nil
                && !plan.meetings(of: id.cycle).contains { $0.kind == .session }
        }
    }
}

extension Reason {
    /// The venue that a reason is about, if it is about one.
    fileprivate var venue: Identifier? {
        switch cause {
        case .venueClosed(let venue, _), .venueHours(let venue, _), .venueTooSmall(let venue, _, _),
            .venueLacks(let venue, _), .venueOccupied(let venue, _):
            venue
        default: nil
        }
    }
}
