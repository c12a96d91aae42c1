import CivilTime
import Participation
import Planning
import Testing

/// Whom somebody calls on the morning of a meeting, and why.
@Suite struct MorningCallTests {
    private static let turn = WaitingTurn(isCarriedOver: false, number: 1)
    private static let until = Instant(secondsSinceEpoch: 60)

    private func meeting() throws -> MeetingID {
        try #require(MeetingID("frederiksberg/2027-01/session-1", number: 1))
    }

    /// Somebody who came to stand like this in their roster.
    private func registration(_ changes: [RosterEvent.Change]) throws -> Registration? {
        let events = ([.capacity(9)] + changes).enumerated().map { index, change in
            RosterEvent(at: Instant(secondsSinceEpoch: index), change)
        }
        let roster = try Roster(id: RosterID(stored: "frederiksberg/2027-01"), replaying: events)
        return roster.registrations[1]
    }

    @Test func whoHasNotAnsweredIsCalled() throws {
        let invited = try registration([.invited(1)])
        let id = try meeting()
        for marks in [[], [Mark.noShow, .noShow]] {
            let reason = CallReason(at: id, invited, isExpected: false, marks: marks)
            #expect(reason == .noAnswer(id))
        }
        let offered = try registration([
            .waiting(1, Party(), MorningCallTests.turn), .offered(1, until: MorningCallTests.until),
        ])
        let reason = CallReason(at: id, offered, isExpected: false, marks: [])
        #expect(reason == .offered(id, until: MorningCallTests.until))
        #expect(reason?.meeting == id && reason?.code == "offered")
    }

    /// What became of the last meetings, the latest first.
    @Test(
        arguments: [
            ([], false), ([.noShow], false), ([.noShow, .noShow], true),
            ([.noShow, .came], false), ([.came, .noShow], false), ([.excused, .noShow], false),
            ([.noShow, .noShow, .came], true), ([.came, .noShow, .noShow], false),
        ] as [([Mark], Bool)]
    )
    func whoStayedAwayTwiceIsCalled(marks: [Mark], isCalled: Bool) throws {
        let id = try meeting()
        let seated = try registration([.registered(1, Party())])
        let expected: CallReason? = isCalled ? .missedTwice(id) : nil
        #expect(CallReason(at: id, seated, isExpected: true, marks: marks) == expected)
        // A guest has no registration of their own.
        #expect(CallReason(at: id, nil, isExpected: true, marks: marks) == expected)
        // Who is not expected is not called.
        #expect(CallReason(at: id, seated, isExpected: false, marks: marks) == nil)
        #expect(expected?.code ?? "missed-twice" == "missed-twice")
    }

    @Test(
        arguments: [
            (.any, "00 00 00 01", nil, true), (.phoneOnly, "00 00 00 01", nil, true),
            (.doNotWrite, "00 00 00 01", nil, false), (.any, nil, nil, false),
            (.any, "00 00 00 01", "08:59", true), (.any, "00 00 00 01", "09:00", false),
            (.any, "00 00 00 01", "10:00", false), (.any, nil, "08:00", false),
        ] as [(Participant.ContactRule, String?, String?, Bool)]
    )
    func whoMayBeCalledBeforeNine(
        rule: Participant.ContactRule,
        phone: String?,
        from: String?,
        mayBe: Bool
    ) throws {
        var participant = Participant(phone: phone, contactRule: rule)
        participant.contactHours = try from.map { text in
            let start = try #require(ClockTime(text))
            return try #require(ClockSpan(start, to: ClockTime("12:00") ?? .midnight))
        }
        #expect(participant.mayBeCalledInTheMorning == mayBe)
    }
}
