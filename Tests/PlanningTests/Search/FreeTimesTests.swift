import Testing

@testable import Planning

/// When a meeting fits into what is free, at the bounds.
@Suite struct FreeTimesTests {
    /// Open from minute 100 to 200 and from 200 to 300; a meeting has to lie within one of them.
    @Test(
        arguments: [
            (100, 200, true), (99, 200, false), (100, 201, false), (200, 300, true),
            (199, 200, true), (200, 301, false), (150, 250, false), (10, 20, false),
        ]
    )
    func aMeetingLiesWithinOneSpan(from: Int, to: Int, fits: Bool) {
        let day = FreeDay(open: [MinuteSpan(100, 200), MinuteSpan(200, 300)])
        #expect(day.allows(MinuteSpan(from, to)) == fits)
    }

    /// Others have it from minute 140 to 160.
    @Test(
        arguments: [
            (100, 140, true), (100, 141, false), (160, 200, true), (159, 200, false),
            (145, 150, false), (100, 200, false), (140, 160, false),
        ]
    )
    func whatOthersHaveIsNotFree(from: Int, to: Int, fits: Bool) {
        let day = FreeDay(open: [MinuteSpan(100, 200)], busy: [MinuteSpan(140, 160)])
        #expect(day.allows(MinuteSpan(from, to)) == fits)
    }

    /// Day 4 was a Monday.
    @Test(arguments: [(3, true), (4, true), (5, false), (6, false), (7, true), (11, true)])
    func daysAwayHaveNothingFree(day: Int, isFree: Bool) {
        let times = FreeTimes(
            weekly: Array(repeating: [MinuteSpan(100, 200)], count: 7),
            away: [5...6],
            busy: [4: [MinuteSpan(100, 110)]]
        )
        #expect(times.day(day).allows(MinuteSpan(110, 200)) == isFree)
        #expect(times.day(day).allows(MinuteSpan(100, 200)) == (isFree && day != 4))
    }

    @Test func assignmentsAreTheSameIfAllOfThemIs() {
        let team = Team([FacilitatorIndex(1), FacilitatorIndex(2)])
        let one = Assignment(
            day: 1,
            span: MinuteSpan(1, 2),
            venue: VenueIndex(1),
            team: team,
            speaker: SpeakerIndex(1)
        )
        var others = Array(repeating: one, count: 5)
        others[0].day = 2
        others[1].span = MinuteSpan(1, 3)
        others[2].venue = VenueIndex(2)
        others[3].team = Team([FacilitatorIndex(1)])
        others[4].speaker = nil
        for other in others { #expect(one != other) }
        var same = one
        same.ownCost = 7
        same.team = Team([FacilitatorIndex(2), FacilitatorIndex(1)])
        #expect(one == same && one.hashValue == same.hashValue)
    }

    /// Of two facilitators the first by number comes first; one is enough, and none will do.
    @Test(arguments: [([], []), ([3], [3]), ([0], [0]), ([3, 1], [1, 3]), ([0, 2], [0, 2])])
    func aTeamIsInOrder(members: [Int], expected: [Int]) {
        let indices = members.map { FacilitatorIndex($0) }
        #expect(Team(indices).members.map(\.offset) == expected)
        #expect(Team(indices.first, indices.dropFirst().first) == Team(indices))
    }

    /// Weights fit into their level, and the whole into 56 bits.
    @Test(
        arguments: [(5, 5, true), (6, 5, false), (1, 0, false), (0, 0, true)]
    )
    func aWeightMayBeAsLargeAsItsLevel(weight: Int, most: Int, fits: Bool) {
        #expect((PricePolicy(levels: [[.unplaced: weight]], most: [most]) != nil) == fits)
    }

    @Test(arguments: [(54, true), (55, true), (56, false)])
    func levelsHaveFiftySixBits(bits: Int, fits: Bool) {
        let policy = PricePolicy(levels: [[:], [.unplaced: 1]], most: [0, (1 << bits) - 1])
        #expect((policy != nil) == fits)
    }
}
