import CivilTime
import Planning
import TestSupport
import Testing

/// How a block of talks is cut into slots.
@Suite struct SlotRuleTests {
    @Test(
        arguments: [
            // Block, minutes, breaks, starts of the slots.
            ("09:00-10:00", 30, [], ["09:00", "09:30"]),
            ("09:00-09:30", 30, [], ["09:00"]),  // Fits exactly.
            ("09:00-09:29", 30, [], []),  // Too short.
            ("09:00-10:20", 30, [], ["09:00", "09:30"]),  // The rest is left over.
            ("09:00-11:00", 30, ["09:45-10:00"], ["09:00", "10:00", "10:30"]),
            ("09:00-11:00", 30, ["09:30-10:00"], ["09:00", "10:00", "10:30"]),  // Touching.
            ("09:00-10:30", 30, ["08:30-09:15"], ["09:15", "09:45"]),  // Begun before the block.
            ("09:00-10:00", 30, ["09:45-11:00"], ["09:00"]),  // Longer than the block.
            ("09:00-10:00", 30, ["08:00-12:00"], []),
            ("09:00-10:00", 30, ["07:00-08:00", "12:00-13:00"], ["09:00", "09:30"]),
            // In any order, touching and one within another.
            (
                "09:00-11:00", 30, ["10:00-10:15", "09:00-09:15", "09:15-09:30"],
                ["09:30", "10:15"]
            ),
            ("09:00-11:00", 30, ["09:00-10:00", "09:10-09:20"], ["10:00", "10:30"]),
            ("23:00-24:00", 30, [], ["23:00", "23:30"]),
            ("09:00-09:10", 1, [], ["09:00", "09:05"]),  // Never shorter than five minutes.
        ] as [(ClockSpan, Int, [ClockSpan], [ClockTime])]
    )
    func startsOfSlots(block: ClockSpan, minutes: Int, breaks: [ClockSpan], expected: [ClockTime]) {
        let slots = SlotRule(minutes: minutes, breaks: breaks).slots(in: block)
        #expect(slots.map(\.start) == expected)
        #expect(slots.allSatisfy { $0.seconds == max(5, minutes) * 60 })
    }

    @Test func breaksAreInOrder() {
        let rule = SlotRule(minutes: 30, breaks: ["12:00-12:30", "10:00-10:15"])
        #expect(rule.breaks == ["10:00-10:15", "12:00-12:30"])
    }

    @Test func twelveTalksAndLunch() {
        let rule = SlotRule(minutes: 30, breaks: ["12:00-12:30"])
        let slots = rule.slots(in: "09:00-15:30")
        #expect(slots.count == 12)
        #expect(slots.first == "09:00-09:30")
        #expect(slots[5] == "11:30-12:00")
        #expect(slots[6] == "12:30-13:00")
        #expect(slots.last == "15:00-15:30")
    }

    @Test func slotsLieInTheBlockApartFromEachOtherAndFromPauses() throws {
        var generator = SeededGenerator(seed: 30)
        func span(_ reach: ClosedRange<Int>) throws -> ClockSpan {
            let start = Int.random(in: 0...280, using: &generator)
            let end = start + Int.random(in: reach, using: &generator)
            return try #require(
                ClockTime(secondsSinceMidnight: start * 300).flatMap { start in
                    ClockTime(secondsSinceMidnight: min(288, end) * 300).flatMap {
                        ClockSpan(start, to: $0)
                    }
                }
            )
        }
        for _ in 0..<500 {
            let block = try span(1...120)
            let breaks = try (0..<Int.random(in: 0...3, using: &generator)).map { _ in
                try span(1...12)
            }
            let minutes = Int.random(in: 5...60, using: &generator)
            let slots = SlotRule(minutes: minutes, breaks: breaks).slots(in: block)
            let apart = zip(slots, slots.dropFirst()).allSatisfy { $0.end <= $1.start }
            let clear = slots.allSatisfy { slot in
                block.contains(slot) && !breaks.contains { $0.overlaps(slot) }
            }
            #expect(apart && clear, "\(minutes) min in \(block) without \(breaks)")
        }
    }
}
