import TestSupport

/// Texts made of what goes wrong.
enum AwkwardText {
    private static let pieces = [
        "a", "jobklub ", "æøå", "ÆØÅ", "مرحبا بكم", "ласкаво", "👩🏽‍💻", "🇩🇰", "e\u{301}\u{323}",
        "\u{200F}",
        "\\", "\\\\", "\\n", "\\N", ";", ",", ":", "\"", "'", "^", "^^", "^n", "^'", "\n", "\r",
        "\r\n",
        "\n\r", "\t", " ", "\u{0}", "\u{7}", "\u{1B}", "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}",
        "\u{1F} ", "\u{7E}\u{7F}", "\u{84}\u{86}", "\u{9F}\u{A0}", "\u{2027}\u{202A}",
        "\u{9F}", "\u{FEFF}", "=", "%0D%0A", "\r\nATTENDEE:mailto:x@y.dk", "\r\n BEGIN:VALARM",
        "END:VEVENT", "\u{10FFFF}", "ß", "İ",
        String(repeating: "x", count: 74), String(repeating: "ø", count: 37),
        String(repeating: "\\", count: 40), String(repeating: "\n", count: 40),
        String(repeating: "^", count: 41), String(repeating: "\"", count: 39),
    ]

    static func random(using generator: inout SeededGenerator, pieces count: Int = 12) -> String {
        (0..<Int.random(in: 0...count, using: &generator)).map { _ in
            pieces.randomElement(using: &generator) ?? ""
        }.joined()
    }

    /// What must be left of a text when it is read again: the rule of the writer, said otherwise.
    static func expected(_ text: String) -> String {
        var result = ""
        var scalars = Array(text.unicodeScalars)[...]
        while let first = scalars.popFirst() {
            switch first.value {
            case 13:
                if scalars.first?.value == 10 { scalars.removeFirst() }
                result.unicodeScalars.append("\n")
            case 10, 0x85, 0x2028, 0x2029: result.unicodeScalars.append("\n")
            case 9: result.unicodeScalars.append(first)
            case 0..<32, 0x7F...0x9F: break
            default: result.unicodeScalars.append(first)
            }
        }
        return result
    }
}
