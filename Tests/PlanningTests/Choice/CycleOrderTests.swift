import CivilTime
import Planning
import Testing

/// Sessions before talks before network meetings, whatever has to move.
@Suite struct CycleOrderTests {
    private func plan(_ steps: [Step], closed: [Day]) -> Plan {
        let setting = Setting(
            programme: Sample.programme(steps: steps),
            venues: [Sample.venue()],
            closedDayRules: closed.map { Sample.closed("x", .once($0)) }
        )
        return Planner([setting]).plan("2027-01-01/2027-01-31")
    }

    private func lines(_ plan: Plan) -> [String] {
        plan.meetings.map { "\($0.date) \($0.id.step)" }
            + plan.skipped.map {
                "- \($0.id.step) " + $0.reasons.map(\.line).joined(separator: "; ")
            }
    }

    @Test func talksOnTheDayOfTheLastSessionComeAfterIt() {
        let steps = [
            Sample.step(
                "session",
                .session,
                .rule("FREQ=MONTHLY;BYDAY=1TU"),
                ifClosed: .window(3, 3)
            ),
            Sample.step("talks", .talks, .after("session", days: 0), ifClosed: .window(3, 3)),
        ]
        #expect(lines(plan(steps, closed: [])) == ["2027-01-05 session", "2027-01-06 talks"])
        // Closed on the days after it, the session is the one to go earlier.
        #expect(
            lines(plan(steps, closed: ["2027-01-06", "2027-01-07", "2027-01-08"])) == [
                "2027-01-04 session", "2027-01-05 talks",
            ]
        )
    }

    @Test func theNamesOfStepsHaveNoSayInTheirOrder() {
        let steps = [
            Sample.step("z", .session, .rule("FREQ=MONTHLY;BYDAY=1TU"), ifClosed: .window(1, 1)),
            Sample.step("y", .talks, .rule("FREQ=MONTHLY;BYDAY=1TU"), ifClosed: .window(1, 1)),
            Sample.step("x", .network, .rule("FREQ=MONTHLY;BYDAY=1TU"), ifClosed: .window(1, 1)),
        ]
        #expect(
            lines(plan(steps, closed: [])) == ["2027-01-04 z", "2027-01-05 y", "2027-01-06 x"]
        )
    }

    @Test func aSessionIsNotGivenUpForTalksThatHangOnIt() {
        let friday = ClosedDatePolicy.nearest(
            earlierDays: 0,
            laterDays: 3,
            otherWeekdays: [.friday]
        )
        let steps = [
            Sample.step("session", .session, .rule("FREQ=MONTHLY;BYDAY=1TU"), ifClosed: friday),
            Sample.step("talks", .talks, .after("session", days: 2)),
        ]
        #expect(
            lines(plan(steps, closed: ["2027-01-05"])) == [
                "2027-01-08 session",
                "- talks 2027-01-07 must-follow club/2027-01/session",
            ]
        )
    }

    @Test func aVisitMayComeAtAnyTimeButNeverOnTheSameDay() {
        let steps = [
            Sample.step("session", .session, .rule("FREQ=MONTHLY;BYDAY=1TU"), occurrences: 2),
            Sample.step("visit", .visit, .rule("FREQ=MONTHLY;BYDAY=2TU"), ifClosed: .window(7, 0)),
        ]
        #expect(
            lines(plan(steps, closed: ["2027-01-11", "2027-01-10", "2027-01-09"])) == [
                "2027-01-05 session", "2027-01-08 visit", "2027-01-12 session",
            ]
        )
    }
}
