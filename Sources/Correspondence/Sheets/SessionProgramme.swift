internal import CivilTime
internal import Planning

extension Occasion {
    /// The programme of one meeting on one page: what happens when.
    ///
    /// - Parameter catalogue: The language.
    /// - Returns: A sheet.
    public func sessionProgramme(in catalogue: Catalogue) -> PrintedSheet {
        let text = SheetText(occasion: self, catalogue: catalogue)
        var blocks: [PrintedSheet.Block] = [.heading(text.name)]
        if !text.theme.isEmpty { blocks.append(.subheading(text.theme)) }
        blocks += [.strong(text.dateAndTime), .facts([text.fact("venue", text.venue)])]
        blocks += [agenda(text)]
        blocks += [
            .paragraph(catalogue.text("programme.your-questions")),
            .small(text.contactLine),
        ]
        return text.sheet(.a4, "programme", blocks: blocks)
    }

    private func agenda(_ text: SheetText) -> PrintedSheet.Block {
        var rows: [[String]] = []
        var start = meeting.span.start
        for item in content?.agenda ?? [] {
            guard let end = start.adding(seconds: item.minutes * 60),
                let span = ClockSpan(start, to: end)
            else { break }
            rows.append([text.catalogue.span(span), text.catalogue.text(item.text)])
            start = end
        }
        if step.kind == .talks {
            let talk = text.catalogue.text("calendar.talk")
            rows = slots.map { [text.catalogue.span($0), talk] }
        }
        guard !rows.isEmpty else {
            return .paragraph(text.catalogue.text("programme.open"))
        }
        return .table(
            PrintedSheet.Table(
                columns: [text.column("time", share: 2), text.column("what", share: 7)],
                rows: rows,
                rowHeight: .signature
            )
        )
    }
}
