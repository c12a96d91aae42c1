internal import Correspondence

/// A column of a table of people, by the name that files and mappings know it by.
protocol TableColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// What the keys of its headings begin with; a point and the raw value follow.
    static var keyPrefix: String { get }

    /// Headings and names that it had in earlier versions, so that old files are still read.
    var formerWords: [String] { get }

    /// Whether names stand in it, in which letters belong and no signs.
    var isName: Bool { get }
}

extension TableColumn {
    var formerWords: [String] { [] }

    /// The key of its heading; the key with `.also` after it holds other headings it is known by.
    var key: String { "\(Self.keyPrefix).\(rawValue)" }

    /// The name that a mapping gives it, for example `givenName`.
    var mappingName: String {
        let parts = rawValue.split(separator: "-")
        return parts.dropFirst().reduce(String(parts[0])) { $0 + $1.capitalized }
    }
}

extension ListWords where Value: TableColumn {
    /// Every heading that some columns are known by, in all languages.
    init(_ columns: [Value]) {
        self = ListWords(
            columns.flatMap { column in
                [(key: column.key, value: column), (key: column.key + ".also", value: column)]
            }
        ).adding(
            columns.flatMap { column in
                ([column.rawValue] + column.formerWords).map { (word: $0, value: column) }
            }
        )
    }
}

extension Substring {
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
