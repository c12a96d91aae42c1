/// A short name that programmes, venues and steps go by in files, addresses and meeting ids.
public struct Identifier: Hashable, Sendable {
    /// Lower-case letters a–z, digits and hyphens, beginning with a letter.
    public let text: String

    /// Takes a text over, or gives nothing where it is not a short name.
    ///
    /// - Parameter text: At most 64 letters a–z, digits and hyphens, beginning with a letter.
    public init?(_ text: some StringProtocol) {
        let octets = Array(text.utf8)
        let isLetter = { (octet: UInt8) in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(octet)
        }
        guard
            (1...64).contains(octets.count), isLetter(octets[0]),
            octets.allSatisfy({
                isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || $0 == UInt8(ascii: "-")
            })
        else { return nil }
        self.text = String(text)
    }
}

extension Identifier {
    /// Makes a short name of a name as people write it, or nothing where no letter is left.
    ///
    /// Letters with marks become plain ones: `Åse Nørgaard-Çelik` gives `aase-noergaard-celik`.
    ///
    /// - Parameter name: A name in Latin letters; other letters are left out.
    public init?(madeOf name: some StringProtocol) {
        var words: [String] = [""]
        for scalar in name.lowercased().unicodeScalars {
            if let letters = Identifier.letters(for: scalar) {
                words[words.count - 1] += letters
            } else if scalar.properties.canonicalCombiningClass == .notReordered {
                words.append("")
            }
        }
        let text = words.filter { !$0.isEmpty }.joined(separator: "-")
            .drop { !("a"..."z").contains($0) }.prefix(64)
        self.init(text.last == "-" ? text.dropLast() : text)
    }

    private static func letters(for scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "a"..."z", "0"..."9": return String(scalar)
        case "å": return "aa"
        case "ø", "ö": return "oe"
        case "ä": return "ae"
        default:
            // "LATIN SMALL LETTER E WITH ACUTE" is an e, "LATIN SMALL LETTER DOTLESS I" an i.
            let words = (scalar.properties.name ?? "").split(separator: " ")
            guard words.starts(with: ["LATIN", "SMALL", "LETTER"]) else { return nil }
            return words.dropFirst(3).first { $0.utf8.count <= 2 }?.lowercased()
        }
    }
}

extension Identifier: Comparable {
    /// Whether one stands before the other in a list.
    public static func < (left: Identifier, right: Identifier) -> Bool {
        left.text < right.text
    }
}

extension Identifier: CustomStringConvertible {
    /// The text itself.
    public var description: String { text }
}
