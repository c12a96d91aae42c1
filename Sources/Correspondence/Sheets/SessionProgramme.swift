internal import CivilTime
internal import Planning

extension Occasion {
    /// The programme of one meeting on one page: what happens when.
    ///
    /// It may be handed out, so it names no phone number, a speaker only if they have agreed to that,
    /// and of interpreters the languages.
    ///
    /// - Parameters:
    ///   - staff: Who helps.
    ///   - catalogue: The language.
    /// - Returns: A sheet.
    public func sessionProgramme(
        staff: MeetingStaff = .none,
        in catalogue: Catalogue
    ) -> PrintedSheet {
        let text = SheetText(occasion: self, catalogue: catalogue)
        var blocks: [PrintedSheet.Block] = [.heading(text.name)]
        if !text.theme.isEmpty { blocks.append(.subheading(text.theme)) }
        blocks += [
            .strong(text.dateAndTime),
            .facts([text.fact("venue", text.venue)] + facts(staff, text)),
        ]
        blocks += [agenda(text)]
        blocks += [
            .paragraph(catalogue.text("programme.your-questions")),
            .small(text.contactLine),
        ]
        return text.sheet(.a4, "programme", blocks: blocks)
    }

    private func facts(_ staff: MeetingStaff, _ text: SheetText) -> [PrintedSheet.Fact] {
        let speakers = staff.on(.speaker).filter { entry in
            entry.nameConsent.map { $0 <= meeting.date } ?? false
        }
        let facts = [
            ("facilitator", staff.on(.facilitator).map(\.name).joined(separator: ", ")),
            ("speaker", speakers.map(\.name).joined(separator: ", ")),
            ("interpreter", text.catalogue.languages(staff)),
        ]
        return facts.filter { !$0.1.isEmpty }.map { text.fact($0.0, $0.1) }
    }

    func agenda(_ text: SheetText) -> PrintedSheet.Block {
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
