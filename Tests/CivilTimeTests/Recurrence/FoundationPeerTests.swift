import CivilTime
import Foundation
import TestSupport
import Testing

/// Seeded random rules, against the `Calendar.RecurrenceRule` of Foundation.
@Suite struct FoundationPeerTests {
    @Test func rulesAgreeWithFoundation() throws {
        var generator = SeededGenerator(seed: Histories.seed(usually: 20_270_405))
        var compared: [RecurrenceRule.Frequency: Int] = [:]
        for _ in 0..<Histories.count(usually: 3000) {
            let random = RandomTimeRule(using: &generator, forDateutil: true)
            let isCounted = Int.random(in: 0..<10, using: &generator) < 3
            let count = isCounted ? Int.random(in: 1...14, using: &generator) : nil
            let rule = try RecurrenceRule(random.bounded)
            guard Calendar.RecurrenceRule.follows(rule, from: random.start) else { continue }
            var times = Recurrence(rule, start: random.start)
            var ours: [Int] = []
            while ours.count < count ?? 15, let time = times.nextSeconds() { ours.append(time) }
            // It looks for ever where there is nothing, or less than the count.
            guard !ours.isEmpty, count == nil || ours.count == count else { continue }
            // It picks the last of what there is up to the end of the rule.
            guard rule.bySetPosition.isEmpty || ours.count == count ?? 15 else { continue }
            let theirs = try #require(self.theirs(rule, from: random, count: count))
            compared[rule.frequency, default: 0] += 1
            if ours != theirs {
                let start = RandomTimeRule.compact(random.start)
                let end = count.map { ", \($0) times" } ?? ""
                Issue.record(
                    "\(rule)\(end), from \(start): \(ours), Foundation has \(theirs)"
                )
            }
        }
        let all = compared.values.reduce(0, +)
        print("Foundation: \(all) rules compared, \(compared.map { "\($0) \($1)" }.sorted())")
        #expect(all * 4 > Histories.count(usually: 3000))
        #expect(compared.count == 6)
    }

    private func theirs(_ rule: RecurrenceRule, from random: RandomTimeRule, count: Int?) -> [Int]?
    {
        func date(_ time: CivilDateTime) -> Date {
            Date(timeIntervalSince1970: Double(time.secondsSinceEpoch))
        }
        return Calendar.RecurrenceRule(rule, count: count, last: date(random.last))?
            .recurrences(of: date(random.start), in: nil).prefix(15)
            .map { Int($0.timeIntervalSince1970.rounded()) }
    }
}
