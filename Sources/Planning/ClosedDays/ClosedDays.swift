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
    /// How many closed days that block, and how many that do not, one day names at most: nobody reads
    /// more, and a calendar can say the same of a day thousands of times.
    public static let mostNamed = 20

    private let span: DaySpan
    private let byDay: [[ClosedDay]]

    /// Lays rules out over a stretch of time.
    ///
    /// - Parameters:
    ///   - rules: In the order in which reasons should name them.
    ///   - span: Days outside it count as open.
    /// - Complexity: O(rules × years + days); rules are left alone once every day names as many as it may.
    public init(_ rules: [ClosedDayRule], over span: DaySpan) {
        self.span = span
        var byDay = Array(repeating: [ClosedDay](), count: span.count)
        var room = Room(blocking: byDay.count, other: byDay.count)
        for rule in rules where room[rule.level] > 0 {
            for days in rule.days(touching: span) {
                for day in max(days.first, span.first)...min(days.last, span.last) {
                    let place = span.first.distance(to: day)
                    let named = byDay[place].count {
                        ($0.rule.level == .block) == (rule.level == .block)
                    }
                    guard named < ClosedDays.mostNamed else { continue }
                    byDay[place].append(ClosedDay(day: day, rule: rule))
                    if named + 1 == ClosedDays.mostNamed { room[rule.level] -= 1 }
                }
            }
        }
        self.byDay = byDay
    }

    /// What there is to say of a day.
    ///
    /// - Parameter day: Any day.
    /// - Returns: At most ``mostNamed`` that block and as many that do not, the first of the rules; empty for an ordinary day.
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

/// How many days may still name more closed days.
private struct Room {
    var blocking: Int
    var other: Int

    subscript(level: ClosedDayRule.Level) -> Int {
        get { level == .block ? blocking : other }
        set { if level == .block { blocking = newValue } else { other = newValue } }
    }
}
