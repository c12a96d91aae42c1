internal import CivilTime
internal import GRDB
internal import Participation
internal import Planning

/// What an id of a cycle or a meeting means for seats.
struct Target {
    /// As it was written.
    let id: String
    let roster: RosterID
    let programme: Identifier
    /// The meetings that have their seats there, in the order they are held.
    let meetings: [StoredMeeting]
    /// The one session that is meant, where it is one of a cycle.
    let session: StoredMeeting?

    var isCycle: Bool { session == nil && meetings.contains { $0.meeting.kind == .session } }

    /// The block, if it is one of talks.
    var talks: StoredMeeting? { meetings.first { $0.meeting.kind == .talks } }

    /// The day on which somebody's course does not let them come; nothing if there is one on which it
    /// does.
    func dayMissed(by person: Person, at now: Instant) -> Day? {
        let coming = meetings.filter { now < $0.moments.ends }.map(\.meeting.date)
        let days = coming.isEmpty ? meetings.map(\.meeting.date) : coming
        return days.contains(where: person.course.isActive) ? nil : days.first
    }

    /// Whether somebody's course lets them come to any of the meetings.
    func isActive(_ person: Person, at now: Instant) -> Bool {
        dayMissed(by: person, at: now) == nil
    }
}

extension Work {
    func target(_ id: String) throws -> Target {
        if let meeting = try meetings(where: "id = ?", [id]).first {
            guard !meeting.isCancelled else { throw MeetingError.notHeld(id) }
            let isSession = meeting.meeting.kind == .session
            return Target(
                id: id,
                roster: meeting.roster,
                programme: meeting.meeting.id.cycle.programme,
                meetings: [meeting],
                session: isSession ? meeting : nil
            )
        }
        guard let row = try row("SELECT programme FROM roster WHERE id = ?", [id]) else {
            throw NotFound.meeting(id)
        }
        let meetings = try meetings(where: "roster = ? AND cancelled_because IS NULL", [id])
        guard !meetings.isEmpty else { throw MeetingError.notHeld(id) }
        return Target(
            id: id,
            roster: RosterID(stored: id),
            programme: try row.identifier("programme"),
            meetings: meetings,
            session: nil
        )
    }

    /// Nobody is asked to come to what has begun.
    func requireComing(_ target: Target) throws {
        guard target.meetings.contains(where: { now < $0.moments.begins }),
            target.meetings.allSatisfy({ now < $0.moments.begins })
        else { throw MeetingError.begun(target.id) }
    }

    /// Whoever pauses on some days of a cycle is not expected on them.
    func notePauses(of person: Person, _ target: Target) throws {
        let id = person.participant.id
        guard
            target.isCycle,
            try roster(target.roster).registrations[id]?.state == .registered
        else { return }
        for meeting in target.meetings
        where now < meeting.moments.begins && person.course.isPaused(on: meeting.meeting.date) {
            try notice(id, meeting)
        }
    }

    /// Takes back that somebody would miss a session.
    func comeAfterAll(_ id: Int, _ session: StoredMeeting) throws {
        rely(on: .seats(id))
        let meeting = session.meeting.id.description
        guard now < session.moments.begins else { throw MeetingError.begun(meeting) }
        guard try notices(meeting)[id] != nil else {
            throw SeatError.roster(.hasSeat, session.roster)
        }
        try forgetAbsence(of: id, session)
    }

    /// Forgets who would miss a meeting or come late to it, since it is on another day now.
    func forgetNotices(of meeting: String) throws {
        for table in ["absence_notice", "late_notice"] {
            try execute("DELETE FROM \(table) WHERE meeting = ?", [meeting])
        }
    }

    /// Forgets who was ticked before a meeting began that is cancelled, or held later now.
    ///
    /// Nobody can have been there yet. Ticks from an hour before the new begin on are left alone, and so are those
    /// that were made when it had begun.
    ///
    /// - `begins`: When it begins now; nothing if it is cancelled.
    func forgetEarlyTicks(of before: StoredMeeting, beginning begins: Instant? = nil) throws {
        if let begins, begins.secondsSinceEpoch - Mark.earliest <= now.secondsSinceEpoch { return }
        let meeting = before.meeting.id.description
        for participant in try marks(meeting).keys { rely(on: .attendance(participant)) }
        try execute(
            "DELETE FROM attendance WHERE meeting = ? AND at < ?",
            [meeting, before.moments.begins.secondsSinceEpoch]
        )
    }

    /// How many are ticked at meetings that change: they were ticked before it began.
    func ticked(_ changes: [PlanChange.Entry]) throws -> Int {
        try changes.reduce(0) { try $0 + marks($1.id.description).count }
    }

    /// Forgets which meetings somebody would miss or come late to, since they give up the seat.
    func forgetNotices(of participant: Int, in target: Target) throws {
        rely(on: .seats(participant))
        for meeting in target.meetings where now < meeting.moments.begins {
            try forgetAbsence(of: participant, meeting)
            try forgetLateness(of: participant, meeting)
        }
    }

    /// Forgets that somebody would miss a meeting.
    func forgetAbsence(of participant: Int, _ meeting: StoredMeeting) throws {
        try forgetNotice(in: "absence_notice", of: participant, meeting)
    }

    /// Forgets that somebody would come late to a meeting.
    func forgetLateness(of participant: Int, _ meeting: StoredMeeting) throws {
        try forgetNotice(in: "late_notice", of: participant, meeting)
    }

    private func forgetNotice(
        in table: String,
        of participant: Int,
        _ meeting: StoredMeeting
    ) throws {
        try execute(
            "DELETE FROM \(table) WHERE meeting = ? AND participant = ?",
            [meeting.meeting.id.description, participant]
        )
    }

    /// Nobody is invited in a pause or after the end of their course.
    func requireActive(_ person: Person, _ target: Target) throws {
        rely(on: .course(person.participant.id))
        rely(on: .meetings(target.roster))
        if let day = target.dayMissed(by: person, at: now) {
            throw SeatError.notActive(person.participant.id, day)
        }
    }

    /// Network meetings are for those whom the programme lets in.
    func requireEntitled(_ person: Person, _ target: Target) throws {
        if target.meetings.contains(where: { $0.meeting.kind == .network }) {
            rely(on: .attendance(person.participant.id))
        }
        guard try isEntitled(person, target) else {
            throw SeatError.notEntitled(person.participant.id)
        }
    }

    /// Whether the programme lets somebody in.
    func isEntitled(_ person: Person, _ target: Target) throws -> Bool {
        guard target.meetings.contains(where: { $0.meeting.kind == .network }) else { return true }
        let hasBegun = try hasBeenToJobClub(person.participant.id)
        return try networkEntry(target.programme).lets(in: person.course, hasBegun: hasBegun)
    }

    /// The same for many people, who are asked about in one go.
    func entitlement(to target: Target) throws -> (Person) -> Bool {
        guard target.meetings.contains(where: { $0.meeting.kind == .network }) else {
            return { _ in true }
        }
        let rule = try networkEntry(target.programme)
        let begun = Set(
            try rows(
                """
                SELECT DISTINCT participant FROM attendance
                JOIN meeting ON meeting.id = attendance.meeting
                WHERE kind = 'session' AND mark IN ('came', 'came-late') AND begins <= ?
                """,
                [now.secondsSinceEpoch]
            ).map { try $0.key("participant") }
        )
        return { rule.lets(in: $0.course, hasBegun: begun.contains($0.participant.id)) }
    }

    private func networkEntry(_ programme: Identifier) throws -> Programme.NetworkEntry {
        try row("SELECT network_entry FROM programme WHERE id = ?", [programme.text])?
            .word("network_entry") ?? .targetGroup
    }

    private func hasBeenToJobClub(_ id: Int) throws -> Bool {
        try row(
            """
            SELECT 1 FROM attendance JOIN meeting ON meeting.id = attendance.meeting
            WHERE participant = ? AND kind = 'session' AND mark IN ('came', 'came-late')
                AND begins <= ? LIMIT 1
            """,
            [id, now.secondsSinceEpoch]
        ) != nil
    }

    /// Those who have left their last three invitations unanswered and did not come either.
    func silent() throws -> Set<Int> {
        let rows = try rows(
            """
            SELECT participant FROM (
                SELECT registration.participant, state, attendance.mark,
                    row_number() OVER (PARTITION BY registration.participant
                        ORDER BY begins DESC, meeting.id) AS back
                FROM registration
                JOIN meeting ON meeting.roster = registration.roster AND begins <= ?
                    AND kind IN ('network', 'visit', 'info') AND cancelled_because IS NULL
                LEFT JOIN attendance ON attendance.meeting = meeting.id
                    AND attendance.participant = registration.participant
            ) WHERE back <= 3
            GROUP BY participant
            HAVING count(*) = 3 AND sum(state = 'invited' AND mark IS NULL) = 3
            """,
            [now.secondsSinceEpoch]
        )
        return Set(try rows.map { try $0.key("participant") })
    }

    func isGuest(_ id: Int, _ meeting: StoredMeeting) throws -> Bool {
        try row(
            "SELECT 1 FROM guest WHERE meeting = ? AND participant = ?",
            [meeting.meeting.id.description, id]
        ) != nil
    }

    /// Lets somebody take a session that they missed in an earlier cycle.
    func catchUp(_ id: Int, _ session: StoredMeeting, children: Int?) throws -> [SeatChange] {
        rely(on: .seats(id))
        rely(on: .attendance(id))
        let meeting = session.meeting.id
        let guest = try roster(session.roster).guest(id, meeting)
        let party = children.map { Party(children: $0) } ?? guest?.party ?? Party()
        if let guest {
            guard guest.party != party else { return [] }
            // The same seat with other children is given up and taken again.
            return try leave(id, session) + catchUp(id, session, children: party.children)
        }
        let had = try row(
            """
            SELECT 1 FROM roster_event JOIN meeting ON meeting.roster = roster_event.roster
            WHERE participant IN (SELECT id FROM participant WHERE id = ?1 OR merged_into = ?1)
                AND roster_event.kind = 'registered' AND programme = ?
                AND step = ? AND meeting.begins < ? AND meeting.session IS ?
                AND meeting.roster <> ? AND (meeting.begins <= ? OR EXISTS (
                    SELECT 1 FROM absence_notice
                    WHERE absence_notice.meeting = meeting.id
                        AND absence_notice.participant = ?1))
            LIMIT 1
            """,
            [
                id, meeting.cycle.programme.text, meeting.step.text,
                session.moments.begins.secondsSinceEpoch, meeting.number, session.roster.text,
                now.secondsSinceEpoch,
            ]
        )
        let took = try row(
            """
            SELECT 1 FROM attendance JOIN meeting ON meeting.id = attendance.meeting
            WHERE participant = ? AND mark IN ('came', 'came-late') AND programme = ?
                AND step = ? AND session IS ? LIMIT 1
            """,
            [id, meeting.cycle.programme.text, meeting.step.text, meeting.number]
        )
        guard had != nil, took == nil else {
            let isSeated = try roster(session.roster).registrations[id]?.holdsSeat ?? false
            throw isSeated
                ? SeatError.roster(.hasSeat, session.roster)
                : SeatError.nothingMissed(id, meeting.description)
        }
        return try change(session.roster) { [now] (roster, times) throws(RosterError) in
            try roster.addGuest(
                id,
                at: meeting,
                party,
                at: now,
                begins: session.moments.begins,
                times
            )
        }
    }

    func leave(_ id: Int, _ session: StoredMeeting) throws -> [SeatChange] {
        try change(session.roster) { [now] (roster, times) throws(RosterError) in
            try roster.removeGuest(id, at: session.meeting.id, at: now, times)
        }
    }

    /// Somebody says that they will miss one session; a guest gives the seat back.
    ///
    /// - `said`: When they said so, if that was not now.
    func miss(
        _ id: Int,
        _ session: StoredMeeting,
        asksForAll: Bool,
        said: Instant? = nil
    ) throws -> CancelOutcome {
        rely(on: .seats(id))
        rely(on: .meetings(session.roster))
        let meeting = session.meeting.id
        guard now < session.moments.begins else { throw MeetingError.begun(meeting.description) }
        if try isGuest(id, session) {
            try forgetRequest(of: id, in: session.roster)
            try forgetLateness(of: id, session)
            return CancelOutcome(
                changes: shown(try leave(id, session)),
                effect: .leftAsGuest(meeting)
            )
        }
        guard try roster(session.roster).registrations[id]?.state == .registered else {
            throw SeatError.roster(.notRegistered, session.roster)
        }
        let isNew = try notice(id, session, said: said)
        let misses = CancelOutcome.Effect.missesSession(
            meeting,
            session.meeting.date,
            asksForAll: asksForAll
        )
        return CancelOutcome(changes: [], effect: isNew ? misses : .nothing)
    }
}
