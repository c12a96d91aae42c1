internal import CivilTime
internal import Correspondence
internal import Planning
internal import Yams

/// The keys and values of one YAML mapping, read as text and checked where they stand.
///
/// Scalars are never typed by YAML: `9:30` would become 570 and `NO` false. Every key that is asked
/// for is remembered; ``finish()`` reports the others, so no list of allowed keys has to be kept.
final class Fields {
    let log: MistakeLog
    let mark: Yams.Mark?
    private let mapping: Node.Mapping
    private var asked: Set<String> = []

    /// Reports a node that is not a mapping.
    init?(_ node: Node, _ log: MistakeLog) {
        guard case .mapping(let mapping) = node else {
            log.add(node.mark, Phrase("mistake.not-a-mapping"))
            return nil
        }
        self.mapping = mapping
        self.log = log
        mark = node.mark
    }

    /// The node under a key, if the key stands there.
    func optional(_ key: String) -> Node? {
        asked.insert(key)
        return mapping.first { $0.key.scalar?.string == key }?.value
    }

    /// The node under a key, or under the name that the key had in earlier versions.
    func optional(_ key: String, formerly old: String) -> Node? {
        if let node = optional(key) { return node }
        guard let node = mapping.first(where: { $0.key.scalar?.string == old })?.value else {
            return nil
        }
        asked.insert(old)
        return node
    }

    /// The line on which the value of a key stands, or else the mapping.
    func line(of key: String) -> Int { optional(key)?.mark?.line ?? mark?.line ?? 1 }

    /// The node under a key that has to stand there.
    func required(_ key: String) -> Node? {
        if let node = optional(key) { return node }
        log.add(mark, Phrase("mistake.missing-key", ["key": .text(key)]))
        return nil
    }

    /// Reports every key that nobody asked for.
    func finish() {
        for (key, _) in mapping {
            guard let name = key.scalar?.string else {
                log.add(key.mark, Phrase("mistake.not-a-key"))
                continue
            }
            guard !asked.contains(name) else { continue }
            log.add(
                key.mark,
                Phrase("mistake.unknown-key", ["key": .text(name)]),
                suggestion: log.isFull ? nil : knownKey(name)
            )
        }
    }

    private func knownKey(_ name: String) -> Phrase {
        let known = asked.sorted()
        return didYouMean(nearest(name, in: known))
            ?? Phrase("advice.known-keys", ["keys": .text(known.joined(separator: ", "))])
    }

    // MARK: Scalars

    /// The words of a node, never empty.
    func text(_ node: Node) -> String? {
        guard case .scalar(let scalar) = node else {
            log.add(node.mark, Phrase("mistake.not-text"))
            return nil
        }
        guard scalar.string.contains(where: { !$0.isWhitespace }) else {
            log.add(node.mark, Phrase("mistake.empty"))
            return nil
        }
        guard scalar.string.unicodeScalars.count <= 2000 else {
            log.add(node.mark, Phrase("mistake.too-long", ["count": .number(2000)]))
            return nil
        }
        // What may be a CPR number is not repeated, whatever else is wrong with it.
        guard !scalar.string.holdsCPRNumber else {
            log.add(node.mark, Phrase("mistake.holds-cpr"))
            return nil
        }
        return scalar.string
    }

    /// The value of a node that has one form only.
    func value<Value>(
        _ node: Node,
        _ form: ValueForm<Value>
    ) -> Value? {
        guard let text = text(node) else { return nil }
        if let value = form.parse(text) { return value }
        log.add(
            node.mark,
            Phrase("mistake.bad-value", ["value": .text(text)]),
            suggestion: form.advice(text)
        )
        return nil
    }

    func text(_ key: String) -> String? {
        required(key).flatMap(text)
    }

    func value<Value>(_ key: String, _ form: ValueForm<Value>) -> Value? {
        required(key).flatMap { value($0, form) }
    }

    func value<Value>(_ key: String, _ form: ValueForm<Value>, default standard: Value) -> Value? {
        guard let node = optional(key) else { return standard }
        return value(node, form)
    }

    func value<Value>(
        _ key: String,
        formerly old: String,
        _ form: ValueForm<Value>,
        default standard: Value
    ) -> Value? {
        guard let node = optional(key, formerly: old) else { return standard }
        return value(node, form)
    }

    // MARK: Larger things

    /// The items of a list; an item that cannot be read is reported and left out.
    func list<Item>(_ key: String, isRequired: Bool = false, _ read: (Node) -> Item?) -> [Item] {
        guard let node = isRequired ? required(key) : optional(key) else { return [] }
        guard case .sequence(let sequence) = node else {
            log.add(node.mark, Phrase("mistake.not-a-list"))
            return []
        }
        if isRequired, sequence.isEmpty { log.add(node.mark, Phrase("mistake.empty-list")) }
        return sequence.compactMap(read)
    }

    func fields(_ key: String) -> Fields? {
        required(key).flatMap { Fields($0, log) }
    }

    /// Words in Danish and English, and in other languages if the file has them.
    func localized(_ node: Node) -> LocalizedText? {
        guard let fields = Fields(node, log) else { return nil }
        let danish = fields.text("da")
        let english = fields.text("en")
        var translations: [String: String] = [:]
        if let english { translations["en"] = english }
        for (key, value) in fields.mapping where !["da", "en"].contains(key.scalar?.string) {
            guard let language = key.scalar?.string, isLanguageTag(language) else { continue }
            fields.asked.insert(language)
            if let words = fields.text(value) { translations[language] = words }
        }
        fields.finish()
        guard let danish, english != nil else { return nil }
        return LocalizedText(danish, translations: translations)
    }

    func localized(_ key: String) -> LocalizedText? {
        required(key).flatMap(localized)
    }

    private func isLanguageTag(_ text: String) -> Bool {
        (2...3).contains(text.utf8.count)
            && text.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }
}

/// "Did you mean …?", if there is something to propose.
func didYouMean(_ word: String?) -> Phrase? {
    word.map { Phrase("advice.did-you-mean", ["word": .text($0)]) }
}

extension Phrase {
    /// A short name that was used before, with the line of its first use.
    static func repeated(_ id: String, first: Int) -> Phrase {
        Phrase("mistake.repeated-id", ["id": .text(id), "line": .number(first)])
    }
}
