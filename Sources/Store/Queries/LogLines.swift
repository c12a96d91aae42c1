public import CivilTime
internal import GRDB

/// One line of the log: who did or saw something, and when.
public struct LogLine: Hashable, Sendable {
    /// When.
    public let at: Instant
    /// Who.
    public let actor: String
    /// In which role.
    public let role: Actor.Role
    /// What.
    public let action: Action
    /// Whether it was only looked at.
    public let isReading: Bool
    /// Whom it is about.
    public let participant: Int?
    /// Which facilitator, speaker or interpreter it is about.
    public let staff: StaffKey?
    /// Which meeting or cycle it is about.
    public let meeting: String?
    /// Whether it has been undone.
    public let isUndone: Bool
}

extension UseCase where Outcome == [LogLine] {
    /// Reads the log, the latest first.
    ///
    /// - `participant`: Only what is about this one; nothing for all.
    /// - `count`: How many lines at most.
    public static func readLog(about participant: Int? = nil, count: Int = 100) -> UseCase {
        UseCase(.readLog, .reads) { work in
            try work.rows(
                """
                SELECT at, actor, role, action, participant, staff, meeting,
                    undone_by IS NOT NULL AS undone, 0 AS reading, number FROM use_case
                WHERE ?1 IS NULL OR participant = ?1
                UNION ALL SELECT at, actor, role, action, participant, NULL, NULL, 0, 1,
                    number FROM reading WHERE ?1 IS NULL OR participant = ?1
                UNION ALL SELECT at, actor, role, action, NULL, staff, NULL, 0, 1, number
                FROM staff_reading WHERE ?1 IS NULL
                ORDER BY at DESC, reading, number DESC LIMIT ?2
                """,
                [participant, count]
            ).map(LogLine.init)
        }
    }
}

extension LogLine {
    fileprivate init(_ row: StoredRow) throws {
        self.init(
            at: try row.instant("at"),
            actor: try row.text("actor"),
            role: try row.word("role"),
            action: try row.word("action"),
            isReading: try row.flag("reading"),
            participant: try row.keyIfAny("participant"),
            staff: try row.staffKeyIfAny("staff"),
            meeting: try row.textIfAny("meeting"),
            isUndone: try row.flag("undone")
        )
    }
}

extension Work {
    /// The line of the log of a use case that has changed something.
    func logLine(_ number: Int64) throws -> LogLine? {
        try row(
            """
            SELECT at, actor, role, action, participant, staff, meeting,
                undone_by IS NOT NULL AS undone, 0 AS reading FROM use_case WHERE number = ?
            """,
            [number]
        ).map(LogLine.init)
    }
}
