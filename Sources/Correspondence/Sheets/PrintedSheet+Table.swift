extension PrintedSheet {
    /// A table.
    public struct Table: Hashable, Sendable {
        /// The columns, from left to right.
        public let columns: [Column]

        /// Cells by row, as many in each as there are columns; empty ones are for writing in.
        public let rows: [[String]]

        /// How much room a row gives for handwriting.
        public let rowHeight: RowHeight

        /// Makes a table.
        ///
        /// - Parameters:
        ///   - columns: The columns.
        ///   - rows: Cells, row by row.
        ///   - rowHeight: Room for handwriting.
        public init(columns: [Column], rows: [[String]], rowHeight: RowHeight) {
            self.columns = columns
            self.rows = rows
            self.rowHeight = rowHeight
        }
    }

    /// Heights of table rows; a row grows when its text needs more.
    public enum RowHeight: Hashable, Sendable {
        /// As high as the text.
        case text
        /// Room to tick a box.
        case tick
        /// Room to sign.
        case signature
    }

    /// A column of a table.
    public struct Column: Hashable, Sendable {
        /// What stands above it.
        public let heading: String

        /// Its share of the width, relative to the other columns; at least 1.
        public let share: Int

        /// Whether its cells are boxes to tick; the cell's text is not printed then.
        public let isBox: Bool

        /// Whether its cells are numbers, which stand at the right.
        public let isNumber: Bool

        /// Makes a column.
        ///
        /// - Parameters:
        ///   - heading: What stands above it.
        ///   - share: Its share of the width.
        ///   - isBox: Whether its cells are boxes to tick.
        ///   - isNumber: Whether its cells are numbers.
        public init(
            _ heading: String,
            share: Int,
            isBox: Bool = false,
            isNumber: Bool = false
        ) {
            self.heading = heading
            self.share = max(1, share)
            self.isBox = isBox
            self.isNumber = isNumber
        }
    }
}
