public import Correspondence
public import Participation
internal import Planning
public import Store

extension RefusedTick {
    /// Why the tick is not kept, in words.
    public var words: Phrase {
        var arguments: [String: Phrase.Argument] = ["id": .id(participant)]
        let key: String
        switch reason {
        case .notFound(let error): return Problem(error).phrase
        case .twice: key = "tick.twice"
        case .wrongKind(let mark, let kind):
            key = "tick.wrong-kind"
            arguments["mark"] = .phrase(Phrase(mark.wordKey))
            arguments["marks"] = .list(Mark.of(kind).map { .phrase(Phrase($0.wordKey)) })
        case .noSeat(let mark):
            key = "tick.no-seat"
            arguments["mark"] = .phrase(Phrase(mark.wordKey))
        case .notOnList(let mark):
            key = "tick.not-on-list"
            arguments["mark"] = .phrase(Phrase(mark.wordKey))
        case .otherName(let name, let written):
            key = "tick.other-name"
            arguments["name"] = .text(name)
            arguments["written"] = .text(written)
        case .markedOtherwise(let name):
            key = "tick.marked-otherwise"
            arguments["name"] = .text(name)
        case .changedMeanwhile: key = "tick.changed-meanwhile"
        }
        return Phrase(key, arguments)
    }
}

extension AttendanceOutcome {
    /// That some ticks were not kept; nothing if all were.
    ///
    /// - `unread`: How many rows of a list could not be read.
    public func refusal(beside unread: Int = 0) -> Phrase? {
        let count = refused.count + unread
        return count == 0 ? nil : Phrase("tick.not-kept", ["count": .number(count)])
    }

    /// That the cycle has seats left for those who came without one.
    public var leftOverWords: Phrase? {
        leftOver.map { seats in
            Phrase(
                "attend.left-over",
                [
                    "count": .number(seats.count), "cycle": .text(seats.roster.text),
                    "id": .id(seats.people[0]), "people": .list(seats.people.map { .id($0) }),
                ]
            )
        }
    }
}

extension Roster.Stall {
    /// Why a seat stays free although somebody waits, in words.
    public var words: Phrase {
        switch self {
        case .needsMore(let participant, let seats, let free):
            Phrase(
                "show.stall-needs-more",
                ["id": .id(participant), "seats": .number(seats), "count": .number(free)]
            )
        case .room(let most): Phrase("show.stall-room", ["most": .number(most)])
        case .offersOver: Phrase("show.stall-offers-over")
        }
    }
}
