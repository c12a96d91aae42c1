/// Puts down text with what is special in a value escaped (RFC 5545 §3.3.11).
enum EscapedText {
    /// Every kind of line end becomes `\n`; other control characters except the tab are left out.
    static func put(_ text: UnsafeBufferPointer<UInt8>, into buffer: inout FoldingBuffer) {
        TextRuns.forEach(text) { run, special in
            buffer.put(run)
            switch special {
            case .newline: buffer.put(UInt8(ascii: "\\"), UInt8(ascii: "n"))
            case .octet(let octet): put(octet, into: &buffer)
            case .none: break
            }
        }
    }

    private static func put(_ octet: UInt8, into buffer: inout FoldingBuffer) {
        if octet == 0x2C || octet == 0x3B || octet == 0x5C {
            buffer.put(UInt8(ascii: "\\"), octet)
        } else {
            buffer.put(octet)
        }
    }
}

/// Puts down the value of a parameter, quoted where it has to be (RFC 5545 §3.2, RFC 6868).
enum ParameterText {
    /// Readers were seen to stop at a comma, or to drop an unquoted name beyond ASCII.
    static func put(_ text: UnsafeBufferPointer<UInt8>, into buffer: inout FoldingBuffer) {
        let needsQuotes = needsQuotes(text)
        if needsQuotes { buffer.put(UInt8(ascii: "\"")) }
        TextRuns.forEach(text) { run, special in
            buffer.put(run)
            switch special {
            case .newline: buffer.put(UInt8(ascii: "^"), UInt8(ascii: "n"))
            case .octet(let octet): put(octet, into: &buffer)
            case .none: break
            }
        }
        if needsQuotes { buffer.put(UInt8(ascii: "\"")) }
    }

    /// The octets of one value as it is written, not folded.
    ///
    /// - `isQuoted`: Whether it has quotes even where it needs none.
    static func written(_ text: String, isQuoted: Bool) -> [UInt8] {
        let encoded = Array(CaretEncoding.encoded(text).utf8)
        return isQuoted || encoded.contains(where: wantsQuotes)
            ? [0x22] + encoded + [0x22] : encoded
    }

    /// Looks only at what is left once line ends are encoded and controls are gone.
    private static func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.contains(where: wantsQuotes) else { return false }
        var needsQuotes = false
        TextRuns.forEach(text) { run, special in
            if case .octet(let octet) = special, wantsQuotes(octet) { needsQuotes = true }
            needsQuotes = needsQuotes || run.contains(where: wantsQuotes)
        }
        return needsQuotes
    }

    static func wantsQuotes(_ octet: UInt8) -> Bool {
        octet >= 0x80 || octet == 0x2C || octet == 0x3B || octet == 0x3A || octet == 0x5C
    }

    private static func put(_ octet: UInt8, into buffer: inout FoldingBuffer) {
        switch octet {
        case 0x22: buffer.put(UInt8(ascii: "^"), UInt8(ascii: "'"))
        case 0x5E: buffer.put(UInt8(ascii: "^"), UInt8(ascii: "^"))
        default: buffer.put(octet)
        }
    }
}

/// Puts down a value that is ready, leaving out control characters other than tabs.
enum ReadyText {
    static func put(_ text: UnsafeBufferPointer<UInt8>, into buffer: inout FoldingBuffer) {
        var start = 0
        var index = 0
        while index < text.count {
            // All that needs a look here needs one in text too.
            index += TextRuns.plainOctets(text, from: index)
            guard index < text.count else { break }
            let octet = text[index]
            if octet >= 0x20 && octet != 0x5C && octet != 0x5E || octet == 0x09 {
                index += 1
                continue
            }
            buffer.put(UnsafeBufferPointer(rebasing: text[start..<index]))
            if octet == 0x5C || octet == 0x5E { buffer.put(octet) }
            index += 1
            start = index
        }
        buffer.put(UnsafeBufferPointer(rebasing: text[start...]))
    }
}

/// Finds in text what some form of writing has to look at.
enum TextRuns {
    enum Special {
        case octet(UInt8)
        case newline
        case none
    }

    /// Octets that need a look: controls, `"`, `,`, `;`, `\`, `^`, and what may begin a line
    /// separator or a control character beyond ASCII.
    private static let isSpecial: [Bool] = (UInt8.min...UInt8.max).map { octet in
        octet < 0x20 && octet != 0x09
            || [0x22, 0x2C, 0x3B, 0x5C, 0x5E, 0x7F, 0xC2, 0xE2].contains(octet)
    }

    /// How many of the next sixteen octets surely need no look; 0 in a text of fewer than sixteen.
    @inline(__always)
    static func plainOctets(_ text: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
        guard text.count >= 16 else { return 0 }
        // Near the end the last sixteen octets are looked at, and those before the index passed over.
        let first = min(index, text.count - 16)
        let octets = UnsafeRawBufferPointer(text).loadUnaligned(
            fromByteOffset: first,
            as: SIMD2<UInt64>.self
        )
        let least = SIMD2(repeating: 0x0101_0101_0101_0101 as UInt64)
        /// Marks octets that are 0; above the first of them others may be marked by mistake.
        func zeros(_ octets: SIMD2<UInt64>) -> SIMD2<UInt64> {
            (octets &- least) & (octets ^ SIMD2(repeating: .max))
        }
        func octet(_ octet: UInt64) -> SIMD2<UInt64> {
            SIMD2(repeating: octet &* 0x0101_0101_0101_0101)
        }
        // `\`, `^` and DEL go with a few that are rare in text, the two beyond ASCII differ in one bit.
        let special =
            (octets &- octet(0x20)) & (octets ^ SIMD2(repeating: .max))
            | zeros(octets ^ octet(0x22))
            | zeros(octets ^ octet(0x2C)) | zeros(octets ^ octet(0x3B))
            | zeros((octets | octet(0x23)) ^ octet(0x7F))
            | zeros((octets | octet(0x20)) ^ octet(0xE2))
        let marks = special & octet(0x80)
        let bits =
            UInt128(UInt64(littleEndian: marks[1])) << 64
            | UInt128(UInt64(littleEndian: marks[0]))
        let passed = index - first
        return min(16 - passed, (bits &>> UInt128(passed * 8)).trailingZeroBitCount / 8)
    }

    /// Goes through text in runs of octets that need nothing, each with what follows it.
    static func forEach(
        _ text: UnsafeBufferPointer<UInt8>,
        _ body: (UnsafeBufferPointer<UInt8>, Special) -> Void
    ) {
        isSpecial.withUnsafeBufferPointer { isSpecial in
            var start = 0
            var index = 0
            func give(_ special: Special, length: Int) {
                body(UnsafeBufferPointer(rebasing: text[start..<index]), special)
                index += length
                start = index
            }
            while index < text.count {
                let plain = plainOctets(text, from: index)
                index += plain
                guard index < text.count else { break }
                guard plain < 16 else { continue }
                let octet = text[index]
                guard isSpecial[Int(octet)] else {
                    index += 1
                    continue
                }
                let second = index + 1 < text.count ? text[index + 1] : 0
                let third = index + 2 < text.count ? text[index + 2] : 0
                switch octet {
                case 0x0D: give(.newline, length: second == 0x0A ? 2 : 1)
                case 0x0A: give(.newline, length: 1)
                case 0xC2 where second == 0x85: give(.newline, length: 2)
                // The control characters of ISO 8859 are as unwelcome as those of ASCII.
                case 0xC2 where second < 0xA0: give(.none, length: 2)
                case 0xE2 where second == 0x80 && third & 0xFE == 0xA8: give(.newline, length: 3)
                case 0xC2, 0xE2: index += 1
                case 0x22, 0x2C, 0x3B, 0x5C, 0x5E: give(.octet(octet), length: 1)
                default: give(.none, length: 1)
                }
            }
            body(UnsafeBufferPointer(rebasing: text[start...]), .none)
        }
    }
}
