/// A name as it sounds, so that its spellings can be compared: Mohammed and Muhamad, Søren and Soeren.
///
///     NameSound("Fatma Yusuf").isLike(NameSound("Youssef, Fatima"))     // true
public struct NameSound: Hashable, Sendable {
    /// The parts of the name in plain Latin letters.
    private let parts: [Part]

    fileprivate struct Part: Hashable {
        /// How it may sound; in Somali spelling an x is an h and a c is not heard in other languages.
        let readings: [Reading]
        /// Whether its script writes no vowels.
        let isWithoutVowels: Bool
    }

    /// How a word sounds.
    fileprivate struct Reading: Hashable {
        let letters: [Character]
        /// What stays of it without vowels.
        let bones: String

        init(_ letters: [Character]) {
            self.letters = letters
            bones = NameSound.bones(letters)
        }
    }

    /// Hears a name in Latin, Cyrillic or Arabic letters.
    public init(_ name: String) {
        let words = name.lowercased().split { !$0.isLetter }
        let heard = words.map { word -> Part in
            let somali = word.replacing("x", with: "h").replacing("c", with: "")
            let spellings = somali == word || somali.isEmpty ? [word] : [word, somali]
            return Part(
                readings: spellings.map { Reading(NameSound.letters($0)) },
                isWithoutVowels: word.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
            )
        }
        // The article stands before many Arabic names and is as often left out.
        let most = heard.filter { !["al", "el", "ul"].contains(String($0.first.letters)) }
        parts = most.isEmpty ? heard : most
    }

    /// Whether both may be the name of one person.
    ///
    /// All names of the one with fewer have to be among those of the other, in any order. One name alone
    /// is like no longer one, since many people share it.
    public func isLike(_ other: NameSound) -> Bool {
        let (fewer, more) = parts.count <= other.parts.count ? (self, other) : (other, self)
        guard !fewer.parts.isEmpty else { return false }
        if fewer.parts.count < more.parts.count, fewer.whole.isLike(more.whole) { return true }
        guard fewer.parts.count > 1 || more.parts.count == 1 else { return false }
        var rest = more.parts
        for part in fewer.parts {
            guard let index = rest.firstIndex(where: part.isLike) else { return false }
            rest.remove(at: index)
        }
        return true
    }

    /// Names that are written in one word or in several.
    private var whole: Part {
        Part(
            readings: [Reading(parts.flatMap(\.first.letters))],
            isWithoutVowels: parts.contains(where: \.isWithoutVowels)
        )
    }

    // MARK: Letters

    /// A word in plain Latin letters, with one letter for each sound.
    private static func letters(_ word: Substring) -> [Character] {
        var text = ""
        for scalar in word.unicodeScalars { text += plain(scalar) }
        for (spelling, sound) in sounds { text = text.replacing(spelling, with: sound) }
        var result: [Character] = []
        for letter in text where letter != result.last { result.append(letter) }
        // A silent h at the end: Sarah and Sara.
        if result.count > 2, result.last == "h" { result.removeLast() }
        return result
    }

    private static func plain(_ scalar: Unicode.Scalar) -> String {
        if ("a"..."z").contains(scalar) { return String(scalar) }
        if let letters = others[scalar] { return letters }
        // LATIN SMALL LETTER S WITH CARON
        let words = (scalar.properties.name ?? "").split(separator: " ")
        guard words.starts(with: ["LATIN", "SMALL", "LETTER"]), words.count > 3 else {
            // Scripts that are not heard are compared as they are written; marks say little.
            return scalar.properties.isAlphabetic && !words.contains("SIGN") ? String(scalar) : ""
        }
        return words[3].count == 1 ? words[3].lowercased() : String(scalar)
    }

    private static func bones(_ letters: [Character]) -> String {
        let rest = letters.dropFirst().filter { !"aeiou".contains($0) }
        let first = letters.first.map { "aeiou".contains($0) ? "a" : String($0) } ?? ""
        return first + String(rest)
    }

    /// Spellings of one sound, the longer first.
    private static let sounds = [
        ("tsch", "h"), ("tsj", "h"), ("tch", "h"), ("dzh", "j"), ("dj", "j"), ("tj", "h"),
        ("cz", "h"), ("sz", "s"), ("sch", "s"), ("chr", "kr"), ("aa", "a"), ("ae", "e"),
        ("oe", "o"), ("ue", "u"),
        ("ou", "u"), ("ph", "f"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("sh", "s"),
        ("zh", "z"), ("sj", "s"), ("ch", "h"), ("ck", "k"), ("q", "k"), ("c", "k"), ("w", "v"),
        ("y", "i"), ("j", "i"), ("x", "ks"), ("z", "s"),
    ]

    /// Letters that are no Latin letter with a mark on it.
    private static let others: [Unicode.Scalar: String] = [
        "æ": "ae", "ø": "oe", "ö": "oe", "å": "aa", "ä": "ae", "ü": "ue", "œ": "oe", "ß": "ss",
        "ʿ": "", "ʾ": "", "ʻ": "", "ʼ": "", "þ": "th", "ð": "d", "đ": "d", "ł": "l", "ı": "i",
        "ŋ": "ng", "ə": "e",
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "ie",
        "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m",
        "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh",
        "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ы": "y", "э": "e", "ю": "iu", "я": "ia",
        "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ب": "b", "پ": "p", "ت": "t", "ث": "th", "ج": "j",
        "ح": "h", "خ": "kh", "د": "d", "ذ": "d", "ر": "r", "ز": "z", "س": "s", "ش": "sh",
        "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "k", "ك": "k",
        "ک": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "ه": "h", "ة": "a", "و": "u", "ي": "i",
        "ی": "i", "ى": "a", "ئ": "i", "ؤ": "u",
    ]
}

extension NameSound.Part {
    /// The usual way in which it sounds.
    fileprivate var first: NameSound.Reading { readings[0] }

    /// Whether the consonants are the same and the vowels nearly so, in one of the readings.
    fileprivate func isLike(_ other: Self) -> Bool {
        readings.contains { reading in
            other.readings.contains { theirs in
                guard reading.bones == theirs.bones else { return false }
                if isWithoutVowels != other.isWithoutVowels { return reading.bones.count > 1 }
                return reading.isNear(theirs)
            }
        }
    }
}

extension NameSound.Reading {
    /// Whether the vowels are nearly the same too.
    fileprivate func isNear(_ other: Self) -> Bool {
        let shorter = min(letters.count, other.letters.count)
        return distance(to: other) <= (shorter < 5 ? 1 : 2)
    }

    /// How many letters have to be put in, taken out or replaced.
    private func distance(to other: Self) -> Int {
        var row = Array(0...other.letters.count)
        for (i, letter) in letters.enumerated() {
            var next = [i + 1]
            for (j, theirs) in other.letters.enumerated() {
                next.append(
                    min(row[j] + (letter == theirs ? 0 : 1), row[j + 1] + 1, next[j] + 1)
                )
            }
            row = next
        }
        return row[other.letters.count]
    }
}
