import CivilTime
import Participation
import Testing

/// Deadlines to the second, what is refused, and what passes to the next cycle.
@Suite struct RosterLimitTests {
    typealias Name = RegistrationStateName

    @Test(
        arguments: [
            (.noon(-86_400), .cancelledInTime), (.deadline(1, 0), .cancelledInTime),
            (.deadline(1, 1), .cancelledLate), (.begins(1, -1), .cancelledLate),
            // Then the next session counts.
            (.begins(1, 0), .cancelledInTime), (.deadline(2, 0), .cancelledInTime),
            (.deadline(2, 1), .cancelledLate), (.begins(2, 0), .cancelledInTime),
            (.deadline(3, 0), .cancelledInTime), (.deadline(3, 1), .cancelledLate),
            (.begins(3, 0), .cancelledLate), (.ends(-1), .cancelledLate),
        ] as [(RosterStep, Name)]
    )
    func inTime(when: RosterStep, expected: Name) throws {
        var table = RosterTable()
        for step in [.seats(1), .up(1), when, .cancel(1)] { try table.take(step) }
        #expect(table.roster.registrations[1]?.state.name == expected)
    }

    @Test(
        arguments: [
            ([.seats(1)], .up(1, 1), .tooMany(seats: 2, capacity: 1)),
            ([.seats(1), .begins(1, 0)], .up(1), .begun),
            ([.seats(1), .invite(1), .begins(1, 0)], .up(1), .begun),
            ([.seats(1), .up(1), .cancel(1), .begins(1, 0)], .up(1), .begun),
            // An offer that has run out is an invitation, also for whoever answers it now.
            ([.seats(1), .up(1), .up(2), .noon(-1), .cancel(1), .begins(1, 0)], .up(2), .begun),
            ([.plain, .seats(1), .up(1), .noon(0)], .up(2), .full),
            ([.plain, .seats(1), .up(1), .up(2), .noon(0), .cancel(1)], .up(3), .full),
            ([.seats(2), .up(1), .up(2)], .up(1, 1), .noSeatForChildren(free: 0)),
            ([.seats(3), .up(1), .up(2), .up(3, 1)], .up(1, 1), .noSeatForChildren(free: 0)),
            ([.seats(3), .up(1), .up(2)], .up(1, 2), .noSeatForChildren(free: 1)),
            (
                [.seats(2), .up(1), .up(2), .up(3), .cancel(1)], .up(3, 1),
                .noSeatForChildren(free: 0)
            ),
            ([.seats(2), .up(1), .ends(0)], .up(1, 1), .over),
            ([.seats(1), .up(1), .ends(0)], .cancel(1), .over),
            ([.seats(1)], .cancel(1), .notRegistered),
            ([.seats(2), .up(1), .up(2)], .seats(1), .belowTaken(taken: 2)),
            ([.seats(2), .up(1), .guest(2, 3)], .seats(1), .belowTaken(taken: 2)),
            ([.seats(2)], .seats(-1), .belowTaken(taken: 0)),
            // Somebody who could never be seated would hold up the line.
            ([.seats(2), .up(1), .up(2, 1)], .seats(1), .tooMany(seats: 2, capacity: 1)),
            ([.seats(1), .up(1)], .guest(1, 2), .hasSeat),
            ([.seats(1), .up(1), .up(2), .cancel(1)], .guest(2, 2), .hasSeat),
            ([.seats(1), .up(1)], .guest(2, 2), .full),
            ([.seats(1), .guest(1, 2)], .guest(2, 2), .full),
            ([.seats(2), .up(1), .up(2, 1)], .guest(3, 2), .full),
            ([.seats(1), .begins(2, 0)], .guest(1, 2), .begun),
            ([.seats(1)], .guestLeaves(1, 2), .notRegistered),
        ] as [([RosterStep], RosterStep, RosterError)]
    )
    func refusals(before: [RosterStep], step: RosterStep, error: RosterError) throws {
        var table = RosterTable()
        for step in before { try table.take(step) }
        let roster = table.roster
        #expect(throws: error) { try table.take(step) }
        #expect(table.roster == roster)
    }

    @Test(
        arguments: [
            // To say the same again is no mistake, however late.
            ([.seats(2), .up(1), .ends(0)], .up(1), 0),
            ([.seats(1), .up(1), .cancel(1), .ends(0)], .cancel(1), 0),
            // One child more comes along in a cycle that runs; somebody takes a missed session.
            ([.seats(2), .up(1), .begins(2, 0)], .up(1, 1), 1),
            ([.seats(1), .begins(1, 0)], .guest(1, 2), 1),
        ] as [([RosterStep], RosterStep, Int)]
    )
    func lateAndYetAllowed(before: [RosterStep], step: RosterStep, events: Int) throws {
        var table = RosterTable()
        for step in before { try table.take(step) }
        let count = table.events.count
        try table.take(step)
        #expect(table.events.count == count + events)
    }

    @Test func anOfferMovedPastItsNoonIsTakenBack() throws {
        var table = RosterTable()
        for step in [.seats(1), .up(1), .up(2), .cancel(1)] as [RosterStep] { try table.take(step) }
        let earlier = RosterSample.times(movedBy: -9 * RosterSample.day)
        table.now = earlier.offersEnd
        #expect(table.roster.settle(at: table.now, earlier).map(\.change) == [.lapsed(2)])
    }

    @Test(arguments: [(2 * RosterSample.day, 172_800), (60, 60), (99 * RosterSample.day, 820_800)])
    func offersStand(lasting: Int, until: Int) throws {
        var roster = Roster(id: RosterSample.id())
        let times = RosterSample.times(offerLasts: lasting)
        let now = RosterSample.at(0)
        _ = try roster.setCapacity(1, at: now, times)
        _ = try roster.register(1, Party(), at: now, times)
        _ = try roster.register(2, Party(), at: now, times)
        let events = try roster.cancel(1, at: now, times)
        #expect(
            events.map(\.change) == [
                .cancelledInTime(1), .offered(2, until: RosterSample.at(until)),
            ]
        )
    }

    // MARK: The next cycle

    /// The next cycle, begun with some steps, after 3 and 4 waited in vain in the first.
    private func next(_ steps: [RosterStep], twice: Bool = false) throws -> String {
        var first = RosterTable()
        for step in [.seats(2), .up(1), .up(2), .up(3), .up(4, 1), .noon(0)] as [RosterStep] {
            try first.take(step)
        }
        let released = first.roster.releaseWaiting(at: first.now, first.times).released
        #expect(released.map(\.participant) == [3, 4])
        var second = RosterTable()
        second.times = RosterSample.times(1)
        for step in steps { try second.take(step) }
        for _ in 0..<(twice ? 2 : 1) {
            second.events += second.roster.carryOver(released, at: first.now, second.times)
            #expect(try Roster(id: second.roster.id, replaying: second.events) == second.roster)
        }
        return second.standing
    }

    @Test(
        arguments: [
            ([], ""),
            ([.seats(2), .up(8), .up(9)], "8:registered 9:registered | 3 4"),
            ([.seats(2), .up(8), .up(9), .up(5)], "8:registered 9:registered | 3 4 5"),
            ([.seats(2), .up(8), .up(9), .up(4), .up(3)], "8:registered 9:registered | 3 4"),
            ([.seats(3)], "3:offered 4:offered"), ([.seats(2)], "3:offered | 4"),
            ([.seats(2), .up(3)], "3:registered | 4"),
            ([.seats(2), .up(8), .up(9), .invite(3)], "8:registered 9:registered | 3 4"),
            ([.seats(2), .up(3), .cancel(3)], "3:cancelled-in-time 4:offered"),
            ([.seats(1)], "3:offered"),
        ] as [([RosterStep], String)]
    )
    func firstInTheNextCycle(steps: [RosterStep], standing: String) throws {
        #expect(try next(steps) == standing)
        #expect(try next(steps, twice: true) == standing)
    }

    @Test func theNumberOfChildrenSaidOfThisCycleStays() throws {
        // 4 came with one child before, and comes alone now.
        #expect(try next([.seats(1), .up(8), .up(4)]) == "8:registered | 3 4")
    }

    @Test func aPartyNeverRunsOver() {
        #expect(Party(children: .max).seats == 1_001)
        #expect(Party(children: -1).seats == 1)
        #expect(Party(children: 0, seats: .max).seats == 1_001)
        #expect(Party(children: 2, seats: 0).seats == 1)
    }
}
