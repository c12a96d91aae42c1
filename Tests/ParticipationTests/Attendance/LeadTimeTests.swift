import CivilTime
import Participation
import Testing

/// How long before a meeting people were asked.
@Suite struct LeadTimeTests {
    private func at(_ hours: Int, _ change: RosterEvent.Change) -> RosterEvent {
        RosterEvent(at: Instant(secondsSinceEpoch: hours * 3600), change)
    }

    @Test func theFirstTimeSomebodyWasAskedCounts() {
        let party = Party()
        let asked = LeadTime.firstAsked([
            at(1, .capacity(9)), at(2, .invited(1)), at(3, .registered(1, party)),
            at(4, .registered(2, party)), at(5, .cancelledInTime(1)), at(6, .invited(1)),
            at(7, .invited(3)), at(8, .merged(1, into: 3)), at(9, .merged(2, into: 9)),
        ])
        #expect(asked.mapValues { $0.secondsSinceEpoch / 3600 } == [3: 2, 9: 4])
    }

    @Test(
        arguments: [(0, 0, 0), (0, 86_399, 0), (0, 86_400, 1), (5, 4, nil)] as [(Int, Int, Int?)]
    )
    func daysAreWhole(asked: Int, begins: Int, days: Int?) {
        #expect(
            LeadTime.days(
                from: Instant(secondsSinceEpoch: asked),
                to: Instant(secondsSinceEpoch: begins)
            ) == days
        )
    }
}
