import Foundation
import Testing

/// `jobklub ical itip compose` and `apply`: what programs rely on.
@Suite struct SchedulingTests {
    private struct Composed: Decodable {
        let method: String
        let recipient: String?
        let ics: String
    }

    private struct Applied: Decodable {
        let verdict: String
        let reason: String
        let code: String
        let calendar: String?
    }

    private static let now = ["--now", "20270104T080000Z"]
    private static let series = "docs/messages/series.ics"
    private static let moved = "docs/messages/series-moved.ics"

    private static func composed(_ outcome: Bench.Outcome) throws -> [Composed] {
        try outcome.output.split(separator: "\n").map {
            try JSONDecoder().decode(Composed.self, from: Data($0.utf8))
        }
    }

    private static func compose(
        _ old: String,
        _ new: String,
        as sender: String = "organizer",
        _ more: [String] = []
    ) throws -> Bench.Outcome {
        try Bench.inPackage(
            ["ical", "itip", "compose", "--old", old, "--new", new, "--as", sender] + now + more
        )
    }

    @Test func eachParticipantGetsAMessage() throws {
        let outcome = try Self.compose("none", Self.series)
        #expect(outcome.code == 0 && outcome.error.isEmpty)
        let messages = try Self.composed(outcome)
        #expect(messages.map(\.method) == ["REQUEST", "REQUEST"])
        #expect(messages.map(\.recipient) == ["alma@example.org", "bo@example.org"])
        let ics = try #require(messages.first?.ics)
        #expect(ics.contains("\r\nMETHOD:REQUEST\r\n"))
        #expect(ics.contains("\r\nDTSTAMP:20270104T080000Z\r\n"))
        #expect(!ics.contains("bo@example.org"))
        #expect(try Self.compose(Self.series, Self.series).octets.isEmpty)
    }

    @Test func oneMovedEventGoesAlone() throws {
        let messages = try Self.composed(try Self.compose(Self.series, Self.moved))
        #expect(messages.count == 2)
        for message in messages {
            #expect(message.ics.components(separatedBy: "BEGIN:VEVENT").count == 2)
            #expect(message.ics.contains("\r\nSEQUENCE:2\r\n"))
            #expect(
                message.ics.contains(
                    "\r\nRECURRENCE-ID;TZID=Europe/Copenhagen:20270323T100000\r\n"
                )
            )
        }
    }

    @Test func aParticipantAnswersTheOrganizer() throws {
        let bench = try Bench()
        let text = try String(
            contentsOf: bench.folder.appending(path: Self.series),
            encoding: .utf8
        )
        let path = bench.folder.appending(path: "answered.ics").path
        try Data(text.replacing("NEEDS-ACTION", with: "ACCEPTED").utf8)
            .write(to: URL(filePath: path))
        let outcome = try bench.run(
            [
                "ical", "itip", "compose", "--old", Self.series, "--new", path, "--as",
                "alma@example.org",
            ] + Self.now
        )
        let messages = try Self.composed(outcome)
        #expect(messages.map(\.method) == ["REPLY"])
        #expect(messages.map(\.recipient) == ["jobklub@example.dk"])
    }

    @Test func anAnswerIsNoted() throws {
        func apply(_ sender: String) throws -> Applied {
            let outcome = try Bench.inPackage([
                "ical", "itip", "apply", "--stored", Self.series, "--message",
                "docs/messages/reply.ics", "--from", sender, "--lang", "en",
            ])
            #expect(outcome.code == 0 && outcome.error.isEmpty)
            return try JSONDecoder().decode(Applied.self, from: outcome.octets)
        }
        let noted = try apply("ALMA@example.org")
        #expect(noted.verdict == "applied" && noted.code == "answered")
        #expect(noted.reason == "The answer was saved.")
        #expect(noted.calendar?.contains("PARTSTAT=ACCEPTED") == true)
        #expect(noted.calendar?.contains("METHOD") == false)
        let parked = try apply("bo@example.org")
        #expect(parked.verdict == "parked" && parked.code == "other-sender")
    }

    static let refused: [([String], Int32)] = [
        (["--as", "somebody"], 64), (["--as", "organizer", "--method", "INVITE"], 64),
        (["--as", "organizer", "--method", "REPLY"], 64), (["--as", "x@example.org"], 65),
    ]

    @Test(arguments: refused)
    func whatCannotBeWrittenIsRefused(_ words: [String], _ code: Int32) throws {
        let outcome = try Bench.inPackage(
            ["ical", "itip", "compose", "--old", "none", "--new", Self.series] + words + Self.now
        )
        #expect(outcome.code == code)
        #expect(outcome.octets.isEmpty && !outcome.error.isEmpty)
    }

    @Test func aFileThatIsNotOneEventExitsWith65() throws {
        let events = ["a", "b"].map { uid in
            "BEGIN:VEVENT\r\nUID:\(uid)\r\nDTSTAMP:20270101T080000Z\r\nDTSTART:20270105T083000Z\r\n"
                + "END:VEVENT\r\n"
        }
        let text =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n"
            + events.joined() + "END:VCALENDAR\r\n"
        let bench = try Bench()
        try Data(text.utf8).write(to: bench.folder.appending(path: "two.ics"))
        let outcome = try bench.run(
            ["ical", "itip", "compose", "--old", "none", "--new", "two.ics", "--as", "organizer"]
                + Self.now
        )
        #expect(outcome.code == 65 && outcome.error.contains("UID"))
        #expect(try Self.compose("none", "nowhere.ics").code == 66)
    }

    /// Nothing is told of an event that is not understood, or that no message can carry.
    @Test(arguments: [
        (
            "DTSTART;TZID=Europe/Copenhagen:20270316T100000",
            "DTSTART;TZID=Europe/Copenhagen:20270316T99"
        ),
        ("RRULE:FREQ=WEEKLY;COUNT=3", "RRULE:FREQ=FOO"),
        ("RRULE:FREQ=WEEKLY;COUNT=3", "RRULE:FREQ=WEEKLY;COUNT=3\r\nRRULE:FREQ=DAILY;COUNT=2"),
        (
            "RRULE:FREQ=WEEKLY;COUNT=3",
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Copenhagen:20270316T100000"
        ),
    ])
    func aBrokenEventIsNotTold(_ words: String, _ broken: String) throws {
        let bench = try Bench()
        let text = try String(
            contentsOf: bench.folder.appending(path: Self.series),
            encoding: .utf8
        )
        #expect(text.contains(words))
        try Data(text.replacing(words, with: broken).utf8)
            .write(to: bench.folder.appending(path: "broken.ics"))
        let outcome = try bench.run(
            [
                "ical", "itip", "compose", "--old", "none", "--new", "broken.ics", "--as",
                "organizer",
            ]
                + Self.now
        )
        #expect(outcome.code == 65)
        #expect(outcome.octets.isEmpty && !outcome.error.isEmpty)
    }

    /// A message that is no calendar, or two, has a verdict like any other.
    @Test(arguments: [("", "no-event"), ("x", "no-event"), ("two", "several-calendars")])
    func whateverComesHasAVerdict(_ kind: String, _ code: String) throws {
        let bench = try Bench()
        let reply = try String(
            contentsOf: bench.folder.appending(path: "docs/messages/reply.ics"),
            encoding: .utf8
        )
        try Data((kind == "two" ? reply + reply : kind).utf8)
            .write(to: bench.folder.appending(path: "message.ics"))
        let outcome = try bench.run([
            "ical", "itip", "apply", "--stored", Self.series, "--message", "message.ics",
        ])
        #expect(outcome.code == 0)
        let result = try JSONDecoder().decode(Applied.self, from: outcome.octets)
        #expect(result.verdict == "refused" && result.code == code)
    }

    /// Two files of the organizer's and the participant's, through a message and back.
    @Test func aMessageIsWhatTheOtherSideTakesIn() throws {
        let bench = try Bench()
        let message = try #require(try Self.composed(try Self.compose("none", Self.series)).first)
        let path = bench.folder.appending(path: "message.ics").path
        try Data(message.ics.utf8).write(to: URL(filePath: path))
        let outcome = try bench.run([
            "ical", "itip", "apply", "--stored", "none", "--message", path, "--from",
            "jobklub@example.dk",
        ])
        let result = try JSONDecoder().decode(Applied.self, from: outcome.octets)
        #expect(result.verdict == "applied" && result.code == "new-event")
        let stored = bench.folder.appending(path: "stored.ics").path
        try Data((result.calendar ?? "").utf8).write(to: URL(filePath: stored))
        #expect(try bench.run(["ical", "check", stored]).octets.isEmpty)
        let again = try bench.run(["ical", "itip", "apply", "--stored", stored, "--message", path])
        let replay = try JSONDecoder().decode(Applied.self, from: again.octets)
        #expect(replay.verdict == "ignored" && replay.code == "replay")
    }
}
