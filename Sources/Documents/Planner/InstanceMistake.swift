internal import Correspondence
internal import Foundation

extension PlanningInstance.Mistake {
    /// What is wrong with a file that does not have the shape of an instance.
    init(_ error: DecodingError, in data: Data) {
        switch error {
        case .keyNotFound(let key, let context):
            let problem = Phrase("mistake.missing-key", ["key": .text(key.stringValue)])
            self.init(context.codingPath, problem)
        case .typeMismatch(let type, let context):
            self.init(context.codingPath, Phrase(Self.need(type)))
        case .valueNotFound(let type, let context):
            self.init(context.codingPath, Phrase(Self.need(type)))
        case .dataCorrupted(let context) where !context.codingPath.isEmpty:
            self.init(context.codingPath, Phrase("instance.no-value"))
        case .dataCorrupted:
            self.init(notJSON: data)
        @unknown default:
            self.init([], Phrase("instance.no-value"))
        }
    }

    /// What is wrong at a place of the file.
    init(_ path: [any CodingKey], _ problem: Phrase) {
        let text = path.reduce("") { text, key in
            if let index = key.intValue { return "\(text)[\(index)]" }
            return text.isEmpty ? key.stringValue : "\(text).\(key.stringValue)"
        }
        guard text.isEmpty else {
            self.init(text, problem)
            return
        }
        self.init(place: Phrase("instance.whole"), problem: problem)
    }

    /// Octets that are no JSON (RFC 8259), with the line and column where they stop being it.
    private init(notJSON data: Data) {
        let problem = Phrase("instance.not-json")
        do {
            _ = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
            self.init(place: Phrase("instance.whole"), problem: problem)
        } catch {
            // Foundation says where, but only in words.
            let words = (error as NSError).userInfo["NSDebugDescription"] as? String ?? ""
            let number = words.matches(of: /character (\d+)/).last.flatMap { Int($0.1) }
            let before = data.prefix(number ?? data.count)
            let lines = before.split(separator: 0x0A, omittingEmptySubsequences: false)
            let text = String(decoding: lines.last ?? Data(), as: UTF8.self)
            let place = Phrase(
                "instance.line",
                [
                    "line": .text("\(lines.count)"),
                    "column": .text("\(text.unicodeScalars.count + 1)"),
                ]
            )
            self.init(place: place, problem: problem)
        }
    }

    private init(place: Phrase, problem: Phrase) {
        self.place = place
        self.problem = problem
    }

    /// The key of what is said where a value is not of a type.
    private static func need(_ type: any Any.Type) -> String {
        switch type {
        case is String.Type: "instance.needs-text"
        case is Bool.Type: "instance.needs-boolean"
        case is any BinaryInteger.Type: "instance.needs-number"
        case is any Sequence.Type where !(type is any DictionaryType.Type): "instance.needs-list"
        default: "instance.needs-object"
        }
    }
}

private protocol DictionaryType {}
extension Dictionary: DictionaryType {}
