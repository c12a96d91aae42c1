extension Recurrence {
    /// The next time of the unit, or of the first later one that has any.
    mutating func nextOfUnits() -> Int? {
        if let start = extraStart {
            extraStart = nil
            return start
        }
        if plan.walk == .strides {
            guard place <= last else { return nil }
            defer { place += plan.step }
            return place
        }
        if plan.onlyTime != nil {
            guard nextWord() || fill() else { return nil }
            defer { dayBits &= dayBits &- 1 }
            return dayBase + dayBits.trailingZeroBitCount * 86_400
        }
        repeat {
            if pickIndex < picks.count {
                defer { pickIndex += 1 }
                return picks[pickIndex]
            }
            if secondBits == 0 { openMinute() }
            if secondBits != 0 {
                defer { secondBits &= secondBits &- 1 }
                return secondBase + secondBits.trailingZeroBitCount
            }
        } while fill()
        return nil
    }

    /// Takes the next minute of the unit apart, as far as there is one.
    private mutating func openMinute() {
        if minuteBits == 0 {
            if hourBits == 0 {
                guard dayBits != 0 || nextWord() else { return }
                hourBits = plan.times.hours
                hourBase = dayBase + dayBits.trailingZeroBitCount * 86_400
                dayBits &= dayBits &- 1
            }
            minuteBits = plan.times.minutes
            minuteBase = hourBase + hourBits.trailingZeroBitCount * 3600
            hourBits &= hourBits &- 1
        }
        secondBits = plan.times.seconds
        secondBase = minuteBase + minuteBits.trailingZeroBitCount * 60
        minuteBits &= minuteBits &- 1
    }

    /// Goes on to the next word of the year's days that is not empty.
    mutating func nextWord() -> Bool {
        while wordIndex < 5 {
            wordIndex += 1
            dayBase += 64 * 86_400
            dayBits = unitDays.words[wordIndex]
            if dayBits != 0 { return true }
        }
        return false
    }

    /// Opens the next unit that holds a time later than the latest.
    ///
    /// Without a hit for a full turn of the calendar, 400 years, there is none to come.
    mutating func fill() -> Bool {
        guard remaining > 0, !isOver else { return false }
        let found =
            switch plan.walk {
            case .years: fillYear()
            case .months: fillMonth()
            case .weeks: fillWeek()
            case .units, .strides: fillUnit()
            }
        isOver = !found
        return found
    }

    /// Whether to go on after a number of units without a hit.
    private mutating func goesOn(_ steps: inout Int, turn: Int) -> Bool {
        unitsInVain += 1
        // Nothing but empty units in a row means that there is no end to them.
        steps = hasPassed ? 0 : steps + 1
        hasPassed = false
        if steps > turn { return false }
        if steps > stepLimit {
            isTruncated = true
            return false
        }
        return true
    }

    private mutating func fillYear() -> Bool {
        var steps = 0
        while year < 10_000 {
            let first = YearShape.firstDay(year)
            let base = (first - DayBits.room) * 86_400
            guard base <= last else { return false }
            let days = rows.days(year, first: first, plan)
            year += plan.step
            if load(days, base: base) { return true }
            guard goesOn(&steps, turn: 400) else { return false }
        }
        return false
    }

    private mutating func fillMonth() -> Bool {
        var steps = 0
        var isLeap = Day.isLeap(year)
        while true {
            if month > 12 {
                let months = month - 1
                year += months / 12
                month = months % 12 + 1
                place = YearShape.firstDay(year)
                isLeap = Day.isLeap(year)
            }
            let first = place + YearShape.daysBefore(month: month, isLeap: isLeap)
            let base = (first - 1) * 86_400
            guard base <= last else { return false }
            let length = YearShape.length(ofMonth: month, isLeap: isLeap)
            var days: UInt64 = 0
            if plan.days.months == 0 || plan.days.months >> UInt16(month) & 1 == 1 {
                days = plan.monthDays[(length - 28) * 7 + YearShape.weekday(first)]
                // Bit 1 is the first of the month.
                if plan.hasDayLimit { days &= limit(from: first) << 1 }
            }
            month += plan.step
            if days != 0, load(days, base: base) { return true }
            guard goesOn(&steps, turn: 4_800) else { return false }
        }
    }

    private mutating func fillWeek() -> Bool {
        var steps = 0
        while true {
            let first = place
            let base = first * 86_400
            guard base <= last else { return false }
            // The weekdays, counted from the first day of the week.
            var days = UInt64(weekdays: plan.days.weekdays, from: plan.days.weekStart) & 0x7F
            if plan.days.weekdays == 0 { days = 0x7F }
            if plan.hasDayLimit { days &= limit(from: first) }
            if plan.onlyTime != nil { days = plan.picked(days) }
            place += plan.step
            if load(days, base: base) { return true }
            guard goesOn(&steps, turn: 20_871) else { return false }
        }
    }

    /// The days not left out by what names days of the year, from one day on.
    private mutating func limit(from day: Int) -> UInt64 {
        openLimitYear(of: day)
        let bit = day - limitYear.first + DayBits.room
        var found = limitYear.days.words[bit >> 6] >> UInt64(bit & 63)
        if bit & 63 != 0, bit >> 6 < 5 {
            found |= limitYear.days.words[bit >> 6 + 1] << UInt64(64 - bit & 63)
        }
        return found
    }

    /// Makes the row of a day's year the one that is looked at.
    private mutating func openLimitYear(of day: Int) {
        guard day < limitYear.first || day >= limitYear.end else { return }
        let year = Day(number: day).year
        limitYear.first = YearShape.firstDay(year)
        limitYear.end = limitYear.first + (Day.isLeap(year) ? 366 : 365)
        limitYear.days = rows.days(year, first: limitYear.first, plan)
    }

    private mutating func fillUnit() -> Bool {
        // Whole days come round with the calendar; of other steps only the year 9999 is the end.
        let turn = plan.step % 86_400 == 0 ? 146_097 : Int.max
        var steps = 0
        while place <= last {
            let target = firstAdmitted()
            if target == place {
                let base = place
                place += plan.step
                if loadUnit(base) { return true }
            } else {
                align(to: target)
            }
            guard goesOn(&steps, turn: turn) else { return false }
        }
        return false
    }

    /// Moves on to the first unit that does not begin before a time.
    mutating func align(to target: Int) {
        guard target > place else { return }
        place += (target - place + plan.step - 1) / plan.step * plan.step
    }

    /// The first second from the place on that the limits let through, or a later one to look from.
    mutating func firstAdmitted() -> Int {
        let day = floorDivide(place, 86_400)
        if plan.hasDayLimit {
            openLimitYear(of: day)
            let bit = day - limitYear.first + DayBits.room
            if !limitYear.days.contains(bit) {
                let found = limitYear.days.first(from: bit).map { $0 - DayBits.room }
                return Swift.min(limitYear.end, limitYear.first + (found ?? 400)) * 86_400
            }
        }
        guard plan.times.isLimit else { return place }
        let found = plan.times.first(from: place - day * 86_400, unitSeconds: plan.unitSeconds)
        return day * 86_400 + (found ?? 86_400)
    }
}
