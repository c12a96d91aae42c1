internal import CivilTime
internal import GRDB
internal import Participation
internal import Planning

/// Events of rosters ⇄ rows.
extension RosterEvent {
    /// The columns that hold an event beside its roster and moment.
    static let columns = """
        kind, participant, children, seats, is_carried_over, turn, until, reason, meeting, other,
        capacity
        """

    init(_ row: Row, meetings: (String) throws -> MeetingID) throws {
        let participant: Int = row["participant"] ?? 0
        let party = Party(children: row["children"] ?? 0, seats: row["seats"] ?? 1)
        let change: Change
        switch row["kind"] as String {
        case "capacity": change = .capacity(row["capacity"])
        case "invited": change = .invited(participant)
        case "registered": change = .registered(participant, party)
        case "waiting":
            let turn = WaitingTurn(isCarriedOver: row["is_carried_over"], number: row["turn"])
            change = .waiting(participant, party, turn)
        case "offered": change = .offered(participant, until: row.instant("until"))
        case "lapsed": change = .lapsed(participant)
        case "party": change = .party(participant, party)
        case "cancelled-in-time": change = .cancelledInTime(participant)
        case "cancelled-late": change = .cancelledLate(participant)
        case "cancelled-by-us": change = .cancelledByUs(participant, try row.word("reason"))
        case "guest": change = .guest(participant, try meetings(row["meeting"]), party)
        case "guest-left": change = .guestLeft(participant, try meetings(row["meeting"]))
        case "merged": change = .merged(participant, into: row["other"])
        default: throw DamagedRow("kind", row["kind"])
        }
        self.init(at: row.instant("at"), change)
    }

    /// What stands in ``columns``, in order.
    var cells: [(any DatabaseValueConvertible)?] {
        var cells = EventCells(kind: change.name, participant: change.participant)
        switch change {
        case .capacity(let capacity): cells.capacity = capacity
        case .registered(_, let party), .party(_, let party): cells.party = party
        case .waiting(_, let party, let turn):
            cells.party = party
            cells.turn = turn
        case .offered(_, let until): cells.until = until
        case .cancelledByUs(_, let reason): cells.reason = reason
        case .guest(_, let meeting, let party):
            cells.meeting = meeting
            cells.party = party
        case .guestLeft(_, let meeting): cells.meeting = meeting
        case .merged(_, let kept): cells.other = kept
        case .invited, .lapsed, .cancelledInTime, .cancelledLate: break
        }
        return cells.inOrder
    }
}

private struct EventCells {
    let kind: String
    let participant: Int?
    var party: Party?
    var turn: WaitingTurn?
    var until: Instant?
    var reason: CancellationReason?
    var meeting: MeetingID?
    var other: Int?
    var capacity: Int?

    init(kind: String, participant: Int?) {
        self.kind = kind
        self.participant = participant
    }

    var inOrder: [(any DatabaseValueConvertible)?] {
        [
            kind, participant, party?.children, party?.seats, turn?.isCarriedOver, turn?.number,
            until?.secondsSinceEpoch, reason?.rawValue, meeting?.description, other, capacity,
        ]
    }
}
