internal import CivilTime
internal import GRDB
public import Participation
internal import Planning

/// One thing that happened to seats, and where.
public struct SeatChange: Hashable, Sendable {
    /// The cycle or meeting.
    public let roster: RosterID
    /// What happened.
    public let event: RosterEvent
}

/// The one way to rosters for every use case.
extension Work {
    /// Lets something happen to a roster, and passes on what comes of it.
    func change(
        _ id: RosterID,
        _ decide: (inout Roster, RosterTimes) throws(RosterError) -> [RosterEvent]
    ) throws -> [SeatChange] {
        var seats = try seats(id)
        var changes: [SeatChange] = []
        if seats.times.isCycle {
            // Whoever waited in vain for the cycle before comes first here, so they go first.
            changes = try carryOver(in: seats.programme)
            if !changes.isEmpty { seats = try self.seats(id) }
        }
        do {
            let events = try decide(&seats.roster, seats.times)
            try save(events, seats.roster)
            changes += events.map { SeatChange(roster: id, event: $0) }
        } catch let error as RosterError {
            throw SeatError.roster(error, id)
        }
        return seats.times.isCycle ? changes + (try carryOver(in: seats.programme)) : changes
    }

    /// Takes those who waited in vain for a cycle over to the next one, as soon as there is one.
    func carryOver(in programme: String) throws -> [SeatChange] {
        let due = try rows(
            """
            SELECT roster.id, min(begins) AS begins FROM roster
            JOIN meeting ON meeting.roster = roster.id AND cancelled_because IS NULL
            WHERE roster.programme = ? AND is_cycle
                AND EXISTS (SELECT 1 FROM registration
                    WHERE registration.roster = roster.id AND state = 'waiting')
            GROUP BY roster.id HAVING min(offers_end) <= ? ORDER BY begins
            """,
            [programme, now.secondsSinceEpoch]
        )
        var changes: [SeatChange] = []
        for row in due {
            let id = try row.roster("id")
            guard let next = try nextCycle(programme, after: row.instant("begins")) else {
                continue
            }
            rely(on: .cycles(programme))
            rely(on: .roster(next))
            var seats = try seats(id)
            let (events, released) = seats.roster.releaseWaiting(at: now, seats.times)
            try save(events, seats.roster)
            var nextSeats = try self.seats(next)
            // Whoever pauses then, or has stopped, keeps no turn.
            let days = nextSeats.meetings.map(\.meeting.date)
            let active = try released.filter { registration in
                rely(on: .course(registration.participant))
                let course = try course(of: registration.participant)
                return days.contains(where: course.isActive)
            }
            let carried = nextSeats.roster.carryOver(active, at: now, nextSeats.times)
            try save(carried, nextSeats.roster)
            changes += events.map { SeatChange(roster: id, event: $0) }
            changes += carried.map { SeatChange(roster: next, event: $0) }
        }
        return changes
    }

    /// The first cycle that begins after another one and still takes people in.
    private func nextCycle(_ programme: String, after begins: Instant) throws -> RosterID? {
        let row = try row(
            """
            SELECT roster.id, min(begins) AS first FROM roster
            JOIN meeting ON meeting.roster = roster.id AND cancelled_because IS NULL
            WHERE roster.programme = ? AND is_cycle
            GROUP BY roster.id HAVING first > ? AND min(offers_end) > ? ORDER BY first LIMIT 1
            """,
            [programme, begins.secondsSinceEpoch, now.secondsSinceEpoch]
        )
        return try row.map { try $0.roster("id") }
    }

    /// Where a participant has a registration that is not cancelled.
    func openRosters(of participant: Int) throws -> [RosterID] {
        try rows(
            """
            SELECT roster FROM registration
            WHERE participant = ? AND state NOT LIKE 'cancelled%' ORDER BY roster
            """,
            [participant]
        ).map { try $0.roster("roster") }
    }

    /// Takes a participant out of what is still to come on some days.
    func release(
        _ participant: Int,
        _ reason: CancellationReason,
        on isMeant: (Day) -> Bool
    ) throws -> [SeatChange] {
        rely(on: .seats(participant))
        // Whoever waited in vain is let go where they stand now, not where they stood.
        var changes: [SeatChange] = []
        for row in try rows(
            """
            SELECT DISTINCT programme FROM registration
            JOIN roster ON roster.id = registration.roster
            WHERE participant = ? AND state = 'waiting'
            """,
            [participant]
        ) {
            changes += try carryOver(in: row.text("programme"))
        }
        for id in try openRosters(of: participant) {
            rely(on: .meetings(id))
            let coming = try meetings(
                where: "roster = ? AND cancelled_because IS NULL AND begins > ?",
                [id.text, now.secondsSinceEpoch]
            )
            let meant = coming.filter { isMeant($0.meeting.date) }
            guard !meant.isEmpty else { continue }
            if meant.count == coming.count {
                changes += try change(id) { [now] roster, times in
                    roster.withdraw(participant, reason, at: now, times)
                }
            } else {
                for meeting in meant { try notice(participant, meeting) }
            }
        }
        let guests = try rows(
            """
            SELECT meeting.id FROM guest JOIN meeting ON meeting.id = guest.meeting
            WHERE participant = ? AND begins > ? ORDER BY meeting.id
            """,
            [participant, now.secondsSinceEpoch]
        )
        for row in guests {
            let meeting = try meeting(row.text("id"))
            rely(on: .meetings(meeting.roster))
            guard isMeant(meeting.meeting.date), !meeting.isCancelled else { continue }
            changes += try change(meeting.roster) { [now] (roster, times) throws(RosterError) in
                try roster.removeGuest(participant, at: meeting.meeting.id, at: now, times)
            }
        }
        return changes
    }

    /// Notes that somebody has said they will miss one session; the seat stays theirs.
    ///
    /// - `said`: When they said so, if that was not now; it decides whether it was in time.
    /// - Returns: Whether it was not known before.
    @discardableResult
    func notice(
        _ participant: Int,
        _ meeting: StoredMeeting,
        said: Instant? = nil
    ) throws -> Bool {
        try forgetLateness(of: participant, meeting)
        try execute(
            """
            INSERT INTO absence_notice (meeting, participant, at, is_in_time) VALUES (?, ?, ?, ?)
            ON CONFLICT (meeting, participant) DO NOTHING
            """,
            [
                meeting.meeting.id.description, participant, now.secondsSinceEpoch,
                (said ?? now) <= meeting.moments.cancelBy,
            ]
        )
        return database.changesCount > 0
    }

    /// Joins the seats of a duplicate with those of the person they are.
    func mergeSeats(_ duplicate: Int, into kept: Int) throws -> [SeatChange] {
        for id in [duplicate, kept] {
            for ground in [Ground.course(id), .seats(id), .attendance(id)] { rely(on: ground) }
        }
        let rosters = try rows(
            """
            SELECT roster FROM registration WHERE participant = ?1
            UNION SELECT roster FROM guest JOIN meeting ON meeting.id = guest.meeting
            WHERE participant = ?1 ORDER BY roster
            """,
            [duplicate]
        ).map { try $0.roster("roster") }
        var changes: [SeatChange] = []
        for id in rosters {
            let events: [RosterEvent]
            var roster = try roster(id)
            if let seats = try seatsIfHeld(id) {
                roster = seats.roster
                events = roster.merge(duplicate, into: kept, at: now, seats.times)
            } else {
                // Nothing is offered any more where no meeting is left.
                let event = RosterEvent(at: now, .merged(duplicate, into: kept))
                try roster.apply(event)
                events = [event]
            }
            try save(events, roster)
            changes += events.map { SeatChange(roster: id, event: $0) }
        }
        return changes
    }

    private func seatsIfHeld(_ id: RosterID) throws -> SeatedMeetings? {
        do {
            return try seats(id)
        } catch MeetingError.notHeld {
            return nil
        }
    }
}
