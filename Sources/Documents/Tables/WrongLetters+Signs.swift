extension WrongLetters {
    /// How surely a character cannot stand where it stands in a name.
    enum Sign: Comparable {
        /// Some name may be written so; it counts only if one of the usual mistakes explains it.
        case likely
        /// No name is written so.
        case sure

        /// Looks at one character of a word; nothing for those that may stand there.
        init?(at index: Int, in word: [Unicode.Scalar]) {
            let scalar = word[index]
            let before = index > 0 ? word[index - 1] : nil
            let after = index + 1 < word.count ? word[index + 1] : nil
            let isBetween = before.isLetter && after.isLetter
            switch scalar {
            case "?":
                // Where a letter was lost, a question mark is what many programs write.
                guard isBetween || index == 0 && after.isSmall else { return nil }
                self = .sure
            case _ where scalar.isASCII: return nil
            case "µ":
                guard before.isLetter || after.isLetter else { return nil }
                self = .sure
            case "“", "”":
                guard isBetween else { return nil }
                self = .likely
            case "„", "‚":
                guard before.isLetter else { return nil }
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
            case "«", "»", "‹", "›", "…", "™", "®", "©":
                guard isBetween else { return nil }
                self = .sure
            case _ where Sign.strangers.contains(scalar):
                guard before.isLetter || after.isLetter else { return nil }
                self = .sure
            case "š":
                // Swedish ö after the first consonant, where no Slavic name has š before another one.
                guard Sign.isFirstVowel(at: index, in: word) else { return nil }
                self = .likely
            case "ß":
                guard !before.isVowel else { return nil }
                self = .likely
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
            ¿¡¢£¤¥€¦§¨¬¯±²³¶¸¹¼½¾×÷ˆ˜ˇ˘˙˚˝˛†‡‰•√∏∑∫∂∆∞≈≠≤≥π◊⁄⌐₧
            ░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀■‗
            """.unicodeScalars.filter { !$0.isASCII }
        )

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
    fileprivate var isLetter: Bool { self?.properties.isAlphabetic ?? false }
    fileprivate var isSmall: Bool { self?.properties.isLowercase ?? false }
    fileprivate var isLatinLetter: Bool { self?.isLatin ?? false }
    fileprivate var isVowel: Bool {
        guard let self else { return false }
        return "aeiouyæøåáéíóúàèìòùâêîôûäëïöüãõ".unicodeScalars.contains {
            $0.properties.lowercaseMapping == self.properties.lowercaseMapping
        }
    }
}
