internal import CivilTime
internal import Insight
internal import Participation
internal import Planning

extension MessageWords {
    /// What a speaker is told.
    func speech(_ speech: Speech) -> Values {
        let text = SheetText(occasion: speech.occasion, catalogue: catalogue)
        var values = meeting(speech.occasion, .alone)
        let expected = speech.expected.map { count in
            catalogue.text(Phrase("message.expected", ["count": .number(count)]))
        }
        let languages = spoken(speech.languages)
        values[.dates] = .parts([.lines([Message.Line(text.dateAndTime, isStrong: true)])])
        values[.place] = .parts([
            facts(
                hostFacts(text) + [text.fact("theme", text.theme)]
                    + (speech.minutes.map { [length($0)] } ?? [])
            )
        ])
        values[.people] = .words(
            [expected ?? "", languages].joined(separator: " ").withoutOuterBlanks
        )
        values[.fee] = .words(
            speech.fee.map { say("message.fee", ["amount": catalogue.kroner($0)]) } ?? ""
        )
        return values
    }

    /// What an interpreter is told: times, language and place, nobody's name.
    func interpreting(_ work: Interpreting) -> Values {
        let text = SheetText(occasion: work.occasion, catalogue: catalogue)
        let spans = work.talks.isEmpty ? [work.occasion.meeting.span] : work.talks
        let first = spans.map(\.start).min() ?? work.occasion.meeting.span.start
        var values = meeting(work.occasion, .alone)
        values[.time] = .words(catalogue.time(first))
        values[.dates] = .parts([
            .lines(spans.map { Message.Line(text.date(and: $0), isStrong: true) })
        ])
        values[.place] = .parts([
            facts(
                hostFacts(text) + [
                    fact("message.fact-language", catalogue.name(ofLanguage: work.language)),
                    fact("message.fact-mode", catalogue.word(work.mode)),
                ]
            )
        ])
        return values
    }

    /// What a venue is told, with the order of coffee.
    func room(_ order: RoomOrder) -> Values {
        let text = SheetText(occasion: order.occasion, catalogue: catalogue)
        var values = meeting(order.occasion, .alone)
        let people = Phrase("message.people-count", ["count": .number(order.people)])
        let coffee = Phrase("message.coffee-for", ["count": .number(order.coffee)])
        values[.dates] = .parts([.lines([Message.Line(text.dateAndTime, isStrong: true)])])
        values[.place] = .parts([
            facts([
                text.fact("venue", text.venue),
                fact("message.fact-people", catalogue.text(people)),
                fact("message.fact-coffee", order.coffee > 0 ? catalogue.text(coffee) : ""),
            ])
        ])
        values[.coffee] = .words(order.coffee > 0 ? say("message.no-coffee") : "")
        return values
    }

    /// What a facilitator is told in the morning: numbers of participants and no names.
    func day(_ brief: DayBrief) -> Values {
        let occasion = brief.occasion
        let text = SheetText(occasion: occasion, catalogue: catalogue)
        var values = meeting(occasion, .alone)
        values[.dates] = .parts([
            .lines([
                Message.Line(text.dateAndTime, isStrong: true), Message.Line(text.name),
            ])
        ])
        values[.place] = .parts([facts(briefFacts(brief, text))])
        values[.expected] = .words(catalogue.counts(brief.answers))
        values[.coffee] = .words(counted("message.coffee-order", brief.coffee))
        let nine = Phrase.Argument.time(Participant.lastMorningCall)
        let calls = Phrase(
            "message.call-first",
            ["count": .number(brief.calls), "time": nine]
        )
        values[.calls] = .words(brief.calls > 0 ? catalogue.text(calls) : "")
        let people = [
            counted("message.new-today", brief.newToday),
            counted("message.back-today", brief.backToday),
        ]
        values[.people] = .words(people.filter { !$0.isEmpty }.joined(separator: " "))
        values[.agenda] = .parts(parts([occasion.agenda(text)]))
        let changes = [
            counted("message.changed", brief.changes),
            counted("message.not-reached", brief.notReached),
        ]
        values[.changes] = .words(changes.filter { !$0.isEmpty }.joined(separator: " "))
        return values
    }

    private func briefFacts(_ brief: DayBrief, _ text: SheetText) -> [PrintedSheet.Fact] {
        let planB = brief.occasion.venue.planB.map { catalogue.text($0) } ?? ""
        var facts = hostFacts(text) + [text.fact("plan-b", planB)]
        facts += brief.staff.on(.speaker).map { text.fact("speaker", catalogue.text($0)) }
        facts.append(text.fact("theme", text.theme))
        facts += brief.speechMinutes.map { [length($0)] } ?? []
        facts +=
            brief.mayTakePictures.map { may in
                [fact("message.fact-photo", say(may ? "message.photo-yes" : "message.photo-no"))]
            } ?? []
        return facts
            + brief.staff.on(.interpreter).map {
                text.fact("interpreter", catalogue.text($0))
            }
    }

    /// The place with the way there and the number of whoever has the key.
    private func hostFacts(_ text: SheetText) -> [PrintedSheet.Fact] {
        [
            text.fact("venue", text.venue), text.fact("host", text.host),
            text.fact("arrival", catalogue.text(text.occasion.venue.arrival)),
        ]
    }

    private func spoken(_ tags: [String]) -> String {
        guard !tags.isEmpty else { return "" }
        let names = tags.map { Phrase.Argument.text(catalogue.name(ofLanguage: $0)) }
        return catalogue.text(Phrase("message.spoken-languages", ["languages": .list(names)]))
    }

    private func length(_ minutes: Int) -> PrintedSheet.Fact {
        fact("message.fact-length", catalogue.length(seconds: 60 * max(0, min(minutes, 1440))))
    }

    private func fact(_ key: String, _ value: String) -> PrintedSheet.Fact {
        PrintedSheet.Fact(catalogue.text(key), value)
    }

    /// A sentence with a number; nothing for none.
    private func counted(_ key: String, _ count: Int) -> String {
        count > 0 ? catalogue.text(Phrase(key, ["count": .number(count)])) : ""
    }
}
