/// How deep a YAML text stands in itself and how much it grows, told from the text alone.
///
/// The parser is recursive and compares whole keys, so both have to be known before it begins. Quotes
/// and comments are not understood: what is found is never less than what is there.
struct YAMLOutline {
    /// The line on which nesting becomes too deep.
    private(set) var firstTooDeepLine: Int?

    /// How many times its own length the text can come to when aliases are replaced.
    ///
    /// An anchor's value is written out at most once for each of its aliases, inside each copy of
    /// what they stand in. An anchor that is set twice can stand in itself.
    var expansion: Int {
        var product = 1
        for (name, count) in aliases {
            guard let definitions = anchors[name] else { continue }
            guard definitions == 1 else { return .max }
            let (result, isTooMuch) = product.multipliedReportingOverflow(by: count + 1)
            if isTooMuch { return .max }
            product = result
        }
        return product
    }

    private var anchors: [String: Int] = [:]
    private var aliases: [String: Int] = [:]
    private var line = 1
    /// Brackets that are open.
    private var brackets = 0
    /// `-`, `?` and `:` at the beginning of the line, and how far in they reach.
    private var markers = 0
    private var indentation = 0
    private var isLeading = true

    init(_ text: String) {
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        while index != scalars.endIndex {
            let scalar = scalars[index]
            index = scalars.index(after: index)
            take(scalar, next: index == scalars.endIndex ? nil : scalars[index])
            if scalar == "&" || scalar == "*" {
                let name = String(scalars[index...].prefix(while: YAMLOutline.isName))
                guard !name.isEmpty else { continue }
                if scalar == "&" {
                    anchors[name, default: 0] += 1
                } else {
                    aliases[name, default: 0] += 1
                }
            }
        }
    }

    private mutating func take(_ scalar: Unicode.Scalar, next: Unicode.Scalar?) {
        switch scalar {
        case "\r" where next == "\n": return
        case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
            line += 1
            markers = 0
            indentation = 0
            isLeading = true
        case "\u{FEFF}" where isLeading: break
        case " " where isLeading: indentation += 1
        case "-" where isLeading, "?" where isLeading, ":" where isLeading:
            indentation += 1
            markers += 1
            if let next, !next.properties.isWhitespace {
                markers -= 1
                isLeading = false
            }
        case "[", "{":
            brackets += 1
            isLeading = false
        case "]", "}":
            brackets = max(0, brackets - 1)
            isLeading = false
        default: isLeading = false
        }
        let limit = YAMLText.maximumDepth
        let isTooDeep =
            brackets > limit || markers > limit || !isLeading && indentation > 2 * limit
        if isTooDeep, firstTooDeepLine == nil { firstTooDeepLine = line }
    }

    private static func isName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
        default: false
        }
    }
}
