/// A text without the characters that have no shape: controls and what Unicode calls noncharacters
/// go, line ends of every kind become line feeds, tabs become spaces.
func printable(_ text: String) -> String {
    let isSuspect = text.utf8.contains {
        $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 >= 0xEF
    }
    guard isSuspect else { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\n" where previous == "\r": break
        case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": result.append("\n")
        case "\t": result.append(" ")
        case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}": break
        case _ where isNoncharacter(scalar): break
        default: result.append(scalar)
        }
        previous = scalar
    }
    return String(result)
}

/// Whether a code point will never be a character (The Unicode Standard, 23.7).
private func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
}
