/// A duration of whole days by the calendar and seconds by the clock, as in RFC 5545 §3.3.6.
///
/// A day is a day of the calendar, 23 or 25 hours long when clocks change; seconds are exact.
public struct NominalDuration: Hashable, Sendable {
    /// Days by the calendar; weeks are counted as seven.
    public let days: Int

    /// Seconds by the clock, with the same sign as the days.
    public let seconds: Int

    /// No time at all.
    public static let zero = NominalDuration(days: 0)

    /// Makes a duration from its two parts.
    ///
    /// - Parameters:
    ///   - days: Days by the calendar.
    ///   - seconds: Seconds by the clock.
    public init(days: Int, seconds: Int = 0) {
        self.days = days
        self.seconds = seconds
    }

    /// Reads an ISO 8601 duration of weeks, days, hours, minutes and seconds, or gives nothing.
    ///
    /// Years and months are left out, as in RFC 5545: they have no fixed length.
    ///
    /// - Parameter text: For example `P1W`, `P2D`, `PT2H30M`, `-PT15M`; at most nine digits a number.
    public init?(_ text: some StringProtocol) {
        var rest = Substring(text)
        let isNegative = rest.first == "-"
        if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
        guard rest.first == "P" else { return nil }
        rest.removeFirst()
        var isTime = false
        var seen: [Character] = []
        var days = 0
        var seconds = 0
        while let next = rest.first {
            if next == "T", !isTime {
                isTime = true
                rest.removeFirst()
                guard !rest.isEmpty else { return nil }
                continue
            }
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest[digits.endIndex...]
            guard digits.count <= 9, let value = decimal(digits.utf8), let unit = rest.popFirst()
            else { return nil }
            switch (unit, isTime) {
            case ("W", false): days += value * 7
            case ("D", false): days += value
            case ("H", true): seconds += value * 3600
            case ("M", true): seconds += value * 60
            case ("S", true): seconds += value
            default: return nil
            }
            seen.append(unit)
        }
        // Each unit at most once and from large to small; weeks stand alone (RFC 5545 §3.3.6).
        let order: [Character] = ["D", "H", "M", "S"]
        guard seen == ["W"] || (!seen.isEmpty && seen == order.filter(seen.contains)) else {
            return nil
        }
        self.init(days: isNegative ? -days : days, seconds: isNegative ? -seconds : seconds)
    }
}

extension NominalDuration: CustomStringConvertible {
    /// The duration in ISO 8601, for example `P1W` or `PT2H30M`.
    public var description: String {
        guard self != .zero else { return "PT0S" }
        let sign = days < 0 || seconds < 0 ? "-" : ""
        let (days, seconds) = (abs(days), abs(seconds))
        if seconds == 0, days % 7 == 0 { return "\(sign)P\(days / 7)W" }
        let parts = [(seconds / 3600, "H"), (seconds / 60 % 60, "M"), (seconds % 60, "S")]
        let time = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
        return "\(sign)P\(days > 0 ? "\(days)D" : "")\(time.isEmpty ? "" : "T\(time)")"
    }
}
