/// Reads UTF-16 and UTF-32, whose characters are written in units of two or four octets (RFC 2781, Unicode §3.10).
enum UnicodeUnits {
    /// Which octet of a unit comes first.
    enum Order {
        case bigFirst
        case littleFirst
    }

    /// The text of octets; what is no character becomes U+FFFD.
    ///
    /// A mark at the beginning says the order, whatever the name of the charset says. Without a mark and
    /// a name the order is that in which the first character is one of the smaller ones.
    ///
    /// - `size`: Two or four.
    static func text(_ octets: [UInt8], size: Int, _ named: Order?) -> String {
        let marked = mark(octets, size: size)
        let isSmallLast = octets.count >= size && octets[size - 1] != 0 && octets[0] == 0
        let order = marked ?? named ?? (isSmallLast ? .bigFirst : .littleFirst)
        var units: [UInt32] = []
        units.reserveCapacity(octets.count / size)
        var start = marked == nil ? 0 : size
        while start + size <= octets.count {
            var unit: UInt32 = 0
            for offset in 0..<size {
                let place = order == .bigFirst ? start + offset : start + size - 1 - offset
                unit = unit << 8 | UInt32(octets[place])
            }
            units.append(unit)
            start += size
        }
        guard size == 4 else {
            return String(
                decoding: units.lazy.map { UInt16(truncatingIfNeeded: $0) },
                as: UTF16.self
            )
        }
        return String(decoding: units, as: UTF32.self)
    }

    /// The order that a mark at the beginning says.
    private static func mark(_ octets: [UInt8], size: Int) -> Order? {
        let zeros = [UInt8](repeating: 0, count: size - 2)
        if octets.starts(with: zeros + [0xFE, 0xFF]) { return .bigFirst }
        if octets.starts(with: [0xFF, 0xFE] + zeros) { return .littleFirst }
        return nil
    }

    /// The charset that a mark at the beginning says, whatever is said elsewhere.
    static func charset(markedIn octets: [UInt8]) -> Charset? {
        if mark(octets, size: 4) != nil { return .utf32(nil) }
        return mark(octets, size: 2) == nil ? nil : .utf16(nil)
    }
}
