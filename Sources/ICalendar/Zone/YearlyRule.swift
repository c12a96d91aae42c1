internal import CivilTime

/// The day of a yearly change of clocks as a recurrence rule (RFC 5545 §3.8.5.3).
///
/// Most changes are the nth or last weekday of a month, the only form that Outlook takes. Some
/// zones change at a time beyond their day's 24 hours, which moves the change to a day that only
/// has a longer form: the weekday within a run of days of the month, or of the year where the run
/// crosses the end of a month.
struct YearlyRule: Hashable, Sendable {
    /// The rule, with `BYMONTH` before `BYDAY` as everybody writes it.
    let text: String

    /// The same rule as a value.
    let rule: RecurrenceRule

    /// The first change in or after 1970, by the clock in force before it.
    let first: CivilDateTime

    /// Finds the rule, or nothing where no rule names exactly the right days.
    init?(_ change: PosixRule.YearlyChange) {
        let time = change.seconds % 86_400
        let shift = (change.seconds - time) / 86_400 - (time < 0 ? 1 : 0)
        guard
            let parts = YearlyRule.parts(change.date, shift: shift),
            let clock = ClockTime(secondsSinceMidnight: time < 0 ? time + 86_400 : time),
            let epoch = Day(year: 1970, month: 1, day: 1),
            let rule = try? RecurrenceRule("FREQ=YEARLY;" + parts),
            var days = DayRecurrence(rule, start: epoch),
            let day = days.next()
        else { return nil }
        text = "FREQ=YEARLY;" + parts
        self.rule = rule
        first = CivilDateTime(day, clock)
    }

    private static func parts(_ date: PosixRule.YearlyChange.Date, shift: Int) -> String? {
        switch date {
        case .weekday(let month, let week, let weekday):
            return parts(month: month, week: week, weekday: weekday, shift: shift)
        case .dayWithoutLeapDay(let number):
            // 1970 was no leap year; from March on the days are counted from the year's end.
            let (_, month, day) = Day(number: number - 1).parts
            let moved = day + shift
            if (1...days(inMonth: month)).contains(moved) {
                return "BYMONTH=\(month);BYMONTHDAY=\(moved)"
            }
            return yearDays(month <= 2 ? number : number - 366, count: 1, shift: shift)
        case .dayFromZero(let number):
            return number < 365 ? yearDays(number + 1, count: 1, shift: shift) : nil
        }
    }

    private static func parts(month: Int, week: Int, weekday: Weekday, shift: Int) -> String? {
        let moved = Weekday.allCases[((weekday.rawValue - 1 + shift) % 7 + 7) % 7].code
        if shift == 0 {
            return "BYMONTH=\(month);BYDAY=\(week == 5 ? -1 : week)\(moved)"
        }
        let isLast = week == 5
        let length = days(inMonth: month)
        let first = (isLast ? length - 6 : week * 7 - 6) + shift
        // The last week of February lies on other days in leap years, unless counted backwards.
        if first >= 1, first + 6 <= length, !(isLast && month == 2) {
            let days = (first...first + 6).map(String.init).joined(separator: ",")
            return "BYMONTH=\(month);BYMONTHDAY=\(days);BYDAY=\(moved)"
        }
        guard let firstOfMonth = Day(year: 1970, month: month, day: 1) else { return nil }
        let isCountedBackwards = month > 2 || isLast && month == 2
        let yearDay = firstOfMonth.dayOfYear - 1 + (isLast ? length - 6 : week * 7 - 6)
        let base = isCountedBackwards ? yearDay - 366 : yearDay
        return yearDays(base, count: 7, shift: shift).map { $0 + ";BYDAY=\(moved)" }
    }

    /// A run of days of the year, counted from its end when negative, or nothing across New Year.
    private static func yearDays(_ first: Int, count: Int, shift: Int) -> String? {
        let start = first + shift
        let last = start + count - 1
        let year = first > 0 ? 1...365 : -365 ... -1
        guard year.contains(start), year.contains(last) else { return nil }
        return "BYYEARDAY=" + (start...last).map(String.init).joined(separator: ",")
    }

    private static func days(inMonth month: Int) -> Int {
        Day.count(ofMonth: month, in: 1970)
    }
}
