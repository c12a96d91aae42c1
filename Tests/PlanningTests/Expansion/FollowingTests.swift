import CivilTime
import TestSupport
import Testing

@testable import Planning

/// Which days meetings are looked for after one of their cycle was held late or moved by hand.
///
/// Sessions on 5, 12 and 19 January, talks on the 21st, two days after the last, the network meeting on
/// the 26th.
@Suite struct FollowingTests {
    /// How one meeting stands.
    struct Standing: Sendable {
        let step: String
        let date: Day
        var isByHand = false
        var isPast = false
        var isCancelled = false
    }

    private static func byHand(_ step: String, _ date: Day) -> Standing {
        Standing(step: step, date: date, isByHand: true)
    }

    private static let untouched: [Day] = [
        "2027-01-05", "2027-01-12", "2027-01-19", "2027-01-21", "2027-01-26",
    ]

    private static func targets(_ standing: [Standing]) -> [MeetingRequest] {
        let requests = RequestsTests.club.requests(in: "2027-01-01/2027-01-31")
        var meetings: [MeetingID: StandingMeeting] = [:]
        for request in requests {
            guard let own = standing.first(where: { request.id.description.hasSuffix($0.step) })
            else { continue }
            meetings[request.id] = StandingMeeting(
                Meeting(
                    id: request.id,
                    kind: request.step.kind,
                    ruleDate: request.ruleDate,
                    date: own.date,
                    span: "09:30-12:00",
                    venue: "hall",
                    reasons: []
                ),
                isPast: own.isPast,
                isByHand: own.isByHand,
                isInvited: false,
                isCancelled: own.isCancelled
            )
        }
        return requests.following(meetings)
    }

    @Test(
        arguments: [
            // The last session: on its day, before it, after it. Talks move if they would not come after.
            ([byHand("session-3", "2027-01-19")], untouched),
            ([byHand("session-3", "2027-01-18")], untouched),
            ([byHand("session-3", "2027-01-20")], untouched),
            (
                [byHand("session-3", "2027-01-21")],
                ["2027-01-05", "2027-01-12", "2027-01-19", "2027-01-23", "2027-01-26"]
            ),
            (
                [Standing(step: "session-3", date: "2027-01-21", isPast: true)],
                ["2027-01-05", "2027-01-12", "2027-01-19", "2027-01-23", "2027-01-26"]
            ),
            // Nobody meant it, or it is not held.
            ([Standing(step: "session-3", date: "2027-01-21")], untouched),
            (
                [
                    Standing(
                        step: "session-3",
                        date: "2027-01-21",
                        isByHand: true,
                        isPast: true,
                        isCancelled: true
                    )
                ], untouched
            ),
            // The network meeting goes on by a week from the day on which it would coincide.
            (
                [byHand("session-3", "2027-01-23")],
                ["2027-01-05", "2027-01-12", "2027-01-19", "2027-01-25", "2027-01-26"]
            ),
            (
                [byHand("session-3", "2027-01-24")],
                ["2027-01-05", "2027-01-12", "2027-01-19", "2027-01-26", "2027-02-02"]
            ),
            (
                [byHand("talks", "2027-01-25")],
                ["2027-01-05", "2027-01-12", "2027-01-19", "2027-01-21", "2027-01-26"]
            ),
            (
                [byHand("talks", "2027-01-26")],
                ["2027-01-05", "2027-01-12", "2027-01-19", "2027-01-21", "2027-02-02"]
            ),
            (
                [byHand("talks", "2027-02-02")],
                ["2027-01-05", "2027-01-12", "2027-01-19", "2027-01-21", "2027-02-09"]
            ),
            // All that comes after the first session is pushed on, one after the other.
            (
                [byHand("session-1", "2027-01-11")],
                ["2027-01-05", "2027-01-12", "2027-01-19", "2027-01-21", "2027-01-26"]
            ),
            (
                [byHand("session-1", "2027-01-12")],
                ["2027-01-05", "2027-01-19", "2027-01-26", "2027-01-28", "2027-02-02"]
            ),
            // A later one that stands by hand stays where it was put.
            (
                [byHand("session-1", "2027-01-12"), byHand("session-2", "2027-01-13")],
                ["2027-01-05", "2027-01-19", "2027-01-19", "2027-01-21", "2027-01-26"]
            ),
            // Nothing comes after the network meeting.
            ([byHand("network", "2027-03-26")], untouched),
            ([], untouched),
        ] as [([Standing], [Day])]
    )
    func whatComesAfterIsLookedForLater(standing: [Standing], targets: [Day]) {
        let requests = FollowingTests.targets(standing)
        #expect(requests.map(\.target) == targets)
        for request in requests {
            #expect((request.following == nil) == (request.target == request.ruleDate))
        }
    }

    /// Two on one day are told apart when days are looked for; neither is late.
    @Test func meetingsOfOneDayDoNotFollowEachOther() {
        let requests = Sample.programme(steps: [
            Sample.step("a", .session, .rule("FREQ=MONTHLY;BYDAY=1TU")),
            Sample.step("b", .network, .rule("FREQ=MONTHLY;BYDAY=1TU")),
        ]).requests(in: "2027-01-01/2027-01-31")
        let session = requests[0]
        let byHand = StandingMeeting(
            Meeting(
                id: session.id,
                kind: .session,
                ruleDate: session.ruleDate,
                date: session.ruleDate,
                span: "09:30-12:00",
                venue: "hall",
                reasons: []
            ),
            isPast: false,
            isByHand: true,
            isInvited: false,
            isCancelled: false
        )
        for request in requests.following([:]) + requests.following([session.id: byHand]) {
            #expect(request.target == "2027-01-05" && request.following == nil)
        }
    }

    /// From the first day of a cycle to its last: three weeks' sessions and two days more.
    @Test func howLongACycleLasts() {
        #expect(RequestsTests.club.longestCycle == 16)
        #expect(Sample.programme(steps: []).longestCycle == 0)
        let single = Sample.programme(steps: [
            Sample.step("visit", .visit, .rule("FREQ=MONTHLY;BYDAY=1TU")),
            Sample.step("talks", .talks, .after("visit", days: 0)),
        ])
        #expect(single.longestCycle == 0)
    }

    @Test func itIsSaidWhichMeetingIsFollowed() {
        let requests = FollowingTests.targets([FollowingTests.byHand("session-3", "2027-01-21")])
        #expect(requests[3].following == requests[2].id)
        let moved = FollowingTests.targets([FollowingTests.byHand("talks", "2027-01-26")])
        #expect(moved[4].following == moved[3].id)
    }
}
