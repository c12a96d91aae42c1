import CivilTime
import Planning
import Testing

/// What a venue lacks of what a step needs.
@Suite struct VenueNeedsTests {
    /// All eight venues and all eight needs.
    static let all = [false, true].flatMap { outside in
        [false, true].flatMap { room in [false, true].map { [outside, room, $0] } }
    }

    @Test(arguments: all, all)
    func eachNeedIsHeldAgainstTheVenue(needs: [Bool], has: [Bool]) {
        let venue = Sample.venue(
            isOutsideTownHall: has[0],
            hasClosedRoom: has[1],
            isStepFree: has[2]
        )
        let asked = VenueNeeds(
            outsideTownHall: needs[0],
            closedRoom: needs[1],
            stepFree: needs[2]
        )
        let order: [VenueNeed] = [.outsideTownHall, .closedRoom, .stepFree]
        let expected = order.indices.filter { needs[$0] && !has[$0] }.map { order[$0] }
        #expect(venue.missing(asked) == expected)
    }

    @Test func needsHaveTheirWordsInFiles() {
        let words = VenueNeed.allCases.map(\.rawValue)
        #expect(words == ["outside-town-hall", "closed-room", "step-free"])
    }
}
