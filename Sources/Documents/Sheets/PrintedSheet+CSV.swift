public import Correspondence

extension PrintedSheet {
    /// The sheet's first table for a spreadsheet: the heading row and the rows, nothing else.
    ///
    /// Where the rows have numbers, they stand first, so that the table can be read back.
    ///
    /// - Returns: UTF-8 with a byte order mark; only the mark if the sheet has no table.
    /// - Complexity: O(*n*) in the length of the cells.
    public func csv() -> [UInt8] {
        var writer = CSVWriter()
        if let table = tables.first {
            let numbering = table.numbering
            let first = numbering.map { [$0.heading] } ?? []
            writer.append(row: first + table.columns.map(\.heading))
            for (index, row) in table.rows.enumerated() {
                let first = numbering.map { numbering -> [String] in
                    let number = index < numbering.numbers.count ? numbering.numbers[index] : nil
                    return [number.map(String.init) ?? ""]
                }
                writer.append(row: (first ?? []) + row)
            }
        }
        return writer.takeOctets()
    }
}
