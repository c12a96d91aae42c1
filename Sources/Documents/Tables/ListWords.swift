internal import Correspondence
internal import Foundation

/// A word as it is compared: small letters and digits only, whatever stands between them.
func folded(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
        let octets = text.utf8.compactMap { octet -> UInt8? in
            switch octet {
            case 0x30...0x39, 0x61...0x7A: octet
            case 0x41...0x5A: octet + 0x20
            default: nil
            }
        }
        return String(decoding: octets, as: UTF8.self)
    }
    let composed = String(text).precomposedStringWithCanonicalMapping.lowercased()
    return String(composed.filter { $0.isLetter || $0.isNumber })
}

/// The words for the values of a list, in every language that has a catalogue.
struct ListWords<Value: Sendable>: Sendable {
    private var values: [String: Value] = [:]
    /// The words of the Danish catalogue, which are told to somebody who wrote another.
    private(set) var words: [String] = []
    /// The words of all catalogues, as they are written.
    private(set) var spellings: [String] = []

    /// - Parameter keys: The key of each value's word; one that ends in `.also` holds several,
    ///   divided by commas.
    init(_ keys: [(key: String, value: Value)]) {
        for language in Catalogue.languages {
            for (key, value) in keys {
                guard let text = Catalogue.embedded(language)?.text(key) else { continue }
                let several = text.split(separator: ",").map {
                    String($0.drop { $0 == " " })
                }
                let found = key.hasSuffix(".also") ? several : [text]
                for word in found { values[folded(word)] = value }
                spellings += found
            }
        }
        words = keys.filter { !$0.key.hasSuffix(".also") }.map { Catalogue.danish.text($0.key) }
    }

    /// With the words that stand for them in files.
    func adding(_ others: [(word: String, value: Value)]) -> ListWords {
        var result = self
        for (word, value) in others where result.values[folded(word)] == nil {
            result.values[folded(word)] = value
        }
        return result
    }

    /// The value of a word in any of the languages.
    func value(_ word: some StringProtocol) -> Value? {
        values[folded(word)]
    }

    /// How a cell with such a word is read.
    var form: ValueForm<Value> {
        ValueForm<Value>(
            parse: { value($0) },
            advice: { text in
                didYouMean(nearest(text.lowercased(), in: words))
                    ?? Phrase("advice.one-of", ["words": .text(words.joined(separator: ", "))])
            }
        )
    }
}

extension ListWords where Value: ListWord {
    init(_ type: Value.Type) {
        let keys = Array(type.allCases).map { (key: $0.wordKey, value: $0) }
        self = ListWords(keys).adding(keys.map { (word: $0.value.rawValue, value: $0.value) })
    }
}
