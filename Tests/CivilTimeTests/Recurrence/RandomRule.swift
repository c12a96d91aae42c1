import CivilTime
import TestSupport

/// A rule of days made up by chance, with a day to start on.
struct RandomRule {
    let start: Day
    /// The rule with its end, if it has one.
    let text: String
    /// The number of days that ends it.
    let count: Int?
    /// How far to follow the rule.
    let last: Day
    /// The rule ended by a date, `last` if it has no earlier one.
    ///
    /// Without a date, a rule that has no more days is followed for 400 years, which takes long.
    let bounded: String

    /// Makes a rule that dateutil and RFC 5545 §3.3.10 read in the same way.
    ///
    /// Left out, because dateutil differs where the RFC is plain, or the RFC leaves it open:
    /// - `BYDAY` with and without positions at once: dateutil asks for both, the RFC for either.
    /// - `BYWEEKNO` with no other part that names days: dateutil gives all seven days; by the RFC
    ///   what is missing comes from the start, so its weekday.
    /// - `BYWEEKNO` of 52, 53, -52 and -53: dateutil takes the length of the wrong year for the days
    ///   of January that lie in the last week of December's year, and has week 1 of the next year
    ///   only by its positive number.
    /// - `BYWEEKNO` with `INTERVAL` or `BYSETPOS`: dateutil counts calendar years, not the years that
    ///   weeks are counted in.
    /// - `BYSETPOS` in a first week that begins before the start: dateutil counts from the start.
    init(using generator: inout SeededGenerator) {
        func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
        func pick(_ range: ClosedRange<Int>, signed: Bool, atMost count: Int) -> String {
            (0..<Int.random(in: 1...count, using: &generator)).map { _ in
                let size = Int.random(in: range, using: &generator)
                return String(signed && chance(35) ? -size : size)
            }.joined(separator: ",")
        }

        let frequency = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"].randomElement(using: &generator)
        let isYearly = frequency == "YEARLY"
        let isMonthly = frequency == "MONTHLY"
        let isWeekly = frequency == "WEEKLY"
        let weekStart = Weekday.allCases.randomElement(using: &generator) ?? .monday
        var parts = ["FREQ=\(frequency ?? "DAILY")"]
        let hasWeeks = isYearly && chance(25)
        if !hasWeeks, chance(50) {
            parts.append("INTERVAL=\(Int.random(in: 1...6, using: &generator))")
        }
        if chance(35) { parts.append("BYMONTH=" + pick(1...12, signed: false, atMost: 4)) }
        if !isWeekly, chance(30) {
            parts.append("BYMONTHDAY=" + pick(1...31, signed: true, atMost: 4))
        }
        if isYearly, chance(20) {
            parts.append("BYYEARDAY=" + pick(1...366, signed: true, atMost: 6))
        }
        if hasWeeks { parts.append("BYWEEKNO=" + pick(1...51, signed: true, atMost: 4)) }
        let namesDay = parts.contains {
            $0.hasPrefix("BYMONTHDAY") || $0.hasPrefix("BYYEARDAY")
        }
        if chance(45) || (hasWeeks && !namesDay) {
            let hasPositions = (isMonthly || isYearly) && !hasWeeks && chance(50)
            // dateutil fails on positions that run far past the end of December.
            let isInMonth = isMonthly || parts.contains { $0.hasPrefix("BYMONTH=") }
            let days = Weekday.allCases.shuffled(using: &generator).prefix(
                Int.random(in: 1...4, using: &generator)
            ).map { weekday in
                hasPositions
                    ? pick(1...(isInMonth ? 5 : 52), signed: true, atMost: 1) + weekday.code
                    : weekday.code
            }
            parts.append("BYDAY=" + days.joined(separator: ","))
        }
        var start = Day(number: Int.random(in: 10_000...25_000, using: &generator))
        if !hasWeeks, parts.contains(where: { $0.hasPrefix("BY") }), chance(30) {
            parts.append("BYSETPOS=" + pick(1...4, signed: true, atMost: 2))
            if isWeekly { start = start.advanced(by: -start.weekday.days(after: weekStart)) }
        }
        if weekStart != .monday { parts.append("WKST=\(weekStart.code)") }

        let years = isYearly ? 32 : isMonthly ? 15 : isWeekly ? 8 : 4
        last = start.advanced(by: years * 365)
        self.start = start
        let endless = parts.joined(separator: ";")
        let withLast = endless + ";UNTIL=" + RandomRule.compact(last)
        if chance(30) {
            let count = Int.random(in: 1...25, using: &generator)
            self.count = count
            text = endless + ";COUNT=\(count)"
            bounded = withLast
            return
        }
        count = nil
        let until = start.advanced(by: Int.random(in: 0...2500, using: &generator))
        let withUntil = endless + ";UNTIL=" + RandomRule.compact(until)
        let endsByDate = chance(30)
        text = endsByDate ? withUntil : endless
        bounded = endsByDate && until < last ? withUntil : withLast
    }

    /// The day as RFC 5545 writes it.
    static func compact(_ day: Day) -> String { day.description.filter { $0 != "-" } }
}
