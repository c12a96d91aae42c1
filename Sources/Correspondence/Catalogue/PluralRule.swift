/// When a plural form is used, in the notation of Unicode CLDR for whole numbers.
///
/// For example `n % 10 = 1 and n % 100 != 11`, or `n = 0..1`. Only `n` is known, since everything that
/// is counted here is counted in whole numbers. Source: Unicode TR 35, part 3, Language Plural Rules.
struct PluralRule: Hashable, Sendable {
    /// `zero`, `one`, `two`, `few` or `many`.
    let category: String

    /// Alternatives, each of relations that all have to hold.
    private let alternatives: [[Relation]]

    private struct Relation: Hashable {
        let modulus: Int?
        let isEqual: Bool
        let ranges: [ClosedRange<Int>]

        func holds(for number: Int) -> Bool {
            let value = modulus.map { number % $0 } ?? number
            return ranges.contains { $0.contains(value) } == isEqual
        }
    }

    init?(category: String, condition: String) {
        guard ["zero", "one", "two", "few", "many"].contains(category) else { return nil }
        self.category = category
        var alternatives: [[Relation]] = []
        for alternative in condition.split(separator: " or ") {
            var relations: [Relation] = []
            for text in alternative.split(separator: " and ") {
                guard let relation = PluralRule.relation(text) else { return nil }
                relations.append(relation)
            }
            alternatives.append(relations)
        }
        guard !alternatives.isEmpty else { return nil }
        self.alternatives = alternatives
    }

    func holds(for number: Int) -> Bool {
        alternatives.contains { $0.allSatisfy { $0.holds(for: abs(number)) } }
    }

    private static func relation(_ text: Substring) -> Relation? {
        var words = text.split(separator: " ")
        guard words.first == "n" else { return nil }
        words.removeFirst()
        var modulus: Int?
        if words.first == "%", words.count > 1 {
            guard let value = Int(words[1]), value > 0 else { return nil }
            modulus = value
            words.removeFirst(2)
        }
        guard words.count == 2, words[0] == "=" || words[0] == "!=" else { return nil }
        var ranges: [ClosedRange<Int>] = []
        for part in words[1].split(separator: ",") {
            let bounds = part.split(separator: "..").map { Int($0) }
            guard
                let low = bounds.first ?? nil, let high = bounds.last ?? nil, bounds.count <= 2,
                low <= high
            else { return nil }
            ranges.append(low...high)
        }
        return Relation(modulus: modulus, isEqual: words[0] == "=", ranges: ranges)
    }
}
