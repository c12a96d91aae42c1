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
            + page.changes.indices.flatMap { index in
                let before = index > 0 ? page.changes[index - 1].told : []
                return lines(page.changes[index])
                    + tell(page.changes[index].told, after: before).map { "      " + $0 }
            }
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

    private func lines(_ change: RevisionPage.Change) -> [String] {
        let before = change.before.map { before in
            Phrase("revision.before", ["when-and-where": .text(catalogue.text(before))])
        }
        let after = change.after.map { after in
            Phrase("revision.after", ["when-and-where": .text(catalogue.text(after))])
        }
        let both = [before, after ?? Phrase("revision.cancelled")].compactMap(\.self)
        return ["  " + catalogue.text(change.name)] + both.map { "    " + catalogue.text($0) }
    }

    /// Who has to be told of a change; if they are those of the change before, they are not listed again.
    private func tell(_ told: [Told], after before: [Told]) -> [String] {
        let people = told.filter(\.isParticipant)
        let others = told.filter { !$0.isParticipant }.map { catalogue.line($0) }
        guard !people.isEmpty else { return others }
        let count = ["count": Phrase.Argument.number(people.count)]
        guard people != before.filter(\.isParticipant) else {
            return [catalogue.text(Phrase("revision.tell-same", count))] + others
        }
        return [catalogue.text(Phrase("meeting.tell", count))]
            + people.map { "  " + catalogue.line($0) } + others
    }
}

extension Catalogue {
    /// Another day and venue, with what speaks against it.
    func line(_ option: SlotOption) -> String {
        let costs = option.costs.map(text).joined(separator: ", ")
        return text(option.slot) + (costs.isEmpty ? "" : " – " + costs)
    }
}
