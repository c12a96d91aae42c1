/// Octets in base64 as mail has them: with line ends and other octets between (RFC 2045 §6.8).
struct Base64Decoder {
    private var bits: UInt32 = 0
    private var count = 0

    /// Whether something was found that base64 does not have, or the last group was cut off.
    private(set) var hasFault = false

    /// Takes a letter; what does not belong to the alphabet is passed over.
    mutating func take(_ octet: UInt8, into result: inout [UInt8]) {
        guard octet != ASCII.equals else {
            end(into: &result)
            return
        }
        guard let value = Base64Decoder.value(octet) else {
            if !ASCII.isSpace(octet) { hasFault = true }
            return
        }
        bits = bits << 6 | UInt32(value)
        count += 1
        guard count == 4 else { return }
        result.append(UInt8(truncatingIfNeeded: bits >> 16))
        result.append(UInt8(truncatingIfNeeded: bits >> 8))
        result.append(UInt8(truncatingIfNeeded: bits))
        (bits, count) = (0, 0)
    }

    /// Ends a group, also one that lacks what should fill it.
    mutating func end(into result: inout [UInt8]) {
        switch count {
        case 1: hasFault = true
        case 2: result.append(UInt8(truncatingIfNeeded: bits >> 4))
        case 3:
            result.append(UInt8(truncatingIfNeeded: bits >> 10))
            result.append(UInt8(truncatingIfNeeded: bits >> 2))
        default: break
        }
        (bits, count) = (0, 0)
    }

    private static func value(_ octet: UInt8) -> UInt8? {
        switch octet {
        case 0x41...0x5A: octet - 0x41
        case 0x61...0x7A: octet - 0x61 + 26
        case 0x30...0x39: octet - 0x30 + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}

/// Base64 as it is written.
enum Base64 {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
    )

    /// The letters of octets, the last group filled with `=`.
    static func encoded(_ octets: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity((octets.count + 2) / 3 * 4)
        var bits: UInt32 = 0
        var count = 0
        func letter(_ shift: Int) -> UInt8 { alphabet[Int(bits >> UInt32(shift) & 63)] }
        for octet in octets {
            bits = bits << 8 | UInt32(octet)
            count += 1
            guard count == 3 else { continue }
            result += [letter(18), letter(12), letter(6), letter(0)]
            (bits, count) = (0, 0)
        }
        if count == 1 {
            bits <<= 16
            result += [letter(18), letter(12), ASCII.equals, ASCII.equals]
        } else if count == 2 {
            bits <<= 8
            result += [letter(18), letter(12), letter(6), ASCII.equals]
        }
        return result
    }

    /// The letters in lines of 76, each ended with CRLF.
    static func lines(_ octets: some Collection<UInt8>) -> [UInt8] {
        let letters = encoded(octets)
        var result: [UInt8] = []
        result.reserveCapacity(letters.count + letters.count / 38 + 2)
        for start in stride(from: 0, to: letters.count, by: 76) {
            result += letters[start..<min(start + 76, letters.count)]
            result += [ASCII.carriageReturn, ASCII.lineFeed]
        }
        return result
    }
}
