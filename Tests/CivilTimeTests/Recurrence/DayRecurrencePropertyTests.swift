import CivilTime
import TestSupport
import Testing

/// What holds for every rule, on seeded random ones.
@Suite struct DayRecurrencePropertyTests {
    @Test func jumpingToAWindowGivesWhatWalkingGives() throws {
        var generator = SeededGenerator(seed: 400)
        for _ in 0..<500 {
            let random = RandomRule(using: &generator)
            let rule = try RecurrenceRule(random.bounded)
            let reach = random.start.distance(to: random.last)
            let from = random.start.advanced(by: Int.random(in: -400...reach, using: &generator))
            let walked = try #require(DayRecurrence(rule, start: random.start)).filter {
                $0 >= from
            }
            let jumped = Array(try #require(DayRecurrence(rule, start: random.start, from: from)))
            if jumped != walked { Issue.record("\(rule) from \(random.start), window \(from)") }
        }
    }

    @Test func aCountIsCountedFromTheStartWhateverTheWindow() throws {
        var generator = SeededGenerator(seed: 800)
        for _ in 0..<300 {
            let random = RandomRule(using: &generator)
            let endless = try #require(
                DayRecurrence(try RecurrenceRule(random.bounded), start: random.start)
            )
            let all = Array(endless.prefix(10))
            guard let from = all.randomElement(using: &generator) else { continue }
            let text = random.bounded.replacing(/UNTIL=\d+/, with: "COUNT=\(all.count)")
            let counted = try #require(
                DayRecurrence(try RecurrenceRule(text), start: random.start, from: from)
            )
            if Array(counted) != all.filter({ $0 >= from }) {
                Issue.record("\(text) from \(random.start), window \(from)")
            }
        }
    }

    @Test func daysRiseFromTheStartToTheEnd() throws {
        var generator = SeededGenerator(seed: 1200)
        for _ in 0..<300 {
            let random = RandomRule(using: &generator)
            let rule = try RecurrenceRule(random.bounded)
            let days = Array(try #require(DayRecurrence(rule, start: random.start)))
            let isRising = zip(days, days.dropFirst()).allSatisfy { $0 < $1 }
            let last = rule.end.until?.day ?? random.last
            if !isRising || days.contains(where: { $0 < random.start || $0 > last }) {
                Issue.record("\(rule) from \(random.start)")
            }
        }
    }
}
