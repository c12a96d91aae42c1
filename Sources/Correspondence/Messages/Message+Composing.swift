internal import CivilTime
internal import Planning

extension Message {
    /// Says a message in the reader's language and in Danish.
    ///
    /// Whoever reads a language that has no text for the kind gets Danish beneath a block of dates, times,
    /// address and phone number in figures. English goes only to those who read it.
    ///
    /// - Parameters:
    ///   - content: What to tell.
    ///   - envelope: Who reads it, who sends it, and how to answer.
    public init(_ content: MessageContent, in envelope: MessageEnvelope) {
        kind = content.kind
        let danish = Version(content, in: .danish, envelope)
        let danishSMS = SMSText(content, in: .danish, envelope)
        if Catalogue.isDanish(envelope.language) {
            versions = [danish]
            sms = [danishSMS].compactMap(\.self)
        } else if let own = envelope.catalogue, own.saysWhole(content.kind) {
            versions = [Version(content, in: own, envelope), danish]
            sms = [SMSText(content, in: own, envelope), danishSMS].compactMap(\.self)
        } else {
            versions = [danish.below(content.figures, envelope)]
            let figures = danishSMS.map { _ in SMSText(figures: content.figures, envelope) }
            sms = [figures, danishSMS].compactMap(\.self)
        }
    }
}

extension Catalogue {
    /// Whether it has every text of a kind.
    fileprivate func saysWhole(_ kind: MessageKind) -> Bool {
        language != "da"
            && MessageForm.allCases.allSatisfy { form in
                let key = form.key(kind)
                return texts[key] != nil || Catalogue.danish.texts[key] == nil
            }
    }
}

extension Message.Version {
    fileprivate init(
        _ content: MessageContent,
        in catalogue: Catalogue,
        _ envelope: MessageEnvelope
    ) {
        let words = MessageWords(envelope: envelope, catalogue: catalogue)
        let values = words.values(content)
        func template(_ form: MessageForm) -> MessageTemplate {
            envelope.edits.template(content.kind, form, in: catalogue)
                ?? MessageTemplate(trusted: "")
        }
        language = catalogue.language
        languageName = catalogue.name
        isRightToLeft = catalogue.isRightToLeft
        subject = template(.subject).line(values, words).onOneLine
        parts = template(.text).parts(values, words)
    }

    /// The same with figures above it, for somebody who may read nothing else of it.
    fileprivate func below(_ figures: [String], _ envelope: MessageEnvelope) -> Self {
        let call = Catalogue.danish.text(
            Phrase("invitation.call", ["phone": .text(envelope.sender.phone.onOneLine)])
        )
        let lines = (figures + [call]).map { Message.Line($0, isStrong: true) }
        return Self(
            language: language,
            languageName: languageName,
            isRightToLeft: isRightToLeft,
            subject: [figures.first { !$0.hasPrefix("✕") } ?? figures.first, subject]
                .compactMap(\.self).joined(separator: " / ").onOneLine,
            parts: [.lines(lines)] + parts
        )
    }
}

extension MessageContent {
    /// Dates, times and addresses without a word, a line each.
    ///
    /// What is not held, or is no longer there, has a cross before it.
    var figures: [String] {
        switch self {
        case .cycleInvitation(let occasion, let person, _),
            .networkInvitation(let occasion, let person),
            .talkInvitation(let occasion, let person), .receiptYes(let occasion, let person):
            occasion.figureLines(person)
        case .reminder(let occasion, let person, let before):
            (before.map { before in
                MessageContent.crossed([before.inFigures])
            } ?? []) + occasion.figureLines(person.alone)
        case .placeInLine(let occasion, _): occasion.figureLines(.anybody)
        case .seatOffer(let occasion, _): occasion.figureLines(.anybody)
        case .doorNotice(let occasion): occasion.figureLines(.alone)
        case .receiptAfbud(let occasion, let person, let afbud):
            MessageContent.crossed(
                occasion.dateFigures(afbud == .allSessions ? person : person.alone)
            )
        case .noSeat(let occasion, _), .offerTakenBack(let occasion, _):
            MessageContent.crossed(occasion.dateFigures(.anybody))
        case .moved(let moves, let person):
            moves.flatMap { move in
                MessageContent.crossed([move.before.inFigures])
                    + move.after.figureLines(person.alone)
            }
        case .cancelled(let occasions, let person, let next):
            MessageContent.crossed(occasions.flatMap { $0.dateFigures(person.alone) })
                + (next?.figureLines(.alone) ?? [])
        case .networkWelcome(let occasions): occasions.flatMap { $0.figureLines(.alone) }
        case .missed(_, let next, _): next?.figureLines(.alone) ?? []
        case .speakerRequest(let speech), .speakerConfirmation(let speech),
            .speakerBrief(let speech):
            speech.occasion.figureLines(.alone)
        case .interpreterRequest(let work): work.occasion.figureLines(.alone)
        case .interpreterMoved(let work, let before):
            MessageContent.crossed([before.inFigures]) + work.occasion.figureLines(.alone)
        case .interpreterCancelled(let work):
            MessageContent.crossed(work.occasion.dateFigures(.alone))
        case .venueRequest(let order): order.occasion.figureLines(.alone)
        case .venueMoved(let order, let before):
            MessageContent.crossed([before.inFigures]) + order.occasion.figureLines(.alone)
        case .venueCancelled(let order):
            MessageContent.crossed(order.occasion.dateFigures(.alone))
        case .facilitatorBrief(let brief): brief.occasion.figureLines(.alone)
        case .askOnce, .newContact, .privacyNotice, .testMessage, .speakerThanks: []
        }
    }

    private static func crossed(_ lines: [String]) -> [String] { lines.map { "✕ \($0)" } }
}

extension MeetingSlot {
    /// The day and time in figures.
    fileprivate var inFigures: String { "\(day.inFigures)   \(span.inFigures)" }
}

extension Occasion {
    /// Dates and times in figures, with the address.
    fileprivate func figureLines(_ person: InvitedPerson) -> [String] {
        figures(person).compactMap(\.line)
    }

    /// Dates and times in figures alone.
    fileprivate func dateFigures(_ person: InvitedPerson) -> [String] {
        named(person).map { MeetingSlot($0, person).inFigures }
    }
}

extension PrintedSheet.Block {
    /// The words of a block that is one line.
    fileprivate var line: String? {
        switch self {
        case .strong(let text), .paragraph(let text): text
        default: nil
        }
    }
}
