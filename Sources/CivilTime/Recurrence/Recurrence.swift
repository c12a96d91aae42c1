/// The local times that a rule names, found one at a time, rising and each once.
///
/// Everything is counted in integers on a clock that never changes; zones come after
/// (``ZonedRecurrence``). Work begins at the unit that holds the wanted time, however far back the
/// start lies; a `COUNT` is reckoned unit by unit, not time by time.
///
/// Follows RFC 5545 §3.3.10 with erratum 1913, and RFC 7529 §4.1 for `SKIP`. Where those leave it
/// open: `BYWEEKNO` makes the week-year the unit, `INTERVAL` then counts from the week-year of the
/// start, and nothing lies past the year 9999.
public struct Recurrence: Sequence, IteratorProtocol, Sendable {
    /// What is found: local times in rising order.
    public typealias Element = CivilDateTime

    /// How many units without a hit are gone through before giving up, where nothing else ends it.
    public static let defaultStepLimit = 1_000_000

    let plan: RecurrencePlan
    let stepLimit: Int

    /// Seconds of the start.
    let start: Int

    /// The last second that can be given.
    let last: Int

    /// Times that may still be given.
    var remaining: Int

    /// Times of the rule before the first wanted one, where they are counted.
    var passed = 0

    /// The first second whose times are not counted yet.
    var countedTo: Int

    /// Whether a unit has been passed over that was not empty.
    var hasPassed = false

    /// Whether no further unit is to be opened.
    var isOver = false

    /// The last second that was given or passed over.
    var latest: Int

    /// The start, where it is given though the rule does not name it.
    var extraStart: Int?

    /// True when there is no next time only because the step limit was reached.
    public internal(set) var isTruncated = false

    /// How many units, or days of shorter units, were looked at and gave nothing.
    ///
    /// Tests hold the complexity to it, which a busy machine does not change.
    var unitsInVain = 0

    // What unit comes next.
    var year = 0
    var month = 0
    var place = 0

    // What is left of the unit: words of days, the hours of a day, and so on.
    var dayBits: UInt64 = 0
    var dayBase = 0
    var wordIndex = 6
    var unitDays = DayBits.none
    var hourBits: UInt64 = 0
    var hourBase = 0
    var minuteBits: UInt64 = 0
    var minuteBase = 0
    var secondBits: UInt64 = 0
    var secondBase = 0

    // What `BYSETPOS` picked of the unit.
    var picks: [Int] = []
    var pickIndex = 0

    /// The row of days of each shape of year, once it has been needed.
    var rows: YearRows

    /// The row of the year that was looked at last, where days are only limited.
    var limitYear = (first: 0, end: 0, days: DayBits.none)

    /// Begins an expansion.
    ///
    /// - Parameters:
    ///   - rule: Any rule.
    ///   - start: The first time that the rule may name; it also supplies what the rule leaves open.
    ///   - from: Times before this one are passed over, though a `COUNT` counts them.
    ///   - includesStart: Whether the start is given first, and counted, where the rule does not name it.
    ///   - stepLimit: How many units without a hit to go through before giving up.
    /// - Complexity: Independent of the time from the start, but for a `COUNT`; that takes a few
    ///   nanoseconds a unit of a day or longer, or a day where units are shorter.
    public init(
        _ rule: RecurrenceRule,
        start: CivilDateTime,
        from: CivilDateTime? = nil,
        includesStart: Bool = false,
        stepLimit: Int = Recurrence.defaultStepLimit
    ) {
        let bound: Int? =
            switch rule.end.until {
            case .day(let day): day.number * 86_400 + 86_399
            case .local(let local): local.secondsSinceEpoch
            case .utc(let instant): instant.secondsSinceEpoch
            case nil: nil
            }
        self.init(
            rule,
            start: start,
            from: from?.secondsSinceEpoch,
            last: bound ?? .max,
            count: rule.end.count,
            includesStart: includesStart,
            stepLimit: stepLimit
        )
    }

    init(
        _ rule: RecurrenceRule,
        start: CivilDateTime,
        from: Int?,
        last: Int,
        count: Int?,
        includesStart: Bool = false,
        stepLimit: Int = Recurrence.defaultStepLimit
    ) {
        plan = RecurrencePlan(rule, start: start)
        rows = YearRows()
        self.stepLimit = Swift.max(1, stepLimit)
        self.start = start.secondsSinceEpoch
        self.last = Swift.min(last, Recurrence.end)
        countedTo = self.start
        remaining = count ?? .max
        let first = Swift.max(self.start, from ?? self.start)
        latest = first - 1
        guard first <= self.last, self.start >= Recurrence.beginning else {
            remaining = 0
            return
        }
        if includesStart, !isNamed(rule, start) {
            if first == self.start {
                extraStart = self.start
            } else {
                passed = 1
            }
        }
        guard canBeMet else {
            isOver = true
            return
        }
        settle(at: first, counting: count != nil)
    }

    /// The next time, or nothing when the rule has ended or can never be met again.
    ///
    /// - Complexity: A few nanoseconds; the days of one unit for each unit passed over.
    public mutating func next() -> CivilDateTime? {
        nextSeconds().map(CivilDateTime.init(secondsSinceEpoch:))
    }

    /// The next time as seconds since 1970 on the local clock, or nothing as for ``next()``.
    ///
    /// - Returns: Seconds counted as if every day had 86,400.
    public mutating func nextSeconds() -> Int? {
        let found: Int
        if dayBits != 0, plan.onlyTime != nil {
            found = dayBase + dayBits.trailingZeroBitCount * 86_400
            dayBits &= dayBits &- 1
        } else if let next = nextOfUnits() {
            found = next
        } else {
            return nil
        }
        guard found <= last, remaining > 0 else {
            remaining = 0
            return nil
        }
        remaining &-= 1
        latest = found
        return found
    }
}

extension Recurrence {
    /// The last second of the year 9999.
    static let end = 253_402_300_799

    /// The first second of the year -9999; earlier years are no business of a calendar.
    static let beginning = -377_705_116_800

    /// Whether the rule names its own start.
    private func isNamed(_ rule: RecurrenceRule, _ start: CivilDateTime) -> Bool {
        let seconds = start.secondsSinceEpoch
        var probe = Recurrence(rule, start: start, from: nil, last: seconds, count: nil)
        return probe.nextSeconds() == seconds
    }

    /// False where it is plain that no unit can hold a time.
    var canBeMet: Bool {
        guard plan.walk == .units else { return true }
        let unit = plan.unitSeconds
        if unit < 86_400,
            !plan.times.isReachable(
                from: start - floorModulo(start, unit),
                step: plan.step,
                unitSeconds: unit
            )
        {
            return false
        }
        let count = plan.times.count(inUnitOf: unit)
        return plan.positions.isEmpty || plan.positions.contains { abs($0) <= count }
    }
}

/// The rows of days of a rule, by the shape of the year, made when first asked for.
struct YearRows: Sendable {
    private var rows: [DayBits] = []
    private var known: UInt32 = 0

    /// The days of a year.
    mutating func days(
        _ year: Int,
        first: Int,
        _ plan: borrowing RecurrencePlan
    ) -> DayBits {
        let index = YearShape.index(year, first: first, withNeighbours: plan.withNeighbours)
        if known >> UInt32(index) & 1 == 0 {
            if rows.isEmpty { rows = Array(repeating: .none, count: YearShape.count) }
            rows[index] = plan.days(in: YearShape(index: index))
            known |= 1 << UInt32(index)
        }
        return rows[index]
    }
}
