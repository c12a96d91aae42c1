internal import CivilTime
internal import Planning

extension MessageWords {
    /// When and where a meeting is, for somebody who stands so.
    func meeting(_ occasion: Occasion, _ person: InvitedPerson) -> Values {
        let text = SheetText(occasion: occasion, catalogue: catalogue)
        let isSeated = [.seated, .guest].contains(person.standing)
        let free =
            envelope.servesFood
            ? isSeated ? "invitation.free-seat" : "invitation.free" : "message.free-without-food"
        let start = start(of: occasion, person)
        return [
            .day: .words(catalogue.dateWithoutYear(start.day)),
            .time: .words(catalogue.time(start.time)),
            .when: .words(near(start.day)),
            .dates: .parts(parts(occasion.dates(text, person))),
            .place: .parts([facts(occasion.venueFacts(text, person))]),
            .lead: .words(occasion.lead(text, person)),
            .deadline: .words(occasion.deadline(text, person)),
            .expectation: .words(catalogue.text(occasion.programme.expectation)),
            .free: .words(say(free)),
            .afterwards: .parts(parts(occasion.afterwards(text, person))),
            .interpreter: .words(person.wantsInterpreter ? say("message.interpreter") : ""),
        ]
    }

    /// The first meeting that somebody is told of.
    func start(of occasion: Occasion, _ person: InvitedPerson) -> CivilDateTime {
        let first = occasion.named(person).first ?? occasion
        let talk = occasion.step.kind == .talks ? person.talk : nil
        return CivilDateTime(first.meeting.date, (talk ?? first.meeting.span).start)
    }

    /// "today", "tomorrow", or the day with its weekday.
    func near(_ day: Day) -> String {
        switch envelope.today.map({ $0.distance(to: day) }) {
        case 0: say("message.today")
        case 1: say("message.tomorrow")
        default: catalogue.dateWithoutYear(day)
        }
    }

    /// Several meetings: the day and time of the first, all dates, and the place of the first with what
    /// other places there are.
    func meetings(_ occasions: [Occasion], _ person: InvitedPerson = .alone) -> Values {
        guard let first = occasions.first else { return [:] }
        var values = meeting(first, person)
        values[.dates] = .parts(
            parts(
                occasions.flatMap { occasion in
                    let text = SheetText(occasion: occasion, catalogue: catalogue)
                    return occasion.dates(text, person)
                }
            )
        )
        values[.place] = .parts(places(of: occasions))
        return values
    }

    /// Each place once; the days are told where there are several.
    private func places(of occasions: [Occasion]) -> [Message.Part] {
        guard let first = occasions.first else { return [] }
        let text = SheetText(occasion: first, catalogue: catalogue)
        var facts = first.venueFacts(text, .alone)
        for other in occasions.dropFirst() where other.venue.id != first.venue.id {
            let label = Phrase("sheet.venue-on", ["date": .dayOfYear(other.meeting.date)])
            let venue = SheetText(occasion: other, catalogue: catalogue).venue
            facts.append(PrintedSheet.Fact(catalogue.text(label), venue))
        }
        return [self.facts(facts)]
    }

    /// Where meetings were and where they are now.
    func moves(_ moves: [ToldMove], _ person: InvitedPerson = .alone) -> Values {
        guard let first = moves.first else { return [:] }
        var values = meetings(moves.map(\.after), person)
        values[.lead] = .words(
            catalogue.text(Phrase("message.moved-lead", ["count": .number(moves.count)]))
        )
        values[.news] = .words(
            catalogue.text(news(moves.map { ($0.before, MeetingSlot($0.after, person)) }))
        )
        values[.changes] = .parts(
            moves.map { move in
                .lines([
                    line("message.before", move.before),
                    line("message.now", MeetingSlot(move.after, person), isStrong: true),
                ])
            }
        )
        values[.when] = .words(near(first.after.meeting.date))
        return values
    }

    private func line(_ key: String, _ slot: MeetingSlot, isStrong: Bool = false) -> Message.Line {
        let words = catalogue.text(slot.withoutPeople).onOneLine
        return Message.Line(say(key, ["slot": words]), isStrong: isStrong)
    }

    /// The first words of a message on moved meetings.
    func news(_ changes: [(before: MeetingSlot, after: MeetingSlot)]) -> Phrase {
        let isElsewhere = changes.contains { $0.before.venue != $0.after.venue }
        let isOtherTime = changes.contains {
            $0.before.day != $0.after.day || $0.before.span != $0.after.span
        }
        return switch (isElsewhere, isOtherTime) {
        case (true, true): Phrase("message.new-both")
        case (true, false): Phrase("message.new-place")
        case (false, _): Phrase("message.new-time")
        }
    }
}

extension InvitedPerson {
    /// Somebody who is told of one meeting and of nothing that follows it.
    static let alone = InvitedPerson(.guest)

    /// The same person, told of one meeting and of nothing that follows it.
    var alone: InvitedPerson {
        InvitedPerson(.guest, talk: talk, wantsInterpreter: wantsInterpreter, now: now)
    }
}

extension MeetingSlot {
    /// When and where a meeting is, nobody named; of a talk, at its own time.
    ///
    /// - Parameters:
    ///   - occasion: The meeting.
    ///   - person: Who is told; whoever has no talk there is told of the whole meeting.
    public init(_ occasion: Occasion, _ person: InvitedPerson = .anybody) {
        let talk = occasion.step.kind == .talks ? person.talk : nil
        self.init(
            day: occasion.meeting.date,
            span: talk ?? occasion.meeting.span,
            venue: occasion.venue.name
        )
    }

    /// The same, nobody named.
    fileprivate var withoutPeople: MeetingSlot { MeetingSlot(day: day, span: span, venue: venue) }
}
