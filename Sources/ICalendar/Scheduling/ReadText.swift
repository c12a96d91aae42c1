/// Calendar text as a person reads it, each character with the octets that stand for it.
struct ReadText {
    struct Scalar {
        /// In small letters.
        let value: Unicode.Scalar
        let range: Range<Int>

        /// Whether it belongs to a word.
        var isLetter: Bool {
            if value.isASCII { return isNameOctet(UInt8(value.value)) && value != "-" }
            return value.properties.isAlphabetic || value.properties.numericType != nil
                || value.isMark
        }

        var isOfDomain: Bool { isLetter || value == "-" || value == "." }

        /// Whether it may stand before the `@` (RFC 5322 §3.2.3, RFC 6531 §3.3).
        var isOfName: Bool {
            value.isASCII
                ? isLetter || "!#$%&'*+-/=?^_`{|}~.".unicodeScalars.contains(value) : isLetter
        }

        /// Whether it joins the words of one name.
        var joins: Bool { "+-._'".unicodeScalars.contains(value) }
    }

    private(set) var scalars: [Scalar] = []

    init(_ line: [UInt8], valueStart: Int) {
        var octets: [UInt8] = []
        var ranges: [Range<Int>] = []
        var index = 0
        while index < line.count {
            let (read, length) = ReadText.character(line, index, isValue: index >= valueStart)
            for octet in read {
                octets.append(octet)
                ranges.append(index..<(index + length))
            }
            index += length
        }
        index = 0
        while index < octets.count {
            let count = min(ReadText.count(octets[index]), octets.count - index)
            let character = String(decoding: octets[index..<(index + count)], as: UTF8.self)
            let range = ranges[index].lowerBound..<ranges[index + count - 1].upperBound
            for scalar in character.lowercased().unicodeScalars {
                scalars.append(Scalar(value: scalar, range: range))
            }
            index += count
        }
    }

    /// Octets of a character in UTF-8.
    private static func count(_ octet: UInt8) -> Int {
        switch octet {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    /// What is read at a place, and how many octets of the line stand for it.
    private static func character(
        _ line: [UInt8],
        _ index: Int,
        isValue: Bool
    ) -> (octets: [UInt8], length: Int) {
        let next = index + 1 < line.count ? line[index + 1] : 0
        switch line[index] {
        case UInt8(ascii: "%"):
            guard index + 2 < line.count, let high = hex(next), let low = hex(line[index + 2])
            else { break }
            return (octets: [UInt8(high << 4 | low)], length: 3)
        case UInt8(ascii: "&"):
            if let (scalar, length) = reference(line, index) {
                return (octets: Array(String(Character(scalar)).utf8), length: length)
            }
        case UInt8(ascii: "\\") where index + 1 < line.count:
            let isBreak = next == UInt8(ascii: "n") || next == UInt8(ascii: "N")
            return (octets: [isBreak ? 0x0A : next], length: 2)
        case UInt8(ascii: "^") where !isValue && index + 1 < line.count:
            if next == UInt8(ascii: "n") { return (octets: [0x0A], length: 2) }
            if next == UInt8(ascii: "'") { return (octets: [0x22], length: 2) }
            if next == UInt8(ascii: "^") { return (octets: [next], length: 2) }
        default: break
        }
        return (octets: [line[index]], length: 1)
    }

    /// A character of HTML that is written as its number, such as `&#64;`.
    private static func reference(
        _ line: [UInt8],
        _ index: Int
    ) -> (scalar: Unicode.Scalar, length: Int)? {
        guard index + 2 < line.count, line[index + 1] == UInt8(ascii: "#") else { return nil }
        let isHexadecimal = line[index + 2] | 0x20 == UInt8(ascii: "x")
        var number = 0
        var end = index + (isHexadecimal ? 3 : 2)
        let first = end
        while end < line.count, end - first < 7, let digit = hex(line[end]),
            isHexadecimal || digit < 10
        {
            number = number * (isHexadecimal ? 16 : 10) + digit
            end += 1
        }
        guard end > first, let scalar = Unicode.Scalar(UInt32(number)) else { return nil }
        // Programs take it without its semicolon, too.
        if end < line.count, line[end] == UInt8(ascii: ";") {
            end += 1
        } else if end + 1 < line.count, line[end] == UInt8(ascii: "\\"),
            line[end + 1] == UInt8(ascii: ";")
        {
            end += 2
        }
        return (scalar: scalar, length: end - index)
    }

    private static func hex(_ octet: UInt8) -> Int? {
        switch octet {
        case 0x30...0x39: Int(octet) - 0x30
        case 0x41...0x46: Int(octet) - 0x37
        case 0x61...0x66: Int(octet) - 0x57
        default: nil
        }
    }
}

extension Unicode.Scalar {
    /// Whether it only changes the letter before it, which may also be written as one with it.
    var isMark: Bool {
        guard !isASCII else { return false }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return false
        }
    }
}
