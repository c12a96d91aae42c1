/// A job or an education that a course ended with is an outcome like any other.
///
/// Before schema 7 only the end said so, and reports made an outcome of it. Now they count rows alone, so each
/// such end gets its row, from the day the course ended, unless an outcome of that kind went on then, as when an end
/// is recorded.
enum Schema8 {
    static let sql = """
        INSERT INTO outcome (participant, kind, first_day, version)
            SELECT id, end_reason, end_day, version FROM participant
            WHERE end_reason IN ('job', 'education') AND merged_into IS NULL
                AND NOT EXISTS (
                    SELECT 1 FROM outcome
                    WHERE outcome.participant = participant.id AND kind = end_reason
                        AND (last_day IS NULL OR last_day >= end_day))
            ORDER BY id;
        """
}
