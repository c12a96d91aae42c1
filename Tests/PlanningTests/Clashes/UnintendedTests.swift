import CivilTime
import Planning
import Testing

/// Which clashes of meetings that stand are named, since nobody meant them.
@Suite struct UnintendedTests {
    private func standing(
        _ month: Int,
        isPast: Bool = false,
        isByHand: Bool = false,
        isCancelled: Bool = false
    ) -> StandingMeeting {
        StandingMeeting(
            Meeting(
                id: MeetingID(
                    cycle: CycleID(programme: "club", year: 2027, month: month),
                    step: "network",
                    number: nil
                ),
                kind: .network,
                ruleDate: "2027-01-26",
                date: "2027-01-26",
                span: "09:30-11:30",
                venue: "hall",
                reasons: []
            ),
            isPast: isPast,
            isByHand: isByHand,
            isInvited: false,
            isCancelled: isCancelled
        )
    }

    /// Two meetings in one room at one time, of which the second is as a row says.
    @Test(
        arguments: [
            (false, false, false, [1, 2]), (true, false, false, [1]), (false, true, false, []),
            (false, false, true, []), (true, true, false, []), (true, false, true, []),
            (false, true, true, []), (true, true, true, []),
        ] as [(Bool, Bool, Bool, [Int])]
    )
    func oneOfTwoIsNotMeant(isPast: Bool, isByHand: Bool, isCancelled: Bool, named: [Int]) {
        let found = Judge.unintended(
            in: [
                standing(1),
                standing(2, isPast: isPast, isByHand: isByHand, isCancelled: isCancelled),
            ],
            with: Resources(settings: [], staff: .none)
        )
        #expect(found.map(\.meeting.id.cycle.month) == named)
        #expect(found.allSatisfy { !$0.clashes.isEmpty })
    }
}
