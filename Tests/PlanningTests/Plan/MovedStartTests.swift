import CivilTime
import Planning
import Testing

/// A meeting that begins earlier or later than wished has been moved, and says why.
@Suite struct MovedStartTests {
    struct Row: CustomTestStringConvertible {
        let testDescription: String
        var wished: ClockSpan = "17:00-19:00"
        var hours: [OpeningHours] = [all("08:00-20:00")]
        var staff: Staff = .none
        /// Another programme's meeting in the same hall, which comes first.
        var other: ClockSpan?
        let start: ClockTime?
        let reasons: [String]
        var isHinted = false

        static func all(_ span: ClockSpan) -> OpeningHours {
            OpeningHours(weekdays: Set(Weekday.allCases), span: span)
        }
    }

    private static func closing(_ span: ClockSpan) -> [OpeningHours] { [Row.all(span)] }

    private static func facilitator(_ hours: ClockSpan) -> Staff {
        Staff(facilitators: [
            Facilitator(
                particulars: Particulars(
                    id: "anne",
                    name: "Anne",
                    languages: ["da"],
                    availability: Availability(hours: [Row.all(hours)])
                )
            )
        ])
    }

    static let rows = [
        Row(testDescription: "nothing in the way", start: "17:00", reasons: []),
        Row(
            testDescription: "the hall closes",
            hours: closing("08:00-18:30"),
            start: "16:30",
            reasons: ["2027-01-05 venue-hours hall"],
            isHinted: true
        ),
        Row(
            testDescription: "the hall opens late",
            wished: "09:00-11:00",
            hours: closing("10:30-20:00"),
            start: "10:30",
            reasons: ["2027-01-05 venue-hours hall"],
            isHinted: true
        ),
        Row(
            testDescription: "the hall is closed over lunch",
            wished: "12:00-14:00",
            hours: [Row.all("08:00-12:30"), Row.all("13:30-20:00")],
            start: "10:30",
            reasons: ["2027-01-05 venue-hours hall"],
            isHinted: true
        ),
        Row(
            testDescription: "the facilitator goes home",
            staff: facilitator("08:00-18:00"),
            start: "16:00",
            reasons: ["2027-01-05 facilitator-away anne"]
        ),
        Row(
            testDescription: "the facilitator begins late",
            wished: "09:00-11:00",
            staff: facilitator("10:00-18:00"),
            start: "10:00",
            reasons: ["2027-01-05 facilitator-away anne"]
        ),
        Row(
            testDescription: "another meeting is in the hall",
            other: "16:00-17:30",
            start: "17:30",
            reasons: ["2027-01-05 venue-occupied hall"]
        ),
        Row(
            testDescription: "the hall is never open long enough",
            hours: closing("08:00-09:00"),
            start: nil,
            reasons: ["2027-01-05 venue-hours hall"]
        ),
    ]

    private func setting(_ row: Row) -> Setting {
        Setting(
            programme: Sample.programme(steps: [
                Step(
                    id: "network",
                    kind: .network,
                    name: "Netværk",
                    timing: .rule("FREQ=MONTHLY;BYDAY=1TU"),
                    occurrences: 1,
                    every: 7,
                    span: row.wished,
                    slots: nil,
                    seats: 10,
                    needs: VenueNeeds(),
                    venues: ["hall"],
                    ifClosed: .skip,
                    contents: [],
                    starts: StartWindow(earliest: "09:00", latest: "18:00", everyMinutes: 30),
                    facilitators: row.staff.facilitators.count
                )
            ]),
            venues: [Sample.venue(hours: row.hours)],
            closedDayRules: []
        )
    }

    @Test(arguments: rows) func itSaysWhy(row: Row) throws {
        let setting = setting(row)
        var others: [Setting] = []
        var standing: [StandingMeeting] = []
        if let span = row.other {
            let step = Sample.step("session", .session, .rule("FREQ=MONTHLY;BYDAY=1TU"), span: span)
            let other = Setting(
                programme: Sample.programme("other", steps: [step]),
                venues: setting.venues,
                closedDayRules: []
            )
            let plan = Planner([other]).plan("2027-01-01/2027-01-31")
            others = [other]
            standing = plan.meetings.map {
                StandingMeeting(
                    $0,
                    isPast: false,
                    isByHand: true,
                    isInvited: true,
                    isCancelled: false
                )
            }
        }
        let planner = Planner([setting], staff: row.staff, standing: standing, beside: others)
        let plan = planner.plan("2027-01-01/2027-01-31")
        guard let start = row.start else {
            let skipped = try #require(plan.skipped.first)
            #expect(skipped.reasons.map(\.line) == row.reasons)
            #expect(!setting.wouldFitAtAnotherTime(skipped.id, skipped.reasons))
            return
        }
        let meeting = try #require(plan.meetings.first)
        #expect(meeting.date == "2027-01-05" && meeting.span.start == start)
        #expect(meeting.reasons.map(\.line) == row.reasons)
        #expect(setting.isMoved(meeting) == (start != row.wished.start))
        #expect(setting.isStartMoved(meeting) == (start != row.wished.start))
        #expect(meeting.startReasons == meeting.reasons && !meeting.isMoved)
        #expect(setting.wouldFitAtAnotherTime(meeting.id, meeting.reasons) == row.isHinted)
        // What stands says the same when it is read again.
        let kept = [
            StandingMeeting(
                meeting,
                isPast: false,
                isByHand: false,
                isInvited: false,
                isCancelled: false
            )
        ]
        let again = Planner(
            [setting],
            staff: row.staff,
            standing: standing + kept,
            beside: others
        ).standingPlan("2027-01-01/2027-01-31")
        #expect(again.meetings.map(\.span) == [meeting.span])
        #expect(again.meetings.flatMap(\.reasons).map(\.line) == row.reasons)
    }

    @Test(
        arguments: [
            ("09:00-11:00", ClosedHours.opens("10:00")), ("17:00-19:00", .closes("18:30")),
            ("11:00-14:00", .between("12:00", "13:00")), ("10:00-12:00", nil),
            ("08:00-20:00", .opens("10:00")), ("12:15-12:45", .between("12:00", "13:00")),
            ("18:30-19:00", .closes("18:30")),
        ] as [(ClockSpan, ClosedHours?)]
    )
    func hoursSayWhyTheyDoNotCoverATime(span: ClockSpan, expected: ClosedHours?) {
        let venue = Sample.venue(hours: [
            OpeningHours(weekdays: [.tuesday], span: "10:00-12:00"),
            OpeningHours(weekdays: [.tuesday], span: "13:00-16:00"),
            OpeningHours(weekdays: [.tuesday], span: "16:00-18:30"),
        ])
        #expect(venue.closedHours(span, on: .tuesday) == expected)
        #expect(venue.closedHours(span, on: .wednesday) == .allDay)
        #expect((venue.closedHours(span, on: .tuesday) == nil) == venue.isOpen(span, on: .tuesday))
    }
}
