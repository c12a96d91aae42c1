import Documents
import Foundation
import Store

/// A text of everything with a value in it that no way in has let through.
struct ForgedText {
    private let lines: [String]

    struct NoRow: Error {}

    /// - Parameter octets: What an export wrote.
    init(_ octets: [UInt8]) {
        // The first format has no digest, which would tell that something was changed.
        lines = String(decoding: octets, as: UTF8.self).split(separator: "\n").dropLast().map {
            $0.replacingOccurrences(of: "jobklub-everything/2", with: "jobklub-everything/1")
        }
    }

    /// The number of the first line of a table, counted from 1, in which a column holds a text.
    func line(_ table: String, _ column: String) throws -> Int {
        let place = lines.firstIndex { line in
            line.contains("\"table\":\"\(table)\"") && line.contains("\"\(column)\":\"")
        }
        guard let place else { throw NoRow() }
        return place + 1
    }

    /// The text with another value in that cell.
    func with(_ text: String, in table: String, _ column: String) throws -> [UInt8] {
        try with([(table: table, column: column, text: text)])
    }

    /// The text with other values in the first rows of tables that have something there.
    func with(_ cells: [(table: String, column: String, text: String)]) throws -> [UInt8] {
        var copy = lines
        for cell in cells {
            let place = try line(cell.table, cell.column) - 1
            guard
                var object = try JSONSerialization.jsonObject(with: Data(copy[place].utf8))
                    as? [String: Any],
                var row = object["row"] as? [String: Any]
            else { throw NoRow() }
            row[cell.column] = cell.text
            object["row"] = row
            copy[place] = String(
                decoding: try JSONSerialization.data(
                    withJSONObject: object,
                    options: .sortedKeys
                ),
                as: UTF8.self
            )
        }
        return Array((copy.joined(separator: "\n") + "\n").utf8)
    }
}
