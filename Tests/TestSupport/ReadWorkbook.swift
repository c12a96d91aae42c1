import Foundation

/// A workbook as others read it.
public struct ReadWorkbook: Sendable {
    /// From the left.
    public let sheets: [Sheet]

    /// A sheet with the cells that hold something.
    public struct Sheet: Decodable, Sendable {
        /// What its tab says.
        public let name: String
        /// The first cell that moves, if any stays.
        public let frozen: String?
        /// What stands at the foot of each printed page.
        public let foot: String?
        /// The rows that every printed page repeats.
        public let repeated: String?
        /// Row by row.
        public let cells: [Cell]

        /// The cell at a place such as "B6".
        public subscript(_ place: String) -> Cell? { cells.first { $0.at == place } }
    }

    /// A cell.
    public struct Cell: Decodable, Sendable {
        /// Its place, such as "B6".
        public let at: String
        /// Its words.
        public let text: String?
        /// Its number, or what its formula came to.
        public let number: Double?
        /// Its formula.
        public let formula: String?
        /// How its number is shown.
        public let format: String
    }

    /// Reads a workbook.
    ///
    /// - Parameters:
    ///   - octets: The file.
    ///   - isRecomputed: Whether LibreOffice computes the formulas anew first.
    /// - Throws: ``Peer/Failure`` if nobody can read it.
    public init(_ octets: some Sequence<UInt8>, isRecomputed: Bool = false) throws {
        let output = try Peer.python(
            "read_xlsx.py",
            arguments: isRecomputed ? ["recompute"] : [],
            input: Data(octets)
        )
        sheets = try JSONDecoder().decode([Sheet].self, from: Data(output.utf8))
    }

    /// Holds what formulas come to in LibreOffice against what the file says that they come to.
    ///
    /// - Returns: How many formulas there are, and where the two differ.
    public static func recomputed(
        _ octets: some Sequence<UInt8>
    ) throws -> (formulas: Int, differences: [String]) {
        let ours = try ReadWorkbook(octets)
        let theirs = try ReadWorkbook(octets, isRecomputed: true)
        var differences: [String] = []
        if ours.sheets.map(\.name) != theirs.sheets.map(\.name) {
            differences.append("\(theirs.sheets.map(\.name))")
        }
        for (our, their) in zip(ours.sheets, theirs.sheets) {
            let others = Dictionary(
                their.cells.map { ($0.at, $0) },
                uniquingKeysWith: { first, _ in first }
            )
            for cell in our.cells {
                let other = others[cell.at]
                let isSame =
                    cell.number.map { number in
                        other?.number.map {
                            ($0 - number).magnitude <= 1e-12 * max(1, number.magnitude)
                        } ?? false
                    } ?? (other?.text == cell.text)
                if !isSame { differences.append("\(our.name) \(cell.at)") }
            }
        }
        let formulas = ours.sheets.flatMap(\.cells).count { $0.formula != nil }
        return (formulas, differences)
    }
}
