import CivilTime
import Testing

@testable import Planning

/// Small values on which other rules rest, at their bounds.
@Suite struct KnownValuesTests {
    @Test func aVenueOfWhichNothingIsKnownWillDo() throws {
        let venue = Venue.unnamed("hall")
        let needs = VenueNeeds(outsideTownHall: true, closedRoom: true, stepFree: true)
        #expect(venue.missing(needs).isEmpty && venue.capacity == .max)
        #expect(venue.access == .init(stepFree: true, toilet: true, pram: true, quietRoom: true))
        for weekday in Weekday.allCases { #expect(venue.isOpen("00:00-24:00", on: weekday)) }
    }

    @Test func theLongestTimeThatAVenueIsOpen() {
        let hours: [ClockSpan] = ["13:00-16:00", "08:00-10:00", "16:00-17:00", "18:00-19:00"]
        let venue = Sample.venue(
            hours: hours.map { OpeningHours(weekdays: [.tuesday], span: $0) }
        )
        #expect(venue.longestOpen(on: .tuesday) == 4 * 3600)
        #expect(venue.longestOpen(on: .monday) == 0)
    }

    /// Day 4 was the first Monday.
    @Test func weekdaysOfDayNumbers() {
        for day in -30...30 {
            let monday = PlanningProblem.weekday(day) == 0
            #expect(
                monday == ((day - 4) % 7 == 0) && (0...6).contains(PlanningProblem.weekday(day))
            )
        }
    }

    @Test(arguments: [(0, 0, true), (1, 0, false), (0, 1, false), (-1, -1, true), (32, 40, false)])
    func aWindowOfNoDaysIsNone(earlier: Int, later: Int, isSkip: Bool) {
        let policy = ClosedDatePolicy.nearest(
            earlierDays: earlier,
            laterDays: later,
            otherWeekdays: []
        )
        #expect(policy.isSkip == isSkip && ClosedDatePolicy.skip.isSkip)
        #expect((0...31).contains(policy.earlierDays) && (0...31).contains(policy.laterDays))
    }

    /// Of a span in seconds, the whole minutes inside and those it touches.
    @Test(arguments: [
        (60, 180, 1, 3, 1, 3), (61, 179, 2, 2, 1, 3), (1, 239, 1, 3, 0, 4), (59, 121, 1, 2, 0, 3),
    ])
    func wholeMinutes(from: Int, to: Int, first: Int, last: Int, begun: Int, ended: Int) throws {
        let start = try #require(ClockTime.midnight.adding(seconds: from))
        let end = try #require(ClockTime.midnight.adding(seconds: to))
        let span = try #require(ClockSpan(start, to: end))
        #expect(span.inside == MinuteSpan(first, last))
        #expect(span.touched == MinuteSpan(begun, ended))
    }

    private func meeting(_ number: Int, month: Int = 1, date: Day = "2027-01-05") -> Meeting {
        Meeting(
            id: MeetingID(
                cycle: CycleID(programme: "club", year: 2027, month: month),
                step: "session",
                number: number
            ),
            kind: .session,
            ruleDate: date,
            date: date,
            span: "09:30-12:00",
            venue: "hall",
            interpreters: ["ivan"],
            reasons: []
        )
    }

    @Test func meetingsOfACycle() {
        let plan = Plan(
            span: "2027-01-01/2027-12-31",
            meetings: [meeting(2), meeting(1, month: 2), meeting(1, date: "2027-01-04")],
            skipped: []
        )
        let cycle = meeting(1).id.cycle
        #expect(plan.meetings(of: cycle).map(\.id.number) == [1, 2])
        #expect(plan.cycles == [cycle, meeting(1, month: 2).id.cycle])
        #expect(plan.meetings(of: CycleID(programme: "club", year: 2026, month: 1)).isEmpty)
    }

    /// Whoever interprets for everybody, and at single talks in the room and by phone.
    @Test func whoInterpretsAtAMeeting() {
        let meeting = meeting(1)
        func talk(_ who: Identifier, _ span: ClockSpan, isInRoom: Bool = true) -> InterpretedTime {
            InterpretedTime(
                interpreter: who,
                meeting: meeting.id,
                day: meeting.date,
                span: span,
                venue: "hall",
                isInRoom: isInRoom
            )
        }
        let talks = [
            talk("ivan", "10:00-10:30"), talk("olga", "10:00-10:30"), talk("olga", "11:00-11:30"),
            talk("olga", "11:30-12:00", isInRoom: false),
        ]
        let judge = Judge(Resources(settings: [], staff: .none), talks: talks)
        let found = judge.interpreted(meeting).map { "\($0.id) \($0.spans.count) \($0.isInRoom)" }
        #expect(found == ["ivan 2 true", "olga 2 true", "olga 1 false"])
    }

    /// What other meetings stand in the way of, and what would be so if there were no others.
    @Test func clashesAreOfOtherMeetings() {
        let id = meeting(1).id
        let clashes: [Reason.Cause] = [
            .venueOccupied("hall", by: id), .sameDay(id), .mustFollow(id), .mustPrecede(id),
            .facilitatorOccupied("anne", by: id), .facilitatorFull("anne"),
            .speakerAgain("olga", id), .speakerFull("olga"), .interpreterOccupied("ivan", by: id),
        ]
        let others: [Reason.Cause] = [
            .weekdayNotAllowed, .venueTooSmall("hall", capacity: 1, seats: 2),
            .facilitatorAway("anne"), .speakerAway("olga"), .interpreterAway("ivan"), .noSpeaker,
            .follows(id), .arranged, .noSessions,
        ]
        for cause in clashes { #expect(Reason("2027-01-05", cause).isClash) }
        for cause in others { #expect(!Reason("2027-01-05", cause).isClash) }
    }

    /// Reasons of other days, and of other venues, do not say why a meeting begins when it does.
    @Test func reasonsOfAStart() {
        func reasons(_ reasons: [Reason]) -> Int {
            var meeting = meeting(1)
            meeting.reasons = reasons
            return meeting.startReasons.count
        }
        let other = meeting(2).id
        #expect(reasons([Reason("2027-01-05", .venueOccupied("hall", by: other))]) == 1)
        #expect(reasons([Reason("2027-01-05", .venueOccupied("annex", by: other))]) == 0)
        #expect(reasons([Reason("2027-01-06", .venueOccupied("hall", by: other))]) == 0)
        #expect(reasons([Reason("2027-01-05", .facilitatorFull("anne"))]) == 1)
        #expect(reasons([Reason("2027-01-05", .arranged)]) == 0)
    }

    /// Two hours and a half, in a hall that is open from eight.
    @Test(
        arguments: [("08:00-10:29", false), ("08:00-10:30", true), ("08:00-10:31", true)]
            as [(ClockSpan, Bool)]
    )
    func aHallIsOpenAsLongAsAMeetingLasts(hours: ClockSpan, fits: Bool) {
        let setting = Setting(
            programme: Sample.programme(steps: [
                Sample.step("session", .session, .rule("FREQ=DAILY"))
            ]),
            venues: [Sample.venue(hours: [OpeningHours(weekdays: [.tuesday], span: hours)])],
            closedDayRules: []
        )
        let reason = Reason("2027-01-05", .venueHours("hall", .closes("11:00")))
        #expect(setting.wouldFitAtAnotherTime(meeting(1).id, [reason]) == fits)
        let allDay = Reason("2027-01-05", .venueHours("hall", .allDay))
        #expect(!setting.wouldFitAtAnotherTime(meeting(1).id, [allDay]))
    }

    @Test func aMeetingOfNoStepHasNoWishedStart() {
        let setting = Setting(
            programme: Sample.programme(steps: []),
            venues: [],
            closedDayRules: []
        )
        #expect(!setting.isStartMoved(meeting(1)) && setting.wishedStart(of: meeting(1)) == nil)
        let reason = Reason("2027-01-05", .venueHours("hall", .opens("10:00")))
        #expect(!setting.wouldFitAtAnotherTime(meeting(1).id, [reason]))
    }
}
