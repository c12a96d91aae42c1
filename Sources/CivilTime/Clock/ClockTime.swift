/// A time on the wall clock of one day, from 00:00 to 24:00.
///
/// 24:00 is the end of the day (ISO 8601) and makes sense only as an end.
public struct ClockTime: Hashable, Sendable {
    /// Seconds since midnight by the clock, 0 to 86,400.
    public let secondsSinceMidnight: Int

    /// Midnight at the start of the day.
    public static let midnight = ClockTime(unchecked: 0)

    /// Midnight at the end of the day, 24:00.
    public static let endOfDay = ClockTime(unchecked: 86_400)

    /// Makes a time, or nothing where no clock shows it.
    ///
    /// - Parameters:
    ///   - hour: 0 to 23, or 24 with nothing after it.
    ///   - minute: 0 to 59.
    ///   - second: 0 to 59.
    public init?(hour: Int, minute: Int, second: Int = 0) {
        guard
            (0...24).contains(hour), (0...59).contains(minute), (0...59).contains(second)
        else { return nil }
        self.init(secondsSinceMidnight: hour * 3600 + minute * 60 + second)
    }

    /// Makes a time from seconds, or nothing outside the day.
    ///
    /// - Parameter secondsSinceMidnight: 0 to 86,400.
    public init?(secondsSinceMidnight: Int) {
        guard (0...86_400).contains(secondsSinceMidnight) else { return nil }
        self.secondsSinceMidnight = secondsSinceMidnight
    }

    /// Reads a time written as `09:30`, or gives nothing.
    ///
    /// - Parameter text: Two digits, a colon, two digits.
    public init?(_ text: some StringProtocol) {
        let octets = Array(text.utf8)
        guard
            octets.count == 5, octets[2] == UInt8(ascii: ":"),
            let hour = decimal(octets[0..<2]), let minute = decimal(octets[3..<5])
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    init(unchecked seconds: Int) {
        secondsSinceMidnight = seconds
    }

    /// The hour, 0 to 24.
    public var hour: Int { secondsSinceMidnight / 3600 }

    /// The minute, 0 to 59.
    public var minute: Int { secondsSinceMidnight / 60 % 60 }

    /// The second, 0 to 59.
    public var second: Int { secondsSinceMidnight % 60 }

    /// The time a number of seconds later on the same day, or nothing past its end.
    ///
    /// - Parameter seconds: Negative goes back.
    /// - Returns: The time, up to 24:00.
    public func adding(seconds: Int) -> ClockTime? {
        let (sum, overflow) = secondsSinceMidnight.addingReportingOverflow(seconds)
        return overflow ? nil : ClockTime(secondsSinceMidnight: sum)
    }
}

extension ClockTime: Comparable {
    /// Whether one time comes before another on the same day.
    public static func < (left: ClockTime, right: ClockTime) -> Bool {
        left.secondsSinceMidnight < right.secondsSinceMidnight
    }
}

extension ClockTime: CustomStringConvertible {
    /// The time as `09:30`; seconds are left out.
    public var description: String {
        "\(padded(hour, 2)):\(padded(minute, 2))"
    }
}

/// A part of a day by the clock: the start belongs to it, the end does not.
public struct ClockSpan: Hashable, Sendable {
    /// The first moment.
    public let start: ClockTime

    /// The moment when it is over, always later than the start.
    public let end: ClockTime

    /// Makes a span, or nothing when it would be empty or run backwards.
    ///
    /// - Parameters:
    ///   - start: The first moment.
    ///   - end: When it is over; 24:00 is the end of the day.
    public init?(_ start: ClockTime, to end: ClockTime) {
        guard start < end else { return nil }
        self.start = start
        self.end = end
    }

    /// Length in seconds, more than 0.
    public var seconds: Int { end.secondsSinceMidnight - start.secondsSinceMidnight }

    /// Whether another span lies wholly inside this one.
    ///
    /// - Parameter other: The span that should fit.
    /// - Returns: True also when they share an end.
    public func contains(_ other: ClockSpan) -> Bool {
        start <= other.start && other.end <= end
    }

    /// Whether two spans share time, with a pause wanted between them.
    ///
    /// - Parameters:
    ///   - other: The other span.
    ///   - pause: Seconds that must lie between the two; 0 lets them touch.
    /// - Returns: True when the pause between them is too short.
    public func overlaps(_ other: ClockSpan, pause: Int = 0) -> Bool {
        start.secondsSinceMidnight < other.end.secondsSinceMidnight + pause
            && other.start.secondsSinceMidnight < end.secondsSinceMidnight + pause
    }
}
