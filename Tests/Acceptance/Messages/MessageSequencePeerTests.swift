import Foundation
import TestSupport
import Testing

/// Random histories of a series of meetings, told in messages and put together again by each person.
///
/// python-icalendar is the other side: `message_sequence.py` is a simple client by RFC 5546, and
/// `list_occurrences.py` reads the calendars that the program puts together itself. What must come
/// out is said by ``MeetingSeries``, which knows no messages.
@Suite struct MessageSequencePeerTests {
    private func property(
        _ run: @escaping @Sendable (MessageBench, [MeetingStep]) throws -> Void
    ) -> Property<MeetingStep> {
        Property(
            make: MeetingStep.history,
            simpler: \.simpler,
            run: { steps in try run(try MessageBench(), steps) }
        )
    }

    private static func demand(_ holds: Bool, _ reason: @autoclosure () -> String) throws {
        guard holds else { throw Peer.Failure(description: reason()) }
    }

    @Test func aSimpleClientSeesWhatTheOfficeHas() throws {
        let histories = property { bench, steps in
            let start = MeetingSeries(uid: "series@office.example")
            let (messages, end) = try bench.history(of: start, steps)
            let clients = try MessagePeers.clients(messages)
            for person in MeetingSeries.people {
                let address = start.address(person)
                let client = clients[address]
                let seen = MessagePeers.held(client?.occurrences ?? [])
                let expected = end?.seen(by: person) ?? []
                try Self.demand(seen == expected, "\(person) sees \(seen), not \(expected)")
                let known = ["replaced", "merged", "cancelled"]
                let verdicts = client?.verdicts ?? []
                try Self.demand(verdicts.allSatisfy(known.contains), "\(person): \(verdicts)")
                // Nobody learns who else is invited.
                let names = Set((client?.occurrences ?? []).flatMap(\.attendees.keys))
                try Self.demand(names.isSubset(of: [address]), "\(person) reads of \(names)")
            }
        }
        try histories.check(
            histories: Histories.count(usually: 8),
            seed: Histories.seed(usually: 1)
        )
    }

    @Test func theProgramSeesWhatTheOfficeHasToo() throws {
        let histories = property { bench, steps in
            let start = MeetingSeries(uid: "series@office.example")
            let (messages, end) = try bench.history(of: start, steps)
            for person in MeetingSeries.people {
                let address = start.address(person)
                let (calendar, others) = try bench.received(
                    messages,
                    by: address,
                    from: start.organizer
                )
                try Self.demand(others.isEmpty, "\(person): \(others)")
                let seen = MessagePeers.held(try MessagePeers.occurrences([calendar])[0])
                let expected = end?.seen(by: person) ?? []
                try Self.demand(seen == expected, "\(person) sees \(seen), not \(expected)")
            }
        }
        try histories.check(
            histories: Histories.count(usually: 8),
            seed: Histories.seed(usually: 100)
        )
    }

    /// Mail comes late and twice: no message that was overtaken may change anything (RFC 5546 §2.1.5).
    @Test func overtakenMessagesChangeNothing() throws {
        let histories = property { bench, steps in
            let start = MeetingSeries(uid: "series@office.example")
            let (messages, _) = try bench.history(of: start, steps)
            let address = start.address("anna")
            let own = messages.filter { $0.recipient == address }
            let client = try MessagePeers.clients(own + own)[address]
            let again = client?.verdicts.dropFirst(own.count) ?? []
            try Self.demand(again.allSatisfy { $0 == "stale" }, "the client: \(again)")

            let calendar = try bench.received(own, by: address, from: start.organizer).calendar
            for message in own {
                let late = try bench.apply(message.ics, to: calendar, from: start.organizer)
                try Self.demand(late.verdict == "ignored", "\(message.method): \(late.verdict)")
                try Self.demand(
                    late.calendar == nil || late.calendar == calendar,
                    "\(message.method) is ignored, but the calendar is another"
                )
            }
        }
        try histories.check(
            histories: Histories.count(usually: 4),
            seed: Histories.seed(usually: 200)
        )
    }
}
