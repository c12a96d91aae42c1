import CivilTime

/// A rule followed in the plainest way: every unit, every day and time in it, one condition after another.
///
/// Slow and simple on purpose, so that it can be held beside RFC 5545 §3.3.10 line by line.
struct NaiveRecurrence {
    let rule: RecurrenceRule
    let start: CivilDateTime

    /// The times up to a second, each once and rising.
    func times(through last: CivilDateTime) -> [CivilDateTime] {
        var found: Set<CivilDateTime> = []
        var unit = 0
        while let times = times(ofUnit: unit, last) {
            unit += rule.interval
            for time in picked(times) where time >= start && time <= last { found.insert(time) }
        }
        return found.sorted()
    }

    private func picked(_ times: [CivilDateTime]) -> [CivilDateTime] {
        guard !rule.bySetPosition.isEmpty else { return times }
        return times.indices.filter { index in
            rule.bySetPosition.contains(index + 1)
                || rule.bySetPosition.contains(index - times.count)
        }.map { times[$0] }
    }

    private var weekYear: Bool { rule.frequency == .yearly && !rule.byWeekNumber.isEmpty }

    private func times(ofUnit unit: Int, _ last: CivilDateTime) -> [CivilDateTime]? {
        let day = start.day
        let hour = start.secondsSinceEpoch / 3600 + unit
        let minute = start.secondsSinceEpoch / 60 + unit
        let second = start.secondsSinceEpoch + unit
        let (days, from): ([Day], CivilDateTime)
        switch rule.frequency {
        case .yearly:
            let own = weekYear ? Week(of: day, startingOn: rule.weekStart).year : day.year
            let year = own + unit
            guard let first = Day(year: year, month: 1, day: 1) else { return nil }
            from = CivilDateTime(first.advanced(by: -3), .midnight)
            guard from <= last else { return nil }
            days = expanded(first, Day(year: year, month: 12, day: 31) ?? first)
        case .monthly:
            let first = day.firstOfMonth(adding: unit)
            from = CivilDateTime(first.advanced(by: -1), .midnight)
            guard from <= last else { return nil }
            days = expanded(first, first.firstOfMonth(adding: 1).advanced(by: -1))
        case .weekly:
            let first = day.advanced(by: unit * 7 - day.weekday.days(after: rule.weekStart))
            from = CivilDateTime(first, .midnight)
            days = (0..<7).map(first.advanced(by:)).filter(isLimited)
        case .daily:
            from = CivilDateTime(day.advanced(by: unit), .midnight)
            days = [from.day].filter(isLimited)
        case .hourly: (days, from) = limited(hour * 3600)
        case .minutely: (days, from) = limited(minute * 60)
        case .secondly: (days, from) = limited(second)
        }
        guard from <= last else { return nil }
        return days.flatMap { day in
            hours(from.time).flatMap { hour in
                minutes(from.time).flatMap { minute in
                    seconds(from.time).map { second in
                        CivilDateTime(
                            secondsSinceEpoch: day.number * 86_400 + hour * 3600
                                + minute * 60 + second
                        )
                    }
                }
            }
        }
    }

    private func limited(_ seconds: Int) -> ([Day], CivilDateTime) {
        let from = CivilDateTime(secondsSinceEpoch: seconds)
        return ([from.day].filter(isLimited), from)
    }

    // What the rule leaves open comes from the start; what is shorter than the unit expands it, what
    // is longer limits it.
    private func hours(_ unit: ClockTime) -> [Int] {
        switch rule.frequency {
        case .hourly, .minutely, .secondly:
            rule.byHour.isEmpty || rule.byHour.contains(unit.hour) ? [unit.hour] : []
        default: rule.byHour.isEmpty ? [start.time.hour] : rule.byHour
        }
    }

    private func minutes(_ unit: ClockTime) -> [Int] {
        switch rule.frequency {
        case .minutely, .secondly:
            rule.byMinute.isEmpty || rule.byMinute.contains(unit.minute) ? [unit.minute] : []
        default: rule.byMinute.isEmpty ? [start.time.minute] : rule.byMinute
        }
    }

    private func seconds(_ unit: ClockTime) -> [Int] {
        let listed = Set(rule.bySecond.map { min($0, 59) }).sorted()
        switch rule.frequency {
        case .secondly: return listed.isEmpty || listed.contains(unit.second) ? [unit.second] : []
        default: return listed.isEmpty ? [start.time.second] : listed
        }
    }

    /// The days of a month or year, in the order of RFC 7529 §4.1.
    private func expanded(_ first: Day, _ last: Day) -> [Day] {
        let isOpen = namesNoDay
        let bareYear = rule.frequency == .yearly && isOpen && !weekYear
        let monthDays =
            isOpen && rule.byWeekNumber.isEmpty ? [start.day.dayOfMonth] : rule.byMonthDay
        let months =
            bareYear && rule.byMonth.isEmpty ? [start.day.month] : rule.byMonth
        // The weeks of a year reach out of it.
        let around = (weekYear ? first.advanced(by: -3)...last.advanced(by: 3) : first...last)
        var days = around.filter { months.isEmpty || months.contains($0.month) }
        if !monthDays.isEmpty {
            let monthsOfDays = Set(days.map(\.firstOfMonth))
            let wanted = Set(
                monthsOfDays.flatMap { month in
                    monthDays.compactMap {
                        day($0, month, month.firstOfMonth(adding: 1).advanced(by: -1))
                    }
                }
            )
            days = weekYear ? days.filter(wanted.contains) : wanted.sorted()
        }
        if !rule.byYearDay.isEmpty {
            let years = Set(around.map(\.year))
            let wanted = Set(
                years.flatMap { year -> [Day] in
                    guard let first = Day(year: year, month: 1, day: 1),
                        let last = Day(year: year, month: 12, day: 31)
                    else { return [] }
                    return rule.byYearDay.compactMap { day($0, first, last) }
                }
            )
            let isAlone =
                rule.frequency == .yearly && monthDays.isEmpty && months.isEmpty && !weekYear
            days = isAlone ? wanted.sorted() : days.filter(wanted.contains)
        }
        if weekYear {
            let year = first.year
            days = days.filter { day in
                let week = Week(of: day, startingOn: rule.weekStart)
                let count = Week.count(inYear: year, startingOn: rule.weekStart)
                return week.year == year
                    && rule.byWeekNumber.contains {
                        $0 == week.number || $0 + count + 1 == week.number
                    }
            }
            if isOpen { return days.filter { $0.weekday == start.day.weekday } }
        } else {
            days = days.filter(isWeekNamed)
        }
        return days.filter(isWeekdayNamed)
    }

    /// The nth day from one to another, or the one that stands for it where there is none.
    private func day(_ number: Int, _ first: Day, _ last: Day) -> Day? {
        let day = number > 0 ? first.advanced(by: number - 1) : last.advanced(by: number + 1)
        if first <= day, day <= last { return day }
        return switch rule.skip {
        case .omit: nil
        case .backward: day > last ? last : first.advanced(by: -1)
        case .forward: day > last ? last.advanced(by: 1) : first
        }
    }

    /// Whether a day is let through by what is longer than the unit.
    private func isLimited(_ day: Day) -> Bool {
        let (year, month, dayOfMonth) = day.parts
        func isNamed(_ number: Int, of count: Int, _ list: [Int]) -> Bool {
            list.isEmpty || list.contains(number) || list.contains(number - count - 1)
        }
        return (rule.byMonth.isEmpty || rule.byMonth.contains(month))
            && isNamed(dayOfMonth, of: Day.count(ofMonth: month, in: year), rule.byMonthDay)
            && isNamed(day.dayOfYear, of: Day.isLeap(year) ? 366 : 365, rule.byYearDay)
            && isWeekNamed(day)
            && (rule.frequency == .weekly && namesNoDay
                ? day.weekday == start.day.weekday : isWeekdayNamed(day))
    }

    private var namesNoDay: Bool {
        rule.byDay.isEmpty && rule.byMonthDay.isEmpty && rule.byYearDay.isEmpty
    }

    /// Whether the week of a day is named, in the year that it is counted in.
    private func isWeekNamed(_ day: Day) -> Bool {
        guard !rule.byWeekNumber.isEmpty else { return true }
        let week = Week(of: day, startingOn: rule.weekStart)
        let count = Week.count(inYear: week.year, startingOn: rule.weekStart)
        return rule.byWeekNumber.contains {
            $0 == week.number || $0 + count + 1 == week.number
        }
    }

    private func isWeekdayNamed(_ day: Day) -> Bool {
        rule.byDay.isEmpty
            || rule.byDay.contains { named in
                guard named.weekday == day.weekday else { return false }
                guard let ordinal = named.ordinal else { return true }
                let inMonth = rule.frequency == .monthly || !rule.byMonth.isEmpty
                let number = inMonth ? day.dayOfMonth : day.dayOfYear
                let count =
                    inMonth
                    ? Day.count(ofMonth: day.month, in: day.year) : Day.isLeap(day.year) ? 366 : 365
                return ordinal > 0
                    ? ordinal == (number + 6) / 7 : -ordinal == (count - number + 7) / 7
            }
    }
}
