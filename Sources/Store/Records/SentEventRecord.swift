internal import CivilTime
internal import GRDB
public import ICalendar
public import Participation
internal import Planning

/// What one participant was last sent about one event, as the file keeps it.
public struct StoredSentEvent: Hashable, Sendable {
    /// The participant's number, also where they have been made one with another person since.
    public let participant: Int
    /// Whose seats the event is about.
    public let roster: RosterID
    /// What was sent, and where.
    public let sent: SentEvent
}

/// What a participant last answered to an event, or to one of its occurrences.
struct StoredAnswer: Hashable {
    let sequence: Int
    let stamp: Instant

    /// How the event as a whole stands among its occurrences.
    static let whole = "all"

    /// Whether an answer of this version tells nothing that is not known.
    func isNew(beside known: StoredAnswer) -> Bool {
        (sequence, stamp) > (known.sequence, known.stamp)
    }
}

extension Work {
    /// What participants were last sent about an event, by number.
    func sentEvents(_ uid: String) throws -> [StoredSentEvent] {
        try sentEvents(where: "uid = ?", [uid])
    }

    /// What somebody was last sent, under any number that was made one with theirs.
    func sentEvents(to id: Int) throws -> [StoredSentEvent] {
        let ids = try numbers(of: id).map(String.init).joined(separator: ", ")
        return try sentEvents(where: "participant IN (\(ids))")
    }

    private func sentEvents(
        where condition: String,
        _ arguments: StatementArguments = StatementArguments()
    ) throws -> [StoredSentEvent] {
        try rows(
            "SELECT * FROM sent_event WHERE \(condition) ORDER BY uid, participant",
            arguments
        ).map { row in
            StoredSentEvent(
                participant: try row.key("participant"),
                roster: try row.roster("roster"),
                sent: SentEvent(
                    uid: try row.text("uid"),
                    recipient: try row.text("address"),
                    sequence: try row.number("sequence"),
                    stamp: try row.instant("stamp"),
                    form: try row.text("form")
                )
            )
        }
    }

    /// Keeps what somebody was sent, in place of what they were sent before.
    func save(_ event: SentEvent, to id: Int, about roster: RosterID) throws {
        try execute(
            """
            INSERT INTO sent_event (uid, participant, roster, address, sequence, stamp, form)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (uid, participant) DO UPDATE SET roster = excluded.roster,
                address = excluded.address, sequence = excluded.sequence, stamp = excluded.stamp,
                form = excluded.form
            """,
            [
                event.uid, id, roster.text, event.recipient, event.sequence,
                event.stamp.secondsSinceEpoch, event.form,
            ]
        )
    }

    /// What somebody last answered.
    ///
    /// - `occurrence`: Which one, by its time in the rule, or ``StoredAnswer/whole``.
    func answer(to event: StoredSentEvent, _ occurrence: String) throws -> StoredAnswer? {
        try row(
            """
            SELECT sequence, stamp FROM received_answer
            WHERE uid = ? AND participant = ? AND occurrence = ?
            """,
            [event.sent.uid, event.participant, occurrence]
        ).map {
            StoredAnswer(sequence: try $0.number("sequence"), stamp: try $0.instant("stamp"))
        }
    }

    /// Keeps what somebody answers, in place of what they answered before.
    func save(
        _ answer: StoredAnswer,
        _ word: String,
        to event: StoredSentEvent,
        _ occurrence: String
    ) throws {
        try execute(
            """
            INSERT INTO received_answer (uid, participant, occurrence, sequence, stamp, answer)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (uid, participant, occurrence) DO UPDATE SET
                sequence = excluded.sequence, stamp = excluded.stamp, answer = excluded.answer
            """,
            [
                event.sent.uid, event.participant, occurrence, answer.sequence,
                answer.stamp.secondsSinceEpoch, word,
            ]
        )
    }

    /// Whether staff have done something at a participant's seat after a moment; answers by mail do not count.
    func hasChanged(_ id: Int, _ roster: RosterID, since moment: Instant) throws -> Bool {
        let ids = try numbers(of: id).map(String.init).joined(separator: ", ")
        let actions = [Action.changeRegistration, .invite, .withdraw].map { "'\($0.rawValue)'" }
        return try row(
            """
            SELECT 1 FROM use_case
            WHERE participant IN (\(ids)) AND at > ? AND undone_by IS NULL
                AND action IN (\(actions.joined(separator: ", ")))
                AND (meeting = ? OR meeting IN (SELECT id FROM meeting WHERE roster = ?)) LIMIT 1
            """,
            [moment.secondsSinceEpoch, roster.text, roster.text]
        ) != nil
    }

    /// The number that a participant goes by now.
    func currentNumber(of id: Int) throws -> Int {
        let row = try row(
            """
            WITH RECURSIVE becoming (id) AS (
                SELECT ?1 UNION SELECT merged_into FROM participant
                    JOIN becoming ON becoming.id = participant.id WHERE merged_into IS NOT NULL)
            SELECT participant.id AS id FROM participant JOIN becoming USING (id)
            WHERE merged_into IS NULL
            """,
            [id]
        )
        return try row?.key("id") ?? id
    }
}
