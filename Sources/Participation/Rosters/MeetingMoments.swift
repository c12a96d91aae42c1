public import CivilTime
public import Planning

/// The moments of a meeting that decide what can still be done about it.
public struct MeetingMoments: Hashable, Sendable {
    /// It begins.
    public let begins: Instant
    /// It ends.
    public let ends: Instant
    /// The last moment for a cancellation that is in time.
    public let cancelBy: Instant
    /// Seats are offered before this moment: noon of the day before.
    public let offersEnd: Instant

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - begins: It begins.
    ///   - ends: It ends.
    ///   - cancelBy: The last moment for a cancellation that is in time.
    ///   - offersEnd: Seats are offered before this moment.
    public init(begins: Instant, ends: Instant, cancelBy: Instant, offersEnd: Instant) {
        self.begins = begins
        self.ends = ends
        self.cancelBy = cancelBy
        self.offersEnd = offersEnd
    }

    /// Works the moments out.
    ///
    /// - Parameters:
    ///   - meeting: The meeting, with its day and time.
    ///   - programme: Says when a cancellation is in time.
    ///   - closedDays: Days that block are no working days.
    ///   - zone: The zone whose clocks the times are read from.
    public init(
        _ meeting: Meeting,
        _ programme: Programme,
        closedDays: ClosedDays,
        zone: Zone
    ) {
        let deadline = programme.cancelBy.deadline(for: meeting.date, closedDays: closedDays)
        let noon = ClockTime(hour: 12, minute: 0) ?? .midnight
        begins = zone.instant(CivilDateTime(meeting.date, meeting.span.start))
        ends = zone.instant(CivilDateTime(meeting.date, meeting.span.end))
        cancelBy = zone.instant(deadline)
        offersEnd = zone.instant(CivilDateTime(meeting.date.advanced(by: -1), noon))
    }
}

extension RosterTimes {
    /// The moments of a roster, from those of its meetings; nothing where no meeting is left.
    ///
    /// - Parameters:
    ///   - meetings: The meetings that are held, in any order.
    ///   - offerLasts: How long an offer stands, in seconds.
    ///   - isCycle: Whether the seats are those of a job club.
    ///   - room: How many people the room is big enough for, where more had a seat before.
    public init?(
        _ meetings: [MeetingMoments],
        offerLasts: Int,
        isCycle: Bool,
        room: Int? = nil
    ) {
        guard
            let first = meetings.min(by: { $0.begins < $1.begins }),
            let ends = meetings.map(\.ends).max()
        else { return nil }
        self.init(
            offersEnd: first.offersEnd,
            begins: first.begins,
            ends: ends,
            offerLasts: offerLasts,
            isCycle: isCycle,
            deadlines: meetings.map { Deadline(begins: $0.begins, cancelBy: $0.cancelBy) },
            room: room
        )
    }
}

extension Step {
    /// How many seats a meeting of the step has at a venue; for talks, how many slots.
    ///
    /// - Parameter venue: Where it is held; nothing where that is not known any more.
    /// - Returns: Never more than the venue has room for.
    public func capacity(at venue: Venue?) -> Int {
        if kind == .talks, let slots { return min(seats, slots.slots(in: span).count) }
        return min(seats, venue?.capacity ?? seats)
    }

}

extension SlotRule {
    /// The slots that a participant takes in a block of talks, as seats of a party.
    ///
    /// A talk with an interpreter takes an hour. Children take no slots.
    public func party(of participant: Participant, children: Int) -> Party {
        let length = participant.wantsInterpreter ? 60 : minutes
        return Party(children: children, seats: (length + minutes - 1) / minutes)
    }
}
