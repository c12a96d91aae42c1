internal import CivilTime
internal import Planning
internal import Participation

/// What the sheets of a meeting have in common.
struct SheetText {
    let occasion: Occasion
    let catalogue: Catalogue

    /// What the meeting is called, with its number.
    var name: String { catalogue.text(occasion.names.meeting(occasion.meeting.id)) }

    /// When it is, in words.
    var dateAndTime: String { date(and: occasion.meeting.span) }

    /// The day of the meeting with a time on it, in words.
    func date(and span: ClockSpan) -> String {
        catalogue.text(
            Phrase("date.and-span", ["date": .day(occasion.meeting.date), "span": .span(span)])
        )
    }

    /// What somebody has said it is about, or else what the step says.
    var theme: String {
        occasion.meeting.theme ?? occasion.content.map { catalogue.text($0.theme) } ?? ""
    }

    var venue: String {
        "\(catalogue.text(occasion.venue.name)), \(occasion.venue.address)"
    }

    var host: String { "\(occasion.venue.host.name), \(occasion.venue.host.phone)" }

    /// The person's name if the programme names one, always with the title.
    var contact: String {
        let contact = occasion.programme.contact
        let title = catalogue.text(contact.title)
        return contact.name.map { "\($0), \(title)" } ?? title
    }

    /// Whom to call or write to, in one sentence.
    var contactLine: String {
        catalogue.text(
            Phrase(
                "invitation.contact",
                ["contact": .text(contact), "phone": .text(occasion.programme.contact.phone)]
            )
        )
    }

    func fact(_ key: String, _ value: String) -> PrintedSheet.Fact {
        PrintedSheet.Fact(catalogue.text("sheet.\(key)"), value)
    }

    func column(_ key: String, share: Int, isBox: Bool = false) -> PrintedSheet.Column {
        PrintedSheet.Column(catalogue.text("sheet.\(key)"), share: share, isBox: isBox)
    }

    func sheet(
        _ paper: PrintedSheet.Paper,
        _ key: String,
        blocks: [PrintedSheet.Block],
        footer: String = ""
    ) -> PrintedSheet {
        PrintedSheet(
            paper: paper,
            title: "\(catalogue.text("sheet.\(key)")) – \(name) – \(dateAndTime)",
            language: catalogue.language,
            blocks: blocks,
            footer: footer,
            pageNumbering: catalogue.text("sheet.page")
        )
    }
}
