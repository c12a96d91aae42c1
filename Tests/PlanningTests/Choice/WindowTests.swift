import CivilTime
import Planning
import Testing

/// A meeting is the same whatever span a plan is asked for: hard cases.
@Suite struct WindowTests {
    private func setting(_ steps: [Step], closed: [ClosedDayRule]) -> Setting {
        Setting(
            programme: Sample.programme(steps: steps),
            venues: [Sample.venue()],
            closedDayRules: closed
        )
    }

    /// Holds plans of single months to the plan of five years.
    private func check(_ setting: Setting) {
        let planner = Planner([setting])
        let whole = planner.plan("2026-01-01/2030-12-31")
        let months = stride(from: 0, to: 60, by: 3).map { index in
            let first = ("2026-01-01" as Day).firstOfMonth(adding: index)
            return DaySpan(first...first.firstOfMonth(adding: 1).advanced(by: -1))
        }
        let differing = months.filter { planner.plan($0) != whole.cut(to: $0) }.map(\.first)
        #expect(differing == [])
    }

    @Test func aCycleThatLastsHalfAYear() throws {
        let setting = setting(
            [
                Sample.step(
                    "session",
                    .session,
                    .rule("FREQ=YEARLY;BYMONTH=2,8;BYDAY=1TU"),
                    occurrences: 20,
                    ifClosed: .window(2, 3)
                ),
                Sample.step("talks", .talks, .after("session", days: 60), ifClosed: .window(0, 4)),
            ],
            closed: DanishHolidays.all
        )
        let plan = Planner([setting]).plan("2027-12-01/2028-02-28")
        #expect(
            plan.meetings.map { "\($0.date) \($0.id)" } == [
                "2027-12-07 club/2027-08/session-19", "2027-12-14 club/2027-08/session-20",
                "2028-02-01 club/2028-02/session-1", "2028-02-08 club/2028-02/session-2",
                "2028-02-12 club/2027-08/talks", "2028-02-15 club/2028-02/session-3",
                "2028-02-22 club/2028-02/session-4",
            ]
        )
        check(setting)
    }

    @Test func aCycleMayHaveBegunLongBeforeTheOnlyMeetingOfASpan() throws {
        let setting = setting(
            [
                Sample.step("session", .session, .rule("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31")),
                Sample.step("talks", .talks, .after("session", days: 400)),
                Sample.step("info", .info, .after("talks", days: 90), occurrences: 3, every: 100),
            ],
            closed: []
        )
        let plan = Planner([setting]).plan("2028-09-12/2028-09-12")
        #expect(plan.meetings.map(\.id.description) == ["club/2027-01/info-2"])
        check(setting)
    }

    /// The last days that can be written down, in a programme that begins shortly before them.
    @Test func theEndOfTheCalendarIsPlannedLikeAnyYear() {
        let step = Sample.step(
            "network",
            .network,
            .rule("FREQ=MONTHLY;BYDAY=-1FR"),
            ifClosed: .window(7, 7)
        )
        let setting = Setting(
            programme: Sample.programme(begins: "9998-01-01", steps: [step]),
            venues: [Sample.venue()],
            closedDayRules: DanishHolidays.all
        )
        let planner = Planner([setting])
        let year = planner.plan("9999-01-01/9999-12-31")
        #expect(year.meetings.count == 12 && year.skipped.isEmpty)
        #expect(planner.plan("9999-12-31/9999-12-31") == year.cut(to: "9999-12-31/9999-12-31"))
        #expect(planner.plan("9999-12-30/9999-12-30").meetings.isEmpty)
    }

    @Test func closuresLieAsFarAheadAsCyclesReach() {
        let setting = setting(
            [
                Sample.step("session", .session, .rule("FREQ=YEARLY;BYMONTH=1;BYDAY=1TU")),
                Sample.step("talks", .talks, .after("session", days: 60)),
                Sample.step("info", .info, .after("talks", days: 60), occurrences: 20, every: 60),
            ],
            closed: [Sample.closed("x", .fixed(month: 12, day: 1), length: 31)]
        )
        let inDecember = Planner([setting]).plan("2026-01-01/2031-12-31").meetings.filter {
            $0.date.month == 12
        }
        #expect(inDecember.isEmpty)
        check(setting)
    }

    @Test func oneHolidayThatPushesEveryLaterMeetingOn() {
        // Never on a Tuesday: the Monday before, or else the Monday after, which is the Monday
        // before the next meeting. One closed Monday pushes on all that come after it.
        let step = Sample.step(
            "session",
            .session,
            .rule("FREQ=WEEKLY;BYDAY=TU"),
            ifClosed: .nearest(earlierDays: 1, laterDays: 6, otherWeekdays: [.monday])
        )
        let tuesdays = Sample.closed(
            "tuesdays",
            .recurring("FREQ=WEEKLY", start: "2026-01-06", except: [])
        )
        let setting = setting([step], closed: [tuesdays, Sample.closed("x", .once("2026-02-02"))])
        let plan = Planner([setting]).plan("2029-06-01/2029-06-30")
        #expect(
            plan.meetings.map(\.date) == [
                "2029-06-11", "2029-06-18", "2029-06-25", "2029-07-02",
            ]
        )
        check(setting)
    }
}
