internal import CivilTime
internal import GRDB
internal import Participation
internal import Planning

// What is kept of participants until a meeting is closed: remarks, and what they ask for.

extension Work {
    /// The days after which a meeting closes by itself.
    static let daysUntilClosed = 14

    /// Whether a meeting is closed, or old enough to count as closed.
    func isClosed(_ stored: StoredMeeting) throws -> Bool {
        try stored.closedAt != nil || stored.meeting.date <= lastDayClosed()
    }

    /// The day up to which meetings close by themselves.
    func lastDayClosed() throws -> Day {
        try zone().local(now).day.advanced(by: -Work.daysUntilClosed)
    }

    // MARK: Remarks

    /// The remarks of a meeting, by participant; none once it is closed.
    func remarks(_ stored: StoredMeeting) throws -> [Int: String] {
        guard try !isClosed(stored) else { return [:] }
        let rows = try rows(
            "SELECT participant, remark FROM remark WHERE meeting = ?",
            [stored.meeting.id.description]
        )
        return try Dictionary(
            rows.map { (try $0.key("participant"), try $0.text("remark")) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Writes a remark over the one that is there, or takes it away.
    func save(_ remark: String?, of participant: Int, at meeting: String) throws {
        guard let remark else {
            return try execute(
                "DELETE FROM remark WHERE meeting = ? AND participant = ?",
                [meeting, participant]
            )
        }
        try execute(
            """
            INSERT INTO remark (meeting, participant, remark) VALUES (?, ?, ?)
            ON CONFLICT (meeting, participant) DO UPDATE SET remark = excluded.remark
                WHERE remark <> excluded.remark
            """,
            [meeting, participant, remark]
        )
    }

    // MARK: What participants ask for

    /// What participants ask for, by participant; nothing once the last meeting of the seats is closed.
    func requests(_ roster: RosterID) throws -> [Int: String] {
        let rows = try rows(
            """
            SELECT participant, request FROM request WHERE roster = ?1
                AND EXISTS (SELECT 1 FROM meeting WHERE roster = ?1 AND closed_at IS NULL
                    AND cancelled_because IS NULL AND day > ?2)
            """,
            [roster.text, try lastDayClosed().description]
        )
        return try Dictionary(
            rows.map { (try $0.key("participant"), try $0.text("request")) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Writes what somebody asks for over what is there; nothing takes it away.
    func save(request: String?, of participant: Int, in roster: RosterID) throws {
        guard let request else { return try forgetRequest(of: participant, in: roster) }
        try execute(
            """
            INSERT INTO request (roster, participant, request) VALUES (?, ?, ?)
            ON CONFLICT (roster, participant) DO UPDATE SET request = excluded.request
                WHERE request <> excluded.request
            """,
            [roster.text, participant, request]
        )
    }

    /// Forgets what somebody asked for, since they do not come.
    func forgetRequest(of participant: Int, in roster: RosterID) throws {
        try execute(
            "DELETE FROM request WHERE roster = ? AND participant = ?",
            [roster.text, participant]
        )
    }
}
