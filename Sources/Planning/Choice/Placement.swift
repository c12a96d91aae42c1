internal import CivilTime

/// Where and when a meeting is held.
struct Placement: Hashable {
    let request: MeetingRequest
    let day: Day
    let span: ClockSpan
    let venue: Venue
    let facilitators: [Identifier]
    let speaker: Identifier?

    var distance: Int { request.target.distance(to: day) }

    /// The place of the venue among the wishes.
    var rank: Int { request.step.venues.firstIndex(of: venue.id) ?? request.step.venues.count }
}

extension Meeting {
    init(_ placement: Placement, reasons: [Reason]) {
        self.init(
            id: placement.request.id,
            kind: placement.request.step.kind,
            ruleDate: placement.request.ruleDate,
            date: placement.day,
            span: placement.span,
            venue: placement.venue.id,
            facilitators: placement.facilitators,
            speaker: placement.speaker,
            reasons: reasons
        )
    }
}
