internal import CivilTime

/// Reads words by the texts of a catalogue, run backwards: literal words and places to be filled.
///
/// Every reader gives all ways in which it can go on from a word, so that nobody has to decide too
/// early whether "first" belongs to a weekday or to a month.
final class PhraseGrammar {
    /// A word and where it stands.
    struct Word {
        let text: String
        /// In characters, counted from 1.
        let column: Int
    }

    /// What a place was filled with.
    enum Found: Hashable {
        case number(Int)
        case list([Found])
        case every(RuleDescription.Every)
        case weekdays(RuleDescription.Weekdays)
        case monthDays(RuleDescription.MonthDays)
        case date(day: Int, month: Int)
        case yearDays(RuleDescription.MonthDays, RuleDescription.Numbers)
        case day(Day)
        case rule(RuleDescription)
    }

    /// One way to read on: what was found, and the word that follows it.
    struct Way: Hashable {
        let found: Found
        let next: Int
    }

    typealias Reader = (Int) -> [Way]

    let catalogue: Catalogue
    let words: [Word]
    /// The last word that anything was wanted of and that did not fit.
    private(set) var furthest = 0

    /// The texts of a key as words, once they have been asked for; most are asked for at every word.
    private var patterns: [String: [[String]]] = [:]
    /// What texts with numbered keys gave at a word, which does not depend on the way there.
    private var numbered: [Numbered: [Way]] = [:]

    private struct Numbered: Hashable {
        let prefix: String
        let numbers: ClosedRange<Int>
        let sign: Int
        let index: Int
    }

    init(_ text: String, _ catalogue: Catalogue) {
        self.catalogue = catalogue
        words = PhraseGrammar.words(of: text)
    }

    /// Words in small letters; commas and brackets stand alone.
    static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var word = ""
        var column = 0
        func finish(_ end: Int) {
            if !word.isEmpty { words.append(Word(text: word, column: end - word.count)) }
            word = ""
        }
        for character in text {
            column += 1
            if character.isWhitespace {
                finish(column)
            } else if [",", "(", ")"].contains(character) {
                finish(column)
                words.append(Word(text: String(character), column: column))
            } else {
                word.append(contentsOf: character.lowercased())
            }
        }
        finish(column + 1)
        return words
    }

    /// Reads by the texts of a key, its plural forms and what people write besides.
    func read(
        _ key: String,
        _ places: [String: Reader] = [:],
        at index: Int,
        as make: ([String: Found]) -> Found?
    ) -> [Way] {
        var ways: [Way] = []
        for pattern in patterns(of: key) {
            for end in follow(pattern[...], places, index) {
                guard let found = make(end.filled) else { continue }
                ways.append(Way(found: found, next: end.next))
            }
        }
        return unique(ways)
    }

    private func patterns(of key: String) -> [[String]] {
        if let known = patterns[key] { return known }
        let also = catalogue.texts["\(key).also"]?.components(by: " | ") ?? []
        let own = ["", ".one", ".other"].compactMap { catalogue.texts[key + $0] }
        let found = (own + also).map { PhraseGrammar.words(of: $0).map(\.text) }
        patterns[key] = found
        return found
    }

    /// Reads one of the texts whose keys are numbered.
    func word(_ prefix: String, _ numbers: ClosedRange<Int>, sign: Int = 1) -> Reader {
        { index in
            let key = Numbered(prefix: prefix, numbers: numbers, sign: sign, index: index)
            if let known = self.numbered[key] { return known }
            let ways = numbers.flatMap { number in
                self.read("\(prefix)\(number)", at: index) { _ in .number(sign * number) }
            }
            self.numbered[key] = ways
            return ways
        }
    }

    /// Reads one or more, joined as the catalogue joins them.
    func list(_ item: @escaping Reader) -> Reader {
        let last = (catalogue.texts["list.last"] ?? "").split(separator: " ").map(String.init)
        let separators: Set = [",", last.first { !$0.hasPrefix("{") } ?? ","]
        return { index in
            var ways: [Way] = []
            var open = item(index).map { (items: [$0.found], next: $0.next) }
            while !open.isEmpty {
                ways += open.map { Way(found: .list($0.items), next: $0.next) }
                open = open.flatMap { begun in
                    guard self.isWord(begun.next, among: separators) else {
                        return [(items: [Found], next: Int)]()
                    }
                    return item(begun.next + 1).map {
                        (items: begun.items + [$0.found], next: $0.next)
                    }
                }
            }
            return unique(ways)
        }
    }

    /// Reads a number in figures.
    func figures(at index: Int) -> [Way] {
        number(index, before: "", after: "").map { [Way(found: .number($0), next: index + 1)] }
            ?? []
    }

    private func isWord(_ index: Int, among texts: Set<String>) -> Bool {
        if words.indices.contains(index), texts.contains(words[index].text) { return true }
        furthest = max(furthest, index)
        return false
    }

    private func number(_ index: Int, before: Substring, after: Substring) -> Int? {
        furthest = max(furthest, index)
        guard words.indices.contains(index) else { return nil }
        let text = words[index].text
        guard text.hasPrefix(before), text.hasSuffix(after) else { return nil }
        let figures = text.dropFirst(before.count).dropLast(after.count)
        guard !figures.isEmpty, figures.count <= 6,
            figures.allSatisfy({ $0.isASCII && $0.isNumber })
        else {
            return nil
        }
        // Nothing that a rule counts is counted as 0.
        return Int(figures).flatMap { $0 > 0 ? $0 : nil }
    }

    private func follow(
        _ pattern: ArraySlice<String>,
        _ places: [String: Reader],
        _ index: Int
    ) -> [(filled: [String: Found], next: Int)] {
        guard let first = pattern.first else { return [(filled: [:], next: index)] }
        let rest = pattern.dropFirst()
        guard let open = first.firstIndex(of: "{"), let close = first.firstIndex(of: "}") else {
            return isWord(index, among: [first]) ? follow(rest, places, index + 1) : []
        }
        let name = String(first[first.index(after: open)..<close])
        let (before, after) = (first[..<open], first[first.index(after: close)...])
        let ways: [Way]
        if before.isEmpty, after.isEmpty, let reader = places[name] {
            ways = reader(index)
        } else {
            // Beside a place inside a word there are figures in it, as in "5.".
            ways =
                number(index, before: before, after: after).map {
                    [Way(found: .number($0), next: index + 1)]
                } ?? []
        }
        return ways.flatMap { way in
            follow(rest, places, way.next).map { end in
                (filled: end.filled.merging([name: way.found]) { $1 }, next: end.next)
            }
        }
    }
}

extension String {
    /// The parts between separators.
    func components(by separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let found = rest.firstRange(of: separator) {
            parts.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        return parts + [String(rest)]
    }
}
