internal import CivilTime

/// Where and when a meeting is held.
struct Placement: Hashable {
    let request: MeetingRequest
    let day: Day
    let span: ClockSpan
    let venue: Venue
    let facilitators: [Identifier]
    let speaker: Identifier?

    var distance: Int { request.ruleDate.distance(to: day) }

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

/// Which meetings are where, for saying what stands in the way of another one.
///
/// Dictionaries are only looked up, never walked through, so that the same input gives the same plan.
struct Occupancy {
    private var byVenueDay: [VenueDay: [Placement]] = [:]
    private var byProgrammeDay: [ProgrammeDay: MeetingID] = [:]
    private var byCycle: [CycleID: [Placement]] = [:]
    private var byMeeting: [MeetingID: Placement] = [:]

    private struct VenueDay: Hashable {
        let venue: Identifier
        let day: Day
    }

    private struct ProgrammeDay: Hashable {
        let programme: Identifier
        let day: Day
    }

    /// Lays out placed meetings, by rule date.
    init(_ placements: [Placement]) {
        for placement in placements {
            let id = placement.request.id
            byMeeting[id] = placement
            byCycle[id.cycle, default: []].append(placement)
            byVenueDay[VenueDay(venue: placement.venue.id, day: placement.day), default: []]
                .append(placement)
            byProgrammeDay[ProgrammeDay(programme: id.cycle.programme, day: placement.day)] = id
        }
    }

    func placement(of id: MeetingID) -> Placement? { byMeeting[id] }

    /// What stands in the way of a meeting on a day, whatever the venue.
    ///
    /// A programme holds at most one meeting a day; sessions, talks and the network meeting of a
    /// cycle keep the order that their rules give.
    func conflicts(_ request: MeetingRequest, on day: Day) -> [Reason] {
        var reasons: [Reason] = []
        let programme = request.id.cycle.programme
        if let other = byProgrammeDay[ProgrammeDay(programme: programme, day: day)],
            other != request.id
        {
            reasons.append(Reason(day, .sameDay(other)))
        }
        for other in byCycle[request.id.cycle] ?? [] {
            if other.request.precedes(request), day < other.day {
                reasons.append(Reason(day, .mustFollow(other.request.id)))
            } else if request.precedes(other.request), day > other.day {
                reasons.append(Reason(day, .mustPrecede(other.request.id)))
            }
        }
        return reasons
    }

    /// What stands in the way of a meeting at a venue on a day.
    func conflicts(_ request: MeetingRequest, at venue: Venue, on day: Day) -> [Reason] {
        (byVenueDay[VenueDay(venue: venue.id, day: day)] ?? []).filter { other in
            other.request.id != request.id
                && other.span.overlaps(
                    request.step.span,
                    pause: venue.turnaroundMinutes * 60
                )
        }.map { Reason(day, .venueOccupied(venue.id, by: $0.request.id)) }
    }
}

extension MeetingRequest {
    /// Whether the meeting has to be held before another of its cycle: sessions, talks and network
    /// meetings keep the order of their rule dates; on one date talks come after sessions.
    func precedes(_ other: MeetingRequest) -> Bool {
        let kinds: [MeetingKind] = [.session, .talks, .network]
        guard
            let own = kinds.firstIndex(of: step.kind),
            let others = kinds.firstIndex(of: other.step.kind)
        else { return false }
        return (ruleDate, own) < (other.ruleDate, others)
    }
}
