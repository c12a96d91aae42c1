internal import Correspondence
internal import Planning

extension Workspace {
    /// What can never fit in a programme that has no mistakes: more seats than a venue has, more talks than
    /// times for them.
    ///
    /// A plan passes over such venues and says why, so a programme that is in use stays what it is; whoever
    /// writes one wants to know before.
    func misfits(of file: ProgrammeFile, in venues: [Venue], path: String) -> [FileMistake] {
        let small = file.venueMentions.compactMap { mention -> FileMistake? in
            guard
                let venue = venues.first(where: { $0.id == mention.venue }),
                let seats = mention.seats, seats > venue.capacity
            else { return nil }
            return FileMistake(
                file: path,
                line: mention.line,
                column: mention.column,
                problem: Phrase(
                    "mistake.venue-too-small",
                    [
                        "seats": .number(seats), "venue": .text(venue.id.text),
                        "capacity": .number(venue.capacity),
                    ]
                ),
                suggestion: Phrase("advice.fewer-seats")
            )
        }
        return file.misfits + small
    }
}
