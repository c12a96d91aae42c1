import CivilTime
import Participation
import Planning

/// What happened, and where two sessions of one cycle have person 1.
struct SeatingCase: Sendable {
    let name: String
    let events: [(Int, RosterEvent.Change)]
    let first: Set<String>
    let second: Set<String>

    private static let seat = Party()
    private static let turn = WaitingTurn(isCarriedOver: false, number: 1)
    private static let expected: Set<String> = ["ever", "expected"]

    static let all = [
        SeatingCase(
            name: "registered",
            events: [(10, .registered(1, seat))],
            first: expected,
            second: expected
        ),
        SeatingCase(name: "invited only", events: [(10, .invited(1))], first: [], second: []),
        SeatingCase(
            name: "in time for both",
            events: [(10, .registered(1, seat)), (90, .cancelledInTime(1))],
            first: ["ever", "in-time"],
            second: ["ever", "in-time"]
        ),
        SeatingCase(
            name: "late for the first, in time for the second",
            events: [(10, .registered(1, seat)), (91, .cancelledLate(1))],
            first: ["ever", "late"],
            second: ["ever", "in-time"]
        ),
        SeatingCase(
            name: "after the first, in time for the second",
            events: [(10, .registered(1, seat)), (150, .cancelledInTime(1))],
            first: expected,
            second: ["ever", "in-time"]
        ),
        SeatingCase(
            name: "late for the second only",
            events: [(10, .registered(1, seat)), (195, .cancelledLate(1))],
            first: expected,
            second: ["ever", "late"]
        ),
        SeatingCase(
            name: "after both",
            events: [(10, .registered(1, seat)), (250, .cancelledLate(1))],
            first: expected,
            second: expected
        ),
        SeatingCase(
            name: "by us",
            events: [(10, .registered(1, seat)), (95, .cancelledByUs(1, .staff))],
            first: ["ever", "by-us"],
            second: ["ever", "by-us"]
        ),
        SeatingCase(
            name: "signed up again",
            events: [
                (10, .registered(1, seat)), (20, .cancelledInTime(1)), (30, .registered(1, seat)),
            ],
            first: expected,
            second: expected
        ),
        SeatingCase(
            name: "an invitation turned down",
            events: [(10, .invited(1)), (20, .cancelledInTime(1))],
            first: [],
            second: []
        ),
        SeatingCase(
            name: "an offer that lapsed",
            events: [
                (10, .waiting(1, seat, turn)), (20, .offered(1, until: at(60))), (60, .lapsed(1)),
            ],
            first: [],
            second: []
        ),
        SeatingCase(
            name: "an offer that was taken",
            events: [
                (10, .waiting(1, seat, turn)), (20, .offered(1, until: at(60))),
                (30, .registered(1, seat)),
            ],
            first: expected,
            second: expected
        ),
        SeatingCase(
            name: "gave up the seat in time, then waits again",
            events: [
                (10, .registered(1, seat)), (20, .cancelledInTime(1)),
                (30, .waiting(1, seat, turn)),
            ],
            first: ["ever", "in-time"],
            second: ["ever", "in-time"]
        ),
        SeatingCase(
            name: "gave up the seat in time, waited in vain",
            events: [
                (10, .registered(1, seat)), (20, .cancelledInTime(1)),
                (30, .waiting(1, seat, turn)), (80, .cancelledByUs(1, .noSeat)),
            ],
            first: ["ever", "in-time"],
            second: ["ever", "in-time"]
        ),
        SeatingCase(
            name: "gave up the seat late, then a place on the list",
            events: [
                (10, .registered(1, seat)), (91, .cancelledLate(1)), (92, .waiting(1, seat, turn)),
                (93, .cancelledInTime(1)),
            ],
            first: ["ever", "late"],
            second: ["ever", "in-time"]
        ),
        SeatingCase(
            name: "guest at the second",
            events: [(10, .guest(1, meeting(2), seat))],
            first: [],
            second: expected
        ),
        SeatingCase(
            name: "guest who said in time that they stay away",
            events: [(10, .guest(1, meeting(2), seat)), (190, .guestLeft(1, meeting(2)))],
            first: [],
            second: ["ever", "in-time"]
        ),
        SeatingCase(
            name: "guest who said so late",
            events: [(10, .guest(1, meeting(2), seat)), (191, .guestLeft(1, meeting(2)))],
            first: [],
            second: ["ever", "late"]
        ),
        SeatingCase(
            name: "merged later",
            events: [(10, .registered(2, seat)), (250, .merged(2, into: 1))],
            first: expected,
            second: expected
        ),
        SeatingCase(
            name: "merged later, had cancelled under the other number",
            events: [
                (10, .registered(2, seat)), (11, .registered(1, seat)), (20, .cancelledInTime(1)),
                (250, .merged(2, into: 1)),
            ],
            first: expected,
            second: expected
        ),
        SeatingCase(
            name: "merged later, cancelled under both numbers",
            events: [
                (10, .registered(2, seat)), (11, .registered(1, seat)), (20, .cancelledInTime(1)),
                (95, .cancelledLate(2)), (250, .merged(2, into: 1)),
            ],
            first: ["ever", "late"],
            second: ["ever", "in-time"]
        ),
        SeatingCase(
            name: "merged between the sessions",
            events: [
                (10, .registered(2, seat)), (11, .registered(1, seat)), (20, .cancelledInTime(1)),
                (150, .merged(2, into: 1)), (160, .cancelledInTime(1)),
            ],
            first: expected,
            second: ["ever", "in-time"]
        ),
    ]

    static func at(_ seconds: Int) -> Instant { Instant(secondsSinceEpoch: seconds) }

    static func meeting(_ number: Int) -> MeetingID {
        guard let id = MeetingID("frederiksberg/2027-01/session-\(number)", number: number) else {
            preconditionFailure("not an id")
        }
        return id
    }
}
