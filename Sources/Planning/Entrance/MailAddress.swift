extension Entrance {
    /// A mail address that a mail header, a calendar and a table can carry, and read back as it was.
    ///
    /// It is `local@domain` in ASCII (RFC 5322 §3.4.1 without quotes and comments): at most 254 octets
    /// (RFC 5321, erratum 1690), 64 of them before the sign, and a domain of two labels or more.
    ///
    /// - Returns: The address without blanks around it.
    public static func mailAddress(_ text: String) throws(TextMistake) -> String {
        let text = text.withoutOuterBlanks
        guard !text.isEmpty else { throw .empty }
        guard !text.holdsCPRNumber else { throw .cprNumber }
        guard !text.holdsHiddenCharacter else { throw .controlCharacter }
        guard !text.lowercased().hasPrefix("mailto:") else { throw .mailto }
        let halves = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard text.utf8.count <= 254, halves.count == 2, halves[0].count <= 64 else {
            throw .mailbox
        }
        let dot = UInt8(ascii: ".")
        let atoms = halves[0].split(separator: dot, omittingEmptySubsequences: false)
        let labels = halves[1].split(separator: dot, omittingEmptySubsequences: false)
        guard
            atoms.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isAtomText) }),
            labels.count >= 2, labels.allSatisfy(isLabel),
            // The last label is a name and no part of a number (RFC 3696 §2).
            let last = labels.last, last.contains(where: { !(0x30...0x39).contains($0) })
        else { throw .mailbox }
        return text
    }

    /// RFC 5322 §3.2.3, `atext`.
    private static func isAtomText(_ octet: UInt8) -> Bool {
        octet.isLetterOrDigit || "!#$%&'*+-/=?^_`{|}~".utf8.contains(octet)
    }

    /// RFC 1034 §3.5, `label`, which may begin with a digit (RFC 1123 §2.1).
    private static func isLabel(_ label: Substring.UTF8View) -> Bool {
        let hyphen = UInt8(ascii: "-")
        return (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
            && label.allSatisfy { $0.isLetterOrDigit || $0 == hyphen }
    }
}
