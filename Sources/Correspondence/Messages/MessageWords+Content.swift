internal import CivilTime
internal import Planning

extension MessageWords {
    /// What fills the places of a message with this content.
    func values(_ content: MessageContent) -> Values {
        common.merging(own(content)) { $1 }
    }

    private func own(_ content: MessageContent) -> Values {
        switch content {
        case .cycleInvitation(let occasion, let person, let hasTalked):
            return meeting(occasion, person).merging([
                .thanks: .words(hasTalked ? say("message.thanks") : "")
            ]) { $1 }
        case .networkInvitation(let occasion, let person), .receiptYes(let occasion, let person):
            return meeting(occasion, person)
        case .talkInvitation(let occasion, let person):
            guard person.talk == nil else { return meeting(occasion, person) }
            // Whoever has no time yet has nothing to cancel.
            return meeting(occasion, person).merging([
                .deadline: .words(""), .answer: answer("message.answer-choose"),
            ]) { $1 }
        case .receiptAfbud(let occasion, let person, let afbud):
            // Whoever gives up all sessions is told of all of them.
            let told = afbud == .allSessions ? person : person.alone
            return meeting(occasion, told).merging([.seat: .words(seat(after: afbud))]) { $1 }
        case .placeInLine(let occasion, let position):
            return meeting(occasion, InvitedPerson(.waiting)).merging([
                .position: .words(String(position))
            ]) { $1 }
        case .noSeat(let occasion, let next):
            let sentence = next.map { Phrase("message.no-seat-day", ["day": .day($0)]) }
            return meeting(occasion, InvitedPerson(.waiting)).merging([
                .next: .words(catalogue.text(sentence ?? Phrase("message.no-seat-later")))
            ]) { $1 }
        case .seatOffer(let occasion, let until): return offer(occasion, until)
        case .offerTakenBack(let occasion, let hasLapsed):
            let cause = hasLapsed ? "message.offer-lapsed" : "message.offer-withdrawn"
            return meeting(occasion, .anybody).merging([.cause: .words(say(cause))]) { $1 }
        case .moved(let moves, let person):
            return self.moves(moves, person.alone).merging([.seat: seatKept(person)]) { $1 }
        case .cancelled(let occasions, let person, let next):
            return cancelled(occasions, person, next)
        case .reminder(let occasion, let person, let before):
            return reminder(occasion, person, before)
        case .networkWelcome(let occasions):
            let count = Phrase.Argument.number(occasions.count)
            let lead = catalogue.text(Phrase("message.network-lead", ["count": count]))
            return meetings(occasions).merging([
                .lead: .words(lead), .free: .words(say(free(hasSeat: false))),
            ]) { $1 }
        case .missed(let occasion, let next, let absence): return missed(occasion, next, absence)
        case .askOnce(let invitations):
            let count = Phrase.Argument.number(invitations)
            return [
                .lead: .words(catalogue.text(Phrase("message.ask-once-lead", ["count": count])))
            ]
        case .newContact(let day):
            return [.day: .words(catalogue.date(day)), .contact: .data(sender)]
        case .privacyNotice(let terms): return privacy(terms)
        case .testMessage: return [:]
        case .doorNotice(let occasion): return door(occasion)
        case .speakerRequest(let speech), .speakerConfirmation(let speech),
            .speakerBrief(let speech):
            return self.speech(speech)
        case .speakerThanks(let occasion): return meeting(occasion, .alone)
        case .interpreterRequest(let work), .interpreterCancelled(let work):
            return interpreting(work)
        case .interpreterMoved(let work, let before):
            return moves([ToldMove(from: before, to: work.occasion)])
                .merging(interpreting(work)) { $1 }
                .merging([.lead: .words(movedLead)]) { $1 }
        case .venueRequest(let order), .venueCancelled(let order): return room(order)
        case .venueMoved(let order, let before):
            return moves([ToldMove(from: before, to: order.occasion)])
                .merging(room(order)) { $1 }
                .merging([.lead: .words(movedLead)]) { $1 }
        case .facilitatorBrief(let brief): return day(brief)
        }
    }

    private var movedLead: String {
        catalogue.text(Phrase("message.moved-lead", ["count": .number(1)]))
    }

    private func free(hasSeat: Bool) -> String {
        guard envelope.servesFood else { return "message.free-without-food" }
        return hasSeat ? "invitation.free-seat" : "invitation.free"
    }

    /// Who has a seat is told that it stays theirs; of a talk there is nothing to say.
    private func seatKept(_ person: InvitedPerson) -> Value {
        .words(person.standing == .seated && person.talk == nil ? say("message.seat-kept") : "")
    }

    private func seat(after afbud: Afbud) -> String {
        switch afbud {
        case .oneSession: say("message.afbud-one")
        case .askingBack: say("message.afbud-ask", ["phone": phone])
        case .allSessions: say("message.afbud-all")
        case .meeting: say("message.afbud-meeting")
        }
    }

    private func offer(_ occasion: Occasion, _ until: CivilDateTime) -> Values {
        let person = InvitedPerson(.offered(until: until))
        var values = meeting(occasion, person)
        let deadline = occasion.standing(person).map { catalogue.text($0) } ?? ""
        values[.deadline] = .words(deadline)
        values[.lead] = .words(catalogue.text(occasion.asking(person)))
        values[.until] = .words(
            catalogue.text(
                Phrase(
                    "message.day-and-time",
                    ["day": .dayOfYear(until.day), "time": .time(until.time)]
                )
            )
        )
        return values
    }

    private func cancelled(
        _ occasions: [Occasion],
        _ person: InvitedPerson,
        _ next: Occasion?
    ) -> Values {
        let count = Phrase.Argument.number(occasions.count)
        let sentence = next.map { next in
            catalogue.text(
                Phrase(
                    "message.next",
                    [
                        "day": .dayOfYear(next.meeting.date),
                        "time": .time(next.meeting.span.start),
                    ]
                )
            )
        }
        return meetings(occasions, person.alone).merging([
            .seat: next == nil ? .words("") : seatKept(person),
            .lead: .words(catalogue.text(Phrase("message.cancelled-lead", ["count": count]))),
            .next: .words(sentence ?? ""),
        ]) { $1 }
    }

    private func reminder(
        _ occasion: Occasion,
        _ person: InvitedPerson,
        _ before: MeetingSlot?
    ) -> Values {
        let now = MeetingSlot(occasion, person)
        let news = before.flatMap { before -> String? in
            guard before.day != now.day || before.span != now.span || before.venue != now.venue
            else { return nil }
            let words = Phrase.Argument.phrase(self.news([(before, now)]))
            return catalogue.text(Phrase("message.news", ["news": words]))
        }
        return meeting(occasion, person.alone).merging([.news: .words(news ?? "")]) { $1 }
    }

    private func missed(
        _ occasion: Occasion,
        _ next: Occasion?,
        _ absence: LocalizedText?
    ) -> Values {
        var values = meeting(next ?? occasion, .alone)
        values[.day] = .words(catalogue.dateWithoutYear(occasion.meeting.date))
        values[.next] = .words(say(next == nil ? "message.missed-later" : "message.missed-next"))
        if next == nil { values[.dates] = .parts([]) }
        values[.absence] = .words(absence.map { catalogue.text($0) } ?? "")
        return values
    }

    /// A place and nothing of what happens there, since everybody passes the door.
    private func door(_ occasion: Occasion) -> Values {
        let text = SheetText(occasion: occasion, catalogue: catalogue)
        return meeting(occasion, .alone).merging([
            .place: .parts([facts([text.fact("venue", text.venue)])])
        ]) { $1 }
    }

    private func privacy(_ terms: PrivacyTerms) -> Values {
        let period = Phrase(
            "message.privacy-period",
            [
                "months": .text(catalogue.months(terms.months)),
                "message-months": .text(catalogue.months(terms.messageMonths)),
            ]
        )
        return [
            .basis: .words(say("message.privacy-basis")), .period: .words(catalogue.text(period)),
            .rights: .words(say("message.privacy-rights")),
            .officer: .words(
                terms.officer.map {
                    say("message.privacy-officer", ["contact": $0.onOneLine])
                } ?? ""
            ),
        ]
    }
}
