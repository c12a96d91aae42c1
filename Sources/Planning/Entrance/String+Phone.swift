extension String {
    /// A phone number in the characters that somebody would type.
    ///
    /// Spreadsheets and messages bring digits of other scripts, blanks and dashes of every width, and
    /// marks that nobody sees, such as those that turn the direction of the text.
    var withPlainPhoneCharacters: String {
        var plain = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let properties = scalar.properties
            switch scalar {
            case _ where scalar.isASCII: plain.append(scalar)
            case "\u{FF0B}", "\u{FE62}": plain.append("+")
            case "\u{2212}", "\u{2043}": plain.append("-")
            case "·", "•", "∙": plain.append(" ")
            case _ where properties.isDefaultIgnorableCodePoint || properties.isBidiControl: break
            case _ where properties.numericType == .decimal:
                plain.append(contentsOf: "\(Int(properties.numericValue ?? 0))".unicodeScalars)
            default:
                switch properties.generalCategory {
                case .spaceSeparator: plain.append(" ")
                case .dashPunctuation: plain.append("-")
                default: plain.append(scalar)
                }
            }
        }
        var text = String(plain).withoutOuterBlanks
        // What keeps it from being a number, and what says that it is a phone's.
        let sign =
            /(?:'|(?:(?:tel|tlf|tlf\.?\s?nr|mobil|mob|telefon|phone|mobile)\s*[.:]?\s*))(?=[+(0-9])/
        if let match = text.prefixMatch(of: sign.ignoresCase()) {
            text = String(text[match.range.upperBound...])
        }
        // A spreadsheet that took it for a number.
        return text.wholeMatch(of: /(\+?[0-9]{6,15})[.,]00?/).map { String($0.output.1) } ?? text
    }

    /// Whether eight digits stand behind the code of Denmark, if it stands there.
    var isDanishPhoneWhole: Bool {
        let digits = filter { ("0"..."9").contains($0) }
        let isLong = digits.count > 8
        if contains("+") { return !digits.hasPrefix("45") || digits.count == 10 }
        return !(isLong && digits.hasPrefix("0045")) || digits.count == 12
    }
}
