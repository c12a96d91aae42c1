public import CivilTime
internal import GRDB
public import Participation
public import Planning

/// A meeting as the file keeps it.
public struct StoredMeeting: Hashable, Sendable {
    /// The meeting without reasons, which belong to planning.
    public internal(set) var meeting: Meeting
    /// Where its seats are.
    public let roster: RosterID
    /// The moments that decide.
    public let moments: MeetingMoments
    /// Whether somebody has moved it by hand.
    public let isByHand: Bool
    /// Why it is not held, if it is cancelled.
    public let cancelledBecause: NotHeldReason?
    /// When it was closed: all marked, and what was kept until then deleted; nothing if it is open.
    public let closedAt: Instant?
    /// How often its day, time or venue has changed, or it was cancelled.
    public let sequence: Int
    /// For whoever changes it.
    public let version: Version

    /// Whether it is cancelled.
    public var isCancelled: Bool { cancelledBecause != nil }

    init(_ row: StoredRow) throws {
        let number = try row.numberIfAny("session")
        let id = try row.value("id") { MeetingID($0, number: number) }
        meeting = Meeting(
            id: id,
            kind: try row.word("kind"),
            ruleDate: try row.day("rule_day"),
            date: try row.day("day"),
            span: try row.clockSpan(),
            venue: try row.identifier("venue"),
            facilitators: try ["facilitator", "second_facilitator"]
                .compactMap(row.identifierIfAny),
            speaker: try row.identifierIfAny("speaker"),
            interpreters: try (row.textIfAny("interpreters") ?? "").split(separator: " ")
                .map { text in
                    guard let id = Identifier(text) else {
                        throw row.damaged("interpreter", holding: String(text).databaseValue)
                    }
                    return id
                },
            theme: try row.textIfAny("theme"),
            reasons: []
        )
        roster = try row.roster("roster")
        moments = MeetingMoments(
            begins: try row.instant("begins"),
            ends: try row.instant("ends"),
            cancelBy: try row.instant("cancel_by"),
            offersEnd: try row.instant("offers_end")
        )
        isByHand = try row.flag("by_hand")
        cancelledBecause = try NotHeldReason(row)
        closedAt = try row.instantIfAny("closed_at")
        sequence = try row.number("sequence")
        version = try row.key("version")
    }
}

extension Work {
    /// All meetings that a condition holds for, in the order they are held, as the actor may see them.
    func meetings(
        where condition: String = "1",
        _ arguments: StatementArguments = StatementArguments()
    ) throws -> [StoredMeeting] {
        var meetings = try storedMeetings(where: condition, arguments)
        guard !actor.seesNames else { return meetings }
        for index in meetings.indices { meetings[index].meeting = shown(meetings[index].meeting) }
        return meetings
    }

    /// The same with everybody who is there, to compute with: what is told of it is hidden afterwards.
    func storedMeetings(
        where condition: String = "1",
        _ arguments: StatementArguments = StatementArguments()
    ) throws -> [StoredMeeting] {
        // Row by row: columns are found by name faster than in rows that are copied first.
        var meetings: [StoredMeeting] = []
        try database.eachRow(
            """
            SELECT *, (SELECT group_concat(interpreter, ' ') FROM meeting_interpreter
                WHERE meeting_interpreter.meeting = meeting.id) AS interpreters
            FROM meeting WHERE \(condition) ORDER BY day, start, id
            """,
            arguments
        ) { row in
            meetings.append(try StoredMeeting(row))
        }
        return meetings
    }

    func meeting(_ id: String) throws -> StoredMeeting {
        guard let meeting = try meetings(where: "id = ?", [id]).first else {
            throw NotFound.meeting(id)
        }
        return meeting
    }

    /// A meeting that is held.
    func heldMeeting(_ id: String) throws -> StoredMeeting {
        let meeting = try meeting(id)
        guard !meeting.isCancelled else { throw MeetingError.notHeld(id) }
        return meeting
    }

    /// Writes a meeting with its day, time and venue; makes it where it is new.
    func save(
        _ meeting: Meeting,
        _ moments: MeetingMoments,
        roster: RosterID,
        isByHand: Bool
    ) throws {
        try execute(
            """
            INSERT INTO meeting (id, programme, cycle, step, session, kind, rule_day, day, start,
                finish, venue, facilitator, second_facilitator, speaker, roster, begins, ends,
                cancel_by, offers_end, by_hand, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
                sequence = sequence + (day <> excluded.day OR start <> excluded.start
                    OR finish <> excluded.finish OR venue <> excluded.venue
                    OR cancelled_because IS NOT NULL),
                day = excluded.day, start = excluded.start,
                finish = excluded.finish, venue = excluded.venue,
                facilitator = excluded.facilitator,
                second_facilitator = excluded.second_facilitator, speaker = excluded.speaker,
                begins = excluded.begins,
                ends = excluded.ends, cancel_by = excluded.cancel_by,
                offers_end = excluded.offers_end, by_hand = excluded.by_hand,
                rule_day = excluded.rule_day, cancelled_because = NULL,
                cancelled_words = NULL,
                version = excluded.version
            """,
            [
                meeting.id.description, meeting.id.cycle.programme.text,
                meeting.id.cycle.description, meeting.id.step.text, meeting.id.number,
                meeting.kind.rawValue, meeting.ruleDate.description, meeting.date.description,
                meeting.span.start.description, meeting.span.end.description, meeting.venue.text,
                meeting.facilitators.first?.text, meeting.facilitators.dropFirst().first?.text,
                meeting.speaker?.text, roster.text, moments.begins.secondsSinceEpoch,
                moments.ends.secondsSinceEpoch,
                moments.cancelBy.secondsSinceEpoch, moments.offersEnd.secondsSinceEpoch, isByHand,
                number,
            ]
        )
    }
}
