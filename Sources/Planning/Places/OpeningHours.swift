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

/// Why a venue is not open at a time.
public enum ClosedHours: Hashable, Sendable {
    /// It is closed that day of the week.
    case allDay
    /// It opens later.
    case opens(ClockTime)
    /// It closes earlier.
    case closes(ClockTime)
    /// It is closed for a while in between.
    case between(ClockTime, ClockTime)
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
        for open in spans where open.start <= reached { reached = max(reached, open.end) }
        return reached >= span.end
    }

    /// Why the opening hours do not cover a time on a day of the week; nothing if they do.
    public func closedHours(_ span: ClockSpan, on weekday: Weekday) -> ClosedHours? {
        guard !isOpen(span, on: weekday) else { return nil }
        let open = hours.filter { $0.weekdays.contains(weekday) }.map(\.span).united
        guard let first = open.first, let last = open.last else { return .allDay }
        if span.start < first.start { return .opens(first.start) }
        if span.end > last.end { return .closes(last.end) }
        let before = open.last { $0.end < span.end } ?? first
        let after = open.first { $0.start > before.end } ?? last
        return .between(before.end, after.start)
    }

    /// The longest time that the venue is open at a stretch on a day of the week, in seconds.
    func longestOpen(on weekday: Weekday) -> Int {
        hours.filter { $0.weekdays.contains(weekday) }.map(\.span).united.map(\.seconds).max() ?? 0
    }

    /// The closure that covers a day, if any.
    ///
    /// - Parameter day: The day asked about.
    /// - Returns: The first one listed.
    public func closure(on day: Day) -> VenueClosure? {
        closures.first { $0.span.contains(day) }
    }
}
