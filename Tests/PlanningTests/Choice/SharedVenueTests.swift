import CivilTime
import Planning
import Testing

/// Programmes that want the same place at the same time.
@Suite struct SharedVenueTests {
    /// One session a month on the first Tuesday, in a hall that others use too.
    private func setting(
        _ programme: Identifier,
        span: ClockSpan = "09:30-12:00",
        turnaround: Int = 0,
        closed: [ClosedDayRule] = []
    ) -> Setting {
        let step = Sample.step(
            "session",
            .session,
            .rule("FREQ=MONTHLY;BYDAY=1TU"),
            span: span,
            ifClosed: .window(0, 3)
        )
        return Setting(
            programme: Sample.programme(programme, steps: [step]),
            venues: [Sample.venue(turnaround: turnaround)],
            closedDayRules: closed
        )
    }

    private func lines(_ plan: Plan) -> [String] {
        plan.meetings.map { meeting in
            ([meeting.date.description, meeting.id.description] + meeting.reasons.map(\.line))
                .joined(separator: "; ")
        }
    }

    static let january: DaySpan = "2027-01-01/2027-01-31"

    @Test func theFirstByNameStaysAndTheOtherNamesIt() {
        let settings = [setting("b"), setting("a")]
        let expected = [
            "2027-01-05; a/2027-01/session",
            "2027-01-06; b/2027-01/session; 2027-01-05 venue-occupied hall",
        ]
        #expect(lines(Planner(settings).plan(SharedVenueTests.january)) == expected)
        #expect(lines(Planner(settings.reversed()).plan(SharedVenueTests.january)) == expected)
    }

    @Test(
        arguments: [
            ("12:00-14:00", 0, true), ("12:29-14:00", 30, false), ("12:30-14:00", 30, true),
            ("08:00-09:00", 30, true), ("08:00-09:01", 30, false), ("11:59-14:00", 0, false),
        ] as [(ClockSpan, Int, Bool)]
    )
    func theRoomIsTurnedRoundBetweenTwoMeetings(span: ClockSpan, minutes: Int, fits: Bool) {
        let settings = [
            setting("a", turnaround: minutes), setting("b", span: span, turnaround: minutes),
        ]
        let plan = Planner(settings).plan(SharedVenueTests.january)
        let isTogether = plan.meetings.allSatisfy { $0.date == "2027-01-05" }
        #expect(plan.meetings.count == 2)
        #expect(isTogether == fits)
    }

    @Test func whatIsGivenUpLaterIsTakenUpByWhoeverWantedIt() {
        // On Wednesday b's talks have the hall by their rule, so a goes to Thursday. Then b's
        // session needs Wednesday and its talks give way: Wednesday is free for a, Thursday for b.
        let closed = [Sample.closed("x", .once("2027-01-05"))]
        let other = Setting(
            programme: Sample.programme(
                "b",
                steps: [
                    Sample.step(
                        "session",
                        .session,
                        .rule("FREQ=MONTHLY;BYDAY=1TU"),
                        venues: ["annex"],
                        ifClosed: .window(0, 1)
                    ),
                    Sample.step(
                        "talks",
                        .talks,
                        .after("session", days: 1),
                        ifClosed: .window(0, 2)
                    ),
                ]
            ),
            venues: [Sample.venue(), Sample.venue("annex")],
            closedDayRules: closed
        )
        let plan = Planner([setting("a", closed: closed), other]).plan(SharedVenueTests.january)
        #expect(
            lines(plan) == [
                "2027-01-06; a/2027-01/session; 2027-01-05 municipal-closed-day x",
                "2027-01-06; b/2027-01/session; 2027-01-05 municipal-closed-day x",
                "2027-01-07; b/2027-01/talks; 2027-01-06 same-day b/2027-01/session",
            ]
        )
    }
}
