internal import Mail

/// A word whose letters cannot be right, because a program took the octets of one encoding for another.
///
///     WrongLetters(in: "S¿ren", isName: true)?.meant      // "Søren", which a Mac had written
///     WrongLetters(in: "JÃƒÂ¸rgen", isName: true)?.meant  // "Jørgen", as UTF-8 of UTF-8
///     WrongLetters(in: "João", isName: true)              // nothing
struct WrongLetters: Hashable {
    /// The word as it was read.
    let seen: String
    /// What it most likely was; nothing if the letters are lost, or if that is only a guess.
    let meant: String?

    /// Looks at a text.
    ///
    /// - Parameters:
    ///   - text: What stands in a cell, with the blanks around it.
    ///   - isName: Whether it is a name, in which no other signs belong among the letters.
    ///   - isHeading: Whether it is a heading, in which signs of ASCII stand between words.
    init?(in text: String, isName: Bool, isHeading: Bool = false) {
        guard text.utf8.contains(where: WrongLetters.isSuspect) else { return nil }
        if let found = WrongLetters.ofUTF8(text) ?? WrongLetters.ofMarkup(text) {
            self = found
            return
        }
        if isName, !isHeading, let found = WrongLetters.ofBlanks(text) {
            self = found
            return
        }
        for word in text.split(whereSeparator: \.isWhitespace) {
            let found = WrongLetters(inWord: String(word), isName: isName, isHeading: isHeading)
            guard let found else { continue }
            self = found
            return
        }
        return nil
    }

    init(seen: String, meant: String?) {
        self.seen = seen
        self.meant = meant
    }

    /// Octets without which no letter can be wrong.
    private static func isSuspect(_ octet: UInt8) -> Bool {
        octet >= 0x80 || suspects.contains(octet)
    }

    private static let suspects = Array("?&%=\\+*_@|{}[]".utf8)

    // MARK: UTF-8 that was taken for something else

    private static let takenForUTF8: [CodePage] = [
        .windows1252, .macRoman, .dos850, .dos437, .windows1250, .windows1254, .windows1251,
        .windows1253, .windows1257, .windows1256, .dos857, .dos852, .macTurkish,
    ]

    /// Code pages whose letters make words that look like UTF-8 by accident.
    private static let ofLetters: [CodePage] = [
        .windows1250, .windows1251, .windows1253, .windows1257, .windows1256,
    ]

    /// UTF-8 is hardly ever valid by accident, so one run of characters that gives letters is enough.
    private static func ofUTF8(_ text: String) -> WrongLetters? {
        let scalars = Array(text.unicodeScalars)
        var meant: [Unicode.Scalar] = []
        var (isFound, index) = (false, 0)
        while index < scalars.count {
            guard !scalars[index].isASCII else {
                meant.append(scalars[index])
                index += 1
                continue
            }
            let end = scalars[index...].firstIndex(where: \.isASCII) ?? scalars.count
            let run = scalars[index..<end]
            if let letters = utf8(run, after: scalars[..<index].last, before: scalars[end...].first)
            {
                meant += letters
                isFound = true
            } else {
                meant += run
            }
            index = end
        }
        guard isFound else { return nil }
        let words = String(String.UnicodeScalarView(meant))
        // A guess that cannot be right itself is worse than none.
        let isPlausible =
            !WordShape.hasCapitalInside(meant) && WrongLetters(in: words, isName: true) == nil
        return WrongLetters(seen: text, meant: isPlausible ? words : nil)
    }

    /// The letters that a run of characters beyond ASCII would be, had it been taken for UTF-8.
    ///
    /// - `depth`: How often it may have been taken for something else.
    private static func utf8(
        _ run: ArraySlice<Unicode.Scalar>,
        after: Unicode.Scalar?,
        before: Unicode.Scalar?,
        depth: Int = 3
    ) -> [Unicode.Scalar]? {
        guard run.count > 1, depth > 0 else { return nil }
        // The last letter of a word in capitals, and a blank that must not break.
        let isBlank = run.last == "\u{A0}" && run.count == 2
        if isBlank, after?.properties.isUppercase == true { return nil }
        for page in takenForUTF8 {
            guard
                let octets = page.octets(of: run),
                let text = String(validating: octets, as: UTF8.self)
            else { continue }
            let letters = Array(text.unicodeScalars)
            // Nothing begins with a mark that is put on a letter.
            if letters.first?.isMark ?? true { continue }
            if let deeper = utf8(letters[...], after: after, before: before, depth: depth - 1) {
                return deeper
            }
            let isForeign = letters.contains { $0.properties.isAlphabetic && !$0.isLatin }
            let standsAlone = [after, before].allSatisfy { $0?.properties.isAlphabetic != true }
            let isSure =
                !ofLetters.contains { $0 === page } || run.contains("Ą")
                || run.contains { !$0.properties.isAlphabetic }
                || isNoWord(run, after: after, before: before)
            if letters.allSatisfy(\.isExpected), !isForeign || standsAlone, isSure {
                return letters
            }
        }
        return nil
    }

    /// Whether no word is written with such letters beside the ones around them.
    private static func isNoWord(
        _ run: ArraySlice<Unicode.Scalar>,
        after: Unicode.Scalar?,
        before: Unicode.Scalar?
    ) -> Bool {
        // Two scripts in one word, a capital behind a small letter, or the letters of two languages.
        let isLatin = run.allSatisfy(\.isLatin)
        let isBesideLatin = [after, before].contains { $0?.isLatin ?? false }
        if !isLatin, isBesideLatin { return true }
        if after?.properties.isLowercase ?? false, run.first?.properties.isUppercase ?? false {
            return true
        }
        if !isLatin { return run.count > 3 }
        return !Alphabets.areOfOneLanguage(run) || run.first.map { $0.small } == "ĺ"
    }
}

extension Unicode.Scalar {
    /// A letter of the languages that are written with Latin letters.
    var isLatin: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0xC0...0x17F, 0x1A0...0x1A1, 0x1AF...0x1B0, 0x218...0x21B, 0x1E00...0x1EFF:
            self != "×" && self != "÷"
        default: false
        }
    }

    /// A mark that is put on the letter before it.
    fileprivate var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    /// What one expects in a text: letters and their marks, apostrophes, dashes, a blank.
    fileprivate var isExpected: Bool {
        switch value {
        case 0xA0, 0x2010...0x201F: true
        // Of the letters between these, names are written with the Latin ones above.
        case 0x80..<0x370: isLatin
        default:
            switch properties.generalCategory {
            case .nonspacingMark, .spacingMark: true
            default: properties.isAlphabetic
            }
        }
    }
}
