import CivilTime
import Participation
import Planning
import Testing

/// Two sessions of one cycle, at 100 and 200 with last moments 90 and 190, and what led up to them.
@Suite("Who had a seat when a meeting began")
struct SeatingTests {
    @Test(arguments: SeatingCase.all)
    func oneHistory(_ row: SeatingCase) throws {
        let events =
            [RosterEvent(at: SeatingCase.at(0), .capacity(9))]
            + row.events.map { RosterEvent(at: SeatingCase.at($0.0), $0.1) }
        let moments = [(2, 200, 190), (1, 100, 90)].map { number, begins, last in
            Seating.Moment(
                meeting: SeatingCase.meeting(number),
                begins: SeatingCase.at(begins),
                cancelBy: SeatingCase.at(last)
            )
        }
        let cycle = RosterID(SeatingCase.meeting(1).cycle)
        let seatings = try Seating.at(moments, cycle, events)
        for (number, expected) in [(1, row.first), (2, row.second)] {
            let seating = try #require(seatings[SeatingCase.meeting(number)])
            let found: [(String, Set<Int>)] = [
                ("ever", seating.everRegistered), ("expected", seating.expected),
                ("in-time", seating.cancelledInTime), ("late", seating.cancelledLate),
                ("by-us", seating.cancelledByUs),
            ]
            for (name, people) in found {
                let isThere: Set<Int> = expected.contains(name) ? [1] : []
                #expect(people == isThere, "\(row.name), session \(number): \(name)")
            }
        }
    }

    @Test("Events that cannot have happened are refused")
    func impossible() {
        let event = RosterEvent(at: SeatingCase.at(10), .registered(1, Party()))
        let cycle = RosterID(stored: "frederiksberg/2027-01")
        let moment = Seating.Moment(
            meeting: SeatingCase.meeting(1),
            begins: SeatingCase.at(100),
            cancelBy: SeatingCase.at(90)
        )
        #expect(throws: RosterError.impossible(event)) {
            try Seating.at([moment], cycle, [event])
        }
    }
}
