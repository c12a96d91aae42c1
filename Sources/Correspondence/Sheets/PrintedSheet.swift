/// A sheet of paper as values: what stands on it and in which order, in words ready to print.
///
/// Pages, fonts and measures are the business of whoever draws it. The table of a sheet is also what
/// its spreadsheet form holds.
public struct PrintedSheet: Hashable, Sendable {
    /// The paper it is meant for.
    public let paper: Paper

    /// The title of the file, as a reader of PDF files shows it.
    public let title: String

    /// The language of the sheet, as a BCP 47 tag.
    public let language: String

    /// What stands on the sheet, from the top.
    public let blocks: [Block]

    /// A line at the foot of every page; may be empty.
    public let footer: String

    /// How pages are numbered, with `{page}` and `{pages}` in it.
    public let pageNumbering: String

    /// Whether lines stand closer than on a sheet that is written on by hand.
    public var isDense = false

    /// Sheets behind it in the same file, each with pages that are numbered for themselves.
    public var following: [PrintedSheet] = []

    /// Sizes of paper.
    public enum Paper: Hashable, Sendable {
        /// 210 × 297 mm.
        case a4
        /// 297 × 210 mm.
        case a4Landscape
        /// 148 × 210 mm.
        case a5
    }

    /// One thing on the sheet.
    public indirect enum Block: Hashable, Sendable {
        /// The largest letters on the sheet.
        case heading(String)
        /// A smaller heading.
        case subheading(String)
        /// Running text.
        case paragraph(String)
        /// A line that must be seen, in bold.
        case strong(String)
        /// Running text in small letters.
        case small(String)
        /// Labels with values beside them.
        case facts([Fact])
        /// Rows and columns; the heading row stands again on each page.
        case table(Table)
        /// A square code for phones, with words beside it.
        case code(Code)
        /// A drawing, as wide as the page allows.
        case drawing(Drawing)
        /// A thin line across.
        case separator
        /// What follows begins a page.
        case pageBreak
        /// Blocks that stay on one page if one page can hold them.
        case together([Block])
        /// Blocks at the left with others at the right of them.
        case beside([Block], [Block])
    }

    /// A label with its value; an empty value is a line to write on.
    public struct Fact: Hashable, Sendable {
        /// What it is.
        public let label: String

        /// What it says.
        public let value: String

        /// Makes the pair.
        ///
        /// - Parameters:
        ///   - label: What it is.
        ///   - value: What it says; empty leaves a line to write on.
        public init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    /// A square code for phones.
    public struct Code: Hashable, Sendable {
        /// What a phone reads from it.
        public let payload: String

        /// What the words beside it say, line by line.
        public let caption: String

        /// Makes a code.
        ///
        /// - Parameters:
        ///   - payload: What a phone reads, at most 500 octets of UTF-8.
        ///   - caption: The words beside it.
        public init(payload: String, caption: String) {
            self.payload = payload
            self.caption = caption
        }
    }

    /// Makes a sheet.
    ///
    /// - Parameters:
    ///   - paper: The paper it is meant for.
    ///   - title: The title of the file.
    ///   - language: BCP 47 tag.
    ///   - blocks: What stands on it.
    ///   - footer: A line at the foot of every page.
    ///   - pageNumbering: With `{page}` and `{pages}`.
    public init(
        paper: Paper,
        title: String,
        language: String,
        blocks: [Block],
        footer: String,
        pageNumbering: String
    ) {
        self.paper = paper
        self.title = title
        self.language = language
        self.blocks = blocks
        self.footer = footer
        self.pageNumbering = pageNumbering
    }

    /// The tables on the sheet, wherever they stand.
    public var tables: [Table] {
        func tables(in blocks: [Block]) -> [Table] {
            blocks.flatMap { block -> [Table] in
                switch block {
                case .table(let table): [table]
                case .together(let inner): tables(in: inner)
                case .beside(let left, let right): tables(in: left + right)
                default: []
                }
            }
        }
        return tables(in: blocks)
    }
}
