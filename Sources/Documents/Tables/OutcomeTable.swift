internal import CivilTime
public import Correspondence
public import Participation
internal import Planning

/// An outcome out of a file, with where it stands there.
public struct ImportedOutcome: Hashable, Sendable {
    /// What it is and whose.
    public let listed: ListedOutcome
    /// The line of the file on which the row begins, counted from 1.
    public let line: Int
    /// The row of the spreadsheet, counted from 1.
    public let row: Int
    /// Where somebody is named, for mistakes that only the file of people shows.
    public let owner: Place
    /// Where the meeting stands, if one does.
    public let meeting: Place

    /// A cell of a file.
    public struct Place: Hashable, Sendable {
        /// The line, counted from 1.
        public let line: Int
        /// The character of the line, counted from 1.
        public let column: Int
    }
}

/// What courses led to as a table for spreadsheets.
///
/// One row is one outcome; `docs/outcomes-csv.md` lists headings and words. Whose it is stands there by
/// number, or by name and phone number.
public enum OutcomeTable {
    /// Reads outcomes; either all of them are good, or none is given back.
    ///
    /// - Parameters:
    ///   - octets: The whole CSV file.
    ///   - file: The file, as the person named it.
    ///   - mapping: What other headings mean, such as `["Sted": "company"]`; `-` leaves a column out.
    /// - Returns: The outcomes in the order of the rows.
    /// - Throws: `FileMistakes` with everything that is wrong, each with line and column.
    /// - Complexity: O(*n*) in the length of the file.
    public static func read(
        _ octets: [UInt8],
        file: String,
        mapping: [String: String] = [:]
    ) throws -> [ImportedOutcome] {
        let log = MistakeLog(file: file)
        let table = try CSVReader.read(octets, log)
        let headings = TableHeadings(
            table.rows[0],
            words: OutcomeColumn.words,
            mapping: mapping,
            log
        )
        headings.checkNeeded(table.rows[0])
        _ = try log.finish(headings)
        let forms = Forms()
        let outcomes = table.rows.dropFirst().compactMap { row in
            outcome(TableCells(row, headings, log), row, headings, forms)
        }
        return try log.finish(outcomes)
    }

    /// How the values are written; made once for each file.
    private struct Forms {
        let kind = OutcomeWords.kinds.form
        let hours = ValueForm<Int>.number(Outcome.weeklyHoursThere)
        let number = ValueForm<Int>.number(1...1_000_000_000)
        let day = ValueForm<Day>.tableDay
        let phone = ValueForm<String>.phone
        let meeting = ValueForm<MeetingID>(Phrase("advice.meeting-id")) {
            MeetingID($0.lowercased(), number: nil)
        }
    }

    private static func outcome(
        _ cells: TableCells<OutcomeColumn>,
        _ row: CSVTable.Row,
        _ headings: TableHeadings<OutcomeColumn>,
        _ forms: Forms
    ) -> ImportedOutcome? {
        let number = cells.value(.number, forms.number)
        let name = cells.name(.name).map(turned)
        if !cells.has(.number), !cells.has(.name) {
            let column: OutcomeColumn = headings.places[.number] == nil ? .name : .number
            cells.add(column, "mistake.cell-empty")
        }
        for column in [OutcomeColumn.kind, .from] where !cells.has(column) {
            cells.add(column, "mistake.cell-empty")
        }
        let phone = cells.value(.phone, forms.phone)
        let kind = cells.value(.kind, forms.kind)
        let from = cells.value(.from, forms.day)
        let until = cells.value(.until, forms.day)
        let company = cells.name(.company)
        let weeklyHours = cells.value(.weeklyHours, forms.hours)
        let meeting = cells.value(.meeting, forms.meeting)
        if let from, let until, until < from { cells.add(.until, "mistake.cell-ends-before") }
        guard let kind, let from else { return nil }
        var outcome = Outcome(kind, from: from)
        outcome.until = until
        outcome.company = company
        outcome.weeklyHours = weeklyHours
        outcome.meeting = meeting
        let owner: OutcomeColumn = cells.has(.number) ? .number : .name
        return ImportedOutcome(
            listed: ListedOutcome(number: number, name: name, phone: phone, outcome: outcome),
            line: row.line,
            row: row.number,
            owner: place(owner, row, headings),
            meeting: place(.meeting, row, headings)
        )
    }

    /// `Hassan, Amina` as `Amina Hassan`.
    private static func turned(_ name: String) -> String {
        let halves = name.split(separator: ",").map { String($0).withoutOuterBlanks }
        return halves.count == 2 ? "\(halves[1]) \(halves[0])" : name
    }

    private static func place(
        _ column: OutcomeColumn,
        _ row: CSVTable.Row,
        _ headings: TableHeadings<OutcomeColumn>
    ) -> ImportedOutcome.Place {
        let place = headings.places[column] ?? 0
        let cell = place < row.cells.count ? row.cells[place] : row.cells[0]
        return ImportedOutcome.Place(line: cell.line, column: cell.position)
    }

    // MARK: As it is kept

    /// An outcome as it is kept, cell by cell; what is not known is left out.
    ///
    /// - Returns: The name of the column as mappings know it, its heading, and what stands in it.
    public static func cells(
        of outcome: Outcome,
        _ participant: Participant,
        in catalogue: Catalogue = .danish
    ) -> [(column: String, heading: String, text: String)] {
        OutcomeColumn.allCases.compactMap { column in
            let text: String? =
                switch column {
                case .number: String(participant.id)
                case .name: participant.fullName
                case .phone: nil
                case .kind: catalogue.word(outcome.kind)
                case .from: outcome.from.description
                case .until: outcome.until?.description
                case .company: outcome.company
                case .weeklyHours: outcome.weeklyHours.map(String.init)
                case .meeting: outcome.meeting?.description
                }
            return text.map {
                (column: column.mappingName, heading: catalogue.text(column.key), text: $0)
            }
        }
    }
}
