// Jumping to the unit that holds the first wanted time.
extension Recurrence {
    /// Goes on with the first time at or after a second, without counting.
    ///
    /// - Parameter second: At any side of where the expansion is.
    mutating func jump(to second: Int) {
        let first = Swift.max(second, start)
        if first > start { extraStart = nil }
        (dayBits, hourBits, minuteBits, secondBits) = (0, 0, 0, 0)
        wordIndex = 6
        picks.removeAll(keepingCapacity: true)
        pickIndex = 0
        latest = first - 1
        isOver = first > last || !canBeMet
        if !isOver { settle(at: first, counting: false) }
    }

    /// Makes the unit of a time, or one that comes soon before it, the next to be opened.
    ///
    /// - Parameters:
    ///   - first: The first wanted second, at or after the start.
    ///   - counting: Whether the times passed over are counted.
    mutating func settle(at first: Int, counting: Bool) {
        let mustCount = counting && first > start
        let startDay = Day(number: floorDivide(start, 86_400))
        let day = mustCount ? startDay : Day(number: floorDivide(first, 86_400))
        // Days moved out of a unit are found from the unit before.
        let back = plan.overlaps ? 1 : 0
        func units(_ distance: Int) -> Int {
            Swift.max(0, distance / plan.step - back) * plan.step
        }
        switch plan.walk {
        case .strides:
            let unit = start - floorModulo(start, plan.unitSeconds)
            place = unit + plan.times.second(at: 0, inUnitOf: plan.unitSeconds)
            align(to: start)
            let named = place
            align(to: first)
            passed += (place - named) / plan.step
            remaining = Swift.max(0, remaining - (counting ? passed : 0))
            return
        case .years:
            // A start in January can lie in the last week of the year before, one in December in the
            // first week of the next; the years are counted from the one that the week belongs to.
            year = countedYear(startDay)
            year += units(countedYear(day) - year)
        case .months:
            let parts = startDay.parts
            let distance = (day.year - parts.year) * 12 + day.month - parts.month
            let months = parts.month - 1 + units(distance)
            year = parts.year + months / 12
            month = months % 12 + 1
            place = YearShape.firstDay(year)
        case .weeks:
            place = startDay.number - (startDay.weekday.rawValue + 6 - plan.days.weekStart) % 7
            place += units(day.number - place)
        case .units:
            place = start - floorModulo(start, plan.unitSeconds)
            let unit = first - floorModulo(first, plan.unitSeconds)
            if !mustCount {
                align(to: unit)
            } else if plan.step < 86_400, place < unit {
                if firstAdmitted() == place { _ = loadUnit(place) }
                place += plan.step
                if place < unit {
                    passed += admittedUnits(before: unit) * timesOfUnit
                    align(to: unit)
                }
            }
        }
        guard mustCount else { return }
        _ = fill()
        remaining = Swift.max(0, remaining - passed)
    }

    /// The year, or the year that the week is counted in, where weeks count.
    private func countedYear(_ day: Day) -> Int {
        guard plan.usesWeekYears else { return day.year }
        return Week(of: day, startingOn: Weekday(index: plan.days.weekStart)).year
    }

    /// How many times each unit holds that is not left out.
    private var timesOfUnit: Int {
        let count = plan.times.count(inUnitOf: plan.unitSeconds)
        return plan.positions.isEmpty ? count : plan.indices(among: count).count
    }

    /// How many units from the next one on and before a time are not left out.
    ///
    /// The pattern of a day depends on where its first unit lies, and there are no more such places
    /// than units in a step; each is reckoned once.
    private mutating func admittedUnits(before end: Int) -> Int {
        let step = plan.step
        guard plan.hasDayLimit || plan.times.isLimit else { return (end - place + step - 1) / step }
        var known = [Int32](repeating: -1, count: step / plan.unitSeconds)
        var found = 0
        var day = floorDivide(place, 86_400)
        let lastDay = floorDivide(end - 1, 86_400)
        while day <= lastDay {
            let year = Day(number: day).year
            let first = YearShape.firstDay(year)
            let next = first + (Day.isLeap(year) ? 366 : 365)
            let row = plan.hasDayLimit ? rows.days(year, first: first, plan) : nil
            while day < next, day <= lastDay {
                unitsInVain += 1
                if let row {
                    guard let bit = row.first(from: day - first + DayBits.room) else { break }
                    day = first + bit - DayBits.room
                    guard day < next, day <= lastDay else { break }
                }
                let midnight = day * 86_400
                let phase = floorModulo(place - midnight, step)
                if midnight < place || midnight + 86_400 > end {
                    let from = midnight < place ? place - midnight : phase
                    found += unitsOfDay(from, Swift.min(86_400, end - midnight))
                } else if known[phase / plan.unitSeconds] >= 0 {
                    found += Int(known[phase / plan.unitSeconds])
                } else {
                    let count = unitsOfDay(phase, 86_400)
                    known[phase / plan.unitSeconds] = Int32(count)
                    found += count
                }
                day += 1
            }
            day = Swift.max(day, next)
        }
        return found
    }

    /// How many steps within a day are not left out.
    private func unitsOfDay(_ from: Int, _ end: Int) -> Int {
        guard plan.times.isLimit else {
            return Swift.max(0, (end - from + plan.step - 1) / plan.step)
        }
        var count = 0
        var second = from
        while second < end {
            guard let found = plan.times.first(from: second, unitSeconds: plan.unitSeconds),
                found < end
            else { break }
            if found == second {
                count += 1
                second += plan.step
            } else {
                second += (found - second + plan.step - 1) / plan.step * plan.step
            }
        }
        return count
    }
}
