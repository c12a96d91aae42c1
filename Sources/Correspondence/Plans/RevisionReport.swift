internal import CivilTime
public import Planning

/// Says what becomes of a year when something breaks: what is hit, what changes, who has to be told.
public struct RevisionReport: Sendable {
    private let catalogue: Catalogue
    private let settings: [Identifier: Setting]
    private let staff: Staff

    /// Makes a report.
    ///
    /// - Parameters:
    ///   - resources: What there is to plan with, with the names of staff and their numbers.
    ///   - catalogue: The language.
    public init(_ resources: Resources, in catalogue: Catalogue) {
        self.catalogue = catalogue
        settings = Dictionary(
            resources.settings.map { ($0.programme.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        staff = resources.staff
    }

    /// The whole report.
    ///
    /// - Parameters:
    ///   - revision: What becomes of the year.
    ///   - told: Who has to be told, by meeting.
    /// - Returns: Lines without line ends.
    public func lines(_ revision: Revision, telling told: [MeetingID: [Told]]) -> [String] {
        guard !revision.hits.isEmpty else { return [catalogue.text("revision.nothing-hit")] }
        let title = Phrase("revision.hits", ["count": .number(revision.hits.count)])
        let entries = revision.change.entries
        return [catalogue.text(title)] + revision.hits.flatMap(lines)
            + ["", catalogue.text(Phrase("change.title", ["count": .number(entries.count)]))]
            + entries.indices.flatMap { index in
                let own = told[entries[index].id] ?? []
                let before = index > 0 ? told[entries[index - 1].id] ?? [] : []
                let people = own.filter(\.isParticipant)
                let isSame = !people.isEmpty && people == before.filter(\.isParticipant)
                return lines(entries[index]) + tell(own, isSame: isSame).map { "      " + $0 }
            }
    }

    private func lines(_ hit: Revision.Hit) -> [String] {
        let names = names(of: hit.meeting.id)
        let causes = hit.reasons.map { catalogue.cause($0, names: names) }
        let head = Phrase(
            "revision.hit",
            [
                "meeting": .phrase(names.meeting(hit.meeting.id)),
                "when-and-where": .text(whenAndWhere(hit.meeting)),
                "causes": .text(causes.joined(separator: ", ")),
            ]
        )
        guard !hit.alternatives.isEmpty else {
            return ["  \(hit.meeting.id)", "    " + catalogue.text(head)]
                + ["      " + catalogue.text("revision.no-place")]
        }
        return ["  \(hit.meeting.id)", "    " + catalogue.text(head)]
            + lines(hit.alternatives).map { "      " + $0 }
    }

    /// Places with what speaks for and against each, numbered.
    ///
    /// - Parameter alternatives: The best first.
    /// - Returns: A line for each.
    public func lines(_ alternatives: [Alternative]) -> [String] {
        alternatives.enumerated().map { index, alternative in
            "\(index + 1). " + line(alternative)
        }
    }

    private func line(_ alternative: Alternative) -> String {
        let costs = alternative.charges.compactMap(words)
        return
            ([whenAndWhere(alternative.meeting)]
            + (costs.isEmpty ? [] : [costs.joined(separator: ", ")]))
            .joined(separator: " – ")
    }

    /// One meeting that could be held in a slot.
    ///
    /// - Parameters:
    ///   - alternative: The meeting as it would be held.
    ///   - now: As it stands.
    /// - Returns: Two lines.
    public func lines(_ alternative: Alternative, now: Meeting) -> [String] {
        let names = names(of: now.id)
        let head = Phrase(
            "revision.fits",
            ["meeting": .phrase(names.meeting(now.id)), "when-and-where": .text(whenAndWhere(now))]
        )
        return ["\(now.id)  \(catalogue.text(head))", "    " + line(alternative)]
    }

    /// What is charged for, in words; nothing for what only the program counts.
    private func words(_ charge: Charge) -> String? {
        let key: String
        switch charge.term {
        case .movedDay: key = "charge.moved-day"
        case .startShift: key = "charge.start-shift"
        case .notPreferredVenue: key = "charge.venue-rank"
        case .noSpeaker: key = "charge.no-speaker"
        case .languageUnmet: key = "charge.language-unmet"
        case .lineUnmet: key = "charge.line-unmet"
        case .invitedDate: key = "charge.invited-date"
        case .invitedStart: key = "charge.invited-start"
        case .invitedVenue: key = "charge.invited-venue"
        case .invitedSpeaker: key = "charge.invited-speaker"
        case .invitedFacilitator: key = "charge.invited-facilitator"
        default: return nil
        }
        return catalogue.text(Phrase(key, ["count": .number(charge.amount)]))
    }

    private func lines(_ entry: PlanChange.Entry) -> [String] {
        let name = catalogue.text(names(of: entry.id).meeting(entry.id))
        let before = entry.before.map { before in
            catalogue.text(
                Phrase("revision.before", ["when-and-where": .text(whenAndWhere(before))])
            )
        }
        let after = entry.after.map { after in
            catalogue.text(Phrase("revision.after", ["when-and-where": .text(whenAndWhere(after))]))
        }
        let end = after ?? catalogue.text("revision.cancelled")
        return ["  \(name)"] + [before, end].compactMap(\.self).map { "    " + $0 }
    }

    /// Date, time, venue and people of a meeting.
    private func whenAndWhere(_ meeting: Meeting) -> String {
        guard let setting = settings[meeting.id.cycle.programme] else { return "\(meeting.date)" }
        return PlanReport(setting, in: catalogue, staff: staff).whenAndWhere(meeting)
    }

    private func names(of id: MeetingID) -> PlanNames {
        PlanNames(settings[id.cycle.programme], staff: staff)
    }

    /// Who has to be told of a change; those of the change before are not listed again.
    private func tell(_ told: [Told], isSame: Bool) -> [String] {
        let people = told.filter(\.isParticipant)
        let others = told.filter { !$0.isParticipant }.map { catalogue.line($0) }
        let count = ["count": Phrase.Argument.number(people.count)]
        guard !people.isEmpty else { return others }
        guard !isSame else { return [catalogue.text(Phrase("revision.tell-same", count))] + others }
        return [catalogue.text(Phrase("meeting.tell", count))]
            + people.map { "  " + catalogue.line($0) } + others
    }
}
