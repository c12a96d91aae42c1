import CivilTime
import Planning
import TestSupport
import Testing

/// The best dates for a few meetings of a cycle together.
@Suite struct BlockTests {
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
                Identifier(stringLiteral: "m\(index)"),
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
