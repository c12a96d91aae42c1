import Foundation
import TestSupport

/// A PDF as poppler's programs read it.
struct Paper {
    /// The text of each page, lines with single spaces.
    let pages: [String]

    /// What `pdfinfo` says, by its labels.
    let information: [String: String]

    /// Width and height in millimetres, rounded.
    var size: [Int] {
        (information["Page size"] ?? "").matches(of: /[0-9.]+/).prefix(2)
            .compactMap { Double($0.0) }.map { Int(($0 * 25.4 / 72).rounded()) }
    }

    init(_ file: URL) throws {
        let text = try Paper.ask("pdftotext", ["-layout", file.path, "-"])
        pages = text.split(separator: "\u{0C}").map { page in
            page.split(separator: "\n").map {
                $0.split(separator: " ").joined(separator: " ")
            }.joined(separator: "\n")
        }
        let pairs = try Paper.ask("pdfinfo", ["-isodates", file.path]).split(separator: "\n")
            .map { $0.split(separator: ":", maxSplits: 1).map(String.init) }
        information = Dictionary(
            pairs.map { ($0[0], ($0.last ?? "").trimmingCharacters(in: .whitespaces)) }
        ) { first, _ in first }
    }

    private static func ask(_ program: String, _ arguments: [String]) throws -> String {
        let result = try Peer.run(Peer.installed(program), arguments)
        guard result.status == 0, result.error.isEmpty else {
            throw Peer.Failure(
                description: "\(program): \(result.status) \(result.error)"
            )
        }
        return String(decoding: result.output, as: UTF8.self)
    }
}
