/// A run of days with both ends included.
public struct DaySpan: Hashable, Sendable {
    /// The first day.
    public let first: Day

    /// The last day, never before the first.
    public let last: Day

    /// Makes a span, or nothing when the last day lies before the first.
    ///
    /// - Parameters:
    ///   - first: The first day.
    ///   - last: The last day, itself included.
    public init?(_ first: Day, through last: Day) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    /// Makes the span of one day.
    ///
    /// - Parameter day: The only day.
    public init(_ day: Day) {
        first = day
        last = day
    }

    /// Makes a span from a range that knows its own order.
    ///
    /// - Parameter range: First to last day.
    public init(_ range: ClosedRange<Day>) {
        first = range.lowerBound
        last = range.upperBound
    }

    /// How many days there are, at least 1.
    public var count: Int { first.distance(to: last) + 1 }

    /// The days, in order.
    public var days: ClosedRange<Day> { first...last }

    /// Whether a day lies in the span.
    ///
    /// - Parameter day: The day asked about.
    /// - Returns: True from the first to the last day.
    public func contains(_ day: Day) -> Bool {
        first <= day && day <= last
    }

    /// The span with more days at both ends.
    ///
    /// - Parameters:
    ///   - before: Days to add before the first.
    ///   - after: Days to add after the last.
    /// - Returns: A span that holds this one.
    public func widened(before: Int, after: Int) -> DaySpan {
        DaySpan(first.advanced(by: -abs(before))...last.advanced(by: abs(after)))
    }
}
