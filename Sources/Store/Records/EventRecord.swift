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

    init(_ row: StoredRow, meetings: (String) throws -> MeetingID) throws {
        let kind = try row.text("kind")
        func participant() throws -> Int { try row.key("participant") }
        func party() throws -> Party {
            Party(children: try row.number("children"), seats: try row.number("seats"))
        }
        func meeting() throws -> MeetingID {
            do {
                return try meetings(try row.text("meeting"))
            } catch is NotFound {
                throw row.damaged("meeting")
            }
        }
        let change: Change
        switch kind {
        case "capacity": change = .capacity(try row.number("capacity"))
        case "invited": change = .invited(try participant())
        case "registered": change = .registered(try participant(), try party())
        case "waiting":
            let turn = WaitingTurn(
                isCarriedOver: try row.flag("is_carried_over"),
                number: try row.number("turn")
            )
            change = .waiting(try participant(), try party(), turn)
        case "offered": change = .offered(try participant(), until: try row.instant("until"))
        case "lapsed": change = .lapsed(try participant())
        case "party": change = .party(try participant(), try party())
        case "cancelled-in-time": change = .cancelledInTime(try participant())
        case "cancelled-late": change = .cancelledLate(try participant())
        case "cancelled-by-us": change = .cancelledByUs(try participant(), try row.word("reason"))
        case "guest": change = .guest(try participant(), try meeting(), try party())
        case "guest-left": change = .guestLeft(try participant(), try meeting())
        case "merged": change = .merged(try participant(), into: try row.key("other"))
        default: throw row.damaged("kind")
        }
        self.init(at: try row.instant("at"), change)
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
