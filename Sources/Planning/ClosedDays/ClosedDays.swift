public import CivilTime

/// A day on which nothing, or nothing without a warning, is placed, and why.
public struct ClosedDay: Hashable, Sendable {
    /// The day.
    public let day: Day

    /// The rule that names it.
    public let rule: ClosedDayRule

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - rule: The rule that names it.
    public init(day: Day, rule: ClosedDayRule) {
        self.day = day
        self.rule = rule
    }
}

/// All closed days of a stretch of time, looked up by day.
public struct ClosedDays: Hashable, Sendable {
    private let span: DaySpan
    private let byDay: [[ClosedDay]]

    /// Lays rules out over a stretch of time.
    ///
    /// - Parameters:
    ///   - rules: In the order in which reasons should name them.
    ///   - span: Days outside it count as open.
    /// - Complexity: O(rules × years + days).
    public init(_ rules: [ClosedDayRule], over span: DaySpan) {
        self.span = span
        var byDay = Array(repeating: [ClosedDay](), count: span.count)
        for rule in rules {
            for start in rule.starts(in: span.widened(before: rule.length, after: 0)) {
                for day in start...start.advanced(by: rule.length - 1) where span.contains(day) {
                    byDay[span.first.distance(to: day)].append(ClosedDay(day: day, rule: rule))
                }
            }
        }
        self.byDay = byDay
    }

    /// What there is to say of a day.
    ///
    /// - Parameter day: Any day.
    /// - Returns: Empty for an ordinary day.
    public subscript(day: Day) -> [ClosedDay] {
        span.contains(day) ? byDay[span.first.distance(to: day)] : []
    }

    /// Whether nothing may be placed on a day.
    ///
    /// - Parameter day: Any day.
    /// - Returns: True when at least one rule blocks it.
    public func isBlocked(_ day: Day) -> Bool {
        self[day].contains { $0.rule.level == .block }
    }

    /// Whether a municipality works on a day: Monday to Friday and not blocked.
    ///
    /// - Parameter day: Any day.
    /// - Returns: True for a working day.
    public func isWorkingDay(_ day: Day) -> Bool {
        day.weekday.rawValue <= 5 && !isBlocked(day)
    }
}
