/// What tells one mailbox from another, however it is written.
enum MailboxName {
    /// A calendar address or a mail address in small letters, without `mailto:` and what follows `?`.
    ///
    /// Percent-encoding is undone (RFC 6068 §2). Another URI than `mailto:` stands for itself. Letters
    /// of all alphabets are made small, since nobody keeps `BØ@` apart from `bø@`.
    static func normalized(_ address: some StringProtocol) -> String {
        var octets = Array(address.utf8)
        while let last = octets.last, last == 0x20 || last == 0x09 { octets.removeLast() }
        let start = octets.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? octets.endIndex
        octets.removeSubrange(..<start)
        octets = octets.map(lower)
        let scheme = Array("mailto:".utf8)
        guard octets.starts(with: scheme) else {
            return String(decoding: octets, as: UTF8.self).lowercased()
        }
        octets.removeFirst(scheme.count)
        if let end = octets.firstIndex(of: UInt8(ascii: "?")) { octets.removeSubrange(end...) }
        return String(decoding: decoded(octets), as: UTF8.self).lowercased()
    }

    private static func decoded(_ octets: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < octets.count {
            if octets[index] == UInt8(ascii: "%"), index + 2 < octets.count,
                let high = digit(octets[index + 1]), let low = digit(octets[index + 2])
            {
                result.append(high << 4 | low)
                index += 3
            } else {
                result.append(octets[index])
                index += 1
            }
        }
        return result
    }

    private static func digit(_ octet: UInt8) -> UInt8? {
        switch octet {
        case 0x30...0x39: octet - 0x30
        case 0x61...0x66: octet - 0x57
        default: nil
        }
    }

    private static func lower(_ octet: UInt8) -> UInt8 {
        (0x41...0x5A).contains(octet) ? octet | 0x20 : octet
    }
}
