internal import CivilTime
internal import GRDB
internal import Participation

extension Doctor {
    /// Reads everything that courses led to, and looks whether it belongs together.
    static func outcomes(_ database: Database) throws -> Finding {
        let outcomes = try Work.reading(database).outcomes()
        var problems: [String] = []
        for stored in outcomes {
            let outcome = stored.outcome
            if outcome.aftercare.values.contains(where: { $0.day < outcome.from }) {
                problems.append("\(stored.number): aftercare before the first day")
            }
        }
        let merged = try database.rows(
            """
            SELECT number FROM outcome JOIN participant ON participant.id = outcome.participant
            WHERE merged_into IS NOT NULL ORDER BY number
            """
        )
        problems += try merged.map { "\(try $0.key("number")): of a merged participant" }
        let absent = try unattended(database)
        guard problems.isEmpty, !absent.isEmpty else {
            return Finding(.outcomes, problems + absent, "\(outcomes.count)")
        }
        // A tick can be corrected after an outcome has named the meeting, so the file is sound.
        let detail = absent.prefix(10).joined(separator: "; ")
        return Finding(check: .outcomes, state: .note, detail: detail)
    }

    /// Outcomes that name a meeting which was not held, or where the person was not.
    private static func unattended(_ database: Database) throws -> [String] {
        try database.rows(
            """
            SELECT outcome.number, outcome.meeting FROM outcome
            JOIN meeting ON meeting.id = outcome.meeting
            LEFT JOIN attendance ON attendance.meeting = outcome.meeting
                AND attendance.participant = outcome.participant
            WHERE cancelled_because IS NOT NULL OR mark IS NULL
                OR mark NOT IN ('came', 'came-late', 'held')
            ORDER BY outcome.number
            """
        ).map { "\(try $0.key("number")): was not at \(try $0.text("meeting"))" }
    }
}
