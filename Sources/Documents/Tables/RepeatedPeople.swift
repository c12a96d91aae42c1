internal import Correspondence
internal import Participation

/// Finds people who stand in a file more than once: the same names with the same phone or mail.
///
/// Families share phones and strangers share names, so neither alone is a mistake.
struct RepeatedPeople {
    private var rows: [[String]: Int] = [:]

    /// Reports a participant who has been seen before.
    mutating func hold(_ participant: Participant, _ row: CSVTable.Row, _ log: MistakeLog) {
        guard !participant.fullName.isEmpty else { return }
        let keys = participant.keys
        if let other = keys.compactMap({ rows[$0] }).min() {
            log.add(
                line: row.line,
                column: row.cells.first?.position ?? 1,
                Phrase(
                    "mistake.repeated-person",
                    ["row": .number(row.number), "other": .number(other)]
                ),
                suggestion: Phrase("advice.repeated-person")
            )
        }
        for key in keys where rows[key] == nil { rows[key] = row.number }
    }
}
