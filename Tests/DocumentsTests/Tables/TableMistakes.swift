import Correspondence
import Documents

/// What the rows with broken tables give, all together.
enum TableMistakes {
    static let all: [FileMistake] =
        (TableRow.headings + TableRow.cells + TableRow.values).flatMap {
            SampleTable.mistakes($0.text, mapping: $0.mapping).found
        }
        + OutcomeTableRow.all.flatMap { $0.mistakes().found }
        + StaffTableRow.all.flatMap { $0.mistakes().found }
        + CSVReaderTests.broken.flatMap { row in
            mistakes { _ = try CSVReader.read(row.octets, file: "a.csv") }
        }
        + AttendanceTableTests.broken.flatMap { row in
            let octets = Array(row.text.replacing("¦", with: "").utf8)
            return mistakes { _ = try AttendanceTable.read(octets, file: "list.csv") }
        }

    /// The keys of a phrase and of those inside it.
    static func keys(_ phrase: Phrase) -> [String] {
        var result = [phrase.key]
        for case .phrase(let inner) in phrase.arguments.values { result += keys(inner) }
        return result
    }

    private static func mistakes(_ read: () throws -> Void) -> [FileMistake] {
        do {
            try read()
            return []
        } catch {
            return (error as? FileMistakes)?.mistakes ?? []
        }
    }
}
