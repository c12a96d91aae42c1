public import CivilTime

/// A day on which a meeting might be held, with everything that speaks against it.
public struct DayCandidate: Hashable, Sendable {
    /// The day.
    public let day: Day

    /// Days from the rule date; negative is earlier.
    public let distance: Int

    /// What rules the day out; empty when nothing does.
    public let reasons: [Reason]

    /// What to mind if it is held that day.
    public let mentions: [Reason]

    /// The venues, in the order they are wished for; empty when the day is ruled out.
    public let venues: [VenueCandidate]
}

/// A venue at which a meeting might be held on a day, with everything that speaks against it.
public struct VenueCandidate: Hashable, Sendable {
    /// The venue.
    public let venue: Venue

    /// Its place among the wishes; 0 is the first.
    public let rank: Int

    /// What rules the venue out that day; empty when nothing does.
    public let reasons: [Reason]
}

extension MeetingRequest {
    /// All days in the window of a meeting, the nearest first, and a later one before an earlier one.
    ///
    /// Nothing is dropped: what cannot be used keeps its reasons, so that a plan can explain itself.
    /// Other meetings are not looked at here.
    ///
    /// - Parameters:
    ///   - venues: The municipality's venues by short name.
    ///   - closedDays: The municipality's closed days.
    /// - Returns: At least the day that they are looked for around, which is the rule date for most.
    public func candidates(
        venues: [Identifier: Venue],
        closedDays: ClosedDays
    ) -> [DayCandidate] {
        let policy = step.ifClosed
        return (-policy.earlierDays...policy.laterDays)
            .sorted { (abs($0), -$0) < (abs($1), -$1) }
            .map { candidate(distance: $0, venues: venues, closedDays: closedDays) }
    }

    /// One day of the window, with everything that speaks against it.
    func candidate(
        distance: Int,
        venues: [Identifier: Venue],
        closedDays: ClosedDays
    ) -> DayCandidate {
        let day = target.advanced(by: distance)
        var reasons: [Reason] = []
        if day.weekday != target.weekday, !step.ifClosed.otherWeekdays.contains(day.weekday) {
            reasons.append(Reason(day, .weekdayNotAllowed))
        }
        let closed = closedDays[day]
        reasons += closed.filter { $0.rule.level == .block }.map { Reason(day, .closed($0.rule)) }
        let mentions = closed.filter { $0.rule.level != .block }.map { Reason(day, .mind($0.rule)) }
        let places =
            reasons.isEmpty
            ? step.venues.enumerated().compactMap { rank, id in
                venues[id].map {
                    VenueCandidate(
                        venue: $0,
                        rank: rank,
                        reasons: step.obstacles(at: $0, on: day, step.span)
                    )
                }
            } : []
        return DayCandidate(
            day: day,
            distance: distance,
            reasons: reasons,
            mentions: mentions,
            venues: places
        )
    }
}

extension Step {
    /// What speaks against a venue at a time of a day, other meetings not looked at.
    func obstacles(at venue: Venue, on day: Day, _ span: ClockSpan) -> [Reason] {
        var causes: [Reason.Cause] = []
        if let closure = venue.closure(on: day) {
            causes.append(.venueClosed(venue.id, closure))
        }
        if let closed = venue.closedHours(span, on: day.weekday) {
            causes.append(.venueHours(venue.id, closed))
        }
        if venue.capacity < seats {
            causes.append(.venueTooSmall(venue.id, capacity: venue.capacity, seats: seats))
        }
        causes += venue.missing(needs).map { .venueLacks(venue.id, $0) }
        return causes.map { Reason(day, $0) }
    }
}
