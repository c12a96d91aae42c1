import CivilTime
import TestSupport
import Testing

/// Seeded random rules, against dateutil.
@Suite struct DayRecurrencePeerTests {
    @Test func rulesAgreeWithDateutil() throws {
        var generator = SeededGenerator(seed: 20_270_328)
        let rules = (0..<3200).map { _ in RandomRule(using: &generator) }
        let input = rules.map {
            "\(RandomRule.compact($0.start)) \(RandomRule.compact($0.last)) \($0.text)\n"
        }.joined()
        let lines = try Peer.python("rules.py", input: input)
            .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(lines.count == rules.count)

        var filled = 0
        for (rule, line) in zip(rules, lines) {
            let theirs = line.split(separator: " ").compactMap { Int($0) }.map(Day.init(number:))
            if let ours = try difference(rule, theirs) {
                Issue.record("\(rule.text) from \(rule.start): \(ours), dateutil has \(theirs)")
            }
            if !theirs.isEmpty { filled += 1 }
        }
        #expect(filled > 2400)
    }

    /// What the rule gives here, if it is not what is expected.
    private func difference(_ random: RandomRule, _ expected: [Day]) throws -> [Day]? {
        func days(_ text: String, _ count: Int) throws -> [Day] {
            let rule = try RecurrenceRule(text)
            return try Array(#require(DayRecurrence(rule, start: random.start)).prefix(count))
        }
        let byDate = try days(random.bounded, min(random.count ?? 20, 20))
        if byDate != expected { return byDate }
        guard let count = random.count else { return nil }
        // One more is asked for only where the count has been reached.
        let isWhole = expected.count == count
        let byCount = try days(random.text, expected.count + (isWhole ? 1 : 0))
        return byCount == expected ? nil : byCount
    }
}
