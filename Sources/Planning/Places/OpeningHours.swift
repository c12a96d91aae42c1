public import CivilTime

/// When a venue can be used on some days of the week.
public struct OpeningHours: Hashable, Sendable {
    /// The days of the week.
    public let weekdays: Set<Weekday>

    /// From when to when.
    public let span: ClockSpan

    /// Makes the hours.
    ///
    /// - Parameters:
    ///   - weekdays: The days of the week.
    ///   - span: From when to when; 24:00 is the end of the day.
    public init(weekdays: Set<Weekday>, span: ClockSpan) {
        self.weekdays = weekdays
        self.span = span
    }
}

/// Days on which a venue cannot be used.
public struct VenueClosure: Hashable, Sendable {
    /// First to last day.
    public let span: DaySpan

    /// Why.
    public let name: LocalizedText

    /// Makes the closure.
    ///
    /// - Parameters:
    ///   - span: First to last day.
    ///   - name: Why.
    public init(span: DaySpan, name: LocalizedText) {
        self.span = span
        self.name = name
    }
}

extension Venue {
    /// Whether the opening hours cover a time on a day of the week.
    ///
    /// Hours that touch count as one stretch: a place open until 12 and from 12 is open at noon.
    ///
    /// - Parameters:
    ///   - span: The time wanted.
    ///   - weekday: The day of the week.
    /// - Returns: True when the whole time is covered.
    public func isOpen(_ span: ClockSpan, on weekday: Weekday) -> Bool {
        let spans = hours.filter { $0.weekdays.contains(weekday) }.map(\.span)
            .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        var reached = span.start
        for open in spans where open.start <= reached && open.end > reached {
            reached = open.end
        }
        return reached >= span.end
    }

    /// The closure that covers a day, if any.
    ///
    /// - Parameter day: The day asked about.
    /// - Returns: The first one listed.
    public func closure(on day: Day) -> VenueClosure? {
        closures.first { $0.span.contains(day) }
    }
}
