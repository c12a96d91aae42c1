import CivilTime
import Testing

@testable import Planning

/// What the search is told about one meeting: its days, times, places and people, and their charges.
///
/// The rule's day is Tuesday 5 January 2027, from 09:30 to 12:00.
@Suite struct DemandTests {
    private func lines(_ charges: [Charge]) -> [String] {
        charges.filter { $0.amount != 0 }.map { "\($0.term) \($0.amount)" }
    }

    @Test func daysOfOtherWeekdaysAndClosedOnesAreLeftOut() {
        let days = SampleDemand.demand().days
        #expect(days.map { Day(number: $0.value) } == ["2027-01-03", "2027-01-05", "2027-01-07"])
        #expect(
            days.map { lines($0.charges) } == [["movedDay 2", "earlierDay 2"], [], ["movedDay 2"]]
        )
    }

    @Test func everyHalfHourThatHasBegunIsCharged() {
        let starts = SampleDemand.demand().starts
        #expect(starts.map(\.value) == [540, 555, 570, 585, 600, 615, 630])
        #expect(
            starts.map { lines($0.charges) } == [
                ["startShift 1"], ["startShift 1"], [], ["startShift 1"], ["startShift 1"],
                ["startShift 2"], ["startShift 2"],
            ]
        )
    }

    @Test func placesThatAreTooSmallOrLackSomethingAreLeftOut() {
        let venues = SampleDemand.demand().venues
        #expect(venues.map(\.value.offset) == [1, 0])
        #expect(venues.map { lines($0.charges) } == [[], ["notPreferredVenue 3"]])
    }

    /// A charge for every 200 kroner that have begun, and one for each wish that is not met.
    @Test func whatASpeakerCosts() {
        let wished = SampleDemand.demand()
        #expect(wished.wantsSpeaker)
        #expect(wished.speakers.map(\.value.offset) == [0, 1, 2, 3])
        #expect(
            wished.speakers.map { lines($0.charges) } == [
                [], ["speakerFee 1", "languageUnmet 1"], ["speakerFee 1", "lineUnmet 1"],
                ["speakerFee 2", "languageUnmet 1", "lineUnmet 1"],
            ]
        )
        let anybody = SampleDemand.demand(SampleDemand.step(speaker: SpeakerWish()))
        #expect(
            anybody.speakers.map { lines($0.charges) } == [
                [], ["speakerFee 1"], ["speakerFee 1"], ["speakerFee 2"],
            ]
        )
    }

    @Test(
        arguments: [
            (nil, true), ("2027-01-04", false), ("2027-01-05", true), ("2027-01-06", true),
        ] as [(Day?, Bool)]
    )
    func speakersAreLookedForUntilADay(until: Day?, isWanted: Bool) {
        let demand = SampleDemand.demand(until: until)
        #expect(demand.wantsSpeaker == isWanted && demand.speakers.isEmpty != isWanted)
        #expect(!SampleDemand.demand(speakers: [], until: until).wantsSpeaker)
        #expect(!SampleDemand.demand(SampleDemand.step(speaker: nil), until: until).wantsSpeaker)
    }

    @Test(
        arguments: [
            (2, ["anne", "bo", "carl"], 2), (2, ["anne"], 1), (1, ["anne", "bo"], 1), (2, [], 0),
        ] as [(Int, [Identifier], Int)]
    )
    func asManyFacilitatorsAsThereAre(needed: Int, known: [Identifier], count: Int) {
        let demand = SampleDemand.demand(
            SampleDemand.step(facilitators: needed),
            facilitators: known
        )
        #expect(demand.facilitatorCount == count)
        #expect(demand.facilitators.map(\.value.offset) == Array(known.indices))
    }

    struct Length: CustomTestStringConvertible {
        let testDescription: String
        var standing: StandingMeeting?
        var beside: Set<Identifier> = []
        var isRevision = false
        let minutes: Int
    }

    /// It stands for an hour, and the rules say two and a half by now.
    static let lengths = [
        Length(testDescription: "new", minutes: 150),
        Length(testDescription: "a draft", standing: SampleDemand.standing(), minutes: 150),
        Length(testDescription: "past", standing: SampleDemand.standing(isPast: true), minutes: 60),
        Length(
            testDescription: "by hand",
            standing: SampleDemand.standing(isByHand: true),
            minutes: 60
        ),
        Length(
            testDescription: "invited",
            standing: SampleDemand.standing(isInvited: true),
            minutes: 150
        ),
        Length(
            testDescription: "cancelled by hand",
            standing: SampleDemand.standing(isByHand: true, isCancelled: true),
            minutes: 150
        ),
        Length(
            testDescription: "of a programme that is not planned",
            standing: SampleDemand.standing(),
            beside: ["club"],
            minutes: 60
        ),
        Length(
            testDescription: "beside another programme",
            standing: SampleDemand.standing(),
            beside: ["other"],
            minutes: 150
        ),
        Length(
            testDescription: "revised",
            standing: SampleDemand.standing(),
            isRevision: true,
            minutes: 60
        ),
    ]

    @Test(arguments: lengths)
    func whatStaysKeepsItsLength(row: Length) {
        let demand = SampleDemand.demand(
            standing: row.standing,
            beside: row.beside,
            revising: row.isRevision
                ? Planner.Revising(now: CivilDateTime("2027-01-01", "12:00"), mayMove: []) : nil
        )
        #expect(demand.minutes == row.minutes)
    }

    @Test(arguments: [(0, 150), (1, 151), (59, 151)])
    func aMinuteThatHasBegunCounts(seconds: Int, minutes: Int) throws {
        let end = try #require(ClockTime(hour: 12, minute: 0, second: seconds))
        let span = try #require(ClockSpan("09:30", to: end))
        #expect(SampleDemand.demand(SampleDemand.step(span: span)).minutes == minutes)
    }

    /// Nothing moves to today or a day before it, but what stands may stay.
    @Test(
        arguments: [
            ("2027-01-02", ["2027-01-03", "2027-01-05", "2027-01-07"]),
            ("2027-01-03", ["2027-01-05", "2027-01-07"]),
            ("2027-01-05", ["2027-01-05", "2027-01-07"]), ("2027-01-07", ["2027-01-05"]),
        ] as [(Day, [Day])]
    )
    func aRevisionLooksAhead(today: Day, days: [Day]) {
        let demand = SampleDemand.demand(
            standing: SampleDemand.standing(),
            revising: Planner.Revising(now: CivilDateTime(today, "12:00"), mayMove: [])
        )
        #expect(demand.days.map { Day(number: $0.value) } == days)
    }

    /// Where nothing broke, what is open stays open; whoever spoke there is replaced at any time.
    @Test(
        arguments: [
            (nil, false, nil, false), (nil, true, nil, true), (nil, true, "2027-01-04", false),
            ("a", false, nil, true), ("a", false, "2027-01-04", true), ("a", true, nil, true),
            ("a", true, "2027-01-04", true),
        ] as [(Identifier?, Bool, Day?, Bool)]
    )
    func aRevisionLooksForSpeakers(
        speaker: Identifier?,
        mayMove: Bool,
        until: Day?,
        isWanted: Bool
    ) {
        let demand = SampleDemand.demand(
            standing: SampleDemand.standing(facilitators: ["anne"], speaker: speaker),
            until: until,
            revising: Planner.Revising(
                now: CivilDateTime("2027-01-01", "12:00"),
                mayMove: mayMove ? [SampleDemand.request().id] : []
            )
        )
        #expect(demand.wantsSpeaker == isWanted && demand.speakers.isEmpty != isWanted)
        #expect(demand.facilitatorCount == (mayMove ? 2 : 1))
    }

    @Test(
        arguments: [
            ([], []), (["2027-05-01"], ["2027-01-01", "2028-01-01"]),
            (
                ["2028-01-01", "2026-12-31"],
                ["2026-01-01", "2027-01-01", "2028-01-01", "2029-01-01"]
            ),
        ] as [([Day], [Day])]
    )
    func speechesAreCountedAnewEveryYear(dates: [Day], expected: [Day]) {
        let requests = dates.map { SampleDemand.request(SampleDemand.step(), $0) }
        #expect(YearMaker.newYears(requests).map(Day.init(number:)) == expected)
    }
}
