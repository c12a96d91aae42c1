/// A day and a time by the clock on the wall, in no particular zone.
public struct CivilDateTime: Hashable, Sendable {
    /// The day.
    public let day: Day

    /// The time, before 24:00.
    public let time: ClockTime

    /// Makes a date with a time; 24:00 becomes 00:00 of the next day.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - time: The time on that day.
    public init(_ day: Day, _ time: ClockTime) {
        self.init(secondsSinceEpoch: day.number * 86_400 + time.secondsSinceMidnight)
    }

    /// Makes the date and time that a clock shows a number of seconds after 1970 began on it.
    ///
    /// - Parameter secondsSinceEpoch: Seconds counted as if every day had 86,400.
    public init(secondsSinceEpoch: Int) {
        day = Day(number: floorDivide(secondsSinceEpoch, 86_400))
        time = ClockTime(unchecked: floorModulo(secondsSinceEpoch, 86_400))
    }

    /// Seconds since 1970 began, as if the clock never changed.
    public var secondsSinceEpoch: Int {
        day.number * 86_400 + time.secondsSinceMidnight
    }

    /// The date and time by the same clock after a duration, days first, then seconds.
    ///
    /// - Parameter duration: Negative goes back.
    /// - Returns: What the clock shows then.
    public func adding(_ duration: NominalDuration) -> CivilDateTime {
        CivilDateTime(
            secondsSinceEpoch: secondsSinceEpoch + duration.days * 86_400 + duration.seconds
        )
    }
}

extension CivilDateTime: Comparable {
    /// Whether one comes before the other on the same clock.
    public static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
        left.secondsSinceEpoch < right.secondsSinceEpoch
    }
}

extension CivilDateTime: CustomStringConvertible {
    /// The value as `2027-01-05T09:30`.
    public var description: String { "\(day)T\(time)" }
}
