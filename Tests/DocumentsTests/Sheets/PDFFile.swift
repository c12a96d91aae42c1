import CivilTime
import Correspondence
import Documents
import Foundation
import TestSupport

/// A sheet as a file in a folder of its own, looked at with poppler's programs.
struct PDFFile {
    /// Why a file could not be looked at.
    struct Failure: Error {
        let description: String
    }

    private let folder: URL

    private var path: String { folder.appending(path: "sheet.pdf").path }

    init(_ sheet: PrintedSheet) throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "sheet-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(try sheet.pdf(created: SampleSheets.created)).write(to: URL(filePath: path))
    }

    func remove() {
        try? FileManager.default.removeItem(at: folder)
    }

    /// What `pdfinfo` says, by its labels.
    func information() throws -> [String: String] {
        let lines = try poppler("pdfinfo", ["-isodates", path]).split(separator: "\n")
        let pairs = lines.compactMap { line -> (String, String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...]
            return (String(line[..<colon]), value.trimmingCharacters(in: .whitespaces))
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The text of each page, its lines with single spaces.
    func pages() throws -> [String] {
        try poppler("pdftotext", ["-layout", path, "-"])
            .split(separator: "\u{0C}")
            .map { page in
                page.split(separator: "\n")
                    .map { $0.split(separator: " ").joined(separator: " ") }
                    .joined(separator: "\n")
            }
    }

    /// The names of the fonts, without the prefix of a subset; all must be embedded.
    func fonts() throws -> Set<String> {
        let lines = try poppler("pdffonts", [path]).split(separator: "\n").dropFirst(2)
        return Set(
            try lines.map { line in
                let columns = line.split(separator: " ")
                guard columns.suffix(5).prefix(2) == ["yes", "yes"], let name = columns.first
                else { throw Failure(description: "not embedded: \(line)") }
                return name.split(separator: "+").last.map(String.init) ?? ""
            }
        )
    }

    /// Boxes around words in points, page after page, as left, upper, right and lower edges.
    func words() throws -> [[Double]] {
        let words = try poppler("pdftotext", ["-bbox", path, "-"])
            .split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix("<word ") }
        return try words.map { word in
            // <word xMin="1.0" yMin="2.0" xMax="3.0" yMax="4.0">text</word>
            let parts = word.split(separator: "\"", maxSplits: 8)
            let edges = parts.indices.filter { $0 % 2 == 1 }.compactMap { Double(parts[$0]) }
            guard edges.count == 4 else { throw Failure(description: "no box: \(word)") }
            return edges
        }
    }

    /// The first page as a picture for `read_qr.py`.
    func codes() throws -> String {
        let picture = folder.appending(path: "page").path
        _ = try poppler("pdftoppm", ["-r", "150", "-png", "-singlefile", path, picture])
        return try Peer.python("read_qr.py", arguments: [picture + ".png"])
    }

    private func poppler(_ program: String, _ arguments: [String]) throws -> String {
        let result = try Peer.run("/usr/bin/\(program)", arguments)
        // An empty page is no error.
        let error = result.error.replacing("no word list\n", with: "")
        guard result.status == 0, error.isEmpty else {
            throw Failure(description: "\(program): \(result.status) \(result.error)")
        }
        return String(decoding: result.output, as: UTF8.self)
    }
}
