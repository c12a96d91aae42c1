/// What a text about a person may hold, whoever the person is.
extension String {
    /// Whether it holds line breaks or other characters that cannot be seen.
    package var hasControlCharacter: Bool {
        unicodeScalars.contains { scalar in
            [.control, .lineSeparator, .paragraphSeparator].contains(
                scalar.properties.generalCategory
            )
                // What turns the direction of the text around it.
                || (0x202A...0x202E).contains(scalar.value)
                || (0x2066...0x2069).contains(scalar.value)
        }
    }

    /// Whether part of it is six digits that are a day and a month, a hyphen and four digits.
    package var looksLikeCPRNumber: Bool {
        let characters = Array(utf8)
        guard characters.count >= 11 else { return false }
        return (0...characters.count - 11).contains { start in
            let part = characters[start..<start + 11]
            let digits = part.enumerated().allSatisfy { place, octet in
                place == 6
                    ? octet == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= octet
            }
            guard digits else { return false }
            let values = part.map { Int($0) - 48 }
            return (1...31).contains(values[0] * 10 + values[1])
                && (1...12).contains(values[2] * 10 + values[3])
        }
    }

    /// Whether it looks like a mail address.
    package var isMailbox: Bool {
        let parts = split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
            && !contains(where: \.isWhitespace)
    }

    /// Whether it looks like a BCP 47 tag.
    package var isLanguageTag: Bool {
        let parts = split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.count) else { return false }
        return parts.allSatisfy { part in
            !part.isEmpty && part.count <= 8
                && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
    }
}
