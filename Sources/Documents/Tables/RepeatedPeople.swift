internal import Correspondence
internal import Foundation
internal import Participation

/// Finds people who stand in a file more than once: the same names with the same phone or mail.
///
/// Families share phones and strangers share names, so neither alone is a mistake.
struct RepeatedPeople {
    private var rows: [[String]: Int] = [:]

    /// Reports a participant who has been seen before.
    mutating func hold(_ participant: Participant, _ row: CSVTable.Row, _ log: MistakeLog) {
        let name = participant.fullName.precomposedStringWithCanonicalMapping.lowercased()
        guard !name.isEmpty else { return }
        let marks = [
            participant.phone.map { ["phone", name, Participant.digits(of: $0)] },
            participant.mailbox.map { ["mailbox", name, $0.lowercased()] },
        ].compactMap(\.self)
        if let other = marks.compactMap({ rows[$0] }).min() {
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
        for mark in marks where rows[mark] == nil { rows[mark] = row.number }
    }
}
