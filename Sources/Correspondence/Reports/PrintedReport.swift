/// A report as values, in words ready to print: the same for text, CSV, XLSX and PDF.
///
/// Whoever writes it in a format adds only the format. A share is never a cell of its own: its column names the two
/// columns that it is made of, so a spreadsheet can hold the formula and a reader can check it.
public struct PrintedReport: Hashable, Sendable {
    /// What it is called.
    public var title: String

    /// BCP 47 tag of the language it is in.
    public var language: String

    /// Which days it is about, in words.
    public var period: String

    /// Until when what was recorded counts, in words.
    public var dataDate: String

    /// The sentence that stands first, where there is one.
    public var headline: String?

    /// The parts, from the top.
    public var sections: [Section]

    /// What the words in it mean, and how numbers are made.
    public var definitions: [Definition]

    /// A part with a heading of its own.
    public struct Section: Hashable, Sendable {
        /// A short name, the same in every language, for files and for `--trace`.
        public var id: String
        /// What stands above it.
        public var heading: String
        /// Sentences before the table.
        public var sentences: [String]
        /// The numbers, where there are any.
        public var table: ReportTable?
        /// What the numbers look like; where there is no other table, its own stands below it.
        public var chart: Chart?
        /// Whether it begins a page where the report is printed.
        public var beginsPage: Bool
        /// Lines to write on by hand on paper; no other format has them.
        public var blankLines = 0

        /// Makes a part.
        public init(
            _ id: String,
            heading: String,
            sentences: [String] = [],
            table: ReportTable? = nil,
            chart: Chart? = nil,
            beginsPage: Bool = false
        ) {
            self.id = id
            self.heading = heading
            self.sentences = sentences
            self.table = table
            self.chart = chart
            self.beginsPage = beginsPage
        }
    }

    /// A word with what it means.
    public struct Definition: Hashable, Sendable {
        /// The word; empty where the text is a note.
        public var term: String
        /// What it means.
        public var text: String

        /// Makes the pair.
        public init(_ term: String, _ text: String) {
            self.term = term
            self.text = text
        }

        /// Both in one line; the text alone where it defines no word.
        public var words: String { term.isEmpty ? text : "\(term): \(text)" }
    }

    /// The parts that say something; lines to write on do so on paper only.
    public var spoken: [Section] { sections.filter { $0.blankLines == 0 } }

    /// Makes a report.
    public init(
        title: String,
        language: String,
        period: String,
        dataDate: String,
        headline: String? = nil,
        sections: [Section],
        definitions: [Definition] = []
    ) {
        self.title = title
        self.language = language
        self.period = period
        self.dataDate = dataDate
        self.headline = headline
        self.sections = sections
        self.definitions = definitions
    }
}

/// Rows of numbers with a heading over each column.
public struct ReportTable: Hashable, Sendable {
    /// From left to right.
    public var columns: [Column]

    /// From the top; as many cells in each as there are columns.
    public var rows: [[Cell]]

    /// A short name for each row, the same in every language; none where rows have no such name.
    public var names: [String] = []

    /// A column.
    public struct Column: Hashable, Sendable {
        /// A short name, the same in every language.
        public var id: String
        /// What stands above it.
        public var title: String
        /// What stands in it.
        public var kind: Kind
        /// Whether it stands on paper too; a column that only shares are made of need not.
        public var isOnPaper = true

        /// Makes a column.
        public init(_ id: String, _ title: String, _ kind: Kind) {
            self.id = id
            self.title = title
            self.kind = kind
        }
    }

    /// What stands in a column.
    public enum Kind: Hashable, Sendable {
        /// Words.
        case text
        /// Whole numbers.
        case count
        /// Øre, shown as kroner.
        case kroner
        /// Days.
        case days
        /// Shares that follow from no two columns, such as the ends of an interval.
        case fraction
        /// One column of counts divided by another, by their places. Its cells are ``Cell/derived``, or hidden.
        case share(of: Int, in: Int)
        /// One column of kroner divided by a column of counts, by their places. Its cells are ``Cell/derived``, or hidden.
        case kronerEach(of: Int, by: Int)
    }

    /// What stands in a row under a column.
    public enum Cell: Hashable, Sendable {
        /// Words.
        case text(String)
        /// A count.
        case count(Int)
        /// An amount in øre.
        case øre(Int)
        /// A number of days, which may be between two.
        case days(Double)
        /// A share that does not follow from other cells, 0 to 1.
        case fraction(Double)
        /// What follows from other cells of the row.
        case derived
        /// A number that few people stand behind.
        case hidden
        /// Nothing to say.
        case none
    }

    /// Makes a table.
    public init(columns: [Column], rows: [[Cell]], names: [String] = []) {
        self.columns = columns
        self.rows = rows
        self.names = names
    }
}
