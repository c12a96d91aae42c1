internal import Correspondence
internal import Planning

/// Mistakes of several files, gathered before anything is given back.
struct MistakeList {
    private var mistakes: [FileMistake]
    private var other: (any Error)?

    init(_ mistakes: [FileMistake]) {
        self.mistakes = mistakes
    }

    mutating func collect<Value>(_ body: () throws -> Value) -> Value? {
        do {
            return try body()
        } catch let error as FileMistakes {
            mistakes += error.mistakes
        } catch {
            other = other ?? error
        }
        return nil
    }

    /// Something missing altogether goes before mistakes in what is there.
    func throwIfAny() throws {
        if let other { throw other }
        guard mistakes.isEmpty else { throw FileMistakes(mistakes) }
    }

    /// A programme is found by the name of its file.
    mutating func checkName(of file: ProgrammeFile, path: String) {
        guard let id = file.programme?.id.text else { return }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        if name != "\(id).yaml" {
            mistakes.append(
                FileMistake(
                    file: path,
                    line: 1,
                    column: 1,
                    problem: Phrase(
                        "mistake.id-not-file-name",
                        ["file": .text(name), "id": .text(id)]
                    )
                )
            )
        }
        // `jobklub plan` would take a programme of such a name for a command of its own.
        if Workspace.reservedIDs.contains(id) {
            mistakes.append(
                FileMistake(
                    file: path,
                    line: 1,
                    column: 1,
                    problem: Phrase("mistake.reserved-id", ["id": .text(id)])
                )
            )
        }
    }

    mutating func checkVenues(
        of file: ProgrammeFile,
        to venues: [Venue],
        path: String,
        _ venuePath: String
    ) {
        let known = venues.map(\.id.text)
        for mention in file.venueMentions where !known.contains(mention.venue.text) {
            mistakes.append(
                FileMistake(
                    file: path,
                    line: mention.line,
                    column: mention.column,
                    problem: Phrase(
                        "mistake.unknown-venue",
                        ["venue": .text(mention.venue.text), "file": .text(venuePath)]
                    ),
                    suggestion: didYouMean(nearest(mention.venue.text, in: known))
                        ?? Phrase(
                            "advice.one-of",
                            ["words": .text(known.joined(separator: ", "))]
                        )
                )
            )
        }
    }
}
