public import Correspondence

extension PrintedReport {
    /// The report in one file for spreadsheets: title, period and data date, then one table below the other, each under its heading, then
    /// the definitions, with an empty row between parts.
    ///
    /// Counts and kroner are bare numbers, kroner with two decimals; shares have one decimal and their sign, and the counts they are
    /// made of stand in the same row. Decimals are written as the language has them.
    ///
    /// - Parameter catalogue: The language of the report.
    /// - Returns: UTF-8 with a byte order mark.
    /// - Complexity: O(*n*) in the length of the cells.
    public func csv(in catalogue: Catalogue) -> [UInt8] {
        var writer = CSVWriter()
        writer.append(row: [title])
        writer.append(row: [period])
        if !dataDate.isEmpty { writer.append(row: [dataDate]) }
        if let headline { writer.append(row: [headline]) }
        for section in spoken {
            writer.append(row: [""])
            writer.append(row: [section.heading])
            for sentence in section.sentences { writer.append(row: [sentence]) }
            guard let table = section.numbers(in: catalogue) else { continue }
            writer.append(row: table.columns.map(\.title))
            for (row, words) in table.words(in: catalogue).enumerated() {
                writer.append(
                    cells: words.enumerated().map { table.cell(row, $0, $1, catalogue) }
                )
            }
        }
        writer.append(row: [""])
        writer.append(row: [catalogue.text("report.how")])
        for definition in allDefinitions(in: catalogue) {
            writer.append(row: [definition.term, definition.text])
        }
        return writer.takeOctets()
    }
}

extension ReportTable {
    /// A cell for a spreadsheet.
    ///
    /// - `words`: The cell as people read it.
    fileprivate func cell(
        _ row: Int,
        _ column: Int,
        _ words: String,
        _ catalogue: Catalogue
    ) -> CSVWriter.Cell {
        let decimal = catalogue.text("number.decimal")
        func kroner(_ øre: Int) -> CSVWriter.Cell {
            let rest = øre.magnitude % 100
            let sign = øre < 0 ? "-" : ""
            return .number("\(sign)\(øre.magnitude / 100)\(decimal)\(rest < 10 ? "0" : "")\(rest)")
        }
        return switch value(row: row, column: column) {
        case .text(let text): .text(text)
        case .count(let count): .number("\(count)")
        case .øre(let øre): kroner(øre)
        case .øreEach(let øre, let count): kroner(ReportTable.shared(øre, among: count))
        case .days, .fraction, .share:
            // Spreadsheets read the plain signs only.
            .number(words.replacing("\u{A0}", with: " ").replacing("\u{2212}", with: "-"))
        case .hidden: .text(words)
        case .none: .text("")
        }
    }
}
