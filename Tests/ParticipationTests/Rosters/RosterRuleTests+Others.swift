/// Rules of guests, of two people who are one, and of the end of offers.
extension RosterRuleTests {
    static let guests: [Row] = [
        Row("a guest takes a seat", [.seats(1), .guest(1, 2), .up(2)], "| 2"),
        Row("guests of different sessions share one", [.seats(1), .guest(1, 2), .guest(3, 3)], ""),
        Row(
            "a guest who signs up needs no second seat",
            [.seats(1), .guest(1, 2), .up(1)],
            "1:registered"
        ),
        Row(
            "the place of a guest gives way",
            [.seats(2), .guest(1, 2), .up(1), .up(2)],
            "1:registered 2:registered"
        ),
        Row(
            "a guest waits in line like others",
            [.seats(1), .guest(1, 2), .up(2), .up(1)],
            "| 2 1"
        ),
        Row(
            "a guest who is first is offered what they hold",
            [.seats(1), .guest(1, 2), .up(2), .up(1), .cancel(2)],
            "1:offered 2:cancelled-in-time"
        ),
    ]

    static let merges: [Row] = [
        Row("the earlier place stays", full + [.merge(4, 3)], "1:registered 2:registered | 3"),
        Row(
            "under either number",
            full + [.up(5), .merge(3, 5)],
            "1:registered 2:registered | 5 4"
        ),
        Row(
            "a seat counts for more than a place",
            full + [.merge(1, 3)],
            "2:registered 3:registered | 4"
        ),
        Row(
            "a cancellation counts for more than an invitation",
            [.seats(1), .invite(1), .up(2), .cancel(2), .merge(2, 1)],
            "1:cancelled-in-time"
        ),
        Row("somebody new takes over", full + [.merge(1, 9)], "2:registered 9:registered | 3 4"),
        Row("one who is not here", full + [.merge(9, 1)], "1:registered 2:registered | 3 4"),
        Row(
            "a seat and a place as guest",
            [.seats(2), .up(1), .guest(2, 2), .merge(2, 1), .up(3)],
            "1:registered 3:registered"
        ),
    ]

    static let closing: [Row] = [
        Row(
            "those who wait are let go at noon",
            full + [.noon(0), .release],
            "1:registered 2:registered 3:cancelled-by-us 4:cancelled-by-us"
        ),
        Row("but not before", full + [.noon(-1), .release], "1:registered 2:registered | 3 4"),
        Row(
            "at other meetings they are not",
            [.plain] + full + [.noon(0), .release],
            "1:registered 2:registered | 3 4"
        ),
        Row(
            "a seat in a running cycle is not filled again",
            full + [.begins(1, 0), .cancel(1)],
            "1:cancelled-in-time 2:registered | 3 4"
        ),
    ]
}
