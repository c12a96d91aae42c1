/// What a rule and its start come to: the units to go through and what each of them holds.
///
/// A unit holds days × hours × minutes × seconds (RFC 5545 §3.3.10); as bits in one word each, the
/// product never has to be written out.
struct RecurrencePlan: Sendable {
    /// The ways to go from one unit to the next.
    enum Walk: Sendable {
        /// Nothing is left out: one time after a fixed number of seconds.
        case strides
        /// Years, or months or days of which every year holds the same, a year at a time.
        case years
        case months
        case weeks
        /// Days, hours, minutes or seconds.
        case units
    }

    let walk: Walk

    /// Units from one to the next: years, months, days for weeks, seconds for all that is shorter.
    let step: Int

    /// Seconds of one unit, for strides and units.
    let unitSeconds: Int

    /// What the days must meet; for years, months and weeks also what they are.
    let days: DayConditions

    /// How the rows of days are cut off.
    let extent: DayConditions.Extent

    /// Whether days outside of a unit can be left out by the year's row.
    let hasDayLimit: Bool

    /// Whether the lengths of the years around matter.
    let withNeighbours: Bool

    /// Whether weeks are counted and not years.
    let usesWeekYears: Bool

    /// Whether two units can hold the same day.
    let overlaps: Bool

    /// The times that a unit holds, or that limit it where the unit is shorter.
    let times: TimeBits

    /// Seconds after midnight of the only time of a day, where there is only one.
    let onlyTime: Int?

    /// Which of a unit's times to keep; empty keeps all.
    let positions: [Int]

    /// The months that are gone through a year at a time, as bits from 1 to 12.
    let monthsOfYear: UInt16?

    /// The days of each kind of month, by length and first weekday, for months.
    var monthDays: [UInt64] = []

    init(_ rule: RecurrenceRule, start: CivilDateTime) {
        let frequency = rule.frequency
        let days = DayConditions(rule, start: start.day)
        self.days = days
        positions = Array(Set(rule.bySetPosition))
        // More than all of time; it keeps the products below in range.
        let interval = Swift.min(rule.interval, 400_000_000_000)
        times = TimeBits(rule, start: start.time)
        let isSub = [.hourly, .minutely, .secondly].contains(frequency)

        unitSeconds =
            switch frequency {
            case .secondly: 1
            case .minutely: 60
            case .hourly: 3600
            default: 86_400
            }
        switch frequency {
        case .yearly: (walk, step) = (.years, interval)
        case .monthly:
            let isAlike =
                12 % interval == 0 && days.skip == .omit && !days.namesYear
                && (positions.isEmpty || times.only != nil)
            (walk, step) = isAlike ? (.years, 1) : (.months, interval)
        case .weekly: (walk, step) = (.weeks, interval * 7)
        default:
            let isOpen = days.isEmpty && !times.isLimit && positions.isEmpty
            if isOpen, times.count(inUnitOf: unitSeconds) == 1 {
                (walk, step) = (.strides, interval * unitSeconds)
            } else if frequency == .daily, interval == 1, positions.isEmpty {
                (walk, step) = (.years, 1)
            } else {
                (walk, step) = (.units, interval * unitSeconds)
            }
        }
        usesWeekYears = frequency == .yearly && !days.weeks.isEmpty
        extent =
            usesWeekYears
            ? .weekYear : frequency == .yearly || walk == .years ? .calendarYear : .withRoom
        withNeighbours =
            extent != .calendarYear && !(days.weeks.isEmpty && days.yearDays.isEmpty)
        hasDayLimit =
            switch walk {
            case .strides, .years: false
            // RFC 5545 forbids days of the year in months, and in weeks those of the month too; where
            // somebody takes such a rule, each is a limit.
            case .months: days.namesYear
            case .weeks: days.months != 0 || days.hasMonthDays || days.namesYear
            case .units: !days.isEmpty
            }
        overlaps = days.skip != .omit
        onlyTime = !isSub && walk != .units && walk != .strides ? times.only : nil
        monthsOfYear =
            frequency == .monthly && walk == .years
            ? (1...12).reduce(0) { months, month in
                let isNamed = days.months == 0 || days.months >> UInt16(month) & 1 == 1
                let isCounted = (month - start.day.month) % interval == 0
                return isNamed && isCounted ? months | 1 << UInt16(month) : months
            } : nil
        if frequency == .monthly { fillMonths() }
    }

    private mutating func fillMonths() {
        monthDays.reserveCapacity(28)
        for length in 28...31 {
            let all = days.hasMonthDays ? days.monthDayBits(length: length) : (2 << length) - 2
            for first in 0..<7 {
                var found = all
                if days.hasWeekdays { found &= days.weekdayBits(length: length, first: first) }
                // With one time a day, positions among times are positions among days.
                if onlyTime != nil { found = picked(found) }
                monthDays.append(found)
            }
        }
    }

    /// The days of a kind of year.
    func days(in shape: YearShape) -> DayBits {
        guard let monthsOfYear else {
            let found = days.days(in: shape, extent)
            return walk == .years && onlyTime != nil ? picked(found) : found
        }
        var found = DayBits.none
        let isLeap = shape.length == 366
        for month in 1...12 where monthsOfYear >> UInt16(month) & 1 == 1 {
            let before = YearShape.daysBefore(month: month, isLeap: isLeap)
            let length = YearShape.length(ofMonth: month, isLeap: isLeap)
            var bits = monthDays[(length - 28) * 7 + (shape.first + before) % 7]
            while bits != 0 {
                found.insert(before + bits.trailingZeroBitCount - 1 + DayBits.room)
                bits &= bits &- 1
            }
        }
        return found
    }

    /// Whether the positions have to be looked up in each unit.
    var picksInUnits: Bool { !positions.isEmpty && onlyTime == nil }

    /// Which of so many times or days are kept, each once.
    func indices(among count: Int) -> Set<Int> {
        let indices = positions.map { $0 > 0 ? $0 - 1 : count + $0 }
        return Set(indices.filter((0..<count).contains))
    }

    /// Keeps what `BYSETPOS` asks for among days.
    func picked(_ bits: UInt64) -> UInt64 {
        guard !positions.isEmpty else { return bits }
        let count = bits.nonzeroBitCount
        var found: UInt64 = 0
        for index in indices(among: count) { found |= 1 << UInt64(bits.bit(at: index)) }
        return found
    }

    /// Keeps what `BYSETPOS` asks for among the days of a year.
    func picked(_ bits: DayBits) -> DayBits {
        guard !positions.isEmpty else { return bits }
        let count = bits.total
        var found = DayBits.none
        for index in indices(among: count) { found.insert(bits.bit(at: index)) }
        return found
    }
}
