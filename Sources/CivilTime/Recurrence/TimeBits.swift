/// Hours, minutes and seconds as bits: all the times of day that each of them makes with the others.
struct TimeBits: Sendable {
    let hours: UInt64
    let minutes: UInt64
    let seconds: UInt64

    /// Whether some times of day are left out because the unit is shorter than what names them.
    let isLimit: Bool

    /// What a rule names, and the start's where the rule leaves it open (RFC 5545 §3.3.10).
    init(_ rule: RecurrenceRule, start: ClockTime) {
        func bits(_ list: [Int], limits: Bool, size: Int, start: Int) -> UInt64 {
            guard list.isEmpty else {
                // A leap second is taken as the second before it.
                return list.reduce(0) { $0 | 1 << UInt64(Swift.min($1, size - 1)) }
            }
            return limits ? (1 << UInt64(size)) - 1 : 1 << UInt64(start)
        }
        let place = [.secondly, .minutely, .hourly].firstIndex(of: rule.frequency) ?? 3
        hours = bits(rule.byHour, limits: place <= 2, size: 24, start: start.hour)
        minutes = bits(rule.byMinute, limits: place <= 1, size: 60, start: start.minute)
        seconds = bits(rule.bySecond, limits: place <= 0, size: 60, start: start.second)
        isLimit =
            (place <= 2 && !rule.byHour.isEmpty) || (place <= 1 && !rule.byMinute.isEmpty)
            || (place <= 0 && !rule.bySecond.isEmpty)
    }

    /// How many times there are in a day.
    var count: Int { count(inUnitOf: 86_400) }

    /// How many times there are in a day, an hour, a minute or a second that is not left out.
    func count(inUnitOf unitSeconds: Int) -> Int {
        (unitSeconds >= 86_400 ? hours.nonzeroBitCount : 1)
            * (unitSeconds >= 3600 ? minutes.nonzeroBitCount : 1)
            * (unitSeconds >= 60 ? seconds.nonzeroBitCount : 1)
    }

    /// The only time of the day, where there is only one.
    var only: Int? {
        guard count == 1 else { return nil }
        return hours.trailingZeroBitCount * 3600 + minutes.trailingZeroBitCount * 60
            + seconds.trailingZeroBitCount
    }

    /// How many times of a unit come before a second of it.
    func count(before second: Int, inUnitOf unitSeconds: Int) -> Int {
        if second <= 0 { return 0 }
        if second >= unitSeconds { return count(inUnitOf: unitSeconds) }
        var found = 0
        let perMinute = seconds.nonzeroBitCount
        if unitSeconds >= 86_400 {
            let hour = second / 3600
            found += hours.below(hour).nonzeroBitCount * minutes.nonzeroBitCount * perMinute
            guard hours >> UInt64(hour) & 1 == 1 else { return found }
        }
        if unitSeconds >= 3600 {
            let minute = second / 60 % 60
            found += minutes.below(minute).nonzeroBitCount * perMinute
            guard minutes >> UInt64(minute) & 1 == 1 else { return found }
        }
        return found + seconds.below(second % 60).nonzeroBitCount
    }

    /// Seconds into the unit of the time with a number of times before it.
    func second(at position: Int, inUnitOf unitSeconds: Int) -> Int {
        guard unitSeconds >= 60 else { return 0 }
        let perMinute = seconds.nonzeroBitCount
        var found = seconds.bit(at: position % perMinute)
        guard unitSeconds >= 3600 else { return found }
        let (hour, minute) = (position / perMinute).quotientAndRemainder(
            dividingBy: minutes.nonzeroBitCount
        )
        found += minutes.bit(at: minute) * 60
        return unitSeconds >= 86_400 ? found + hours.bit(at: hour) * 3600 : found
    }

    /// The first second of the day, from one on, that no limit of a unit this short leaves out.
    func first(from second: Int, unitSeconds: Int) -> Int? {
        let hour = second / 3600
        guard hours >> UInt64(hour) & 1 == 1 else {
            let later = hours.from(hour)
            return later == 0 ? nil : later.trailingZeroBitCount * 3600
        }
        guard unitSeconds < 3600 else { return second }
        let minute = second / 60 % 60
        guard minutes >> UInt64(minute) & 1 == 1 else {
            let later = minutes.from(minute)
            return (hour * 60 + (later == 0 ? 60 : later.trailingZeroBitCount)) * 60
        }
        guard unitSeconds < 60, seconds >> UInt64(second % 60) & 1 == 0 else { return second }
        let later = seconds.from(second % 60)
        return (hour * 60 + minute) * 60 + (later == 0 ? 60 : later.trailingZeroBitCount)
    }

    /// Whether steps of this many seconds from a second of the day can ever meet the limits.
    ///
    /// The times of day that the steps reach are those that differ from the first by a multiple of
    /// the greatest common divisor of the step and the day.
    func isReachable(from first: Int, step: Int, unitSeconds: Int) -> Bool {
        guard isLimit else { return true }
        var (divisor, rest) = (step, 86_400)
        while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
        var second: Int? = floorModulo(first, divisor)
        while let here = second, here < 86_400 {
            guard let found = self.first(from: here, unitSeconds: unitSeconds), found < 86_400
            else { return false }
            if found == here { return true }
            second = here + (found - here + divisor - 1) / divisor * divisor
        }
        return false
    }
}
