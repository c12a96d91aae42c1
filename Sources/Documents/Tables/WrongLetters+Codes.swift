internal import Foundation

extension WrongLetters {
    // MARK: Letters that were written out

    /// `S&oslash;ren`, `S%C3%B8ren`, `S=C3=B8ren` and `S\u00f8ren`.
    static func ofMarkup(_ text: String) -> WrongLetters? {
        guard text.utf8.contains(where: { "&%=\\+".utf8.contains($0) }) else { return nil }
        // What mail programs write, and UTF-7.
        if text.contains(/=\?[A-Za-z0-9-]+\?[QqBb]\?/) || text.contains(/[+]A[A-Za-z0-9\/]{2}-/) {
            return WrongLetters(seen: text, meant: nil)
        }
        if let match = text.firstMatch(of: /&([A-Za-z]{2,8});/),
            named[String(match.output.1)] == nil
        {
            return WrongLetters(seen: text, meant: nil)
        }
        let meant = text.replacing(/&(#?[A-Za-z0-9]{2,8});/) { match in
            named[String(match.output.1)] ?? numbered(String(match.output.1))
                ?? String(match.output.0)
        }.replacing(/(?:[%=][C-F][0-9A-F](?:[%=][89AB][0-9A-F])+)/) { match in
            letters(ofHex: match.output.filter { $0 != "%" && $0 != "=" }) ?? String(match.output)
        }.replacing(/\\(?:u00|x)([89A-Fa-f][0-9A-Fa-f])/) { match in
            numbered("#x\(match.output.1)") ?? String(match.output.0)
        }.replacing(/[%=]([C-F][0-9A-F])/) { match in
            numbered("#x\(match.output.1)") ?? String(match.output.0)
        }.replacing(#"\'"#, with: "'")
        return meant == text ? nil : WrongLetters(seen: text, meant: meant)
    }

    /// Whether a text ends in a code whose semicolon was taken for the end of the cell: `S&#xF8`.
    static func endsInCode(_ text: String) -> Bool {
        guard
            text.utf8.contains(UInt8(ascii: "&")),
            let match = text.firstMatch(of: /&(#[0-9]{2,5}|#[xX][0-9A-Fa-f]{2,4}|[A-Za-z]{2,8})$/)
        else { return false }
        let name = String(match.output.1)
        return name.hasPrefix("#") || named[name] != nil
    }

    private static func letters(ofHex digits: String) -> String? {
        let octets = stride(from: 0, to: digits.count, by: 2).compactMap { offset in
            UInt8(digits.dropFirst(offset).prefix(2), radix: 16)
        }
        return String(validating: octets, as: UTF8.self)
    }

    private static let named = [
        "aelig": "æ", "oslash": "ø", "aring": "å", "AElig": "Æ", "Oslash": "Ø", "Aring": "Å",
        "eacute": "é", "ouml": "ö", "auml": "ä", "uuml": "ü", "amp": "&", "ntilde": "ñ",
        "rsquo": "’", "lsquo": "‘", "apos": "'", "quot": "\"", "nbsp": " ", "ccedil": "ç",
        "egrave": "è", "aacute": "á", "iacute": "í", "oacute": "ó", "uacute": "ú", "szlig": "ß",
        "Ouml": "Ö", "Auml": "Ä", "Uuml": "Ü", "Eacute": "É", "scaron": "š", "atilde": "ã",
    ]

    /// `S nchez`: the blank that does not break is the á of DOS.
    static func ofBlanks(_ text: String) -> WrongLetters? {
        let scalars = Array(text.unicodeScalars)
        for index in scalars.indices where scalars[index] == "\u{A0}" {
            let before = scalars[..<index].split(separator: " ").last ?? []
            let after = scalars[(index + 1)...].prefix { $0.properties.isAlphabetic }
            guard
                before.first?.properties.isUppercase ?? false, before.endIndex == index,
                before.allSatisfy(\.properties.isAlphabetic),
                after.first?.properties.isLowercase ?? false,
                !NameParticles.contain(String(String.UnicodeScalarView(after)))
            else { continue }
            var meant = scalars
            meant[index] = "á"
            return WrongLetters(seen: text, meant: String(String.UnicodeScalarView(meant)))
        }
        return nil
    }

    private static func numbered(_ name: String) -> String? {
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        return UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
            .flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
}
