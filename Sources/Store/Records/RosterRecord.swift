internal import CivilTime
internal import GRDB
internal import Participation
internal import Planning

/// Rosters ⇄ rows: the events are what happened, the rows of registrations what came of it.
extension Work {
    /// A roster with the moments that decide over it.
    struct SeatedMeetings {
        var roster: Roster
        let times: RosterTimes
        let programme: String
        let meetings: [StoredMeeting]
    }

    func events(_ id: RosterID) throws -> [RosterEvent] {
        try rows(
            """
            SELECT at, \(RosterEvent.columns) FROM roster_event WHERE roster = ? ORDER BY number
            """,
            [id.text]
        ).map { try RosterEvent($0) { try self.meeting($0).meeting.id } }
    }

    /// The roster as its events make it.
    func roster(_ id: RosterID) throws -> Roster {
        let state = try row(
            "SELECT coalesce(max(number), 0) AS last, count(*) AS count FROM roster_event"
                + " WHERE roster = ?",
            [id.text]
        )
        let last = try state?.longKey("last") ?? 0
        let count = try state?.number("count") ?? 0
        let known = rosters?.entry(id)
        let isKnown = known.map { $0.lastEvent == last && $0.count == count } ?? false
        if let known, isKnown { return known.roster }
        do {
            return try Roster(id: id, replaying: try events(id))
        } catch let error as RosterError {
            throw SeatError.roster(error, id)
        }
    }

    /// A roster that something is to be done with.
    func seats(_ id: RosterID) throws -> SeatedMeetings {
        rely(on: .meetings(id))
        let (programme, times, meetings) = try times(id)
        rely(on: .terms(programme))
        guard let times else { throw MeetingError.notHeld(id.text) }
        return SeatedMeetings(
            roster: try roster(id),
            times: times,
            programme: programme,
            meetings: meetings
        )
    }

    /// The roster for whoever only looks: an offer that has run out is none, though nothing has been written since.
    ///
    /// - `times`: The moments that decide; only asked for if there are offers.
    func rosterAsShown(
        _ id: RosterID,
        _ times: @autoclosure () throws -> RosterTimes?
    ) throws -> Roster {
        var roster = try roster(id)
        let hasOffers = roster.registrations.values.contains { $0.state.name == .offered }
        if hasOffers, let times = try times() { roster.lapse(at: now, times) }
        return roster
    }

    /// The moments that decide over a roster, with its meetings; no moments if none is held.
    func times(
        _ id: RosterID
    ) throws -> (programme: String, times: RosterTimes?, meetings: [StoredMeeting]) {
        guard
            let row = try row(
                """
                SELECT roster.programme, is_cycle, offer_seconds, room FROM roster
                JOIN programme ON programme.id = roster.programme WHERE roster.id = ?
                """,
                [id.text]
            )
        else { throw NotFound.meeting(id.text) }
        let meetings = try meetings(
            where: "roster = ? AND cancelled_because IS NULL",
            [id.text]
        )
        let times = RosterTimes(
            meetings.map(\.moments),
            offerLasts: try row.number("offer_seconds"),
            isCycle: try row.flag("is_cycle"),
            room: try row.numberIfAny("room")
        )
        return (programme: try row.text("programme"), times: times, meetings: meetings)
    }

    /// Writes what happened, and what came of it.
    func save(_ events: [RosterEvent], _ roster: Roster) throws {
        guard !events.isEmpty else { return }
        for event in events {
            try execute(
                """
                INSERT INTO roster_event (roster, at, use_case, \(RosterEvent.columns))
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                StatementArguments(
                    [roster.id.text, event.at.secondsSinceEpoch, number] + event.cells
                )
            )
        }
        let last = database.lastInsertedRowID
        try execute(
            "UPDATE roster SET capacity = ? WHERE id = ? AND capacity <> ?",
            [roster.capacity, roster.id.text, roster.capacity]
        )
        try saveRows(events, roster)
        let count =
            try row(
                "SELECT count(*) AS count FROM roster_event WHERE roster = ?",
                [roster.id.text]
            )?.number("count") ?? 0
        rosters?.set(
            RosterCache.Entry(roster: roster, lastEvent: last, count: count),
            roster.id
        )
    }

    private func saveRows(_ events: [RosterEvent], _ roster: Roster) throws {
        var touched: Set<Int> = []
        var hasGuests = false
        for change in events.map(\.change) {
            if let participant = change.participant { touched.insert(participant) }
            switch change {
            case .merged(_, let kept):
                touched.insert(kept)
                hasGuests = true
            case .guest, .guestLeft: hasGuests = true
            case .party(let participant, _):
                try askInterpreterAgain(about: participant, in: roster.id)
            case .cancelledInTime(let participant), .cancelledLate(let participant),
                .cancelledByUs(let participant, _):
                try releaseInterpreter(of: participant, in: roster.id)
                try forgetRequest(of: participant, in: roster.id)
            case .capacity, .invited, .registered, .waiting, .offered, .lapsed: break
            }
        }
        // Seats are given back before they are taken, since the schema counts them on the way.
        let changed = touched.sorted().sorted {
            !(roster.registrations[$0]?.holdsSeat ?? false)
                && (roster.registrations[$1]?.holdsSeat ?? false)
        }
        for participant in changed {
            try saveRow(roster.registrations[participant], participant, roster.id)
        }
        if hasGuests { try saveGuests(roster) }
    }

    /// Writes what comes of a roster's story now over what came of it before.
    func overwrite(_ before: Roster, with after: Roster) throws {
        try execute(
            "UPDATE roster SET capacity = ? WHERE id = ? AND capacity <> ?",
            [after.capacity, after.id.text, after.capacity]
        )
        let numbers = Set(before.registrations.keys).union(after.registrations.keys).sorted()
        let changed = numbers.filter { before.registrations[$0] != after.registrations[$0] }
        // All seats are given back first, since the schema counts them on the way.
        for participant in changed { try saveRow(nil, participant, after.id) }
        for participant in changed {
            try saveRow(after.registrations[participant], participant, after.id)
        }
        if before.guests != after.guests { try saveGuests(after) }
    }

    private func saveGuests(_ roster: Roster) throws {
        try execute(
            "DELETE FROM guest WHERE meeting IN (SELECT id FROM meeting WHERE roster = ?)",
            [roster.id.text]
        )
        for guest in roster.guests {
            try execute(
                "INSERT INTO guest (meeting, participant, children, seats) VALUES (?, ?, ?, ?)",
                [
                    guest.meeting.description, guest.participant, guest.party.children,
                    guest.party.seats,
                ]
            )
        }
    }

    private func saveRow(
        _ registration: Registration?,
        _ participant: Int,
        _ id: RosterID
    ) throws {
        guard let registration else {
            return try execute(
                "DELETE FROM registration WHERE roster = ? AND participant = ?",
                [id.text, participant]
            )
        }
        try execute(
            """
            INSERT INTO registration (roster, participant, state, children, seats,
                is_carried_over, turn, until)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (roster, participant) DO UPDATE SET state = excluded.state,
                children = excluded.children, seats = excluded.seats,
                is_carried_over = excluded.is_carried_over, turn = excluded.turn,
                until = excluded.until
            """,
            [
                id.text, participant, registration.state.name.rawValue,
                registration.party.children, registration.party.seats,
                registration.turn?.isCarriedOver, registration.turn?.number,
                registration.until?.secondsSinceEpoch,
            ]
        )
    }
}
