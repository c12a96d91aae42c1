import CivilTime
import Planning
import Testing

/// On which days and at which venues a meeting might be held.
@Suite struct CandidatesTests {
    static let span: DaySpan = "2026-12-01/2027-02-28"

    /// The candidates of the session on Tuesday 5 January 2027.
    private func candidates(
        _ ifClosed: ClosedDatePolicy,
        venues: [Identifier] = ["hall"],
        known: [Venue] = [Sample.venue()],
        closed: [ClosedDayRule] = []
    ) throws -> [DayCandidate] {
        let step = Sample.step(
            "session",
            .session,
            .rule("FREQ=MONTHLY;BYDAY=1TU"),
            venues: venues,
            ifClosed: ifClosed
        )
        let request = try #require(
            Sample.programme(steps: [step]).requests(in: "2027-01-01/2027-01-31").first
        )
        return request.candidates(
            venues: Dictionary(uniqueKeysWithValues: known.map { ($0.id, $0) }),
            closedDays: ClosedDays(closed, over: CandidatesTests.span)
        )
    }

    @Test(
        arguments: [
            (.skip, [0]), (.window(0, 0), [0]), (.window(2, 3), [0, 1, -1, 2, -2, 3]),
            (.window(3, 0), [0, -1, -2, -3]), (.window(0, 2), [0, 1, 2]),
            (.window(-4, 40), Array(0...31)),
        ] as [(ClosedDatePolicy, [Int])]
    )
    func nearestFirstAndLaterBeforeEarlier(policy: ClosedDatePolicy, expected: [Int]) throws {
        let candidates = try candidates(policy)
        #expect(candidates.map(\.distance) == expected)
        let ruleDate: Day = "2027-01-05"
        #expect(candidates.map(\.day) == expected.map(ruleDate.advanced(by:)))
    }

    @Test func onlyTheRulesOwnWeekdayAndTheOthersNamedAreAllowed() throws {
        let policy = ClosedDatePolicy.nearest(
            earlierDays: 7,
            laterDays: 7,
            otherWeekdays: [.thursday]
        )
        let usable = try candidates(policy).filter(\.reasons.isEmpty).map(\.distance)
        #expect(usable == [0, 2, -5, 7, -7])
    }

    @Test func aDayKeepsEverythingThatSpeaksAgainstIt() throws {
        let candidates = try candidates(
            .nearest(earlierDays: 0, laterDays: 1, otherWeekdays: []),
            closed: [
                Sample.closed("holiday", .once("2027-01-06"), kind: .publicHoliday),
                Sample.closed("note", .once("2027-01-06"), kind: .religious, level: .note),
                Sample.closed("town-hall", .once("2027-01-06")),
            ]
        )
        #expect(
            candidates[1].reasons.map(\.line) == [
                "2027-01-06 weekday-not-allowed", "2027-01-06 public-holiday holiday",
                "2027-01-06 municipal-closed-day town-hall",
            ]
        )
        #expect(candidates[1].mentions.map(\.line) == ["2027-01-06 closed-day-note note"])
        #expect(candidates[1].venues.isEmpty)
    }

    @Test func aVenueKeepsEverythingThatSpeaksAgainstIt() throws {
        let room = Sample.venue(
            "room",
            capacity: 9,
            hours: [OpeningHours(weekdays: [.tuesday], span: "09:00-11:00")],
            closures: [Sample.closure("2027-01-01/2027-01-05")]
        )
        let candidates = try candidates(
            .skip,
            venues: ["nowhere", "room", "hall"],
            known: [Sample.venue(), room]
        )
        // The wishes keep their places, though one venue is not known.
        #expect(candidates[0].venues.map(\.venue.id) == ["room", "hall"])
        #expect(candidates[0].venues.map(\.rank) == [1, 2])
        #expect(
            candidates[0].venues[0].reasons.map(\.line) == [
                "2027-01-05 venue-closed room", "2027-01-05 venue-hours room",
                "2027-01-05 venue-too-small room",
            ]
        )
        #expect(candidates[0].venues[1].reasons.isEmpty)
    }

    /// Ten seats are wanted.
    @Test(arguments: [(9, false), (10, true), (11, true)])
    func aVenueIsLargeEnoughForExactlyItsGroup(capacity: Int, isEnough: Bool) throws {
        let room = Sample.venue("room", capacity: capacity)
        let venues = try candidates(.skip, venues: ["room"], known: [room])[0].venues
        #expect(venues[0].reasons.isEmpty == isEnough)
        let step = Sample.step(
            "session",
            .session,
            .rule("FREQ=MONTHLY;BYDAY=1TU"),
            venues: ["room", "hall"]
        )
        let setting = Setting(
            programme: Sample.programme(steps: [step]),
            venues: [room, Sample.venue()],
            closedDayRules: []
        )
        let plan = Planner([setting]).plan("2027-01-01/2027-01-31")
        #expect(plan.meetings.map(\.venue) == [isEnough ? "room" : "hall"])
    }

    @Test(arguments: ClosedDayRule.Level.allCases)
    func onlyABlockClosesADay(level: ClosedDayRule.Level) throws {
        let closed = Sample.closed("day", .once("2027-01-05"), level: level)
        let candidate = try #require(try candidates(.skip, closed: [closed]).first)
        #expect(candidate.reasons.isEmpty == (level != .block))
        #expect(candidate.mentions.isEmpty == (level == .block))
    }
}
