internal import Mail

/// What the letters of a word are together, where each alone may be right.
enum WordShape {
    /// Whether no name is written with such letters beside each other.
    static func cannotBe(_ word: [Unicode.Scalar]) -> Bool {
        guard word.contains(where: { !$0.isASCII }) else { return false }
        return word.split { !$0.properties.isAlphabetic }.contains { letters in
            hasTwoScripts(letters) || isOtherScript(letters) || hasSmallAmongCapitals(letters)
                || !Alphabets.areOfOneLanguage(letters)
        }
    }

    /// Whether Danish letters stand where vowels do, each between consonants.
    static func isDanish(_ word: [Unicode.Scalar]) -> Bool {
        let places = word.indices.filter { !word[$0].isASCII }
        return !places.isEmpty
            && places.allSatisfy { index in
                let before = index > 0 ? word[index - 1] : nil
                let after = index + 1 < word.count ? word[index + 1] : nil
                return "æøåÆØÅ".unicodeScalars.contains(word[index]) && !before.isVowel
                    && !after.isVowel
            }
    }

    /// Whether an accented capital stands beside a small letter, but not at the beginning.
    static func hasCapitalInside(_ word: [Unicode.Scalar]) -> Bool {
        word.indices.dropFirst().contains { index in
            let after = index + 1 < word.count ? word[index + 1] : nil
            return word[index].properties.isUppercase && !word[index].isASCII
                && word[index - 1].properties.isAlphabetic
                && (word[index - 1].properties.isLowercase || after.isSmall)
        }
    }

    /// Latin with Cyrillic, Greek, Arabic or Hebrew letters.
    private static func hasTwoScripts(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
        Set(letters.compactMap(Script.init)).count > 1
    }

    private enum Script: Hashable {
        case latin
        case greek
        case cyrillic
        case hebrew
        case arabic

        init?(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
            case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
            case 0x400...0x52F: self = .cyrillic
            case 0x590...0x5FF: self = .hebrew
            case 0x600...0x6FF, 0x750...0x77F: self = .arabic
            default: return nil
            }
        }
    }

    /// Whether nothing but accented letters stands there: Greek, Cyrillic, Hebrew or Arabic that was read
    /// as Windows-1252.
    private static func isOtherScript(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
        let accented = letters.filter { (0xC0...0xFF).contains($0.value) }
        let others = letters.count - accented.count
        guard Set(accented).count > 2, others == 0 || others == 1 && accented.count > 4 else {
            return false
        }
        if letters.count > 3 || letters.allSatisfy(\.properties.isLowercase) { return true }
        // Three of them may be a name, unless they make one in Cyrillic.
        let cyrillic = letters.map { CodePage.windows1251.scalar(of: UInt8($0.value)) }
        return cyrillic[0].properties.isUppercase
            && cyrillic.dropFirst().allSatisfy(\.properties.isLowercase)
            && cyrillic.contains { "аеєиіоуюяАЕЄИІОУЮЯ".unicodeScalars.contains($0) }
    }

    /// A small accented letter among capitals; of ß and ı many people have no capital.
    private static func hasSmallAmongCapitals(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
        let capitals = letters.count { $0.isASCII && $0.properties.isUppercase }
        let small = letters.filter(\.properties.isLowercase)
        return capitals > 1 && !small.isEmpty
            && small.allSatisfy { !$0.isASCII && $0 != "ß" && $0 != "ı" && $0.isLatin }
    }
}
