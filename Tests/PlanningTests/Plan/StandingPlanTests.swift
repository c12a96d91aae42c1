import CivilTime
import Planning
import Testing

/// What is said of meetings that stand, and which of them a new plan keeps.
///
/// One session on Tuesday 5 January 2027, which may be held up to three days later.
@Suite struct StandingPlanTests {
    private static let january: DaySpan = "2027-01-01/2027-01-31"

    private static func setting(
        closed: [ClosedDayRule] = [],
        monthsWithoutCycle: Set<Int> = [],
        facilitators: Int = 1
    ) -> Setting {
        let step = Step(
            id: "session",
            kind: .session,
            name: "Møde",
            timing: .rule("FREQ=MONTHLY;BYDAY=1TU"),
            occurrences: 1,
            every: 7,
            span: "09:30-12:00",
            slots: nil,
            seats: 10,
            needs: VenueNeeds(),
            venues: ["hall"],
            ifClosed: .window(0, 3),
            contents: [],
            facilitators: facilitators
        )
        return Setting(
            programme: Sample.programme(monthsWithoutCycle: monthsWithoutCycle, steps: [step]),
            venues: [Sample.venue()],
            closedDayRules: closed
        )
    }

    private static func standing(
        _ date: Day,
        ruleDate: Day = "2027-01-05",
        ordinal: Int = 1,
        programme: Identifier = "club",
        isByHand: Bool = false,
        isInvited: Bool = false,
        isCancelled: Bool = false
    ) -> StandingMeeting {
        StandingMeeting(
            Meeting(
                id: MeetingID(
                    cycle: CycleID(programme: programme, year: 2027, month: 1, ordinal: ordinal),
                    step: "session",
                    number: nil
                ),
                kind: .session,
                ruleDate: ruleDate,
                date: date,
                span: "09:30-12:00",
                venue: "hall",
                reasons: []
            ),
            isPast: false,
            isByHand: isByHand,
            isInvited: isInvited,
            isCancelled: isCancelled
        )
    }

    private static func closed(
        _ id: String = "x",
        _ day: Day = "2027-01-05",
        _ level: ClosedDayRule.Level = .block,
        length: Int = 1
    ) -> ClosedDayRule {
        Sample.closed(id, .once(day), level: level, length: length)
    }

    /// Some facilitators, of whom those named are away on 5 January.
    private static func facilitators(
        _ known: [Identifier],
        away: Set<Identifier>
    ) -> [Facilitator] {
        known.map { id in
            Facilitator(
                particulars: Particulars(
                    id: id,
                    name: id.text,
                    languages: ["da"],
                    availability: Availability(
                        hours: [OpeningHours(weekdays: Sample.workdays, span: "08:00-16:00")],
                        absences: away.contains(id)
                            ? [.init(span: "2027-01-05/2027-01-05", kind: .course)] : []
                    )
                )
            )
        }
    }

    struct Row: CustomTestStringConvertible {
        let testDescription: String
        var standing: StandingMeeting?
        var closed: [ClosedDayRule] = []
        var monthsWithoutCycle: Set<Int> = []
        var meetings: [String] = []
        var skipped: [String] = []
    }

    static let rows = [
        Row(
            testDescription: "on its day",
            standing: standing("2027-01-05"),
            meetings: ["2027-01-05"]
        ),
        Row(
            testDescription: "moved from a closed day",
            standing: standing("2027-01-06"),
            closed: [closed()],
            meetings: ["2027-01-06; 2027-01-05 municipal-closed-day x"]
        ),
        Row(
            testDescription: "moved for no reason",
            standing: standing("2027-01-06"),
            meetings: ["2027-01-06; 2027-01-06 arranged"]
        ),
        Row(
            testDescription: "moved from a closed day, and further than it had to",
            standing: standing("2027-01-07"),
            closed: [closed()],
            meetings: ["2027-01-07; 2027-01-05 municipal-closed-day x"]
        ),
        Row(
            testDescription: "moved for no reason to a day with a warning",
            standing: standing("2027-01-06"),
            closed: [closed("w", "2027-01-06", .warn)],
            meetings: ["2027-01-06; 2027-01-06 arranged; 2027-01-06 closed-day-warning w"]
        ),
        Row(
            testDescription: "not held, and its days are closed",
            closed: [closed(length: 4)],
            skipped: (5...8).map { "2027-01-0\($0) municipal-closed-day x" }
        ),
        Row(testDescription: "not entered, though nothing speaks against it"),
        Row(
            testDescription: "cancelled",
            standing: standing("2027-01-05", isCancelled: true),
            closed: [closed(length: 4)]
        ),
        Row(
            testDescription: "a month without a cycle",
            monthsWithoutCycle: [1],
            skipped: ["2027-01-05 no-new-cycle"]
        ),
        Row(
            testDescription: "a cycle that no rule asks for, moved",
            standing: standing("2027-01-13", ruleDate: "2027-01-12", ordinal: 2),
            meetings: ["2027-01-13; 2027-01-13 arranged"]
        ),
        Row(
            testDescription: "a cycle that no rule asks for, on its day",
            standing: standing("2027-01-12", ruleDate: "2027-01-12", ordinal: 2),
            meetings: ["2027-01-12"]
        ),
        Row(
            testDescription: "made when the rule said another day",
            standing: standing("2027-01-06", ruleDate: "2027-01-04"),
            closed: [closed()],
            meetings: ["2027-01-06; 2027-01-06 arranged"]
        ),
        Row(
            testDescription: "of another span",
            standing: standing("2027-01-31", ruleDate: "2027-02-01", ordinal: 2)
        ),
        Row(
            testDescription: "of another programme",
            standing: standing("2027-01-05", programme: "other")
        ),
    ]

    @Test(arguments: rows) func whatStandsSaysWhy(row: Row) {
        let planner = Planner(
            [
                StandingPlanTests.setting(
                    closed: row.closed,
                    monthsWithoutCycle: row.monthsWithoutCycle
                )
            ],
            standing: [row.standing].compactMap(\.self)
        )
        let plan = planner.standingPlan(StandingPlanTests.january)
        #expect(
            plan.meetings.map { meeting in
                ([meeting.date.description] + meeting.reasons.map(\.line)).joined(separator: "; ")
            } == row.meetings
        )
        #expect(plan.skipped.flatMap(\.reasons).map(\.line) == row.skipped)
        #expect(plan.span == StandingPlanTests.january)
    }

    /// A meeting stands a day late.
    ///
    /// Its own day had no facilitators, or somebody chose the other.
    @Test(
        arguments: [
            (1, [], [], "arranged"), (1, ["anne"], [], "arranged"),
            (1, ["anne"], ["anne"], "no-facilitator"), (1, ["anne", "bo"], ["anne"], "arranged"),
            (2, ["anne", "bo"], [], "arranged"), (2, ["anne", "bo"], ["bo"], "no-facilitator"),
            // As many as there are will do.
            (2, ["anne"], [], "arranged"), (2, ["anne"], ["anne"], "no-facilitator"),
            (0, ["anne"], ["anne"], "arranged"),
        ] as [(Int, [Identifier], Set<Identifier>, String)]
    )
    func whoWasThere(needed: Int, known: [Identifier], away: Set<Identifier>, code: String) {
        let plan = Planner(
            [StandingPlanTests.setting(facilitators: needed)],
            staff: Staff(facilitators: StandingPlanTests.facilitators(known, away: away)),
            standing: [StandingPlanTests.standing("2027-01-06")]
        ).standingPlan(StandingPlanTests.january)
        #expect(plan.meetings.flatMap(\.reasons).map(\.code) == [code])
    }

    /// A new plan goes a day later where those who are needed are not there, and says so.
    @Test(
        arguments: [
            (1, [], [], []), (1, ["anne"], [], []), (1, ["anne", "bo"], ["anne"], []),
            (1, ["anne"], ["anne"], ["2027-01-05 no-facilitator"]),
            (2, ["anne", "bo"], ["bo"], ["2027-01-05 no-facilitator"]),
            (0, ["anne"], ["anne"], []),
        ] as [(Int, [Identifier], Set<Identifier>, [String])]
    )
    func whoIsThere(
        needed: Int,
        known: [Identifier],
        away: Set<Identifier>,
        reasons: [String]
    ) {
        let plan = Planner(
            [StandingPlanTests.setting(facilitators: needed)],
            staff: Staff(facilitators: StandingPlanTests.facilitators(known, away: away))
        ).plan(StandingPlanTests.january)
        #expect(plan.meetings.map(\.date) == [reasons.isEmpty ? "2027-01-05" : "2027-01-06"])
        #expect(plan.meetings.flatMap(\.reasons).map(\.line) == reasons)
        #expect(plan.meetings.map(\.facilitators.count) == [min(needed, known.count)])
    }

    /// A meeting of a programme that is not planned has its room, though no rule asks for it any more.
    @Test(arguments: [(false, "2027-01-06"), (true, "2027-01-05")] as [(Bool, Day)])
    func othersKeepTheirRooms(isCancelled: Bool, date: Day) {
        let setting = StandingPlanTests.setting()
        let other = Setting(
            programme: Sample.programme("other", steps: []),
            venues: setting.venues,
            closedDayRules: []
        )
        let plan = Planner(
            [setting],
            standing: [
                StandingPlanTests.standing(
                    "2027-01-05",
                    ordinal: 2,
                    programme: "other",
                    isCancelled: isCancelled
                )
            ],
            beside: [other]
        ).plan(StandingPlanTests.january)
        #expect(plan.meetings.map(\.date) == [date])
        #expect(plan.meetings.allSatisfy { $0.id.cycle.programme == "club" })
    }

    /// Nothing is better for certain, since its day is closed and the next one is as near as can be.
    @Test func aMoveThatHasToBeIsProved() {
        let planner = Planner([StandingPlanTests.setting(closed: [StandingPlanTests.closed()])])
        let (plan, proof) = planner.prove(StandingPlanTests.january)
        #expect(plan.meetings.map(\.date) == ["2027-01-06"] && proof.room == nil)
    }

    /// A draft goes back to its day; what somebody decided or is invited to stays.
    @Test(
        arguments: [
            (nil, "2027-01-05", []), (standing("2027-01-06"), "2027-01-05", []),
            (standing("2027-01-06", isByHand: true), "2027-01-06", ["2027-01-06 arranged"]),
            (standing("2027-01-06", isInvited: true), "2027-01-06", ["2027-01-06 arranged"]),
            (standing("2027-01-06", isCancelled: true), "2027-01-05", []),
            (
                standing("2027-01-06", isByHand: true, isCancelled: true), nil,
                ["2027-01-05 arranged"]
            ),
        ] as [(StandingMeeting?, Day?, [String])]
    )
    func whatANewPlanKeeps(standing: StandingMeeting?, date: Day?, reasons: [String]) {
        let planner = Planner(
            [StandingPlanTests.setting()],
            standing: [standing].compactMap(\.self)
        )
        let plan = planner.plan(StandingPlanTests.january)
        #expect(plan.meetings.map(\.date) == [date].compactMap(\.self))
        let said = plan.meetings.flatMap(\.reasons) + plan.skipped.flatMap(\.reasons)
        #expect(said.map(\.line) == reasons)
    }

    /// Cycles that have a rule date in the span, with all of their meetings.
    @Test func wholeCycles() {
        let planner = Planner([
            Setting(
                programme: RequestsTests.club,
                venues: [Sample.venue()],
                closedDayRules: []
            )
        ])
        let month: [Day] = ["2027-01-05", "2027-01-12", "2027-01-19", "2027-01-21", "2027-01-26"]
        let day: DaySpan = "2027-01-21/2027-01-21"
        #expect(planner.plan(day).meetings.map(\.date) == ["2027-01-21"])
        #expect(planner.planWholeCycles(day).meetings.map(\.date) == month)
        #expect(planner.planWholeCycles("2027-01-27/2027-02-01").meetings.isEmpty)
        #expect(planner.planWholeCycles("2027-01-26/2027-02-02").meetings.count == 10)
    }

    /// Whoever may not see names sees that somebody is missing, once, and nothing of open talks.
    @Test func withoutPeople() {
        let day: Day = "2027-01-05"
        var meeting = StandingPlanTests.standing(day).meeting
        meeting.facilitators = ["anne"]
        meeting.speaker = "olga"
        meeting.interpreters = ["ivan"]
        meeting.reasons = [
            Reason(day, .facilitatorAway("anne")), Reason(day, .facilitatorFull("bo")),
            Reason(day, .openSpeech(.nobodyFree)), Reason(day, .speakerAway("olga")),
            Reason(day, .interpreterAway("ivan")), Reason("2027-01-06", .facilitatorAway("anne")),
        ]
        let shown = meeting.withoutPeople
        #expect(shown.facilitators.isEmpty && shown.speaker == nil && shown.interpreters.isEmpty)
        #expect(
            shown.reasons.map(\.line) == [
                "2027-01-05 no-facilitator", "2027-01-05 no-speaker", "2027-01-05 no-interpreter",
                "2027-01-06 no-facilitator",
            ]
        )
    }
}
