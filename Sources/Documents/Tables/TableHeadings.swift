internal import Correspondence

/// Which column of a file holds what, from its first row and what the caller says of it.
struct TableHeadings<Column: TableColumn> {
    /// Where each column stands, counted from 0.
    private(set) var places: [Column: Int] = [:]
    /// The headings as they stand in the file, by place.
    private(set) var headings: [Int: String] = [:]
    private let words: ListWords<Column>
    private let log: MistakeLog

    /// Reads the first row.
    ///
    /// - Parameters:
    ///   - row: The first row.
    ///   - words: Every heading that a column is known by.
    ///   - mapping: What headings mean, by heading; `-` leaves a column out.
    ///   - log: Takes the mistakes.
    init(
        _ row: CSVTable.Row,
        words: ListWords<Column>,
        mapping: [String: String],
        _ log: MistakeLog
    ) {
        self.words = words
        self.log = log
        let targets = targets(mapping, row)
        for cell in row.cells {
            let heading = cell.trimmed
            guard !heading.isEmpty else { continue }
            headings[cell.column - 1] = heading
            if let target = targets[TableHeadings.key(heading)] {
                if let column = target { place(column, cell) }
            } else if let column = words.value(heading) {
                place(column, cell)
            } else {
                refuse(cell)
            }
        }
    }

    /// How a column is called in the file; what the program calls it where it is not there.
    func heading(_ column: Column) -> String {
        places[column].flatMap { headings[$0] } ?? Catalogue.danish.text(column.key)
    }

    private mutating func place(_ column: Column, _ cell: CSVTable.Cell) {
        let heading = cell.trimmed
        if TableHeadings.isRefused(heading, "refused.cpr") {
            refuse(cell)
        } else if let other = places[column].flatMap({ headings[$0] }) {
            add(
                cell,
                Phrase(
                    "mistake.repeated-column",
                    ["heading": .text(heading), "other": .text(other)]
                ),
                Phrase("advice.leave-out", ["heading": .text(heading)])
            )
        } else {
            places[column] = cell.column - 1
        }
    }

    /// A column that the program does not keep, or does not know.
    private func refuse(_ cell: CSVTable.Cell) {
        let heading = Phrase.Argument.text(cell.trimmed)
        let leaveOut = Phrase("advice.leave-out", ["heading": heading])
        if TableHeadings.isRefused(cell.trimmed, "refused.cpr") {
            add(cell, Phrase("mistake.cpr-column", ["heading": heading]), leaveOut)
        } else if TableHeadings.isRefused(cell.trimmed, "refused.notes") {
            add(cell, Phrase("mistake.notes-column", ["heading": heading]), leaveOut)
        } else if cell.text.contains(where: \.isLetter),
            let wrong = WrongLetters(in: cell.text, isName: true, isHeading: true)
        {
            let seen = ["heading": Phrase.Argument.text(wrong.seen)]
            add(cell, Phrase("mistake.heading-letters", seen), Phrase("advice.letters"))
        } else {
            refuseUnknown(cell)
        }
    }

    /// A column that no heading is known for: what it most likely is, or that nothing of it is kept.
    private func refuseUnknown(_ cell: CSVTable.Cell) {
        let heading = Phrase.Argument.text(cell.trimmed)
        let leaveOut = Phrase("advice.leave-out", ["heading": heading])
        let meaning = HeadingStems.meaning(of: cell.trimmed)
        switch meaning {
        case .unkept?:
            return add(cell, Phrase("mistake.unkept-column", ["heading": heading]), leaveOut)
        case .birth?:
            return add(cell, Phrase("mistake.birth-column", ["heading": heading]), leaveOut)
        case .notes?:
            return add(cell, Phrase("mistake.notes-column", ["heading": heading]), leaveOut)
        case .social?:
            return add(cell, Phrase("mistake.cpr-column", ["heading": heading]), leaveOut)
        case .unclear?:
            let advice = Phrase("advice.map-unknown", ["heading": heading])
            return add(cell, Phrase("mistake.unknown-column", ["heading": heading]), advice)
        case .column?, nil: break
        }
        let problem = Phrase("mistake.unknown-column", ["heading": heading])
        let likely = meaning.flatMap(likely)
        // One letter is a slip; more than that is a guess, and what the word is about a better one.
        let most = likely != nil || cell.trimmed.count < 5 ? 1 : nil
        let near = log.isFull ? nil : nearest(cell.trimmed, in: words.spellings, atMost: most)
        guard let column = near.flatMap(words.value) ?? likely else {
            return add(cell, problem, Phrase("advice.map-unknown", ["heading": heading]))
        }
        if near == nil, places[column] != nil { return add(cell, problem, leaveOut) }
        let word = near.map(Phrase.Argument.text) ?? .phrase(Phrase(column.key))
        let name = Phrase.Argument.text(column.mappingName)
        let advice: [String: Phrase.Argument] = [
            "1": .phrase(Phrase("advice.did-you-mean", ["word": word])),
            "2": .phrase(Phrase("advice.map-column", ["heading": heading, "name": name])),
        ]
        add(cell, problem, Phrase("sentences.2", advice))
    }

    /// The column of this table that a heading is about.
    private func likely(_ meaning: HeadingStems.Meaning) -> Column? {
        guard case .column(let name) = meaning else { return nil }
        // Those who help speak several languages.
        let found = [name, name + "s"].compactMap(Column.init(rawValue:)).first
        return found.flatMap { words.value($0.rawValue) == $0 ? $0 : nil }
    }

    private static func isRefused(_ heading: String, _ key: String) -> Bool {
        let heading = folded(heading)
        return Catalogue.embedded.values.contains { catalogue in
            catalogue.text(key).split(separator: ",").contains { heading.contains(folded($0)) }
        }
    }

    /// What the caller says of the columns: a column, or nothing where one is left out.
    private func targets(
        _ mapping: [String: String],
        _ row: CSVTable.Row
    ) -> [String: Column?] {
        var targets: [String: Column?] = [:]
        let present = Set(row.cells.map { TableHeadings.key($0.trimmed) })
        let names = Column.allCases.filter { words.value($0.rawValue) == $0 }.map(\.mappingName)
        for (heading, name) in mapping.sorted(by: { $0.key < $1.key }) {
            let key = TableHeadings.key(heading)
            if !present.contains(key) {
                let headings = row.cells.map(\.trimmed).filter { !$0.isEmpty }
                add(
                    row.cells.first,
                    Phrase("mistake.no-such-column", ["heading": .text(heading)]),
                    Phrase("advice.one-of", ["words": .text(headings.joined(separator: ", "))])
                )
            } else if name == "-" {
                targets.updateValue(nil, forKey: key)
            } else if let column = words.value(name) {
                targets.updateValue(column, forKey: key)
            } else {
                targets.updateValue(nil, forKey: key)
                add(
                    row.cells.first,
                    Phrase(
                        "mistake.unknown-column-name",
                        ["heading": .text(heading), "name": .text(name)]
                    ),
                    didYouMean(nearest(name, in: names))
                        ?? Phrase("advice.one-of", ["words": .text(names.joined(separator: ", "))])
                )
            }
        }
        return targets
    }

    /// What a heading is compared by; signs alone are compared as they are.
    private static func key(_ heading: String) -> String {
        let key = folded(heading)
        return key.isEmpty ? heading : key
    }

    func add(_ cell: CSVTable.Cell?, _ problem: Phrase, _ suggestion: Phrase?) {
        log.add(
            line: cell?.line ?? 1,
            column: cell?.position ?? 1,
            problem,
            suggestion: suggestion
        )
    }
}
