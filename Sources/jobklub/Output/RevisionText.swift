internal import Correspondence
internal import Office

/// What becomes of a year, in lines: what is hit, what changes, who has to be told.
struct RevisionText {
    let page: RevisionPage
    let catalogue: Catalogue

    var lines: [String] {
        guard !page.hits.isEmpty else { return [catalogue.text("revision.nothing-hit")] }
        let title = Phrase("revision.hits", ["count": .number(page.hits.count)])
        let changes = Phrase("change.title", ["count": .number(page.changes.count)])
        return [catalogue.text(title)] + page.hits.flatMap(lines)
            + ["", catalogue.text(changes)]
            + page.changes.flatMap(catalogue.lines) + catalogue.tell(page.told)
    }

    private func lines(_ hit: RevisionPage.Hit) -> [String] {
        let head = Phrase(
            "revision.hit",
            [
                "meeting": .phrase(hit.name), "when-and-where": .text(catalogue.text(hit.slot)),
                "causes": .text(hit.causes.map(catalogue.text).joined(separator: ", ")),
            ]
        )
        let options =
            hit.options.isEmpty
            ? [catalogue.text("revision.no-option")]
            : hit.options.enumerated().map { "\($0 + 1). " + catalogue.line($1) }
        return ["  \(hit.id)", "    " + catalogue.text(head)] + options.map { "      " + $0 }
    }
}

extension Catalogue {
    /// What becomes of a meeting: its name, then before and after.
    func lines(_ change: MeetingChange) -> [String] {
        let before = change.before.map { before in
            Phrase("revision.before", ["when-and-where": .text(text(before))])
        }
        let after = change.after.map { after in
            Phrase("revision.after", ["when-and-where": .text(text(after))])
        }
        let both = [before, after ?? Phrase("revision.cancelled")].compactMap(\.self)
        return ["  " + text(change.name)] + both.map { "    " + text($0) }
    }

    /// A list of everybody who has to be told: a line for each, with the number to call.
    ///
    /// The line names the meetings that change for them, unless those are the same for all.
    func tell(_ told: [ToldAbout]) -> [String] {
        guard !told.isEmpty else { return [text("meeting.tell.none")] }
        let isOne = Set(told.map(\.meetings)).count == 1
        return [text(Phrase("meeting.tell", ["count": .number(told.count)]))]
            + told.map { entry in
                let about = entry.meetings.map(text).joined(separator: ", ")
                let late = entry.isLate ? " · " + text("show.late") : ""
                return "  " + line(entry.told) + late + (isOne ? "" : " – " + about)
            }
    }

    /// Another day and venue, with what speaks against it.
    func line(_ option: SlotOption) -> String {
        let costs = option.costs.map(text).joined(separator: ", ")
        return text(option.slot) + (costs.isEmpty ? "" : " – " + costs)
    }
}
