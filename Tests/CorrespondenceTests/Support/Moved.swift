import CivilTime
import Planning

/// The same meeting elsewhere or on another day, as a person may decide it.
enum Moved {
    static func to(_ venue: String, _ meeting: Meeting) -> Meeting? {
        Identifier(venue).map { copy(meeting, date: meeting.date, venue: $0) }
    }

    static func by(_ days: Int, _ meeting: Meeting) -> Meeting {
        copy(meeting, date: meeting.date.advanced(by: days), venue: meeting.venue)
    }

    private static func copy(_ meeting: Meeting, date: Day, venue: Identifier) -> Meeting {
        Meeting(
            id: meeting.id,
            kind: meeting.kind,
            ruleDate: meeting.ruleDate,
            date: date,
            span: meeting.span,
            venue: venue,
            reasons: meeting.reasons
        )
    }
}
