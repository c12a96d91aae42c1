internal import CivilTime
internal import GRDB
internal import Participation
internal import Planning

/// One use case that is being taken back.
///
/// Rows are rewound by the statements that were kept; rosters by telling their story without its events.
/// It is looked at afterwards whether that took something away from under somebody else. If so, it
/// throws, and the transaction takes everything back.
struct Undoing {
    /// The number of the use case.
    let number: Int64
    let work: Work
    private let stories: [Story]

    /// What happened to a roster, and in which use case each thing did.
    private struct Story {
        let id: RosterID
        let events: [RosterEvent]
        let useCases: [Int64]
    }

    init(_ number: Int64, _ work: Work) throws {
        self.number = number
        self.work = work
        let rosters = try work.rows(
            "SELECT DISTINCT roster FROM roster_event WHERE use_case = ? ORDER BY roster",
            [number]
        )
        stories = try rosters.map { row in
            let id = try row.roster("roster")
            let useCases = try work.rows(
                "SELECT use_case FROM roster_event WHERE roster = ? ORDER BY number",
                [id.text]
            ).map { try $0.longKey("use_case") }
            return Story(id: id, events: try work.events(id), useCases: useCases)
        }
    }

    /// Takes it back.
    ///
    /// - Returns: How those stand now who stood otherwise, and who is on a list no more.
    /// - Throws: ``UndoError``, or ``AccessError`` for what the actor does not work with any more.
    func perform() throws -> (seats: [SeatChange], gone: [UndoOutcome.Gone]) {
        try requireUnwritten()
        var rows = try UndoneRows(of: number, work)
        let meetings = try work.rows(
            "SELECT id FROM meeting WHERE 'id IS ' || quote(id) IN (SELECT place FROM undo_step"
                + " WHERE use_case = ? AND in_table = 'meeting') ORDER BY id",
            [number]
        ).map { try $0.text("id") }
        try work.execute("PRAGMA defer_foreign_keys = ON")
        // What others do in the same transaction is held to its references at once.
        defer { try? work.execute("PRAGMA defer_foreign_keys = OFF") }
        let statements = try work.rows(
            """
            SELECT statement FROM undo_step WHERE use_case = ? AND statement IS NOT NULL
            ORDER BY number DESC
            """,
            [number]
        )
        for row in statements { try work.database.execute(sql: row.text("statement")) }
        try work.execute("DELETE FROM roster_event WHERE use_case = ?", [number])
        var seats: [SeatChange] = []
        var gone: [UndoOutcome.Gone] = []
        var guests: Set<RosterID> = []
        for story in stories {
            let (before, after) = try rewind(story)
            guard let before, let after else { continue }
            if before.guests != after.guests { guests.insert(story.id) }
            let kept = story.events.enumerated().filter { story.useCases[$0.offset] != number }
            let differences = after.differences(from: before) { id in
                kept.lazy.compactMap { $0.element.change.reason(for: id) }.last ?? .staff
            }
            seats += differences.changes.map {
                SeatChange(roster: story.id, event: RosterEvent(at: work.now, $0))
            }
            gone += differences.gone.map {
                UndoOutcome.Gone(roster: story.id, participant: $0)
            }
        }
        try requireNoClash(meetings)
        try requireReferences(around: rows.tables)
        try rows.compare(stories.map(\.id), guests: guests)
        try rows.requireReach()
        try requireGrounds(rows)
        try rows.raiseVersions()
        return (seats: seats, gone: gone)
    }

    // MARK: What stands in the way

    /// The error that names what somebody did since.
    func builtUpon(by later: Int64, awaited: RosterID? = nil) throws -> any Error {
        guard let line = try work.logLine(later) else {
            return DamagedRow("undo_step", nil, "use_case")
        }
        let moment = try work.zone().local(line.at)
        return UndoError.builtUpon(
            UndoError.LaterUse(line: line, moment: moment, awaited: awaited)
        )
    }

    /// Nobody has written a row since that it wrote.
    private func requireUnwritten() throws {
        let later = try work.row(
            """
            SELECT min(later.use_case) AS first FROM undo_step AS own
            JOIN undo_step AS later ON later.in_table = own.in_table AND later.place = own.place
                AND later.use_case > own.use_case
            WHERE own.use_case = ?
            """,
            [number]
        )
        if let first = try later?.longKeyIfAny("first") { throw try builtUpon(by: first) }
    }

    /// Nobody has decided by something since that stands otherwise now.
    private func requireGrounds(_ rows: UndoneRows) throws {
        let grounds = try work.rows(
            "SELECT use_case, ground FROM undo_ground WHERE use_case > ? ORDER BY use_case, ground",
            [number]
        )
        for row in grounds {
            let ground = try row.value("ground") { Ground($0) }
            guard rows.shake(ground) else { continue }
            throw try builtUpon(by: row.longKey("use_case"))
        }
    }

    /// No meeting goes back to where somebody has put another one since.
    private func requireNoClash(_ meetings: [String]) throws {
        guard !meetings.isEmpty else { return }
        let judge = try work.judge()
        for id in meetings {
            guard
                let stored = try work.meetings(where: "id = ?", [id]).first, !stored.isCancelled,
                stored.moments.begins > work.now
            else { continue }
            for other in judge.clashes(of: stored.meeting).compactMap(\.otherMeeting) {
                let later = try work.row(
                    """
                    SELECT max(use_case) AS last FROM undo_step
                    WHERE in_table = 'meeting' AND place = 'id IS ' || quote(?) AND use_case > ?
                    """,
                    [other.description, number]
                )
                if let last = try later?.longKeyIfAny("last") { throw try builtUpon(by: last) }
            }
        }
    }

    // MARK: Rosters

    /// Tells the story of a roster without the use case, and writes what comes of it.
    ///
    /// - Returns: The roster with and without it; nothing for one that is gone.
    private func rewind(_ story: Story) throws -> (before: Roster?, after: Roster?) {
        let row = try work.row("SELECT capacity FROM roster WHERE id = ?", [story.id.text])
        guard row != nil else { return (before: nil, after: nil) }
        let after: Roster
        do {
            after = try Roster.takingBack(
                of: story.events,
                id: story.id,
                at: work.now,
                try work.times(story.id).times,
                where: { story.useCases[$0] == number }
            )
        } catch let error as TakingBackError {
            switch error {
            case .builtUpon(let index): throw try builtUpon(by: story.useCases[index])
            case .awaited(let index):
                throw try builtUpon(by: story.useCases[index], awaited: story.id)
            }
        }
        let before = try Roster(id: story.id, replaying: story.events)
        try work.overwrite(before, with: after)
        return (before: before, after: after)
    }
}

extension RosterEvent.Change {
    /// Why the municipality cancelled for a participant, if that is what happened.
    fileprivate func reason(for id: Int) -> CancellationReason? {
        if case .cancelledByUs(id, let reason) = self { reason } else { nil }
    }
}
