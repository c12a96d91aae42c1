internal import CivilTime
internal import GRDB
public import Participation
public import Planning

// Keeping a plan: its meetings, their rosters and seats.

/// What came of a plan that was to be kept.
public struct PlanOutcome: Sendable {
    /// Whether any meeting of the period stood in the file before.
    public let wasPlanned: Bool
    /// What was, or would be, changed.
    public let update: PlanUpdate
    /// What happened to seats.
    public let seats: [SeatChange]
    /// Those who are invited to what has changed, in the order of their numbers.
    public let people: [Participant]
    /// Meetings to come that clash all the same, since what people are invited to stays; empty before
    /// anything is saved.
    public let clashes: [Clash]

    /// A meeting, and what other meetings stand in its way.
    public struct Clash: Hashable, Sendable {
        /// The meeting.
        public let meeting: Meeting
        /// What stands in the way.
        public let reasons: [Reason]
    }
}

extension UseCase where Outcome == PlanOutcome {
    /// Brings the rules of a programme in and keeps a plan that was made from them.
    ///
    /// New meetings are added, others change as far as ``PlanUpdate`` allows.
    ///
    /// - `plan`: The new plan.
    /// - `programme`: The programme it is of.
    /// - `files`: The files of its rules.
    /// - `moveInvited`: Whether meetings that people are invited to may move.
    /// - `namesPeople`: Whether the plan was made with people; otherwise those who are on a meeting stay.
    public static func keepPlan(
        _ plan: Plan,
        of programme: Identifier,
        bringing files: [RuleFile],
        moveInvited: Bool,
        namesPeople: Bool = true
    ) -> UseCase {
        UseCase(.planMeetings, .changes) { work in
            try work.requireReach(programme)
            let rules = try work.bringIn(files, of: programme)
            let standing = try work.allStanding()
            let update = PlanUpdate(
                from: standing,
                to: plan,
                of: programme,
                with: try work.resources(),
                talks: try work.interpretedTimes(),
                moveInvited: moveInvited,
                namesPeople: namesPeople
            )
            let wasPlanned = standing.contains {
                $0.meeting.id.cycle.programme == programme
                    && plan.span.contains($0.meeting.ruleDate)
            }
            return try work.keep(update, rules, wasPlanned: wasPlanned)
        }
    }
}

extension Work {
    /// Keeps what a new plan changes.
    func keep(
        _ update: PlanUpdate,
        _ rules: ProgrammeRules,
        wasPlanned: Bool
    ) throws -> PlanOutcome {
        var seats: [SeatChange] = []
        var people: [Int: Participant] = [:]
        for entry in update.applied {
            for person in try concerned(by: entry) { people[person.id] = person }
            if let meeting = entry.after {
                try keep(meeting, rules, isByHand: false)
                if entry.differences.contains(.date) {
                    try forgetNotices(of: meeting.id.description)
                }
            } else {
                let stored = try meeting(entry.id.description)
                seats += try cancel(stored, because: .plan, isByHand: false)
            }
        }
        seats += try fitAll()
        return PlanOutcome(
            wasPlanned: wasPlanned,
            update: update,
            seats: seats,
            people: people.values.sorted { $0.id < $1.id },
            clashes: try unintendedClashes().filter {
                $0.meeting.id.cycle.programme == rules.programme.id
            }
        )
    }

    /// Gives all meetings to come as many seats as the rules say by now, so that whoever waits for more
    /// of them gets one at once.
    private func fitAll() throws -> [SeatChange] {
        var seats: [SeatChange] = []
        for programme in try programmes() where actor.reaches(programme) {
            let rosters = try rows(
                """
                SELECT DISTINCT roster FROM meeting
                WHERE programme = ? AND cancelled_because IS NULL AND begins > ? ORDER BY roster
                """,
                [programme.text, now.secondsSinceEpoch]
            ).map { try $0.roster("roster") }
            let rules = try rules(programme)
            for roster in rosters { seats += try fit(roster, rules) }
        }
        return seats
    }

    /// Meetings to come that clash although nobody has put them where they are by hand.
    func unintendedClashes() throws -> [PlanOutcome.Clash] {
        try Judge.unintended(
            in: allStanding(),
            with: resources(),
            talks: interpretedTimes()
        ).map {
            PlanOutcome.Clash(meeting: $0.meeting, reasons: $0.clashes)
        }
    }

    /// Those who have to be told: who is invited, and who was when the meeting was cancelled.
    private func concerned(by entry: PlanChange.Entry) throws -> [Participant] {
        guard let meeting = entry.before ?? entry.after else { return [] }
        let roster = RosterID(meeting.id, kind: meeting.kind)
        guard entry.before == nil else { return try invited(roster) }
        let people = try rows(
            """
            SELECT DISTINCT participant.* FROM roster_event
            JOIN participant ON participant.id = roster_event.participant
            WHERE roster = ? AND kind = 'cancelled-by-us' AND reason = 'not-held'
                AND merged_into IS NULL ORDER BY id
            """,
            [roster.text]
        ).map(participant)
        noteReading(people.map(\.id))
        return people
    }

    /// How many are invited or registered, wait, or take a missed session there.
    func countInvited(_ roster: RosterID) throws -> Int {
        try row(
            """
            SELECT count(*) AS count FROM (
                SELECT participant FROM registration
                WHERE roster = ?1 AND state NOT LIKE 'cancelled%'
                UNION SELECT participant FROM guest JOIN meeting ON meeting.id = guest.meeting
                WHERE roster = ?1)
            """,
            [roster.text]
        )?.number("count") ?? 0
    }

    /// Keeps a meeting where and when it is to be held, with a roster for its seats.
    func keep(_ meeting: Meeting, _ rules: ProgrammeRules, isByHand: Bool) throws {
        let roster = RosterID(meeting.id, kind: meeting.kind)
        try execute(
            """
            INSERT INTO roster (id, programme, is_cycle, capacity) VALUES (?, ?, ?, 0)
            ON CONFLICT (id) DO NOTHING
            """,
            [roster.text, rules.programme.id.text, meeting.kind == .session]
        )
        let before = try meetings(where: "id = ?", [meeting.id.description]).first
        try save(meeting, moments(meeting, rules), roster: roster, isByHand: isByHand)
        guard let before else { return }
        try forgetAnswers(to: before, becoming: meeting)
        let begins = moments(meeting, rules).begins
        if begins != before.moments.begins {
            try forgetEarlyTicks(of: before, beginning: begins)
        }
    }

    /// Gives a roster as many seats as its meetings have room for; nobody loses one by it.
    func fit(_ id: RosterID, _ rules: ProgrammeRules) throws -> [SeatChange] {
        let held = try meetings(where: "roster = ? AND cancelled_because IS NULL", [id.text])
        let room = held.compactMap { stored in
            rules.programme.step(stored.meeting.id.step)?
                .capacity(at: rules.setting.venue(stored.meeting.venue))
        }.min()
        guard let room else { return [] }
        // Offers that have run out hold no seats against a smaller room.
        let settled = try change(id) { [now] roster, times in roster.settle(at: now, times) }
        // A room that is large enough for everybody sets no other limit than the seats.
        let taken = try roster(id).taken
        if taken > room { rely(on: .roster(id)) }
        try execute(
            "UPDATE roster SET room = ?1 WHERE id = ?2 AND room IS NOT ?1",
            [taken > room ? room : nil, id.text]
        )
        return try settled
            + change(id) { [now] (roster, times) throws(RosterError) in
                try roster.setCapacity(max(room, roster.taken), at: now, times)
            }
    }

    /// Cancels a meeting; whoever had a seat there is let go, and nobody is moved up on the way.
    func cancel(
        _ stored: StoredMeeting,
        because reason: NotHeldReason,
        isByHand: Bool
    ) throws -> [SeatChange] {
        let others = try meetings(
            where: "roster = ? AND cancelled_because IS NULL AND id <> ?",
            [stored.roster.text, stored.meeting.id.description]
        )
        var changes: [SeatChange] = []
        // Guests of a session that is not held keep no seat from others.
        for guest in try roster(stored.roster).guests where guest.meeting == stored.meeting.id {
            changes += try leave(guest.participant, stored)
        }
        rely(on: .meetings(stored.roster))
        rely(on: .guests(stored.roster))
        if others.isEmpty {
            rely(on: .roster(stored.roster))
            changes += try change(stored.roster) { [now] roster, _ in
                roster.withdrawAll(.notHeld, at: now)
            }
        }
        if now < stored.moments.begins {
            try forgetEarlyTicks(of: stored)
        }
        try execute(
            """
            UPDATE meeting SET cancelled_because = ?, cancelled_words = ?, by_hand = ?,
                sequence = sequence + 1,
                version = ? WHERE id = ?
            """,
            [reason.word, reason.words, isByHand, number, stored.meeting.id.description]
        )
        return changes
    }
}
