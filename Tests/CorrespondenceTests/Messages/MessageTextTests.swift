import CivilTime
import Correspondence
import Foundation
import Participation
import Planning
import TestSupport
import Testing

@Suite("What stands in messages")
struct MessageTextTests {
    static let stopList = [
        "visitation", "visiter", "målgruppe", "ægtefælleforsørg", "udeblivelse", "udeblev",
        "forplejning", "fremmødeprocent",
    ]

    private func participants() throws -> [SampleMessages.Row] {
        try SampleMessages.all().filter { $0.content.kind.audience == .participant }
    }

    @Test("Every kind in Danish and in English, as it was read", arguments: ["da", "en"])
    func golden(language: String) throws {
        let rows = try SampleMessages.all()
        #expect(Set(rows.map(\.content.kind)) == Set(MessageKind.allCases))
        let text = try rows.map { row in
            let isParticipant = row.content.kind.audience == .participant
            let envelope = try SampleMessages.envelope(
                to: isParticipant ? "Amina" : "Huda Nasser",
                reading: language
            )
            let message = Message(row.content, in: envelope)
            let own = try #require(message.versions.first)
            #expect(own.language == language)
            guard language != "da" else { return "== \(row.name)\n\(message.outline)" }
            let sms = message.sms.first.map { "\n[sms, \($0.segments)]\n\($0.text)\n" } ?? ""
            return "== \(row.name)\n[\(own.subject)]\n\n\(own.plainText)\n\(sms)"
        }.joined(separator: "\n")
        try Golden.check(text, "messages.\(language).txt")
    }

    @Test("What a mail says beside the rest: a link, a calendar, no food")
    func extras() throws {
        let content = try SampleMessages.content(.cycleInvitation)
        var envelope = try SampleMessages.envelope()
        let plain = Message(content, in: envelope).plainText
        #expect(plain.contains("Ring eller send en sms til 00 00 00 10."))
        #expect(!plain.contains("http") && !plain.contains("kalender"))
        #expect(plain.contains("kaffe"))
        envelope.link = "https://jobklub.example/s/abc"
        envelope.hasCalendar = true
        envelope.servesFood = false
        let message = Message(content, in: envelope)
        #expect(
            message.plainText.contains(
                "Svar her, eller ring til 00 00 00 10:\n\nhttps://jobklub.example/s/abc"
            )
        )
        #expect(message.plainText.contains("Vi kan ikke se, hvad du svarer i kalenderen."))
        #expect(!message.plainText.contains("kaffe"))
        #expect(message.html.contains("<a href=\"https://jobklub.example/s/abc\">Svar her</a>"))
        // Without a page, two kinds still say how to answer, and once only.
        for kind in [MessageKind.moved, .askOnce] {
            let text = Message(try SampleMessages.content(kind), in: try SampleMessages.envelope())
                .plainText
            #expect(text.components(separatedBy: "00 00 00 10").count == 2, "\(kind)")
        }
    }

    @Test("Every letter and every SMS to somebody names the number that a person answers")
    func phones() throws {
        for row in try SampleMessages.all() where row.content.kind != .facilitatorBrief {
            for language in ["da", "en", "ti"] {
                let envelope = try SampleMessages.envelope(reading: language)
                let message = Message(row.content, in: envelope)
                for version in message.versions {
                    #expect(version.plainText.contains("00 00 00 10"), "\(row.name)")
                }
                for sms in message.sms { #expect(sms.text.contains("00 00 00 10"), "\(row.name)") }
            }
        }
    }

    @Test("LIX counts as Björnsson did")
    func lix() {
        // Seven words, two sentences, two of over six letters: 7/2 + 200/7.
        let text = "Katten sidder på måtten. Den spinder højlydt."
        #expect(Readability.counts(text) == (words: 7, long: 2, sentences: 2))
        #expect(abs(Readability.lix(text) - 32.071) < 0.001)
        // Neither a time nor an abbreviation ends a sentence.
        #expect(Readability.counts("Vi ses kl. 9.30 den 5. maj. Kom!") == (8, 0, 2))
        #expect(Readability.lix("") == 0)
    }

    @Test("Participants' Danish is easy: LIX at most 35")
    func easy() throws {
        for row in try participants() {
            let envelope = try SampleMessages.envelope()
            let version = try #require(Message(row.content, in: envelope).versions.first)
            let running = version.parts.compactMap { part -> String? in
                // Names and titles beneath the letter are no running text.
                if case .paragraph(let text) = part, !text.contains("\n") { text } else { nil }
            }
            let lix = Readability.lix(running.joined(separator: "\n"))
            #expect(lix > 5 && lix <= 35, "\(row.name): \(lix)")
        }
    }

    @Test("Words that participants never read, and nothing that frightens")
    func stopList() throws {
        let frightening = ["pligt", "sanktion", "konsekvens", "straf", "ydelse", "fratage", "krav"]
        for row in try participants() {
            for language in ["da", "en"] {
                let envelope = try SampleMessages.envelope(reading: language)
                let message = Message(row.content, in: envelope)
                let text = ([message.subject, message.plainText] + message.sms.map(\.text))
                    .joined(separator: "\n").lowercased()
                for word in MessageTextTests.stopList + frightening + ["target group", "no-show"] {
                    #expect(!text.contains(word), "\(row.name): \(word)")
                }
                // Before replies are read by machine, nothing says so of a calendar.
                #expect(!text.contains("svar i kalenderen") && !text.contains("accepter"))
            }
        }
    }

    @Test("Nothing sensitive in a subject or an SMS to a participant")
    func sensitive() throws {
        let words = [
            "job", "arbejd", "netværk", "samtale", "informationsmøde", "besøg", "oplæg", "tolk",
            "tema", "emne", "mål", "kategori", "ægtefælle", "ydelse", "integration", "flygtning",
            "familie", "barn", "kursus", "forløb", "konsulent", "work", "network", "interview",
            "talk ", "interpret", "goal", "http", "www",
        ]
        for row in try participants() {
            for language in ["da", "en"] {
                let envelope = try SampleMessages.envelope(reading: language)
                let message = Message(row.content, in: envelope)
                for text in [message.subject] + message.sms.map(\.text) {
                    for word in words where !(word == "talk " && row.name.hasPrefix("talk")) {
                        #expect(
                            !text.lowercased().contains(word),
                            "\(row.name): \(word) in \(text)"
                        )
                    }
                    #expect(!text.contains("Amina") || text != message.subject)
                }
            }
        }
    }

    @Test("A missed session is a draft; what we start counts in the month, answers do not")
    func kinds() {
        #expect(MessageKind.allCases.filter(\.isDraft) == [.missed])
        #expect(MessageKind.reminder.countsInMonth && MessageKind.cycleInvitation.countsInMonth)
        for kind in [MessageKind.moved, .cancelled, .seatOffer, .receiptYes, .receiptAfbud] {
            #expect(!kind.countsInMonth)
        }
        #expect(
            MessageKind.allCases.filter(\.hasSMS)
                == [.seatOffer, .moved, .cancelled, .reminder, .testMessage]
        )
    }
}
