import Foundation
import TestSupport
import Testing

/// Answers that were saved from the mailbox, from the invitation to the seat.
@Suite struct RepliesTests {
    private let office: Office
    private static let amina = "amina@post.example"

    private struct Read: Decodable {
        let file: String
        let kind: String
        let verdict: String
        let reason: String
        let participant: Int?
        let place: String?
        let changes: [Change]
        let messages: [String]

        struct Change: Decodable {
            let change: String
            let participant: Int?
        }
    }

    init() throws { office = try Office(RepliesTests.invited) }

    /// Amina is asked to January, and has the invitation as a file.
    private static let invited = Office.prepared("invited") { office in
        for words in [
            [
                "person", "add", "--given-name", "Amina", "--family-name", "Warsame", "--mailbox",
                amina,
            ],
            ["refer", "1", Office.cycle, "--by", "Mette"],
            ["calendar", "--invitation", "1", Office.cycle, "--out", "unused.ics"],
        ] {
            let outcome = try office.ask(words)
            guard outcome.code == 0 else { throw Refused(outcome) }
        }
    }

    /// Writes the invitation anew, as it stands in the participant's calendar.
    private func invite(_ name: String = "asked.ics", at now: String = "2026-12-01T09:05") throws {
        try office.run("calendar --invitation 1 \(Office.cycle) --out \(name)", at: now)
    }

    /// Answers as a participant's program does, by the commands for calendars of others.
    private func answer(
        _ participation: String,
        from sender: String = amina,
        in name: String = "asked.ics",
        at now: String = "2026-12-02T08:00",
        as file: String = "svar.eml"
    ) throws {
        let folder = office.bench.folder
        let asked = try office.bench.text(name).replacing("\r\n ", with: "")
            .replacing("METHOD:REQUEST\r\n", with: "")
        #expect(asked.contains("PARTSTAT=NEEDS-ACTION"))
        try Data(asked.utf8).write(to: folder.appending(path: "before.ics"))
        let after = asked.replacing("PARTSTAT=NEEDS-ACTION", with: "PARTSTAT=\(participation)")
        try Data(after.utf8).write(to: folder.appending(path: "after.ics"))
        let composed = try office.bench.run([
            "ical", "itip", "compose", "--old", "before.ics", "--new", "after.ics", "--as",
            RepliesTests.amina, "--now", now,
        ])
        // What is answered for the series comes first.
        let first = composed.octets.prefix { $0 != 0x0A }
        let message = try #require(
            try JSONSerialization.jsonObject(with: Data(first)) as? [String: String]
        )
        #expect(message["method"] == "REPLY")
        let calendar = try #require(message["ics"])
        let mail = """
            From: Amina <\(sender)>\r
            To: \(message["recipient"] ?? "")\r
            Subject: =?utf-8?Q?Svar_p=C3=A5_invitation?=\r
            Date: Wed, 2 Dec 2026 08:00:00 +0100\r
            MIME-Version: 1.0\r
            Content-Type: multipart/alternative; boundary=x\r
            \r
            --x\r
            Content-Type: text/plain; charset=utf-8\r
            \r
            Jeg svarer.\r
            --x\r
            Content-Type: text/calendar; charset=utf-8; method=REPLY\r
            Content-Transfer-Encoding: base64\r
            \r
            \(Data(calendar.utf8).base64EncodedString(options: .lineLength76Characters))\r
            --x--\r

            """
        try Data(mail.utf8).write(to: folder.appending(path: file))
    }

    private func read(
        _ files: String = "svar.eml",
        at now: String = "2026-12-02T09:00",
        code: Int32 = 0
    ) throws -> [Read] {
        let outcome = try office.ask("replies \(files) --json", at: now)
        #expect(outcome.code == code && outcome.error.isEmpty, "\(outcome.error)")
        return try JSONDecoder().decode([Read].self, from: outcome.octets)
    }

    @Test func aYesGivesASeatOnce() throws {
        try invite()
        try answer("ACCEPTED")
        let first = try #require(try read().first)
        #expect(first.file == "svar.eml" && first.kind == "reply")
        #expect(first.verdict == "applied" && first.reason == "answered")
        #expect(first.participant == 1 && first.place == Office.cycle)
        #expect(first.changes.map(\.change) == ["registered"])
        let second = try #require(try read().first)
        #expect(second.verdict == "ignored" && second.reason == "replay" && second.changes.isEmpty)
        let spoken = try office.ask("replies svar.eml", at: "2026-12-02T09:10")
        #expect(spoken.code == 0)
        #expect(
            spoken.output == """
                svar.eml: Amina Warsame
                  Svaret er behandlet før, så denne gang er intet ændret. Er det fortrudt siden, så \
                registrer selv svaret.

                """
        )
    }

    @Test func aNoToTheCycleAsksBack() throws {
        try office.run("register 1 \(Office.cycle)")
        try invite()
        try answer("DECLINED")
        let spoken = try office.ask("replies svar.eml", at: "2026-12-02T09:00")
        // Somebody has to ask.
        #expect(spoken.code == 65 && spoken.error.isEmpty)
        #expect(
            spoken.output == """
                svar.eml: Amina Warsame
                  Deltager nr. 1 kommer ikke tirsdag den 5. januar 2027, men beholder sin plads på holdet.
                  Spørg, om deltageren vil melde sig helt ud af holdet. Vil deltageren melde sig \
                helt ud af holdet, så brug 'jobklub cancel' med --all.

                """
        )
    }

    @Test func whoWritesFromElsewhereIsLeftToAPerson() throws {
        try invite()
        try answer("ACCEPTED", from: "naboen@post.example")
        let outcome = try office.ask("replies svar.eml", at: "2026-12-02T09:00")
        #expect(outcome.code == 65 && outcome.error.isEmpty)
        #expect(
            outcome.output == """
                svar.eml: Amina Warsame
                  Mailen kommer ikke fra den adresse, der er inviteret. Find ud af, hvem der har \
                skrevet den, og registrer selv svaret.

                """
        )
        #expect(try read(code: 65).first?.reason == "other-sender")
    }

    /// The answer is to an invitation that says another time.
    @Test func anAnswerToAnEarlierTimeIsNotFollowed() throws {
        try invite()
        try answer("ACCEPTED")
        try office.run(
            "meeting move \(Office.cycle)/session-2 --date 2027-01-13 --move-invited",
            at: "2026-12-01T10:00"
        )
        try invite("moved.ics", at: "2026-12-01T10:05")
        #expect(try office.bench.text("moved.ics").contains("SEQUENCE:1\r\n"))
        #expect(try read(code: 65).first?.reason == "older-sequence")
        try answer("ACCEPTED", in: "moved.ics", at: "2026-12-02T08:30", as: "igen.eml")
        #expect(try read("igen.eml").first?.reason == "answered")
    }

    @Test func everyMailIsSaidWhatItIs() throws {
        for name in ["away.eml", "bounce.eml", "reply.eml"] {
            try FileManager.default.copyItem(
                at: PackageRoot.file("docs/mail/\(name)"),
                to: office.bench.folder.appending(path: name)
            )
        }
        try Data("From: a@example.org\r\nSubject: Hej\r\n\r\nHej\r\n".utf8)
            .write(to: office.bench.folder.appending(path: "hej.eml"))
        let read = try read("away.eml bounce.eml reply.eml hej.eml", code: 65)
        #expect(read.map(\.kind) == ["auto", "bounce", "reply", "other"])
        #expect(read.map(\.verdict) == ["ignored", "parked", "refused", "refused"])
        #expect(read.map(\.reason) == ["automatic", "bounce", "unknown-event", "no-answer"])
        #expect(read.allSatisfy { !$0.messages.isEmpty && $0.changes.isEmpty })
    }

    /// One of several files that is not there stops all of them before anything is changed.
    @Test func aMissingFileChangesNothing() throws {
        try invite()
        try answer("ACCEPTED")
        let outcome = try office.ask("replies svar.eml intet.eml", at: "2026-12-02T09:00")
        #expect(outcome.code == 66 && outcome.output.isEmpty)
        #expect(try read().first?.reason == "answered")
    }

    @Test func aManagerMayNot() throws {
        try invite()
        try answer("ACCEPTED")
        let outcome = try office.ask(
            "replies svar.eml --actor manager:Vera",
            at: "2026-12-02T09:00"
        )
        #expect(outcome.code == 77 && outcome.output.isEmpty)
        #expect(try read().first?.reason == "answered")
    }
}
