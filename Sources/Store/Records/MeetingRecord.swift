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

    init(_ row: Row) throws {
        let number: Int? = row["session"]
        let text: String = row["id"]
        guard
            let id = MeetingID(text, number: number),
            let start = ClockTime(row["start"] as String),
            let finish = ClockTime(row["finish"] as String),
            let span = ClockSpan(start, to: finish)
        else { throw DamagedRow("meeting", text) }
        meeting = Meeting(
            id: id,
            kind: try row.word("kind"),
            ruleDate: try row.day("rule_day"),
            date: try row.day("day"),
            span: span,
            venue: try row.identifier("venue"),
            facilitators: try ["facilitator", "second_facilitator"]
                .compactMap(row.identifierIfAny),
            speaker: try row.identifierIfAny("speaker"),
            interpreters: try (row["interpreters"] as String? ?? "").split(separator: " ")
                .map { text in
                    guard let id = Identifier(text) else {
                        throw DamagedRow("interpreter", String(text))
                    }
                    return id
                },
            theme: row["theme"],
            reasons: []
        )
        roster = RosterID(stored: row["roster"])
        moments = MeetingMoments(
            begins: row.instant("begins"),
            ends: row.instant("ends"),
            cancelBy: row.instant("cancel_by"),
            offersEnd: row.instant("offers_end")
        )
        isByHand = row["by_hand"]
        cancelledBecause = try NotHeldReason(row)
        closedAt = (row["closed_at"] as Int?).map { Instant(secondsSinceEpoch: $0) }
        sequence = row["sequence"]
        version = row["version"]
    }
}

extension Work {
    /// All meetings that a condition holds for, in the order they are held.
    func meetings(
        where condition: String = "1",
        _ arguments: StatementArguments = StatementArguments()
    ) throws -> [StoredMeeting] {
        // Row by row: columns are found by name faster than in rows that are copied first.
        let cursor = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT *, (SELECT group_concat(interpreter, ' ') FROM meeting_interpreter
                        WHERE meeting_interpreter.meeting = meeting.id) AS interpreters
                    FROM meeting WHERE \(condition) ORDER BY day, start, id
                    """
            ),
            arguments: arguments
        )
        return try Array(
            cursor.map { row in
                var stored = try StoredMeeting(row)
                stored.meeting = self.shown(stored.meeting)
                return stored
            }
        )
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
