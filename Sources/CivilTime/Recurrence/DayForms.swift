/// Finds the form that people speak of in the days of a rule, if it has one.
///
/// The forms are the same whatever becomes of a day that a month does not have (RFC 7529 §4.1);
/// that is said beside them.
struct DayForms {
    private let rule: RecurrenceRule
    private let start: Day
    private let every: RuleDescription.Every
    private let months: RuleDescription.Numbers?
    private let weekdays: RuleDescription.Weekdays?

    init(_ rule: RecurrenceRule, start: Day) {
        self.rule = rule
        self.start = start
        every = RuleDescription.Every(rule.interval)
        months = RuleDescription.Numbers(rule.byMonth, most: 12)
        // Weekdays without places only.
        weekdays =
            rule.byDay.allSatisfy { $0.ordinal == nil }
            ? RuleDescription.Weekdays(rule.byDay.map(\.weekday)) : nil
    }

    /// The form, or nothing where the rule has none of them.
    var days: RuleDescription.Days? {
        switch rule.frequency {
        case .secondly, .minutely, .hourly: nil
        case .daily: daily
        case .weekly: weekly
        case .monthly: monthly
        case .yearly: yearly
        }
    }

    private var isEach: Bool { every == .each }

    private var daily: RuleDescription.Days? {
        guard rule.byMonthDay.isEmpty, rule.bySetPosition.isEmpty else { return nil }
        if rule.byDay.isEmpty { return limited(.daily(every)) }
        guard isEach, let weekdays else { return nil }
        return each(weekdays)
    }

    private var weekly: RuleDescription.Days? {
        let found = rule.byDay.isEmpty ? RuleDescription.Weekdays([start.weekday]) : weekdays
        guard rule.bySetPosition.isEmpty, let found else { return nil }
        if isEach { return each(found) }
        return limited(.weekly(every, found, weekStart: rule.weekStart))
    }

    /// Weekdays of each week, perhaps of some months only.
    private func each(_ weekdays: RuleDescription.Weekdays) -> RuleDescription.Days? {
        limited(
            weekdays == .all
                ? .daily(.each) : .weekly(.each, weekdays, weekStart: .monday)
        )
    }

    /// Days in the months that the rule names, if it names some.
    private func limited(_ days: RuleDescription.Days) -> RuleDescription.Days? {
        guard let months else { return days }
        return days.limited(to: months)
    }

    private var monthly: RuleDescription.Days? {
        guard let days = monthDays else { return nil }
        if isEach, case .each(let weekdays) = days { return each(weekdays) }
        return limited(.monthly(every, days))
    }

    private var yearly: RuleDescription.Days? {
        guard rule.byYearDay.isEmpty else { return daysOfYear }
        guard rule.byWeekNumber.isEmpty else { return weeks }
        // Places and picks are counted in the month only where a single month is named.
        guard rule.bySetPosition.isEmpty || rule.byMonth.count == 1 else { return nil }
        if let months { return monthDays.map { .yearly(every, $0, months: months) } }
        if rule.byDay.isEmpty, rule.byMonthDay.isEmpty {
            guard let days = monthDays, let month = RuleDescription.Numbers([start.month], most: 12)
            else { return nil }
            return .yearly(every, days, months: month)
        }
        guard isEach, let days = monthDays else { return nil }
        switch days {
        case .each(let weekdays): return each(weekdays)
        case .dates: return .monthly(.each, days)
        // The 20th Monday of the year.
        case .nth, .workday: return nil
        }
    }

    private var daysOfYear: RuleDescription.Days? {
        guard
            rule.byDay.isEmpty, rule.byMonthDay.isEmpty, rule.byWeekNumber.isEmpty, months == nil,
            rule.bySetPosition.isEmpty
        else { return nil }
        return RuleDescription.Numbers(rule.byYearDay, most: 366).map { .daysOfYear(every, $0) }
    }

    private var weeks: RuleDescription.Days? {
        let found = rule.byDay.isEmpty ? RuleDescription.Weekdays([start.weekday]) : weekdays
        guard
            isEach, rule.byMonthDay.isEmpty, months == nil, rule.bySetPosition.isEmpty,
            rule.weekStart == .monday, let found
        else { return nil }
        return RuleDescription.Numbers(rule.byWeekNumber, most: 53).map { .weeks($0, found) }
    }

    /// The days of a month that the rule names or its start supplies.
    private var monthDays: RuleDescription.MonthDays? {
        guard rule.bySetPosition.isEmpty else { return picked }
        switch (rule.byDay.isEmpty, rule.byMonthDay.isEmpty) {
        case (true, true): return dates([start.dayOfMonth])
        case (true, false): return dates(rule.byMonthDay)
        case (false, true):
            if let weekdays { return .each(weekdays) }
            return RuleDescription.Positions(rule.byDay).map { .nth($0) }
        case (false, false): return nil
        }
    }

    private func dates(_ numbers: [Int]) -> RuleDescription.MonthDays? {
        RuleDescription.Numbers(numbers, most: 31, fromEnd: 5).map { .dates($0) }
    }

    /// The days that `BYSETPOS` picks from weekdays.
    private var picked: RuleDescription.MonthDays? {
        guard rule.byMonthDay.isEmpty, let weekdays else { return nil }
        let places = rule.bySetPosition
        if weekdays == .all { return dates(places) }
        if weekdays == .workdays {
            return RuleDescription.Numbers(places, most: 5, fromEnd: 5).map { .workday($0) }
        }
        guard weekdays.list.count == 1, let weekday = weekdays.list.first else { return nil }
        return RuleDescription.Positions(places.map { .init($0, weekday) }).map { .nth($0) }
    }
}
