internal import CivilTime

extension Setting {
    /// What the rules would say against a meeting as somebody wants it.
    ///
    /// A person's own move is obeyed all the same; these are for them to know.
    ///
    /// - Parameters:
    ///   - meeting: The meeting with its day, time and venue.
    ///   - others: Other meetings that stand.
    /// - Returns: Closed days and what to mind first, then the venue; empty when all is well.
    public func objections(to meeting: Meeting, beside others: [Meeting]) -> [Reason] {
        let closed = ClosedDays(closedDayRules, over: DaySpan(meeting.date))[meeting.date]
        let days = closed.map { day in
            Reason(meeting.date, day.rule.level == .block ? .closed(day.rule) : .mind(day.rule))
        }
        guard
            let step = programme.step(meeting.id.step),
            let venue = venues.first(where: { $0.id == meeting.venue })
        else { return days }
        let taken = others.filter { other in
            other.id != meeting.id && other.date == meeting.date && other.venue == meeting.venue
                && other.span.overlaps(meeting.span, pause: venue.turnaroundMinutes * 60)
        }
        return days + step.obstacles(at: venue, on: meeting.date, meeting.span)
            + taken.map { Reason(meeting.date, .venueOccupied(venue.id, by: $0.id)) }
    }

    /// Other venues where a meeting could be held at the same time: plan B.
    ///
    /// - Parameters:
    ///   - meeting: The meeting as it stands.
    ///   - others: Other meetings that stand.
    /// - Returns: Those that the step wishes for first, each without objection; then those that have
    ///   some, with them, the fewest first.
    public func otherVenues(
        for meeting: Meeting,
        beside others: [Meeting]
    ) -> [(venue: Venue, objections: [Reason])] {
        let wishes = programme.step(meeting.id.step)?.venues ?? []
        let places = venues.filter { $0.id != meeting.venue }.map { venue in
            var there = meeting
            there.venue = venue.id
            let venueReasons = objections(to: there, beside: others).filter { $0.isAboutVenue }
            return (
                rank: wishes.firstIndex(of: venue.id) ?? wishes.count, venue: venue,
                objections: venueReasons
            )
        }
        return places.sorted {
            ($0.objections.count, $0.rank, $0.venue.id) < (
                $1.objections.count, $1.rank, $1.venue.id
            )
        }.map { (venue: $0.venue, objections: $0.objections) }
    }
}

extension Reason {
    /// Whether it speaks of a place and not of a day.
    fileprivate var isAboutVenue: Bool {
        switch cause {
        case .venueClosed, .venueHours, .venueTooSmall, .venueLacks, .venueOccupied: true
        default: false
        }
    }
}
