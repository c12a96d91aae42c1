/// The first octet that is not part of well-formed UTF-8, if there is one (RFC 3629 §4).
func firstInvalidUTF8(_ octets: UnsafeBufferPointer<UInt8>) -> Int? {
    let raw = UnsafeRawBufferPointer(octets)
    let count = octets.count
    var index = 0
    while index < count {
        while index + 8 <= count,
            raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
            index += 8
        }
        // Letters of one alphabet stand together: two octets each, most often.
        while index + 8 <= count,
            arePairs(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        {
            index += 8
        }
        while index + 2 <= count, octets[index] &- 0xC2 <= 0xDF - 0xC2,
            isContinuation(octets[index + 1])
        {
            index += 2
        }
        guard index < count else { return nil }
        let lead = octets[index]
        if lead < 0x80 {
            index += 1
            continue
        }
        let length = scalarLength(lead)
        guard length > 1, index + length <= count else { return index }
        let second = octets[index + 1]
        let range: ClosedRange<UInt8> =
            switch lead {
            case 0xE0: 0xA0...0xBF
            case 0xED: 0x80...0x9F
            case 0xF0: 0x90...0xBF
            case 0xF4: 0x80...0x8F
            default: 0x80...0xBF
            }
        guard range.contains(second) else { return index }
        for offset in 2..<length where !isContinuation(octets[index + offset]) {
            return index
        }
        index += length
    }
    return nil
}

/// Whether eight octets are four characters of two octets each.
private func arePairs(_ word: UInt64) -> Bool {
    let pairs = UInt64(littleEndian: word)
    guard pairs & 0xC0E0_C0E0_C0E0_C0E0 == 0x80C0_80C0_80C0_80C0 else { return false }
    // C0 and C1 begin no character: they would be ASCII in two octets.
    let leads = pairs & 0x001E_001E_001E_001E
    return (leads &+ 0x7FFE_7FFE_7FFE_7FFE) & 0x8000_8000_8000_8000 == 0x8000_8000_8000_8000
}
