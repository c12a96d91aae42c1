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
        return Finding(.outcomes, problems, "\(outcomes.count)")
    }
}
