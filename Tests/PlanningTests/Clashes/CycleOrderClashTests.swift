import CivilTime
import Testing

@testable import Planning

/// Which of two meetings of a cycle comes first, and what is said if it does not.
@Suite struct CycleOrderClashTests {
    private func position(
        _ step: Identifier,
        _ number: Int? = nil,
        _ kind: MeetingKind = .session,
        on ruleDate: Day = "2027-01-05",
        after preceding: Identifier? = nil,
        month: Int = 1
    ) -> CyclePosition {
        CyclePosition(
            id: MeetingID(
                cycle: CycleID(programme: "club", year: 2027, month: month),
                step: step,
                number: number
            ),
            kind: kind,
            ruleDate: ruleDate,
            precedingStep: preceding
        )
    }

    private func check(_ first: CyclePosition, _ second: CyclePosition, _ isOrdered: Bool = true) {
        #expect(first.precedes(second) == isOrdered)
        #expect(!second.precedes(first))
    }

    @Test func numbersCountWithinAStep() {
        check(position("session", 1), position("session", 2))
        // Even where rule dates say otherwise.
        check(position("session", 1, on: "2027-01-12"), position("session", 2, on: "2027-01-05"))
        check(position("session", 1), position("session", 1), false)
        // Of different steps they say nothing: the day of the rule does.
        check(position("b", 2, on: "2027-01-05"), position("a", 1, on: "2027-01-12"))
    }

    @Test func whatFollowsAStepComesAfterIt() {
        check(
            position("session", 3, on: "2027-01-19"),
            position("talks", nil, .talks, on: "2027-01-12", after: "session")
        )
    }

    @Test func onOneDayTheKindDecides() {
        let kinds: [MeetingKind] = [.session, .talks, .network]
        for (place, kind) in kinds.enumerated() {
            for later in kinds.dropFirst(place + 1) {
                check(position("b", nil, kind), position("a", nil, later))
                check(
                    position("b", nil, later, on: "2027-01-04"),
                    position("a", nil, kind, on: "2027-01-05")
                )
            }
        }
    }

    @Test func othersHaveNoOrder() {
        check(position("session", 1), position("session", 2, month: 2), false)
        check(position("session", 1), position("visit", nil, .visit, on: "2027-02-05"), false)
        check(position("info", nil, .info), position("network", nil, .network), false)
    }

    private func meeting(
        _ step: Identifier,
        _ kind: MeetingKind,
        ruleDate: Day,
        date: Day,
        venue: Identifier = "hall"
    ) -> Meeting {
        Meeting(
            id: MeetingID(
                cycle: CycleID(programme: "club", year: 2027, month: 1),
                step: step,
                number: nil
            ),
            kind: kind,
            ruleDate: ruleDate,
            date: date,
            span: "09:30-12:00",
            venue: venue,
            reasons: []
        )
    }

    /// A session by rule on the 5th, and a network meeting by rule on the 12th that is held on the 12th.
    @Test(
        arguments: [
            ("2027-01-05", [], []), ("2027-01-11", [], []),
            ("2027-01-12", ["same-day"], ["same-day"]),
            ("2027-01-13", ["must-precede"], ["must-follow"]),
        ] as [(Day, [String], [String])]
    )
    func theOrderOfACycle(date: Day, session: [String], network: [String]) {
        let first = meeting("session", .session, ruleDate: "2027-01-05", date: date)
        let second = meeting(
            "network",
            .network,
            ruleDate: "2027-01-12",
            date: "2027-01-12",
            venue: "annex"
        )
        let judge = Judge(Resources(settings: [], staff: .none), of: [first, second])
        #expect(judge.clashes(of: first).map(\.code) == session)
        #expect(judge.clashes(of: second).map(\.code) == network)
    }

    /// What was in the way before, on another day too, is nothing new.
    @Test func newClashes() {
        let other = meeting("network", .network, ruleDate: "2027-01-12", date: "2027-01-12")
        let judge = Judge(Resources(settings: [], staff: .none), of: [other])
        func session(_ date: Day, _ venue: Identifier = "annex") -> Meeting {
            meeting("session", .session, ruleDate: "2027-01-05", date: date, venue: venue)
        }
        func new(_ meeting: Meeting, since before: Meeting?) -> [String] {
            judge.newClashes(of: meeting, since: before).map(\.code)
        }
        #expect(new(session("2027-01-13"), since: nil) == ["must-precede"])
        #expect(new(session("2027-01-13"), since: session("2027-01-05")) == ["must-precede"])
        #expect(new(session("2027-01-14"), since: session("2027-01-13")) == [])
        #expect(new(session("2027-01-12"), since: session("2027-01-13")) == ["same-day"])
        #expect(
            new(session("2027-01-12", "hall"), since: session("2027-01-12")) == ["venue-occupied"]
        )
    }
}
