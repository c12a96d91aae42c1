internal import CivilTime
internal import Participation
internal import Planning
internal import Store

/// What happened to seats, as `--json` prints it.
struct SeatsDocument: Encodable {
    let changes: [Change]
    /// Only for a block of talks in which a time was given out.
    let talk: Talk?

    struct Change: Encodable {
        let place: String
        let change: String
        @ExplicitNull var participant: Int?
        @ExplicitNull var until: String?
    }

    struct Talk: Encodable {
        let meeting: String
        let date: String
        let start: String
        let end: String
    }

    init(_ changes: [SeatChange], _ zone: Zone, talk: TalkTime? = nil) {
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
        self.talk = talk.map { talk in
            Talk(
                meeting: talk.meeting.description,
                date: talk.day.description,
                start: talk.span.start.description,
                end: talk.span.end.description
            )
        }
    }
}
