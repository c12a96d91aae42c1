public import CivilTime
public import Correspondence
internal import Participation
internal import Planning
public import Store

// What happened to seats, in words.

extension Municipality {
    /// What happened to seats, one thing a phrase; one phrase says so if nothing did.
    public func phrases(of changes: [SeatChange]) -> [Phrase] {
        changes.isEmpty ? [Phrase("seat.nothing")] : changes.map { $0.phrase(in: zone) }
    }

    /// What came of signing somebody up.
    ///
    /// - `request`: What they said they would like help with; empty if that was taken back.
    public func phrases(
        of outcome: RegisterOutcome,
        for id: Int,
        asking request: String? = nil
    ) -> [Phrase] {
        let kept = request.map { text in
            Phrase(text.isEmpty ? "seat.no-request" : "seat.request", ["id": .id(id)])
        }
        if case .comesAfterAll(let meeting) = outcome.effect {
            return [Phrase("seat.after-all", ["id": .id(id), "meeting": .text("\(meeting)")])]
                + [kept].compactMap(\.self)
        }
        if outcome.effect == .remaining, !outcome.changes.isEmpty {
            return phrases(of: outcome.changes)
                + [Phrase("seat.remaining", ["id": .id(id)]), kept].compactMap(\.self)
        }
        let seats = outcome.changes.isEmpty && kept != nil ? [] : phrases(of: outcome.changes)
        return seats + [kept].compactMap(\.self)
            + [outcome.talk].compactMap(\.self).map { talk in
                Phrase(
                    "seat.talk",
                    ["id": .id(id), "day": .day(talk.day), "span": .span(talk.span)]
                )
            }
    }

    /// What came of cancelling for somebody.
    public func phrases(of outcome: CancelOutcome, for id: Int) -> [Phrase] {
        guard case .missesSession(_, let day, let asksForAll) = outcome.effect else {
            return phrases(of: outcome.changes)
        }
        let notice = Phrase("seat.notice", ["id": .id(id), "day": .day(day)])
        return asksForAll ? [notice, Phrase("seat.notice-ask")] : [notice]
    }
}

extension LatenessOutcome {
    /// What came of noting that somebody will be late, in words.
    ///
    /// - `id`: The participant's number.
    public func words(of id: Int) -> Phrase {
        guard isNew else { return Phrase("seat.nothing") }
        return Phrase(isLate ? "seat.late" : "seat.not-late", ["id": .id(id), "day": .day(day)])
    }
}

extension SeatChange {
    /// What happened, in words.
    ///
    /// - `zone`: The municipality's time zone.
    public func phrase(in zone: Zone) -> Phrase {
        var arguments: [String: Phrase.Argument] = ["target": .text(roster.text)]
        if let participant = event.change.participant { arguments["id"] = .id(participant) }
        switch event.change {
        case .capacity(let capacity): arguments["count"] = .number(capacity)
        case .offered(_, let until):
            let local = zone.local(until)
            arguments["day"] = .day(local.day)
            arguments["time"] = .time(local.time)
        case .party(_, let party): arguments["children"] = .number(party.children)
        case .cancelledByUs(_, let reason):
            arguments["reason"] = .phrase(Phrase("cancellation-reason.\(reason.rawValue)"))
        case .guest(_, let meeting, _), .guestLeft(_, let meeting):
            arguments["meeting"] = .text(meeting.description)
        case .merged(_, let kept): arguments["kept"] = .id(kept)
        case .invited, .registered, .waiting, .lapsed, .cancelledInTime, .cancelledLate: break
        }
        return Phrase("seat.\(event.change.name)", arguments)
    }
}
