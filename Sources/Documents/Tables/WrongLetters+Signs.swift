extension WrongLetters {
    /// How surely a character cannot stand where it stands in a name.
    enum Sign: Comparable {
        /// Some name may be written so; it counts only if one of the usual mistakes explains it.
        case likely
        /// No name is written so.
        case sure

        /// Looks at one character of a word; nothing for those that may stand there.
        ///
        /// - `isHeading`: Whether signs of ASCII may stand between the letters.
        init?(at index: Int, in word: [Unicode.Scalar], isHeading: Bool) {
            let scalar = word[index]
            let before = index > 0 ? word[index - 1] : nil
            let after = index + 1 < word.count ? word[index + 1] : nil
            let isBetween = before.isLetter && after.isLetter
            switch scalar {
            case "?":
                // Where a letter was lost, a question mark is what many programs write.
                let isAlone = word.allSatisfy { "?.-,".unicodeScalars.contains($0) }
                let isLost = !isHeading && (before == "?" || isAlone)
                guard isBetween || index == 0 && after.isSmall || isLost else { return nil }
                self = .sure
            case "@", "\\", "*":
                guard !isHeading, isBetween else { return nil }
                self = .sure
            case "|", "{", "}":
                // The Danish set of 128 characters has its letters in these places.
                guard !isHeading, isBetween || index == 0 && after.isSmall else { return nil }
                self = .sure
            case "[", "]":
                guard !isHeading, isBetween || scalar == "]" && index == 0 else { return nil }
                self = .sure
            case "_":
                guard !isHeading, isBetween, !before.isVowel, !after.isVowel else { return nil }
                self = .sure
            case _ where scalar.isASCII: return nil
            case "□", "▯", "▢", "◻", "\u{FFFC}", "\u{E000}"..."\u{F8FF}", "\u{2500}"..."\u{259F}":
                self = .sure
            case "ƒ":
                let isBare = !before.isVowel && !after.isVowel
                guard index == 0 ? after.isSmall : isBare else { return nil }
                self = .sure
            case "ª", "º":
                // Mª and Jº are short for names.
                guard after.isLetter else { return nil }
                self = .sure
            case "·":
                let isCatalan = before?.small == "l" && after?.small == "l"
                guard before.isLetter, !isCatalan else { return nil }
                self = .sure
            case "ﬂ", "ﬁ":
                guard before.isLetter, !after.isLetter else { return nil }
                self = .sure
            case "ř":
                // Danish ø, which stands between consonants as hardly any ř does.
                guard after.isLetter, !after.isVowel, !before.isVowel else { return nil }
                self = .likely
            case "ć":
                guard isBetween, !before.isVowel, !after.isVowel else { return nil }
                self = .likely
            case "ĺ", "Ĺ":
                // Danish å; the Slovak ĺ begins no word, and other letters stand behind it.
                let isDanish = after.map { "rnsgvd".unicodeScalars.contains($0.small) } ?? false
                guard index == 0 || isBetween && !before.isVowel && isDanish else { return nil }
                self = .likely
            case "ų":
                guard isBetween, !before.isVowel, !after.isVowel else { return nil }
                self = .likely
            case "‘":
                // Danish æ of DOS, between consonants.
                let isUzbek = before?.small == "g" || before?.small == "o"
                guard isBetween, after.isSmall, !before.isVowel, !after.isVowel, !isUzbek else {
                    return nil
                }
                self = .likely
            case "ý" where word.count { $0.small == "ý" } > 1: self = .sure
            case "ý" where before?.small == "y" || after?.small == "y": self = .sure
            case "þ":
                // Hafþór and Sæþór have a name behind it; no word ends in it.
                let rest = word[(index + 1)...].prefix(3).map(\.small)
                let isBegun = Sign.behindThorn.contains { rest.starts(with: $0) }
                guard index > 0, !isBegun else { return nil }
                self = .sure
            case "ø" where before.isVowel && after.isVowel: self = .sure
            case "ø", "è":
                // Czech ř and č, behind a long vowel.
                guard let before, "áéíóúýě".unicodeScalars.contains(before.small) else {
                    return nil
                }
                self = .sure
            case "ñ":
                // Polish ń: a vowel stands behind the Spanish one, and ch behind the Breton one.
                let rest = word[(index + 1)...].prefix(2).map(\.small)
                guard after.isSmall, !after.isVowel, rest != ["c", "h"] else { return nil }
                self = .sure
            case "œ":
                // Polish ś: the French one ends no word and follows no vowel.
                guard index > 0, before.isVowel || !after.isLetter else { return nil }
                self = .sure
            case _ where Sign.isApostrophe(at: index, in: word): self = .sure
            case "µ":
                guard before.isLetter || after.isLetter else { return nil }
                self = .sure
            case "“", "”":
                guard isBetween else { return nil }
                self = .likely
            case "„", "‚":
                let isOpen = !word.contains { "“‘”’".unicodeScalars.contains($0) }
                guard before.isLetter || index == 0 && after.isSmall && isOpen else { return nil }
                self = .likely
            case "—":
                guard before.isLetter, after.isSmall else { return nil }
                self = .likely
            case "–":
                // Spanish ñ, which stands between vowels.
                guard before.isVowel, after.isSmall, after.isVowel else { return nil }
                self = .likely
            case "°":
                guard before.isLetter || after.isSmall else { return nil }
                self = .sure
            case "®" where index == 0 && after.isSmall: self = .sure
            case "«", "»", "‹", "›":
                let isOpen = word.count { "«»‹›".unicodeScalars.contains($0) } == 1
                let isEnd = index == word.count - 1 && before.isLetter && word.count < 3
                let isFirst = index == 0 && (after.isSmall || after == ".")
                guard isBetween || isOpen && (isFirst || isEnd) else {
                    return nil
                }
                self = .sure
            case "…", "™", "®", "©":
                guard isBetween || index == 0 && after.isSmall else { return nil }
                self = .sure
            case _ where Sign.strangers.contains(scalar):
                let isAlone = word.allSatisfy { $0 == scalar || $0 == "." }
                guard before.isLetter || after.isLetter || isAlone else { return nil }
                self = .sure
            case "š":
                // Swedish ö after the first consonant, where no Slavic name has š before another one.
                guard Sign.isFirstVowel(at: index, in: word) else { return nil }
                self = .likely
            case "ß":
                guard !before.isVowel else { return nil }
                self = .likely
            case "ÿ" where index == 0 && after == ".": self = .sure
            case "ÿ":
                guard index == 0, after.isSmall else { return nil }
                self = .likely
            case _ where scalar.properties.isUppercase && scalar.isLatin:
                guard Sign.isCapitalInside(at: index, in: word) else { return nil }
                self = .likely
            case "\u{391}"..."\u{3C9}", "ⁿ":
                guard before.isLatinLetter || after.isLatinLetter else { return nil }
                self = .likely
            default: return nil
            }
        }

        /// Signs that the usual mistakes make of letters, and that stand beside no letter of a name.
        private static let strangers = Set(
            """
            ¿¡¢£¤¥€¦§¨¬¯±²³¶¸¹¼½¾×÷ˆ˜ˇ˘˙˚˝˛†‡‰•√∏∑∫∂∆∞≈≠≤≥◊⁄⌐₧⌠⌡
            ░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀■‗
            """.unicodeScalars.filter { !$0.isASCII }
        )

        private static let behindThorn = [
            "ó", "rú", "jó", "já", "ing", "or", "ur", "rá", "rö", "rí", "yr", "en", "eu", "ak",
        ].map { Array($0.unicodeScalars) }

        /// Whether a letter stands for the apostrophe of `O’Brien`.
        private static func isApostrophe(at index: Int, in word: [Unicode.Scalar]) -> Bool {
            index == 1 && word.count > 3 && "ÕÆíı".unicodeScalars.contains(word[index])
                && "ODLNM".unicodeScalars.contains(word[0])
                && word[2].properties.isUppercase && word[3].properties.isLowercase
        }

        private static func isFirstVowel(at index: Int, in word: [Unicode.Scalar]) -> Bool {
            let start = word[..<index].map { $0.properties.lowercaseMapping }
            let isStart =
                start.count == 1 && !Unicode.Scalar?(word[0]).isVowel
                || start.count == 2 && start[1] == "j" && !Unicode.Scalar?(word[0]).isVowel
            guard isStart, index + 1 < word.count else { return false }
            let next = word[index + 1]
            return next.isASCII && Unicode.Scalar?(next).isSmall && !Unicode.Scalar?(next).isVowel
                && !"tckp".unicodeScalars.contains(next)
        }

        /// A capital beyond ASCII in the middle of a word that is not all capitals.
        private static func isCapitalInside(at index: Int, in word: [Unicode.Scalar]) -> Bool {
            var start = index
            while start > 0, Unicode.Scalar?(word[start - 1]).isLetter { start -= 1 }
            guard start < index else { return false }
            let after = index + 1 < word.count ? word[index + 1] : nil
            let before = Unicode.Scalar?(word[index - 1])
            guard before.isSmall || index - start == 1 && after.isSmall else { return false }
            let beginning = word[start..<index].reduce("") { $0 + $1.properties.lowercaseMapping }
            // MacÉil, hÓgáin, and names whose apostrophe was left out.
            guard !prefixes.contains(beginning) else { return false }
            let isAcute = "ÁÉÍÓÚ".unicodeScalars.contains(word[index])
            return !(isAcute && index - start == 1 && "dlomtnhbg".contains(beginning))
        }

        private static let prefixes: Set<String> = [
            "mac", "mc", "fitz", "de", "di", "du", "da", "del", "della", "la", "le", "lo", "van",
            "von", "bh", "dh", "gh", "al", "el", "ul", "ibn", "abu", "abd", "san", "saint", "st",
        ]
    }
}

extension Unicode.Scalar? {
    var isLetter: Bool { self?.properties.isAlphabetic ?? false }
    var isSmall: Bool { self?.properties.isLowercase ?? false }
    fileprivate var isLatinLetter: Bool { self?.isLatin ?? false }
    var isVowel: Bool {
        guard let self else { return false }
        return "aeiouyæøåáéíóúýàèìòùâêîôûäëïöüãõęąěůűőāēīūėųįăı".unicodeScalars.contains {
            $0.properties.lowercaseMapping == self.properties.lowercaseMapping
        }
    }
}
