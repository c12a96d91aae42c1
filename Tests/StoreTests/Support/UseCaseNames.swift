import Foundation
import TestSupport

/// The use cases that the sources of Store declare, found there, so that none can be forgotten.
enum UseCaseNames {
    /// Every public maker of a use case, as `name(label:label:)`, and every function that takes an actor.
    static func all() throws -> Set<String> {
        let folder = PackageRoot.file("Sources/Store")
        let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap {
            $0 as? String
        }
        var names: Set<String> = []
        for file in files ?? [] where file.hasSuffix(".swift") {
            let source = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            names.formUnion(makers(in: source))
            names.formUnion(functionsWithActor(in: source))
        }
        return names
    }

    /// Public static functions in extensions of use cases.
    private static func makers(in source: String) -> [String] {
        source.components(separatedBy: "\nextension ").dropFirst().filter {
            $0.hasPrefix("UseCase") || $0.hasPrefix("LongUseCase")
        }.flatMap { functions(in: $0, after: "public static func ") }
    }

    /// Public functions that ask for an actor themselves, such as those that copy the file.
    private static func functionsWithActor(in source: String) -> [String] {
        functions(in: source, after: "public static func ") { $0.contains("by actor: Actor") }
    }

    private static func functions(
        in text: String,
        after keyword: String,
        where isMeant: (Substring) -> Bool = { _ in true }
    ) -> [String] {
        text.components(separatedBy: keyword).dropFirst().compactMap { rest in
            guard let open = rest.firstIndex(of: "("), let close = end(of: rest, from: open) else {
                return nil
            }
            let parameters = rest[rest.index(after: open)..<close]
            guard isMeant(parameters) else { return nil }
            // A generic function has its parameters' names in angle brackets before the first one.
            let name = rest[..<open].prefix { $0 != "<" }
            return "\(name)(\(labels(parameters).map { "\($0):" }.joined()))"
        }
    }

    private static func end(of text: String, from open: String.Index) -> String.Index? {
        var depth = 0
        for index in text.indices[open...] {
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    /// The outer labels of parameters.
    private static func labels(_ parameters: Substring) -> [String] {
        var depth = 0
        var pieces = [""]
        for character in parameters {
            if "([<".contains(character) { depth += 1 }
            if ")]".contains(character)
                || character == ">" && !pieces[pieces.count - 1].hasSuffix("-")
            {
                depth -= 1
            }
            if character == ",", depth == 0 {
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(character)
            }
        }
        return pieces.compactMap { piece in
            piece.split(whereSeparator: { $0.isWhitespace || $0 == ":" }).first.map(String.init)
        }
    }
}
