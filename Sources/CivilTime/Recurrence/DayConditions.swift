/// The parts of a rule that name days, with what the start supplies, ready to be laid over a year.
///
/// "Information missing from the rule" comes from the start (RFC 5545 §3.3.10).
struct DayConditions: Sendable {
    /// Months 1 to 12 as bits; none set means all.
    var months: UInt16 = 0

    /// Days of the month 1 to 31 as bits, from the start and from the end.
    var monthDays: (fromStart: UInt64, fromEnd: UInt64) = (0, 0)

    /// Days of the year, negative from its end.
    var yearDays: [Int] = []

    /// Weeks of the year, negative from its end.
    var weeks: [Int] = []

    /// Weekdays as bits, Monday lowest.
    var weekdays: UInt64 = 0

    /// Weekdays with a position.
    var ordinals: [Ordinal] = []

    /// Whether positions are within the month and not the year (RFC 5545 §3.3.10, erratum 1913).
    let ordinalsAreInMonth: Bool

    /// The day that weeks begin on; Monday is 0.
    let weekStart: Int

    /// What becomes of the 31st in a short month.
    let skip: RecurrenceRule.Skip

    /// A weekday with its position in the month or year.
    struct Ordinal: Sendable {
        let position: Int
        /// Monday is 0.
        let weekday: Int
    }

    init(_ rule: RecurrenceRule, start: Day) {
        ordinalsAreInMonth = rule.frequency == .monthly || !rule.byMonth.isEmpty
        weekStart = rule.weekStart.rawValue - 1
        let expands = rule.frequency == .monthly || rule.frequency == .yearly
        skip = expands ? rule.skip : .omit
        for month in rule.byMonth { months |= 1 << UInt16(month) }
        for day in rule.byMonthDay { insert(monthDay: day) }
        yearDays = rule.byYearDay
        weeks = rule.byWeekNumber
        for day in rule.byDay {
            if let position = day.ordinal, expands {
                ordinals.append(Ordinal(position: position, weekday: day.weekday.rawValue - 1))
            } else {
                weekdays |= 1 << UInt64(day.weekday.rawValue - 1)
            }
        }

        guard rule.byDay.isEmpty, rule.byMonthDay.isEmpty, rule.byYearDay.isEmpty else { return }
        let (_, month, dayOfMonth) = start.parts
        switch rule.frequency {
        case .yearly where weeks.isEmpty:
            if months == 0 { months = 1 << UInt16(month) }
            insert(monthDay: dayOfMonth)
        case .monthly where weeks.isEmpty:
            insert(monthDay: dayOfMonth)
        case .yearly, .weekly:
            weekdays = 1 << UInt64(start.weekday.rawValue - 1)
        default: break
        }
    }

    private mutating func insert(monthDay: Int) {
        if monthDay > 0 {
            monthDays.fromStart |= 1 << UInt64(monthDay)
        } else {
            monthDays.fromEnd |= 1 << UInt64(-monthDay)
        }
    }

    /// Whether there are conditions on the day of the month.
    var hasMonthDays: Bool { monthDays.fromStart | monthDays.fromEnd != 0 }

    /// Whether there are conditions on the place in the year.
    var namesYear: Bool { !yearDays.isEmpty || !weeks.isEmpty }

    /// Whether there are conditions on the weekday.
    var hasWeekdays: Bool { weekdays != 0 || !ordinals.isEmpty }

    /// Whether any day at all is left out.
    var isEmpty: Bool {
        months == 0 && !hasMonthDays && yearDays.isEmpty && weeks.isEmpty && !hasWeekdays
    }

    /// The days that `BYMONTHDAY` names in a month; bit 1 is the first, bit 0 the day before.
    ///
    /// Days that the month does not have are moved here, before the weekdays are looked at
    /// (RFC 7529 §4.1); by one day at most they leave the month.
    func monthDayBits(length: Int) -> UInt64 {
        var found = monthDays.fromStart & ((2 << UInt64(length)) - 2)
        if monthDays.fromStart >> UInt64(length + 1) != 0 {
            found |= movedBits(backward: length, forward: length + 1)
        }
        var rest = monthDays.fromEnd
        while rest != 0 {
            let day = rest.trailingZeroBitCount
            rest &= rest - 1
            found |=
                day <= length ? 1 << UInt64(length + 1 - day) : movedBits(backward: 0, forward: 1)
        }
        return found
    }

    private func movedBits(backward: Int, forward: Int) -> UInt64 {
        switch skip {
        case .omit: 0
        case .backward: 1 << UInt64(backward)
        case .forward: 1 << UInt64(forward)
        }
    }

    /// The days of a month that `BYDAY` names, bit 1 being the first.
    ///
    /// - Parameters:
    ///   - length: The days of the month.
    ///   - first: The weekday of its first day; Monday is 0.
    /// - Returns: Also the bits of the days on both sides, for days that were moved.
    func weekdayBits(length: Int, first: Int) -> UInt64 {
        var found = UInt64(weekdays: weekdays, from: (first + 6) % 7)
        for ordinal in ordinals {
            let bit = DayConditions.bit(ordinal, length: length, first: first)
            if bit > 0 { found |= 1 << UInt64(bit) }
            // A day moved out of the month is the first of the next or the last of the one before.
            if ordinal.position == 1, ordinal.weekday == (first + length) % 7 {
                found |= 2 << UInt64(length)
            }
            if ordinal.position == -1, ordinal.weekday == (first + 6) % 7 { found |= 1 }
        }
        return found
    }

    /// The day, counted from 1, of the nth weekday in a month or year; 0 where there is none.
    static func bit(_ ordinal: Ordinal, length: Int, first: Int) -> Int {
        let day =
            ordinal.position > 0
            ? 1 + (ordinal.weekday - first + 7) % 7 + (ordinal.position - 1) * 7
            : length - (first + length + 6 - ordinal.weekday) % 7 + (ordinal.position + 1) * 7
        return day >= 1 && day <= length ? day : 0
    }
}
