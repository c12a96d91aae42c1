internal import Foundation

extension WrongLetters {
    // MARK: One octet that was taken for another

    /// Code pages that are mixed up: octets written in the second were read as the first.
    private static let taken: [(read: CodePage, written: CodePage)] = [
        (.windows1252, .macRoman), (.macRoman, .windows1252), (.windows1252, .dos850),
        (.dos850, .windows1252), (.dos437, .windows1252), (.windows1252, .dos437),
        (.windows1250, .windows1252),
    ]

    /// Looks at a word without blanks.
    init?(inWord word: String, isName: Bool) {
        let scalars = Array(word.unicodeScalars)
        if scalars.contains("\u{FFFD}") {
            self.init(seen: word, meant: nil)
            return
        }
        let signs = scalars.indices.compactMap { Sign(at: $0, in: scalars) }
        guard let strongest = signs.max() else { return nil }
        let meant = WrongLetters.meaning(of: scalars)
        guard isName ? strongest == .sure || meant != nil : strongest == .sure && meant.isDanish
        else {
            return nil
        }
        self.init(seen: word, meant: meant)
    }

    /// The word as it was written, if one of the usual mistakes makes a name of it.
    private static func meaning(of word: [Unicode.Scalar]) -> String? {
        let found = taken.compactMap { read, written -> [Unicode.Scalar]? in
            var meant: [Unicode.Scalar] = []
            for scalar in word {
                guard !scalar.isASCII else {
                    meant.append(scalar)
                    continue
                }
                guard let octet = read.octets(of: [scalar])?.first else { return nil }
                meant.append(written.scalar(of: octet))
            }
            let isName = zip(word, meant).allSatisfy { old, new in
                new.isASCII || new != old && letters.contains(new)
            }
            let signs = meant.indices.compactMap { Sign(at: $0, in: meant) }
            return isName && signs.isEmpty ? meant : nil
        }
        // Of several, the one that looks most like a Danish name.
        let best = found.enumerated().max {
            (usual($0.element), -$0.offset) < (usual($1.element), -$1.offset)
        }
        return best.map { String(String.UnicodeScalarView($0.element)) }
    }

    private static func usual(_ word: [Unicode.Scalar]) -> Int {
        word.reduce(0) { sum, scalar in
            sum + ("æøåÆØÅ".unicodeScalars.contains(scalar) ? 2 : 0)
                + ("éöäü".unicodeScalars.contains(scalar) ? 1 : 0)
        }
    }

    /// The letters beyond ASCII that names in Western Europe are written with.
    private static let letters = Set("ÆØÅÖÄÜÉæøåéèêëäöüáàâãíìîïóòôõúùûñç".unicodeScalars)

    // MARK: Letters that were written out

    /// `S&oslash;ren`, `S%C3%B8ren`, `S=C3=B8ren` and `S\u00f8ren`.
    static func ofMarkup(_ text: String) -> WrongLetters? {
        guard text.utf8.contains(where: { [0x26, 0x25, 0x3D, 0x5C].contains($0) }) else {
            return nil
        }
        let meant = text.replacing(/&(#?[A-Za-z0-9]{2,8});/) { match in
            named[String(match.output.1)] ?? numbered(String(match.output.1))
                ?? String(match.output.0)
        }.replacing(/(?:[%=][C-F][0-9A-F](?:[%=][89AB][0-9A-F])+)/) { match in
            letters(ofHex: match.output.filter { $0 != "%" && $0 != "=" }) ?? String(match.output)
        }.replacing(/\\u00([89A-Fa-f][0-9A-Fa-f])/) { match in
            numbered("#x\(match.output.1)") ?? String(match.output.0)
        }
        return meant == text ? nil : WrongLetters(seen: text, meant: meant)
    }

    private static func letters(ofHex digits: String) -> String? {
        let octets = stride(from: 0, to: digits.count, by: 2).compactMap { offset in
            UInt8(digits.dropFirst(offset).prefix(2), radix: 16)
        }
        return String(validating: octets, as: UTF8.self)
    }

    private static let named = [
        "aelig": "æ", "oslash": "ø", "aring": "å", "AElig": "Æ", "Oslash": "Ø", "Aring": "Å",
        "eacute": "é", "ouml": "ö", "auml": "ä", "uuml": "ü", "amp": "&",
    ]

    private static func numbered(_ name: String) -> String? {
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        return UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
            .flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
}

extension String? {
    fileprivate var isDanish: Bool {
        self?.unicodeScalars.contains { "æøåÆØÅ".unicodeScalars.contains($0) } ?? false
    }
}
