import Foundation
import TestSupport

/// The program's commands for messages between calendars.
struct MessageBench {
    /// What is sent to one person.
    struct Message: Codable {
        let method: String
        let recipient: String?
        let ics: String
    }

    /// What came of a message.
    struct Applied: Decodable {
        let verdict: String
        let reason: String?
        let calendar: String?
    }

    let bench: Bench

    init() throws { bench = try Bench() }

    /// The messages for a change.
    func compose(
        _ old: String?,
        _ new: String?,
        as sender: String = "organizer",
        at now: String
    ) throws -> [Message] {
        let outcome = try bench.run([
            "ical", "itip", "compose", "--old", try file("old.ics", old), "--new",
            try file("new.ics", new), "--as", sender, "--now", now,
        ])
        guard outcome.code == 0 else { throw Refused(outcome) }
        return try outcome.output.split(whereSeparator: \.isNewline).map {
            try JSONDecoder().decode(Message.self, from: Data($0.utf8))
        }
    }

    /// What a calendar is after a message.
    func apply(_ message: String, to stored: String?, from sender: String? = nil) throws -> Applied
    {
        var arguments = [
            "ical", "itip", "apply", "--stored", try file("stored.ics", stored), "--message",
            try file("message.ics", message),
        ]
        if let sender { arguments += ["--from", sender] }
        let outcome = try bench.run(arguments)
        guard let answer = outcome.octets.isEmpty ? nil : outcome.octets else {
            throw Refused(outcome)
        }
        return try JSONDecoder().decode(Applied.self, from: answer)
    }

    /// All messages of a history, with the series as it is after it.
    func history(
        of start: MeetingSeries,
        _ steps: [MeetingStep]
    ) throws -> (messages: [Message], end: MeetingSeries?) {
        var now = 600
        var messages = try compose(nil, start.text(), at: "2026-12-01T10:00")
        var series: MeetingSeries? = start
        for step in steps {
            guard let before = series else { break }
            now += 10
            let after = before.after(step)
            let clock = MeetingSeries.clock(now, between: ":")
            let sent = try compose(before.text(), after?.text(), at: "2026-12-01T\(clock)")
            guard after != before || sent.isEmpty else {
                throw Peer.Failure(description: "\(step) changes nothing and tells \(sent.count)")
            }
            messages += sent
            series = after
        }
        return (messages, series)
    }

    /// A person's calendar after messages, and the verdicts that were not `applied`.
    func received(
        _ messages: [Message],
        by address: String,
        from sender: String
    ) throws -> (calendar: String?, others: [String]) {
        var calendar: String?
        var others: [String] = []
        for message in messages where message.recipient == address {
            let applied = try apply(message.ics, to: calendar, from: sender)
            if applied.verdict == "applied" {
                calendar = applied.calendar
            } else {
                others.append("\(message.method): \(applied.verdict) \(applied.reason ?? "")")
            }
        }
        return (calendar, others)
    }

    private func file(_ name: String, _ text: String?) throws -> String {
        guard let text else { return "none" }
        try Data(text.utf8).write(to: bench.folder.appending(path: name))
        return name
    }
}
