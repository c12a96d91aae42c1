import Correspondence
import Testing

@Suite("The text of a message can be edited, and keeps what its reader needs")
struct MessageTemplateTests {
    private static let forms: [(MessageKind, MessageForm)] = MessageKind.allCases.flatMap { kind in
        MessageForm.allCases.map { (kind, $0) }
    }

    private func text(_ kind: MessageKind, _ form: MessageForm, _ language: String) -> String? {
        Catalogue.embedded[language]?.texts["message.\(kind.rawValue).\(form.rawValue)"]
    }

    @Test("The catalogues' own texts tell all that is required", arguments: ["da", "en"])
    func catalogues(language: String) throws {
        for (kind, form) in Self.forms {
            guard let text = text(kind, form, language) else {
                #expect(form == .sms && !kind.hasSMS, "\(kind) \(form)")
                continue
            }
            #expect(throws: Never.self, "\(kind) \(form)") {
                try MessageTemplate(text, for: kind, form)
            }
        }
    }

    @Test("What each kind must tell")
    func required() {
        let all: [RequiredPart] = [.name, .time, .place, .deadline, .phone]
        let table: [MessageKind: [RequiredPart]] = [
            .cycleInvitation: all, .networkInvitation: all, .talkInvitation: all, .receiptYes: all,
            .seatOffer: all,
            .receiptAfbud: [.name, .time, .phone],
            .placeInLine: [.name, .position, .time, .phone],
            .noSeat: [.name, .time, .phone], .offerTakenBack: [.name, .time, .phone],
            .moved: [.name, .time, .place, .phone], .cancelled: [.name, .time, .phone],
            .reminder: [.name, .time, .place, .phone],
            .networkWelcome: [.name, .time, .place, .phone],
            .missed: [.name, .time, .phone], .askOnce: [.name, .phone],
            .newContact: [.name, .contact, .phone],
            .privacyNotice: [.name, .basis, .period, .rights, .phone],
            .testMessage: [.name, .phone],
            .speakerRequest: [.name, .time, .place, .phone],
            .speakerConfirmation: [.name, .time, .place, .phone],
            .speakerBrief: [.name, .time, .place, .phone], .speakerThanks: [.name, .phone],
            .interpreterRequest: [.name, .time, .place, .phone],
            .interpreterMoved: [.name, .time, .place, .phone],
            .interpreterCancelled: [.name, .time, .phone],
            .venueRequest: [.name, .time, .place, .phone],
            .venueMoved: [.name, .time, .place, .phone],
            .venueCancelled: [.name, .time, .phone],
            .facilitatorBrief: [.time, .place], .doorNotice: [.time, .place, .phone],
        ]
        for kind in MessageKind.allCases { #expect(table[kind] == kind.requiredParts, "\(kind)") }
    }

    @Test("A text that loses a part is refused, whichever part it is", arguments: ["da", "en"])
    func lost(language: String) throws {
        for (kind, form) in Self.forms where form != .subject {
            guard let whole = text(kind, form, language) else { continue }
            let parts = form == .text ? kind.requiredParts : kind.requiredPartsOfSMS
            for part in parts {
                var text = whole
                for place in Self.places[part] ?? [] {
                    text.replace("{\(place.rawValue)}", with: "x")
                }
                do throws(MessageTemplate.Mistake) {
                    _ = try MessageTemplate(text, for: kind, form)
                    Issue.record("\(kind) \(form) stands without \(part)")
                } catch .missingPart(let missing, let places) {
                    // A place that tells two parts may be missed for the other one first.
                    #expect(parts.contains(missing) && !places.isEmpty, "\(kind) \(part)")
                } catch {
                    Issue.record("\(kind) \(form): \(error)")
                }
            }
        }
    }

    /// The places that tell a part.
    private static let places: [RequiredPart: [MessagePlace]] = [
        .name: [.name], .time: [.dates, .changes, .meetings, .day, .when, .next],
        .place: [.place, .changes, .venue, .meetings], .phone: [.phone, .answer, .questions],
        .deadline: [.deadline, .until], .basis: [.basis], .period: [.period], .rights: [.rights],
        .contact: [.contact], .position: [.position],
    ]

    struct Refusal: Sendable {
        let text: String
        var kind = MessageKind.reminder
        var form = MessageForm.text
        let says: String
    }

    @Test(
        "The reason says what is missing and what to put in",
        arguments: [
            Refusal(text: "", says: "Der er ingen tekst."),
            Refusal(text: " \n ", says: "Der er ingen tekst."),
            Refusal(
                text: "Hej {name}. {dates} {phone}",
                says: "Teksten mangler stedet. Sæt en af disse pladser ind igen: {place}"
            ),
            Refusal(
                text: "Hej {name}. {place} {phone}",
                says: "Teksten mangler dag og tid. Sæt en af disse pladser ind igen: {dates} {when}"
            ),
            Refusal(
                text: "Hej {name}. {dates} {place}",
                says:
                    "Teksten mangler et telefonnummer. Sæt en af disse pladser ind igen: {phone} {answer}"
            ),
            Refusal(
                text: "Hej {navn}. {dates} {place} {phone}",
                says: """
                    {navn} findes ikke her. Du kan bruge: {answer} {dates} {deadline} \
                    {municipality} {name} {news} {phone} {place} {sender} {signature} {when}
                    """
            ),
            Refusal(
                text: "Hej {name. {dates}",
                says: "En parentes er åbnet, men ikke lukket. En plads skrives sådan: {name}"
            ),
            Refusal(
                text: "Hej} {name} {dates} {place} {phone}",
                says: "En parentes er åbnet, men ikke lukket. En plads skrives sådan: {name}"
            ),
            Refusal(
                text: "Hej {name}\u{202E}. {dates} {place} {phone}",
                says: "Der er et tegn i teksten, som ikke kan ses. Skriv teksten igen uden det."
            ),
            Refusal(
                text: "Hej\nBcc: a@b.example",
                form: .subject,
                says: "Et emne eller en sms skal stå på én linje."
            ),
            Refusal(
                text: String(repeating: "a", count: 121),
                form: .subject,
                says: "Teksten er for lang. Der er plads til 120 tegn."
            ),
            Refusal(
                text: String(repeating: "🙂", count: 401),
                form: .sms,
                says: "Teksten er for lang. Der er plads til 400 tegn."
            ),
            Refusal(
                text: "Vi ses {name}",
                form: .subject,
                says: "{name} findes ikke her. Du kan bruge: {news} {time} {when}"
            ),
            Refusal(
                text: "Hej {name}. Vi ses kl. {time}, {venue}. Ring {phone}",
                form: .sms,
                says: "Teksten mangler dag og tid. Sæt en af disse pladser ind igen: {when} {time}"
            ),
            Refusal(
                text: "Kære {name}. Ring til {phone}. {basis} {period}",
                kind: .privacyNotice,
                says: """
                    Teksten mangler hvad modtageren har ret til. \
                    Sæt en af disse pladser ind igen: {rights}
                    """
            ),
        ]
    )
    func refused(_ row: Refusal) {
        do throws(MessageTemplate.Mistake) {
            _ = try MessageTemplate(row.text, for: row.kind, row.form)
            Issue.record("taken: \(row.text)")
        } catch {
            #expect(Catalogue.danish.text(error.phrase) == row.says)
        }
    }

    @Test("As long as it may be, and not a character longer")
    func bounds() throws {
        for form in MessageForm.allCases {
            let places = form == .subject ? "" : "{name} {dates} {place} {phone}"
            let sms = "{name} {when} {time} {venue} {phone}"
            let start = form == .sms ? sms : places
            let fits = start + String(repeating: "å", count: form.limit - start.count)
            #expect(throws: Never.self) { try MessageTemplate(fits, for: .reminder, form) }
            #expect(throws: MessageTemplate.Mistake.tooLong(form.limit)) {
                try MessageTemplate(fits + "å", for: .reminder, form)
            }
        }
    }

    @Test("An edited text takes the place of the catalogue's, in its own language")
    func edited() throws {
        var envelope = try SampleMessages.envelope(reading: "en")
        envelope.edits[.reminder, .text, "da"] = try MessageTemplate(
            "  Hej {name}.\r\n\r\n\r\nVi ses: {dates} her {place}\n\n{news}\n\nRing {phone}. \n",
            for: .reminder
        )
        envelope.edits[.reminder, .subject, "da"] = try MessageTemplate(
            "Husk {when}",
            for: .reminder,
            .subject
        )
        let message = Message(try SampleMessages.content(.reminder), in: envelope)
        let danish = try #require(message.versions.last)
        #expect(danish.subject == "Husk i morgen")
        let lines = danish.plainText.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            lines.prefix(6) == [
                "Hej Amina.", "", "Vi ses:", "",
                "tirsdag den 5. januar 2027 kl. 9.30–12.00", "1. gang: Arbejdsmarkedet i Danmark",
            ]
        )
        // What is empty leaves no empty paragraph.
        #expect(!danish.plainText.contains("\n\n\n") && lines.last == "Ring 00 00 00 10.")
        #expect(try #require(message.versions.first).plainText.contains("Are you coming?"))
    }

    @Test("Braces in a name are no places")
    func bracesInValues() throws {
        let envelope = try SampleMessages.envelope(to: "{phone}")
        let message = Message(.testMessage, in: envelope)
        #expect(message.plainText.hasPrefix("Kære {phone}."))
    }
}
