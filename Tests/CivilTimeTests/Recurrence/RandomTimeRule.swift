import CivilTime
import TestSupport

/// A rule of any frequency made up by chance, with a time to start at.
struct RandomTimeRule {
    let start: CivilDateTime
    /// The rule without an end.
    let text: String
    /// How far to follow the rule.
    let last: CivilDateTime

    /// The rule ended by the last time.
    var bounded: String { "\(text);UNTIL=\(RandomTimeRule.compact(last))" }

    /// Makes a rule that RFC 5545 §3.3.10 allows.
    ///
    /// For dateutil these are left out, beside what ``RandomRule`` leaves out:
    /// - `BYSECOND=60`, which Python has no time for.
    /// - `SKIP` (RFC 7529), which it does not know.
    ///
    /// Rules of hours and shorter are then followed for 1500 units.
    ///
    /// - Parameters:
    ///   - generator: Where chance comes from.
    ///   - forDateutil: Whether to leave out what dateutil reads in another way.
    init(using generator: inout SeededGenerator, forDateutil: Bool) {
        func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
        func pick(_ range: ClosedRange<Int>, signed: Bool = false, atMost count: Int) -> String {
            (0..<Int.random(in: 1...count, using: &generator)).map { _ in
                let size = Int.random(in: range, using: &generator)
                return String(signed && chance(35) ? -size : size)
            }.joined(separator: ",")
        }
        let names = ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"]
        let frequency = Int.random(in: 0..<7, using: &generator)
        let (isSub, isDaily, isWeekly) = (frequency < 3, frequency == 3, frequency == 4)
        let (isMonthly, isYearly) = (frequency == 5, frequency == 6)
        var start = CivilDateTime(
            secondsSinceEpoch: Int.random(in: 10_000...25_000, using: &generator) * 86_400
                + Int.random(in: 0..<86_400, using: &generator)
        )
        let weekStart = Weekday.allCases.randomElement(using: &generator) ?? .monday
        var parts = ["FREQ=\(names[frequency])"]
        let hasWeeks = isYearly && chance(30)
        var interval = 1
        if chance(50), !(hasWeeks && forDateutil) {
            let most = isSub && chance(30) ? 4000 : isSub ? 60 : 6
            interval = Int.random(in: 1...most, using: &generator)
            parts.append("INTERVAL=\(interval)")
        }
        if chance(isSub ? 15 : 35) {
            parts.append("BYMONTH=" + pick(1...12, atMost: isSub ? 9 : 4))
        }
        if !isWeekly, chance(isSub ? 15 : 30) {
            parts.append("BYMONTHDAY=" + pick(1...31, signed: true, atMost: isSub ? 25 : 4))
        }
        if isYearly || isSub, chance(20) {
            parts.append("BYYEARDAY=" + pick(1...366, signed: true, atMost: isSub ? 90 : 6))
            if isYearly, chance(20) { parts[parts.count - 1] += chance(50) ? ",366" : ",-366" }
        }
        if hasWeeks {
            let most = forDateutil ? 51 : 53
            parts.append("BYWEEKNO=" + pick(1...most, signed: true, atMost: 4))
        }
        let namesDay = parts.contains { $0.hasPrefix("BYMONTHDAY") || $0.hasPrefix("BYYEARDAY") }
        if chance(isSub ? 25 : 45) || (hasWeeks && !namesDay && forDateutil) {
            let isInMonth = isMonthly || parts.contains { $0.hasPrefix("BYMONTH=") }
            let canHavePositions = (isMonthly || isYearly) && !hasWeeks
            let allPositions = chance(50)
            let days = Weekday.allCases.shuffled(using: &generator).prefix(
                Int.random(in: 1...4, using: &generator)
            ).map { weekday in
                canHavePositions && (forDateutil ? allPositions : chance(50))
                    ? pick(1...(isInMonth ? 5 : 52), signed: true, atMost: 1) + weekday.code
                    : weekday.code
            }
            parts.append("BYDAY=" + days.joined(separator: ","))
        }
        if chance(isSub ? 40 : 30) {
            parts.append("BYHOUR=" + pick(0...23, atMost: isSub ? 12 : 3))
        }
        if chance(30) { parts.append("BYMINUTE=" + pick(0...59, atMost: isSub ? 30 : 3)) }
        if chance(30) {
            parts.append("BYSECOND=" + pick(0...(forDateutil ? 59 : 60), atMost: isSub ? 30 : 3))
        }
        let canPick = parts.contains { $0.hasPrefix("BY") } && !(hasWeeks && forDateutil)
        if canPick, chance(30) {
            parts.append("BYSETPOS=" + pick(1...(isDaily ? 9 : 5), signed: true, atMost: 3))
            if isWeekly, forDateutil {
                let day = start.day.advanced(by: -start.day.weekday.days(after: weekStart))
                start = CivilDateTime(day, .midnight)
            }
        }
        if weekStart != .monday { parts.append("WKST=\(weekStart.code)") }
        if !forDateutil, chance(25) {
            parts.append("RSCALE=GREGORIAN;SKIP=" + (chance(50) ? "BACKWARD" : "FORWARD"))
        }
        self.start = start
        if forDateutil, isSub { RandomTimeRule.nameStart(start, in: &parts, using: &generator) }
        text = parts.joined(separator: ";")
        if forDateutil, isSub {
            // dateutil goes from unit to unit, whatever the rule leaves out.
            let seconds = [1, 60, 3600][frequency] * interval * 1500
            last = CivilDateTime(secondsSinceEpoch: start.secondsSinceEpoch + seconds)
            return
        }
        let days = [1, 3, 60, 900, 1500, 3000, 9000][frequency]
        last = CivilDateTime(
            secondsSinceEpoch: start.secondsSinceEpoch
                + (frequency == 0 ? 20_000 : days * 86_400)
        )
    }

    /// Lets most lists name what the start has, so that there is something to find soon.
    private static func nameStart(
        _ start: CivilDateTime,
        in parts: inout [String],
        using generator: inout SeededGenerator
    ) {
        let values = [
            "BYMONTH": "\(start.day.month)", "BYMONTHDAY": "\(start.day.dayOfMonth)",
            "BYYEARDAY": "\(start.day.dayOfYear)", "BYDAY": start.day.weekday.code,
            "BYHOUR": "\(start.time.hour)", "BYMINUTE": "\(start.time.minute)",
        ]
        for index in parts.indices where Int.random(in: 0..<100, using: &generator) < 80 {
            let name = String(parts[index].prefix { $0 != "=" })
            if let value = values[name] { parts[index] += ",\(value)" }
        }
    }

    /// The time as RFC 5545 writes it.
    static func compact(_ time: CivilDateTime) -> String {
        RecurrenceRule.Until.local(time).description
    }
}
