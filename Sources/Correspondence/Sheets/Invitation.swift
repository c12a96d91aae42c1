internal import CivilTime
internal import Planning

extension Occasion {
    /// The A5 invitation to hand over: the reader's language first, Danish beneath.
    ///
    /// The way is told in words, since there is no map, and the code holds the venue's address. It
    /// names nobody who takes part.
    ///
    /// - Parameter catalogues: The reader's language, then Danish; Danish alone for Danish readers.
    /// - Returns: A sheet.
    public func invitation(in catalogues: [Catalogue]) -> PrintedSheet {
        let texts = catalogues.map { SheetText(occasion: self, catalogue: $0) }
        let first = texts.first ?? SheetText(occasion: self, catalogue: .danish)
        return first.sheet(.a5, "invitation", blocks: texts.map { .together(invitation($0)) })
    }

    private func invitation(_ text: SheetText) -> [PrintedSheet.Block] {
        [
            .heading(text.catalogue.text("invitation.\(step.kind.rawValue).heading")),
            .subheading(text.catalogue.text(step.name)),
            .paragraph(lead(text)),
        ] + dates(text) + [.facts(venueFacts(text))] + afterwards(text) + [
            .paragraph(text.catalogue.text("invitation.free")),
            .paragraph("\(text.catalogue.text(programme.expectation)) \(deadline(text))"),
            .strong(text.contactLine),
            code(text),
        ]
    }

    private func lead(_ text: SheetText) -> String {
        text.catalogue.text(
            Phrase(
                "invitation.\(step.kind.rawValue).lead",
                [
                    "count": .number(siblings.count),
                    "minutes": .number(step.slots?.minutes ?? 0),
                ]
            )
        )
    }

    private func dates(_ text: SheetText) -> [PrintedSheet.Block] {
        siblings.flatMap { occasion -> [PrintedSheet.Block] in
            let date = SheetText(occasion: occasion, catalogue: text.catalogue)
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
    }

    private func venueFacts(_ text: SheetText) -> [PrintedSheet.Fact] {
        var facts = [
            text.fact("venue", text.venue),
            text.fact("arrival", text.catalogue.text(venue.arrival)),
        ]
        let access = [
            (venue.access.stepFree, "step-free"), (venue.access.toilet, "toilet"),
            (venue.access.pram, "pram"), (venue.access.quietRoom, "quiet-room"),
        ].filter(\.0).map { text.catalogue.text("access.\($0.1)") }
        if !access.isEmpty { facts.append(text.fact("access", access.joined(separator: " · "))) }
        let elsewhere = siblings.filter { $0.venue.id != venue.id }
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
    private func afterwards(_ text: SheetText) -> [PrintedSheet.Block] {
        guard step.kind == .session else { return [] }
        let lines = [following(.talks), following(.network)].compactMap { next -> String? in
            guard let next else { return nil }
            return text.catalogue.text(
                Phrase(
                    "invitation.then-\(next.step.kind.rawValue)",
                    [
                        "date": .day(next.meeting.date), "span": .span(next.meeting.span),
                        "minutes": .number(next.step.slots?.minutes ?? 0),
                        "venue": .localized(next.venue.name),
                    ]
                )
            )
        }
        return lines.isEmpty ? [] : [.paragraph(lines.joined(separator: " "))]
    }

    private func deadline(_ text: SheetText) -> String {
        let deadline = (siblings.first ?? self).cancelBy
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
