internal import CivilTime
internal import Participation
internal import Planning

extension Occasion {
    /// The A5 invitation to hand over: a sheet in the reader's language, then one in Danish.
    ///
    /// The way is told in words, since there is no map, and the code holds the venue's address. It
    /// names nobody who takes part. Whoever reads a language without a catalogue gets Danish under a
    /// block of date, time and address in figures.
    ///
    /// - Parameters:
    ///   - reader: BCP 47 tag of the language that the person reads.
    ///   - person: How they stand at the meeting.
    /// - Returns: A sheet, the Danish one in the same file.
    public func invitation(
        reading reader: String = "da",
        to person: InvitedPerson = .anybody
    ) -> PrintedSheet {
        let danish = SheetText(occasion: self, catalogue: .danish)
        guard !Catalogue.isDanish(reader) else { return sheet(danish, person) }
        guard let own = Catalogue.embedded(reading: reader) else {
            // The words beside the code would be no help, and all of it stays on one page without it.
            let words = invitation(danish, person).filter { block in
                if case .code = block { false } else { true }
            }
            let call = Phrase("invitation.call", ["phone": .text(programme.contact.phone)])
            let figures = figures(person) + [.strong(danish.catalogue.text(call))]
            let blocks = [.together(figures), .separator] + words
            return danish.sheet(.a5, "invitation", blocks: blocks)
        }
        var first = sheet(SheetText(occasion: self, catalogue: own), person)
        first.following = [sheet(danish, person)]
        return first
    }

    private func sheet(_ text: SheetText, _ person: InvitedPerson) -> PrintedSheet {
        text.sheet(.a5, "invitation", blocks: [.together(invitation(text, person))])
    }

    /// The meetings that the invitation names.
    func named(_ person: InvitedPerson) -> [Occasion] {
        if person.standing == .guest { return [self] }
        let coming = siblings.filter { sibling in
            person.now.map { sibling.ends > $0 } ?? true
        }
        return coming.isEmpty ? siblings : coming
    }

    /// When and where, for whoever can read neither language: figures and the address only.
    func figures(_ person: InvitedPerson) -> [PrintedSheet.Block] {
        let named = named(person)
        let lines = named.map { occasion -> String in
            let talk = occasion.step.kind == .talks ? person.talk : nil
            let span = talk ?? occasion.meeting.span
            return "\(occasion.meeting.date.inFigures)   \(span.inFigures)"
        }
        guard Set(named.map(\.venue.id)).count == 1, let place = named.first?.venue.address else {
            return zip(lines, named).flatMap { line, occasion in
                [PrintedSheet.Block.strong(line), .paragraph(occasion.venue.address)]
            }
        }
        return lines.map { .strong($0) } + [.paragraph(place)]
    }

    private func invitation(
        _ text: SheetText,
        _ person: InvitedPerson
    ) -> [PrintedSheet.Block] {
        let hasSeat = [.seated, .guest].contains(person.standing)
        let free = hasSeat ? "invitation.free-seat" : "invitation.free"
        return [
            .heading(text.catalogue.text("invitation.\(step.kind.rawValue).heading")),
            .subheading(text.catalogue.text(step.name)),
            .paragraph(lead(text, person)),
        ] + dates(text, person) + [.facts(venueFacts(text, person))] + afterwards(text, person) + [
            .paragraph(text.catalogue.text(free))
        ] + answer(text, person) + [.strong(text.contactLine), code(text)]
    }

    /// What is expected and by when to say so; nothing of it concerns whoever waits.
    private func answer(_ text: SheetText, _ person: InvitedPerson) -> [PrintedSheet.Block] {
        guard person.standing != .waiting else { return [] }
        return [
            .paragraph("\(text.catalogue.text(programme.expectation)) \(deadline(text, person))")
        ]
    }

    /// How the reader stands, and what they are asked to.
    func lead(_ text: SheetText, _ person: InvitedPerson) -> String {
        ([standing(person)].compactMap(\.self) + [asking(person)])
            .map(text.catalogue.text).joined(separator: " ")
    }

    /// What the reader is asked to.
    func asking(_ person: InvitedPerson) -> Phrase {
        Phrase(
            hasTime(person) ? "invitation.talk-time" : "invitation.\(step.kind.rawValue).lead",
            [
                "count": .number(named(person).count),
                "minutes": .number(minutes(of: self, person)),
            ]
        )
    }

    /// Whether the reader's talk has a time of its own.
    private func hasTime(_ person: InvitedPerson) -> Bool {
        step.kind == .talks && person.talk != nil
    }

    /// How the reader stands; nothing where the lead says it already.
    func standing(_ person: InvitedPerson) -> Phrase? {
        switch person.standing {
        case .invited: step.kind == .session ? Phrase("invitation.invited") : nil
        case .seated, .guest: hasTime(person) ? nil : Phrase("invitation.seated")
        case .offered(let until):
            Phrase(
                "invitation.offered",
                ["day": .dayOfYear(until.day), "time": .time(until.time)]
            )
        case .waiting: Phrase("invitation.waiting")
        }
    }

    /// How long a talk takes for the reader.
    private func minutes(of occasion: Occasion, _ person: InvitedPerson) -> Int {
        if let talk = person.talk { return talk.seconds / 60 }
        let minutes = occasion.step.slots?.minutes ?? 0
        return person.wantsInterpreter ? max(minutes, TalkSchedule.withInterpreter / 60) : minutes
    }

    func dates(_ text: SheetText, _ person: InvitedPerson) -> [PrintedSheet.Block] {
        named(person).flatMap { occasion -> [PrintedSheet.Block] in
            let missing = text.catalogue.text("invitation.missing")
            let isMissing = person.missing.contains(occasion.meeting.id)
            return date(occasion, text, person) + (isMissing ? [.small(missing)] : [])
        }
    }

    private func date(
        _ occasion: Occasion,
        _ text: SheetText,
        _ person: InvitedPerson
    ) -> [PrintedSheet.Block] {
        let date = SheetText(occasion: occasion, catalogue: text.catalogue)
        if step.kind == .talks, let talk = person.talk {
            return [.strong(date.date(and: talk))]
        }
        guard let number = occasion.meeting.id.number else {
            // What every meeting of the kind is about stands in the lead already.
            guard let theme = occasion.meeting.theme else { return [.strong(date.dateAndTime)] }
            let about = Phrase("meeting.theme", ["theme": .text(theme)])
            return [.strong(date.dateAndTime), .small(text.catalogue.text(about))]
        }
        guard !date.theme.isEmpty else { return [.strong(date.dateAndTime)] }
        let theme = Phrase(
            "invitation.theme",
            ["number": .phrase(Phrase("ordinal.\(number)")), "theme": .text(date.theme)]
        )
        return [.strong(date.dateAndTime), .small(text.catalogue.text(theme))]
    }

    func venueFacts(
        _ text: SheetText,
        _ person: InvitedPerson
    ) -> [PrintedSheet.Fact] {
        var facts = [
            text.fact("venue", text.venue),
            text.fact("arrival", text.catalogue.text(venue.arrival)),
        ]
        let access = [
            (venue.access.stepFree, "step-free"), (venue.access.toilet, "toilet"),
            (venue.access.pram, "pram"), (venue.access.quietRoom, "quiet-room"),
        ].filter(\.0).map { text.catalogue.text("access.\($0.1)") }
        if !access.isEmpty { facts.append(text.fact("access", access.joined(separator: " · "))) }
        let elsewhere = named(person).filter { $0.venue.id != venue.id }
        facts += elsewhere.map { other in
            PrintedSheet.Fact(
                text.catalogue.text(
                    Phrase("sheet.venue-on", ["date": .dayOfYear(other.meeting.date)])
                ),
                SheetText(occasion: other, catalogue: text.catalogue).venue
            )
        }
        return facts
    }

    /// What comes after the sessions: a talk, then the first network meeting.
    func afterwards(
        _ text: SheetText,
        _ person: InvitedPerson
    ) -> [PrintedSheet.Block] {
        guard step.kind == .session, person.standing != .guest else { return [] }
        let lines = [following(.talks), following(.network)].compactMap { next -> String? in
            guard let next else { return nil }
            let talk = next.step.kind == .talks ? person.talk : nil
            return text.catalogue.text(
                Phrase(
                    talk == nil
                        ? "invitation.then-\(next.step.kind.rawValue)"
                        : "invitation.then-talk-time",
                    [
                        "date": .day(next.meeting.date), "span": .span(talk ?? next.meeting.span),
                        "minutes": .number(minutes(of: next, person)),
                        "venue": .localized(next.venue.name),
                    ]
                )
            )
        }
        return lines.isEmpty ? [] : [.paragraph(lines.joined(separator: " "))]
    }

    func deadline(_ text: SheetText, _ person: InvitedPerson) -> String {
        let coming = named(person).first { !person.missing.contains($0.meeting.id) }
        let deadline = (coming ?? self).cancelBy
        if let now = person.now, deadline < now {
            return text.catalogue.text("invitation.past-deadline")
        }
        return text.catalogue.text(
            Phrase(
                "invitation.deadline",
                ["date": .dayOfYear(deadline.day), "time": .time(deadline.time)]
            )
        )
    }

    private func code(_ text: SheetText) -> PrintedSheet.Block {
        .code(
            PrintedSheet.Code(
                payload: venue.address,
                caption: text.catalogue.text(
                    Phrase("invitation.code", ["address": .text(venue.address)])
                )
            )
        )
    }
}

extension Day {
    /// The day, month and year in figures, for example `5.1.2027`.
    var inFigures: String { "\(dayOfMonth).\(month).\(year)" }
}

extension ClockSpan {
    /// From when to when in figures, for example `9:30–12:00`.
    var inFigures: String { "\(start)–\(end)" }
}

extension Catalogue {
    /// The catalogue of a language as people read it: `en-GB` is English.
    ///
    /// - Parameter tag: A BCP 47 tag.
    /// - Returns: Nothing where the language has no catalogue.
    public static func embedded(reading tag: String) -> Catalogue? {
        embedded(tag) ?? embedded(String(tag.prefix { $0 != "-" }).lowercased())
    }

    static func isDanish(_ tag: String) -> Bool {
        tag.prefix { $0 != "-" }.lowercased() == "da"
    }
}
