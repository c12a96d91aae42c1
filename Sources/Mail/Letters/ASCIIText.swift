/// Octets of ASCII that decide something in a mail.
enum ASCII {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote: UInt8 = 0x22
    static let percent = UInt8(ascii: "%")
    static let apostrophe = UInt8(ascii: "'")
    static let opening = UInt8(ascii: "(")
    static let closing = UInt8(ascii: ")")
    static let star = UInt8(ascii: "*")
    static let comma = UInt8(ascii: ",")
    static let hyphen = UInt8(ascii: "-")
    static let colon = UInt8(ascii: ":")
    static let semicolon = UInt8(ascii: ";")
    static let less = UInt8(ascii: "<")
    static let equals = UInt8(ascii: "=")
    static let greater = UInt8(ascii: ">")
    static let question = UInt8(ascii: "?")
    static let at = UInt8(ascii: "@")
    static let openingBracket = UInt8(ascii: "[")
    static let backslash: UInt8 = 0x5C
    static let closingBracket = UInt8(ascii: "]")
    static let underscore = UInt8(ascii: "_")

    static func isSpace(_ octet: UInt8) -> Bool {
        octet == space || octet == tab || octet == lineFeed || octet == carriageReturn
    }

    /// The value of a digit of base 16, in capitals or not.
    static func hexadecimal(_ octet: UInt8) -> UInt8? {
        switch octet {
        case 0x30...0x39: octet - 0x30
        case 0x41...0x46: octet - 0x41 + 10
        case 0x61...0x66: octet - 0x61 + 10
        default: nil
        }
    }

    /// The two digits of an octet in base 16, in capitals.
    static func hexadecimal(of octet: UInt8) -> [UInt8] {
        func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x41 + value - 10 }
        return [digit(octet >> 4), digit(octet & 15)]
    }

    static func trimmed(_ octets: some BidirectionalCollection<UInt8>) -> [UInt8] {
        var first = octets.startIndex
        var last = octets.endIndex
        while first < last, isSpace(octets[first]) { first = octets.index(after: first) }
        while first < last, isSpace(octets[octets.index(before: last)]) {
            last = octets.index(before: last)
        }
        return Array(octets[first..<last])
    }

    /// The octets with percent-encoding undone; what is none stays.
    static func percentDecoded(_ octets: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < octets.count {
            if octets[index] == ASCII.percent, index + 2 < octets.count,
                let high = ASCII.hexadecimal(octets[index + 1]),
                let low = ASCII.hexadecimal(octets[index + 2])
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

    static func lowercased(_ octet: UInt8) -> UInt8 {
        (0x41...0x5A).contains(octet) ? octet | 0x20 : octet
    }
}

extension String {
    /// The text with capitals of ASCII as small letters and without space around it.
    init(lowering octets: some BidirectionalCollection<UInt8>) {
        self.init(decoding: ASCII.trimmed(octets).map(ASCII.lowercased), as: UTF8.self)
    }
}
