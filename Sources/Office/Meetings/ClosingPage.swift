public import Correspondence
internal import Participation
public import Store

extension ClosingOutcome {
    /// Whether the meeting is closed.
    public var isClosed: Bool {
        if case .closed = self { true } else { false }
    }

    /// What came of closing a meeting, in words: what was deleted, or who is not marked yet.
    ///
    /// - `id`: The meeting's id.
    public func words(of id: String) -> Phrase {
        switch self {
        case .closed(let remarks, let requests):
            Phrase(
                "meeting.closed",
                [
                    "id": .text(id), "remarks": .number(remarks), "requests": .number(requests),
                ]
            )
        case .unmarked(let people):
            Phrase(
                "meeting.unmarked",
                [
                    "id": .text(id), "count": .number(people.count),
                    "names": .list(
                        people.inDanishOrder().map { .text("\($0.shortName) (\($0.id))") }
                    ),
                ]
            )
        }
    }
}
