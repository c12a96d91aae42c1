import Foundation
import Testing

/// `jobklub ical imip`: what a mail is, and a mail for a calendar.
@Suite struct MailCommandTests {
    private let bench: Bench

    init() throws { bench = try Bench() }

    private func object(_ line: some StringProtocol) throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
        return try #require(value as? [String: Any])
    }

    private static let keys: Set = [
        "method", "uid", "recurrenceId", "sequence", "dtstamp", "from", "attendee", "partstat",
        "kind", "problems",
    ]

    private func build(_ more: [String] = []) throws -> Bench.Outcome {
        try bench.run(
            [
                "ical", "imip", "build", "docs/mail/invitation.ics", "--from",
                "Jobklub Vejle <jobklub@example.dk>", "--to", "anna@example.org", "--subject",
                "Møde", "--text", "docs/mail/invitation.txt", "--now", "2027-03-01T08:00",
                "--message-id", "1.vejle@example.dk",
            ] + more
        )
    }

    @Test func mailsAreToldOneALine() throws {
        let outcome = try bench.run("ical imip read docs/mail/reply.eml docs/mail/bounce.eml")
        #expect(outcome.code == 0 && outcome.error.isEmpty)
        let lines = outcome.output.split(separator: "\n")
        try #require(lines.count == 2)
        let reply = try object(lines[0])
        #expect(Set(reply.keys) == Self.keys)
        #expect(reply["kind"] as? String == "reply" && reply["method"] as? String == "REPLY")
        #expect(reply["attendee"] as? String == "anna@example.org")
        #expect(reply["from"] as? String == "anna@example.org")
        #expect(reply["partstat"] as? String == "ACCEPTED")
        #expect(reply["sequence"] as? Int == 0)
        #expect(reply["dtstamp"] as? String == "20270302T071500Z")
        #expect(reply["recurrenceId"] is NSNull)
        #expect((reply["problems"] as? [Any])?.isEmpty == true)

        let bounce = try object(lines[1])
        #expect(Set(bounce.keys) == Self.keys)
        #expect(bounce["kind"] as? String == "bounce" && bounce["method"] is NSNull)
        #expect(bounce["attendee"] as? String == "anna@example.org")
    }

    @Test func whatIsWrongIsToldWithItsPlace() throws {
        let text =
            "From: a@example.org\nDate: 2 Mar 2027 07:15 +0000\n"
            + "Content-Type: text/calendar; method=REPLY\n\nhello\n"
        try Data(text.utf8).write(to: bench.folder.appending(path: "a.eml"))
        let outcome = try bench.shell("jobklub ical imip read --lang en - < a.eml")
        #expect(outcome.code == 65)
        let problems = try object(outcome.output)["problems"] as? [[String: Any]]
        #expect(problems?.count == 1)
        #expect(problems?.first?["code"] as? String == "not-a-calendar")
        #expect(problems?.first?["line"] as? Int == 3)
        #expect(problems?.first?["severity"] as? String == "error")
        let message = problems?.first?["message"] as? String
        #expect(message == "This part of the mail should be a calendar, but is not.")
        #expect(try bench.run("ical imip read").code == 64)
        #expect(try bench.run("ical imip read none.eml docs/mail/reply.eml").code == 66)
    }

    @Test func whatIsBuiltIsReadBack() throws {
        let built = try build()
        #expect(built.code == 0 && built.error.isEmpty)
        #expect(try build().octets == built.octets)
        try built.octets.write(to: bench.folder.appending(path: "built.eml"))
        let read = try object(try bench.run("ical imip read built.eml").output)
        #expect(read["kind"] as? String == "request")
        #expect(read["from"] as? String == "jobklub@example.dk")
        #expect(read["attendee"] as? String == "anna@example.org")
        #expect((read["problems"] as? [Any])?.isEmpty == true)
        #expect(built.output.contains("\r\nDate: ") || built.output.hasPrefix("Date: "))
        #expect(!built.output.contains("Auto-Submitted"))
        #expect(try build(["--auto"]).output.contains("\r\nAuto-Submitted: auto-generated\r\n"))
        let stdout = try build(["--out", "-"])
        #expect(stdout.octets == built.octets)
        #expect(try build(["--out", "made.eml"]).code == 0)
        #expect(try bench.text("made.eml") == built.output)
    }

    static let refused: [([String], Int32)] = [
        (["--to", "bo@example.org"], 65), (["--to", "bo"], 65),
        (["--subject", "a\nBcc: x@example.org"], 65), (["--message-id", "a b"], 65),
        (["--from", "a@example.dk, b@example.dk"], 65), (["--reply-to", "x"], 65),
        (["--from", "jobklub@example.com"], 65), (["--text", "-", "--html", "-"], 64),
        (["--text", "none.txt"], 66),
    ]

    @Test(arguments: refused) func whatCannotBeSentIsRefused(more: [String], code: Int32) throws {
        let outcome = try build(more)
        #expect(outcome.code == code && outcome.octets.isEmpty && !outcome.error.isEmpty)
    }
}
