// Opening a unit, and passing over the times of it that are not wanted.
extension Recurrence {
    /// Opens a unit of up to 64 days.
    ///
    /// - Returns: Whether it holds a time later than the latest.
    mutating func load(_ days: UInt64, base: Int) -> Bool {
        guard base > latest, !plan.picksInUnits else {
            var row = DayBits.none
            row.words[0] = days
            return load(row, base: base)
        }
        wordIndex = 5
        dayBits = days
        dayBase = base + (plan.onlyTime ?? 0)
        return days != 0
    }

    /// Opens a unit of days.
    mutating func load(_ days: DayBits, base: Int) -> Bool {
        if plan.picksInUnits {
            pick(from: days.total * plan.times.count) { [times = plan.times] position in
                let (day, time) = position.quotientAndRemainder(dividingBy: times.count)
                return base + days.bit(at: day) * 86_400
                    + times.second(at: time, inUnitOf: 86_400)
            }
            return cutPicks()
        }
        unitDays = days
        if base <= latest {
            pass(
                before: count(of: days, base: base, before: latest + 1),
                atStart: count(of: days, base: base, before: countedTo)
            )
            if plan.overlaps, days.total > 0 {
                let lastDay = days.bit(at: days.total - 1)
                countedTo = Swift.max(
                    countedTo,
                    base + lastDay * 86_400
                        + plan.times.second(at: plan.times.count - 1, inUnitOf: 86_400) + 1
                )
            }
            cut(base: base)
        }
        wordIndex = -1
        dayBase = base + (plan.onlyTime ?? 0) - 64 * 86_400
        return nextWord() || hourBits | minuteBits | secondBits != 0
    }

    /// Opens a unit of a day or shorter.
    mutating func loadUnit(_ base: Int) -> Bool {
        let unit = plan.unitSeconds
        if plan.picksInUnits {
            pick(from: plan.times.count(inUnitOf: unit)) { [times = plan.times] position in
                base + times.second(at: position, inUnitOf: unit)
            }
            return cutPicks()
        }
        let isCut = base <= latest
        if isCut {
            pass(
                before: plan.times.count(before: latest + 1 - base, inUnitOf: unit),
                atStart: plan.times.count(before: countedTo - base, inUnitOf: unit)
            )
        }
        switch unit {
        case 1: (secondBits, secondBase) = (1, base)
        case 60: (secondBits, secondBase) = (plan.times.seconds, base)
        case 3600: (minuteBits, minuteBase) = (plan.times.minutes, base)
        default: (hourBits, hourBase) = (plan.times.hours, base)
        }
        if isCut { cutTimes(latest + 1) }
        return hourBits | minuteBits | secondBits != 0
    }

    /// Counts what is passed over of a unit.
    private mutating func pass(before: Int, atStart: Int) {
        passed += Swift.max(0, before - atStart)
        hasPassed = before > 0
    }

    /// How many times a unit of days holds before a second.
    private func count(of days: DayBits, base: Int, before second: Int) -> Int {
        guard second > base else { return 0 }
        let (day, time) = (second - base).quotientAndRemainder(dividingBy: 86_400)
        let whole = days.count(below: Swift.min(day, 384)) * plan.times.count
        return days.contains(day) ? whole + plan.times.count(before: time, inUnitOf: 86_400) : whole
    }

    /// Takes away the times up to the latest from the unit of days.
    private mutating func cut(base: Int) {
        let target = latest + 1
        let (day, time) = (target - base).quotientAndRemainder(dividingBy: 86_400)
        guard unitDays.contains(day) else {
            unitDays.removeAll(below: day)
            return
        }
        if let only = plan.onlyTime {
            unitDays.removeAll(below: time > only ? day + 1 : day)
            return
        }
        unitDays.removeAll(below: day + 1)
        (hourBits, hourBase) = (plan.times.hours, base + day * 86_400)
        cutTimes(target)
    }

    /// Takes away the times before a second from the hours, minutes or seconds that are open.
    private mutating func cutTimes(_ target: Int) {
        if hourBits != 0, target > hourBase {
            let hour = (target - hourBase) / 3600
            let isOpen = hour < 24 && hourBits >> UInt64(hour) & 1 == 1
            hourBits = hourBits.from(isOpen ? hour + 1 : hour)
            if isOpen { (minuteBits, minuteBase) = (plan.times.minutes, hourBase + hour * 3600) }
        }
        if minuteBits != 0, target > minuteBase {
            let minute = (target - minuteBase) / 60
            let isOpen = minute < 60 && minuteBits >> UInt64(minute) & 1 == 1
            minuteBits = minuteBits.from(isOpen ? minute + 1 : minute)
            if isOpen { (secondBits, secondBase) = (plan.times.seconds, minuteBase + minute * 60) }
        }
        if secondBits != 0, target > secondBase {
            secondBits = secondBits.from(target - secondBase)
        }
    }

    /// Finds the times that `BYSETPOS` picks of a unit.
    private mutating func pick(from count: Int, _ time: (Int) -> Int) {
        picks.removeAll(keepingCapacity: true)
        pickIndex = 0
        // Counted from the start and from the end it can be the same one.
        picks += plan.indices(among: count).sorted().map(time)
    }

    private mutating func cutPicks() -> Bool {
        while pickIndex < picks.count, picks[pickIndex] <= latest {
            if picks[pickIndex] >= countedTo {
                passed += 1
                countedTo = picks[pickIndex] + 1
            }
            hasPassed = true
            pickIndex += 1
        }
        return pickIndex < picks.count
    }
}
