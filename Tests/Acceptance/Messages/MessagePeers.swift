import Foundation
import TestSupport

/// The programs of others that take messages between calendars.
enum MessagePeers {
    /// One meeting in somebody's calendar.
    struct Occurrence: Decodable {
        let uid: String
        let start: String
        let end: String
        let location: String
        let status: String
        let attendees: [String: String]
    }

    /// What a simple client has after all messages, and what it did with each.
    struct Client: Decodable {
        let verdicts: [String]
        let occurrences: [Occurrence]
    }

    /// What Cyrus has after a step.
    struct CyrusState: Decodable {
        struct Calendar: Decodable {
            let ics: [String]
            let occurrences: [Occurrence]
        }
        struct Inbox: Decodable {
            let method: String
        }
        struct Sent: Decodable {
            let recipient: String
            let method: String
            let ics: String
            let mail: String
        }
        let status: Int
        let inbox: [String: [Inbox]]
        let sent: [Sent]
        let calendars: [String: Calendar]
        let left: [String: [String]]
    }

    /// One thing for Cyrus to do; what each needs is said in `cyrus.py`.
    struct CyrusStep: Encodable {
        let `do`: String
        let user: String
        var ics: String?
        var uid: String?
        var partstat: String?
        var at: String?
        var from: String?
        var method: String?
    }

    /// What khal lists after an import.
    struct KhalState: Decodable {
        struct Event: Decodable {
            let start: String
            let end: String
            let location: String
            let status: String
        }
        let status: String
        let events: [Event]
    }

    /// All days on which there can be meetings.
    static let window = ["2027-01-01", "2027-12-31"]

    static func clients(_ messages: [MessageBench.Message]) throws -> [String: Client] {
        let text = try Peer.python(
            "message_sequence.py",
            arguments: window,
            input: try lines(messages)
        )
        return try JSONDecoder().decode([String: Client].self, from: Data(text.utf8))
    }

    static func occurrences(_ calendars: [String?]) throws -> [[Occurrence]] {
        try answers("list_occurrences.py", calendars.map { ["ics": $0] })
    }

    static func khal(_ calendars: [String]) throws -> [KhalState] {
        try answers("khal_read.py", calendars.map { ["ics": $0] })
    }

    static func cyrus(_ steps: [CyrusStep], users: [String]) throws -> [CyrusState] {
        try answers("cyrus.py", steps, arguments: users)
    }

    /// Start, end and place of each meeting that takes place, in order.
    static func held(_ occurrences: [Occurrence]) -> [String] {
        occurrences.filter { $0.status != "CANCELLED" }
            .map { "\($0.start) \($0.end) \($0.location)" }.sorted()
    }

    private static func answers<Answer: Decodable>(
        _ script: String,
        _ questions: [some Encodable],
        arguments: [String] = []
    ) throws -> [Answer] {
        try Peer.python(script, arguments: window + arguments, input: try lines(questions))
            .split(separator: "\n").map {
                try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
            }
    }

    private static func lines(_ values: [some Encodable]) throws -> Data {
        try values.reduce(into: Data()) { text, value in
            text += try JSONEncoder().encode(value) + Data("\n".utf8)
        }
    }
}
