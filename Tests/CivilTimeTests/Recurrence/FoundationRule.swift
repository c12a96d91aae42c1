import CivilTime
import Foundation

extension Calendar.RecurrenceRule {
    /// The same rule as Foundation says it, if it has such rules, ended by a count or else by a time.
    init?(_ rule: RecurrenceRule, count: Int?, last: Date) {
        let frequencies: [RecurrenceRule.Frequency: Frequency] = [
            .minutely: .minutely, .hourly: .hourly, .daily: .daily, .weekly: .weekly,
            .monthly: .monthly, .yearly: .yearly,
        ]
        guard let frequency = frequencies[rule.frequency] else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        // It numbers weekdays from Sunday. In months it counts them rightly in weeks from Sunday only
        // (https://github.com/swiftlang/swift-foundation/issues/1387), and WKST means nothing there.
        calendar.firstWeekday =
            rule.frequency == .weekly ? rule.weekStart.rawValue % 7 + 1 : 1
        // With 4 it hangs (https://github.com/swiftlang/swift-foundation/issues/2203).
        calendar.minimumDaysInFirstWeek = 1
        self.init(
            calendar: calendar,
            frequency: frequency,
            interval: rule.interval,
            end: count.map { .afterOccurrences($0) } ?? .afterDate(last),
            months: rule.byMonth.map { Month($0) },
            daysOfTheYear: rule.byYearDay,
            daysOfTheMonth: rule.byMonthDay,
            weeks: rule.byWeekNumber,
            weekdays: rule.byDay.map { day in
                let weekday = day.weekday.inFoundation
                return day.ordinal.map { .nth($0, weekday) } ?? .every(weekday)
            },
            hours: rule.byHour,
            minutes: rule.byMinute,
            seconds: rule.bySecond,
            setPositions: rule.bySetPosition
        )
    }

    /// Whether Foundation follows RFC 5545 §3.3.10 for such rules; each line is a way it fails.
    static func follows(_ rule: RecurrenceRule, from start: CivilDateTime) -> Bool {
        let frequency = rule.frequency
        let isYearly = frequency == .yearly
        let isLong = frequency == .monthly || isYearly
        let isSub = frequency == .minutely || frequency == .hourly
        let days = rule.byMonthDay + rule.byYearDay
        let positions = rule.byDay.compactMap(\.ordinal)
        // It has no seconds.
        if frequency == .secondly { return false }
        // It picks in the order of the positions, one twice if two name it, counts the first unit
        // from the start, and looks for ever where a unit has too few.
        if !rule.bySetPosition.isEmpty, rule.bySetPosition != [-1] { return false }
        // Without days it gives another weekday from year to year, and not the start's; other parts
        // are more days, where the RFC has them limit.
        if !rule.byWeekNumber.isEmpty { return false }
        // Other parts beside BYYEARDAY are more days and limit nothing.
        let hasOthers = !rule.byMonth.isEmpty || !rule.byMonthDay.isEmpty || !rule.byDay.isEmpty
        if isYearly, !rule.byYearDay.isEmpty, hasOthers { return false }
        // Without BYMONTH it gives days of one month of the year, or none.
        if isYearly, rule.byMonth.isEmpty, !rule.byMonthDay.isEmpty || !positions.isEmpty {
            return false
        }
        // A weekday without a position is the first of its month or year only.
        if isLong, positions.count < rule.byDay.count { return false }
        // The fifth from the end hangs in months that have four.
        if positions.contains(-5) { return false }
        // In years it takes a fifth from other months too, and loses days that BYMONTHDAY limits.
        if isYearly, positions.contains(5) { return false }
        if isYearly, !rule.byMonthDay.isEmpty, !positions.isEmpty { return false }
        // A day that is named from both ends comes twice.
        if isLong, days.contains(where: { $0 < 0 }), days.contains(where: { $0 > 0 }) {
            return false
        }
        // 29 February becomes 1 March (https://github.com/swiftlang/swift-foundation/issues/2224).
        if isYearly, rule.byMonthDay.contains(where: { abs($0) > 28 }) { return false }
        let namesDay = !days.isEmpty || !rule.byDay.isEmpty
        if isLong, !namesDay, start.day.dayOfMonth > 28 { return false }
        // It goes through every unit that it leaves out, for minutes or days.
        if isSub, rule.interval > 60 || namesDay || !rule.byMonth.isEmpty { return false }
        if isSub, rule.interval > 1, !rule.byHour.isEmpty || !rule.byMinute.isEmpty { return false }
        return true
    }
}

extension Weekday {
    fileprivate var inFoundation: Locale.Weekday {
        switch self {
        case .monday: .monday
        case .tuesday: .tuesday
        case .wednesday: .wednesday
        case .thursday: .thursday
        case .friday: .friday
        case .saturday: .saturday
        case .sunday: .sunday
        }
    }
}
