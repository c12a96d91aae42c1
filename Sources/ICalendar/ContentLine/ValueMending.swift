internal import CivilTime

/// Dates, durations, offsets and rules in other forms than the standard's, where it is certain what they
/// mean: `2027-01-05`, `20270105t0930z`, `p1d`, `+01:00`, `RRULE:FREQ=WEEKLY\;BYDAY=TU\,WE`.
enum ValueMending {
    /// The value as it should have been written.
    ///
    /// - Parameters:
    ///   - value: The octets of a value.
    ///   - property: Whose value it is.
    /// - Returns: Nothing where it is written as it should be, or nobody knows what it means.
    /// - Complexity: O(*n*) in its length.
    static func mended(
        _ value: UnsafeBufferPointer<UInt8>,
        of property: PropertyName
    ) -> [UInt8]? {
        switch property {
        case .dtstart, .dtend, .due, .recurrenceID, .exdate, .rdate, .dtstamp, .created,
            .lastModified, .completed:
            isPlain(value) ? nil : list(value)
        case .duration, .trigger: duration(value)
        case .tzoffsetfrom, .tzoffsetto: offset(value)
        case .rrule, .exrule: rule(value)
        default: nil
        }
    }

    /// Whether a value has dates and times in their own form, or nothing, with commas between them.
    private static func isPlain(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = 0
        func isEnd(_ place: Int) -> Bool { place == 0 || place == 8 || place == 15 || place == 16 }
        for octet in value {
            if octet == 0x2C {
                guard isEnd(place) else { return false }
                place = 0
                continue
            }
            switch place {
            case 8: guard octet == 0x54 else { return false }
            case 15: guard octet == 0x5A else { return false }
            case 0..<15: guard octet &- 0x30 < 10 else { return false }
            default: return false
            }
            place += 1
        }
        return isEnd(place)
    }

    // MARK: Dates

    private static func list(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var hasChanged = false
        var result: [UInt8] = []
        for item in value.split(separator: 0x2C, omittingEmptySubsequences: false) {
            if item.startIndex > 0 { result.append(0x2C) }
            // A period is a time and an end, or a time and a duration.
            let parts = item.split(separator: 0x2F, maxSplits: 1, omittingEmptySubsequences: false)
            for part in parts {
                if part.startIndex > item.startIndex { result.append(0x2F) }
                let octets = UnsafeBufferPointer(rebasing: part)
                if let mended = date(octets) ?? duration(octets) {
                    hasChanged = true
                    result += mended
                } else {
                    result += octets
                }
            }
        }
        return hasChanged ? result : nil
    }

    /// A date or time in one of the forms of ISO 8601, with or without its marks.
    private static func date(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard value.count <= 40, DateValue(octets: value) == nil else { return nil }
        var rest = Cursor(value)
        guard let year = rest.digits(4) else { return nil }
        let hasHyphen = rest.pass(0x2D)
        guard let month = rest.digits(2), rest.pass(0x2D) == hasHyphen,
            let day = rest.digits(2)
        else { return nil }
        var result = year + month + day
        if rest.isAtEnd || rest.isAtEnd(after: 0x5A) { return checked(result) }
        guard rest.pass(0x54), let hour = rest.digits(2) else { return nil }
        let hasColon = rest.pass(0x3A)
        guard let minute = rest.digits(2) else { return nil }
        var second: [UInt8] = [0x30, 0x30]
        if hasColon ? rest.pass(0x3A) : rest.isAtDigit {
            guard let found = rest.digits(2) else { return nil }
            second = found
            rest.passFraction()
        }
        result += [0x54] + hour + minute + second
        if rest.isAtEnd { return checked(result) }
        if rest.isAtEnd(after: 0x5A) { return checked(result + [0x5A]) }
        guard let offset = rest.offset(),
            case .local(let local)? = result.withUnsafeBufferPointer({ DateValue(octets: $0) })
        else { return nil }
        let seconds = local.secondsSinceEpoch - offset
        let moment = DateValue.utc(Instant(secondsSinceEpoch: seconds))
        return checked(Array(moment.description.utf8))
    }

    private static func checked(_ octets: [UInt8]) -> [UInt8]? {
        octets.withUnsafeBufferPointer { DateValue(octets: $0) } == nil ? nil : octets
    }

    // MARK: Durations and offsets

    /// A duration in small letters, or of weeks and days.
    private static func duration(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard value.count <= 40, let first = value.first else { return nil }
        if first &- 0x30 < 10 { return date(value) }
        guard DurationValue.duration(octets: value) == nil else { return nil }
        var rest = Cursor(value)
        let isNegative = first == 0x2D
        if isNegative || first == 0x2B { rest.index += 1 }
        guard rest.pass(0x50) else { return nil }
        var (days, seconds, rank) = (0, 0, 0)
        var isTime = false
        while !rest.isAtEnd {
            if !isTime, rest.pass(0x54) { isTime = true }
            guard let number = rest.number(), let unit = rest.next() else { return nil }
            let place: Int
            switch (unit & 0xDF, isTime) {
            case (0x57, false): (place, days) = (1, days + number * 7)
            case (0x44, false): (place, days) = (2, days + number)
            case (0x48, true): (place, seconds) = (3, seconds + number * 3600)
            case (0x4D, true): (place, seconds) = (4, seconds + number * 60)
            case (0x53, true): (place, seconds) = (5, seconds + number)
            default: return nil
            }
            guard place > rank else { return nil }
            rank = place
        }
        guard rank > 0 else { return nil }
        let sign = isNegative ? -1 : 1
        let duration = NominalDuration(days: sign * days, seconds: sign * seconds)
        return Array(DurationValue.text(duration).utf8)
    }

    private static func offset(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard let first = value.first, UTCOffset(octets: value) == nil else { return nil }
        if value.count == 1, first | 0x20 == 0x7A { return Array("+0000".utf8) }
        let isSigned = first == 0x2B || first == 0x2D
        var rest = Cursor(value)
        guard let offset = isSigned ? rest.offset() : unsigned(&rest), rest.isAtEnd else {
            return nil
        }
        return UTCOffset(seconds: offset).map { Array($0.description.utf8) }
    }

    private static func unsigned(_ rest: inout Cursor) -> Int? {
        guard let hours = rest.digits(2), let minutes = rest.digits(2) else { return nil }
        let (hour, minute) = (number(hours[...]) ?? 0, number(minutes[...]) ?? 60)
        return minute < 60 ? hour * 3600 + minute * 60 : nil
    }

    // MARK: Rules

    /// A rule without what programs put around it, between its parts, or into it for themselves.
    private static func rule(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard value.count <= ReadingLimits().ruleLength else { return nil }
        var text: [UInt8] = value.filter { $0 != 0x5C && $0 != 0x22 }
        for prefix in ["RRULE:", "EXRULE:"] {
            while text.count > prefix.utf8.count,
                zip(text, prefix.utf8).allSatisfy({ $0 == $1 || $0 & 0xDF == $1 })
            {
                text.removeFirst(prefix.utf8.count)
            }
        }
        var seen: Set<[UInt8]> = []
        var parts: [[UInt8]] = []
        for part in text.split(separator: 0x3B, omittingEmptySubsequences: false).map(Array.init) {
            let name = part.prefix { $0 != 0x3D }.map { (octet: UInt8) -> UInt8 in
                (0x61...0x7A).contains(octet) ? octet & 0xDF : octet
            }
            // What programs keep there for themselves, and what stands there a second time.
            if name.starts(with: [0x58, 0x2D]), name.count > 2, name.count < part.count {
                continue
            }
            if !part.isEmpty, !seen.insert(part).inserted { continue }
            guard name == Array("UNTIL".utf8) else {
                parts.append(part)
                continue
            }
            let until = part.dropFirst("UNTIL=".utf8.count).withUnsafeBufferPointer { date($0) }
            parts.append(until.map { Array("UNTIL=".utf8) + $0 } ?? part)
        }
        let mended = Array(parts.joined(separator: [0x3B]))
        return mended.elementsEqual(value) ? nil : mended
    }
}

/// A place in octets that are read from their beginning.
private struct Cursor {
    let octets: UnsafeBufferPointer<UInt8>
    var index = 0

    init(_ octets: UnsafeBufferPointer<UInt8>) { self.octets = octets }

    var isAtEnd: Bool { index == octets.count }

    var isAtDigit: Bool { index < octets.count && octets[index] &- 0x30 < 10 }

    /// Whether one octet, a letter in either case, is all that is left.
    func isAtEnd(after letter: UInt8) -> Bool {
        index + 1 == octets.count && octets[index] & 0xDF == letter
    }

    mutating func next() -> UInt8? {
        guard index < octets.count else { return nil }
        index += 1
        return octets[index - 1]
    }

    /// Passes an octet; a letter in either case.
    mutating func pass(_ octet: UInt8) -> Bool {
        // Other octets than letters differ in more than this bit from what the mask leaves.
        guard index < octets.count, octets[index] == octet || octets[index] & 0xDF == octet else {
            return false
        }
        index += 1
        return true
    }

    /// So many digits.
    mutating func digits(_ count: Int) -> [UInt8]? {
        guard index + count <= octets.count else { return nil }
        let found = octets[index..<index + count]
        guard found.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        index += count
        return Array(found)
    }

    /// A number of at most nine digits.
    mutating func number() -> Int? {
        var value = 0
        let start = index
        while isAtDigit, index - start < 9 {
            value = value * 10 + Int(octets[index] - 0x30)
            index += 1
        }
        return index > start ? value : nil
    }

    /// Parts of a second, which nothing here counts.
    mutating func passFraction() {
        var rest = self
        guard rest.pass(0x2E), rest.isAtDigit else { return }
        while rest.isAtDigit { rest.index += 1 }
        self = rest
    }

    /// The seconds of a sign, hours, and perhaps minutes, which must be all that is left.
    mutating func offset() -> Int? {
        guard let sign = next(), sign == 0x2B || sign == 0x2D, let hours = digits(2) else {
            return nil
        }
        _ = pass(0x3A)
        var values = [hours]
        if !isAtEnd {
            guard let minutes = digits(2) else { return nil }
            values.append(minutes)
        }
        guard isAtEnd else { return nil }
        let numbers = values.compactMap { ICalendar.number($0[...]) } + [0]
        guard numbers[1] < 60 else { return nil }
        let size = numbers[0] * 3600 + numbers[1] * 60
        return sign == 0x2D ? -size : size
    }
}
