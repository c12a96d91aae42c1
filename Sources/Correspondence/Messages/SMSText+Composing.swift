internal import CivilTime
internal import Planning

extension SMSText {
    /// The SMS of a message; nothing if its kind has none.
    ///
    /// What does not fit in one message is left out, in this order: the town of the address, the
    /// address, the sender's name, the reader's name. If it does not fit even so, the shortest goes.
    init?(_ content: MessageContent, in catalogue: Catalogue, _ envelope: MessageEnvelope) {
        guard let template = envelope.edits.template(content.kind, .sms, in: catalogue) else {
            return nil
        }
        let words = MessageWords(envelope: envelope, catalogue: catalogue)
        let whole = words.values(content)
        var best: SMSText?
        for level in Brevity.allCases {
            let values = whole.merging(words.short(content, level)) { $1 }
            let sms = SMSText(template.line(values, words))
            if best.map({ sms.segments < $0.segments }) ?? true { best = sms }
            // A translation keeps the address: it is the Danish one that has to fit.
            if sms.segments == 1 || catalogue.language != "da" { break }
        }
        guard let best else { return nil }
        self = best
    }

    /// Figures for whoever reads no language that there is a text in.
    init(figures: [String], _ envelope: MessageEnvelope) {
        let phone = Catalogue.danish.text(
            Phrase("invitation.call", ["phone": .text(envelope.sender.phone.onOneLine)])
        )
        self.init((figures + [phone]).map(\.onOneLine).joined(separator: "\n"))
    }

    /// How much is left out.
    enum Brevity: Int, CaseIterable, Comparable {
        case whole, withoutTown, withoutAddress, withoutSender, withoutName

        static func < (left: Brevity, right: Brevity) -> Bool { left.rawValue < right.rawValue }
    }
}

extension MessageWords {
    /// What stands in the places of an SMS.
    func short(_ content: MessageContent, _ brevity: SMSText.Brevity) -> Values {
        var values: Values = [
            .name: .data(brevity < .withoutName ? name : ""),
            .sender: .data(shortSender(hasName: brevity < .withoutSender)),
        ]
        switch content {
        case .reminder(let occasion, _, _), .seatOffer(let occasion, _):
            values[.venue] = .data(venue(occasion, brevity))
        case .moved(let moves, let person):
            values[.meetings] = .words(
                moves.map { meeting($0.after, person, brevity) }.joined(
                    separator: "; "
                )
            )
        case .cancelled(let occasions, let person, _):
            values[.meetings] = .words(
                occasions.map { time($0, person) }.joined(separator: "; ")
            )
        default: break
        }
        return values
    }

    /// The name without a title, which would tell what it is about.
    private func shortSender(hasName: Bool) -> String {
        guard hasName, let name = envelope.sender.name?.onOneLine else { return municipality }
        return catalogue.text(
            Phrase(
                "message.sms-sender",
                ["sender": .text(name), "municipality": .text(municipality)]
            )
        )
    }

    private func venue(_ occasion: Occasion, _ brevity: SMSText.Brevity) -> String {
        let name = catalogue.text(occasion.venue.name).onOneLine
        let address = occasion.venue.address.onOneLine
        // Street and number stand before the postcode and the town.
        let street = address.prefix { $0 != "," }
        return switch brevity {
        case .whole: "\(name), \(address)"
        case .withoutTown: "\(name), \(street)"
        case .withoutAddress, .withoutSender, .withoutName: name
        }
    }

    private func meeting(
        _ occasion: Occasion,
        _ person: InvitedPerson,
        _ brevity: SMSText.Brevity
    ) -> String {
        catalogue.text(
            Phrase(
                "message.meeting-at",
                [
                    "day": .text(near(occasion.meeting.date)),
                    "time": .time(start(of: occasion, person.alone).time),
                    "venue": .text(shown(venue(occasion, brevity))),
                ]
            )
        )
    }

    private func time(_ occasion: Occasion, _ person: InvitedPerson) -> String {
        catalogue.text(
            Phrase(
                "message.day-and-time",
                [
                    "day": .text(near(occasion.meeting.date)),
                    "time": .time(start(of: occasion, person.alone).time),
                ]
            )
        )
    }
}
