import CivilTime
import Participation
import Testing

/// Why seats stay free, and what a running cycle has left.
@Suite struct RosterRunningTests {
    private static let before = RosterSample.at(0)
    private static let late = RosterSample.noonBefore(1)
    private static let running = RosterSample.begins(1)
    private static let beforeLast = RosterSample.at(RosterSample.begins(3).secondsSinceEpoch - 1)

    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let seats: Int
        let steps: [RosterStep]
        let room: Int?
        let now: Instant
        let stall: Roster.Stall?

        init(
            _ rule: String,
            _ seats: Int,
            _ steps: [RosterStep],
            room: Int? = nil,
            at now: Instant = before,
            _ stall: Roster.Stall?
        ) {
            (testDescription, self.seats, self.steps) = (rule, seats, steps)
            (self.room, self.now, self.stall) = (room, now, stall)
        }
    }

    /// A roster in which so many seats are free and somebody waits.
    private static func roster(_ row: Row) throws -> Roster {
        var table = RosterTable()
        table.times = times(room: row.room)
        for step in [.seats(row.seats)] + row.steps { try table.take(step) }
        return table.roster
    }

    private static func times(room: Int?) -> RosterTimes {
        let times = RosterSample.times()
        return RosterTimes(
            offersEnd: times.offersEnd,
            begins: times.begins,
            ends: times.ends,
            offerLasts: times.offerLasts,
            isCycle: true,
            deadlines: times.deadlines,
            room: room
        )
    }

    @Test(arguments: [
        Row("no seat is free", 2, [.up(1), .up(2), .up(3)], nil),
        Row("nobody waits", 2, [.up(1)], nil),
        Row(
            "the first needs two and one is free",
            3,
            [.up(1), .up(2), .up(3, 1), .up(4)],
            .needsMore(participant: 3, seats: 2, free: 1)
        ),
        Row(
            "the first needs three and two are free",
            4,
            [.up(1), .up(2), .up(3, 2)],
            .needsMore(participant: 3, seats: 3, free: 2)
        ),
        Row(
            "the room is smaller than the list",
            3,
            [.up(1), .up(2), .up(3)],
            room: 2,
            .room(2)
        ),
        Row(
            "it is too late for offers",
            3,
            [.up(1), .up(2), .up(3, 1)],
            at: late,
            .offersOver
        ),
        Row(
            "it is too late while the cycle runs",
            3,
            [.up(1), .up(2), .up(3, 1)],
            at: running,
            .offersOver
        ),
    ])
    func aSeatStaysFreeForAReason(_ row: Row) throws {
        let roster = try Self.roster(row)
        #expect(roster.stall(at: row.now, Self.times(room: row.room)) == row.stall)
    }

    @Test(
        arguments: [
            ("before it begins", [RosterStep.up(1)], nil, before, 0),
            ("while it runs", [.up(1)], nil, running, 2),
            ("before the last session", [.up(1)], nil, beforeLast, 2),
            ("once the last session has begun", [.up(1)], nil, RosterSample.begins(3), 0),
            ("a full one", [.up(1, 2)], nil, running, 0),
            ("while somebody waits", [.up(1, 1), .up(2, 1)], nil, running, 0),
            ("in a smaller room", [.up(1)], 2, running, 1),
        ] as [(String, [RosterStep], Int?, Instant, Int)]
    )
    func aRunningCycleHasSoManySeatsLeft(
        _ rule: String,
        steps: [RosterStep],
        room: Int?,
        now: Instant,
        left: Int
    ) throws {
        let roster = try Self.roster(Row(rule, 3, steps, nil))
        #expect(roster.leftOver(at: now, Self.times(room: room)) == left, "\(rule)")
    }

    @Test(
        arguments: [
            ("somebody unknown", [RosterStep.up(1)], 9, 0, running, nil),
            ("with a child", [.up(1)], 9, 1, running, nil),
            ("somebody who had cancelled", [.up(1), .up(9), .cancel(9)], 9, 0, running, nil),
            ("too many children", [.up(1)], 9, 2, running, .full),
            ("a full cycle", [.up(1, 2)], 9, 0, running, .full),
            ("while somebody waits", [.up(1, 1), .up(2, 1)], 9, 0, running, .full),
            ("somebody with a seat", [.up(9)], 9, 0, running, .hasSeat),
            ("after the last session", [.up(1)], 9, 0, RosterSample.begins(3), .over),
        ] as [(String, [RosterStep], Int, Int, Instant, RosterError?)]
    )
    func whoCameIsGivenTheRest(
        _ rule: String,
        steps: [RosterStep],
        who: Int,
        children: Int,
        now: Instant,
        refusal: RosterError?
    ) throws {
        var roster = try Self.roster(Row(rule, 3, steps, nil))
        let before = roster
        let party = Party(children: children)
        if let refusal {
            #expect(throws: refusal) {
                try roster.joinRunning(who, party, at: now, Self.times(room: nil))
            }
            #expect(roster == before)
        } else {
            let events = try roster.joinRunning(who, party, at: now, Self.times(room: nil))
            #expect(events == [RosterEvent(at: now, .registered(who, party))])
            #expect(roster.registrations[who]?.state == .registered)
            var again = before
            for event in events { try again.apply(event) }
            #expect(again == roster)
        }
    }
}
