import CivilTime
import Testing

@testable import Planning

/// What one meeting is charged, wherever it is put.
///
/// It stands on Tuesday 5 January 2027 at 09:30 in the hall, with Anne and Olga, and is invited to.
@Suite struct ChargesTests {
    private static func person(_ id: Identifier) -> Particulars {
        Particulars(
            id: id,
            name: id.text,
            languages: ["da"],
            availability: Availability(
                hours: [OpeningHours(weekdays: Set(Weekday.allCases), span: "08:00-20:00")]
            )
        )
    }

    private static func meeting(
        date: Day = "2027-01-05",
        span: ClockSpan = "09:30-12:00",
        venue: Identifier = "hall",
        facilitators: [Identifier] = ["anne"],
        speaker: Identifier? = "olga"
    ) -> Meeting {
        Meeting(
            id: SampleDemand.request().id,
            kind: .network,
            ruleDate: "2027-01-05",
            date: date,
            span: span,
            venue: venue,
            facilitators: facilitators,
            speaker: speaker,
            reasons: []
        )
    }

    private static func year(_ step: Step = SampleDemand.step(facilitators: 1)) -> YearProblem {
        let standing = StandingMeeting(
            meeting(),
            isPast: false,
            isByHand: false,
            isInvited: true,
            isCancelled: false
        )
        let setting = Setting(
            programme: Sample.programme(steps: [step]),
            venues: [Sample.venue("annex"), Sample.venue("hall")],
            closedDayRules: []
        )
        let staff = Staff(
            facilitators: ["anne", "bo"].map { Facilitator(particulars: person($0)) },
            speakers: ["olga", "per"].map {
                Speaker(
                    particulars: person($0),
                    kind: .other,
                    lineOfWork: "care",
                    kronerPerSpeech: $0 == "per" ? 400 : 0
                )
            }
        )
        return YearProblem(
            [
                (
                    request: SampleDemand.request(step),
                    closedDays: ClosedDays([], over: "2027-01-01/2027-01-31")
                )
            ],
            Resources(settings: [setting], staff: staff),
            beside: [],
            standing: [standing.meeting.id: standing],
            speakersUntil: nil,
            revising: nil
        )
    }

    static let rows: [(meeting: Meeting, charges: [String])] = [
        (meeting: meeting(), charges: ["languageUnmet 1"]),
        (
            meeting: meeting(date: "2027-01-03"),
            charges: ["movedDay 2", "earlierDay 2", "invitedDate 1", "languageUnmet 1"]
        ),
        (
            meeting: meeting(date: "2027-01-07"),
            charges: ["movedDay 2", "invitedDate 1", "languageUnmet 1"]
        ),
        (
            meeting: meeting(span: "10:15-12:45"),
            charges: ["startShift 2", "invitedStart 1", "languageUnmet 1"]
        ),
        // Another day is charged once, whatever the time.
        (
            meeting: meeting(date: "2027-01-07", span: "10:15-12:45"),
            charges: ["movedDay 2", "startShift 2", "invitedDate 1", "languageUnmet 1"]
        ),
        (
            meeting: meeting(venue: "annex"),
            charges: ["notPreferredVenue 3", "invitedVenue 1", "languageUnmet 1"]
        ),
        (
            meeting: meeting(facilitators: ["bo"]),
            charges: ["invitedFacilitator 1", "languageUnmet 1"]
        ),
        (meeting: meeting(facilitators: ["gone"]), charges: ["languageUnmet 1"]),
        (
            meeting: meeting(speaker: "per"),
            charges: ["speakerFee 2", "languageUnmet 1", "invitedSpeaker 1"]
        ),
        (meeting: meeting(speaker: nil), charges: ["noSpeaker 1"]),
        // Of a venue that nobody knows nothing can be said.
        (meeting: meeting(venue: "nowhere"), charges: []),
    ]

    @Test(arguments: rows) func aMeetingIsCharged(meeting: Meeting, charges: [String]) {
        let found = ChargesTests.year().charges(DemandIndex(0), meeting)
        #expect(found.map { "\($0.term) \($0.amount)" } == charges)
    }

    /// Times are in minutes for the search; a meeting keeps the seconds of its rule.
    @Test func aMeetingKeepsItsSeconds() throws {
        let end = try #require(ClockTime(hour: 12, minute: 0, second: 30))
        let span = try #require(ClockSpan("09:30", to: end))
        let setting = Setting(
            programme: Sample.programme(steps: [
                Sample.step("info", .info, .rule("FREQ=MONTHLY;BYDAY=1TU"), span: span)
            ]),
            venues: [Sample.venue()],
            closedDayRules: []
        )
        let plan = Planner([setting]).plan("2027-01-01/2027-01-31")
        #expect(plan.meetings.map(\.span) == [span])
    }
}
