import Foundation
import TestSupport
import Testing

/// What khal, a calendar on the command line, reads in messages and in the calendars made of them.
@Suite struct KhalMessagePeerTests {
    /// What a person should see, as khal lists it: times by the clocks of Copenhagen.
    private func seen(_ series: MeetingSeries?, by person: String) -> [String] {
        guard let series, series.invited.contains(person) else { return [] }
        return (0..<MeetingSeries.count).compactMap { meeting in
            let change = series.change(meeting)
            guard case .held(let day, let minute) = change.fate, !change.absent.contains(person)
            else { return nil }
            let times = [minute, minute + 150].map { MeetingSeries.clock($0, between: ":") }
            return "\(day)T\(times[0]) \(day)T\(times[1]) \(series.room)"
        }.sorted()
    }

    private func held(_ state: MessagePeers.KhalState?) -> [String] {
        (state?.events ?? []).filter { $0.status != "CANCELLED" }
            .map { "\($0.start) \($0.end) \($0.location)" }.sorted()
    }

    @Test func readsTheCalendarsThatMessagesMake() throws {
        for seed in 0..<UInt64(4) {
            var generator = SeededGenerator(seed: Histories.seed(usually: 500) &+ seed)
            let steps = MeetingStep.history(&generator)
            let bench = try MessageBench()
            let start = MeetingSeries(uid: "series@office.example")
            let (messages, end) = try bench.history(of: start, steps)
            for person in MeetingSeries.people {
                let address = start.address(person)
                let calendar = try bench.received(messages, by: address, from: start.organizer)
                    .calendar
                let states = try MessagePeers.khal([calendar].compactMap(\.self))
                #expect(held(states.last) == seen(end, by: person), "\(person) after \(steps)")
            }
        }
    }

    /// khal knows no METHOD and puts each message in the place of the event: that is right as long as
    /// messages are about the whole of it.
    @Test func followsMessagesAboutTheWhole() throws {
        let bench = try MessageBench()
        let steps: [[MeetingStep]] = [
            [.moveAll(weeks: 1, minute: 600), .changeRoom(2)],
            [.invite("dea"), .moveAll(weeks: 0, minute: 840), .remove("dea")],
            [.changeRoom(3), .end],
        ]
        for history in steps {
            let start = MeetingSeries(uid: "series@office.example")
            let (messages, end) = try bench.history(of: start, history)
            for person in MeetingSeries.people {
                let own = messages.filter { $0.recipient == start.address(person) }
                let states = try MessagePeers.khal(own.filter { $0.method == "REQUEST" }.map(\.ics))
                #expect(states.allSatisfy { $0.status == "imported" })
                // A CANCEL for one person only has no STATUS (RFC 5546 §3.2.5), so khal would keep the event.
                guard end?.invited.contains(person) == true else { continue }
                #expect(held(states.last) == seen(end, by: person), "\(person) after \(history)")
            }
        }
    }
}
