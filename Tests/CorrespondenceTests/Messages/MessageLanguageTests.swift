import Correspondence
import Foundation
import Participation
import Planning
import Testing

@Suite("Each reads their own language first, and Danish beneath it")
struct MessageLanguageTests {
    /// A language that is written from right to left, with texts for the reminder alone.
    private static let rightToLeft = """
        @language = ar
        @name = العربية
        @direction = rtl
        @plural.one = n = 1
        @native-reader = none
        date = {weekday} {day} {month}
        date.with-year = {date} {year}
        message.tomorrow = غدا
        message.signature = تحية\\n{sender}\\n{municipality}
        message.answer = هل ستأتي؟ اتصل على {phone}.
        message.reminder.subject = {news} نلتقي {when} الساعة {time}
        message.reminder.text = مرحبا {name}.\\n\\nنلتقي {when}.\\n\\n{dates}\\n\\n{place}\\n\\n{answer}\\n\\n{signature}
        message.reminder.sms = مرحبا {name}. نلتقي {when} الساعة {time}، {venue}. اتصل على {phone}. {sender}
        """

    @Test(
        "The languages of a message",
        arguments: [
            ("da", ["da"], false), ("da-DK", ["da"], false), ("en", ["en", "da"], false),
            ("en-GB", ["en", "da"], false), ("ti", ["da"], true), ("ar", ["da"], true),
            ("fa-AF", ["da"], true), ("", ["da"], true),
        ]
    )
    func languages(reader: String, versions: [String], hasFigures: Bool) throws {
        for row in try SampleMessages.all() {
            let envelope = try SampleMessages.envelope(reading: reader)
            let message = Message(row.content, in: envelope)
            #expect(message.versions.map(\.language) == versions, "\(row.name)")
            #expect(message.language == versions[0])
            // No text in another language goes alone: Danish is always last.
            #expect(message.versions.last?.language == "da")
            #expect(
                message.plainText.contains("\nTel. 00 00 00 10\n") == hasFigures
                    || message.plainText.hasPrefix("Tel. 00 00 00 10\n") == hasFigures
            )
            let hasEnglish = message.outline.contains("Kind regards")
            #expect(!hasEnglish || versions.contains("en"))
            #expect(
                message.sms.count == (row.content.kind.hasSMS ? reader.hasPrefix("da") ? 1 : 2 : 0)
            )
        }
    }

    @Test("A subject and a heading for each language")
    func both() throws {
        let content = try SampleMessages.content(.reminder)
        let message = Message(content, in: try SampleMessages.envelope(reading: "en"))
        #expect(message.subject == "See you tomorrow at 9:30 / Vi ses i morgen kl. 9.30")
        let text = message.plainText
        let danish = try #require(text.range(of: "\n\n––––––––––\nDansk\n\nKære Amina."))
        let english = try #require(text.range(of: "Dear Amina."))
        #expect(english.lowerBound == text.startIndex && english.upperBound < danish.lowerBound)
        #expect(message.sms.map { $0.text.prefix(9) } == ["Hi Amina.", "Hej Amina"])
    }

    @Test("Dates, times, address and number in figures stand above the Danish")
    func figures() throws {
        let content = try SampleMessages.content(.cycleInvitation)
        let message = Message(content, in: try SampleMessages.envelope(reading: "ti"))
        #expect(
            message.plainText.split(separator: "\n").prefix(6) == [
                "5.1.2027   09:30–12:00", "12.1.2027   09:30–12:00", "19.1.2027   09:30–12:00",
                "Falkoner Plads 3, 2000 Frederiksberg", "Tel. 00 00 00 10", "Kære Amina.",
            ]
        )
        #expect(
            message.subject == "5.1.2027 09:30–12:00 / Velkommen tirsdag den 5. januar kl. 9.30"
        )
    }

    @Test("What is off has a cross in the figures, and what is on has none")
    func crosses() throws {
        func lines(_ kind: MessageKind) throws -> [Substring] {
            let envelope = try SampleMessages.envelope(reading: "ti")
            return Message(try SampleMessages.content(kind), in: envelope).plainText
                .split(separator: "\n")
        }
        #expect(
            try lines(.cancelled).prefix(4) == [
                "✕ 5.1.2027   09:30–12:00", "12.1.2027   09:30–12:00",
                "Falkoner Plads 3, 2000 Frederiksberg", "Tel. 00 00 00 10",
            ]
        )
        #expect(
            try lines(.moved).prefix(3) == [
                "✕ 4.1.2027   10:00–12:30", "5.1.2027   09:30–12:00",
                "Falkoner Plads 3, 2000 Frederiksberg",
            ]
        )
        for kind in [MessageKind.noSeat, .offerTakenBack, .receiptAfbud] {
            #expect(try #require(try lines(kind).first).hasPrefix("✕ 5.1.2027"))
        }
        for kind in [MessageKind.reminder, .seatOffer, .receiptYes, .networkWelcome] {
            #expect(!(try lines(kind).contains { $0.hasPrefix("✕") }))
        }
        let sms = Message(
            try SampleMessages.content(.cancelled),
            in: try SampleMessages.envelope(reading: "ti")
        ).sms
        #expect(
            try #require(sms.first).text
                == "X 5.1.2027 09:30-12:00\n12.1.2027 09:30-12:00\n"
                + "Falkoner Plads 3, 2000 Frederiksberg\nTel. 00 00 00 10"
        )
        #expect(try #require(sms.first).segments == 1)
    }

    @Test("From right to left, with numbers and names that keep their order")
    func rightToLeft() throws {
        let catalogue = try Catalogue(Array(Self.rightToLeft.utf8))
        var envelope = try SampleMessages.envelope(reading: "ar")
        envelope.catalogue = catalogue
        let message = Message(try SampleMessages.content(.reminder), in: envelope)
        #expect(message.versions.map(\.language) == ["ar", "da"] && message.isRightToLeft)
        let own = try #require(message.versions.first)
        #expect(own.plainText.hasPrefix("مرحبا \u{2068}Amina\u{2069}."))
        #expect(own.plainText.contains("اتصل على \u{2068}00 00 00 10\u{2069}."))
        #expect(own.plainText.contains("\u{2068}Hovedbiblioteket, Falkoner Plads 3, 2000"))
        // The Danish beneath has none of it, nor has a subject.
        let danish = try #require(message.versions.last)
        #expect(!danish.plainText.contains("\u{2068}") && !message.subject.contains("\u{2068}"))
        #expect(message.subject.hasPrefix("نلتقي غدا الساعة 9.30 / Vi ses i morgen"))
        let html = message.html
        #expect(html.contains("<html lang=\"ar\" dir=\"rtl\">"))
        #expect(html.contains("<div lang=\"ar\" dir=\"rtl\">\n<p>مرحبا"))
        #expect(html.contains("<div lang=\"da\" dir=\"ltr\">\n<p><small>Dansk</small></p>"))
        // The translation is its own SMS before the Danish one, and keeps the address.
        #expect(message.sms.map(\.encoding) == [.ucs2, .gsm])
        #expect(message.sms.map(\.segments) == [3, 1])
        #expect(try #require(message.sms.first).text.contains("Falkoner Plads 3"))
        // A kind that the language has no text for goes in Danish under figures.
        let other = Message(try SampleMessages.content(.cycleInvitation), in: envelope)
        #expect(other.versions.map(\.language) == ["da"])
        #expect(other.plainText.hasPrefix("5.1.2027   09:30–12:00\n"))
    }

    @Test("Participants are written to in their language, those who help in Danish")
    func told() throws {
        let sender = MessageSender(try SampleMessages.setting().programme)
        let amina = Sample.people[0]
        let participant = MessageEnvelope(to: Told(amina), givenName: amina.givenName, from: sender)
        #expect(participant.language == "so" && participant.name == "Amina")
        let interpreter = Interpreter(
            particulars: Particulars(
                id: try Sample.id("huda"),
                name: "Huda Nasser",
                languages: ["ar"],
                availability: Availability(hours: [])
            ),
            modes: [.inPerson]
        )
        let helper = MessageEnvelope(to: Told(interpreter), from: sender)
        #expect(helper.language == "da" && helper.name == "Huda Nasser")
        let facilitator = Facilitator(
            particulars: Particulars(
                id: try Sample.id("bo"),
                name: "Bo Berg",
                phone: "00 00 00 77",
                languages: ["da"],
                availability: Availability(hours: [])
            ),
            title: Sample.text("virksomhedskonsulent", "business consultant")
        )
        let own = MessageSender(facilitator, try SampleMessages.setting().programme)
        var envelope = try SampleMessages.envelope(reading: "en")
        envelope.sender = own
        let text = Message(.testMessage, in: envelope).plainText
        #expect(text.contains("Bo Berg, virksomhedskonsulent\nFrederiksberg Kommune"))
        #expect(text.contains("Bo Berg, business consultant\nCity of Frederiksberg"))
        #expect(text.contains("00 00 00 77") && !text.contains("00 00 00 10"))
    }
}
