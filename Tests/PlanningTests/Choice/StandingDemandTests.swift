import CivilTime
import Testing

@testable import Planning

/// What each change of a meeting that stands is charged, and what ties meetings to each other.
@Suite struct StandingDemandTests {
    private func words(_ charges: [Charge]) -> [String] {
        charges.filter { $0.amount != 0 }.map(\.term.word)
    }

    struct Row: CustomTestStringConvertible {
        let testDescription: String
        var isInvited = true
        var mayMove: Bool?
        /// In the order of day, start, venue, facilitator and speaker.
        let terms: [String]
    }

    static let invited = [
        "invitedDate", "invitedStart", "invitedVenue", "invitedFacilitator", "invitedSpeaker",
    ]
    static let draft = Array(repeating: "draftChange", count: 5)

    @Test(
        arguments: [
            Row(testDescription: "invited", terms: invited),
            Row(testDescription: "invited and hit", mayMove: true, terms: invited),
            Row(
                testDescription: "invited and not hit",
                mayMove: false,
                terms: Array(repeating: "otherInvited", count: 5)
            ),
            Row(testDescription: "a draft", isInvited: false, terms: draft),
            Row(
                testDescription: "a draft that is hit",
                isInvited: false,
                mayMove: true,
                terms: draft
            ),
            Row(
                testDescription: "a draft that is not hit",
                isInvited: false,
                mayMove: false,
                terms: draft
            ),
        ]
    )
    func whatAChangeIsCharged(row: Row) throws {
        let demand = SampleDemand.demand(
            standing: SampleDemand.standing(
                facilitators: ["anne", "bo"],
                speaker: "a",
                isInvited: row.isInvited
            ),
            revising: row.mayMove.map { mayMove in
                Planner.Revising(
                    now: CivilDateTime("2027-01-01", "12:00"),
                    mayMove: mayMove ? [SampleDemand.request().id] : []
                )
            }
        )
        let standing = try #require(demand.standing)
        #expect(words(standing.otherDay) == [row.terms[0]])
        #expect(words(standing.otherStart) == [row.terms[1]])
        #expect(
            demand.venues.map { words($0.charges) } == [[], ["notPreferredVenue", row.terms[2]]]
        )
        #expect(demand.facilitators.map { words($0.charges) } == [[], [], [row.terms[3]]])
        let speakers = demand.speakers.map { words($0.charges).suffix(1) }
        #expect(speakers == [[], [row.terms[4]], [row.terms[4]], [row.terms[4]]])
    }

    @Test func whoCannotComeIsNoMoreOfAChangeThanNobody() {
        let demand = SampleDemand.demand(
            standing: SampleDemand.standing("07:00-08:30", speaker: "a", isInvited: true)
        )
        #expect(demand.wantsSpeaker)
        #expect(!demand.speakers.flatMap { words($0.charges) }.contains("invitedSpeaker"))
        // Nobody held it, so nobody is a change.
        #expect(demand.facilitators.allSatisfy { $0.charges.isEmpty })
    }

    @Test(
        arguments: [
            (false, false, false), (true, false, true), (false, true, true), (true, true, true),
        ]
    )
    func whatIsPastOrByHandStays(isPast: Bool, isByHand: Bool, isPinned: Bool) throws {
        let meeting = SampleDemand.standing(
            venue: "unnamed",
            facilitators: ["bo", "gone"],
            isPast: isPast,
            isByHand: isByHand
        )
        let standing = try #require(SampleDemand.demand(standing: meeting).standing)
        #expect(standing.isPinned == isPinned)
        let length = isPinned ? 60 : 150
        #expect(standing.assignment.span == MinuteSpan(570, 570 + length))
        #expect(standing.assignment.team.members.map(\.offset) == [1])
        // The venue that no file names comes after those that are named: annex, hall, open, small.
        #expect(standing.assignment.venue.offset == 4)
    }

    @Test func whatIsCancelledDoesNotStand() {
        let cancelled = SampleDemand.standing(isInvited: true, isCancelled: true)
        #expect(SampleDemand.demand(standing: cancelled).standing == nil)
    }

    /// Three sessions, talks after them and a network meeting, of two cycles.
    @Test func meetingsOfACycleAreTied() {
        let requests = RequestsTests.club.requests(in: "2027-01-01/2027-02-28")
        let setting = Setting(
            programme: RequestsTests.club,
            venues: [Sample.venue()],
            closedDayRules: []
        )
        let maker = YearMaker(
            Resources(settings: [setting], staff: .none),
            beside: [],
            [],
            nil,
            nil
        )
        var demand = SampleDemand.demand()
        demand.wantsSpeaker = false
        var demands = requests.map { _ in demand }
        for index in [4, 6, 9] { demands[index].wantsSpeaker = true }
        let links = maker.links(PerDemand(requests), demands)
        // All pairs of the five in each cycle, the earlier one first.
        var order: [[Int]] = []
        for first in [0, 5] {
            for one in 0..<5 {
                for other in (one + 1)..<5 { order.append([first + one, first + other]) }
            }
        }
        let ordered = links.filter { $0.days == 1 }
        #expect(ordered.map { [$0.first.offset, $0.second.offset] } == order)
        // Sessions with each other and with the talks; sessions also begin at one time.
        let people = links.filter { !$0.facilitator.isEmpty }
        let tied = people.map { "\($0.first.offset) \($0.second.offset) \($0.start.count)" }
        #expect(tied == ["0 1 1", "1 2 1", "2 3 0", "5 6 1", "6 7 1", "7 8 0"])
        let lines = links.filter { !$0.line.isEmpty }
        #expect(
            lines.map { "\($0.first.offset) \($0.second.offset) \(words($0.line))" } == [
                "4 6 [\"lineRepeatNext\"]", "4 9 [\"lineRepeatSecond\"]",
                "6 9 [\"lineRepeatNext\"]",
            ]
        )
    }
}
