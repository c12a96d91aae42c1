import CivilTime
import TestSupport
import Testing

/// Seeded random rules of all frequencies, against dateutil.
@Suite struct RecurrencePeerTests {
    @Test func rulesAgreeWithDateutil() throws {
        var generator = SeededGenerator(seed: Histories.seed(usually: 20_270_331))
        let rules = (0..<Histories.count(usually: 4000)).map { _ in
            RandomTimeRule(using: &generator, forDateutil: true)
        }
        let input = rules.map {
            "\(RandomTimeRule.compact($0.start)) \(RandomTimeRule.compact($0.last)) \($0.bounded)\n"
        }.joined()
        let lines = try Peer.python("rules_of_times.py", input: input)
            .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(lines.count == rules.count)

        var filled = 0
        for (random, line) in zip(rules, lines) {
            let theirs = line.split(separator: " ").compactMap { Int($0) }
            var times = Recurrence(try RecurrenceRule(random.bounded), start: random.start)
            var ours: [Int] = []
            while ours.count < 20, let time = times.nextSeconds() { ours.append(time) }
            if ours != theirs {
                func text(_ times: [Int]) -> String {
                    times.map { RandomTimeRule.compact(.init(secondsSinceEpoch: $0)) }
                        .joined(separator: " ")
                }
                Issue.record(
                    "\(random.bounded) from \(random.start): \(text(ours)), dateutil has \(text(theirs))"
                )
            }
            if !theirs.isEmpty { filled += 1 }
        }
        print("dateutil: \(rules.count) rules compared, \(filled) with times")
        #expect(filled * 2 > rules.count)
    }
}
