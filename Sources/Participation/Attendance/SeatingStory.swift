internal import CivilTime
internal import Planning

/// A roster on its way through its events, with the seats that were given up.
struct SeatingStory {
    private var roster: Roster
    /// How each participant lost a seat in the roster that they really had; a later one replaces it.
    private var lost: [Int: Loss] = [:]
    /// The same for those who were to take one session only.
    private var lostByGuests: [MeetingID: [Int: Loss]] = [:]

    private struct Loss {
        let at: Instant
        let way: Way
    }

    private enum Way {
        case inTime
        case late
        case byUs
    }

    init(_ id: RosterID) {
        roster = Roster(id: id)
    }

    mutating func take(_ event: RosterEvent) throws(RosterError) {
        let before = event.change.participant.flatMap { roster.registrations[$0]?.state.name }
        try roster.apply(event)
        switch event.change {
        case .cancelledInTime(let participant) where before == .registered:
            lost[participant] = Loss(at: event.at, way: .inTime)
        case .cancelledLate(let participant) where before == .registered:
            lost[participant] = Loss(at: event.at, way: .late)
        case .cancelledByUs(let participant, _) where before == .registered:
            lost[participant] = Loss(at: event.at, way: .byUs)
        case .guestLeft(let participant, let meeting):
            lostByGuests[meeting, default: [:]][participant] = Loss(at: event.at, way: .late)
        case .merged(let duplicate, let kept):
            SeatingStory.merge(duplicate, into: kept, in: &lost)
            for meeting in lostByGuests.keys {
                SeatingStory.merge(duplicate, into: kept, in: &lostByGuests[meeting, default: [:]])
            }
        case .capacity, .invited, .registered, .waiting, .offered, .lapsed, .party, .guest,
            .cancelledInTime, .cancelledLate, .cancelledByUs:
            break
        }
    }

    /// Of two seats that one person gave up, the last one counts.
    private static func merge(_ duplicate: Int, into kept: Int, in losses: inout [Int: Loss]) {
        guard let loss = losses.removeValue(forKey: duplicate) else { return }
        losses[kept] = later(loss, losses[kept])
    }

    private static func later(_ loss: Loss, _ other: Loss?) -> Loss {
        guard let other, other.at >= loss.at else { return loss }
        return other
    }

    func seating(at moment: Seating.Moment) -> Seating {
        var seating = Seating()
        seating.expected = Set(
            roster.registrations.values.filter { $0.state == .registered }.map(\.participant)
        ).union(roster.guests.filter { $0.meeting == moment.meeting }.map(\.participant))
        let losses = lost.merging(lostByGuests[moment.meeting] ?? [:]) {
            SeatingStory.later($1, $0)
        }
        seating.everRegistered = seating.expected.union(losses.keys)
        for (participant, loss) in losses where !seating.expected.contains(participant) {
            switch loss.way {
            case .byUs: seating.cancelledByUs.insert(participant)
            case .inTime: seating.cancelledInTime.insert(participant)
            // What is late for one session can be in time for the next.
            case .late where loss.at <= moment.cancelBy:
                seating.cancelledInTime.insert(participant)
            case .late: seating.cancelledLate.insert(participant)
            }
        }
        return seating
    }
}
