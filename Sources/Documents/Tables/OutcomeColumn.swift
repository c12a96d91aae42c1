internal import Correspondence

/// The columns of a table of what courses led to.
enum OutcomeColumn: String, TableColumn {
    case number
    case name
    case phone
    case kind
    case from
    case until
    case company
    case weeklyHours = "weekly-hours"
    case meeting

    static let keyPrefix = "outcome-column"

    var isName: Bool { self == .name }

    /// Every heading that a column is known by, in all languages.
    static let words = ListWords(allCases)
}

extension TableHeadings<OutcomeColumn> {
    /// Whose it is, what it is and when it began have to be there.
    func checkNeeded(_ row: CSVTable.Row) {
        if places[.number] == nil, places[.name] == nil {
            add(row.cells.first, Phrase("mistake.no-owners"), nil)
        }
        for column in [OutcomeColumn.kind, .from] where places[column] == nil {
            add(
                row.cells.first,
                Phrase("mistake.missing-column", ["heading": .text(heading(column))]),
                Phrase("advice.missing-column", ["name": .text(column.mappingName)])
            )
        }
    }
}
