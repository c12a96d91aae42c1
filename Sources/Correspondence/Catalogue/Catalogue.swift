public import Planning
internal import CivilTime

/// All that is said in one language: a text for each key, plural forms and direction.
///
/// A catalogue is a file of lines `key = text`. Lines that begin with `#` are comments; lines that
/// begin with `@` tell about the language: `@language`, `@name`, `@direction` (`ltr` or `rtl`),
/// `@plural.CATEGORY` (``PluralRule``) and `@native-reader`. In a text, `{name}` is a place to be
/// filled and `\n` a new line. A key that ends in `.one`, `.few`, … holds a plural form.
public struct Catalogue: Sendable {
    /// BCP 47 tag.
    public let language: String

    /// The language's name in itself.
    public let name: String

    /// Whether the language is written from right to left.
    public let isRightToLeft: Bool

    /// Who has read the texts as a native reader; nothing where nobody has.
    public let nativeReader: String?

    /// The texts by key.
    public let texts: [String: String]

    private let plurals: [PluralRule]

    /// What a face adds to texts of these keys, such as what can be written next.
    private var additions: [String: String] = [:]

    /// Why a catalogue was refused, and where.
    public struct Mistake: Error, Hashable, Sendable {
        /// The line, counted from 1; 0 where something is missing.
        public let line: Int

        /// What is wrong, for maintainers.
        public let reason: String
    }

    /// Reads a catalogue.
    ///
    /// - Parameter source: The whole file, UTF-8.
    /// - Throws: ``Mistake`` with the first line that is wrong.
    public init(_ source: [UInt8]) throws(Mistake) {
        var texts: [String: String] = [:]
        var about: [String: String] = [:]
        var plurals: [PluralRule] = []
        // Octets, not characters: every command reads all of it.
        let lines = source.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, ended) in lines.enumerated() {
            let number = index + 1
            let line = ended.last == 0x0D ? ended.dropLast() : ended
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            guard
                let sign = line.firstIndex(of: UInt8(ascii: "=")),
                line[..<sign].last == 0x20, line[(sign + 1)...].first == 0x20,
                sign - 1 > line.startIndex
            else {
                throw Mistake(line: number, reason: "expected 'key = text'")
            }
            let key = String(decoding: line[..<(sign - 1)], as: UTF8.self)
            var text = String(decoding: line[(sign + 2)...], as: UTF8.self)
            if text.utf8.contains(UInt8(ascii: "\\")) {
                text = text.replacing("\\n", with: "\n")
            }
            guard texts[key] == nil, about[key] == nil else {
                throw Mistake(line: number, reason: "'\(key)' stands twice")
            }
            if key.hasPrefix("@plural.") {
                guard let rule = PluralRule(category: String(key.dropFirst(8)), condition: text)
                else { throw Mistake(line: number, reason: "not a plural condition: \(text)") }
                plurals.append(rule)
            } else if key.hasPrefix("@") {
                about[key] = text
            } else {
                texts[key] = text
            }
        }
        guard let language = about["@language"], let name = about["@name"] else {
            throw Mistake(line: 0, reason: "@language or @name is missing")
        }
        self.language = language
        self.name = name
        isRightToLeft = about["@direction"] == "rtl"
        nativeReader = about["@native-reader"].flatMap { $0 == "none" ? nil : $0 }
        self.texts = texts
        self.plurals = plurals
    }

    /// Says a phrase in this language, in Danish where this language has no text for it.
    ///
    /// - Parameter phrase: What to say.
    /// - Returns: The words; the key itself if no catalogue knows it.
    public func text(_ phrase: Phrase) -> String {
        let patterns = [pattern(phrase, in: texts), pattern(phrase, in: additions)]
            .compactMap(\.self)
        guard !patterns.isEmpty else {
            return language == "da" ? phrase.key : Catalogue.danish.text(phrase)
        }
        return patterns.map { fill($0, phrase) }.joined(separator: " ")
    }

    /// The same catalogue with what a face adds.
    ///
    /// Texts name no flag, command or page. A face that has some puts its own next step behind a text,
    /// and gives texts of its own:
    ///
    ///     let catalogue = Catalogue.danish.adding(nextSteps)
    ///     catalogue.text("plan.apply")     // "Intet er gemt endnu. Gem med --apply."
    ///
    /// - `face`: A catalogue of the same language. A key that this one has too stands behind the
    ///   text here, with the same places to be filled; any other key is the face's own.
    public func adding(_ face: Catalogue) -> Catalogue {
        var catalogue = self
        catalogue.additions = face.texts
        return catalogue
    }

    /// Puts what a phrase says into the places of a text.
    private func fill(_ pattern: String, _ phrase: Phrase) -> String {
        guard !phrase.arguments.isEmpty else { return pattern }
        var result = ""
        var rest = pattern[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            result += phrase.arguments[name].map(text) ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// Says a phrase that has no places to be filled.
    ///
    /// - Parameter key: A key of the Danish catalogue.
    /// - Returns: The words.
    public func text(_ key: String) -> String {
        text(Phrase(key))
    }

    /// The words that a file gives, in this language.
    ///
    /// - Parameter text: Words in several languages.
    /// - Returns: Danish where the file has no others.
    public func text(_ text: LocalizedText) -> String {
        text.text(in: language)
    }

    private func pattern(_ phrase: Phrase, in texts: [String: String]) -> String? {
        guard case .number(let count)? = phrase.arguments["count"] else { return texts[phrase.key] }
        let category = plurals.first { $0.holds(for: count) }?.category ?? "other"
        return texts["\(phrase.key).\(category)"] ?? texts["\(phrase.key).other"]
            ?? texts[phrase.key]
    }

    private func text(_ argument: Phrase.Argument) -> String {
        switch argument {
        case .text(let text): text
        case .localized(let text): self.text(text)
        case .number(let number): String(number)
        case .day(let day): date(day)
        case .dayOfYear(let day): dateWithoutYear(day)
        case .weekday(let weekday): self.weekday(weekday)
        case .time(let time): self.time(time)
        case .span(let span): self.span(span)
        case .phrase(let phrase): text(phrase)
        case .list(let list): joined(list.map(text))
        }
    }

    /// Words joined as in "a, b and c".
    func joined(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        let first = items.dropLast().joined(separator: ", ")
        return text(Phrase("list.last", ["first": .text(first), "last": .text(last)]))
    }
}
