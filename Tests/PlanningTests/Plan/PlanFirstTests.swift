import CivilTime
import Planning
import TestSupport
import Testing

/// The first meetings of each step, with what is left out among them.
@Suite struct PlanFirstTests {
    private static let span: DaySpan = "2027-01-01/2027-12-31"

    private static func id(_ step: Identifier, _ month: Int) -> MeetingID {
        MeetingID(
            cycle: CycleID(programme: "club", year: 2027, month: month),
            step: step,
            number: nil
        )
    }

    // Network meetings are held from January to March; what is skipped lies before, on and after the
    // last of them and on the last day of all. The step of talks has nothing but skipped ones.
    private static let plan = Plan(
        span: span,
        meetings: [(1, "2027-01-26"), (2, "2027-02-23"), (3, "2027-03-23")].map { month, date in
            Meeting(
                id: id("network", month),
                kind: .network,
                ruleDate: date,
                date: date,
                span: "09:30-12:00",
                venue: "hall",
                reasons: []
            )
        },
        skipped: [
            (4, "2027-02-10"), (5, "2027-03-23"), (6, "2027-03-24"), (7, "2027-12-31"),
        ].map { month, date in
            SkippedMeeting(id: id("network", month), kind: .network, ruleDate: date, reasons: [])
        }
            + [(1, "2027-06-01"), (2, "2027-12-31")].map { month, date in
                SkippedMeeting(id: id("talks", month), kind: .talks, ruleDate: date, reasons: [])
            }
    )

    @Test(
        arguments: [
            (0, [], []),
            (1, [1], ["talks 1"]),
            (2, [1, 2], ["network 4", "talks 1", "talks 2"]),
            (3, [1, 2, 3], ["network 4", "network 5", "talks 1", "talks 2"]),
            // One more than there are: all of them, and all that is skipped.
            (
                4, [1, 2, 3],
                ["network 4", "network 5", "network 6", "network 7", "talks 1", "talks 2"]
            ),
        ] as [(Int, [Int], [String])]
    )
    func asManyOfEachStep(count: Int, held: [Int], skipped: [String]) {
        let first = PlanFirstTests.plan.first(count)
        #expect(first.meetings.map(\.id.cycle.month) == held)
        let found = first.skipped.map { "\($0.id.step) \($0.id.cycle.month)" }.sorted()
        #expect(found == skipped)
        #expect(first.span == PlanFirstTests.span)
    }

    @Test func nothingPlannedIsNothingFirst() {
        let none = Plan(span: PlanFirstTests.span, meetings: [], skipped: [])
        #expect(none.first(3) == none)
    }
}
