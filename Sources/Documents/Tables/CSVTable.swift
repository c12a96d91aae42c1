internal import Planning

/// The rows of a CSV file, each cell with its place in the file.
public struct CSVTable: Hashable, Sendable {
    /// The character between cells: a semicolon, a comma or a tab.
    public let separator: Unicode.Scalar

    /// The rows that hold anything, in order.
    public let rows: [Row]

    /// A row.
    public struct Row: Hashable, Sendable {
        /// Which row of the spreadsheet it is, counted from 1; blank rows count too.
        public let number: Int

        /// The cells, from left to right; never empty.
        public let cells: [Cell]

        /// The line of the file on which the row begins, counted from 1.
        public var line: Int { cells.first?.line ?? 1 }
    }

    /// A cell.
    public struct Cell: Hashable, Sendable {
        /// What stands in it, without quotation marks and the apostrophe of ``CSVWriter``.
        public let text: String

        /// Which row of the spreadsheet it stands in, counted from 1.
        public let row: Int

        /// Which cell of its row it is, counted from 1.
        public let column: Int

        /// The line of the file on which it begins, counted from 1.
        public let line: Int

        /// The character of that line at which it begins, counted from 1.
        public let position: Int
    }
}

extension CSVTable.Cell {
    /// What stands in it, without white space around it.
    var trimmed: String { text.withoutOuterBlanks }
}
