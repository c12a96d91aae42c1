import CivilTime
import Participation
import TestSupport
import Testing

/// The rules of seats, one row each: what is done, and how everybody stands then.
@Suite struct RosterRuleTests {
    /// Steps in order, and the standing after them: `1:registered 2:offered | 3 4` with the line last.
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let steps: [RosterStep]
        let outcome: String
        init(_ rule: String, _ steps: [RosterStep], _ outcome: String) {
            (testDescription, self.steps, self.outcome) = (rule, steps, outcome)
        }
    }

    @Test(arguments: seats + offers + children + again + guests + merges + closing)
    func rules(row: Row) throws {
        var table = RosterTable()
        for step in row.steps { try table.take(step) }
        #expect(table.standing == row.outcome)
        #expect(try Roster(id: RosterSample.id(), replaying: table.events) == table.roster)
    }

    /// Two seats, 1 and 2 in them, 3 and 4 in line.
    static let full: [RosterStep] = [.seats(2), .up(1), .up(2), .up(3), .up(4)]

    private static let seats: [Row] = [
        Row("a free seat is given at once", [.seats(1), .up(1)], "1:registered"),
        Row("a full list makes a line", full, "1:registered 2:registered | 3 4"),
        Row(
            "a cancelled seat",
            full + [.cancel(1)],
            "1:cancelled-in-time 2:registered 3:offered | 4"
        ),
        Row(
            "a seat that we cancel",
            full + [.withdraw(1)],
            "1:cancelled-by-us 2:registered 3:offered | 4"
        ),
        Row("more seats", full + [.seats(3)], "1:registered 2:registered 3:offered | 4"),
        Row("many more seats", full + [.seats(9)], "1:registered 2:registered 3:offered 4:offered"),
        Row(
            "an offer that is declined",
            full + [.cancel(1), .cancel(3)],
            "1:cancelled-in-time 2:registered 3:cancelled-in-time 4:offered"
        ),
        Row(
            "an offer that runs out",
            full + [.cancel(1), .pass(2 * RosterSample.day), .settle],
            "1:cancelled-in-time 2:registered 3:invited 4:offered"
        ),
        Row("a merge", full + [.merge(1, 2)], "2:registered 3:offered | 4"),
        Row("fewer children", [.seats(2), .up(1, 1), .up(2), .up(1, 0)], "1:registered 2:offered"),
        Row(
            "a guest who leaves",
            [.seats(1), .guest(1, 2), .up(2), .guestLeaves(1, 2)],
            "2:offered"
        ),
        Row(
            "the line moves up when its first leaves",
            full + [.cancel(3), .cancel(1)],
            "1:cancelled-in-time 2:registered 3:cancelled-in-time 4:offered"
        ),
    ]

    private static let offers: [Row] = [
        Row(
            "an offer is accepted",
            full + [.cancel(1), .up(3)],
            "1:cancelled-in-time 2:registered 3:registered | 4"
        ),
        Row(
            "an offer stands to the last second",
            full + [.cancel(1), .pass(2 * RosterSample.day - 1), .settle],
            "1:cancelled-in-time 2:registered 3:offered | 4"
        ),
        Row(
            "an offer that ran out is a place at the end",
            full + [.cancel(1), .pass(2 * RosterSample.day), .up(3)],
            "1:cancelled-in-time 2:registered 4:offered | 3"
        ),
        Row(
            "noon cuts an offer off",
            full + [.noon(-1), .cancel(1), .pass(1), .settle],
            "1:cancelled-in-time 2:registered 3:invited | 4"
        ),
        Row(
            "a second before noon seats are offered",
            full + [.noon(-1), .cancel(1)],
            "1:cancelled-in-time 2:registered 3:offered | 4"
        ),
        Row(
            "from noon on nothing is offered",
            full + [.noon(0), .cancel(1)],
            "1:cancelled-in-time 2:registered | 3 4"
        ),
        Row(
            "from noon on nobody overtakes either",
            full + [.noon(0), .cancel(1), .up(5)],
            "1:cancelled-in-time 2:registered | 3 4 5"
        ),
        Row(
            "from noon on a seat that nobody waits for is given",
            [.seats(1), .noon(0), .up(1)],
            "1:registered"
        ),
    ]

    private static let children: [Row] = [
        Row("children take seats", [.seats(3), .up(1, 1), .up(2, 1)], "1:registered | 2"),
        Row(
            "the first in line blocks",
            [.seats(2), .up(1), .up(2), .up(3, 1), .up(4), .cancel(1)],
            "1:cancelled-in-time 2:registered | 3 4"
        ),
        Row(
            "until both seats are free",
            [.seats(2), .up(1), .up(2), .up(3, 1), .up(4), .cancel(1), .cancel(2)],
            "1:cancelled-in-time 2:cancelled-in-time 3:offered | 4"
        ),
        Row(
            "fewer children in line",
            [.seats(2), .up(1), .up(2), .up(3, 1), .up(4), .cancel(1), .up(3)],
            "1:cancelled-in-time 2:registered 3:offered | 4"
        ),
        Row(
            "the first in line gives up",
            [.seats(2), .up(1), .up(2), .up(3, 1), .up(4), .cancel(1), .cancel(3)],
            "1:cancelled-in-time 2:registered 3:cancelled-in-time 4:offered"
        ),
        Row(
            "a child more in line keeps the place",
            full + [.up(3, 1)],
            "1:registered 2:registered | 3 4"
        ),
    ]

    private static let again: [Row] = [
        Row(
            "signing up again is the end of the line",
            full + [.cancel(3), .up(3)],
            "1:registered 2:registered | 4 3"
        ),
        Row("after a seat too", full + [.cancel(1), .up(1)], "2:registered 3:offered | 4 1"),
        Row(
            "nobody is invited again",
            full + [.cancel(1), .invite(1)],
            "1:cancelled-in-time 2:registered 3:offered | 4"
        ),
        Row(
            "an invitation holds no seat",
            [.seats(1), .invite(1), .up(2)],
            "1:invited 2:registered"
        ),
        Row(
            "an invitation is declined",
            [.seats(1), .invite(1), .cancel(1)],
            "1:cancelled-in-time"
        ),
        Row(
            "to say the same twice changes nothing",
            full + [.up(1), .up(3), .seats(2), .cancel(4), .cancel(4)],
            "1:registered 2:registered 4:cancelled-in-time | 3"
        ),
    ]
}
