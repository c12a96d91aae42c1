internal import Foundation
internal import Mail

extension WrongLetters {
    // MARK: One octet that was taken for another

    private typealias Pages = (read: CodePage, written: CodePage)

    /// Code pages that are mixed up: octets written in the second were read as the first.
    private static let usual: [Pages] = [
        (.windows1252, .macRoman), (.macRoman, .windows1252), (.windows1252, .dos850),
        (.dos850, .windows1252), (.dos437, .windows1252), (.windows1252, .dos437),
        (.windows1250, .windows1252), (.dos850, .macRoman), (.macRoman, .dos850),
        (.windows1257, .windows1252),
    ]

    /// Those among them that only a name tells, since they make letters of letters.
    private static let all: [Pages] =
        usual + [
            (.windows1252, .windows1250), (.windows1252, .windows1254),
            (.windows1254, .windows1252), (.windows1252, .windows1257),
            (.windows1252, .macTurkish), (.windows1252, .macLatin2), (.windows1252, .latin2),
            (.windows1252, .latin9), (.windows1252, .dos852), (.windows1252, .dos857),
            (.windows1254, .dos857), (.windows1251, .windows1252), (.windows1253, .windows1252),
            (.windows1256, .windows1252),
        ]

    /// Looks at a word without blanks.
    init?(inWord word: String, isName: Bool, isHeading: Bool) {
        let scalars = Array(word.unicodeScalars)
        if scalars.contains("\u{FFFD}") {
            self.init(seen: word, meant: nil)
            return
        }
        // No name is as long, and every sign looks at its whole word.
        guard scalars.count <= 200 else { return nil }
        if isName, let found = WrongLetters.known(scalars) {
            self = found
            return
        }
        var signs = scalars.indices.compactMap { Sign(at: $0, in: scalars, isHeading: isHeading) }
        if isName, WordShape.cannotBe(scalars) { signs.append(.sure) }
        guard let strongest = signs.max() else { return nil }
        let meant = WrongLetters.meaning(of: scalars)
        let isSure = strongest == .sure
        guard isName ? isSure || meant != nil : isSure && (meant?.word).isDanish else { return nil }
        self.init(seen: word, meant: meant.flatMap { $0.isLikely ? $0.word : nil })
    }

    /// A name that is known, with the letters of another code page.
    private static func known(_ word: [Unicode.Scalar]) -> WrongLetters? {
        // Of two names with a hyphen between them each may be known.
        for part in word.split(whereSeparator: { $0.isASCII && !$0.properties.isAlphabetic }) {
            guard let meant = known(part: Array(part)) else { continue }
            let whole = word[..<part.startIndex] + meant + word[part.endIndex...]
            return WrongLetters(
                seen: String(String.UnicodeScalarView(word)),
                meant: String(String.UnicodeScalarView(whole))
            )
        }
        return nil
    }

    private static func known(part: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        guard
            part.contains(where: { !$0.isASCII }), KnownNames.mayHold(part),
            !KnownNames.hold(part, changed: Set(part.indices))
        else { return nil }
        for pages in all {
            guard let (meant, changed) = written(part, pages), !changed.isEmpty,
                !WordShape.hasCapitalInside(meant), !isSmaller(meant, part),
                KnownNames.hold(meant, changed: changed)
            else { continue }
            return meant
        }
        return nil
    }

    /// Whether a capital at the beginning would have been a small letter.
    private static func isSmaller(_ meant: [Unicode.Scalar], _ seen: [Unicode.Scalar]) -> Bool {
        guard let old = seen.first, let new = meant.first else { return false }
        return old.properties.isUppercase && new.properties.isLowercase
    }

    /// What a word was before its octets were read with another code page, and which letters were others.
    private static func written(
        _ word: [Unicode.Scalar],
        _ pages: Pages
    ) -> (word: [Unicode.Scalar], changed: Set<Int>)? {
        var meant: [Unicode.Scalar] = []
        var changed: Set<Int> = []
        for (index, scalar) in word.enumerated() {
            guard !scalar.isASCII else {
                meant.append(scalar)
                continue
            }
            guard let octet = pages.read.octets(of: [scalar])?.first else { return nil }
            let other = pages.written.scalar(of: octet)
            meant.append(other)
            if other != scalar { changed.insert(index) }
        }
        return (word: meant, changed: changed)
    }

    /// The word as it was written, if one of the usual mistakes makes a name of it; and whether that is
    /// more than a guess.
    private static func meaning(of word: [Unicode.Scalar]) -> (word: String, isLikely: Bool)? {
        let found = usual.compactMap { pages -> [Unicode.Scalar]? in
            guard let (meant, changed) = written(word, pages) else { return nil }
            let isName = meant.indices.allSatisfy { index in
                meant[index].isASCII
                    || changed.contains(index) && letters.contains(meant[index])
            }
            let signs = meant.indices.compactMap { Sign(at: $0, in: meant, isHeading: false) }
            return isName && signs.isEmpty ? meant : nil
        }
        // Of several, the one that looks most like a Danish name.
        let best = found.enumerated().max {
            (usual($0.element), -$0.offset) < (usual($1.element), -$1.offset)
        }?.element
        return best.map { best in
            (
                word: String(String.UnicodeScalarView(best)),
                isLikely: Set(found).count == 1 && WordShape.isDanish(best)
            )
        }
    }

    private static func usual(_ word: [Unicode.Scalar]) -> Int {
        word.reduce(0) { sum, scalar in
            sum + ("æøåÆØÅ".unicodeScalars.contains(scalar) ? 2 : 0)
                + ("éöäü".unicodeScalars.contains(scalar) ? 1 : 0)
        }
    }

    /// The letters beyond ASCII that names in Western Europe are written with.
    private static let letters = Set("ÆØÅÖÄÜÉæøåéèêëäöüáàâãíìîïóòôõúùûñç".unicodeScalars)
}

extension String? {
    fileprivate var isDanish: Bool {
        self?.unicodeScalars.contains { "æøåÆØÅ".unicodeScalars.contains($0) } ?? false
    }
}
