internal import CivilTime

/// A rule for when an observance begins, made ready for an expansion of days.
///
/// Lotus Notes repeats the time of `DTSTART` as `BYHOUR` and `BYMINUTE`; one such time is taken as
/// the time of day. `UNTIL` is compared with the moment, or with the clock where it is wrongly
/// local, so the days go on for one day longer.
struct ObservanceRule {
    /// The time of the day.
    let time: ClockTime

    private let rule: RecurrenceRule

    /// Takes a rule, or nothing where it is about more than days.
    init?(_ rule: RecurrenceRule, start: CivilDateTime) {
        guard
            [.daily, .weekly, .monthly, .yearly].contains(rule.frequency),
            rule.byHour.count <= 1, rule.byMinute.count <= 1, rule.bySecond.count <= 1,
            let time = ClockTime(
                hour: rule.byHour.first ?? start.time.hour,
                minute: rule.byMinute.first ?? start.time.minute,
                second: min(rule.bySecond.first ?? start.time.second, 59)
            )
        else { return nil }
        self.rule = rule
        self.time = time
    }

    /// Whether the rule's `UNTIL` lies before a local time that is a certain moment.
    func isOver(_ local: CivilDateTime, _ instant: Instant) -> Bool {
        switch rule.end.until {
        case .day(let day): local.day > day
        case .local(let until): local > until
        case .utc(let until): instant > until
        case nil: false
        }
    }

    /// The days that the rule names, those just after its end among them.
    func days(from first: Day, through last: Day) -> DayRecurrence? {
        let dropped = ["UNTIL", "BYHOUR", "BYMINUTE", "BYSECOND"]
        var parts = rule.description.split(separator: ";").filter { part in
            !dropped.contains { part.hasPrefix($0 + "=") }
        }
        if rule.end.count == nil {
            parts.append("UNTIL=\(DateValue.day(lastDay(through: last)))")
        }
        guard let bounded = try? RecurrenceRule(parts.joined(separator: ";")) else { return nil }
        return DayRecurrence(bounded, start: first)
    }

    /// The last day that has to be looked at.
    func lastDay(through last: Day) -> Day {
        min(last, rule.end.until?.day.advanced(by: 2) ?? last)
    }

    /// The same days as POSIX names them, or nothing where it has no form for them.
    func posixChange(start: CivilDateTime) -> PosixRule.YearlyChange? {
        guard
            rule.frequency == .yearly, rule.interval == 1, rule.end == .never,
            rule.bySetPosition.isEmpty, rule.byWeekNumber.isEmpty, rule.byMonth.count <= 1,
            rule.byDay.count <= 1,
            let (date, shift) = rule.byDay.isEmpty ? fixedDay(start.day) : weekday(rule.byDay[0])
        else { return nil }
        return PosixRule.YearlyChange(
            date: date,
            seconds: time.secondsSinceMidnight + shift * 86_400
        )
    }

    private typealias Date = (date: PosixRule.YearlyChange.Date, shift: Int)

    private func weekday(_ position: RecurrenceRule.WeekdayPosition) -> Date? {
        if let ordinal = position.ordinal {
            guard
                let month = rule.byMonth.first, rule.byMonthDay.isEmpty, rule.byYearDay.isEmpty,
                ordinal == -1 || (1...4).contains(ordinal)
            else { return nil }
            let week = ordinal == -1 ? 5 : ordinal
            return (.weekday(month: month, week: week, weekday: position.weekday), 0)
        }
        guard let (month, day) = firstOfSeven else { return nil }
        // The weekday within any seven days lies a few days after one of the month's first four.
        let week = min((day + 6) / 7, 4)
        let shift = day - (week * 7 - 6)
        let index = (position.weekday.rawValue - 1 - shift + 14) % 7
        return (.weekday(month: month, week: week, weekday: Weekday.allCases[index]), shift)
    }

    /// Where seven days in a row begin, as a day of a month that is the same in every year.
    private var firstOfSeven: (month: Int, day: Int)? {
        let isOfMonth = rule.byYearDay.isEmpty
        let days = isOfMonth ? rule.byMonthDay : rule.byYearDay
        guard let first = days.first, let last = days.last, days.count == 7, last - first == 6
        else { return nil }
        if isOfMonth {
            guard
                let month = rule.byMonth.first, first > 0,
                last <= Day.count(ofMonth: month, in: 1970)
            else { return nil }
            return (month, first)
        }
        guard rule.byMonth.isEmpty, rule.byMonthDay.isEmpty else { return nil }
        // Counted from the year's end the days from March on are the same, from its start those
        // before the leap day.
        guard first > 0 ? last <= 59 : last < 0 && first >= -306 else { return nil }
        let parts = Day(number: first > 0 ? first - 1 : 365 + first).parts
        return (parts.month, parts.day)
    }

    private func fixedDay(_ start: Day) -> Date? {
        if let yearDay = rule.byYearDay.first {
            guard rule.byYearDay.count == 1, rule.byMonth.isEmpty, rule.byMonthDay.isEmpty
            else { return nil }
            switch yearDay {
            case 1...59: return (.dayWithoutLeapDay(yearDay), 0)
            case 60...365: return (.dayFromZero(yearDay - 1), 0)
            case -306 ... -1: return (.dayWithoutLeapDay(366 + yearDay), 0)
            default: return nil
            }
        }
        guard rule.byMonthDay.count <= 1 else { return nil }
        // Without a month BYMONTHDAY would name a day in each.
        if rule.byMonth.isEmpty, !rule.byMonthDay.isEmpty { return nil }
        guard
            let day = Day(
                year: 1970,
                month: rule.byMonth.first ?? start.month,
                day: rule.byMonthDay.first ?? start.dayOfMonth
            )
        else { return nil }
        return (.dayWithoutLeapDay(day.dayOfYear), 0)
    }
}
