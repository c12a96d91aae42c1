// What can be told of a text by its characters alone.

extension String {
    /// The text without blanks before and after it.
    package var withoutOuterBlanks: String {
        let scalars = unicodeScalars
        guard
            let first = scalars.firstIndex(where: { !$0.isBlank }),
            let last = scalars.lastIndex(where: { !$0.isBlank })
        else { return "" }
        return String(scalars[first...last])
    }

    /// The text with one space for each run of blanks.
    var withSingleSpaces: String {
        unicodeScalars.split(whereSeparator: \.isBlank).map { String($0) }
            .joined(separator: " ")
    }

    /// Whether it holds line breaks or other characters that cannot be seen.
    ///
    /// What joins or parts letters (ZWNJ and ZWJ, which Persian and Indic names are written with) may
    /// stand after something that is seen, and so may what chooses the shape of a character.
    var holdsHiddenCharacter: Bool {
        var followsSeen = false
        for scalar in unicodeScalars {
            if scalar.isASCII {
                if scalar.value < 0x20 || scalar.value == 0x7F { return true }
                followsSeen = scalar != " "
                continue
            }
            switch scalar {
            case "\u{200C}", "\u{200D}":
                guard followsSeen else { return true }
                followsSeen = false
            case _ where scalar.properties.isVariationSelector:
                guard followsSeen else { return true }
            case _ where scalar.isHidden: return true
            default: followsSeen = !scalar.isBlank
            }
        }
        return false
    }
}

extension Unicode.Scalar {
    /// Whether it is white space, or Braille without a dot, which looks like it.
    var isBlank: Bool {
        isASCII
            ? value == 0x20 || (0x09...0x0D).contains(value)
            : properties.isWhitespace || self == "\u{2800}"
    }

    /// Whether nothing can be seen of it, or never will be.
    fileprivate var isHidden: Bool {
        let properties = properties
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: return true
        default:
            return properties.isDefaultIgnorableCodePoint
                || properties.isNoncharacterCodePoint || (0xFFF9...0xFFFB).contains(value)
        }
    }
}
