public import Correspondence

extension PrintedSheet {
    /// The sheet's first table for a spreadsheet: the heading row and the rows, nothing else.
    ///
    /// - Returns: UTF-8 with a byte order mark; only the mark if the sheet has no table.
    /// - Complexity: O(*n*) in the length of the cells.
    public func csv() -> [UInt8] {
        var writer = CSVWriter()
        if let table = tables.first {
            writer.append(row: table.columns.map(\.heading))
            for row in table.rows { writer.append(row: row) }
        }
        return writer.takeOctets()
    }
}
