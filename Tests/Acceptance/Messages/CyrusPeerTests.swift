import Foundation
import TestSupport
import Testing

/// Messages to and from Cyrus, a calendar server that schedules by RFC 6638 and reads messages in mail.
///
/// Where Cyrus 3.6 does otherwise than RFC 5546 says, the histories keep away from it:
/// - A REQUEST for the whole event replaces what is known (§3.2.2). Cyrus changes the parts that the message has,
///   and keeps changed meetings whose RECURRENCE-ID is of an earlier time of the series. So series
///   move before single meetings change.
/// - A message with a lower SEQUENCE is to be ignored (§2.1.5). Cyrus takes it. So all come in order.
@Suite struct CyrusPeerTests {
    /// Histories that Cyrus can follow, each of a series of its own.
    private func histories(_ count: Int, seed: UInt64) -> [(MeetingSeries, [MeetingStep])] {
        (0..<count).map { number in
            var generator = SeededGenerator(seed: seed &+ UInt64(number))
            let steps = MeetingStep.history(&generator)
            let early = steps.prefix { !$0.isAboutOne }
            let late = steps.dropFirst(early.count).filter {
                if case .moveAll = $0 { false } else { true }
            }
            return (MeetingSeries(uid: "series\(number)@office.example"), early + late)
        }
    }

    @Test func cyrusPutsOurMessagesIntoCalendars() throws {
        let bench = try MessageBench()
        var steps: [MessagePeers.CyrusStep] = []
        var ends: [(last: Int, series: MeetingSeries?, history: [MeetingStep])] = []
        for (start, history) in histories(8, seed: Histories.seed(usually: 300)) {
            let (messages, end) = try bench.history(of: start, history)
            for message in messages {
                let name = try #require(message.recipient?.split(separator: "@").first)
                var step = MessagePeers.CyrusStep(do: "message", user: String(name))
                (step.from, step.method, step.ics) = (start.organizer, message.method, message.ics)
                steps.append(step)
            }
            ends.append((steps.count - 1, end, history))
        }
        let states = try MessagePeers.cyrus(steps, users: MeetingSeries.people)
        try #require(states.count == steps.count)
        for (step, state) in zip(steps, states) {
            #expect(state.status == 250)
            #expect(state.left[step.user]?.isEmpty == true, "\(step.ics ?? "") came to nothing")
        }
        for (last, series, history) in ends {
            for person in MeetingSeries.people {
                let calendar = try #require(states[last].calendars[person])
                let seen = MessagePeers.held(calendar.occurrences)
                #expect(seen == series?.seen(by: person) ?? [], "\(person) after \(history)")
            }
        }
    }

    /// What people answer with Cyrus reaches the event that the office keeps, and only from themselves.
    @Test func answersOfCyrusReachTheOffice() throws {
        let bench = try MessageBench()
        let series = MeetingSeries(uid: "series@office.example")
        var steps: [MessagePeers.CyrusStep] = []
        for message in try bench.compose(nil, series.text(), at: "2026-12-01T10:00") {
            let name = try #require(message.recipient?.split(separator: "@").first)
            var step = MessagePeers.CyrusStep(do: "message", user: String(name))
            (step.from, step.method, step.ics) = (series.organizer, message.method, message.ics)
            steps.append(step)
        }
        var answer = MessagePeers.CyrusStep(do: "answer", user: "anna")
        (answer.uid, answer.partstat) = (series.uid, "ACCEPTED")
        steps.append(answer)
        answer.partstat = "DECLINED"
        answer.at = MeetingSeries.utc(series.day(2), series.minute)
        steps.append(answer)

        let states = try MessagePeers.cyrus(steps, users: ["anna", "bo"])
        let replies = states.flatMap(\.sent)
        #expect(replies.map(\.method) == ["REPLY", "REPLY"])
        #expect(replies.allSatisfy { $0.recipient == series.organizer })
        var stored = series.text()
        for reply in replies {
            let foreign = try bench.apply(reply.ics, to: stored, from: "mallory@club.example")
            #expect(foreign.verdict != "applied")
            let applied = try bench.apply(reply.ics, to: stored, from: "anna@club.example")
            #expect(applied.verdict == "applied", "\(applied.reason ?? "")")
            stored = applied.calendar ?? stored
        }
        let answers = try MessagePeers.occurrences([stored])[0].map { $0.attendees }
        #expect(
            answers.map { $0["anna@club.example"] } == [
                "ACCEPTED", "ACCEPTED", "DECLINED", "ACCEPTED",
            ]
        )
        #expect(answers.allSatisfy { $0["bo@club.example"] == "NEEDS-ACTION" })
    }
}
