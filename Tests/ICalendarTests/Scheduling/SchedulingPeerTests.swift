import Foundation
import ICalendar
import TestSupport
import Testing

private typealias Sample = SchedulingSamples

/// What other programs make of the messages of random histories.
@Suite struct SchedulingPeerTests {
    private static func histories(_ count: Int) throws -> [SchedulingHistory] {
        try (0..<UInt64(count)).map { number in
            var generator = SeededGenerator(seed: Histories.seed(usually: 2446) &+ number)
            var history = try SchedulingHistory()
            for _ in 0..<30 { try history.take(SchedulingStep.random(&generator)) }
            history.finish(seed: number)
            return history
        }
    }

    private static func text(_ tree: CalendarTree) -> String {
        var writer = ContentLineWriter()
        writer.write(tree)
        return String(decoding: writer.octets, as: UTF8.self)
    }

    /// The classes that libical may put a message in.
    private static func classes(_ delivery: SchedulingHistory.Delivery) -> Set<String> {
        let calendar = delivery.message.calendars[0]
        let event = delivery.message.components(in: calendar, .vevent)[0]
        let isOne = delivery.message.first(.recurrenceID, in: event) != nil
        switch delivery.message.text(.method, in: calendar) {
        case "REQUEST":
            guard let stored = delivery.stored else { return ["REQUEST-NEW"] }
            // It compares with the first event of what is stored, which must be the same one.
            let first = Written(stored.octets).components("VEVENT")[0]
            guard !isOne, !first.contains(where: { $0.hasPrefix("RECURRENCE-ID") }) else {
                return [
                    "REQUEST-UPDATE", "REQUEST-RESCHEDULE", "OBSOLETE", "MISSEQUENCED", "UNKNOWN",
                ]
            }
            let isStale = [.replay, .olderStamp, .olderSequence].contains(delivery.outcome.reason)
            // It has no class for a change of what it does not look at; what counts here is that it
            // takes nothing for old that is new.
            return isStale ? ["OBSOLETE"] : ["REQUEST-UPDATE", "REQUEST-RESCHEDULE", "UNKNOWN"]
        case "CANCEL": return isOne ? ["CANCEL-INSTANCE", "CANCEL-EVENT"] : ["CANCEL-EVENT"]
        case "REPLY":
            switch delivery.message.properties(in: event, .attendee)[0].parameter("PARTSTAT") {
            case "ACCEPTED": return ["REPLY-ACCEPT", "REPLY-CRASHER-ACCEPT"]
            case "DECLINED": return ["REPLY-DECLINE", "REPLY-CRASHER-DECLINE"]
            // It has no class for who does not know yet.
            default: return ["UNKNOWN"]
            }
        default: return []
        }
    }

    @Test func libicalFindsNothingWrong() throws {
        let deliveries = try Self.histories(40).flatMap(\.delivered)
        let input = deliveries.map { delivery in
            let stored = delivery.stored.map { Self.text($0.tree) } ?? ""
            return "\(delivery.to)\u{1F}\(Self.text(delivery.message))\u{1F}\(stored)\u{1E}"
        }
        let answers = try CalendarPeers.libicalMessages(input.joined()).split(separator: "\n")
        try #require(answers.count == deliveries.count)
        #expect(deliveries.count > 400)
        for (delivery, answer) in zip(deliveries, answers) {
            let parts = answer.split(separator: "\t").map(String.init)
            #expect(parts[0] == "-", "\(Self.text(delivery.message))")
            #expect(
                Self.classes(delivery).contains(parts[1]),
                "\(parts[1]) \(delivery.outcome.reason)\n\(Self.text(delivery.message))"
            )
        }
    }

    /// Two deliveries may be judged otherwise, or the comparison says nothing.
    @Test func libicalFindsWhatIsWrong() throws {
        let wrong = [
            Sample.text([Sample.series.without("ATTENDEE")], method: "REQUEST"),
            Sample.text([Sample.series], method: "PUBLISH"),
            Sample.text([Sample.series.without("SEQUENCE")], method: "CANCEL"),
        ]
        let input = wrong.map { "alma@example.dk\u{1F}\($0)\u{1F}\u{1E}" }.joined()
        let answers = try CalendarPeers.libicalMessages(input).split(separator: "\n")
        #expect(answers.count == 3)
        for answer in answers { #expect(!answer.hasPrefix("-\t")) }
    }

    @Test func icalendarKnowsTheSameInTheEnd() throws {
        var messages: [[String]] = []
        var ours: [[String]] = []
        for history in try Self.histories(60) {
            for name in SchedulingHistory.people {
                let sent = history.sent.filter { $0.recipient == name }
                messages.append(sent.map { Self.text($0.calendar) })
                var stored: ScheduledEvent?
                for message in sent {
                    stored =
                        MessageReceiver(loadZone: Sample.load)
                        .apply(message.calendar, to: stored).event
                }
                ours.append(
                    (stored?.seen(by: name) ?? [])
                        .map { $0.split(separator: " ").dropLast().joined(separator: " ") }.sorted()
                )
            }
        }
        let input = try JSONEncoder().encode(messages)
        let output = try Peer.python("apply_messages.py", input: input)
        let theirs = try JSONDecoder().decode([[String]].self, from: Data(output.utf8))
            .map { $0.map { $0.replacingOccurrences(of: "|", with: " ") } }
        #expect(messages.joined().count > 300)
        #expect(theirs.count == ours.count)
        for (index, pair) in zip(ours, theirs).enumerated() {
            #expect(pair.0 == pair.1, "\(messages[index].joined())")
        }
    }
}
