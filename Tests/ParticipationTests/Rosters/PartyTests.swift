import CivilTime
import Participation
import Planning
import TestSupport
import Testing

/// How much room a registration takes.
@Suite struct PartyTests {
    private func step(_ kind: MeetingKind, seats: Int = 12) throws -> Step {
        let (start, end) = (try #require(ClockTime("09:00")), try #require(ClockTime("12:00")))
        let span = try #require(ClockSpan(start, to: end))
        return Step(
            id: try #require(Identifier("step")),
            kind: kind,
            name: LocalizedText("Navn"),
            timing: .after(try #require(Identifier("before")), days: 1),
            occurrences: 1,
            every: 1,
            span: span,
            slots: kind == .talks ? SlotRule(minutes: 30, breaks: []) : nil,
            seats: seats,
            needs: VenueNeeds(),
            venues: [],
            ifClosed: .skip,
            contents: []
        )
    }

    @Test(
        arguments: [
            (MeetingKind.session, false, 0, 1), (.session, true, 0, 1), (.session, false, 2, 3),
            (.network, true, 1, 2), (.visit, false, 1, 2), (.info, false, 0, 1),
            // In talks children take no slot, and an interpreter makes it an hour.
            (.talks, false, 0, 1), (.talks, false, 2, 1), (.talks, true, 0, 2),
            (.talks, true, 3, 2),
        ]
    )
    func seats(kind: MeetingKind, interpreter: Bool, children: Int, expected: Int) throws {
        var participant = Participant(id: 1)
        participant.interpreter = interpreter ? InterpreterWish() : nil
        let party =
            try step(kind).slots?.party(of: participant, children: children)
            ?? Party(children: children)
        #expect(party.seats == expected && party.children == children)
    }

    @Test(arguments: [(20, 3), (30, 2), (45, 2), (60, 1), (90, 1)])
    func anInterpreterNeedsAnHour(minutes: Int, slots: Int) throws {
        var participant = Participant(id: 1)
        participant.interpreter = InterpreterWish(mode: .phone)
        let rule = SlotRule(minutes: minutes, breaks: [])
        #expect(rule.party(of: participant, children: 0).seats == slots)
    }

    @Test func talksHaveAsManySeatsAsSlots() throws {
        #expect(try step(.talks).capacity(at: nil) == 6)
        #expect(try step(.talks, seats: 4).capacity(at: nil) == 4)
        #expect(try step(.session).capacity(at: nil) == 12)
    }

    /// Of the seats of a step and those of a venue the fewer count; at talks only the times do.
    @Test(arguments: [
        (MeetingKind.session, 8, 8), (.session, 12, 12), (.session, 30, 12), (.talks, 1, 6),
    ])
    func aVenueLimitsTheSeats(kind: MeetingKind, room: Int, seats: Int) throws {
        let venue = Venue(
            id: try #require(Identifier("venue")),
            name: LocalizedText("x"),
            kind: .library,
            address: "x",
            isOutsideTownHall: true,
            capacity: room,
            hasClosedRoom: true,
            hours: [],
            closures: [],
            access: .init(stepFree: true, toilet: true, pram: true, quietRoom: true),
            turnaroundMinutes: 0,
            kronerPerHour: 0,
            host: .init(name: "x", phone: "x"),
            arrival: LocalizedText("x"),
            planB: nil
        )
        #expect(try step(kind).capacity(at: venue) == seats)
    }
}
