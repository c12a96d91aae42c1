/// How a parameter's value holds what its grammar forbids (RFC 6868).
enum CaretEncoding {
    /// The text with newlines, quotes and carets encoded and other control characters left out.
    static func encoded(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in TextValue.withUnifiedNewlines(text) {
            switch scalar {
            case "\n": result.append(contentsOf: "^n".unicodeScalars)
            case "^": result.append(contentsOf: "^^".unicodeScalars)
            case "\"": result.append(contentsOf: "^'".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// The text that an encoded value stands for; a caret before anything else means itself.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "^")) else { return text }
        var result = String.UnicodeScalarView()
        var isAfterCaret = false
        for scalar in text.unicodeScalars {
            guard isAfterCaret else {
                if scalar == "^" { isAfterCaret = true } else { result.append(scalar) }
                continue
            }
            isAfterCaret = false
            switch scalar {
            case "n": result.append("\n")
            case "^": result.append("^")
            case "'": result.append("\"")
            default:
                result.append("^")
                result.append(scalar)
            }
        }
        if isAfterCaret { result.append("^") }
        return String(result)
    }
}
