internal import GRDB

extension Doctor {
    /// Looks whether answers, interpreters, remarks and requests belong to what is there.
    static func assignments(_ database: Database) throws -> Finding {
        let checks: [(problem: String, sql: String)] = [
            (
                "answer of nobody there",
                """
                SELECT meeting || ' ' || kind || '/' || member FROM assignment_answer
                WHERE (answer = 'declined') = \(Work.isOnMeeting)
                """
            ),
            (
                "interpreter without a talk",
                """
                SELECT meeting || ' ' || talk_interpreter.participant FROM talk_interpreter
                JOIN meeting ON meeting.id = meeting
                LEFT JOIN registration ON registration.roster = meeting.roster
                    AND registration.participant = talk_interpreter.participant
                WHERE meeting.kind <> 'talks' OR state IS NOT 'registered'
                """
            ),
            (
                "remark of a closed meeting",
                """
                SELECT meeting || ' ' || participant FROM remark
                JOIN meeting ON meeting.id = meeting WHERE closed_at IS NOT NULL
                """
            ),
            (
                "request of a closed meeting",
                """
                SELECT roster || ' ' || participant FROM request
                WHERE NOT EXISTS (SELECT 1 FROM meeting
                    WHERE meeting.roster = request.roster AND closed_at IS NULL)
                """
            ),
        ]
        let problems = try checks.flatMap { check in
            try database.rows("\(check.sql) ORDER BY 1").map { row in
                // Something that cannot be said is wrong as well.
                let place = row.values.first.flatMap { String.fromDatabaseValue($0) } ?? "?"
                return "\(check.problem): \(place)"
            }
        }
        return Finding(.assignments, problems, "")
    }
}
