import Correspondence
import Planning
import Testing

@Suite("A text message is counted as the network counts it")
struct SMSTextTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let text: String
        let encoding: SMSText.Encoding
        let units: Int
        let segments: Int
        var testDescription: String { "\(text.prefix(20)) × \(text.count)" }

        init(_ text: String, _ encoding: SMSText.Encoding, _ units: Int, _ segments: Int) {
            (self.text, self.encoding) = (text, encoding)
            (self.units, self.segments) = (units, segments)
        }
    }

    private static func times(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }

    @Test(
        "Alphabet, units, segments",
        arguments: [
            Row("", .gsm, 0, 1), Row("æøåÆØÅéÉäöüñà", .gsm, 13, 1),
            Row("@£$¥èùìòÇΔ_ΦΓΛΩΠΨΣΘΞß¤¡§¿", .gsm, 25, 1),
            Row("€", .gsm, 2, 1), Row("^{}\\[~]|", .gsm, 16, 1), Row("\n", .gsm, 1, 1),
            // Not in the alphabet, though other accents are.
            Row("á", .ucs2, 1, 1), Row("ç", .ucs2, 1, 1), Row("ş", .ucs2, 1, 1),
            Row("`", .ucs2, 1, 1), Row("\t", .ucs2, 1, 1),
            Row("سلام", .ucs2, 4, 1), Row("привіт", .ucs2, 6, 1), Row("ሰላም", .ucs2, 3, 1),
            Row("🙂", .ucs2, 2, 1),
            // A letter with its ring apart is one letter of the alphabet.
            Row("A\u{30A}rhus", .gsm, 5, 1),
            Row(times("a", 160), .gsm, 160, 1), Row(times("a", 161), .gsm, 161, 2),
            Row(times("a", 306), .gsm, 306, 2), Row(times("a", 307), .gsm, 307, 3),
            Row(times("€", 80), .gsm, 160, 1), Row(times("€", 81), .gsm, 162, 2),
            // 153 is odd: a pair that does not fit waits for the next one.
            Row(times("€", 152), .gsm, 304, 2), Row(times("€", 153), .gsm, 306, 3),
            Row(times("a", 152) + "€" + times("a", 151), .gsm, 305, 2),
            Row(times("a", 152) + "€" + times("a", 152), .gsm, 306, 3),
            Row(times("م", 70), .ucs2, 70, 1), Row(times("م", 71), .ucs2, 71, 2),
            Row(times("م", 134), .ucs2, 134, 2), Row(times("م", 135), .ucs2, 135, 3),
            Row(times("🙂", 35), .ucs2, 70, 1), Row(times("🙂", 36), .ucs2, 72, 2),
            // 67 is odd as well.
            Row(times("🙂", 66), .ucs2, 132, 2), Row(times("🙂", 67), .ucs2, 134, 3),
            Row(times("a", 69) + "م", .ucs2, 70, 1), Row(times("a", 70) + "م", .ucs2, 71, 2),
        ]
    )
    func counts(_ row: Row) {
        let sms = SMSText(row.text)
        #expect(sms.encoding == row.encoding)
        #expect(sms.units == row.units)
        #expect(sms.segments == row.segments)
    }

    @Test("What looks alike is written in the alphabet")
    func plain() {
        let sms = SMSText("9.30–12.00 “ja” ’nej’ … ✕\u{A0}x\r\nny")
        #expect(sms.text == "9.30-12.00 \"ja\" 'nej' ... X x\nny")
        #expect(sms.encoding == .gsm)
        #expect(Array(SMSText("A\u{30A}").text.unicodeScalars) == ["Å"])
    }

    @Test("The Danish reminder is one message, whatever has to be left out")
    func reminder() throws {
        let content = try SampleMessages.content(.reminder)
        func sms(
            _ name: String,
            sender: String? = "Anne Holm",
            municipality: String = "Frederiksberg Kommune"
        ) throws -> SMSText {
            var envelope = try SampleMessages.envelope(to: name)
            envelope.sender.municipality = LocalizedText(municipality)
            envelope.sender.name = sender
            return try #require(Message(content, in: envelope).sms.last)
        }
        let end = "Kommer du? Svar JA eller NEJ, eller ring 00 00 00 10. Hilsen"
        // With short names there is room for the address, or for the street.
        #expect(
            try sms("Bo", sender: nil, municipality: "Ærø").text == """
                Hej Bo. Vi ses i morgen kl. 9.30, Hovedbiblioteket, Falkoner Plads 3, \
                2000 Frederiksberg. \(end) Ærø
                """
        )
        #expect(
            try sms("Bo", sender: "Li", municipality: "Vejle Kommune").text == """
                Hej Bo. Vi ses i morgen kl. 9.30, Hovedbiblioteket, Falkoner Plads 3. \
                \(end) Li, Vejle Kommune
                """
        )
        #expect(
            try sms("Amina").text
                == "Hej Amina. Vi ses i morgen kl. 9.30, Hovedbiblioteket. \(end) Anne Holm, "
                + "Frederiksberg Kommune"
        )
        let long = try sms("Wilhelmina-Charlotte Augusta")
        #expect(long.text.hasSuffix("Hilsen Frederiksberg Kommune"))
        #expect(long.text.hasPrefix("Hej Wilhelmina-Charlotte Augusta. "))
        // A name that would make the whole text three times as dear is left out last of all.
        let foreign = try sms("Żaneta")
        #expect(foreign.text.hasPrefix("Hej. Vi ses i morgen") && foreign.encoding == .gsm)
        for name in ["Bo", "Amina", "Wilhelmina-Charlotte Augusta", "Żaneta", "ﻓﺎﻃﻤﺔ"] {
            #expect(try sms(name).segments == 1)
        }
    }

    @Test("What fits nowhere goes as short as it can")
    func tooLong() throws {
        var envelope = try SampleMessages.envelope()
        envelope.sender.phone = String(repeating: "0", count: 120)
        let sms = try #require(
            Message(try SampleMessages.content(.reminder), in: envelope).sms.last
        )
        #expect(sms.segments == 2 && sms.text.contains("Hej Amina."))
    }

    @Test("The Danish SMS of every kind that has one is short")
    func all() throws {
        for row in try SampleMessages.all() where row.content.kind.hasSMS {
            let sms = Message(row.content, in: try SampleMessages.envelope()).sms
            #expect(sms.count == 1)
            // Two moves with both places are two messages.
            #expect(
                try #require(sms.first).segments == (row.name == "moved, two meetings" ? 2 : 1),
                "\(row.name)"
            )
        }
    }
}
