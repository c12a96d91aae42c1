/// The value type TEXT: what people read (RFC 5545 §3.3.11).
public enum TextValue {
    /// Escapes text for a property's value.
    ///
    /// Every kind of line end becomes `\n`; other control characters except the tab are left out.
    ///
    /// - Parameter text: The text as people see it.
    /// - Returns: The value as it is written.
    /// - Complexity: O(*n*) in the length of the text.
    public static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in withUnifiedNewlines(text) {
            switch scalar {
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\\", ";", ",":
                result.append("\\")
                result.append(scalar)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Escapes several texts for a property whose value is a list.
    ///
    /// - Parameter texts: The texts as people see them.
    /// - Returns: The value as it is written, with a comma between two texts.
    public static func escaped(_ texts: [String]) -> String {
        texts.map { escaped($0) }.joined(separator: ",")
    }

    /// Gives the text that a written value stands for.
    ///
    /// A backslash before a character that needs none is kept, as is one at the end.
    ///
    /// - Parameter value: The value as it was written.
    /// - Returns: The text as people see it.
    public static func unescaped(_ value: some StringProtocol) -> String {
        var result = String.UnicodeScalarView()
        var isAfterBackslash = false
        for scalar in value.unicodeScalars {
            guard isAfterBackslash else {
                if scalar == "\\" { isAfterBackslash = true } else { result.append(scalar) }
                continue
            }
            isAfterBackslash = false
            switch scalar {
            case "n", "N": result.append("\n")
            case "\\", ";", ",": result.append(scalar)
            default:
                result.append("\\")
                result.append(scalar)
            }
        }
        if isAfterBackslash { result.append("\\") }
        return String(result)
    }

    /// Gives the texts of a list: commas with a backslash before them do not part it.
    ///
    /// - Parameter value: The value as it was written.
    /// - Returns: The texts as people see them, at least one.
    public static func list(_ value: String) -> [String] {
        var items: [String] = []
        var item = String.UnicodeScalarView()
        var isAfterBackslash = false
        for scalar in value.unicodeScalars {
            if scalar == ",", !isAfterBackslash {
                items.append(unescaped(String(item)))
                item = String.UnicodeScalarView()
                continue
            }
            item.append(scalar)
            isAfterBackslash = scalar == "\\" && !isAfterBackslash
        }
        return items + [unescaped(String(item))]
    }

    /// The text with each kind of line end as one `\n` and no other control character but the tab.
    ///
    /// Line and paragraph separators count as line ends, since some readers break lines there.
    static func withUnifiedNewlines(_ text: String) -> String.UnicodeScalarView {
        var result = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n":
                if !isAfterReturn { result.append("\n") }
            case "\r", "\u{85}", "\u{2028}", "\u{2029}":
                result.append("\n")
            case "\t":
                result.append(scalar)
            case _ where scalar.properties.generalCategory == .control:
                break
            default:
                result.append(scalar)
            }
            isAfterReturn = scalar == "\r"
        }
        return result
    }

    /// Text for one line of a person's name or the like: line ends become spaces.
    static func onOneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(withUnifiedNewlines(text).map { $0 == "\n" ? " " : $0 }))
    }
}
