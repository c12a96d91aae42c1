import Correspondence
import Testing

/// One row of the table of mistakes: a good file, an edit, and what has to come out.
struct MistakeRow: Sendable, CustomTestStringConvertible {
    let code: String
    let file: ProjectFile
    let edit: Edit
    let advice: Phrase?
    /// Another name for the file, where the name matters.
    let path: String?

    /// In a text, `¦` stands where the mistake has to be found; without it that is the beginning.
    enum Edit: Sendable {
        case replace(String, with: String)
        case whole(String)
        case octets([UInt8], line: Int, column: Int)
    }

    init(
        _ code: String,
        _ file: ProjectFile,
        _ edit: Edit,
        _ advice: Phrase? = nil,
        path: String? = nil
    ) {
        self.code = code
        self.file = file
        self.edit = edit
        self.advice = advice
        self.path = path
    }

    init(
        _ code: String,
        _ file: ProjectFile,
        _ old: String,
        _ new: String,
        _ advice: Phrase? = nil
    ) {
        self.init(code, file, .replace(old, with: new), advice)
    }

    var testDescription: String {
        advice.map { "\(code) (\($0.key))" } ?? code
    }

    /// The file with its mistake, and where that stands.
    func broken() throws -> (octets: [UInt8], line: Int, column: Int) {
        switch edit {
        case .octets(let octets, let line, let column):
            return (octets: octets, line: line, column: column)
        case .whole(let text):
            return located(text)
        case .replace(let old, let new):
            let text = try file.text()
            try #require(text.contains(old), "the file no longer holds: \(old)")
            return located(text.replacing(old, with: new, maxReplacements: 1))
        }
    }

    private func located(_ marked: String) -> (octets: [UInt8], line: Int, column: Int) {
        let parts = marked.split(separator: "¦", omittingEmptySubsequences: false)
        let octets = Array(parts.joined().utf8)
        guard parts.count > 1 else { return (octets: octets, line: 1, column: 1) }
        let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
        return (
            octets: octets,
            line: lines.count,
            column: (lines.last?.unicodeScalars.count ?? 0) + 1
        )
    }

    static let all = values + shapes + programme + rules + people + outside + calendars + economy
}

extension Phrase {
    static func didYouMean(_ word: String) -> Phrase {
        Phrase("advice.did-you-mean", ["word": .text(word)])
    }

    static func range(_ key: String, _ low: Int, _ high: Int) -> Phrase {
        Phrase("advice.\(key)", ["low": .number(low), "high": .number(high)])
    }
}
