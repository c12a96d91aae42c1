import Foundation

/// One thing that a command says of a calendar file, as JSON on a line.
struct SaidOfFile: Decodable, Equatable {
    let file: String
    let line: Int
    let column: Int
    let octet: Int
    let severity: String
    let code: String
    let message: String

    /// Reads all that was said.
    static func read(_ text: String) throws -> [SaidOfFile] {
        try text.split(separator: "\n").map {
            try JSONDecoder().decode(SaidOfFile.self, from: Data($0.utf8))
        }
    }
}

extension Bench {
    /// Writes a file into the folder of the bench, and gives its path.
    func write(_ name: String, _ text: String) throws -> String {
        let url = folder.appending(path: name)
        try Data(text.utf8).write(to: url)
        return url.path
    }
}
