import CivilTime
import Planning
import TestSupport
import Testing

/// What the rules say against a meeting that a person wants somewhere else.
@Suite struct ObjectionsTests {
    private let setting = Setting(
        programme: Sample.programme(steps: [
            Sample.step(
                "network",
                .network,
                .rule(RecurrenceRule.fourthTuesday),
                needs: VenueNeeds(outsideTownHall: true),
                venues: ["cafe", "library"]
            )
        ]),
        venues: [
            Sample.venue("cafe", closures: [Sample.closure("2027-07-01/2027-07-31")]),
            Sample.venue("library", turnaround: 30),
            Sample.venue("small", capacity: 4),
            Sample.venue("hall", isOutsideTownHall: false),
        ],
        closedDayRules: [
            Sample.closed("eve", .fixed(month: 12, day: 24)),
            Sample.closed("easter-week", .fixed(month: 3, day: 23), level: .warn),
        ]
    )

    private func judge(_ meetings: Meeting...) -> Judge {
        Judge(Resources(settings: [setting], staff: .none), of: meetings)
    }

    private func meeting(
        _ date: Day = "2027-01-26",
        venue: Identifier = "cafe",
        span: ClockSpan = "09:30-12:00",
        month: Int = 1,
        programme: Identifier = "club"
    ) -> Meeting {
        Meeting(
            id: MeetingID(
                cycle: CycleID(programme: programme, year: 2027, month: month),
                step: "network",
                number: nil
            ),
            kind: .network,
            ruleDate: date,
            date: date,
            span: span,
            venue: venue,
            reasons: []
        )
    }

    @Test(
        arguments: [
            ("2027-01-26", "cafe", "09:30-12:00", []),
            ("2027-12-24", "cafe", "09:30-12:00", ["municipal-closed-day"]),
            ("2027-03-23", "cafe", "09:30-12:00", ["closed-day-warning"]),
            ("2027-07-27", "cafe", "09:30-12:00", ["venue-closed"]),
            ("2027-01-26", "cafe", "19:00-21:00", ["venue-hours"]),
            ("2027-01-26", "small", "09:30-12:00", ["venue-too-small"]),
            ("2027-01-26", "hall", "09:30-12:00", ["venue-lacks"]),
            (
                "2027-12-24", "hall", "07:00-08:30",
                ["municipal-closed-day", "venue-hours", "venue-lacks"]
            ),
        ] as [(Day, Identifier, ClockSpan, [String])]
    )
    func eachIsNamed(date: Day, venue: Identifier, span: ClockSpan, codes: [String]) {
        let wanted = meeting(date, venue: venue, span: span)
        #expect(judge().objections(to: wanted).map(\.code) == codes)
    }

    @Test(
        arguments: [
            ("2027-01-26", "library", "12:15-13:00", true),
            ("2027-01-26", "library", "12:30-13:00", false),
            ("2027-01-26", "cafe", "09:30-12:00", false),
            ("2027-01-27", "library", "09:30-12:00", false),
        ] as [(Day, Identifier, ClockSpan, Bool)]
    )
    func aTakenRoomIsNamed(date: Day, venue: Identifier, span: ClockSpan, isTaken: Bool) {
        let other = meeting(date, venue: venue, span: span, month: 2, programme: "other")
        let reasons = judge(other).objections(to: meeting(venue: "library"))
        #expect(reasons.map(\.code) == (isTaken ? ["venue-occupied"] : []))
        // A meeting is not in its own way.
        let itself = meeting(venue: "library")
        #expect(judge(itself).objections(to: itself).isEmpty)
    }

    /// Plan B: what fits first, then what fits worst last; never the place it has.
    @Test func otherPlacesStandInOrder() {
        let places = judge().otherVenues(for: meeting())
        #expect(places.map(\.venue.id) == ["library", "hall", "small"])
        #expect(places.map(\.objections.count) == [0, 1, 1])
        let taken = meeting(venue: "library", month: 2)
        let other = judge(taken).otherVenues(for: meeting())
        #expect(other.first?.objections.map(\.code) == ["venue-occupied"])
    }
}

extension RecurrenceRule {
    fileprivate static let fourthTuesday: RecurrenceRule = "FREQ=MONTHLY;BYDAY=4TU"
}
