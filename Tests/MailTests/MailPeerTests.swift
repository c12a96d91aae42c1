import CivilTime
import Foundation
import ICalendar
import Mail
import TestSupport
import Testing

@Suite("Mails, with Python's email package")
struct MailPeerTests {
    /// A mail that Python made up, and what it holds.
    private struct Made: Decodable {
        let mail: Data
        /// The octets that Python reads.
        let calendar: Data
        /// Whether no line end of the calendar was changed on the way.
        let isWhole: Bool
        let from: [String]
        let name: String
        /// The subject that Python reads, and the one that was put in.
        let subject: String
        let meant: String
        let date: Int
        let messageID: String
        let method: String
        let uid: String
        let sequence: Int
        let attendee: String
        let partstat: String
    }

    @Test("What Python makes up is read as it is", arguments: 1...10)
    func made(seed: Int) throws {
        let output = try Peer.python("mails.py", arguments: ["make", "\(seed)", "100"])
        let decoder = JSONDecoder()
        let all = try decoder.decode([Made].self, from: Data(output.utf8))
        try #require(all.count == 100)
        #expect(!all.filter(\.isWhole).isEmpty)
        for (number, made) in all.enumerated() {
            let mail = ReceivedMail.read(Array(made.mail))
            let place: Comment = "seed \(seed), mail \(number)"
            #expect(Mails.codes(mail) == [], place)
            let calendar = mail.calendar.map { String(decoding: $0.octets, as: UTF8.self) } ?? ""
            let expected = String(decoding: made.calendar, as: UTF8.self)
            // Equal to the letter: strings would take letters for equal that are put together otherwise.
            #expect(calendar.debugDescription == expected.debugDescription, place)
            // Python itself puts a space where a long field was folded, which was not there.
            #expect(mail.subject == made.meant || mail.subject == made.subject, place)
            #expect(mail.from?.name == made.name || mail.from?.name == made.from[0], place)
            #expect(mail.from?.address == made.from[1], place)
            #expect(mail.date?.secondsSinceEpoch == made.date, place)
            #expect(mail.messageID == made.messageID, place)
            #expect(mail.kind.rawValue.uppercased() == made.method, place)
            let summary = mail.summary
            #expect(summary.method == made.method && summary.uid == made.uid, place)
            #expect(summary.sequence == made.sequence, place)
            #expect(summary.stamp == "20270302T071500Z" && summary.recurrenceID == nil, place)
            #expect(summary.attendee == made.attendee, place)
            #expect(summary.participation == made.partstat, place)
        }
    }

    /// What Python reads in a mail.
    private struct Read: Decodable {
        struct Part: Decodable {
            let type: String
            let method: String?
            let charset: String?
            let encoding: String?
            let name: String?
            let octets: Data
        }

        let fields: [String]
        let from: [String]
        let to: [String]
        let subject: String
        let date: Int
        let messageID: String
        let types: [String]
        let parts: [Part]
        let defects: [String]
    }

    private static let letters = Array(
        "abc ABC   æøåÆØÅ éñß ,;:\"\\<>@()[]=?_.!#%&'*+-/ 0129 €“” مرحبا Привіт 日本語 🎈"
            .unicodeScalars
    )

    private static func text(_ length: Int, _ generator: inout SeededGenerator) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<length { text.append(letters.randomElement(using: &generator) ?? "x") }
        return String(text)
    }

    private static func random(_ generator: inout SeededGenerator) throws -> SchedulingMail {
        let event = text(Int.random(in: 1...200, using: &generator), &generator)
        var writer = ContentLineWriter()
        writer.write("SUMMARY", [], value: TextValue.escaped(event))
        let summary = String(decoding: writer.octets, as: UTF8.self)
        let calendar = String(decoding: Mails.invitation, as: UTF8.self)
            .replacing("SUMMARY:Netværksmøde i Vejle\r\n", with: summary)
        let name = text(Int.random(in: 0...70, using: &generator), &generator)
        let lines = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
            text(Int.random(in: 0...200, using: &generator), &generator)
        }
        let number = UInt64.random(in: 0...UInt64.max, using: &generator)
        return try SchedulingMailTests.mail(
            from: Mailbox(name: name, address: "jobklub@example.dk"),
            replyTo: Bool.random(using: &generator) ? Mailbox(address: "svar@example.dk") : nil,
            subject: text(Int.random(in: 0...120, using: &generator), &generator),
            text: lines.joined(separator: "\n"),
            html: Bool.random(using: &generator) ? "<p>\(lines.joined())</p>" : nil,
            calendar: Array(calendar.utf8),
            messageID: "\(number).vejle@example.dk",
            inReplyTo: Bool.random(using: &generator) ? "0@example.dk" : nil,
            isAutomatic: Bool.random(using: &generator)
        )
    }

    @Test("What we write is read by Python without a defect, and by us", arguments: 1...5)
    func written(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let mails = try (0..<60).map { _ in try Self.random(&generator) }
        let input = try JSONEncoder().encode(mails.map { Data($0.octets) })
        let output = try Peer.python("mails.py", arguments: ["read"], input: input)
        let answers = try JSONDecoder().decode([Read].self, from: Data(output.utf8))
        try #require(answers.count == mails.count)
        for (number, (mail, answer)) in zip(mails, answers).enumerated() {
            let place: Comment = "seed \(seed), mail \(number)"
            #expect(answer.defects == [], place)
            #expect(answer.subject == mail.subject, place)
            #expect(answer.from == [mail.from.name, mail.from.address], place)
            #expect(answer.to == [mail.to.address], place)
            #expect(answer.date == mail.date.secondsSinceEpoch, place)
            #expect(answer.messageID == "<\(mail.messageID)>", place)
            #expect(answer.fields.count { $0.lowercased() == "to" } == 1, place)
            #expect(!answer.fields.contains { ["cc", "bcc"].contains($0.lowercased()) }, place)
            #expect(
                answer.types == [
                    "multipart/mixed", "multipart/alternative", "text/plain", "text/html",
                    "text/calendar", "application/ics",
                ],
                place
            )
            try #require(answer.parts.count == 4)
            let parts = answer.parts
            #expect(parts[2].octets == Data(mail.calendar) && parts[3].octets == parts[2].octets)
            #expect(parts[2].method == "REQUEST" && parts[2].charset == "utf-8", place)
            #expect(parts[2].encoding == "base64" && parts[3].encoding == "base64", place)
            #expect(parts[3].name == "invite.ics" && parts[3].charset == "utf-8", place)
            let text = String(decoding: parts[0].octets, as: UTF8.self)
            #expect(
                text == mail.text.replacing("\n", with: "\r\n")
                    + (mail.text.hasSuffix("\n") ? "" : "\r\n"),
                place
            )
            if let html = mail.html {
                #expect(String(decoding: parts[1].octets, as: UTF8.self) == html + "\r\n", place)
            }

            let read = ReceivedMail.read(mail.octets)
            #expect(read.problems.isEmpty && read.kind == .request, place)
            #expect(read.from == mail.from && read.replyTo == mail.replyTo, place)
            #expect(read.subject == mail.subject && read.date == mail.date, place)
            #expect(read.messageID == mail.messageID, place)
            #expect(read.inReplyTo == [mail.inReplyTo].compactMap(\.self), place)
            #expect(read.calendar?.octets == mail.calendar, place)
        }
    }
}
