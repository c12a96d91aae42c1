import Foundation
import TestSupport

/// A workbook as others read it.
struct ReadWorkbook {
    let sheets: [Sheet]

    struct Sheet: Decodable {
        let name: String
        let frozen: String?
        let foot: String?
        let repeated: String?
        let cells: [Cell]

        subscript(_ place: String) -> Cell? { cells.first { $0.at == place } }
    }

    struct Cell: Decodable {
        let at: String
        let text: String?
        let number: Double?
        let formula: String?
        let format: String
    }

    /// - `isRecomputed`: Whether LibreOffice computes the formulas anew first.
    init(_ octets: [UInt8], isRecomputed: Bool = false) throws {
        let output = try Peer.python(
            "read_xlsx.py",
            arguments: isRecomputed ? ["recompute"] : [],
            input: Data(octets)
        )
        sheets = try JSONDecoder().decode([Sheet].self, from: Data(output.utf8))
    }
}
