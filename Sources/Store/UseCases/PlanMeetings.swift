internal import CivilTime
internal import Foundation
internal import GRDB
public import Participation
public import Planning

// The year: keeping a plan, and what a new plan would change in it.

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
}

extension UseCase where Outcome == PlanOutcome {
    /// Says what a plan would change; nothing is written.
    ///
    /// - Parameters:
    ///   - plan: The new plan.
    ///   - programme: The programme it is of.
    ///   - moveInvited: Whether meetings that people are invited to may move.
    ///   - namesPeople: Whether the plan was made with people; otherwise those who are on a meeting stay.
    /// - Returns: The use case.
    public static func previewPlan(
        _ plan: Plan,
        of programme: Identifier,
        moveInvited: Bool,
        namesPeople: Bool = true
    ) -> UseCase {
        UseCase(.readPlan, .reads) { work in
            let standing = try work.standing(programme, plan)
            let update = PlanUpdate(
                from: standing,
                to: plan,
                moveInvited: moveInvited,
                namesPeople: namesPeople,
                beside: try work.others(than: programme, plan)
            )
            return PlanOutcome(
                wasPlanned: !standing.isEmpty,
                update: update,
                seats: [],
                people: []
            )
        }
    }

    /// Keeps a plan: new meetings are added, others change as far as ``PlanUpdate`` allows.
    ///
    /// - Parameters:
    ///   - plan: The new plan.
    ///   - rules: What it was made from.
    ///   - moveInvited: Whether meetings that people are invited to may move.
    ///   - namesPeople: Whether the plan was made with people; otherwise those who are on a meeting stay.
    ///   - isFirst: Whether it fails with ``StoreError/planned`` where a meeting stands already.
    /// - Returns: The use case.
    public static func keepPlan(
        _ plan: Plan,
        _ rules: ProgrammeRules,
        moveInvited: Bool,
        namesPeople: Bool = true,
        isFirst: Bool = false
    ) -> UseCase {
        UseCase(.planMeetings, .changes) { work in
            let outcome = try work.keep(
                plan,
                rules,
                moveInvited: moveInvited,
                namesPeople: namesPeople
            )
            guard !isFirst || !outcome.wasPlanned else { throw StoreError.planned }
            return outcome
        }
    }
}

extension Work {
    func keep(
        _ plan: Plan,
        _ rules: ProgrammeRules,
        moveInvited: Bool,
        namesPeople: Bool
    ) throws -> PlanOutcome {
        try keep(rules)
        let standing = try standing(rules.programme.id, plan)
        let update = PlanUpdate(
            from: standing,
            to: plan,
            moveInvited: moveInvited,
            namesPeople: namesPeople,
            beside: try others(than: rules.programme.id, plan)
        )
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
                seats += try cancel(stored, because: "plan", isByHand: false)
            }
        }
        let rosters = Set(
            update.applied.compactMap { entry in
                (entry.after ?? entry.before).map { RosterID($0.id, kind: $0.kind) }
            }
        )
        for roster in rosters.sorted() { seats += try fit(roster, rules) }
        return PlanOutcome(
            wasPlanned: !standing.isEmpty,
            update: update,
            seats: seats,
            people: people.values.sorted { $0.id < $1.id }
        )
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

    /// The meetings of other programmes in the file, which use the same rooms.
    func others(than programme: Identifier, _ plan: Plan) throws -> [Meeting] {
        try meetings(
            where: "programme <> ? AND cancelled_because IS NULL",
            [programme.text]
        ).map(\.meeting)
    }

    /// The meetings that stand in a plan's span, with what decides whether they may move.
    func standing(_ programme: Identifier, _ plan: Plan) throws -> [StandingMeeting] {
        try meetings(
            where: "programme = ? AND rule_day BETWEEN ? AND ?",
            [programme.text, plan.span.first.description, plan.span.last.description]
        ).map(standing)
    }

    /// A meeting with what decides whether it may move.
    func standing(_ stored: StoredMeeting) throws -> StandingMeeting {
        StandingMeeting(
            stored.meeting,
            isPast: stored.moments.begins <= now,
            isByHand: stored.isByHand,
            isInvited: try countInvited(stored.roster) > 0,
            isCancelled: stored.isCancelled
        )
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
        )?["count"] ?? 0
    }

    /// Keeps the rules that meetings are planned by.
    func keep(_ rules: ProgrammeRules) throws {
        for file in rules.files {
            try execute(
                """
                INSERT INTO rule_file (folder, name, octets, version) VALUES (?, ?, ?, ?)
                ON CONFLICT (folder, name) DO UPDATE SET octets = excluded.octets,
                    version = excluded.version WHERE octets <> excluded.octets
                """,
                [file.folder.rawValue, file.name, DatabaseOctets(file.octets), number]
            )
        }
        for venue in rules.setting.venues {
            try execute(
                """
                INSERT INTO venue (id, outside, version) VALUES (?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET outside = excluded.outside,
                    version = excluded.version WHERE outside <> excluded.outside
                """,
                [venue.id.text, venue.isOutsideTownHall, number]
            )
        }
        let sessions = rules.programme.steps.filter { $0.kind == .session }
            .reduce(0) { $0 + $1.occurrences }
        try execute(
            """
            INSERT INTO programme (id, network_entry, offer_seconds, sessions, version)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET network_entry = excluded.network_entry,
                offer_seconds = excluded.offer_seconds, sessions = excluded.sessions,
                version = excluded.version
                WHERE (network_entry, offer_seconds, sessions) <>
                    (excluded.network_entry, excluded.offer_seconds, excluded.sessions)
            """,
            [
                rules.programme.id.text, rules.programme.networkEntry.rawValue,
                rules.programme.offerHours * 3600, sessions, number,
            ]
        )
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
        try save(meeting, rules.moments(meeting), roster: roster, isByHand: isByHand)
    }

    /// Gives a roster as many seats as its meetings have room for; nobody loses one by it.
    func fit(_ id: RosterID, _ rules: ProgrammeRules) throws -> [SeatChange] {
        let held = try meetings(where: "roster = ? AND cancelled_because IS NULL", [id.text])
        let room = held.compactMap { stored in
            rules.programme.step(stored.meeting.id.step)?
                .capacity(at: rules.venue(stored.meeting.venue))
        }.min()
        guard let room else { return [] }
        // Offers that have run out hold no seats against a smaller room.
        let settled = try change(id) { [now] roster, times in roster.settle(at: now, times) }
        // A room that is large enough for everybody sets no other limit than the seats.
        let taken = try roster(id).taken
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
        because reason: String,
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
        if others.isEmpty {
            changes = try change(stored.roster) { [now] roster, _ in
                roster.withdrawAll(.notHeld, at: now)
            }
        }
        try execute(
            """
            UPDATE meeting SET cancelled_because = ?, by_hand = ?, sequence = sequence + 1,
                version = ? WHERE id = ?
            """,
            [reason, isByHand, number, stored.meeting.id.description]
        )
        return changes
    }
}

/// Octets as a blob.
private struct DatabaseOctets: DatabaseValueConvertible {
    let octets: [UInt8]

    init(_ octets: [UInt8]) {
        self.octets = octets
    }

    var databaseValue: DatabaseValue { Data(octets).databaseValue }

    static func fromDatabaseValue(_ value: DatabaseValue) -> DatabaseOctets? {
        Data.fromDatabaseValue(value).map { DatabaseOctets(Array($0)) }
    }
}
