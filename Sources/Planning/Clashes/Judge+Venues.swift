internal import CivilTime

// The venue: closed, too small, taken; and other venues.
extension Judge {
    func venue(of meeting: Meeting) -> Venue? {
        let programme = meeting.id.cycle.programme
        return venues[ProgrammeVenue(programme: programme, venue: meeting.venue)]
    }

    func obstacles(at meeting: Meeting) -> [Reason] {
        let setting = settings[meeting.id.cycle.programme]
        guard let step = setting?.programme.step(meeting.id.step), let venue = venue(of: meeting)
        else { return [] }
        return step.obstacles(at: venue, on: meeting.date, meeting.span)
    }

    /// Between two meetings a venue has its turnaround, the longer one if programmes differ on it.
    func clashesOfVenue(_ meeting: Meeting) -> [Reason] {
        let key = NameDay(id: meeting.venue, day: meeting.date)
        let own = venue(of: meeting)?.turnaroundMinutes ?? 0
        return others(byVenueDay[key], than: meeting).filter { other in
            let pause = max(own, venue(of: other)?.turnaroundMinutes ?? 0)
            return other.span.overlaps(meeting.span, pause: pause * 60)
        }.map { Reason(meeting.date, .venueOccupied(meeting.venue, by: $0.id)) }
    }

    /// Other venues where a meeting could be held at the same time: plan B.
    ///
    /// - Parameter meeting: The meeting as it stands.
    /// - Returns: Those that the step wishes for first, each without objection; then those that have
    ///   some, with them, the fewest first.
    public func otherVenues(for meeting: Meeting) -> [(venue: Venue, objections: [Reason])] {
        guard let setting = settings[meeting.id.cycle.programme] else { return [] }
        let wishes = setting.programme.step(meeting.id.step)?.venues ?? []
        let known = objections(to: meeting)
        let options = setting.venues.filter { $0.id != meeting.venue }.map { venue in
            var there = meeting
            there.venue = venue.id
            // What speaks against the day, or against people wherever they are, is known already.
            let objections = objections(to: there).filter { objection in
                !known.contains { $0.cause == objection.cause }
            }
            return (
                rank: wishes.firstIndex(of: venue.id) ?? wishes.count, venue: venue,
                objections: objections
            )
        }
        return options.sorted {
            ($0.objections.count, $0.rank, $0.venue.id) < (
                $1.objections.count, $1.rank, $1.venue.id
            )
        }.map { (venue: $0.venue, objections: $0.objections) }
    }
}
