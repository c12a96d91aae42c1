public import CivilTime

/// The value type DURATION (RFC 5545 §3.3.6).
public enum DurationValue {
    /// Writes a duration.
    ///
    /// Between hours and seconds the minutes stand even when they are none, as the grammar wants.
    ///
    /// - Parameter duration: Days and seconds of the same sign.
    /// - Returns: For example `P1W`, `P1DT2H`, `PT1H0M5S`.
    public static func text(_ duration: NominalDuration) -> String {
        let seconds = abs(duration.seconds)
        guard seconds >= 3600, seconds % 60 > 0, seconds / 60 % 60 == 0 else {
            return duration.description
        }
        return duration.description.replacing("H", with: "H0M")
    }

    /// Reads a duration.
    ///
    /// - Parameter text: For example `P1W` or `-PT15M`.
    /// - Returns: Nothing where the text is no duration.
    public static func duration(_ text: some StringProtocol) -> NominalDuration? {
        var text = String(text)
        return text.withUTF8 { duration(octets: $0) }
    }

    /// Reads a duration.
    ///
    /// Each unit stands at most once and from large to small; weeks stand alone.
    ///
    /// - Parameter octets: For example `P1W` or `-PT15M`; at most nine digits a number.
    /// - Returns: Nothing where the octets are no duration.
    /// - Complexity: O(*n*) in their number, and nothing is allocated.
    public static func duration(octets: UnsafeBufferPointer<UInt8>) -> NominalDuration? {
        var index = 0
        let sign = octets.first
        if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { index = 1 }
        guard index < octets.count, octets[index] == UInt8(ascii: "P") else { return nil }
        index += 1
        var (days, seconds) = (0, 0)
        var isTime = false
        // 0: nothing yet; 1: after days; 2: after hours; 3: minutes; 4: seconds or weeks.
        var rank = 0
        while index < octets.count {
            if octets[index] == UInt8(ascii: "T"), !isTime {
                isTime = true
                index += 1
                guard index < octets.count else { return nil }
            }
            let start = index
            while index < octets.count, octets[index] &- 0x30 < 10 { index += 1 }
            guard index < octets.count, index - start <= 9,
                let value = digits(octets, start..<index)
            else { return nil }
            let unit = octets[index]
            index += 1
            switch (unit, isTime) {
            case (UInt8(ascii: "W"), false) where rank == 0: (days, rank) = (value * 7, 4)
            case (UInt8(ascii: "D"), false) where rank == 0: (days, rank) = (value, 1)
            case (UInt8(ascii: "H"), true) where rank < 2: (seconds, rank) = (value * 3600, 2)
            case (UInt8(ascii: "M"), true) where rank < 3:
                (seconds, rank) = (seconds + value * 60, 3)
            case (UInt8(ascii: "S"), true) where rank < 4: (seconds, rank) = (seconds + value, 4)
            default: return nil
            }
        }
        guard rank > 0 else { return nil }
        let isNegative = sign == UInt8(ascii: "-")
        return NominalDuration(
            days: isNegative ? -days : days,
            seconds: isNegative ? -seconds : seconds
        )
    }
}
