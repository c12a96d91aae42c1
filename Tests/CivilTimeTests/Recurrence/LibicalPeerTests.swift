import CivilTime
import TestSupport
import Testing

/// Seeded random rules of all frequencies, against libical 3.0.16.
@Suite struct LibicalPeerTests {
    @Test func rulesAgreeWithLibical() throws {
        var generator = SeededGenerator(seed: Histories.seed(usually: 20_270_401))
        var rules: [(random: RandomTimeRule, rule: RecurrenceRule)] = []
        while rules.count < Histories.count(usually: 1000) {
            let random = RandomTimeRule(using: &generator, forDateutil: true)
            let rule = try RecurrenceRule(random.bounded)
            if LibicalPeerTests.isFollowed(rule) { rules.append((random: random, rule: rule)) }
        }
        // Its lists must rise, as ours do once they are read.
        let input = rules.map {
            "\(RandomTimeRule.compact($0.random.start)) \(RandomTimeRule.compact($0.random.last)) "
                + "\($0.rule)\n"
        }.joined()
        let lines = try CalendarPeers.libicalRules(input)
            .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        try #require(lines.count == rules.count)
        var compared = 0
        for (entry, line) in zip(rules, lines) where line != "!" {
            var times = Recurrence(entry.rule, start: entry.random.start)
            var ours: [String] = []
            while ours.count < 20, let time = times.nextSeconds() { ours.append("\(time)") }
            compared += 1
            if ours.joined(separator: " ") != line {
                let start = RandomTimeRule.compact(entry.random.start)
                Issue.record("\(entry.rule) from \(start): \(ours), libical has \(line)")
            }
        }
        print("libical: \(compared) of \(rules.count) rules compared")
        // It refuses some parts together (docs/KnownExceptions.md of libical).
        #expect(compared * 100 >= rules.count * 95)
    }

    /// Whether libical 3.0.16 follows RFC 5545 §3.3.10 for such rules; each line is a way it fails.
    private static func isFollowed(_ rule: RecurrenceRule) -> Bool {
        let frequency = rule.frequency
        let isSub = [.secondly, .minutely, .hourly].contains(frequency)
        let isShort = isSub || frequency == .daily
        let hasTimes = !rule.byHour.isEmpty || !rule.byMinute.isEmpty || !rule.bySecond.isEmpty
        let hasDays =
            !rule.byMonth.isEmpty || !rule.byMonthDay.isEmpty || !rule.byYearDay.isEmpty
            || !rule.byDay.isEmpty
        // BYSETPOS is passed over but in months, and there only days are counted, not times.
        if !rule.bySetPosition.isEmpty {
            guard frequency == .monthly, !hasTimes, !rule.byDay.isEmpty else { return false }
        }
        // Where times limit, it gives times of units that INTERVAL passes over, and the start twice.
        if isSub, !rule.byHour.isEmpty { return false }
        if frequency == .minutely || frequency == .secondly, !rule.byMinute.isEmpty { return false }
        if frequency == .secondly, !rule.bySecond.isEmpty { return false }
        // Where days limit, it goes on from the next day's midnight and not by INTERVAL.
        if isSub, hasDays, rule.interval > 1 { return false }
        // Days counted from the end limit nothing but let nothing through.
        if isShort, (rule.byMonthDay + rule.byYearDay).contains(where: { $0 < 0 }) { return false }
        // It counts weeks from a later one where the start's has no time, or not by WKST.
        let isBareWeek = !hasTimes && rule.byDay.isEmpty && rule.weekStart == .monday
        if frequency == .weekly, rule.interval > 1, !isBareWeek { return false }
        // Weeks counted from the end, and the days of a week-year outside of the year, are lost.
        if !rule.byWeekNumber.isEmpty { return false }
        // Without BYMONTH the months of the first year before or after the start's are passed over.
        return frequency != .yearly || rule.byMonthDay.isEmpty || !rule.byMonth.isEmpty
    }
}
