/// A numbered week: ISO 8601's when weeks begin on Monday.
///
/// Week 1 is the first week with at least four days in the year (RFC 5545 §3.3.10, `BYWEEKNO`),
/// so the days around New Year can belong to a week of the neighbouring year.
public struct Week: Hashable, Sendable {
    /// The year that the week is counted in.
    public let year: Int

    /// 1 to 53.
    public let number: Int

    /// The week that a day lies in.
    ///
    /// - Parameters:
    ///   - day: Any day.
    ///   - firstWeekday: The day that weeks begin on; ISO 8601 has Monday.
    public init(of day: Day, startingOn firstWeekday: Weekday = .monday) {
        // The fourth day of a week always lies in the year the week is counted in.
        let fourth = day.advanced(by: 3 - day.weekday.days(after: firstWeekday))
        year = fourth.year
        number = (fourth.dayOfYear - 1) / 7 + 1
    }

    /// How many weeks a year has, 52 or 53.
    ///
    /// - Parameters:
    ///   - year: The year that the weeks are counted in.
    ///   - firstWeekday: The day that weeks begin on.
    /// - Returns: 52 or 53.
    public static func count(inYear year: Int, startingOn firstWeekday: Weekday = .monday) -> Int {
        // 28 December is always in the last week.
        Week(of: Day(unchecked: year, 12, 28), startingOn: firstWeekday).number
    }
}
