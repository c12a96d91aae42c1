/// Fields of a header as they are written: in ASCII, in lines of at most 78 octets (RFC 5322 §2.1.1).
enum HeaderText {
    private static let width = 78

    /// Whether text can stand in a field: it has nothing that some program takes for a line end.
    static func isSafe(_ text: String) -> Bool {
        !text.unicodeScalars.contains { scalar in
            scalar.properties.generalCategory == .control || scalar == "\u{2028}"
                || scalar == "\u{2029}"
        }
    }

    /// Whether text is `left@right` of letters, digits and the signs that both may have.
    static func isIdentifier(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: ASCII.at, omittingEmptySubsequences: false)
        return text.utf8.count <= 250 && parts.count == 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy(isAtomText)
            }
    }

    private static let symbols = Set("!#$%&'*+-/=?^_`{|}~.".utf8)

    private static func isAtomText(_ octet: UInt8) -> Bool {
        switch octet {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: symbols.contains(octet)
        }
    }

    /// A field whose value is made of words between which a line may end.
    ///
    /// - `words`: What no line end may go through.
    static func field(_ name: String, _ words: [String]) -> String {
        var text = name + ":"
        var column = text.utf8.count
        for word in words {
            // What fits on no line stands beside the name, which is no line of its own.
            let fits = column + 1 + word.utf8.count <= width
            text +=
                fits || column == name.utf8.count + 1 && word.utf8.count >= width ? " " : "\r\n "
            column = fits ? column + 1 + word.utf8.count : 1 + word.utf8.count
            text += word
        }
        return text + "\r\n"
    }

    /// The words of text that people read.
    static func words(_ text: String) -> [String] {
        guard !text.isEmpty else { return [] }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        // Space at the ends or twice would be lost, and what looks encoded would be decoded.
        let isPlain =
            text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
            && words.allSatisfy { !$0.isEmpty && $0.utf8.count < width - 12 }
        return isPlain ? words.map(String.init) : encoded(text)
    }

    /// A mailbox: the name as words, and the address.
    static func words(_ mailbox: Mailbox) -> [String] {
        guard !mailbox.name.isEmpty else { return [mailbox.address] }
        let address = "<\(mailbox.address)>"
        let isPlain =
            mailbox.name.utf8.allSatisfy { (0x20...0x7E).contains($0) }
            && !mailbox.name.contains("=?") && mailbox.name.utf8.count <= 60
            && !mailbox.name.hasPrefix(" ") && !mailbox.name.hasSuffix(" ")
        guard isPlain else { return encoded(mailbox.name) + [address] }
        let isAtoms = mailbox.name.utf8.allSatisfy { $0 != 0x2E && isAtomText($0) }
        guard !isAtoms else { return [mailbox.name, address] }
        let quoted = mailbox.name.replacingEach(["\\": "\\\\", "\"": "\\\""])
        return ["\"\(quoted)\"", address]
    }

    /// Text as words of at most 75 octets, no letter cut in two (RFC 2047 §2, §5).
    private static func encoded(_ text: String) -> [String] {
        // Between `=?UTF-8?B?` and `?=` there is room for 56 letters beside the name of a field, whose own
        // line must not be empty: 14 groups of three octets.
        let most = 42
        var words: [String] = []
        var word: [UInt8] = []
        for scalar in text.unicodeScalars {
            let octets = Array(String(scalar).utf8)
            if word.count + octets.count > most {
                words.append(encodedWord(word))
                word.removeAll()
            }
            word += octets
        }
        return words + [encodedWord(word)]
    }

    private static func encodedWord(_ octets: [UInt8]) -> String {
        "=?UTF-8?B?\(String(decoding: Base64.encoded(octets), as: UTF8.self))?="
    }
}

extension String {
    /// The text with each of some characters replaced.
    func replacingEach(_ replacements: [Unicode.Scalar: String]) -> String {
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if let replacement = replacements[scalar] {
                result.append(contentsOf: replacement.unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
