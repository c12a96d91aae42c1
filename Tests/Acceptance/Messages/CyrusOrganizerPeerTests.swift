import Foundation
import TestSupport
import Testing

/// What Cyrus mails to people elsewhere when an event changes that one of its users organizes.
///
/// Where Cyrus 3.6 does otherwise than RFC 5546 says, the histories keep away from it:
/// - A meeting that gets STATUS:CANCELLED in the organizer's file is cancelled for all (§3.2.5). Cyrus tells
///   nobody. So meetings are taken out with EXDATE.
/// - SEQUENCE may not fall (§2.1.4). Cyrus sends a first version 0 as 1, and the next one by the
///   file again; and a change of one meeting's guests has the version of the series. So files begin
///   with 1, and each change raises the version of the series.
/// - A CANCEL has a higher SEQUENCE than what it cancels (§3.2.5). Cyrus takes the version of the old file, so
///   only DTSTAMP tells the CANCEL from what it cancels, and that counts seconds. So a second passes
///   between two changes.
/// - As in ``CyrusPeerTests``, series move before single meetings change.
@Suite struct CyrusOrganizerPeerTests {
    /// One history, as files to save.
    fileprivate struct Course {
        var steps: [MessagePeers.CyrusStep] = []
        var end: MeetingSeries?
        var history: [MeetingStep] = []
        var sent: [MessageBench.Message] = []
    }

    private func course(_ number: Int) -> Course {
        var generator = SeededGenerator(seed: Histories.seed(usually: 400) &+ UInt64(number))
        let steps = MeetingStep.history(&generator)
        let early = steps.prefix { !$0.isAboutOne }
        var course = Course()
        course.history =
            early
            + steps.dropFirst(early.count).compactMap { step in
                switch step {
                case .moveAll: nil
                case .cancel(let meeting): .exclude(meeting)
                default: step
                }
            }
        var series = MeetingSeries(uid: "series\(number)@office.example")
        series.organizer = "office@club.example"
        series.domain = "elsewhere.example"
        series.sequence = 1
        course.end = series
        course.save(series)
        for step in course.history {
            guard let before = course.end else { break }
            var after = before.after(step)
            guard after != before else { continue }
            after?.sequence = before.version + 1
            course.save(after)
            course.end = after
        }
        return course
    }

    @Test func isUnderstood() throws {
        var courses = (0..<6).map(course)
        // All histories take a step, then a second passes.
        var steps: [MessagePeers.CyrusStep] = []
        var owners: [Int?] = []
        for round in 0..<(courses.map(\.steps.count).max() ?? 0) {
            for (owner, course) in courses.enumerated() where round < course.steps.count {
                steps.append(course.steps[round])
                owners.append(owner)
            }
            steps.append(MessagePeers.CyrusStep(do: "wait", user: "office"))
            owners.append(nil)
        }
        let states = try MessagePeers.cyrus(steps, users: ["office"])
        try #require(states.count == steps.count)
        for (owner, state) in zip(owners, states) {
            guard let owner else { continue }
            #expect([201, 204].contains(state.status))
            courses[owner].sent += state.sent.map {
                MessageBench.Message(method: $0.method, recipient: $0.recipient, ics: $0.ics)
            }
        }
        let bench = try MessageBench()
        for course in courses {
            let clients = try MessagePeers.clients(course.sent)
            for person in MeetingSeries.people {
                let address = "\(person)@elsewhere.example"
                let expected = course.end?.seen(by: person) ?? []
                let client = MessagePeers.held(clients[address]?.occurrences ?? [])
                #expect(client == expected, "\(person)'s client after \(course.history)")
                let (calendar, others) = try bench.received(
                    course.sent,
                    by: address,
                    from: "office@club.example"
                )
                #expect(others.isEmpty, "\(person) after \(course.history)")
                let seen = MessagePeers.held(try MessagePeers.occurrences([calendar])[0])
                #expect(seen == expected, "\(person) after \(course.history)")
            }
        }
    }
}

extension CyrusOrganizerPeerTests.Course {
    /// Adds the step that brings Cyrus's file to a state.
    fileprivate mutating func save(_ series: MeetingSeries?) {
        var step = MessagePeers.CyrusStep(do: series == nil ? "delete" : "put", user: "office")
        step.ics = series?.text()
        step.uid = end?.uid ?? series?.uid ?? steps.last?.uid
        steps.append(step)
    }
}
