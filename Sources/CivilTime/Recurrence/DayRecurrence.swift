/// The days that a rule names, found one at a time.
///
/// This is the expansion for a start that is a date (RFC 5545, `VALUE=DATE`), which is all that a
/// programme's rules need. Work begins at the unit that holds the wanted day, not at the start,
/// except that a `COUNT` has to be counted from the start.
///
/// Follows the table of RFC 5545 §3.3.10: every part that names days is a condition that a day of
/// the unit meets or not, and what the start supplies by itself is a condition too.
public struct DayRecurrence: Sequence, IteratorProtocol, Sendable {
    /// What is found: days in rising order.
    public typealias Element = Day

    private let rule: RecurrenceRule
    private let start: Day
    private let filter: DayFilter
    private var unit: Int
    private var pending: [Day] = []
    private var position: Int
    private var remaining: Int
    private var from: Day

    /// Begins an expansion, or gives nothing when the rule is about times within a day.
    ///
    /// - Parameters:
    ///   - rule: A rule of days: `DAILY` to `YEARLY`, without `BYHOUR`, `BYMINUTE`, `BYSECOND`.
    ///   - start: The first day that the rule may name; it also supplies what the rule leaves open.
    ///   - from: Days before this one are passed over, though a `COUNT` counts them.
    public init?(_ rule: RecurrenceRule, start: Day, from: Day? = nil) {
        guard
            [.daily, .weekly, .monthly, .yearly].contains(rule.frequency),
            rule.byHour.isEmpty, rule.byMinute.isEmpty, rule.bySecond.isEmpty
        else { return nil }
        self.rule = rule
        self.start = start
        self.from = Swift.max(start, from ?? start)
        filter = DayFilter(rule, start: start)
        remaining = rule.end.count ?? .max
        position = 0
        unit = 0
        if rule.end.count == nil {
            unit = DayRecurrence.units(from: start, to: self.from, rule) / rule.interval
        }
    }

    /// The next day, or nothing when the rule has ended or can never be met again.
    ///
    /// - Complexity: The days of one unit for each unit passed over; after a full turn of the
    ///   calendar without a hit there is none to come.
    public mutating func next() -> Day? {
        while remaining > 0 {
            while position < pending.count {
                let day = pending[position]
                position += 1
                if let until = rule.end.until, day > until.day {
                    remaining = 0
                    return nil
                }
                remaining -= 1
                if day >= from { return day }
                if remaining == 0 { return nil }
            }
            guard fill() else {
                remaining = 0
                return nil
            }
        }
        return nil
    }

    /// Finds the next unit with at least one day in it.
    private mutating func fill() -> Bool {
        for _ in 0...DayRecurrence.turn(of: rule.frequency) {
            guard let days = days(ofUnit: unit) else { return false }
            unit += 1
            pending = picked(days.filter(filter.admits)).filter { $0 >= start }
            position = 0
            if !pending.isEmpty { return true }
            if let until = rule.end.until, days.lowerBound > until.day { return false }
        }
        return false
    }

    /// The days of one unit, or nothing past the year 9999.
    private func days(ofUnit index: Int) -> ClosedRange<Day>? {
        let (steps, overflow) = index.multipliedReportingOverflow(by: rule.interval)
        guard !overflow, steps < 4_000_000 else { return nil }
        let first: Day
        let last: Day
        switch rule.frequency {
        case .yearly:
            guard start.year + steps <= 9999 else { return nil }
            first = Day(unchecked: start.year + steps, 1, 1)
            last = Day(unchecked: start.year + steps, 12, 31)
        case .monthly:
            first = start.firstOfMonth(adding: steps)
            last = first.firstOfMonth(adding: 1).advanced(by: -1)
        case .weekly:
            first = start.advanced(by: steps * 7 - start.weekday.days(after: rule.weekStart))
            last = first.advanced(by: 6)
        default:
            first = start.advanced(by: steps)
            last = first
        }
        return first.year <= 9999 ? first...last : nil
    }

    /// Keeps what `BYSETPOS` asks for.
    private func picked(_ days: [Day]) -> [Day] {
        guard !rule.bySetPosition.isEmpty else { return days }
        let indices = rule.bySetPosition.map { $0 > 0 ? $0 - 1 : days.count + $0 }
        return Set(indices).sorted().filter(days.indices.contains).map { days[$0] }
    }

    /// How many units lie between the unit of one day and the unit of a later one.
    private static func units(from start: Day, to day: Day, _ rule: RecurrenceRule) -> Int {
        switch rule.frequency {
        case .yearly: return day.year - start.year
        case .monthly: return (day.year - start.year) * 12 + day.month - start.month
        case .weekly:
            let weekStart = start.advanced(by: -start.weekday.days(after: rule.weekStart))
            return weekStart.distance(to: day) / 7
        default: return start.distance(to: day)
        }
    }

    /// The number of units after which the Gregorian calendar repeats itself: 400 years.
    private static func turn(of frequency: RecurrenceRule.Frequency) -> Int {
        switch frequency {
        case .yearly: 400
        case .monthly: 4_800
        case .weekly: 20_871
        default: 146_097
        }
    }
}

/// The conditions that a day has to meet.
private struct DayFilter: Sendable {
    let frequency: RecurrenceRule.Frequency
    let weekStart: Weekday
    let months: [Int]
    let monthDays: [Int]
    let yearDays: [Int]
    let weeks: [Int]
    let weekdays: [RecurrenceRule.WeekdayPosition]

    init(_ rule: RecurrenceRule, start: Day) {
        frequency = rule.frequency
        weekStart = rule.weekStart
        yearDays = rule.byYearDay
        weeks = rule.byWeekNumber

        // "Information missing from the rule" comes from the start (RFC 5545 §3.3.10).
        let namesNoDay = rule.byDay.isEmpty && rule.byMonthDay.isEmpty && rule.byYearDay.isEmpty
        let namesNoWeek = rule.byWeekNumber.isEmpty
        switch rule.frequency {
        case .yearly where namesNoDay && namesNoWeek:
            months = rule.byMonth.isEmpty ? [start.month] : rule.byMonth
            monthDays = [start.dayOfMonth]
            weekdays = []
        case .yearly where namesNoDay, .weekly where namesNoDay:
            months = rule.byMonth
            monthDays = []
            weekdays = [.init(nil, start.weekday)]
        case .monthly where namesNoDay:
            months = rule.byMonth
            monthDays = [start.dayOfMonth]
            weekdays = []
        default:
            months = rule.byMonth
            monthDays = rule.byMonthDay
            weekdays = rule.byDay
        }
    }

    func admits(_ day: Day) -> Bool {
        let (year, month, dayOfMonth) = day.parts
        return (months.isEmpty || months.contains(month))
            && admits(dayOfMonth, of: Day.count(ofMonth: month, in: year), in: monthDays)
            && (yearDays.isEmpty
                || admits(day.dayOfYear, of: Day.isLeap(year) ? 366 : 365, in: yearDays))
            && admitsWeek(day) && admitsWeekday(day)
    }

    /// Whether a position, counted from the start or from the end, is among those listed.
    private func admits(_ position: Int, of count: Int, in list: [Int]) -> Bool {
        list.isEmpty || list.contains(position) || list.contains(position - count - 1)
    }

    private func admitsWeek(_ day: Day) -> Bool {
        guard !weeks.isEmpty else { return true }
        let week = Week(of: day, startingOn: weekStart)
        return admits(
            week.number,
            of: Week.count(inYear: week.year, startingOn: weekStart),
            in: weeks
        )
    }

    private func admitsWeekday(_ day: Day) -> Bool {
        weekdays.isEmpty
            || weekdays.contains { position in
                guard position.weekday == day.weekday else { return false }
                guard let ordinal = position.ordinal else { return true }
                let (index, count) = ordinals(of: day)
                return ordinal == (ordinal > 0 ? index : index - count - 1)
            }
    }

    /// Which of its weekday a day is, and how many there are, in its month or else its year.
    private func ordinals(of day: Day) -> (index: Int, count: Int) {
        let isInMonth = frequency == .monthly || !months.isEmpty
        let (year, month, dayOfMonth) = day.parts
        let position = isInMonth ? dayOfMonth : day.dayOfYear
        let length =
            isInMonth
            ? Day.count(ofMonth: month, in: year) : (Day.isLeap(year) ? 366 : 365)
        let index = (position - 1) / 7 + 1
        return (index: index, count: index + (length - position) / 7)
    }
}
