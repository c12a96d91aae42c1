import Participation
import Testing

/// What happened to a roster is taken back, as long as nothing builds upon it.
@Suite struct RosterTakingBackTests {
    /// The steps of the table are done; one of them is taken back, counted from 0.
    private func takenBack(_ steps: [RosterStep], _ index: Int) throws -> String {
        var table = RosterTable()
        var own: Range<Int> = 0..<0
        for (place, step) in steps.enumerated() {
            let first = table.events.count
            try table.take(step)
            if place == index { own = first..<table.events.count }
        }
        do throws(TakingBackError) {
            table.roster = try Roster.takingBack(
                of: table.events,
                id: table.roster.id,
                at: table.now,
                table.times,
                where: own.contains
            )
            return table.standing
        } catch {
            switch error {
            case .builtUpon(let index): return "built upon: \(table.events[index].change.name)"
            case .awaited: return "awaited"
            }
        }
    }

    @Test(
        arguments: [
            // Nothing came later: all is as before, whoever waits.
            ([.seats(2), .up(1), .up(2)], 2, "1:registered"),
            ([.seats(1), .up(1), .up(2)], 2, "1:registered"),
            ([.seats(1), .up(1), .up(2), .cancel(1)], 3, "1:registered | 2"),
            ([.seats(2), .up(1), .up(2), .merge(1, 2)], 3, "1:registered 2:registered"),
            // Others came later, and it is all the same to them.
            ([.seats(2), .up(1), .up(2)], 1, "2:registered"),
            ([.seats(2), .invite(1), .up(2), .invite(3)], 1, "2:registered 3:invited"),
            ([.seats(2), .up(1), .guest(2, 3)], 1, ""),
            ([.seats(2), .up(1), .up(2), .cancel(2)], 1, "2:cancelled-in-time"),
            // Somebody else has the seat by now, or waits for it.
            ([.seats(1), .up(1), .cancel(1), .up(2)], 2, "built upon: registered"),
            ([.seats(1), .up(1), .up(2)], 1, "awaited"),
            ([.seats(1), .up(1), .cancel(1), .guest(2, 3)], 2, "built upon: guest"),
            ([.seats(1), .up(1), .up(2), .up(3)], 2, "built upon: waiting"),
            // The same participant.
            ([.seats(2), .up(1), .up(1, 1)], 1, "built upon: party"),
            ([.seats(2), .up(1), .cancel(1)], 1, "built upon: cancelled-in-time"),
            ([.seats(2), .up(1), .up(2), .merge(2, 1)], 1, "built upon: merged"),
            // The seats themselves.
            ([.seats(1), .up(1)], 0, "built upon: registered"),
            ([.seats(1), .seats(2), .up(1)], 1, "1:registered"),
        ] as [([RosterStep], Int, String)]
    )
    func takenBack(steps: [RosterStep], index: Int, expected: String) throws {
        #expect(try takenBack(steps, index) == expected)
    }

    @Test func itSaysWhoStandsOtherwise() throws {
        var table = RosterTable()
        for step in [.seats(2), .up(1), .up(2), .up(3), .invite(4)] as [RosterStep] {
            try table.take(step)
        }
        let before = table.roster
        try table.take(.cancel(1))
        let back = before.differences(from: table.roster) { _ in .staff }
        #expect(back.changes.map(\.name) == ["registered", "waiting"])
        #expect(back.changes.map(\.participant) == [1, 3] && back.gone.isEmpty)
        let empty = Roster(id: before.id).differences(from: before) { _ in .staff }
        #expect(empty.changes.map(\.name) == ["capacity"] && empty.gone == [1, 2, 3, 4])
    }
}
