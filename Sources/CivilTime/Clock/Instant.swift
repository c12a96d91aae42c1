/// A moment in time, the same everywhere: seconds of Unix time.
public struct Instant: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    public let secondsSinceEpoch: Int

    /// Makes a moment.
    ///
    /// - Parameter secondsSinceEpoch: Seconds of Unix time.
    public init(secondsSinceEpoch: Int) {
        self.secondsSinceEpoch = secondsSinceEpoch
    }

    /// The date and time that a clock in UTC shows.
    public var utc: CivilDateTime {
        CivilDateTime(secondsSinceEpoch: secondsSinceEpoch)
    }

    /// The moment when a clock in UTC shows a date and time.
    ///
    /// - Parameter utc: What the clock shows.
    public init(utc: CivilDateTime) {
        secondsSinceEpoch = utc.secondsSinceEpoch
    }
}

extension Instant: Comparable {
    /// Whether one moment comes before another.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.secondsSinceEpoch < right.secondsSinceEpoch
    }
}
