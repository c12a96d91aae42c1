import CivilTime
import Planning
import Testing

/// What has to move along when a person moves a meeting.
@Suite struct ConsequencesTests {
    private static let setting = Setting(
        programme: Sample.programme(steps: [
            Sample.step("session", .session, .rule("FREQ=MONTHLY;BYDAY=1TU"), occurrences: 2),
            Sample.step(
                "talks",
                .talks,
                .after("session", days: 2),
                ifClosed: .window(10, 25)
            ),
            Sample.step(
                "network",
                .network,
                .rule("FREQ=MONTHLY;BYDAY=3FR"),
                ifClosed: .window(10, 25)
            ),
        ]),
        venues: [Sample.venue()],
        closedDayRules: []
    )

    private static let plan = Planner([setting]).plan("2027-01-01/2027-01-31")

    /// The talks and the network meeting after two sessions, one of which moves to a day.
    private func consequences(
        _ date: Day,
        moving kinds: Set<MeetingKind> = Set(MeetingKind.allCases),
        past: Set<MeetingKind> = [],
        cancelled: Set<MeetingKind> = []
    ) throws -> [PlanChange.Entry] {
        let resources = Resources(settings: [ConsequencesTests.setting], staff: .none)
        let standing = ConsequencesTests.plan.meetings.map {
            StandingMeeting(
                $0,
                isPast: past.contains($0.kind),
                isByHand: false,
                isInvited: false,
                isCancelled: cancelled.contains($0.kind)
            )
        }
        let replanner = Replanner(
            standing,
            before: resources,
            after: resources,
            now: CivilDateTime("2027-01-01", .midnight)
        )
        var moved = try #require(ConsequencesTests.plan.meetings.last { $0.kind == .session })
        moved.date = date
        return replanner.consequences(of: moved, moving: kinds)
    }

    @Test func thePlanIsAsItsRulesSay() {
        let days = ConsequencesTests.plan.meetings.map { "\($0.id.step) \($0.date)" }
        #expect(
            days == [
                "session 2027-01-05", "session 2027-01-12", "talks 2027-01-14",
                "network 2027-01-15",
            ]
        )
    }

    @Test func whatStaysBehindMovesAlong() throws {
        #expect(try consequences("2027-01-13").isEmpty)
        // Between the session and the network meeting, which can stay, there is no day for the talks.
        let talks = try consequences("2027-01-14")
        #expect(talks.first?.before?.kind == .talks && talks.first?.after == nil)
        let both = try consequences("2027-01-18")
        #expect(both.map(\.before?.kind) == [.talks, .network])
        let dates = both.compactMap(\.after?.date)
        #expect(dates.count == 2 && dates[0] > "2027-01-18" && dates[1] > dates[0])
    }

    @Test func onlyWhatMayMoveDoes() throws {
        #expect(
            try consequences("2027-01-18", moving: [.network]).map(\.before?.kind) == [.network]
        )
        #expect(try consequences("2027-01-18", moving: []).isEmpty)
        #expect(try consequences("2027-01-18", past: [.talks]).map(\.before?.kind) == [.network])
        #expect(
            try consequences("2027-01-18", cancelled: [.talks]).map(\.before?.kind) == [.network]
        )
    }
}
