internal import CivilTime
internal import Correspondence
internal import Participation
internal import Planning
internal import Store

/// What happened to seats, one thing a line.
struct SeatWording {
    let catalogue: Catalogue
    let zone: Zone

    func lines(_ changes: [SeatChange]) -> [String] {
        guard !changes.isEmpty else { return [catalogue.text("seat.nothing")] }
        return changes.map { catalogue.text(phrase($0)) }
    }

    private func phrase(_ change: SeatChange) -> Phrase {
        var arguments: [String: Phrase.Argument] = ["place": .text(change.roster.text)]
        if let participant = change.event.change.participant {
            arguments["id"] = .text("\(participant)")
        }
        switch change.event.change {
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
        case .merged(_, let kept): arguments["kept"] = .text("\(kept)")
        default: break
        }
        return Phrase("seat.\(change.event.change.name)", arguments)
    }
}

extension RosterEvent.Change {
    /// What the change goes by in texts and in JSON.
    var name: String {
        switch self {
        case .capacity: "capacity"
        case .invited: "invited"
        case .registered: "registered"
        case .waiting: "waiting"
        case .offered: "offered"
        case .lapsed: "lapsed"
        case .party: "party"
        case .cancelledInTime: "cancelled-in-time"
        case .cancelledLate: "cancelled-late"
        case .cancelledByUs: "cancelled-by-us"
        case .guest: "guest"
        case .guestLeft: "guest-left"
        case .merged: "merged"
        }
    }
}

/// What happened to seats, as `--json` prints it.
struct SeatsDocument: Encodable {
    let changes: [Change]

    struct Change: Encodable {
        let place: String
        let change: String
        @ExplicitNull var participant: Int?
        @ExplicitNull var until: String?
    }

    init(_ changes: [SeatChange], _ zone: Zone) {
        self.changes = changes.map { change in
            var until: String?
            if case .offered(_, let moment) = change.event.change {
                until = "\(zone.local(moment))"
            }
            return Change(
                place: change.roster.text,
                change: change.event.change.name,
                participant: change.event.change.participant,
                until: until
            )
        }
    }
}
