internal import CivilTime
internal import Correspondence
internal import Planning

extension Workspace {
    /// What can never fit in a programme that has no mistakes: more seats than a venue has, more talks than
    /// times for them, a venue that lacks what is needed or is never open then, a rule without days.
    ///
    /// A plan passes over such venues and says why, so a programme that is in use stays what it is; whoever
    /// writes one wants to know before.
    func misfits(of file: ProgrammeFile, in venues: [Venue], path: String) -> [FileMistake] {
        file.misfits
            + file.venueMentions.flatMap { mention -> [FileMistake] in
                guard let venue = venues.first(where: { $0.id == mention.venue }) else { return [] }
                let step = mention.step.flatMap { file.programme?.step($0) }
                return misfits(of: step, mention.seats, at: venue).map { problem, advice in
                    FileMistake(
                        file: path,
                        line: mention.line,
                        column: mention.column,
                        problem: problem,
                        suggestion: advice
                    )
                }
            }
    }

    private func misfits(
        of step: Step?,
        _ seats: Int?,
        at venue: Venue
    ) -> [(problem: Phrase, advice: Phrase)] {
        var found: [(problem: Phrase, advice: Phrase)] = []
        if let seats, seats > venue.capacity {
            let arguments: [String: Phrase.Argument] = [
                "seats": .number(seats), "venue": .text(venue.id.text),
                "capacity": .number(venue.capacity),
            ]
            found.append(
                (Phrase("mistake.venue-too-small", arguments), Phrase("advice.fewer-seats"))
            )
        }
        guard let step else { return found }
        for need in venue.missing(step.needs) {
            let reason = Phrase(
                "reason.venue-lacks.\(need.rawValue)",
                ["venue": .text(venue.id.text)]
            )
            found.append(
                (
                    Phrase("mistake.venue-lacks", ["reason": .phrase(reason)]),
                    Phrase("advice.other-venue")
                )
            )
        }
        let isEverOpen = Weekday.allCases.contains { weekday in
            step.possibleSpans.contains { venue.isOpen($0, on: weekday) }
        }
        if !isEverOpen {
            let arguments: [String: Phrase.Argument] = [
                "venue": .text(venue.id.text), "span": .span(step.span),
            ]
            found.append(
                (Phrase("mistake.venue-closed-then", arguments), Phrase("advice.other-time"))
            )
        }
        return found
    }
}
