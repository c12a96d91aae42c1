import CivilTime
import TestSupport
import Testing

@testable import Planning

/// The best dates for a few meetings together, against trying every combination.
@Suite struct BlockChoiceTests {
    typealias Block = [(request: MeetingRequest, candidates: [DayCandidate])]

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func agreesWithTryingEveryCombination(block: UInt64) {
        var placed = 0
        var missing = 0
        for seed in (block * 9000)..<(block * 9000 + 60) {
            var generator = SeededGenerator(seed: seed)
            let (block, others) = BlockChoiceTests.random(using: &generator)
            var occupancy = Occupancy()
            for other in others { occupancy.place(other) }
            var choice = BlockChoice(block)
            let found = choice.solve(&occupancy)

            let cost = BlockChoiceTests.cost(found, of: block)
            let best = BlockChoiceTests.best(block, others)
            #expect(cost == best, "seed \(seed)")
            #expect(BlockChoiceTests.isAllowed(found + others), "seed \(seed)")
            // What was placed before is still there, and nothing else is.
            #expect(block.allSatisfy { occupancy.placement(of: $0.request.id) == nil })
            #expect(others.allSatisfy { occupancy.placement(of: $0.request.id) == $0 })
            placed += found.count
            missing += best[0]
        }
        #expect(placed > 80 && missing > 20, "\(placed) placed, \(missing) missing")
    }

    @Test func aMeetingThatCannotBeHeldDoesNotUseUpTheSearch() throws {
        // The first takes the day that the second needs, unless the search comes back to it, and
        // the last has no day at all: only bounds keep this from trying every combination.
        let rule = { (day: Day) in
            Step.Timing.rule(
                RecurrenceRule(stringLiteral: "FREQ=MONTHLY;BYMONTHDAY=\(day.dayOfMonth)")
            )
        }
        let days: [Day] = [
            "2027-01-04", "2027-01-05", "2027-01-20", "2027-01-21", "2027-01-22", "2027-01-23",
        ]
        let policies: [ClosedDatePolicy] =
            [.window(9, 9), .skip] + (0..<4).map { _ in .window(9, 9) }
        let steps = zip(days, policies).enumerated().map { index, parts in
            Sample.step(
                BlockChoiceTests.known("m\(index)"),
                .info,
                rule(parts.0),
                venues: ["hall", "annex"],
                ifClosed: parts.1
            )
        }
        let impossible = Sample.step("z", .info, rule("2027-01-25"), seats: 99)
        let setting = Setting(
            programme: Sample.programme(begins: "2027-01-01", steps: steps + [impossible]),
            venues: [Sample.venue(), Sample.venue("annex")],
            closedDayRules: [Sample.closed("x", .once("2027-01-04"))]
        )
        let plan = Planner([setting]).plan("2027-01-01/2027-01-31")
        #expect(plan.skipped.map(\.id.step) == ["z"])
        #expect(plan.meetings.map(\.date) == ["2027-01-03"] + days.dropFirst())
    }
}
