extension JSONTokens {
    // MARK: Numbers

    mutating func number() throws -> String {
        var text: [UInt8] = []
        func take(_ tokens: inout JSONTokens, _ octet: UInt8) throws {
            guard text.count < JSONTokens.numberLimit else {
                throw JCalError(tokens.start, .textTooLong(limit: JSONTokens.numberLimit))
            }
            text.append(octet)
            tokens.octets.pass(octet)
        }
        func takeDigits(_ tokens: inout JSONTokens) throws {
            guard let first = try tokens.octets.peek(), first &- 0x30 < 10 else {
                throw try tokens.unexpected()
            }
            while let digit = try tokens.octets.peek(), digit &- 0x30 < 10 {
                try take(&tokens, digit)
            }
        }
        if try octets.peek() == UInt8(ascii: "-") { try take(&self, UInt8(ascii: "-")) }
        if try octets.peek() == UInt8(ascii: "0") {
            try take(&self, UInt8(ascii: "0"))
        } else {
            try takeDigits(&self)
        }
        if try octets.peek() == UInt8(ascii: ".") {
            try take(&self, UInt8(ascii: "."))
            try takeDigits(&self)
        }
        if let letter = try octets.peek(), letter | 0x20 == UInt8(ascii: "e") {
            try take(&self, letter)
            if let sign = try octets.peek(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
            {
                try take(&self, sign)
            }
            try takeDigits(&self)
        }
        return String(decoding: text, as: UTF8.self)
    }

    // MARK: Texts

    mutating func string() throws -> String {
        octets.pass(UInt8(ascii: "\""))
        var text: [UInt8] = []
        while true {
            octets.takePlain(&text)
            guard text.count <= limits.lineLength else {
                throw JCalError(start, .textTooLong(limit: limits.lineLength))
            }
            guard let octet = try octets.peek() else { throw try unexpected() }
            switch octet {
            case UInt8(ascii: "\""):
                octets.pass(octet)
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(&text)
            case 0..<0x20: throw JCalError(octets.position, .controlCharacter)
            case 0x80...: try character(&text)
            // The window has ended, and `peek` has filled it again.
            default: continue
            }
        }
    }

    /// Takes a character beyond ASCII.
    mutating func character(_ text: inout [UInt8]) throws {
        let place = octets.position
        guard let lead = try octets.peek() else { return }
        let length = scalarLength(lead)
        var found: [UInt8] = []
        while found.count < length, let octet = try octets.peek(),
            found.isEmpty || isContinuation(octet)
        {
            found.append(octet)
            octets.pass(octet)
        }
        guard found.withUnsafeBufferPointer({ firstInvalidUTF8($0) }) == nil else {
            throw JCalError(place, .invalidUTF8)
        }
        text += found
    }

    private mutating func escape(_ text: inout [UInt8]) throws {
        let place = octets.position
        octets.pass(UInt8(ascii: "\\"))
        guard let octet = try octets.peek() else { throw try unexpected() }
        octets.pass(octet)
        switch octet {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(octet)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            var value = try codeUnit(place)
            if (0xD800...0xDBFF).contains(value) {
                guard try octets.peek() == UInt8(ascii: "\\") else {
                    throw JCalError(place, .badEscape)
                }
                octets.pass(UInt8(ascii: "\\"))
                guard try octets.peek() == UInt8(ascii: "u") else {
                    throw JCalError(place, .badEscape)
                }
                octets.pass(UInt8(ascii: "u"))
                let second = try codeUnit(place)
                guard (0xDC00...0xDFFF).contains(second) else {
                    throw JCalError(place, .badEscape)
                }
                value = 0x10000 + (value - 0xD800) << 10 + (second - 0xDC00)
            }
            guard let scalar = UnicodeScalar(value) else { throw JCalError(place, .badEscape) }
            text.append(contentsOf: String(scalar).utf8)
        default: throw JCalError(place, .badEscape)
        }
    }

    /// Four hexadecimal digits.
    private mutating func codeUnit(_ place: TextPosition) throws -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let octet = try octets.peek(),
                let digit = UnicodeScalar(octet).properties.isASCIIHexDigit
                    ? UInt32(String(UnicodeScalar(octet)), radix: 16) : nil
            else { throw JCalError(place, .badEscape) }
            value = value << 4 | digit
            octets.pass(octet)
        }
        return value
    }
}
