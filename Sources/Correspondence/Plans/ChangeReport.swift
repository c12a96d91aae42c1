public import Planning

extension PlanReport {
    /// What differs from an earlier plan, one meeting a line.
    ///
    /// - Parameter change: The differences.
    /// - Returns: Lines without line ends; one line when nothing differs.
    public func lines(_ change: PlanChange) -> [String] {
        guard !change.entries.isEmpty else { return [catalogue.text("change.none")] }
        return [catalogue.text(Phrase("change.title", ["count": .number(change.entries.count)]))]
            + change.entries.map { "  " + line($0) }
    }

    private func line(_ entry: PlanChange.Entry) -> String {
        let name = Phrase.Argument.phrase(names.meeting(entry.id))
        let before = entry.before.map { Phrase.Argument.text(catalogue.text(slot($0))) }
        let after = entry.after.map { Phrase.Argument.text(catalogue.text(slot($0))) }
        if let before, before == after {
            return catalogue.text(
                Phrase("change.people-only", ["meeting": name, "before": before])
            )
        }
        switch (before, after) {
        case (let before?, let after?):
            return catalogue.text(
                Phrase("change.moved", ["meeting": name, "before": before, "after": after])
            )
        case (nil, let after?):
            return catalogue.text(Phrase("change.added", ["meeting": name, "after": after]))
        case (let before?, nil):
            return catalogue.text(Phrase("change.removed", ["meeting": name, "before": before]))
        case (nil, nil):
            return catalogue.text(names.meeting(entry.id))
        }
    }

    /// What a new plan changes, and what of it is not done and why.
    ///
    /// - Parameter update: The changes.
    /// - Returns: Lines without line ends; one line when nothing differs.
    public func lines(_ update: PlanUpdate) -> [String] {
        let heldBack = update.heldBack
        var lines: [String] = []
        if !update.applied.isEmpty || heldBack.isEmpty {
            lines += self.lines(PlanChange(entries: update.applied))
        }
        guard !heldBack.isEmpty else { return lines }
        let title = Phrase("plan.held-back", ["count": .number(heldBack.count)])
        return lines + [catalogue.text(title)]
            + heldBack.map { held in
                let change = Phrase.Argument.text(line(held.entry))
                let key = "held-back.\(held.reason.rawValue)"
                let causes = held.clashes.map { catalogue.cause($0, names: names) }
                return "  "
                    + catalogue.text(
                        Phrase(
                            key,
                            ["change": change, "causes": .text(causes.joined(separator: "; "))]
                        )
                    )
            }
    }
}
