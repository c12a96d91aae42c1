internal import CivilTime

/// How values stand in calendar text and in jCal, where the two differ (RFC 7265 §3.6).
///
/// Each form goes both ways octet by octet, so that a leap second or a number with more digits than
/// a computer counts comes back as it was.
enum JCalForm {
    // MARK: Dates and times

    /// `20270105T083000Z` as `2027-01-05T08:30:00Z`; nothing where it is no date or time.
    static func extended(_ octets: ArraySlice<UInt8>, isDay: Bool) -> String? {
        guard let value = octets.withUnsafeBufferPointer({ DateValue(octets: $0) }),
            value.isDay == isDay
        else { return nil }
        let digits = Array(octets)
        let day = [digits[0..<4], digits[4..<6], digits[6..<8]].joined(separator: [0x2D])
        guard !isDay else { return String(decoding: Array(day), as: UTF8.self) }
        return String(decoding: Array(day) + [0x54] + clock(digits[9...]), as: UTF8.self)
    }

    /// `2027-01-05T08:30:00Z` as `20270105T083000Z`; nothing where it is no date or time.
    static func basic(_ text: String, isDay: Bool) -> [UInt8]? {
        let octets = Array(text.utf8)
        guard isDay ? octets.count == 10 : octets.count == 19 || octets.count == 20,
            octets[4] == 0x2D, octets[7] == 0x2D
        else { return nil }
        var basic = octets[0..<4] + octets[5..<7] + octets[8..<10]
        if !isDay {
            guard octets[13] == 0x3A, octets[16] == 0x3A else { return nil }
            basic += octets[10..<13] + octets[14..<16] + octets[17...]
        }
        let value = basic.withUnsafeBufferPointer { DateValue(octets: $0) }
        return value?.isDay == isDay ? Array(basic) : nil
    }

    /// `083000Z` as `08:30:00Z`.
    static func extendedTime(_ octets: ArraySlice<UInt8>) -> String? {
        guard octets.withUnsafeBufferPointer({ TimeValue(octets: $0) }) != nil else { return nil }
        return String(decoding: clock(octets), as: UTF8.self)
    }

    /// `08:30:00Z` as `083000Z`.
    static func basicTime(_ text: String) -> [UInt8]? {
        let octets = Array(text.utf8)
        guard octets.count == 8 || octets.count == 9, octets[2] == 0x3A, octets[5] == 0x3A else {
            return nil
        }
        let basic = Array(octets[0..<2] + octets[3..<5] + octets[6...])
        return basic.withUnsafeBufferPointer { TimeValue(octets: $0) } == nil ? nil : basic
    }

    /// Six digits, and what follows them, with colons.
    private static func clock(_ octets: ArraySlice<UInt8>) -> [UInt8] {
        let digits = Array(octets)
        return Array([digits[0..<2], digits[2..<4], digits[4...]].joined(separator: [0x3A]))
    }

    // MARK: Offsets

    /// `+0100` as `+01:00`.
    static func extendedOffset(_ octets: ArraySlice<UInt8>) -> String? {
        guard octets.withUnsafeBufferPointer({ UTCOffset(octets: $0) }) != nil else { return nil }
        let digits = Array(octets)
        let parts = [digits[0..<3], digits[3..<5]] + (digits.count == 7 ? [digits[5...]] : [])
        return String(decoding: Array(parts.joined(separator: [0x3A])), as: UTF8.self)
    }

    /// `+01:00` as `+0100`.
    static func basicOffset(_ text: String) -> [UInt8]? {
        let octets = Array(text.utf8)
        guard octets.count == 6 || octets.count == 9, octets[3] == 0x3A else { return nil }
        var basic = octets[0..<3] + octets[4..<6]
        if octets.count == 9 {
            guard octets[6] == 0x3A else { return nil }
            basic += octets[7...]
        }
        return basic.withUnsafeBufferPointer { UTCOffset(octets: $0) } == nil ? nil : Array(basic)
    }

    // MARK: Periods

    /// `start/end` as its two parts.
    static func period(_ octets: ArraySlice<UInt8>) -> [String]? {
        let parts = octets.split(separator: 0x2F, omittingEmptySubsequences: false)
        guard parts.count == 2, let start = extended(parts[0], isDay: false) else { return nil }
        if let end = extended(parts[1], isDay: false) { return [start, end] }
        return isDuration(parts[1]) ? [start, String(decoding: parts[1], as: UTF8.self)] : nil
    }

    /// Two parts as `start/end`.
    static func period(_ parts: [String]) -> [UInt8]? {
        guard parts.count == 2, let start = basic(parts[0], isDay: false) else { return nil }
        if let end = basic(parts[1], isDay: false) { return start + [0x2F] + end }
        return isDuration(Array(parts[1].utf8)[...]) ? start + [0x2F] + parts[1].utf8 : nil
    }

    static func isDuration(_ octets: ArraySlice<UInt8>) -> Bool {
        octets.withUnsafeBufferPointer { DurationValue.duration(octets: $0) } != nil
    }

    // MARK: Numbers

    /// A number of calendar text as JSON writes it: no plus sign, no zeros before it.
    static func number(_ octets: ArraySlice<UInt8>, isWhole: Bool) -> String? {
        guard octets.count <= JSONTokens.numberLimit else { return nil }
        if isWhole {
            return octets.withUnsafeBufferPointer { IntegerValue(octets: $0) }?.description
        }
        guard octets.withUnsafeBufferPointer({ FloatValue.fault($0) }) == nil else { return nil }
        var digits = octets
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
        while digits.count > 1, digits.first == 0x30, digits[digits.startIndex + 1] != 0x2E {
            digits.removeFirst()
        }
        return (isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self)
    }

    /// A number of JSON as calendar text writes it, which has no exponents.
    static func written(number text: String, isWhole: Bool) -> [UInt8]? {
        guard var plain = withoutExponent(text) else { return nil }
        guard isWhole else { return plain }
        if let point = plain.firstIndex(of: 0x2E) {
            guard plain[(point + 1)...].allSatisfy({ $0 == 0x30 }) else { return nil }
            plain.removeSubrange(point...)
        }
        return plain.withUnsafeBufferPointer { IntegerValue(octets: $0) }
            .map { Array($0.description.utf8) }
    }

    /// Moves the point as the exponent says; nothing where the number would be too long.
    private static func withoutExponent(_ text: String) -> [UInt8]? {
        let octets = Array(text.utf8)
        guard let letter = octets.firstIndex(where: { $0 | 0x20 == 0x65 }) else { return octets }
        let power = octets[(letter + 1)...]
        guard let size = ICalendar.number(power.drop { $0 == 0x2B || $0 == 0x2D }),
            size <= JSONTokens.numberLimit
        else { return nil }
        let exponent = power.first == 0x2D ? -size : size
        let isNegative = octets.first == 0x2D
        let mantissa = octets[(isNegative ? 1 : 0)..<letter]
        let whole = mantissa.prefix { $0 != 0x2E }
        var digits = mantissa.filter { $0 != 0x2E }
        var point = whole.count + exponent
        if point <= 0 {
            digits.insert(contentsOf: [UInt8](repeating: 0x30, count: 1 - point), at: 0)
            point = 1
        }
        if point > digits.count {
            digits += [UInt8](repeating: 0x30, count: point - digits.count)
        }
        let zeros = digits.prefix(point - 1).prefix { $0 == 0x30 }.count
        let decimals = digits[point...]
        let result =
            (isNegative ? [0x2D] : []) + digits[zeros..<point]
            + (decimals.isEmpty ? [] : [0x2E] + decimals)
        return result.count <= JSONTokens.numberLimit ? result : nil
    }
}
