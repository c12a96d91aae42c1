/// All that a rule's days in a year depend on: its length, its first weekday, its neighbours' lengths.
struct YearShape: Sendable {
    /// 365 or 366.
    let length: Int
    /// The weekday of 1 January; Monday is 0.
    let first: Int
    let lengthBefore: Int
    let lengthAfter: Int

    /// How many shapes there are.
    static let count = 28

    /// The shape of a year as a number; years of one shape have the same days.
    ///
    /// - Parameters:
    ///   - year: The year.
    ///   - first: The day number of its 1 January.
    ///   - withNeighbours: Whether the lengths of the years on both sides matter.
    /// - Returns: 0 to 27.
    static func index(_ year: Int, first: Int, withNeighbours: Bool) -> Int {
        let weekday = weekday(first)
        if Day.isLeap(year) { return 7 + weekday }
        guard withNeighbours else { return weekday }
        return (Day.isLeap(year - 1) ? 14 : Day.isLeap(year + 1) ? 21 : 0) + weekday
    }

    init(index: Int) {
        length = index / 7 == 1 ? 366 : 365
        first = index % 7
        lengthBefore = index / 7 == 2 ? 366 : 365
        lengthAfter = index / 7 == 3 ? 366 : 365
    }

    /// The weekday of a day number; Monday is 0.
    static func weekday(_ number: Int) -> Int {
        // 1 January 1970 was a Thursday; the shift keeps years before that positive.
        Int(UInt(bitPattern: number + 3 + 7_000_000_000_000) % 7)
    }

    /// The day number of 1 January, for years from -39,999 on.
    static func firstDay(_ year: Int) -> Int {
        // Whole turns of 400 years keep the divisions positive.
        let before = UInt(bitPattern: year - 1 + 40_000)
        return Int(before * 365 + before / 4 - before / 100 + before / 400) - 14_609_700 - 719_162
    }

    /// Days before a month, 1 to 12, in a year of this length.
    static func daysBefore(month: Int, isLeap: Bool) -> Int {
        (367 * month - 362) / 12 - (month <= 2 ? 0 : isLeap ? 1 : 2)
    }

    /// The days of a month, 1 to 12.
    static func length(ofMonth month: Int, isLeap: Bool) -> Int {
        month == 2 ? (isLeap ? 29 : 28) : 30 + ((month + month >> 3) & 1)
    }

    /// Where week 1 begins, in days from 1 January: -3 to 3.
    static func firstWeek(first: Int, weekStart: Int) -> Int {
        let since = (first - weekStart + 7) % 7
        return since <= 3 ? -since : 7 - since
    }
}

extension DayConditions {
    /// How the year is cut off.
    enum Extent: Sendable {
        /// The calendar year, with days moved out of it.
        case calendarYear
        /// The weeks counted in the year.
        case weekYear
        /// The year and a week on each side.
        case withRoom
    }

    /// The days of a year that meet all conditions.
    func days(in year: YearShape, _ extent: Extent) -> DayBits {
        let room = DayBits.room
        var found = DayBits.none
        switch extent {
        case .calendarYear where yearDays.isEmpty || skip == .omit:
            found.insert(room..<room + year.length)
        case .weekYear:
            let weeks = year.weeks(startingOn: weekStart)
            found.insert(room + weeks.lowerBound..<room + weeks.upperBound)
        default: found.insert(0..<DayBits.count)
        }
        if months != 0 || hasMonthDays { found.formIntersection(monthBits(year)) }
        if !yearDays.isEmpty { found.formIntersection(yearDayBits(year, extent)) }
        if !weeks.isEmpty { found.formIntersection(weekBits(year)) }
        if hasWeekdays { found.formIntersection(weekdayBits(year)) }
        return found
    }

    /// Calls with each month of the year and those on both sides: number, place, length.
    private func eachMonth(
        _ year: YearShape,
        _ body: (_ month: Int, _ bit: Int, _ length: Int) -> Void
    ) {
        let isLeap = year.length == 366
        body(12, DayBits.room - 31, 31)
        for month in 1...12 {
            let before = YearShape.daysBefore(month: month, isLeap: isLeap)
            body(month, DayBits.room + before, YearShape.length(ofMonth: month, isLeap: isLeap))
        }
        body(1, DayBits.room + year.length, 31)
    }

    private func monthBits(_ year: YearShape) -> DayBits {
        var found = DayBits.none
        eachMonth(year) { month, bit, length in
            guard months == 0 || months >> UInt16(month) & 1 == 1 else { return }
            let days = hasMonthDays ? monthDayBits(length: length) : (2 << UInt64(length)) - 2
            found.insert(days, at: bit - 1)
        }
        return found
    }

    private func yearDayBits(_ year: YearShape, _ extent: Extent) -> DayBits {
        var found = DayBits.none
        let start = DayBits.room
        let end = start + year.length
        for day in yearDays {
            if abs(day) <= year.length {
                found.insert(day > 0 ? start + day - 1 : end + day)
            } else if skip == .backward {
                found.insert(day > 0 ? end - 1 : start - 1)
            } else if skip == .forward {
                found.insert(day > 0 ? end : start)
            }
            guard extent != .calendarYear else { continue }
            let before = day > 0 ? start - year.lengthBefore + day - 1 : start + day
            if before < start, abs(day) <= year.lengthBefore { found.insert(before) }
            let after = day > 0 ? end + day - 1 : end + year.lengthAfter + day
            if after >= end, abs(day) <= year.lengthAfter { found.insert(after) }
        }
        return found
    }

    private func weekBits(_ year: YearShape) -> DayBits {
        var found = DayBits.none
        let here = year.weeks(startingOn: weekStart)
        let before = year.before.weeks(startingOn: weekStart)
        let after = year.after.weeks(startingOn: weekStart)
        for (first, weeks) in [
            (0, here), (-year.lengthBefore, before), (year.length, after),
        ] {
            let count = weeks.count / 7
            for week in self.weeks where abs(week) <= count {
                let index = week > 0 ? week - 1 : count + week
                found.insert(0x7F, at: DayBits.room + first + weeks.lowerBound + index * 7)
            }
        }
        return found
    }

    private func weekdayBits(_ year: YearShape) -> DayBits {
        var found = DayBits.none
        if weekdays != 0 {
            // Bit 0 is a week before 1 January, and each word begins a weekday further on.
            for index in 0..<6 {
                found.words[index] = UInt64(weekdays: weekdays, from: (year.first + index) % 7)
            }
        }
        guard !ordinals.isEmpty else { return found }
        guard ordinalsAreInMonth else {
            for ordinal in ordinals {
                let day = DayConditions.bit(ordinal, length: year.length, first: year.first)
                if day > 0 { found.insert(DayBits.room + day - 1) }
            }
            return found
        }
        var plain = self
        plain.weekdays = 0
        eachMonth(year) { month, bit, length in
            // A day that was moved into a month need not be in one of the months asked for.
            guard hasMonthDays || months == 0 || months >> UInt16(month) & 1 == 1 else { return }
            let first = (year.first + bit - DayBits.room + 35) % 7
            let days = plain.weekdayBits(length: length, first: first) & ((2 << UInt64(length)) - 2)
            found.insert(days, at: bit - 1)
        }
        return found
    }
}

extension YearShape {
    /// The days of the weeks counted in this year, from 1 January; whole weeks.
    func weeks(startingOn weekStart: Int) -> Range<Int> {
        let next = (first + length) % 7
        return YearShape.firstWeek(first: first, weekStart: weekStart)..<length
            + YearShape.firstWeek(first: next, weekStart: weekStart)
    }

    /// The year before, by what can be known of it.
    var before: YearShape {
        YearShape(length: lengthBefore, first: (first - lengthBefore + 371) % 7)
    }

    /// The year after, by what can be known of it.
    var after: YearShape { YearShape(length: lengthAfter, first: (first + length) % 7) }

    private init(length: Int, first: Int) {
        self.length = length
        self.first = first
        lengthBefore = 365
        lengthAfter = 365
    }
}
