import CivilTime
import Planning
import TestSupport
import Testing

/// Which meetings the rules ask for, before anything has a date.
@Suite struct RequestsTests {
    static let club = Sample.programme(steps: [
        Sample.step("session", .session, .rule("FREQ=MONTHLY;BYDAY=1TU"), occurrences: 3),
        Sample.step("talks", .talks, .after("session", days: 2)),
        Sample.step("network", .network, .rule("FREQ=MONTHLY;BYDAY=4TU")),
    ])

    private func lines(_ programme: Programme, _ span: DaySpan) -> [String] {
        programme.requests(in: span).map { request in
            "\(request.ruleDate) \(request.id)\(request.isWithoutCycle ? " -" : "")"
        }
    }

    @Test func aMonthIsLaidOutWholeInTheOrderOfDates() {
        let expected = [
            "2027-01-05 club/2027-01/session-1", "2027-01-12 club/2027-01/session-2",
            "2027-01-19 club/2027-01/session-3", "2027-01-21 club/2027-01/talks",
            "2027-01-26 club/2027-01/network",
        ]
        #expect(lines(RequestsTests.club, "2027-01-01/2027-01-31") == expected)
        #expect(lines(RequestsTests.club, "2027-01-14/2027-01-14") == expected)
    }

    @Test func whatHangsOnAnotherStepKeepsItsCycleInTheNextMonth() {
        let programme = Sample.programme(steps: [
            Sample.step(
                "session",
                .session,
                .rule("FREQ=MONTHLY;BYDAY=-1TU"),
                occurrences: 2,
                every: 9
            ),
            Sample.step("talks", .talks, .after("session", days: 0), occurrences: 2, every: 1),
            Sample.step("visit", .visit, .after("talks", days: 30)),
        ])
        #expect(
            lines(programme, "2027-12-01/2027-12-31") == [
                "2027-12-28 club/2027-12/session-1", "2028-01-06 club/2027-12/session-2",
                "2028-01-06 club/2027-12/talks-1", "2028-01-07 club/2027-12/talks-2",
                "2028-02-06 club/2027-12/visit",
            ]
        )
    }

    @Test func severalCyclesInAMonthAreCounted() {
        let programme = Sample.programme(steps: [
            Sample.step("session", .session, .rule("FREQ=MONTHLY;BYDAY=2MO,1MO"), occurrences: 2),
            Sample.step("talks", .talks, .after("session", days: 2)),
            Sample.step("network", .network, .rule("FREQ=MONTHLY;BYDAY=4TU")),
        ])
        #expect(
            lines(programme, "2027-02-08/2027-02-28") == [
                "2027-02-01 club/2027-02/session-1", "2027-02-08 club/2027-02/session-2",
                "2027-02-08 club/2027-02-2/session-1", "2027-02-10 club/2027-02/talks",
                "2027-02-15 club/2027-02-2/session-2", "2027-02-17 club/2027-02-2/talks",
                "2027-02-23 club/2027-02/network",
            ]
        )
    }

    @Test func aMonthWithoutCycleLeavesOutTheJobClubAndWhatHangsOnIt() {
        let programme = Sample.programme(
            monthsWithoutCycle: [7],
            steps: RequestsTests.club.steps + [
                Sample.step("visit", .visit, .after("talks", days: 1)),
                Sample.step("info", .info, .after("network", days: 1)),
                Sample.step("open", .info, .rule("FREQ=MONTHLY;BYDAY=1FR")),
            ]
        )
        #expect(
            lines(programme, "2027-07-01/2027-07-31") == [
                "2027-07-02 club/2027-07/open", "2027-07-06 club/2027-07/session-1 -",
                "2027-07-13 club/2027-07/session-2 -",
                "2027-07-20 club/2027-07/session-3 -", "2027-07-22 club/2027-07/talks -",
                "2027-07-23 club/2027-07/visit -", "2027-07-27 club/2027-07/network",
                "2027-07-28 club/2027-07/info",
            ]
        )
        #expect(!programme.requests(in: "2027-08-01/2027-08-31").contains { $0.isWithoutCycle })
    }

    @Test func theOnlyStepIsHeldInEveryMonthUnlessItIsASession() {
        for (kind, isLeftOut) in [(MeetingKind.info, false), (.visit, false), (.session, true)] {
            let programme = Sample.programme(
                monthsWithoutCycle: [7],
                steps: [Sample.step("only", kind, .rule("FREQ=MONTHLY;BYDAY=1TU"))]
            )
            let requests = programme.requests(in: "2027-07-01/2027-07-31")
            #expect(requests.map(\.isWithoutCycle) == [isLeftOut])
        }
    }

    @Test func aNetworkMeetingThatFollowsAStepIsHeldInEveryMonth() {
        let programme = Sample.programme(
            monthsWithoutCycle: [7],
            steps: [
                Sample.step("session", .session, .rule("FREQ=MONTHLY;BYDAY=1TU")),
                Sample.step("network", .network, .after("session", days: 14)),
                Sample.step("info", .info, .after("network", days: 1)),
            ]
        )
        #expect(
            lines(programme, "2027-07-01/2027-07-31") == [
                "2027-07-06 club/2027-07/session -", "2027-07-20 club/2027-07/network",
                "2027-07-21 club/2027-07/info",
            ]
        )
        let plan = Planner([
            Setting(programme: programme, venues: [Sample.venue()], closedDayRules: [])
        ]).plan("2027-07-01/2027-07-31")
        #expect(plan.meetings.map(\.id.step.text) == ["network", "info"])
    }

    @Test func rulesCountFromTheDayTheProgrammeBegins() {
        let programme = Sample.programme(
            begins: "2026-01-14",
            steps: [
                Sample.step("session", .session, .rule("FREQ=MONTHLY;INTERVAL=2;BYDAY=3TU")),
                Sample.step("info", .info, .rule("FREQ=MONTHLY;BYDAY=1TU;COUNT=2")),
            ]
        )
        #expect(
            lines(programme, "2025-12-01/2026-05-31") == [
                "2026-01-20 club/2026-01/session", "2026-02-03 club/2026-02/info",
                "2026-03-03 club/2026-03/info", "2026-03-17 club/2026-03/session",
                "2026-05-19 club/2026-05/session",
            ]
        )
        #expect(lines(programme, "2025-01-01/2025-12-31").isEmpty)
    }

    @Test func aStepThatHangsOnNoneBeforeItAsksForNothing() {
        let programme = Sample.programme(steps: [
            Sample.step("talks", .talks, .after("session", days: 2)),
            Sample.step("session", .session, .rule("FREQ=MONTHLY;BYDAY=1TU")),
            Sample.step("ring", .visit, .after("ring", days: 1)),
        ])
        #expect(lines(programme, "2027-01-01/2027-01-31") == ["2027-01-05 club/2027-01/session"])
    }

    @Test func whatAMonthAsksForDoesNotDependOnTheSpanAskedFor() {
        var generator = SeededGenerator(seed: 12)
        for _ in 0..<150 {
            let programme = RandomWorld.programme("club", using: &generator)
            let whole = programme.requests(in: "2026-01-01/2028-12-31")
            #expect(Set(whole.map(\.id)).count == whole.count)
            let first = Day(number: .random(in: 20_454...21_500, using: &generator))
            let days = Int.random(in: 0...60, using: &generator)
            let span = DaySpan(first...min("2028-12-31", first.advanced(by: days)))
            let months = span.days.map { [$0.year, $0.month] }
            let expected = whole.filter { months.contains([$0.id.cycle.year, $0.id.cycle.month]) }
            #expect(programme.requests(in: span) == expected)
        }
    }
}
