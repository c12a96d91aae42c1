internal import Correspondence

/// A report as values in JSON: every table with the names of its columns, which are the same in every language.
///
/// Counts are numbers, amounts are øre, shares are fractions of 1, days are numbers. What is hidden or cannot
/// be said is null, and the names of hidden columns stand in `hidden`. Where rows have names that are the same in every
/// language, they stand in `row`.
struct PrintedReportDocument: Encodable {
    let title: String
    let language: String
    let period: String
    let dataDate: String
    @ExplicitNull var headline: String?
    let sections: [SectionDocument]

    init(_ report: PrintedReport) {
        title = report.title
        language = report.language
        period = report.period
        dataDate = report.dataDate
        headline = report.headline
        let catalogue = Catalogue.embedded(report.language) ?? .danish
        sections = report.spoken.map { SectionDocument($0, catalogue) }
    }

    struct SectionDocument: Encodable {
        let id: String
        let heading: String
        let sentences: [String]
        let rows: [RowDocument]

        init(_ section: PrintedReport.Section, _ catalogue: Catalogue) {
            id = section.id
            heading = section.heading
            sentences = section.sentences
            let table = section.numbers(in: catalogue)
            rows =
                (table?.rows.indices).map { rows in
                    rows.map { RowDocument(table: table, row: $0) }
                } ?? []
        }
    }

    struct RowDocument: Encodable {
        let table: ReportTable?
        let row: Int

        private struct Key: CodingKey {
            var stringValue: String
            var intValue: Int? { nil }
            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            guard let table else { return }
            if table.names.indices.contains(row) {
                try container.encode(table.names[row], forKey: Key(stringValue: "row"))
            }
            var hidden: [String] = []
            for (place, column) in table.columns.enumerated() {
                let key = Key(stringValue: column.id)
                switch table.value(row: row, column: place) {
                case .text(let text): try container.encode(text, forKey: key)
                case .count(let count), .øre(let count): try container.encode(count, forKey: key)
                case .days(let number), .fraction(let number):
                    try container.encode(number, forKey: key)
                case .share(let part, let whole):
                    try container.encode(Double(part) / Double(whole), forKey: key)
                case .øreEach(let øre, let count):
                    try container.encode(ReportTable.shared(øre, among: count), forKey: key)
                case .none: try container.encodeNil(forKey: key)
                case .hidden:
                    try container.encodeNil(forKey: key)
                    hidden.append(column.id)
                }
            }
            if !hidden.isEmpty { try container.encode(hidden, forKey: Key(stringValue: "hidden")) }
        }
    }
}
