internal import Correspondence
internal import Planning

/// The cells of one person, read one by one; what is wrong goes into the log.
struct TableCells<Column: TableColumn> {
    let row: CSVTable.Row
    let headings: TableHeadings<Column>
    let log: MistakeLog
    private var cells: [Column: CSVTable.Cell] = [:]
    private var refused: Set<Column> = []

    /// - `keepingLetters`: Whether names are taken whose letters look mixed up.
    init(
        _ row: CSVTable.Row,
        _ headings: TableHeadings<Column>,
        _ log: MistakeLog,
        keepingLetters: Bool = false
    ) {
        self.row = row
        self.headings = headings
        self.log = log
        for (column, place) in headings.places where place < row.cells.count {
            let cell = row.cells[place]
            let text = cell.trimmed
            guard !text.isEmpty else { continue }
            if text.holdsCPRNumber {
                refused.insert(column)
                let heading = Phrase.Argument.text(headings.heading(column))
                let advice =
                    column.rawValue == ParticipantColumn.phone.rawValue
                    ? Phrase("advice.foreign-phone")
                    : Phrase("advice.leave-out", ["heading": heading])
                add(column, at: cell, "mistake.cell-cpr", advice: advice)
            } else if !keepingLetters || !column.isName,
                let wrong = WrongLetters(in: cell.text, isName: column.isName)
            {
                refused.insert(column)
                add(
                    column,
                    at: cell,
                    wrong.meant == nil ? "mistake.cell-letters" : "mistake.cell-letters-meant",
                    [
                        "value": .text(shortened(wrong.seen)),
                        "meant": .text(shortened(wrong.meant ?? "")),
                    ],
                    advice: Phrase(
                        column.isName ? "advice.name-letters" : "advice.letters"
                    )
                )
            } else {
                cells[column] = cell
            }
        }
        for cell in row.cells where headings.headings[cell.column - 1] == nil {
            guard !cell.trimmed.isEmpty else { continue }
            log.add(
                line: cell.line,
                column: cell.position,
                Phrase("mistake.cell-without-heading", ["row": .number(row.number)])
            )
        }
    }

    /// Whether something stands in a column, right or wrong.
    func has(_ column: Column) -> Bool {
        cells[column] != nil || refused.contains(column)
    }

    /// What stands in a column, nothing where the cell is blank.
    func text(_ column: Column) -> String? {
        cells[column]?.trimmed
    }

    /// A name or other free text.
    func name(_ column: Column) -> String? {
        text(column).flatMap { name($0, column) }
    }

    /// A name that is a cell or part of one.
    func name(_ text: String, _ column: Column) -> String? {
        do throws(TextMistake) {
            return try Entrance.name(text)
        } catch {
            switch error {
            case .tooLong:
                add(column, "mistake.cell-too-long", ["count": .number(Entrance.longestLine)])
            default: add(column, "mistake.cell-control-character")
            }
            return nil
        }
    }

    /// A value that has its own form.
    func value<Value>(_ column: Column, _ form: ValueForm<Value>) -> Value? {
        guard let text = text(column) else { return nil }
        if let value = form.parse(text) { return value }
        let advice = log.isFull ? nil : form.advice(text)
        add(column, "mistake.cell-bad-value", ["value": .text(shortened(text))], advice: advice)
        return nil
    }

    /// Reports a column that says nothing without another.
    func hold(_ column: Column, with other: Column) {
        guard has(column), !has(other) else { return }
        add(column, "mistake.cell-needs", ["column": .text(headings.heading(other))])
    }

    func add(
        _ column: Column,
        at cell: CSVTable.Cell? = nil,
        _ key: String,
        _ arguments: [String: Phrase.Argument] = [:],
        advice: Phrase? = nil
    ) {
        let place = headings.places[column] ?? 0
        let cell = cell ?? cells[column] ?? (place < row.cells.count ? row.cells[place] : nil)
        var arguments = arguments
        arguments["row"] = .number(row.number)
        arguments["heading"] = .text(headings.heading(column))
        log.add(
            line: cell?.line ?? row.line,
            column: cell?.position ?? 1,
            Phrase(key, arguments),
            suggestion: advice
        )
    }
}

/// A text as messages repeat it.
private func shortened(_ text: String) -> String {
    text.count > 60 ? text.prefix(60) + "…" : text
}
