/// A text message and how many messages the network makes of it.
///
///     SMSText("Vi ses kl. 9.30").segments      // 1
public struct SMSText: Hashable, Sendable {
    /// The text as it is sent.
    public let text: String

    /// How the network writes it.
    public let encoding: Encoding

    /// How many units it takes: septets in the GSM alphabet, else 16-bit units.
    public let units: Int

    /// How many messages the network makes of it.
    public let segments: Int

    /// How a text message is written.
    public enum Encoding: Hashable, Sendable {
        /// The default alphabet of 3GPP TS 23.038 with its extension table, seven bits each.
        case gsm
        /// UCS-2, 16 bits each; one character outside the alphabet makes the whole text so.
        case ucs2

        /// Units that fit when one message is enough.
        public var single: Int { self == .gsm ? 160 : 70 }

        /// Units that fit in each when several are joined; the rest numbers them.
        public var joined: Int { self == .gsm ? 153 : 67 }
    }

    /// Counts a text.
    ///
    /// Dashes, curly quotes and no-break spaces are written as their plain forms, so that they do not
    /// make a Danish text three times as dear. A letter with its accent apart counts as one letter.
    ///
    /// - Parameter text: What is to be sent; a line break counts as one.
    /// - Complexity: O(*n*).
    public init(_ text: String) {
        var plain = ""
        for character in text { plain += SMSText.plain[character] ?? String(character) }
        var septets: [Int] = []
        var written = ""
        for character in plain {
            guard let known = SMSText.alphabet[character] else {
                self.text = plain
                encoding = .ucs2
                let sizes = plain.unicodeScalars.map { $0.value > 0xFFFF ? 2 : 1 }
                (units, segments) = SMSText.count(sizes, .ucs2)
                return
            }
            septets.append(known.septets)
            written.append(known.written)
        }
        self.text = written
        encoding = .gsm
        (units, segments) = SMSText.count(septets, .gsm)
    }

    /// Adds up, and parts the text so that no character is cut in two.
    private static func count(_ sizes: [Int], _ encoding: Encoding) -> (units: Int, segments: Int) {
        let units = sizes.reduce(0, +)
        guard units > encoding.single else { return (units, 1) }
        var segments = 1
        var used = 0
        for size in sizes {
            if used + size > encoding.joined {
                segments += 1
                used = 0
            }
            used += size
        }
        return (units, segments)
    }

    /// Characters that look alike on a phone and are in the alphabet.
    private static let plain: [Character: String] = [
        "–": "-", "—": "-", "’": "'", "‘": "'", "“": "\"", "”": "\"", "…": "...", "\u{A0}": " ",
        "\r\n": "\n", "✕": "X",
    ]

    /// The default alphabet and its extension table (3GPP TS 23.038, 6.2.1 and 6.2.1.1).
    private static let alphabet: [Character: (written: Character, septets: Int)] = {
        let basic =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
        let extended = "\u{0C}^{}\\[~]|€"
        return Dictionary(
            basic.map { ($0, ($0, 1)) } + extended.map { ($0, ($0, 2)) },
            uniquingKeysWith: { first, _ in first }
        )
    }()
}
